"""The axes that pictures stand on: powers of ten of US dollars, and days."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from recruiting.values.printed_sums import print_number

MARGIN = 2.0
"""Percent of the width that is left free at either end, for the marks that stand there."""


MOST_LABELS = 4
"""How many labels fit beside each other: “$10 miliar” is long, and a phone narrow."""


@dataclass(frozen=True)
class Tick:
    at: str
    label: str

    @property
    def anchor(self) -> str:
        """Which end of the label stands there: at either end of the axis the one that keeps it inside."""
        percent = float(self.at[:-1])
        return "start" if percent <= MARGIN else "end" if percent >= 100 - MARGIN else "middle"


def _percent(share: float) -> str:
    # Never in the reader's language: an attribute of SVG knows no decimal comma.
    return f"{MARGIN + (100 - 2 * MARGIN) * min(max(share, 0), 1):.2f}%"


def width(start: str, end: str) -> str:
    """The distance between two places on an axis."""
    return f"{max(float(end[:-1]) - float(start[:-1]), 0):.2f}%"


@dataclass(frozen=True)
class DollarAxis:
    """A logarithmic axis from ten to the power of ``first`` to that of ``last``, in US dollars."""

    first: int = 6
    last: int = 9

    @classmethod
    def over(cls, cents: Iterable[int]) -> "DollarAxis":
        """The axis that these amounts, in US cents, find their place on."""
        powers = [math.log10(amount / 100) for amount in cents if amount >= 100]
        if not powers:
            return cls()
        first, last = math.floor(min(powers)), math.ceil(max(powers))
        return cls(first, max(last, first + 1))

    def place(self, cents: int) -> str:
        if cents < 100:
            return _percent(0)
        return _percent((math.log10(cents / 100) - self.first) / (self.last - self.first))

    @property
    def ticks(self) -> list[Tick]:
        powers = range(self.first, self.last + 1, 1 if self.last - self.first < MOST_LABELS else 2)
        amounts = [10 ** (power + 2) for power in powers]
        return [Tick(self.place(cents), f"${print_number(cents)}") for cents in amounts]


@dataclass(frozen=True)
class DayAxis:
    """A linear axis from one day to another."""

    first: date
    last: date

    @classmethod
    def over(cls, days: Iterable[date]) -> "DayAxis | None":
        """The whole years around these days; None if there are none."""
        days = list(days)
        if not days:
            return None
        return cls(date(min(days).year, 1, 1), date(max(days).year, 12, 31))

    def place(self, day: date) -> str:
        return _percent((day - self.first).days / (self.last - self.first).days)

    @property
    def ticks(self) -> list[Tick]:
        years = range(self.first.year, self.last.year + 1)
        if len(years) == 1:
            firsts = [date(self.first.year, month, 1) for month in (1, 5, 9)]
            return [Tick(self.place(first), date_format(first, "M Y")) for first in firsts]
        step = math.ceil(len(years) / 6)
        return [Tick(self.place(date(year, 1, 1)), str(year)) for year in years[::step]]
