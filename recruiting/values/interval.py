"""A reported figure: bounds that may be open, exclusive or approximate, or the report's own words."""

import re
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from recruiting.values.composite import CompositeField

LARGEST = 2**63 - 1
LONGEST_TEXT = 500


class Unreadable(ValueError):
    """What was typed can't be read; the message says why, in words for the one who typed it."""


class Status(models.TextChoices):
    """Whether there is a value: five different things, none of which is zero."""

    GIVEN = "given", gettext_lazy("given")
    UNDISCLOSED = "undisclosed", gettext_lazy("undisclosed: a report says that it is")
    UNKNOWN = "unknown", gettext_lazy("unknown: reports are silent")
    OPEN = "open", gettext_lazy("open: in dispute, the desk leaves it")
    NONE = "none", gettext_lazy("none")


NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

# What people write before a figure: pattern -> which bound it is, and whether that is exclusive.
QUALIFIERS = {
    r"more than|over|above|exceeding|upwards of|>(?!=)": ("low", True),
    r"at least|no less than|not less than|a minimum of|>=|≥|from": ("low", False),
    r"less than|fewer than|under|below|<(?!=)": ("high", True),
    r"up to|as (?:much|many) as|at most|no more than|not more than|a maximum of|<=|≤": ("high", False),
}
ABOUT = r"about|around|roughly|approximately|approx\.?|some|circa|ca\.?|nearly|almost|close to|~|≈"

_QUALIFIED = re.compile(
    r"^(?:(?P<about>"
    + ABOUT
    + r")\s*)?(?:(?P<qualifier>"
    + "|".join(QUALIFIERS)
    + r")\s*)?(?:(?P<about2>"
    + ABOUT
    + r")\s*)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:\.\.|–|—|-|\bto\b|\band\b)\s*(?P<exclusive><(?!=))?(?:<=)?\s*", re.IGNORECASE)
_WORDS = re.compile(r"""\s*"((?:[^"]|"")*)"\s*$""")
_QUOTED = re.compile(r"^\s*(?:'(.*)'|‘(.*)’|“(.*)”)\s*$", re.DOTALL)


