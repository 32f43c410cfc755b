"""Intervals of what reports count and measure besides money: numbers, shares, multiples."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, Self

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.values.bounds import Bounds
from recruiting.values.decimals import exact_decimal
from recruiting.values.interval import NEARLY, Interval
from recruiting.values.lexicon.kinds import ABOUT, BEHIND, OTHERWISE, RANGE, SCALE
from recruiting.values.nouns import COUNTED, GROUPS
from recruiting.values.numerals import Numeral, told_value
from recruiting.values.refusals import Answers, settled
from recruiting.values.text_reader import TextReader

_CHANGES_IT = r"of|in|or|and|out|to|per|percent|times|odd|plus|minus|if|at|then|though|but|who|not"
_SAYS_WHO = re.compile(
    rf"(?!(?:{_CHANGES_IT})\b)[^\W\d_]{{2,}}(?:[ -][^\W\d_]{{3,}}){{0,3}}(?: so far)?", re.IGNORECASE
)
"""Words behind a number that may only say whom it counts."""
_OF_WHOM = {"of them", "so far", "in all"}
_WITH_COUNTER = re.compile(r"[名人位명][^\W\d_]+")
"""“名研究员”: whoever stands behind such a sign is counted one by one."""
_COUNTER = re.compile(r"^[人名位명]")
_PEOPLE = re.compile(
    r"^(?:people|persons|researchers|employees|staff|offers|companies|orang|peneliti|karyawan|leute|personen|"
    r"personnes|chercheurs|personas|人|名|명)\b\s*"
)
_DOZENS = {
    ("nobody",): 0,
    ("no", "one"): 0,
    ("zero",): 0,
    ("half", "a", "dozen"): 6,
    ("half", "-", "a", "-", "dozen"): 6,
    ("half", "-", "dozen"): 6,
    ("a", "dozen"): 12,
    ("dozen",): 12,
    ("selusin",): 12,
    ("ein", "dutzend"): 12,
    ("une", "douzaine"): 12,
    ("una", "docena"): 12,
}
_OF_BOTH = re.compile(r"\b(\d[\d.,]*)(\s?[-–~～〜至到]\s?\d[\d.,]*)([千万萬億亿천만억])")
"""“1～2万人”: the scale is of both."""
_DOZEN = {"dozen", "dutzend", "douzaine", "douzaines", "docena", "docenas", "lusin"}
"""Behind a number it is so many times twelve."""
_ARTICLES = {"ein", "eine", "einer", "einem", "einen", "un", "une", "una"}
"""Before a noun they count nothing: “une dizaine”, “ein Team”."""
Figure = tuple[Numeral, Decimal]
"""A number and its factor."""


@dataclass(frozen=True)
class Count(Interval):
    """A number of people, companies, offers or informants."""

    EXAMPLE = "more than a dozen"
    LESS_THAN: ClassVar[Promise] = gettext_lazy("fewer than")

    @classmethod
    def _figure_at(cls, reader: TextReader, at: int) -> tuple[Figure, int] | None:
        for words, number in _DOZENS.items():
            if all(reader.sign(at + place) == word for place, word in enumerate(words)):
                return (Numeral(Decimal(number)), Decimal(1)), at + len(words)
        phrase = reader.number(at)
        if not phrase:
            return None
        numeral, end = phrase
        if reader.sign(end) in _DOZEN:
            return (numeral, Decimal(12)), end + 1
        if end == at + 1 and reader.sign(at) in _ARTICLES and _is_noun(reader, end):
            return None
        scale = reader.phrase(end, SCALE)
        if (scale and len(reader.sign(end)) > 2) or reader.sign(end) == "k":
            return (numeral, Decimal(scale[0]) if scale else Decimal(1)), scale[1] if scale else end
        return (numeral, Decimal(1)), end

    @classmethod
    def _value(cls, figure: Figure, answers: Answers) -> Decimal:
        numeral, factor = figure
        if numeral.as_decimal is not None and factor > 1:
            reason = _("do the dot or comma part thousands, or is it a decimal?")
            return factor * answers.to("decimal", reason, [numeral.as_decimal, numeral.value])
        return factor * told_value(numeral, answers)

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        value = super()._read(_OF_BOTH.sub(r"\1\3\2\3", text), words, **context)
        is_in_words = not re.search(r"\d", text) or (value.about and NEARLY.search(text))
        if value.has_figure and not value.words and is_in_words:
            return replace(value, words=text)
        return value

    @classmethod
    def _rest(cls, reader: TextReader, bounds: Bounds, at: int) -> str:
        rest = _PEOPLE.sub("", super()._rest(reader, bounds, at), count=1)
        if qualifier := _qualifier(_COUNTER.sub("", rest)):  # “10 people or more”, “10人以上”
            bounds.qualify(qualifier)
            bounds.is_open, bounds.text = len(bounds.figures) > 1, reader.text
            return ""
        if rest in _OF_WHOM or cls._says_who(rest):
            bounds.says_who = reader.text
            return ""
        return rest

    @staticmethod
    def _says_who(rest: str) -> bool:
        """Whether what stands behind a number is of people or companies, each of whom it counts."""
        words = rest.casefold().split()
        behind = TextReader(rest)
        if any(behind.number(at) for at in range(behind.count)):
            return False
        is_noun = not COUNTED.isdisjoint(words) and GROUPS.isdisjoint(words)
        return bool(_SAYS_WHO.fullmatch(rest) and is_noun) or bool(_WITH_COUNTER.fullmatch(rest))

    @classmethod
    def _bounded(cls, bounds: Bounds, words: str, answers: Answers) -> Self:
        (numeral, factor), *upper = bounds.figures
        if upper and factor == 1 and numeral.value < upper[0][0].value:
            bounds.figures[0] = (numeral, upper[0][1])  # “one or two dozen”, “1–2k”
        # “24 engineers”, “two of them”: the figure is theirs, and the words are kept.
        return super()._bounded(bounds, words or bounds.says_who, answers)

    @classmethod
    def _is_wordy(cls, text: str) -> bool:
        return bool(re.search(r"[^\W\d_]{2,}", text))


def _qualifier(text: str) -> str:
    """What the whole of ``text`` says of the figure before it; empty if it is no qualifier."""
    reader = TextReader(text)
    behind, about = reader.phrase(0, BEHIND), reader.phrase(0, ABOUT)
    if behind and behind[1] == reader.count:
        return str(behind[0])
    return "about" if about and about[1] == reader.count else ""


def _is_noun(reader: TextReader, at: int) -> bool:
    """Whether a word stands at ``at`` that is no “to” and no “or” between two numbers."""
    return reader.sign(at).isalpha() and reader.kinds[at].isdisjoint({RANGE, OTHERWISE})


@dataclass(frozen=True)
class Hundredths(Interval):
    """A figure in hundredths that people write with a sign behind it."""

    SCALE = 100
    SIGN = ""
    SPELT: ClassVar[tuple[tuple[str, ...], ...]] = ()

    @classmethod
    def _figure_at(cls, reader: TextReader, at: int) -> tuple[Numeral, int] | None:
        phrase = reader.number(at)
        if not phrase:
            return None
        numeral, end = phrase
        if sign := cls._sign_end(reader, end):
            return numeral, sign
        behind = reader.phrase(end, BEHIND)
        if behind and (sign := cls._sign_end(reader, behind[1])):
            reader.within[at] = behind[0]  # “30+ percent”
            return numeral, sign
        return numeral, end

    @classmethod
    def _sign_end(cls, reader: TextReader, at: int) -> int:
        """Where the sign ends that stands at ``at``; 0 if none does."""
        start = reader.past_joints(at)
        ends = [
            start + len(words)
            for words in cls.SPELT
            if all(reader.sign(start + place) == word for place, word in enumerate(words))
        ]
        return max(ends, default=0)

    @classmethod
    def _value(cls, numeral: Numeral, answers: Answers) -> Decimal:
        if numeral.as_decimal is None:
            return numeral.value
        reason = _("do the dot or comma part thousands, or is it a decimal?")
        return Decimal(answers.to("decimal", reason, [numeral.as_decimal, numeral.value]))

    def print_bound(self, units: int) -> str:
        # Ungrouped: “1.234%” would be doubtful.
        return number_format(exact_decimal(units, self.SCALE), use_l10n=True, force_grouping=False)

    def print_figure(self) -> str:
        return f"{super().print_figure()}{self.SIGN}"


@dataclass(frozen=True)
class Share(Hundredths):
    """A share in basis points: 49% is 4900."""

    SIGN = "%"
    SPELT = (
        *(
            ("%",),
            ("per", "cent"),
            ("percent",),
            ("persen",),
            ("prozent",),
            ("pour", "cent"),
            ("por", "ciento"),
        ),
        *(("pct",), tuple("パーセント"), tuple("퍼센트")),
    )
    EXAMPLE = "49%"

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        """“a quarter” is 25%, and “a quarter of a percent” 0.25%; “0.25” alone may be either."""
        value = super()._read(text, words, **context)
        if not value._is_below_one() or cls._has_sign(text):
            return value
        of_whole = value._times(cls.SCALE)
        if not re.search(r"\d", text):
            return of_whole
        reason = _("a part of the whole, or a percentage?")
        return settled(lambda answers: answers.to("whole", reason, [of_whole, value]), Answers())

    @classmethod
    def _has_sign(cls, text: str) -> bool:
        reader = TextReader(text)
        return any(cls._sign_end(reader, at) for at in range(reader.count))

    def _is_below_one(self) -> bool:
        """Whether there is a figure, and none that is above 1."""
        bounds = [bound for bound in (self.low, self.high) if bound]
        return bool(bounds) and max(bounds) <= self.SCALE and min(bounds) < self.SCALE

    def _times(self, factor: int) -> Self:
        low, high = (bound and bound * factor for bound in (self.low, self.high))
        return replace(self, low=low, high=high)

    def _tail_notation(self) -> str:
        return "%" if self.has_figure else ""


@dataclass(frozen=True)
class Multiple(Hundredths):
    """A multiple in hundredths: 3x is 300."""

    SIGN = "×"
    SPELT = (
        ("x",),
        ("×",),
        ("times",),
        ("kali",),
        ("kali", "lipat"),
        ("fach",),
        ("fois",),
        ("veces",),
        ("fold",),
        ("倍",),
        ("배",),
        ("mal",),
    )
    EXAMPLE = "3x"

    def _tail_notation(self) -> str:
        return "x" if self.has_figure else ""
