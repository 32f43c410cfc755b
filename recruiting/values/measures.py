"""Intervals of what reports count and measure besides money: numbers, shares, multiples, lengths of time."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, NamedTuple, Self

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.values.bounds import Bounds
from recruiting.values.decimals import exact_decimal
from recruiting.values.interval import Interval
from recruiting.values.lexicon.kinds import AND, AND_HALF, ONE_UNIT, SCALE, UNIT
from recruiting.values.numerals import Numeral
from recruiting.values.refusals import Answers, Unreadable
from recruiting.values.text_reader import TextReader

_CHANGES_IT = (
    r"of|in|or|and|out|to|per|percent|times|odd|plus|minus|if|at|then|though|but|who|not|"
    r"hundreds?|thousands?|millions?|dozens?|halves|thirds?|quarters?|fifths?|years?|months?|weeks?|days?"
)
_SAYS_WHO = re.compile(
    rf"(?:of them|so far|(?!(?:{_CHANGES_IT})\b)[^\W\d_]{{3,}}(?: [^\W\d_]{{3,}}){{0,2}}(?: so far)?)",
    re.IGNORECASE,
)
"""What may stand behind a number of people and leaves it as it is: whom it counts."""
_PEOPLE = re.compile(
    r"(?:people|persons|researchers|employees|staff|offers|companies|orang|peneliti|karyawan|leute|personen|"
    r"personnes|chercheurs|personas|人|名|명)\b\s*"
)
_DOZENS = {
    ("nobody",): 0,
    ("no", "one"): 0,
    ("half", "a", "dozen"): 6,
    ("a", "dozen"): 12,
    ("dozen",): 12,
    ("two", "dozen"): 24,
    ("three", "dozen"): 36,
    ("selusin",): 12,
    ("ein", "dutzend"): 12,
    ("une", "douzaine"): 12,
    ("una", "docena"): 12,
}
Figure = tuple[Numeral, Decimal]
"""A number, and what it is multiplied by."""


@dataclass(frozen=True)
class Count(Interval):
    """A number of people, companies, offers or informants."""

    EXAMPLE = "more than a dozen"

    @classmethod
    def _figure_at(cls, reader: TextReader, at: int) -> tuple[Figure, int] | None:
        for words, number in _DOZENS.items():
            if all(reader.sign(at + place) == word for place, word in enumerate(words)):
                return (Numeral(Decimal(number)), Decimal(1)), at + len(words)
        phrase = reader.number(at)
        if not phrase:
            return None
        numeral, end = phrase
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
        return factor * numeral.value

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        value = super()._read(text, words, **context)
        if value.has_figure and not value.words and not re.search(r"\d", text):
            return replace(value, words=text)
        return value

    @classmethod
    def _rest(cls, reader: TextReader, bounds: Bounds, at: int) -> str:
        rest = _PEOPLE.sub("", super()._rest(reader, bounds, at), count=1)
        if _SAYS_WHO.fullmatch(rest):
            bounds.says_who = reader.text
            return ""
        return rest

    @classmethod
    def _bounded(cls, bounds: Bounds, words: str, answers: Answers) -> Self:
        # “24 engineers”, “two of them”: the figure is theirs, and the words are kept.
        return super()._bounded(bounds, words or bounds.says_who, answers)

    @classmethod
    def _is_wordy(cls, text: str) -> bool:
        return bool(re.search(r"[^\W\d_]{2,}", text))


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
        start = reader.past_joints(end)
        for words in cls.SPELT:
            if all(reader.sign(start + place) == word for place, word in enumerate(words)):
                return numeral, start + len(words)
        return numeral, end

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


class LengthUnit(models.TextChoices):
    MONTHS = "months", gettext_lazy("months")
    DAYS = "days", gettext_lazy("days")


_UNITS = {
    "decades": (LengthUnit.MONTHS, 120),
    "years": (LengthUnit.MONTHS, 12),
    "months": (LengthUnit.MONTHS, 1),
    "fortnights": (LengthUnit.DAYS, 14),
    "weeks": (LengthUnit.DAYS, 7),
    "days": (LengthUnit.DAYS, 1),
}
_TOO_FINE = re.compile(
    r"(?:\b|\d)(?:hours?|hrs?|h|minutes?|mins?|jam|menit|stunden?|heures?|horas?)\b|小时|時間|시간",
    re.IGNORECASE,
)
"""Hours and minutes are finer than is kept: they stay words."""


_NEARLY = re.compile(r"\b(?:nearly|almost|hampir)\b", re.IGNORECASE)


class Span(NamedTuple):
    """A number of units of time; without a unit it is that of the figure behind it."""

    number: Decimal
    unit: str = ""


@dataclass(frozen=True)
class Length(Interval):
    """A length of time in months, or in days where it is under a month."""

    unit: str = LengthUnit.MONTHS.value

    EXAMPLE = "4 years"

    @classmethod
    def _figure_at(cls, reader: TextReader, at: int) -> tuple[Span, int] | None:
        if one := reader.phrase(at, ONE_UNIT):
            return Span(Decimal(1), one[0]), one[1]
        if phrase := reader.number(at):
            number, end = phrase[0].value, phrase[1]
        elif reader.sign(at) in ("a", "an") and (unit := reader.phrase(at + 1, UNIT)):
            number, end = Decimal(1), at + 1
        else:
            return None
        unit = reader.phrase(reader.past_joints(end), UNIT)
        if not unit or unit[0] not in _UNITS:
            return (Span(number), end) if not unit else None
        name, end = unit
        if half := reader.phrase(end, AND_HALF):
            return Span(number + half[0], name), half[1]
        return Span(number, name), end

    @classmethod
    def _rest(cls, reader: TextReader, bounds: Bounds, at: int) -> str:
        joint = reader.phrase(at, AND)
        further = cls._figure_at(reader, joint[1] if joint else at)
        last = bounds.figures[-1]
        if further and last.unit == "years" and further[0].unit == "months":
            # “one year and six months”
            bounds.figures[-1] = Span(last.number * 12 + further[0].number, "months")
            at = further[1]
        return super()._rest(reader, bounds, at)

    @classmethod
    def _bounded(cls, bounds: Bounds, words: str, answers: Answers) -> Self:
        units = [span.unit for span in bounds.figures]
        kinds = {_UNITS[unit][0] for unit in units if unit}
        if not units[-1] or len(kinds) > 1:
            raise Unreadable(_("how long? e.g. “4 years”, “18 months”, “10 days”"))
        values = [span.number * _UNITS[span.unit or units[-1]][1] for span in bounds.figures]
        return cls(words=words, unit=kinds.pop().value, **bounds.in_units(values, 1))

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        value = super()._read(text, words, **context)
        # “About” would say less: the words stay.
        return replace(value, words=text) if value.about and not words and _NEARLY.search(text) else value

    @classmethod
    def _is_wordy(cls, text: str) -> bool:
        return not re.search(r"\d", text) or bool(_TOO_FINE.search(text))

    def comparable(self, other: Interval) -> bool:
        return super().comparable(other) and isinstance(other, Length) and self.unit == other.unit

    def _tail_notation(self) -> str:
        return self.unit if self.has_figure else ""

    def print_range(self, low: int, high: int) -> str:
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self._number(low)}{joint}{self._number(high)}"

    def _number(self, units: int) -> str:
        return number_format(units // self._printed_unit, force_grouping=True)

    @property
    def _printed_unit(self) -> int:
        """How many months or days are one of what is printed: years or weeks where they come out even."""
        bounds = [bound for bound in (self.low, self.high) if bound]
        larger = 12 if self.unit == LengthUnit.MONTHS else 7
        return larger if bounds and all(bound % larger == 0 for bound in bounds) else 1

    def print_bound(self, units: int) -> str:
        return self._number(units)

    def print_figure(self) -> str:
        figure = super().print_figure()
        last = self.high if self.high is not None else self.low
        if last is None:
            return figure
        number = last // self._printed_unit
        if self._printed_unit == 12:
            return ngettext("%(figure)s year", "%(figure)s years", number) % {"figure": figure}
        if self._printed_unit == 7:
            return ngettext("%(figure)s week", "%(figure)s weeks", number) % {"figure": figure}
        if self.unit == LengthUnit.DAYS:
            return ngettext("%(figure)s day", "%(figure)s days", last) % {"figure": figure}
        return ngettext("%(figure)s month", "%(figure)s months", last) % {"figure": figure}
