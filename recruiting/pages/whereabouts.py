"""On which page a row stands, and what to call that page."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from recruiting.models.titles import headline, offer_headline
from recruiting.pages import parts

SELECTED = (
    "about_approach__lab",
    "about_candidate__approach__lab",
    "about_event__approach__lab",
    "about_offer__approach__lab",
    "about_offer__bidder",
    "about_offer__target",
    "about_term__approach__lab",
    "about_term__offer__approach__lab",
    "about_term__offer__bidder",
    "about_term__offer__target",
    "about_term__event__approach__lab",
    "about_term__employment__person",
    "about_term__employment__company",
    "about_employment__person",
    "about_employment__company",
    "about_candidate__person",
    "about_circumstance__company",
)
"""What a query of claims selects with them, for ``whereabouts`` of their subjects."""


def whereabouts(records: Iterable) -> list[tuple[str, str]]:
    """Of each record the address of its page, and what to call it there; few queries for all.

    The address is empty for what stands on no page, such as a circumstance of a market.
    """
    records = list(records)
    pages: dict[tuple, Any] = {}
    for record in records:
        page = _page(record)
        if page is not None:
            pages.setdefault((page.table, page.pk), page)
    of_table = {table: [page for (name, _pk), page in pages.items() if name == table] for table in _TOLD}
    parts.show(of_table["approach"], of_table["offer"])
    told = {key: (reverse(key[0], args=[page.ref]), _name(page)) for key, page in pages.items()}
    return [_place(record, told) for record in records]


_TOLD = ("approach", "offer")


def _page(record):
    """The record on whose page it stands."""
    if record.table == "term":
        return _page(record.parent)
    holder = {"candidate": "approach", "event": "approach", "employment": "person", "circumstance": "company"}
    return getattr(record, holder[record.table]) if record.table in holder else record


def _name(page):
    if page.table == "approach":
        return headline(page)
    return f"{offer_headline(page)}: {page.amount}" if page.table == "offer" else str(page)


def _place(record, told):
    page = _page(record)
    if page is None:
        return "", str(record)
    address, name = told[page.table, page.pk]
    if record.table in ("candidate", "event", "term"):
        return address, f"{name}: {record}"
    return address, name if page is record or page.table in _TOLD else str(record)
