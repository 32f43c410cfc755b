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
from recruiting.progress.state import REFUSALS, STEP_RANK
from recruiting.values import Basis, Edtf, Interval, Money, Status
from recruiting.values.folding import folded_words


def compare_claim(record: HeadlinedRow, claim: Claim) -> Comparison:
    """Compare the value of ``claim`` with the headline of ``record``."""
    return _compare_text(record, claim.aspect, claim.value)


def compare_denied(record: HeadlinedRow, claim: Claim) -> Comparison:
    """Compare the value that ``claim`` denies with the headline of ``record``."""
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
    return compare(value, _with_missing_details(claimed, value)).supports


def says_same(value: Value, claimed: Value) -> bool:
    """Whether ``claimed`` says the same as ``value``, at most with a detail left out."""
    return is_same(value, _with_missing_details(claimed, value))


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


def _with_missing_details(claimed: Value, value: Value) -> Value:
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
    headline, claimed = aspects.line(record, aspect), aspects.read(record.table, aspect, text)
    if type(headline) is str and aspects.is_name(record.table, aspect):
        return RIVAL if _do_reports_differ(record, aspect) else _compare_names(headline, claimed)
    return compare(headline, claimed)


def _do_reports_differ(record: HeadlinedRow, aspect: str) -> bool:
    """Whether reports differ in a text: its headline then holds all values."""
    return "values" in record.headlines.get(aspect, {})


def _compare_names(headline: str, claimed: Value) -> Comparison:
    """Compare two names of something, such as titles."""
    if not headline:
        return beside(Why.NO_LINE)
    if is_same(headline, claimed):
        return SAME
    if bears_out(headline, claimed):
        return beside(Why.WITHIN)
    return beside(Why.VAGUER) if bears_out(claimed, headline) else RIVAL


def compare(headline: Value, claimed: Value) -> Comparison:
    """Compare a claimed value (``aspects.read``) with the headline, of the same type (``aspects.line``)."""
    if headline is None:
        return beside(Why.NO_LINE)
    if isinstance(headline, Edtf) and isinstance(claimed, Edtf):
        return _compare_statuses(headline, claimed) or compare_dates(headline, claimed)
    if isinstance(headline, Interval) and isinstance(claimed, Interval):
        return _compare_statuses(headline, claimed) or _compare_figures(headline, claimed)
    if isinstance(headline, Code) and isinstance(claimed, Code):
        return _compare_codes(headline, claimed)
    if isinstance(headline, frozenset) and isinstance(claimed, frozenset):
        return _compare_sets(headline, claimed)
    if isinstance(headline, str) and isinstance(claimed, str):
        if not headline:
            return beside(Why.NO_LINE)
        return SAME if headline.casefold() == claimed.casefold() else beside(Why.WORDS)
    return SAME if headline == claimed else RIVAL


def _compare_statuses(headline: Interval | Edtf, claimed: Interval | Edtf) -> Comparison | None:
    """Compare by whether there are values at all; None where both are given."""
    if headline.status == Status.OPEN:
        return RIVAL
    if headline.status == claimed.status != Status.GIVEN:
        return SAME
    if headline.status in (Status.UNDISCLOSED, Status.UNKNOWN):
        return beside(Why.NO_LINE)
    if claimed.status in (Status.UNDISCLOSED, Status.UNKNOWN, Status.OPEN):
        return beside(Why.VAGUER)
    return RIVAL if headline.status != claimed.status else None


def _compare_figures(headline: Interval, claimed: Interval) -> Comparison:
    if not (headline.has_figure and claimed.has_figure):
        alike = (
            headline.has_figure == claimed.has_figure
            and headline.words.casefold() == claimed.words.casefold()
        )
        return SAME if alike else beside(Why.WORDS)
    if isinstance(headline, Money) and isinstance(claimed, Money):
        return _compare_money(headline, claimed)
    return _compare_bounds(headline, claimed)


def _compare_money(headline: Money, claimed: Money) -> Comparison:
    if headline.currency != claimed.currency:
        return beside(Why.CURRENCY)
    if {headline.each, claimed.each} == {"each", "together"}:
        return beside(Why.OTHER_BASIS)
    figures = (
        RIVAL
        if _are_disjoint(headline, claimed)
        else _compare_bounds(_bare_interval(headline), _bare_interval(claimed))
    )
    if headline.basis != claimed.basis:
        if Basis.UNCLEAR not in (headline.basis, claimed.basis) or figures == RIVAL:
            return beside(Why.OTHER_BASIS)
        return _unless_borne_out(figures, Why.VAGUER if claimed.basis == Basis.UNCLEAR else Why.WITHIN)
    if headline.period and claimed.period:
        periods = compare(headline.period, claimed.period)
        return periods if figures == SAME else RIVAL if periods == RIVAL else figures
    if headline.period or claimed.period:
        return _unless_borne_out(figures, Why.VAGUER if headline.period else Why.WITHIN)
    return figures


def _bare_interval(sum_: Money) -> Interval:
    """The bare figure: currency, basis and period are compared apart."""
    return Interval(sum_.low, sum_.high, sum_.low_exclusive, sum_.high_exclusive, sum_.about)


def _unless_borne_out(figures: Comparison, why: str) -> Comparison:
    """``figures``, unless the figures agree and only ``why`` keeps the values apart."""
    return beside(why) if figures.supports else figures


def _compare_bounds(headline: Interval, claimed: Interval) -> Comparison:
    if getattr(headline, "unit", None) != getattr(claimed, "unit", None):
        return beside(Why.UNIT)
    if _ends(headline) == _ends(claimed):
        if headline.about == claimed.about:
            return SAME
        return beside(Why.WITHIN if headline.about else Why.VAGUER)
    if _are_disjoint(headline, claimed):
        return RIVAL
    if headline.touches(claimed):
        return beside(Why.TOUCHING)
    # What is about a figure is never surely within: its ends are not known.
    if not claimed.about and claimed.within(replace(headline, about=False)):
        return beside(Why.WITHIN)
    if not headline.about and headline.within(replace(claimed, about=False)):
        return beside(Why.VAGUER)
    return beside(Why.OVERLAPPING) if headline.overlaps(claimed) else RIVAL


def _are_disjoint(one: Interval, other: Interval) -> bool:
    """Whether two figures have nothing in common, not even an end; False if either is “about”."""
    if one.about or other.about:
        return False
    return (one.high is not None and other.low is not None and one.high < other.low) or (
        other.high is not None and one.low is not None and other.high < one.low
    )


def _ends(interval: Interval) -> tuple[int | None, bool, int | None, bool]:
    return interval.low, interval.low_exclusive, interval.high, interval.high_exclusive


def _compare_codes(headline: Code, claimed: Code) -> Comparison:
    if headline == Reached.OPEN:
        return RIVAL
    if headline == claimed:
        return SAME
    if headline in ("", "unknown", "none"):
        return beside(Why.NO_LINE)
    if claimed in ("", "unknown"):
        return beside(Why.VAGUER)
    earlier = STEP_RANK.get(claimed, 9) < STEP_RANK.get(headline, 0)
    return beside(Why.EARLIER_STATE) if earlier and claimed not in REFUSALS else RIVAL


def _compare_sets(headline: frozenset[str], claimed: frozenset[str]) -> Comparison:
    if not headline:
        return beside(Why.NO_LINE)
    if headline == claimed:
        return SAME
    if claimed < headline:
        return beside(Why.WITHIN)
    return beside(Why.OVERLAPPING) if claimed & headline else RIVAL
