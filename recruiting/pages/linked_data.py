"""What records are in the words of schema.org (JSON-LD). No ratings: a claim told is no claim checked."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.urls import reverse

from recruiting.data import package
from recruiting.data.table import TABLES
from recruiting.published.codes import Medium
from recruiting.published.linked_rows import LinkedRow
from recruiting.published.models import Edition

Absolute = Callable[[str], str]
"""Makes an address absolute."""

Properties = dict[str, Any]
"""A thing of schema.org: its properties by name."""

CONTEXT = "https://schema.org"
WORKS = {Medium.ARTICLE: "Article", Medium.POST: "SocialMediaPosting", Medium.BOOK: "Book"}
NAMED = "named"
UNCHALLENGED = "none"


def of_record(record: Any, at: Absolute) -> Properties:
    """The page of a published record and what it is about; empty for what is retracted or has no page."""
    if record.is_retracted or record.table not in _ABOUT:
        return {}
    address = at(record.address)
    page = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": record.heading,
        "isPartOf": {"@id": at(reverse("data"))},
    }
    return {"@context": CONTEXT, **page, **_ABOUT[record.table](record, at)}


def _approach(approach: Any, at: Absolute) -> Properties:
    return {"about": _parties(approach, at)}


def _offer(offer: Any, at: Absolute) -> Properties:
    properties: Properties = {"about": _parties(offer, at)}
    if offer.figure_challenge == UNCHALLENGED:
        return properties
    # Somebody contradicts it: then it is a claim in schema.org's sense, which others may review.
    claim = {"@type": "Claim", "name": offer.heading}
    if offer.summary:
        claim["text"] = offer.summary
    if offer.source:
        claim["appearance"] = _work("CreativeWork", _lead(offer, at))
    return properties | {"mainEntity": claim}


def _parties(row: Any, at: Absolute) -> list[Properties]:
    """The companies between which an approach or an offer passes, each once."""
    columns = ("recruiters", "lab", "employers")
    by_ref: dict[str, LinkedRow] = {each.ref: each for column in columns for each in row.linked_rows(column)}
    return [{"@type": "Organization", "name": str(each), "url": at(each.url)} for each in by_ref.values()]


def _lead(row: Any, at: Absolute) -> Properties:
    """The primary source of a record, by the columns beside it."""
    return {
        "name": row.source_title or row.source_publisher,
        "url": row.source_url,
        "publisher": _publisher(row.source_publisher),
        "mainEntityOfPage": at(row.linked_rows("source")[0].url),
    }


def _company(company: Any, at: Absolute) -> Properties:
    return {"mainEntity": _thing("Organization", company, at)}


def _person(person: Any, at: Absolute) -> Properties:
    return {"mainEntity": _thing("Person", person, at)} if person.naming == NAMED else {}


def _thing(kind: str, record: Any, at: Absolute) -> Properties:
    described: Properties = {"@type": kind, "name": str(record), "url": at(record.address)}
    aliases = [line.strip() for line in record.aliases.splitlines() if line.strip()]
    return described | ({"alternateName": aliases} if aliases else {})


def _source(source: Any, at: Absolute) -> Properties:
    properties = {
        "name": source.title or source.heading,
        "url": source.url,
        "archivedAt": source.archived_at,
        "author": [name.strip() for name in source.authors.split(";") if name.strip()],
        "inLanguage": source.language,
        "datePublished": _day(source.published_earliest, source.published_latest),
        "publisher": _publisher(source.publisher),
        "mainEntityOfPage": at(source.address),
    }
    return {"mainEntity": _work(WORKS.get(source.medium, "CreativeWork"), properties)}


def _work(kind: str, properties: Properties) -> Properties:
    return {"@type": kind} | {name: value for name, value in properties.items() if value}


def _publisher(name: str) -> Properties | None:
    return {"@type": "Organization", "name": name} if name else None


def _day(earliest: date | None, latest: date | None) -> str:
    """A date that schema.org can hold: one day."""
    return earliest.isoformat() if earliest and earliest == latest else ""


_ABOUT: dict[str, Callable[[Any, Absolute], Properties]] = {
    "offer": _offer,
    "approach": _approach,
    "company": _company,
    "person": _person,
    "source": _source,
}


def of_all(at: Absolute, edition: Edition | None) -> dict:
    """All the data as a data set, with what of it can be downloaded."""
    described = package.descriptor()
    files = [
        ("application/zip", reverse("data-zip")),
        ("application/vnd.sqlite3", reverse("data-sqlite")),
        *(("text/csv", reverse("data-csv", args=[name])) for name in TABLES),
    ]
    dated = {"dateModified": edition.date.isoformat()} if edition else {}
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": at(reverse("data")),
        "url": at(reverse("data")),
        "name": described["title"],
        "description": "; ".join(f"{table.name}: {table.description}" for table in TABLES.values()),
        "license": described["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": at(path)} for kind, path in files
        ],
        **dated,
    }
