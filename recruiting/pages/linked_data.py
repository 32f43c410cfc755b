"""What records are in the words of schema.org (JSON-LD). No ratings: a claim told is no claim checked."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

from recruiting.data import package
from recruiting.data.table import TABLES
from recruiting.models import Approach, Company, Edition, Offer, Person, Researcher, Source, titles
from recruiting.models.person import Naming
from recruiting.models.record import Challenge, State
from recruiting.models.source import Medium

Absolute = Callable[[str], str]

CONTEXT = "https://schema.org"
WORKS = {Medium.ARTICLE: "Article", Medium.POST: "SocialMediaPosting", Medium.BOOK: "Book"}


def name_of(record) -> str:
    """What a record's page is called."""
    if isinstance(record, Offer):
        return f"{titles.offer_headline(record)}: {record.amount}"
    return titles.headline(record) if isinstance(record, Approach) else str(record)


def route_of(record) -> str:
    """The name of the address of a record's page."""
    return "person" if isinstance(record, Researcher) else record._meta.model_name


def of_record(record, at: Absolute) -> dict:
    """The page of a record and what it is about; empty for what is retracted."""
    if getattr(record, "state", State.PUBLISHED) != State.PUBLISHED:
        return {}
    page = {
        "@type": "WebPage",
        "@id": _page_of(record, at),
        "url": _page_of(record, at),
        "name": name_of(record),
        "isPartOf": {"@id": at(reverse("data"))},
    }
    for kind, describe in _ABOUT.items():
        if isinstance(record, kind):
            page |= describe(record, at)
    return {"@context": CONTEXT, **page}


def _page_of(record, at):
    return at(reverse(route_of(record), args=[record.ref]))


def _approach(approach, at):
    companies = [*approach.recruiters.all(), *filter(None, [approach.lab]), *approach.employers.all()]
    courted = [row.person for row in approach.candidates.all() if row.person_id]
    about = [_company(company, at) for company in dict.fromkeys(companies)]
    about += [_person(person, at) for person in courted if person.naming == Naming.NAMED]
    return {"about": about}


def _offer(offer, at):
    told = _approach(offer.approach, at)
    if offer.figure_challenge == Challenge.NONE:
        return told
    # Somebody contradicts it: then it is a claim in schema.org's sense, which others may review.
    claim = {"@type": "Claim", "name": name_of(offer)}
    if offer.summary:
        claim["text"] = offer.summary
    if offer.lead_claim:
        claim["appearance"] = _source(offer.lead_claim.source, at)
    return told | {"mainEntity": claim}


def _company(company, at):
    described = {"@type": "Organization", "name": str(company), "url": _page_of(company, at)}
    return described | _aliases(company)


def _person(person, at):
    return {"@type": "Person", "name": str(person), "url": _page_of(person, at)} | _aliases(person)


def _aliases(record):
    aliases = [line.strip() for line in record.aliases.splitlines() if line.strip()]
    return {"alternateName": aliases} if aliases else {}


def _source(source, at):
    given: dict[str, Any] = {
        "name": source.title or str(source),
        "url": source.url,
        "archivedAt": source.archived_at,
        "author": [name.strip() for name in source.authors.split(";") if name.strip()],
        "inLanguage": source.language,
        "datePublished": _day(source.published_earliest, source.published_latest),
    }
    if source.publisher:
        given["publisher"] = {"@type": "Organization", "name": source.publisher}
    work = {"@type": WORKS.get(source.medium, "CreativeWork"), "mainEntityOfPage": _page_of(source, at)}
    return work | {name: value for name, value in given.items() if value}


def _day(earliest, latest):
    """A date that schema.org can hold: one day."""
    return earliest.isoformat() if earliest and earliest == latest else ""


_ABOUT: dict[type, Callable[[Any, Absolute], dict]] = {
    Offer: _offer,
    Approach: _approach,
    Company: lambda company, at: {"mainEntity": _company(company, at)},
    Person: lambda person, at: {"mainEntity": _person(person, at)} if person.naming == Naming.NAMED else {},
    Source: lambda source, at: {"mainEntity": _source(source, at)},
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
