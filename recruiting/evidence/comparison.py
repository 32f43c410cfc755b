"""A claim beside the desk's line: the same, beside it, or a rival."""

from dataclasses import dataclass, replace
from datetime import timedelta

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from recruiting.models import aspects, columns
from recruiting.models.claim import Claim
from recruiting.models.record_codes import Reached
from recruiting.progress.state import HOW_FAR, REFUSALS
from recruiting.values import Basis, Edtf, Interval, Money, Status
from recruiting.values.folding import words_of


class Relation(TextChoices):
    SAME = "same", _("same")
    BESIDE = "beside", _("beside")
    RIVAL = "rival", _("rival")
    UNSTATED = "unstated", _("gives no value")


class Why(TextChoices):
    """Why a claim stands beside the desk's line."""

    NOTHING = "", ""
    WITHIN = "within", _("within")
    OVERLAPPING = "overlapping", _("overlapping")
    TOUCHING = "touching", _("touching")
    VAGUER = "vaguer", _("vaguer")
    OTHER_BASIS = "other-basis", _("means something else?")
    CURRENCY = "currency", _("another currency")
    UNIT = "unit", _("another unit")
    WORDS = "words", _("in words")
    EARLIER_STATE = "earlier-state", _("an earlier state")
    NO_LINE = "no-line", _("the desk's line gives no value")


@dataclass(frozen=True)
class Comparison:
    """How a claimed value stands to the desk's, and why if it is merely beside it."""

    relation: str
    why: str = Why.NOTHING

    @property
    def supports(self) -> bool:
        """Whether the claim bears the desk's line out: the same, within it, or a nod without a value."""
        return self.relation in (Relation.SAME, Relation.UNSTATED) or self.why == Why.WITHIN

    def __str__(self):
        relation = str(Relation(self.relation).label)
        return f"{relation} ({Why(self.why).label})" if self.why else relation


SAME = Comparison(Relation.SAME)
RIVAL = Comparison(Relation.RIVAL)
UNSTATED = Comparison(Relation.UNSTATED)


def beside(why: str) -> Comparison:
    return Comparison(Relation.BESIDE, why)


def compare_claim(record, claim: Claim) -> Comparison:
    """How the value of ``claim`` stands to the line of ``record``."""
    return _compare_text(record, claim.aspect, claim.value)


def compare_denied(record, claim: Claim) -> Comparison:
    """How the value that ``claim`` denies stands to the line of ``record``."""
    return _compare_text(record, claim.aspect, claim.denied)


def claim_bears_out(record, claim: Claim) -> bool:
    """Whether ``claim`` supports the headline of ``record``: without a value, by the same, or within it."""
    aspect = claim.aspect
    if not claim.value or aspect in aspects.UNCOMPARED or aspect not in aspects.aspects_of(record.table):
        return True
    return bears_out(aspects.line(record, aspect), aspects.read(record.table, aspect, claim.value))


def bears_out(value, claimed) -> bool:
    """Whether ``claimed`` says the same as ``value``, or something narrower within it.

    A sum of which no period or basis is said is not taken for another sum; a text bears out what it contains.
    """
    if type(value) is str:
        return _words(value) <= _words(claimed)
    return compare(value, _completed(claimed, value)).supports


def says_same(value, claimed) -> bool:
    """Whether ``claimed`` says the same as ``value``, at most with a detail left out."""
    return is_same(value, _completed(claimed, value))


def is_same(value, claimed) -> bool:
    """Whether ``claimed`` says the same as ``value``, in all details."""
    if type(value) is str:
        return _words(value) == _words(claimed)
    return compare(value, claimed).relation == Relation.SAME


def is_narrower(value, other) -> bool:
    """Whether ``value`` lies within ``other`` and says more."""
    if type(value) is str:
        return _words(other) < _words(value)
    return compare(other, value).supports and not compare(value, other).supports


