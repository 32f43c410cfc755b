"""How two dates stand to each other, the words beside them among what they say: “early 2025” ends in May."""

from datetime import date, timedelta

from recruiting.evidence.relation import RIVAL, SAME, Comparison, Why, beside
from recruiting.values import Edtf
from recruiting.values.folding import folded_words

Days = tuple[date | None, date | None]
"""The first and the last day that a date may mean; None where it is open."""


def compare_dates(headline: Edtf, claimed: Edtf) -> Comparison:
    """How a claimed date stands to the headline; both are given."""
    if not (headline.text and claimed.text):
        alike = (
            not headline.text and not claimed.text and headline.words.casefold() == claimed.words.casefold()
        )
        return SAME if alike else beside(Why.WORDS)
    if headline.text == claimed.text:
        if headline.words.casefold() == claimed.words.casefold():
            return SAME
        if {_part_of_span(headline), _part_of_span(claimed)} in _EXCLUSIVE_PARTS:
            return RIVAL
        return beside(
            Why.WORDS if headline.words and claimed.words else Why.VAGUER if headline.words else Why.WITHIN
        )
    mine, theirs = days_meant(headline), days_meant(claimed)
    if not (_overlap(mine, theirs) and headline.overlaps(claimed)):
        return RIVAL
    if claimed.within(headline) and _is_within(theirs, mine) and not _is_uncertain(claimed):
        return beside(Why.WITHIN)
    if headline.within(claimed) and _is_within(mine, theirs):
        return beside(Why.VAGUER)
    return beside(Why.OVERLAPPING)


_SHARES = {"early": (0, 0.42), "middle": (0.25, 0.75), "late": (0.58, 1)}
"""How much of a year or a month a part of it may mean, as people use the words."""


def days_meant(value: Edtf) -> Days:
    """The first and the last day that a date may mean, a part of a year or a month among them."""
    first, last = value.earliest, value.latest
    part = _part_of_span(value)
    if not (part and first and last):
        return first, last
    days = (last - first).days
    start, end = _SHARES[part]
    return first + timedelta(round(days * start)), first + timedelta(round(days * end))


def _overlap(span: Days, other: Days) -> bool:
    return all(a is None or b is None or a <= b for a, b in ((span[0], other[1]), (other[0], span[1])))


def _is_within(span: Days, other: Days) -> bool:
    starts = other[0] is None or (span[0] is not None and span[0] >= other[0])
    return starts and (other[1] is None or (span[1] is not None and span[1] <= other[1]))


_PARTS = {
    "early": ("early", "beginning", "start"),
    "middle": ("mid", "middle"),
    "late": ("late", "end"),
}
_EXCLUSIVE_PARTS = ({"early", "middle"}, {"early", "late"}, {"middle", "late"})
"""The parts of one month or year that exclude each other: “early 2025” and “late 2025”."""


def _part_of_span(value: Edtf) -> str:
    words = folded_words(value.words)
    return next((part for part, names in _PARTS.items() if any(name in words for name in names)), "")


def _is_uncertain(value: Edtf) -> bool:
    return any(mark in value.text for mark in "~?%")
