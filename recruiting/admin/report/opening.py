"""How the page opens: empty, or about an approach that is there, each of its rows beside the desk's line."""

from recruiting.admin.report.page import WITHIN_APPROACH, Page, rows_of
from recruiting.models import Approach, Company, Person, Source
from recruiting.values.currencies import CODES

MOST_LISTED = 300


def approach_of(key: str) -> Approach | None:
    """The approach of that key, as an address or a form gives it."""
    known = key.isdecimal() and len(key) < 19
    approaches = Approach.objects.prefetch_related("recruiters", "employers", "candidates__person")
    return approaches.filter(pk=int(key)).first() if known else None


def opened(approach: Approach | None, source: str) -> Page:
    """A page as it opens, from a known source if its reference is given."""
    initial: dict = {}
    if told := Source.objects.filter(ref=source).first():
        initial["source"] = {name: getattr(told, name) for name in ("url", "publisher", "title")}
    if approach is not None:
        for name in WITHIN_APPROACH:
            initial[name] = [{"same": row.pk, "version": row.version} for row in rows_of(approach, name)]
    return Page(approach=approach, initial=initial)


def lists() -> dict:
    """The known names that a browser completes from, the latest, and the currencies."""
    return {
        "companies": Company.objects.exclude(name="")
        .order_by("-pk")
        .values_list("name", flat=True)[:MOST_LISTED],
        "people": Person.objects.exclude(name="")
        .order_by("-pk")
        .values_list("name", flat=True)[:MOST_LISTED],
        "currencies": CODES,
    }