def are_rivals(value, other) -> bool:
    """Whether both can't be true: neither is the same, vaguer, or in another unit."""
    if type(value) is str:
        return not (bears_out(value, other) or bears_out(other, value))
    return compare(value, other).relation == Relation.RIVAL


def _words(text):
    return frozenset(words_of(text))


def _completed(claimed, value):
    """``claimed``, with the details of ``value`` where it is silent on them."""
    if not (isinstance(claimed, Money) and isinstance(value, Money)):
        return claimed
    details: dict = {}
    if not claimed.period and value.period and claimed.basis in (Basis.UNCLEAR, value.basis):
        details["period"] = value.period
    if claimed.basis == Basis.UNCLEAR:
        details["basis"] = value.basis
    if not claimed.each:
        details["each"] = value.each
    return replace(claimed, **details)


def _compare_text(record, aspect, text):
    if not text or aspect not in aspects.aspects_of(record.table):
        return UNSTATED
    if aspect in aspects.UNCOMPARED:
        return UNSTATED
    line, claimed = aspects.line(record, aspect), aspects.read(record.table, aspect, text)
    if type(line) is str and aspects.is_name(record.table, aspect):
        return RIVAL if _is_open(record, aspect) else _names(line, claimed)
    return compare(line, claimed)


def _is_open(record, aspect):
    """Whether reports differ in a text, of which the line then holds all readings."""
    return "values" in record.headlines.get(aspect, {})


def _names(line, claimed):
    """How what something is called, such as a title, stands to what it is called in the line."""
    if not line:
        return beside(Why.NO_LINE)
    if is_same(line, claimed):
        return SAME
    if bears_out(line, claimed):
        return beside(Why.WITHIN)
    return beside(Why.VAGUER) if bears_out(claimed, line) else RIVAL


def compare(line, claimed) -> Comparison:
    """How a claimed value (``aspects.read``) stands to the desk's of the same type (``aspects.line``)."""
    if isinstance(line, Interval | Edtf):
        return _by_status(line, claimed)
    if isinstance(line, columns.Code):
        return _codes(line, claimed)
    if isinstance(line, frozenset):
        return _sets(line, claimed)
    if isinstance(line, str):
        if not line:
            return beside(Why.NO_LINE)
        return SAME if line.casefold() == claimed.casefold() else beside(Why.WORDS)
    if line is None:
        return beside(Why.NO_LINE)
    return SAME if line == claimed else RIVAL


def _by_status(line, claimed):
    if line.status == Status.OPEN:
        return RIVAL
    if line.status == claimed.status != Status.GIVEN:
        return SAME
    if line.status in (Status.UNDISCLOSED, Status.UNKNOWN):
        return beside(Why.NO_LINE)
    if claimed.status in (Status.UNDISCLOSED, Status.UNKNOWN, Status.OPEN):
        return beside(Why.VAGUER)
    if line.status != claimed.status:
        return RIVAL
    if isinstance(line, Edtf):
        return _dates(line, claimed)
    if not (line.has_figure and claimed.has_figure):
        alike = line.has_figure == claimed.has_figure and line.words.casefold() == claimed.words.casefold()
        return SAME if alike else beside(Why.WORDS)
    return _money(line, claimed) if isinstance(line, Money) else _bounds(line, claimed)


def _money(line, claimed):
    if line.currency != claimed.currency:
        return beside(Why.CURRENCY)
    if {line.each, claimed.each} == {"each", "together"}:
        return beside(Why.OTHER_BASIS)
    figures = _bounds(_plain(line), _plain(claimed))
    if line.basis != claimed.basis:
        if Basis.UNCLEAR not in (line.basis, claimed.basis) or figures == RIVAL:
            return beside(Why.OTHER_BASIS)
        return _no_closer(figures, Why.VAGUER if claimed.basis == Basis.UNCLEAR else Why.WITHIN)
    if line.period and claimed.period:
        periods = _by_status(line.period, claimed.period)
        return periods if figures == SAME else RIVAL if periods == RIVAL else figures
    if line.period or claimed.period:
        return _no_closer(figures, Why.VAGUER if line.period else Why.WITHIN)
    return figures