@dataclass(frozen=True)
class Interval:
    """A figure in whole units: ``low`` and ``high``, either missing if that side is open.

    ``words`` are the report's own; alone they are a value too, with no invented number.
    """

    low: int | None = None
    high: int | None = None
    low_exclusive: bool = False
    high_exclusive: bool = False
    about: bool = False
    words: str = ""
    status: str = ""

    # How many units make one of what people write (hundredths, basis points), and how a figure ends.
    SCALE = 1
    EXAMPLE = "at least 24"

    def __post_init__(self):
        if not self.status:
            given = self.has_figure or self.words
            object.__setattr__(self, "status", Status.GIVEN.value if given else Status.UNKNOWN.value)
        object.__setattr__(self, "status", str(self.status))
        for reason in self.faults():
            raise Unreadable(reason)

    def faults(self):
        """What is wrong with the figure, in words; empty if nothing is."""
        low, high = self.low, self.high
        if any(bound is not None and not 0 <= bound <= LARGEST for bound in (low, high)):
            yield _("the figure is too large or negative")
        if low is not None and high is not None:
            if low > high:
                yield _("the lower bound is above the upper")
            elif low == high and (self.low_exclusive or self.high_exclusive):
                yield _("no figure lies between the bounds")
        if (self.low_exclusive and low is None) or (self.high_exclusive and high is None):
            yield _("“more than” and “less than” need a figure")
        if self.about and not self.has_figure:
            yield _("“about” needs a figure")
        if self.has_figure and self.status != Status.GIVEN:
            yield _("a figure is a value that is given")
        if self.status == Status.GIVEN and not self.has_figure and not self.words:
            yield _("a value that is given has a figure or words")

    # What it is

    @property
    def has_figure(self) -> bool:
        """Whether it has a bound, rather than words alone or nothing."""
        return self.low is not None or self.high is not None

    @property
    def is_known(self) -> bool:
        """Whether there is a value, in figures or in words."""
        return self.status == Status.GIVEN

    @property
    def floor(self) -> int | None:
        return self.low

    @property
    def ceiling(self) -> int | None:
        return self.high

    def __bool__(self):
        return self.status != Status.UNKNOWN or bool(self.words)

    # How two lie to each other

    @property
    def _figure(self):
        return self.low, self.high, self.low_exclusive, self.high_exclusive, self.about

    def comparable(self, other: "Interval") -> bool:
        """Whether both are figures in the same unit."""
        return self.has_figure and other.has_figure

    def same(self, other: "Interval") -> bool:
        """The same figure; without figures the same words or the same absence of a value."""
        if self.has_figure or other.has_figure:
            return self.comparable(other) and self._figure == other._figure
        return self.status == other.status and self.words.casefold() == other.words.casefold()

    def within(self, other: "Interval") -> bool:
        """Every figure that this allows, ``other`` allows too."""
        if not self.comparable(other):
            return False
        above = other.low is None or (
            self.low is not None
            and (
                self.low > other.low
                or (self.low == other.low and (self.low_exclusive or not other.low_exclusive))
            )
        )
        below = other.high is None or (
            self.high is not None
            and (
                self.high < other.high
                or (self.high == other.high and (self.high_exclusive or not other.high_exclusive))
            )
        )
        return above and below

    def touches(self, other: "Interval") -> bool:
        """They meet in one bound and have no figure in common."""
        return (
            self.comparable(other)
            and not self._meets(other)
            and (
                (self.high is not None and self.high == other.low)
                or (other.high is not None and other.high == self.low)
            )
        )

    def overlaps(self, other: "Interval") -> bool:
        """Some figure is allowed by both; an “about” reaches a tenth further on either side."""
        return self.comparable(other) and self._widened()._meets(other._widened())

    def _meets(self, other):
        def reaches(high, high_exclusive, low, low_exclusive):
            if high is None or low is None:
                return True
            return high > low or (high == low and not high_exclusive and not low_exclusive)

        return reaches(self.high, self.high_exclusive, other.low, other.low_exclusive) and reaches(
            other.high, other.high_exclusive, self.low, self.low_exclusive
        )

    def _widened(self):
        if not self.about:
            return self
        return replace(
            self,
            low=None if self.low is None else self.low - self.low // 10,
            high=None if self.high is None else min(self.high + self.high // 10, LARGEST),
            low_exclusive=False,
            high_exclusive=False,
        )

    # Reading

    @classmethod
    def parse(cls, text: str, **context) -> Self:
        """Read what people write, or a ``notation``. Raises Unreadable with the reason."""
        text = clean_text(text)
        if not text:
            return cls()
        if quoted := _QUOTED.match(text):
            return cls(words=next(group for group in quoted.groups() if group is not None).strip())
        words = ""
        if tail := _WORDS.search(text):
            words, text = tail[1].replace('""', '"'), text[: tail.start()].strip()
        absent = ABSENT.get(text.casefold())
        if absent:
            return cls(words=words, status=absent)
        if not text:
            return cls(words=words)
        return cls._read(text, words, **context)

    @classmethod
    def _read(cls, text, words, **context):
        try:
            bounds, rest = read_bounds(text, cls._figure_at, cls.SCALE)
        except Unreadable:
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise
        if rest.strip():
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": rest.strip()[:60]})
        return cls(words=words, **bounds)

    @classmethod
    def _figure_at(cls, text):
        """The figure at the start of ``text`` in what people write: (Decimal, suffix's scale or None, rest)."""
        return plain_figure(text)

    @classmethod
    def _is_wordy(cls, text):
        """Whether what is no figure may stand as words: it has no digits, or reads as a sentence."""
        return not re.search(r"\d", text) or bool(re.search(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}", text))

    # Writing

    def notation(self) -> str:
        """The value in one text, exact and in no locale: ``parse`` makes the same value of it."""
        parts = [self._bounds_notation() if self.has_figure else ""]
        if self.status not in (Status.GIVEN, Status.UNKNOWN) or (
            self.status == Status.UNKNOWN and self.words
        ):
            parts.append(str(self.status))
        parts.append(self._tail_notation())
        if self.words:
            parts.append('"' + self.words.replace('"', '""') + '"')
        return " ".join(part for part in parts if part)

    def _bounds_notation(self):
        about = "about " if self.about else ""
        low = None if self.low is None else self._exact(self.low)
        high = None if self.high is None else self._exact(self.high)
        if high is None:
            return f"{about}{'>' if self.low_exclusive else '>='} {low}"
        if low is None:
            return f"{about}{'<' if self.high_exclusive else '<='} {high}"
        if low == high:
            return f"{about}{low}"
        return f"{about}{'> ' if self.low_exclusive else ''}{low}..{'<' if self.high_exclusive else ''}{high}"

    def _exact(self, units):
        return exact_decimal(units, self.SCALE)

    def _tail_notation(self):
        return ""

    # Printing

    def __str__(self):
        if self.status == Status.UNDISCLOSED:
            return _("undisclosed")
        if self.status == Status.OPEN:
            return _("open")
        if self.status == Status.NONE:
            return pgettext("value", "none")
        if self.status == Status.UNKNOWN:
            return _("not reported")
        return self.printed()

    def printed(self) -> str:
        """A given value as people read it."""
        if not self.has_figure or self.words:
            return self.words
        return " ".join(part for part in self.print_parts() if part)

    def print_parts(self) -> tuple[str, str, str]:
        """Qualifier, figure and what comes after it, which pages set in different sizes."""
        return self.qualifier(), self.print_figure(), ""

    def qualifier(self) -> str:
        """“more than”, “up to”, “about” … in the reader's language; empty for an exact figure."""
        words = []
        if self.high is None and self.low is not None:
            words.append(_("more than") if self.low_exclusive else _("at least"))
        elif self.low is None and self.high is not None:
            words.append(_("less than") if self.high_exclusive else _("up to"))
        elif self.low_exclusive:
            words.append(_("more than"))
        if self.about:
            words.append(_("about"))
        return " ".join(words)

    def print_figure(self) -> str:
        if self.low is not None and self.high is not None and self.low != self.high:
            return self.print_range(self.low, self.high)
        return self.print_bound(self.low if self.low is not None else self.high)

    def print_range(self, low, high):
        joint = _(" to less than ") if self.high_exclusive else "–"
        return f"{self.print_bound(low)}{joint}{self.print_bound(high)}"

    def print_bound(self, units) -> str:
        return f"{Decimal(units) / self.SCALE:,f}"


ABSENT = {
    "undisclosed": Status.UNDISCLOSED,
    "not disclosed": Status.UNDISCLOSED,
    "unknown": Status.UNKNOWN,
    "not reported": Status.UNKNOWN,
    "open": Status.OPEN,
    "none": Status.NONE,
}


def clean_text(text) -> str:
    """``text`` trimmed; refuses what no value is: control characters, and more than 500 characters."""
    text = str(text or "").strip()
    if len(text) > LONGEST_TEXT:
        raise Unreadable(_("this is too long for a value"))
    if any(ord(character) < 32 and character not in "\t\n\r" for character in text):
        raise Unreadable(_("there is a control character in it"))
    return re.sub(r"\s+", " ", text.replace("\xa0", " "))


def exact_decimal(units: int, scale: int) -> str:
    """``units`` of 1/``scale`` as a plain decimal without trailing zeros."""
    text = f"{Decimal(units) / scale:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_units(number: Decimal, scale) -> int:
    """``number`` in whole units of 1/``scale``; refuses what is finer or beyond a big integer."""
    units = number * scale
    if units > LARGEST:
        raise Unreadable(_("the figure is too large"))
    if units != units.to_integral_value():
        raise Unreadable(_("the figure is finer than can be kept"))
    return int(units)


NUMBER_WORDS = {
    "a dozen": 12, "dozen": 12, "two dozen": 24, "a hundred": 100, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "nobody": 0, "no one": 0,
}  # fmt: skip
_NUMBER = re.compile(rf"\s*({NUMBER})(?!\d|[.,]\d)")
_NUMBER_WORD = re.compile(
    r"\s*(" + "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def plain_figure(text):
    """A number in digits at the start of ``text``: (Decimal, no scale, rest), or None."""
    if found := _NUMBER.match(text):
        if len(found[1]) > 30:
            raise Unreadable(_("the figure is too large"))
        return Decimal(found[1].replace(",", "")), None, text[found.end() :]
    return None


def read_bounds(text, figure_at, scale):
    """Qualifier, figure or range at the start of ``text``, as keyword arguments of an Interval, and the rest.

    ``figure_at(text)`` reads one figure: (Decimal, factor or None, rest) or None. In “200-500m” the factor
    of the second figure is the first one's too.
    """
    rest = re.sub(r"^(?:between|from)\s+(?=.*(?:\band\b|\bto\b|-|–))", "", text, flags=re.IGNORECASE)
    opening = _QUALIFIED.match(rest)
    about = bool(opening["about"] or opening["about2"])
    side, exclusive = "", False
    if opening["qualifier"]:
        side, exclusive = next(
            meaning
            for pattern, meaning in QUALIFIERS.items()
            if re.fullmatch(pattern, opening["qualifier"], re.IGNORECASE)
        )
    first = figure_at(rest[opening.end() :])
    if first is None:
        raise Unreadable(_("no figure found in “%(text)s”") % {"text": text[:60]})
    number, factor, rest = first
    second = None
    if (joint := _RANGE.match(rest)) and side != "high":
        second = figure_at(rest[joint.end() :])
    if second is not None:
        high_number, high_factor, rest = second
        low = in_units(number * (factor or high_factor or 1), scale)
        high = in_units(high_number * (high_factor or 1), scale)
        return {
            "low": low,
            "high": high,
            "low_exclusive": side == "low" and exclusive,
            "high_exclusive": bool(joint["exclusive"]),
            "about": about,
        }, rest
    units = in_units(number * (factor or 1), scale)
    if plus := re.match(r"\s*\+", rest):
        rest, side = rest[plus.end() :], side or "low"
    if side:
        return {side: units, f"{side}_exclusive": exclusive, "about": about}, rest
    return {"low": units, "high": units, "about": about}, rest


@dataclass(frozen=True)
class Count(Interval):
    """A number of people, companies, offers or informants."""

    EXAMPLE = "more than a dozen"

    @classmethod
    def _figure_at(cls, text):
        if found := _NUMBER_WORD.match(text):
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
        if rest.strip():
            if cls._is_wordy(text):
                return cls(words=words or text)
            raise Unreadable(_("could not read “%(rest)s”") % {"rest": rest.strip()[:60]})
        return cls(words=text if told_in_words else words, **bounds)

    @classmethod
    def _is_wordy(cls, text):
        return bool(re.search(r"[^\W\d_]{2,}", text))


@dataclass(frozen=True)
class Share(Interval):
    """A share in basis points: 49% is 4900."""

    SCALE = 100
    EXAMPLE = "49%"

    @classmethod
    def _figure_at(cls, text):
        figure = plain_figure(text)
        if figure is None:
            return None
        number, factor, rest = figure
        return number, factor, re.sub(r"^\s*(?:%|per ?cent\b)", "", rest)

    def _tail_notation(self):
        return "%" if self.has_figure else ""

    def print_figure(self):
        return f"{super().print_figure()}%"


@dataclass(frozen=True)
class Multiple(Interval):
    """A multiple in hundredths: 3x is 300."""

    SCALE = 100
    EXAMPLE = "3x"

    @classmethod
    def _figure_at(cls, text):
        figure = plain_figure(text)
        if figure is None:
            return None
        number, factor, rest = figure
        return number, factor, re.sub(r"^\s*(?:x\b|×|times\b)", "", rest)

    def _tail_notation(self):
        return "x" if self.has_figure else ""

    def print_figure(self):
        return f"{super().print_figure()}×"


class LengthUnit(models.TextChoices):
    MONTHS = "months", gettext_lazy("months")
    DAYS = "days", gettext_lazy("days")


_LENGTH_UNITS = {
    r"years?|yrs?|y": ("months", 12),
    r"months?|mos?|mths?": ("months", 1),
    r"weeks?|wks?|w": ("days", 7),
    r"days?|d": ("days", 1),
}


@dataclass(frozen=True)
class Length(Interval):
    """A length of time in months, or in days where it is under a month."""

    unit: str = LengthUnit.MONTHS.value

    EXAMPLE = "4 years"

    @classmethod
    def _read(cls, text, words, **context):
        units = []

        def figure_at(rest):
            figure = Count._figure_at(rest)
            if figure is None:
                return None
            number, _factor, rest = figure
            for pattern, (unit, factor) in _LENGTH_UNITS.items():
                if found := re.match(rf"\s*-?(?:{pattern})\b", rest, re.IGNORECASE):
                    units.append(unit)
                    return number, Decimal(factor), rest[found.end() :]
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
        return not re.search(r"\d", text) or bool(re.search(r"\b(?:hours?|minutes?)\b", text, re.IGNORECASE))

    def comparable(self, other):
        return super().comparable(other) and self.unit == other.unit

    def _tail_notation(self):
        return self.unit if self.has_figure else ""

    def print_range(self, low, high):
        return f"{self._number(low)}–{self._number(high)}"

    def _number(self, units):
        return f"{units // 12}" if self._in_years else f"{units:,}"

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


class IntervalField(CompositeField):
    """The columns of an Interval: low, high, low_exclusive, high_exclusive, about, words, status."""

    value_class: type[Interval] = Interval

    def make_columns(self):
        return {
            "low": models.BigIntegerField(self.label(gettext_lazy("low")), null=True, blank=True),
            "low_exclusive": models.BooleanField(self.label(gettext_lazy("more than")), default=False),
            "high": models.BigIntegerField(self.label(gettext_lazy("high")), null=True, blank=True),
            "high_exclusive": models.BooleanField(self.label(gettext_lazy("less than")), default=False),
            "about": models.BooleanField(self.label(gettext_lazy("about")), default=False),
            "words": models.CharField(
                self.label(gettext_lazy("words")), max_length=500, blank=True, default=""
            ),
            "status": models.CharField(
                self.label(gettext_lazy("status")),
                max_length=12,
                choices=Status.choices,
                default=Status.UNKNOWN,
            ),
        }

    def rules(self, column):
        low, high, status = column("low"), column("high"), column("status")
        no_figure = Q(**{f"{low}__isnull": True, f"{high}__isnull": True})
        return {
            "in_order": (
                Q(**{f"{low}__isnull": True})
                | Q(**{f"{high}__isnull": True})
                | Q(**{f"{low}__lt": F(high)})
                | Q(**{low: F(high), column("low_exclusive"): False, column("high_exclusive"): False}),
                gettext_lazy("The lower bound is above the upper."),
            ),
            "not_negative": (
                (Q(**{f"{low}__isnull": True}) | Q(**{f"{low}__gte": 0}))
                & (Q(**{f"{high}__isnull": True}) | Q(**{f"{high}__gte": 0})),
                gettext_lazy("A figure is not negative."),
            ),
            "qualified": (
                (Q(**{column("low_exclusive"): False}) | Q(**{f"{low}__isnull": False}))
                & (Q(**{column("high_exclusive"): False}) | Q(**{f"{high}__isnull": False}))
                & (Q(**{column("about"): False}) | ~no_figure),
                gettext_lazy("“More than”, “less than” and “about” need a figure."),
            ),
            "status_known": (
                Q(**{f"{status}__in": Status.values}),
                gettext_lazy("Choose one of the known values."),
            ),
            "given": (
                (Q(**{status: Status.GIVEN}) & (~no_figure | ~Q(**{column("words"): ""})))
                | (~Q(**{status: Status.GIVEN}) & no_figure),
                gettext_lazy("A value that is given has a figure or words; any other has no figure."),
            ),
        }

    def to_python(self, value):
        if value is None or value == "":
            return self.value_class()
        return value if isinstance(value, Interval) else self.value_class.parse(value)

    def from_columns(self, parts):
        return self.value_class(**parts)

    def to_columns(self, value):
        return {part.name: getattr(value, part.name) for part in fields(value)}

    def formfield(self, **kwargs):
        from recruiting.values.forms import ValueFormField

        return super().formfield(**{"form_class": ValueFormField, "value_class": self.value_class, **kwargs})


class CountField(IntervalField):
    value_class = Count


class ShareField(IntervalField):
    value_class = Share


class MultipleField(IntervalField):
    value_class = Multiple


class LengthField(IntervalField):
    """The columns of an Interval and the unit."""

    value_class = Length

    def make_columns(self):
        return super().make_columns() | {
            "unit": models.CharField(
                self.label(gettext_lazy("unit")),
                max_length=6,
                choices=LengthUnit.choices,
                default=LengthUnit.MONTHS,
            )
        }

    def rules(self, column):
        return super().rules(column) | {
            "unit_known": (
                Q(**{f"{column('unit')}__in": LengthUnit.values}),
                gettext_lazy("Choose one of the known values."),
            )
        }
