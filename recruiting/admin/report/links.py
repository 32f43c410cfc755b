"""Links from an accepted proposal to other rows of the form, where only one row can be meant."""

from recruiting.admin.report.names import split_names
from recruiting.admin.report.page import Page
from recruiting.admin.report.record_part import RecordPart
from recruiting.models.offer import COMPANY_KINDS, KEEPING
from recruiting.proposals import EventRow, Row, TermRow

PAY_TERMS = (
    *("first-year", "signing-bonus", "base", "stock", "performance-stock", "vesting", "condition", "title"),
    *("grade", "team", "authority", "compute", "visa", "housing", "deadline", "payout", "other"),
)
"""The terms that are of an offer; a restriction or a penalty may be of a job or a suit."""
OFFER_EVENTS = ("accepted", "declined", "withdrawn", "expired")


def links_of(page: Page, row: Row, fields: dict[str, str]) -> dict[str, str]:
    """The fields that name other rows: a term's offer, an event's group or offer.

    Left out where two rows may be meant, or where the form takes the only one by itself.
    """
    links = {}
    if isinstance(row, TermRow) and row.kind in PAY_TERMS:
        links["of"] = _only_offer(page, fields["by-where"], _offers(page))
    if isinstance(row, EventRow) and row.people and not row.candidates:
        groups = [other for other in page.filled_rows("candidates") if not other["person"].value()]
        links["candidates"] = groups[0].label if len(groups) == 1 and row.people.low != 0 else ""
    offers = page.filled_rows("offers")
    if isinstance(row, EventRow) and row.kind in OFFER_EVENTS and len(offers) > 1:
        whom = set(split_names(fields.get("candidates", "")))
        own = [offer for offer in offers if whom and set(split_names(_value(offer, "candidates"))) == whom]
        links["offers"] = _only_offer(page, fields["by-where"], own)
    return {name: label for name, label in links.items() if label}


def _offers(page: Page) -> list[RecordPart]:
    """The offers of pay by a recruiter: terms are of those, unless the report says otherwise."""
    return [
        offer
        for offer in page.filled_rows("offers")
        if _value(offer, "kind") not in (*KEEPING, *COMPANY_KINDS)
    ]


def _only_offer(page: Page, where: str, offers: list[RecordPart]) -> str:
    """The label of the one offer of that paragraph, else of the only one; empty if several may be meant."""
    near = [offer for offer in offers if page.data.get(offer.add_prefix("by-where")) == where]
    chosen = near if near else offers
    return chosen[0].label if len(chosen) == 1 else ""


def _value(row: RecordPart, name: str) -> str:
    return row[name].value() or ""
