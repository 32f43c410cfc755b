"""A typed sum: walked word by word into bounds, basis, period and what else stands there."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from recruiting.values.absence import absence_of
from recruiting.values.bounds import bounds_at, is_addition
from recruiting.values.lexicon.kinds import (
    ABOUT,
    ADVERB,
    AND,
    AND_HALF,
    BASIS,
    BEHIND,
    BETWEEN,
    CURRENCY,
    EACH,
    FILLER,
    LUMP,
    NOUN,
    NUMBER,
    OPENER,
    OTHERWISE,
    PER,
    PLUS,
    QUALIFIER,
    RANGE,
    SPAN,
    UNIT,
)
from recruiting.values.refusals import Unreadable
from recruiting.values.sum_figures import currency_at, figure_at
from recruiting.values.sum_periods import length_end
from recruiting.values.sum_text import ALSO, BESIDE, INSTEAD, MORE, RANGING, Group, SumText
from recruiting.values.sum_times import times_in
from recruiting.values.text_reader import MARK, TextReader
from recruiting.values.words import NUMBER as DIGITS

_BASIS_PER = {
    "years": "per-year",
    "months": "per-month",
    "weeks": "per-week",
    "days": "per-day",
    "hours": "per-hour",
    "share": "per-share",
}
_MOST_SUMS = 6


class SumWalk:
    """One pass over the words of a sum; each step reads the part at ``at`` and moves on."""

    def __init__(self, reader: TextReader) -> None:
        self.reader = reader
        self.at = 0
        self.joint = ""
        self.last = ""
        self.rated_from, self.rate = 0, ""
        self.next_basis = ""
        self.sum = SumText()
        self.times = times_in(reader)
        for start, end in self.times.items():
            reader.leave_out(start, end)

    def walk(self) -> SumText:
        """All that the text says; ``unread`` is the first word that says nothing known."""
        while self.at < self.reader.count:
            if end := self.times.get(self.at):
                self.at, self.last, self.sum.nouns = end, "noun", True
                continue
            for step in _steps_from(self.reader.kinds[self.at]):
                if step(self):
                    self.last = step.__name__
                    break
            else:
                self.sum.unread = self.sum.unread or self.reader.between(self.at, self.reader.count)
                self.at += 1
                self.last = ""
        self._share_scales()
        self._share_joint()
        return self.sum

    def _share_joint(self) -> None:
        """“US$5m in cash, US$2m in bonus and US$1m in stock”: what joins the last joins all of the list."""
        last = self.sum.groups[-1].joint if self.sum.groups else ""
        for group in self.sum.groups[1:-1] if last in (ALSO, MORE) else ():
            group.joint = last if group.is_listed else group.joint

    def _share_scales(self) -> None:
        """“US$100 or 200 million”, “100+ to 200 million”: the scale of the second sum is the first's too."""
        for group, following in pairwise(self.sum.groups):
            lower, upper = group.bounds.figures[-1], following.bounds.figures[0]
            if following.joint in (INSTEAD, RANGING) and not lower.scales and not upper.prefix:
                lower.terms[0].scales += upper.scales

    def _phrase(self, kind: str) -> Any:
        """What the phrase of this kind means that stands here, which is walked past; None if none does."""
        phrase = self.reader.phrase(self.at, kind)
        if not phrase:
            return None
        self.at = phrase[1]
        return phrase[0]

    def period(self) -> bool:
        start = self.at
        openers = [start]
        if OPENER in self.reader.kinds[start] and (opener := self.reader.phrase(start, OPENER)):
            openers.insert(0, opener[1])
            rest = self.reader.between(opener[1], self.reader.count)
            if absence_of(rest):  # “over undisclosed”, as it is printed
                self.sum.period, self.at = rest, self.reader.count
                return True
        for at in openers:
            end = length_end(self.reader, at, opened=at > start)
            if end and not self._is_within_phrase(start, end):
                return self._take_period(at, end, opened=at > start)
        return False

    def _is_within_phrase(self, start: int, end: int) -> bool:
        """Whether a longer phrase says what the sum is reckoned by: “1年目”, “1人あたり”."""
        phrases = (self.reader.phrase(start, kind) for kind in (BASIS, EACH))
        return any(phrase and phrase[1] > end for phrase in phrases)

    def _take_period(self, at: int, end: int, opened: bool) -> bool:
        phrases = (self.reader.phrase(place, UNIT) for place in range(at, end))
        unit = next((phrase for phrase in phrases if phrase and phrase[1] == end), None)
        is_one = self.reader.words[at].raw in ("1", "一", "한")
        basis = _BASIS_PER.get(unit[0]) if unit and is_one else None
        if basis and not opened and not self.reader.words[end - 1].raw.isascii():
            self._say_basis(basis)  # “1年1000万円”: a year
        elif self.sum.period and self.sum.period != self.reader.between(at, end):
            raise Unreadable(_("two periods are given"))
        else:
            self.sum.period = self.reader.between(at, end)
            if self.sum.groups:
                self.sum.groups[-1].has_period = True
        self.rated_from, self.rate = end, _BASIS_PER.get(unit[0], "") if unit else ""
        self.at = end
        return True

    def basis(self) -> bool:
        per = self.reader.phrase(self.at, PER)
        unit = self.reader.phrase(self.reader.past_joints(per[1]), UNIT) if per else None
        basis = self.reader.phrase(self.at, BASIS)
        if unit and (not basis or unit[1] >= basis[1]) and not self._is_within_phrase(self.at, unit[1]):
            return self._take_unit(*unit)
        if not basis or _is_said_of_more(self.reader, self.at, *basis):
            return False
        self._say_basis(basis[0])
        self.at = basis[1]
        return True

    def _say_basis(self, basis: str) -> None:
        """Note how the sum before is reckoned; behind an opening bracket or a comma, the one that follows."""
        self.sum.bases.append(basis)
        if self.sum.groups and self.reader.sign(self.at - 1) not in _BEFORE_FIGURES:
            self.sum.groups[-1].basis = self.sum.groups[-1].basis or basis
        else:
            self.next_basis = basis

    def _take_unit(self, unit: str, end: int) -> bool:
        """“per year”; False of units without a basis, such as fortnights, and of “per year and a half”."""
        if self.reader.phrase(end, AND_HALF) or (unit != "person" and unit not in _BASIS_PER):
            return False
        if unit == "person":
            self.sum.each = "each"
        else:
            self._say_basis(_BASIS_PER[unit])
        self.at = end
        return True

    def each(self) -> bool:
        phrase = self.reader.phrase(self.at, EACH)
        if phrase and length_end(self.reader, phrase[1], opened=False):
            return False  # “je 2 Jahre”: for each two years
        each = self._phrase(EACH)
        if each and self.sum.each and self.sum.each != each:
            raise Unreadable(_("is it to each, or to all together?"))
        self.sum.each = each or self.sum.each
        return bool(each)

    def figure(self) -> bool:
        reading = bounds_at(self.reader, self.at, figure_at)
        if not reading:
            return False
        (bounds, end), start = reading, self.at
        is_bound = bool(self.sum.groups and self.sum.groups[-1].bounds.side)  # “3億円以上5億円以下”
        if self.last == "figure" and not is_bound and self.reader.sign(start) in (DIGITS, "±"):
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": self.reader.between(start, end)[:60]})
        if self.rate and self.reader.sign(self.rated_from) in _RATED and self.at <= self.rated_from + 1:
            self.sum.rate = self.rate
        self.at = end
        if len(self.sum.groups) == _MOST_SUMS:
            raise Unreadable(_("several sums: enter each by itself"))
        group = Group(bounds, self.joint or (BESIDE if self.sum.groups else ""), basis=self.next_basis)
        for figure in bounds.figures:
            group.signs += figure.signs
            self.sum.sign_words |= figure.sign_words
        group.is_listed = "," in (self.reader.sign(start - 1), self.reader.sign(start))
        self.sum.groups.append(group)
        self.joint = self.next_basis = ""
        return True

    def qualifier(self) -> bool:
        """“at least” or “max” behind a sum and what is said of it."""
        if self.reader.between(self.at - 1, self.at + 1) == "de plus":
            return False
        behind = self.reader.phrase(self.at, BEHIND) or self.reader.phrase(self.at, QUALIFIER)
        about = self.reader.phrase(self.at, ABOUT)
        if about and self.reader.sign(self.at) in _ONLY_BEFORE:
            about = None
        if not self.sum.groups or not (behind or about):
            return False
        meaning, end = behind or about or ("", 0)
        if bounds_at(self.reader, end, figure_at) or (behind and self.reader.sign(end) == "to"):
            return False  # “and up to”
        if is_addition(self.reader, self.at, end) or (isinstance(meaning, tuple) and meaning[1]):
            return False
        bounds = self.sum.groups[-1].bounds
        bounds.qualify("about" if meaning is True else meaning if isinstance(meaning, str) else meaning[0])
        self.at = end
        return True

    def joint_of_sums(self) -> bool:
        """“and”, “plus”, “or”: what comes next is another sum, or something of no known size."""
        if not self.sum.groups:
            return False
        joint, last = self.at, self.last
        plus, noun = self.reader.phrase(joint, PLUS), self.reader.phrase(joint, NOUN)
        if plus and ((noun and noun[1] > plus[1]) or plus[1] == self.reader.count):
            return False  # “before tax”; “5 millones de euros más”: so much more
        if self._phrase(PLUS):
            return self._join(joint, MORE, last in _ENDS or last in ("noun", "filler"))
        if self._phrase(AND):
            is_between = len(self.sum.groups) == 1 and self.reader.phrase(0, BETWEEN)
            return self._join(joint, RANGING if is_between else ALSO, last in _ENDS)
        upper = self.reader.phrase(joint, RANGE)
        if upper and bounds_at(self.reader, upper[1], figure_at):
            self.at, self.joint = upper[1], RANGING  # “US$5m a year to US$10m a year”
            return True
        if self._phrase(OTHERWISE) or self.reader.sign(self.at) == ";":
            self.at += self.at == joint
            self.joint = INSTEAD
            return True
        return False

    def _join(self, joint: int, how: str, adds: bool) -> bool:
        self.joint = how
        if adds and not self._sum_follows():
            self.sum.addition = self.reader.between(joint, self.reader.count)
        return True

    def _sum_follows(self) -> bool:
        """Whether a sum stands anywhere behind this place, so that it is said what is added."""
        return any(bounds_at(self.reader, at, figure_at) for at in range(self.at, self.reader.count))

    def noun(self) -> bool:
        noun = bool(self._phrase(NOUN))
        self.sum.nouns = self.sum.nouns or noun
        return noun

    def sign(self) -> bool:
        currency = currency_at(self.reader, self.at)
        # “US$(5m)” is negative.
        if not currency or (self.reader.sign(currency[1]) == "(" and self.reader.number(currency[1] + 1)):
            return False
        self.sum.signs.append(currency[0])
        self.sum.sign_words.add(self.reader.words[self.at].folded)
        self.at = currency[1]
        return True

    def filler(self) -> bool:
        if self.reader.sign(self.at) in ("-", "'") and self.last and self.at + 1 < self.reader.count:
            self.at += 1
            return bool(self.sum.groups) or not self.reader.number(self.at)
        word = self.reader.sign(self.at)
        is_letter = len(word) == 1 and word.isalpha() and word.isascii() and word != "a"
        if is_letter and self.reader.sign(self.at + 1) != "'":
            return False  # an article that lost its noun, or a scale nobody knows
        return bool(self._phrase(FILLER))


