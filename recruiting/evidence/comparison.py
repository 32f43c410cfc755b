"""A claimed value beside the headline: the same, less precise, or a rival."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from recruiting.evidence.date_comparison import compare_dates
from recruiting.evidence.relation import RIVAL, SAME, UNSTATED, Comparison, Relation, Why, beside
from recruiting.models import aspects
from recruiting.models.claim import Claim
from recruiting.models.columns import Code, Value
from recruiting.models.headlines import HeadlinedRow
from recruiting.models.record_codes import Reached
from recruiting.progress.state import HOW_FAR, REFUSALS
from recruiting.values import Basis, Edtf, Interval, Money, Status
from recruiting.values.folding import folded_words


def compare_claim(record: HeadlinedRow, claim: Claim) -> Comparison:
    """How the value of ``claim`` stands to the line of ``record``."""
    return _compare_text(record, claim.aspect, claim.value)


def compare_denied(record: HeadlinedRow, claim: Claim) -> Comparison:
    """How the value that ``claim`` denies stands to the line of ``record``."""
    return _compare_text(record, claim.aspect, claim.denied)


def claim_bears_out(record: HeadlinedRow, claim: Claim) -> bool:
    """Whether ``claim`` supports the headline of ``record``: without a value, by the same, or within it."""
    aspect = claim.aspect
    if not claim.value or aspect in aspects.UNCOMPARED or aspect not in aspects.aspects_of(record.table):
        return True
    return bears_out(aspects.line(record, aspect), aspects.read(record.table, aspect, claim.value))


def bears_out(value: Value, claimed: Value) -> bool:
    """Whether ``claimed`` says the same as ``value``, or something narrower within it.

    A sum of which no period or basis is said is not taken for another sum; a text bears out what it contains.
    """
    if type(value) is str:
        return _words(value) <= _words(claimed)
    return compare(value, _completed(claimed, value)).supports


def says_same(value: Value, claimed: Value) -> bool:
    """Whether ``claimed`` says the same as ``value``, at most with a detail left out."""
    return is_same(value, _completed(claimed, value))


def is_same(value: Value, claimed: Value) -> bool:
    """Whether ``claimed`` says the same as ``value``, in all details."""
    if type(value) is str:
        return _words(value) == _words(claimed)
    return compare(value, claimed).relation == Relation.SAME


def is_narrower(value: Value, other: Value) -> bool:
    """Whether ``value`` lies within ``other`` and says more."""
    if type(value) is str:
        return _words(other) < _words(value)
    return compare(other, value).supports and not compare(value, other).supports


def are_rivals(value: Value, other: Value) -> bool:
    """Whether both can't be true: neither is the same, vaguer, or in another unit."""
    if type(value) is str:
        return not (bears_out(value, other) or bears_out(other, value))
    return compare(value, other).relation == Relation.RIVAL


@lru_cache(maxsize=2048)
def _words(text: Value) -> frozenset[str]:
    return frozenset(folded_words(str(text)))


def _completed(claimed: Value, value: Value) -> Value:
    """``claimed``, with the details of ``value`` where it is silent on them."""
    if not (isinstance(claimed, Money) and isinstance(value, Money)):
        return claimed
    details: dict[str, Any] = {}
    if not claimed.period and value.period and claimed.basis in (Basis.UNCLEAR, value.basis):
        details["period"] = value.period
    if claimed.basis == Basis.UNCLEAR:
        details["basis"] = value.basis
    if not claimed.each:
        details["each"] = value.each
    # To make another sum takes longer than to compare two.
    is_said = all(getattr(claimed, name) == detail for name, detail in details.items())
    return claimed if is_said else replace(claimed, **details)


def _compare_text(record: HeadlinedRow, aspect: str, text: str) -> Comparison:
    if not text or aspect not in aspects.aspects_of(record.table):
        return UNSTATED
    if aspect in aspects.UNCOMPARED:
        return UNSTATED
    line, claimed = aspects.line(record, aspect), aspects.read(record.table, aspect, text)
    if type(line) is str and aspects.is_name(record.table, aspect):
        return RIVAL if _is_open(record, aspect) else _names(line, claimed)
    return compare(line, claimed)


def _is_open(record: HeadlinedRow, aspect: str) -> bool:
    """Whether reports differ in a text, of which the line then holds all readings."""
    return "values" in record.headlines.get(aspect, {})


def _names(line: str, claimed: Value) -> Comparison:
    """How what something is called, such as a title, stands to what it is called in the line."""
    if not line:
        return beside(Why.NO_LINE)
    if is_same(line, claimed):
        return SAME
    if bears_out(line, claimed):
        return beside(Why.WITHIN)
    return beside(Why.VAGUER) if bears_out(claimed, line) else RIVAL


