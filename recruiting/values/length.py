"""Lengths of time, in months or days."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple, Self

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.values.bounds import Bounds
from recruiting.values.extent import Extent
from recruiting.values.interval import NEARLY, Interval
from recruiting.values.lexicon.kinds import AND, AND_HALF, BEHIND, ONE_UNIT, UNIT
from recruiting.values.refusals import Answers, Unreadable
from recruiting.values.text_reader import TextReader


class LengthUnit(models.TextChoices):
    MONTHS = "months", gettext_lazy("months")
    DAYS = "days", gettext_lazy("days")


_UNITS = {
    "decades": (LengthUnit.MONTHS, 120),
    "years": (LengthUnit.MONTHS, 12),
    "quarters": (LengthUnit.MONTHS, 3),
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


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?=\s?[^\W\d_])")


_HOW_LONG = gettext_lazy("how long? e.g. “4 years”, “18 months”, “10 days”")


def _either(numbers: re.Match[str]) -> str:
    """“2/3 years” as “2 or 3 years”; half a year stays “1/2 year”."""
    first, second = int(numbers[1]), int(numbers[2])
    return f"{first} or {second}" if 1 < first < second else numbers[0]


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
            if phrase[0].hundreds is not None:
                raise Unreadable(str(_HOW_LONG))  # “one to two hundred days”
        elif reader.sign(at) in ("a", "an") and (unit := reader.phrase(at + 1, UNIT)):
            number, end = Decimal(1), at + 1
        else:
            return None
        behind = reader.phrase(end, BEHIND)
        if behind and reader.phrase(behind[1], UNIT):
            reader.within[at], end = behind  # “4+ years”
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
            raise Unreadable(str(_HOW_LONG))
        values = [span.number * _UNITS[span.unit or units[-1]][1] for span in bounds.figures]
        words = words or (bounds.text if bounds.is_open else "")
        value = cls(words=words, unit=kinds.pop().value, **bounds.in_units(values, 1))
        return value if words or not bounds.is_either else value._with_gap_in_words(bounds.text)

    @property
    def _step(self) -> int:
        return self._printed_unit

    @classmethod
    def _read(cls, text: str, words: str, **context: str) -> Self:
        value = super()._read(_SLASHED.sub(_either, text), words, **context)
        return replace(value, words=text) if value.about and not words and NEARLY.search(text) else value

    @classmethod
    def _is_wordy(cls, text: str) -> bool:
        return not re.search(r"\d", text) or bool(_TOO_FINE.search(text))

    def comparable(self, other: Extent) -> bool:
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