_STEPS: list[tuple[Callable[[SumWalk], bool], frozenset[str]]] = [
    (SumWalk.period, frozenset({OPENER, SPAN, NUMBER, DIGITS})),
    (SumWalk.basis, frozenset({PER, BASIS})),
    (SumWalk.each, frozenset({EACH})),
    (SumWalk.figure, frozenset({BETWEEN, QUALIFIER, ABOUT, ADVERB, FILLER, LUMP, NUMBER, CURRENCY, DIGITS})),
    (SumWalk.qualifier, frozenset({BEHIND, QUALIFIER, ABOUT})),
    (SumWalk.joint_of_sums, frozenset({PLUS, AND, OTHERWISE, RANGE, MARK})),
    (SumWalk.noun, frozenset({NOUN})),
    (SumWalk.sign, frozenset({CURRENCY})),
    (SumWalk.filler, frozenset({FILLER, MARK})),
]
"""The steps in their order, and what may stand at the beginning of what each takes."""


@cache
def _steps_from(kinds: frozenset[str]) -> list[Callable[[SumWalk], bool]]:
    """The steps that may take what begins with these kinds; what may be a currency is first a sum's."""
    steps = [step for step, beginnings in _STEPS if not beginnings.isdisjoint(kinds)]
    return (
        [SumWalk.figure, *(step for step in steps if step != SumWalk.figure)] if CURRENCY in kinds else steps
    )


_ONLY_BEFORE = {"c", "ca"}
"""Behind a sum these are cents, or nothing known."""
_RATED = {"of", "at", "@", "zu", "a"}
"""Between a length of time and a sum that each part of it may cost."""
_BEFORE_FIGURES = {"(", ",", ":"}
_ENDS = ("figure", "basis", "period", "each", "qualifier", "sign")
"""After these a sum is said in full."""


def _is_said_of_more(reader: TextReader, at: int, basis: str, end: int) -> bool:
    """“total compensation”, “price tag”: the word is no basis, but part of what the sum is of."""
    noun = reader.phrase(at, NOUN)
    return (noun is not None and noun[1] > end) or (
        basis == "total" and end == at + 1 and reader.phrase(end, NOUN) is not None
    )
