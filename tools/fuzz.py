"""``python -m tools.fuzz``: made-up requests to each group of addresses: how many 5xx, and the slowest.

Requests are drawn from a seed, so that a run can be repeated: odd paths, parameters, methods and headers, the
cases among them that once broke the site.
"""

import argparse
import http.client
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from tools.running_site import RunningSite, running

GROUPS = {
    "lists": ("/offers/", "/approaches/", "/researchers/", "/companies/", "/people/", "/sources/"),
    "twins": ("/offers.csv", "/approaches.json", "/people.ndjson", "/offers.atom", "/changes.csv"),
    "records": ("/offers/{}/", "/companies/{}/", "/people/{}/", "/sources/{}/", "/approaches/{}/"),
    "api": ("/api/v1/offers", "/api/v1/companies/{}", "/api/v1/{}", "/api/v1/openapi.json"),
    "data": ("/data/", "/data/{}.csv", "/data/talent-offers.zip", "/sitemap-{}.xml"),
    "desk": ("/admin/", "/admin/{}", "/admin/login/", "/admin/report/", "/admin/import/", "/admin/r/{}/{}/"),
}
PARAMETERS = (
    *("q", "from", "to", "recruiter", "employer", "kind", "sort", "size", "after", "before", "min_usd"),
    *("max_usd", "currency", "basis", "outcome", "drafts", "next", "page", "id"),
)
VALUES = (
    *("", "a", "meta", "~" * 300, "in " * 200, "9" * 400, "-1", "1e999", "2025", "2025-13-45", "[..2025]"),
    *(
        "\x00",
        "a\x00b",
        "\r\nFORGED",
        "\u202e",
        "😀" * 50,
        "a\u0301" * 3000,
        "%",
        "_",
        "*:-^()|&!",
        "'\"><script>",
    ),
    *("a b c d e f g h", "x " * 100, "../../etc/passwd", "~alder", "-date", "200", "1m", "meta" * 500),
    *("(" * 500, "[" * 500, "between " * 50, "<->", "0x1F", "٣٤", "nonsense"),
)
METHODS = ("GET",) * 12 + ("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "QUERY")
HEADERS = (
    {},
    {"Host": "evil.example"},
    {"Cookie": "sessionid=nonsense; language=xx; known_browser=a:b:c"},
    {"Accept-Language": "x" * 500},
    {"If-None-Match": '"' * 99},
    {"HX-Request": "true"},
    {"X-Forwarded-For": "a, b, c", "X-Forwarded-Proto": "https"},
    {"Content-Length": "-1"},
    {"X-Request-ID": "\tFORGED"},
)
LONGEST_ADDRESS = 8000


@dataclass
class Tally:
    """Of one group: how many requests, those answered by a 5xx, and the slowest."""

    number: int = 0
    failed: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_address: str = ""

    def add(self, request: str, status: int, seconds: float) -> None:
        self.number += 1
        if status >= 500:
            self.failed.append(f"{status} {request}")
        if seconds > self.slowest:
            self.slowest, self.slowest_address = seconds, request


def requests(group: str, number: int, seed: int = 1) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Method, address and headers of so many requests."""
    draw = random.Random(f"{group} {seed}")  # noqa: S311 (nothing is secret)
    for _ in range(number):
        path = draw.choice(GROUPS[group])
        while "{}" in path:
            path = path.replace("{}", quote(draw.choice(VALUES)[:200], safe=""), 1)
        names = draw.choices(PARAMETERS, k=draw.choice((0, 1, 1, 2, 3, 8)))
        query = "&".join(f"{name}={quote(draw.choice(VALUES), safe='')}" for name in names)
        address = f"{path}?{query}"[:LONGEST_ADDRESS]
        yield draw.choice(METHODS), address, draw.choice(HEADERS)


def ask(port: int, method: str, address: str, headers: dict[str, str]) -> tuple[int, float]:
    """The status of the answer, and the seconds until all of it was there."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, address, headers=headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, time.perf_counter() - began
    finally:
        connection.close()


def measure(site: RunningSite, group: str, number: int, seed: int = 1) -> Tally:
    """The tally of a group."""
    tally = Tally()
    for method, address, headers in requests(group, number, seed):
        tally.add(f"{method} {address[:300]}", *ask(site.port, method, address, headers))
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=10_000, help="of each group")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with running(os.environ.get("DATABASE_URL", "")) as site:
        for group in GROUPS:
            tally = measure(site, group, options.number, options.seed)
            print(f"{group}: {tally.number} requests, {len(tally.failed)} answered by 5xx", end=", ")
            print(f"the slowest {tally.slowest * 1000:.0f} ms: {tally.slowest_address[:100]}")
            for failed in tally.failed[:5]:
                print(f"  {failed}")


if __name__ == "__main__":
    main()
