"""Intervals of what reports count and measure besides money: numbers, shares, multiples, lengths of time."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from recruiting.values.interval import Interval
from recruiting.values.reading import NUMBER_WORD, NUMBER_WORDS, Unreadable, plain_figure, read_bounds

_CHANGES_IT = (
    r"of|in|or|and|out|to|per|percent|times|odd|plus|minus|if|at|then|though|but|who|not|"
    r"hundreds?|thousands?|millions?|dozens?|halves|thirds?|quarters?|fifths?|years?|months?|weeks?|days?"
)
_SAYS_WHO = re.compile(
    rf"\s+(?:of them|so far|(?!(?:{_CHANGES_IT})\b)[^\W\d_]{{3,}}(?: [^\W\d_]{{3,}}){{0,2}}(?: so far)?)\s*",
    re.IGNORECASE,
)
"""What may stand behind a number of people and leaves it as it is: whom it counts."""


@dataclass(frozen=True)
class Count(Interval):
    """A number of people, companies, offers or informants."""

    EXAMPLE = "more than a dozen"

    @classmethod
    def _figure_at(cls, text):
        if found := NUMBER_WORD.match(text):
            return Decimal(NUMBER_WORDS[found[1].casefold()]), None, text[found.end() :]
        return plain_figure(text)

    @classmethod
    def _read(cls, text, words, **context):
        told_in_words = not words and not re.search(r"\d", text)
        try:
            bounds, rest = read_bounds(text, cls._figure_at, cls.SCALE)
        except Unreadable:
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise
        rest = re.sub(r"^\s*(?:people|persons|researchers|employees|staff|offers|companies)\b", "", rest)
        if _SAYS_WHO.fullmatch(rest):
            # “24 engineers”, “two of them”: the figure is theirs, and the words are kept.
            return cls(words=words or text, **bounds)
        if rest.strip():
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": rest.strip()[:60]})
        return cls(words=text if told_in_words else words, **bounds)

    @classmethod
    def _is_wordy(cls, text):
        return bool(re.search(r"[^\W\d_]{2,}", text))


@dataclass(frozen=True)
class Hundredths(Interval):
    """A figure in hundredths that people write with a sign behind it."""

    SCALE = 100
    SIGN = ""
    SPELT = ""

    @classmethod
    def _figure_at(cls, text):
        figure = plain_figure(text)
        if figure is None:
            return None
        number, factor, rest = figure
        return number, factor, re.sub(rf"^\s*(?:{cls.SPELT})", "", rest)

    def print_figure(self):
        return f"{super().print_figure()}{self.SIGN}"


@dataclass(frozen=True)
class Share(Hundredths):
    """A share in basis points: 49% is 4900."""

    SIGN = "%"
    SPELT = r"%|per ?cent\b"
    EXAMPLE = "49%"

    def _tail_notation(self):
        return "%" if self.has_figure else ""


@dataclass(frozen=True)
class Multiple(Hundredths):
    """A multiple in hundredths: 3x is 300."""

    SIGN = "×"
    SPELT = r"x\b|×|times\b"
    EXAMPLE = "3x"

    def _tail_notation(self):
        return "x" if self.has_figure else ""


class LengthUnit(models.TextChoices):
    MONTHS = "months", gettext_lazy("months")
    DAYS = "days", gettext_lazy("days")


_LENGTH_UNITS = {
    r"decades?": ("months", 120),
    r"years?|yrs?|y": ("months", 12),
    r"months?|mos?|mths?": ("months", 1),
    r"fortnights?": ("days", 14),
    r"weeks?|wks?|w": ("days", 7),
    r"days?|d": ("days", 1),
}


_ONE = re.compile(r"\s*(half\s+)?an?\s+(?=(?:decade|year|month|fortnight|week|day)\b)", re.IGNORECASE)


def _and_a_half(number, rest):
    """“three and a half years”, “a year and a half”."""
    found = re.match(r"\s+and a half\b", rest, re.IGNORECASE)
    return (number + Decimal("0.5"), rest[found.end() :]) if found else (number, rest)


@dataclass(frozen=True)
class Length(Interval):
    """A length of time in months, or in days where it is under a month."""

    unit: str = LengthUnit.MONTHS.value

    EXAMPLE = "4 years"

    @classmethod
    def _read(cls, text, words, **context):
        units = []

        def figure_at(rest):
            if one := _ONE.match(rest):
                number, rest = Decimal("0.5") if one[1] else Decimal(1), rest[one.end() :]
            elif figure := Count._figure_at(rest):
                number, _factor, rest = figure
                number, rest = _and_a_half(number, rest)
            else:
                return None
            for pattern, (unit, factor) in _LENGTH_UNITS.items():
                if found := re.match(rf"\s*-?(?:{pattern})\b", rest, re.IGNORECASE):
                    units.append(unit)
                    number, rest = _and_a_half(number, rest[found.end() :])
                    return number, Decimal(factor), rest
            return number, None, rest

        try:
            bounds, rest = read_bounds(text, figure_at, 1)
        except Unreadable:
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise
        if rest.strip() or not units or len(set(units)) > 1:
            if not units and cls._is_wordy(text):
                return cls(words=words or text)
            raise Unreadable(_("how long? e.g. “4 years”, “18 months”, “10 days”"))
        return cls(words=words, unit=units[0], **bounds)

    @classmethod
    def _is_wordy(cls, text):
        # Hours and minutes are finer than is kept: they stay words.
        return not re.search(r"\d", text) or bool(
            re.search(r"(?:\b|\d)(?:hours?|hrs?|h|minutes?|min)\b", text, re.IGNORECASE)
        )

    def comparable(self, other):
        return super().comparable(other) and self.unit == other.unit

    def _tail_notation(self):
        return self.unit if self.has_figure else ""

    def print_range(self, low, high):
        return f"{self._number(low)}–{self._number(high)}"

    def _number(self, units):
        return number_format(units // 12 if self._in_years else units, force_grouping=True)

    @property
    def _in_years(self):
        bounds = [bound for bound in (self.low, self.high) if bound]
        return self.unit == LengthUnit.MONTHS and bool(bounds) and all(bound % 12 == 0 for bound in bounds)

    def print_bound(self, units):
        return self._number(units)

    def print_figure(self):
        figure = super().print_figure()
        last = self.high if self.high is not None else self.low
        if self._in_years:
            return ngettext("%(figure)s year", "%(figure)s years", last // 12) % {"figure": figure}
        if self.unit == LengthUnit.DAYS:
            return ngettext("%(figure)s day", "%(figure)s days", last) % {"figure": figure}
        return ngettext("%(figure)s month", "%(figure)s months", last) % {"figure": figure}
