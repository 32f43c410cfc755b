"""What a typed sum is reckoned by: over how long, per what, to each or to all."""

from django.utils.translation import gettext as _

from recruiting.values.absence import absence_of
from recruiting.values.lexicon.kinds import (
    AND_HALF,
    BASIS,
    BEHIND,
    EACH,
    NOUN,
    OPENER,
    PER,
    QUALIFIER,
    UNIT,
)
from recruiting.values.refusals import Unreadable
from recruiting.values.sum_periods import length_end
from recruiting.values.sum_text import BESIDE, Group
from recruiting.values.sum_walk import SumWalk
from recruiting.values.text_reader import TextReader

_BASIS_PER = {
    "years": "per-year",
    "months": "per-month",
    "weeks": "per-week",
    "days": "per-day",
    "hours": "per-hour",
    "share": "per-share",
}
_BEFORE_FIGURES = {"(", ",", ":"}


def read_period(walk: SumWalk) -> bool:
    start = walk.at
    openers = [start]
    if walk.sum.groups and (end := _qualified_length(walk.reader, start)):
        return _take_period(walk, start, end, opened=True)
    if OPENER in walk.reader.kinds[start] and (opener := walk.reader.phrase(start, OPENER)):
        openers.insert(0, opener[1])
        rest = walk.reader.between(opener[1], walk.reader.count)
        if absence_of(rest):  # “over undisclosed”, as it is printed
            walk.sum.period, walk.at = rest, walk.reader.count
            return True
    for at in openers:
        end = length_end(walk.reader, at, opened=at > start)
        if end and not _is_within_phrase(walk, start, end):
            return _take_period(walk, at, end, opened=at > start)
    return False


def _qualified_length(reader: TextReader, at: int) -> int:
    """Where “up to 4 years” ends, if that stands at ``at``: no bound of the sum before it; else 0."""
    qualifier = reader.phrase(at, QUALIFIER)
    if not qualifier or {OPENER, BEHIND} & reader.kinds[at] or not reader.number(qualifier[1]):
        return 0
    return length_end(reader, at, opened=True)


def _is_within_phrase(walk: SumWalk, start: int, end: int) -> bool:
    """Whether a longer phrase says what the sum is reckoned by: “1年目”, “1人あたり”."""
    phrases = (walk.reader.phrase(start, kind) for kind in (BASIS, EACH))
    return any(phrase and phrase[1] > end for phrase in phrases)


def _take_period(walk: SumWalk, at: int, end: int, opened: bool) -> bool:
    phrases = (walk.reader.phrase(place, UNIT) for place in range(at, end))
    unit = next((phrase for phrase in phrases if phrase and phrase[1] == end), None)
    is_one = walk.reader.words[at].raw in ("1", "一", "한")
    basis = _BASIS_PER.get(unit[0]) if unit and is_one else None
    if basis and not opened and not walk.reader.words[end - 1].raw.isascii():
        _say_basis(walk, basis)  # “1年1000万円”: a year
    elif walk.sum.period and walk.sum.period != walk.reader.between(at, end):
        raise Unreadable(_("two periods are given"))
    else:
        walk.sum.period = walk.reader.between(at, end)
        if walk.sum.groups:
            walk.sum.groups[-1].has_period = True
    walk.rated_from, walk.rate = end, _BASIS_PER.get(unit[0], "") if unit else ""
    walk.at = end
    return True


def read_basis(walk: SumWalk) -> bool:
    per = walk.reader.phrase(walk.at, PER)
    unit = walk.reader.phrase(walk.reader.past_joints(per[1]), UNIT) if per else None
    basis = walk.reader.phrase(walk.at, BASIS)
    if unit and (not basis or unit[1] >= basis[1]) and not _is_within_phrase(walk, walk.at, unit[1]):
        return _take_unit(walk, *unit)
    if not basis or _is_said_of_more(walk.reader, walk.at, *basis):
        return False
    _say_basis(walk, basis[0])
    walk.at = basis[1]
    return True


def _say_basis(walk: SumWalk, basis: str) -> None:
    """Note how a sum is reckoned."""
    walk.sum.bases.append(basis)
    groups = _said_of(walk)
    for group in groups:
        group.basis = group.basis or basis
    if not groups:
        walk.next_basis = basis


def _said_of(walk: SumWalk) -> list[Group]:
    """The sum of which something is said here: the last; none behind an opening bracket or a comma.

    Then it is the one that follows. Behind “€10m (£8.5m)”, told in two currencies, it is said of both.
    """
    groups, sign = walk.sum.groups, walk.reader.sign(walk.at - 1)
    if sign in _BEFORE_FIGURES:
        return []
    is_told_twice = sign == ")" and len(groups) > 1 and groups[-1].joint == BESIDE
    return groups[-2:] if is_told_twice and groups[-2].signs != groups[-1].signs else groups[-1:]


def _say_each(walk: SumWalk, each: str) -> None:
    """Note that a sum goes to each, or to all together; raises Unreadable if it says both."""
    groups = _said_of(walk)
    if (groups[-1].each if groups else walk.next_each) not in ("", each):
        raise Unreadable(_("is it to each, or to all together?"))
    walk.sum.each = each
    for group in groups:
        group.each = group.each or each
    if not groups:
        walk.next_each = each


def _take_unit(walk: SumWalk, unit: str, end: int) -> bool:
    """“per year”; False of units without a basis, such as fortnights, and of “per year and a half”."""
    if walk.reader.phrase(end, AND_HALF) or (unit != "person" and unit not in _BASIS_PER):
        return False
    if unit == "person":
        _say_each(walk, "each")
    else:
        _say_basis(walk, _BASIS_PER[unit])
    walk.at = end
    return True


def read_each(walk: SumWalk) -> bool:
    phrase = walk.reader.phrase(walk.at, EACH)
    if phrase and length_end(walk.reader, phrase[1], opened=False):
        return False  # “je 2 Jahre”: for each two years
    if not phrase:
        return False
    _say_each(walk, phrase[0])
    walk.at = phrase[1]
    return True


def _is_said_of_more(reader: TextReader, at: int, basis: str, end: int) -> bool:
    """“total compensation”, “price tag”: the word is no basis, but part of what the sum is of."""
    noun = reader.phrase(at, NOUN)
    return (noun is not None and noun[1] > end) or (
        basis == "total" and end == at + 1 and reader.phrase(end, NOUN) is not None
    )