def _plain(sum_):
    """The bare figure: currency, basis and period are compared apart."""
    return Interval(sum_.low, sum_.high, sum_.low_exclusive, sum_.high_exclusive, sum_.about)


def _no_closer(figures, why):
    """``figures``, unless the figures agree and only ``why`` keeps the values apart."""
    return beside(why) if figures.supports else figures


def _bounds(line, claimed):
    if getattr(line, "unit", None) != getattr(claimed, "unit", None):
        return beside(Why.UNIT)
    if _ends(line) == _ends(claimed):
        if line.about == claimed.about:
            return SAME
        return beside(Why.WITHIN if line.about else Why.VAGUER)
    if line.touches(claimed):
        return beside(Why.TOUCHING)
    # What is about a figure is never surely within: its ends are not known.
    if not claimed.about and claimed.within(replace(line, about=False)):
        return beside(Why.WITHIN)
    if not line.about and line.within(replace(claimed, about=False)):
        return beside(Why.VAGUER)
    return beside(Why.OVERLAPPING) if line.overlaps(claimed) else RIVAL


def _ends(interval):
    return interval.low, interval.low_exclusive, interval.high, interval.high_exclusive


def _dates(line, claimed):
    if not (line.text and claimed.text):
        alike = not line.text and not claimed.text and line.words.casefold() == claimed.words.casefold()
        return SAME if alike else beside(Why.WORDS)
    if line.text == claimed.text:
        if line.words.casefold() == claimed.words.casefold():
            return SAME
        if {_part_of_span(line), _part_of_span(claimed)} in _APART:
            return RIVAL
        return beside(Why.WORDS if line.words and claimed.words else Why.VAGUER if line.words else Why.WITHIN)
    mine, theirs = _span(line), _span(claimed)
    if not (_overlap(mine, theirs) and line.overlaps(claimed)):
        return RIVAL
    if claimed.within(line) and _lies_within(theirs, mine) and not _uncertain(claimed):
        return beside(Why.WITHIN)
    if line.within(claimed) and _lies_within(mine, theirs):
        return beside(Why.VAGUER)
    return beside(Why.OVERLAPPING)


_REACHES = {"early": (0, 0.42), "middle": (0.25, 0.75), "late": (0.58, 1)}
"""How much of a year or a month a part of it may mean, as people use the words."""


def _span(date):
    """The first and last day that a date may mean, its words among what says so: “early 2025” ends in May."""
    first, last = date.earliest, date.latest
    part = _part_of_span(date)
    if not (part and first and last):
        return first, last
    days = (last - first).days
    start, end = _REACHES[part]
    return first + timedelta(round(days * start)), first + timedelta(round(days * end))


def _overlap(span, other):
    return all(a is None or b is None or a <= b for a, b in ((span[0], other[1]), (other[0], span[1])))


def _lies_within(span, other):
    starts = other[0] is None or (span[0] is not None and span[0] >= other[0])
    return starts and (other[1] is None or (span[1] is not None and span[1] <= other[1]))


_PARTS = {
    "early": ("early", "beginning", "start"),
    "middle": ("mid", "middle"),
    "late": ("late", "end"),
}
_APART = ({"early", "middle"}, {"early", "late"}, {"middle", "late"})
"""The parts of one month or year that exclude each other: “early 2025” and “late 2025”."""


def _part_of_span(date):
    words = words_of(date.words)
    return next((part for part, names in _PARTS.items() if any(name in words for name in names)), "")


def _uncertain(date):
    return any(mark in date.text for mark in "~?%")


def _codes(line, claimed):
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


def _sets(line, claimed):
    if not line:
        return beside(Why.NO_LINE)
    if line == claimed:
        return SAME
    if claimed < line:
        return beside(Why.WITHIN)
    return beside(Why.OVERLAPPING) if claimed & line else RIVAL
