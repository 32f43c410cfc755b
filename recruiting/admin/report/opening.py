"""How the page opens: empty, or about an approach that is there, each of its rows beside the desk's line."""

from recruiting.admin.report.completing import LISTS
from recruiting.admin.report.page import MOST_KNOWN, WITHIN_APPROACH, Page, rows_of
from recruiting.models import Approach, Source
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
        there = {name: list(rows_of(approach, name)) for name in WITHIN_APPROACH}
        shown = MOST_KNOWN
        for name, rows in there.items():
            initial[name] = [{"same": row.pk, "version": row.version} for row in rows[:shown]]
            shown -= len(initial[name])
        initial["left_out"] = sum(map(len, there.values())) - (MOST_KNOWN - shown)
    return Page(approach=approach, initial=initial)


def lists() -> dict:
    """The known names that a browser completes from at first, the latest, and the currencies."""
    latest = {
        name: model.objects.exclude(name="").order_by("-pk").values_list("name", flat=True)[:MOST_LISTED]
        for name, model in LISTS.items()
    }
    return {**latest, "currencies": CODES}