def compare(line: Value, claimed: Value) -> Comparison:
    """How a claimed value (``aspects.read``) stands to the desk's of the same type (``aspects.line``)."""
    if line is None:
        return beside(Why.NO_LINE)
    if isinstance(line, Edtf) and isinstance(claimed, Edtf):
        return _by_status(line, claimed) or compare_dates(line, claimed)
    if isinstance(line, Interval) and isinstance(claimed, Interval):
        return _by_status(line, claimed) or _figures(line, claimed)
    if isinstance(line, Code) and isinstance(claimed, Code):
        return _codes(line, claimed)
    if isinstance(line, frozenset) and isinstance(claimed, frozenset):
        return _sets(line, claimed)
    if isinstance(line, str) and isinstance(claimed, str):
        if not line:
            return beside(Why.NO_LINE)
        return SAME if line.casefold() == claimed.casefold() else beside(Why.WORDS)
    return SAME if line == claimed else RIVAL


def _by_status(line: Interval | Edtf, claimed: Interval | Edtf) -> Comparison | None:
    """What follows from whether there are values at all; None where both are given."""
    if line.status == Status.OPEN:
        return RIVAL
    if line.status == claimed.status != Status.GIVEN:
        return SAME
    if line.status in (Status.UNDISCLOSED, Status.UNKNOWN):
        return beside(Why.NO_LINE)
    if claimed.status in (Status.UNDISCLOSED, Status.UNKNOWN, Status.OPEN):
        return beside(Why.VAGUER)
    return RIVAL if line.status != claimed.status else None


def _figures(line: Interval, claimed: Interval) -> Comparison:
    if not (line.has_figure and claimed.has_figure):
        alike = line.has_figure == claimed.has_figure and line.words.casefold() == claimed.words.casefold()
        return SAME if alike else beside(Why.WORDS)
    if isinstance(line, Money) and isinstance(claimed, Money):
        return _money(line, claimed)
    return _bounds(line, claimed)


def _money(line: Money, claimed: Money) -> Comparison:
    if line.currency != claimed.currency:
        return beside(Why.CURRENCY)
    if {line.each, claimed.each} == {"each", "together"}:
        return beside(Why.OTHER_BASIS)
    figures = RIVAL if _lie_apart(line, claimed) else _bounds(_plain(line), _plain(claimed))
    if line.basis != claimed.basis:
        if Basis.UNCLEAR not in (line.basis, claimed.basis) or figures == RIVAL:
            return beside(Why.OTHER_BASIS)
        return _no_closer(figures, Why.VAGUER if claimed.basis == Basis.UNCLEAR else Why.WITHIN)
    if line.period and claimed.period:
        periods = compare(line.period, claimed.period)
        return periods if figures == SAME else RIVAL if periods == RIVAL else figures
    if line.period or claimed.period:
        return _no_closer(figures, Why.VAGUER if line.period else Why.WITHIN)
    return figures


def _plain(sum_: Money) -> Interval:
    """The bare figure: currency, basis and period are compared apart."""
    return Interval(sum_.low, sum_.high, sum_.low_exclusive, sum_.high_exclusive, sum_.about)


def _no_closer(figures: Comparison, why: str) -> Comparison:
    """``figures``, unless the figures agree and only ``why`` keeps the values apart."""
    return beside(why) if figures.supports else figures


def _bounds(line: Interval, claimed: Interval) -> Comparison:
    if getattr(line, "unit", None) != getattr(claimed, "unit", None):
        return beside(Why.UNIT)
    if _ends(line) == _ends(claimed):
        if line.about == claimed.about:
            return SAME
        return beside(Why.WITHIN if line.about else Why.VAGUER)
    if _lie_apart(line, claimed):
        return RIVAL
    if line.touches(claimed):
        return beside(Why.TOUCHING)
    # What is about a figure is never surely within: its ends are not known.
    if not claimed.about and claimed.within(replace(line, about=False)):
        return beside(Why.WITHIN)
    if not line.about and line.within(replace(claimed, about=False)):
        return beside(Why.VAGUER)
    return beside(Why.OVERLAPPING) if line.overlaps(claimed) else RIVAL


def _lie_apart(one: Interval, other: Interval) -> bool:
    """Whether two figures have nothing in common, not even an end: told at once of what is no “about”."""
    if one.about or other.about:
        return False
    return (one.high is not None and other.low is not None and one.high < other.low) or (
        other.high is not None and one.low is not None and other.high < one.low
    )


def _ends(interval: Interval) -> tuple[int | None, bool, int | None, bool]:
    return interval.low, interval.low_exclusive, interval.high, interval.high_exclusive


def _codes(line: Code, claimed: Code) -> Comparison:
    if line == Reached.OPEN:
        return RIVAL
    if line == claimed:
        return SAME
    if line in ("", "unknown", "none"):
        return beside(Why.NO_LINE)
    if claimed in ("", "unknown"):
        return beside(Why.VAGUER)
    earlier = HOW_FAR.get(claimed, 9) < HOW_FAR.get(line, 0)
    return beside(Why.EARLIER_STATE) if earlier and claimed not in REFUSALS else RIVAL


def _sets(line: frozenset[str], claimed: frozenset[str]) -> Comparison:
    if not line:
        return beside(Why.NO_LINE)
    if line == claimed:
        return SAME
    if claimed < line:
        return beside(Why.WITHIN)
    return beside(Why.OVERLAPPING) if claimed & line else RIVAL
