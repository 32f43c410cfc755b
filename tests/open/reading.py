"""What an address gives, streamed or not, and a package as it comes out of it."""

import io
import re
import zipfile

ADDRESSES = (
    "/data/",
    *(
        f"/data/{table}.csv"
        for table in (
            *("company", "person", "source", "approach", "candidate", "offer", "event"),
            *("employment", "term", "circumstance", "claim"),
        )
    ),
    "/data/talent-offers.zip",
    "/data/talent-offers.sqlite3",
    "/api/",
    "/api/v1/",
    "/api/v1/openapi.json",
    *(
        f"/api/v1/{name}"
        for name in ("offers", "approaches", "researchers", "companies", "people", "sources")
    ),
    "/api/v1/offers/first",
    "/api/v1/offers/second",
    "/api/v1/approaches/alder-birch",
    "/api/v1/companies/alder",
    "/api/v1/people/nn-one",
    "/api/v1/researchers/nn-one",
    "/api/v1/sources/report-1",
    "/offers.atom",
    "/approaches.atom",
    "/sitemap.xml",
    *(f"/sitemap-{name}.xml" for name in ("pages", "offers", "approaches", "companies", "people", "sources")),
    "/robots.txt",
)
"""Every address of the open data."""


def got(client, address: str, **headers) -> bytes:
    """The body of an answer that is given."""
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, (address, answer.status_code)
    return body(answer)


def public_pages(client) -> list[str]:
    """Every public page of the site: those that its sitemaps have, and those that no sitemap has."""
    found = ["/", "/pictures/", "/changes/", "/how-to-read/"]
    for part in re.findall("<loc>([^<]+)</loc>", got(client, "/sitemap.xml").decode()):
        for address in re.findall("<loc>([^<]+)</loc>", got(client, part).decode()):
            found.append(address.removeprefix("http://testserver"))
    return found


def body(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def unpacked(packed: bytes) -> dict[str, bytes]:
    """The files of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        return {name: files.read(name) for name in files.namelist()}
