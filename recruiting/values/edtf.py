"""A reported date, as imprecise as it was told: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.values.composite import CompositeField
from recruiting.values.interval import _QUOTED, _WORDS, ABSENT, Status, Unreadable, clean_text

# Seasons of the northern year: 21 spring … 24 winter, which ends in the following February.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?")


def days_of(text: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day of an EDTF ``text``; None where it is open.

    ``~`` and ``?`` widen nothing: how far 'about' reaches is the reader's to say. Raises Unreadable.
    """
    if text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        if not dots:
            raise Unreadable(_("a choice of dates reads [2025-06..2025-09]"))
        return _span(first and _day_span(first), last and _day_span(last))
    if "/" in text:
        first, _slash, last = text.partition("/")
        return _span(
            None if first in ("..", "") else _day_span(first), None if last in ("..", "") else _day_span(last)
        )
    return _day_span(text)


def _span(first, last):
    if not first and not last:
        raise Unreadable(_("a range of dates needs one end"))
    earliest, latest = first[0] if first else None, last[1] if last else None
    if first and last and (first[0] > last[0] or first[1] > last[1]):
        raise Unreadable(_("the first date is after the last"))
    return earliest, latest


def _day_span(text):
    found = _DATE.fullmatch(text)
    if not found:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})
    year, month, day = (int(part) if part else None for part in found.groups()[:3])
    if year == 0:
        raise Unreadable(_("there is no year 0"))
    if month in SEASONS and day is None:
        first, last = SEASONS[month]
        end_year = year + 1 if last > 12 else year
        if end_year > 9999:
            raise Unreadable(_("the date is too late"))
        return date(year, first, 1), _month_end(end_year, (last - 1) % 12 + 1)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise Unreadable(_("there is no month %(month)s") % {"month": found[2]})
    if day is None:
        return date(year, month, 1), _month_end(year, month)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise Unreadable(_("%(month)s has no day %(day)s") % {"month": text[:7], "day": found[3]})
    return date(year, month, day), date(year, month, day)


def _month_end(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


MONTHS = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_SEASON_NAMES = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_QUARTERS = {1: ("01", "03"), 2: ("04", "06"), 3: ("07", "09"), 4: ("10", "12")}
_PART_OF_YEAR = (
    r"early|mid|late|the beginning of|beginning of|the end of|end of|the start of|start of|the middle of"
)


def _edtf(text: str) -> tuple[str, str]:
    """What people write as EDTF, and the words in it that EDTF cannot hold. Raises Unreadable."""
    text = text.strip(" ,")
    if re.fullmatch(r"[\d\-~?%/.\[\]]+", text):
        days_of(text)
        return text, ""
    for pattern, build in _PHRASES:
        if found := re.fullmatch(pattern, text, re.IGNORECASE):
            return build(found)
    raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})


def _one(text):
    """A date that stands within a phrase, whose own words would be lost there."""
    edtf, words = _edtf(text)
    if words or "/" in edtf or "[" in edtf:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})
    return edtf


def _before(text):
    """The last day, month or year before a date."""
    edtf = _one(text).rstrip("~?%")
    earliest = days_of(edtf)[0]
    day = earliest - timedelta(days=1)
    return f"{day.year:04}" if len(edtf) == 4 else f"{day:%Y-%m}" if len(edtf) == 7 else f"{day:%Y-%m-%d}"


def _after(text):
    edtf = _one(text).rstrip("~?%")
    day = days_of(edtf)[1] + timedelta(days=1)
    return f"{day.year:04}" if len(edtf) == 4 else f"{day:%Y-%m}" if len(edtf) == 7 else f"{day:%Y-%m-%d}"


def _joined(form):
    def build(found):
        first, last = found["first"], found["last"]
        year = re.search(r"\b\d{4}\b", last)
        if year and not re.search(r"\b\d{4}\b", first):
            first = f"{first} {year[0]}"
        text = form.format(_one(first), _one(last))
        days_of(text)
        return text, ""

    return build


def _day(found):
    month = MONTHS.get(found["month"].lower().rstrip("."))
    if month is None:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": found[0][:60]})
    text = f"{found['year']}-{month:02}" + (f"-{int(found['day']):02}" if found["day"] else "")
    days_of(text)
    return text, ""


_PHRASES = [
    (r"(?:between|some time from) (?P<first>.+?) (?:and|to) (?P<last>.+)", _joined("[{}..{}]")),
    (r"(?:from )?(?P<first>.+?) (?:to|until|till|–|—) (?P<last>.+)", _joined("{}/{}")),
    (r"before (.+)", lambda found: (f"[..{_before(found[1])}]", "")),
    (r"after (.+)", lambda found: (f"[{_after(found[1])}..]", "")),
    (r"(?:by|until|up to|no later than) (.+)", lambda found: (f"[..{_one(found[1])}]", "")),
    (r"(.+) or (?:before|earlier)", lambda found: (f"[..{_one(found[1])}]", "")),
    (r"(.+) or (?:after|later)", lambda found: (f"[{_one(found[1])}..]", "")),
    (r"since (.+)", lambda found: (f"{_one(found[1])}/..", "")),
    (r"(?:about|around|circa|ca\.?|~|approximately) ?(.+)", lambda found: (_one(found[1]).rstrip("~") + "~", "")),
    (r"(?:perhaps|possibly|probably) (.+)", lambda found: (_one(found[1]).rstrip("?") + "?", "")),
    (rf"({_PART_OF_YEAR})[- ](.+)", lambda found: (_one(found[2]), found[1].lower())),
    (r"q([1-4])[ -]?(\d{4})", lambda found: (f"[{found[2]}-{_QUARTERS[int(found[1])][0]}..{found[2]}-{_QUARTERS[int(found[1])][1]}]", "")),
    (r"(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (\d{4})", lambda found: (f"{found[2]}-{_SEASON_NAMES[found[1].lower()]}", "")),
    (r"(?:on |in )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[a-z]+\.?),? (?P<year>\d{4})", _day),
    (r"(?:on |in )?(?P<month>[a-z]+\.?) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", _day),
    (r"(?:in )?(?P<month>[a-z]+\.?)(?P<day>),? (?P<year>\d{4})", _day),
    (r"(?:in|on|the) (.+)", lambda found: _edtf(found[1])),
]  # fmt: skip


@dataclass(frozen=True)
class Edtf:
    """A date in EDTF with the report's words beside it; words alone are a date too ('before the lab was formed')."""

    text: str = ""
    words: str = ""
    status: str = ""

    EXAMPLE = "June 2025"

    def __post_init__(self):
        if not self.status:
            given = self.text or self.words
            object.__setattr__(self, "status", Status.GIVEN.value if given else Status.UNKNOWN.value)
        object.__setattr__(self, "status", str(self.status))
        object.__setattr__(self, "_days", days_of(self.text) if self.text else (None, None))
        if self.text and self.status != Status.GIVEN:
            raise Unreadable(_("a date is a value that is given"))
        if self.status == Status.GIVEN and not self.text and not self.words:
            raise Unreadable(_("a value that is given has a date or words"))

    @property
    def earliest(self) -> date | None:
        """The first day that it may mean; None if open or unknown."""
        return self._days[0]

    @property
    def latest(self) -> date | None:
        """The last day that it may mean; None if open or unknown."""
        return self._days[1]

    @property
    def has_figure(self) -> bool:
        """Whether it has days, rather than words alone or nothing."""
        return bool(self.text)

    @property
    def is_known(self) -> bool:
        return self.status == Status.GIVEN

    def __bool__(self):
        return self.status != Status.UNKNOWN or bool(self.words)

    def same(self, other: "Edtf") -> bool:
        """The same date; without dates the same words or the same absence."""
        if self.text or other.text:
            return self.text == other.text
        return self.status == other.status and self.words.casefold() == other.words.casefold()

    def within(self, other: "Edtf") -> bool:
        """Every day that this may mean, ``other`` may mean too."""
        if not (self.text and other.text):
            return False
        return (
            other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ) and (other.latest is None or (self.latest is not None and self.latest <= other.latest))

    def overlaps(self, other: "Edtf") -> bool:
        """Some day is allowed by both."""
        if not (self.text and other.text):
            return False

        def reaches(latest, earliest):
            return latest is None or earliest is None or latest >= earliest

        return reaches(self.latest, other.earliest) and reaches(other.latest, self.earliest)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF or what people write. Raises Unreadable with the reason."""
        text = clean_text(text)
        if not text:
            return cls()
        if quoted := _QUOTED.match(text):
            return cls(words=next(group for group in quoted.groups() if group is not None).strip())
        words = ""
        if tail := _WORDS.search(text):
            words, text = tail[1].replace('""', '"'), text[: tail.start()].strip()
        if absent := ABSENT.get(text.casefold()):
            return cls(words=words, status=absent)
        if not text:
            return cls(words=words)
        try:
            edtf, told = _edtf(text)
        except (Unreadable, OverflowError):
            if words or re.search(r"\d", text):
                raise
            return cls(words=text)
        return cls(edtf, words or told)

    def notation(self) -> str:
        """The value in one text, exact and in no locale: ``parse`` makes the same value of it."""
        parts = [self.text]
        if self.status not in (Status.GIVEN, Status.UNKNOWN) or (
            self.status == Status.UNKNOWN and self.words
        ):
            parts.append(self.status)
        if self.words:
            parts.append('"' + self.words.replace('"', '""') + '"')
        return " ".join(part for part in parts if part)

    def __str__(self):
        if self.status == Status.UNDISCLOSED:
            return _("undisclosed")
        if self.status == Status.OPEN:
            return _("open")
        if self.status in (Status.UNKNOWN, Status.NONE):
            return _("not reported")
        if not self.text:
            return self.words
        printed = print_edtf(self.text)
        if self.words.casefold() in _QUALIFYING:
            return f"{self.words} {printed}"
        return f"{printed} (‘{self.words}’)" if self.words else printed


_QUALIFYING = set(re.sub("the ", "", _PART_OF_YEAR).split("|")) | set(_PART_OF_YEAR.split("|"))


def print_edtf(text: str) -> str:
    """An EDTF text as people read it: June 2025, some time from June to September 2025, June 2025 or before."""
    if text.startswith("["):
        first, _dots, last = text[1:-1].partition("..")
        if not first:
            return _("%(date)s or before") % {"date": _print_date(last)}
        if not last:
            return _("%(date)s or later") % {"date": _print_date(first)}
        return _("some time from %(first)s to %(last)s") % _print_range(first, last)
    if "/" in text:
        first, _slash, last = text.partition("/")
        if last in ("..", ""):
            return _("since %(date)s") % {"date": _print_date(first)}
        if first in ("..", ""):
            return _("until %(date)s") % {"date": _print_date(last)}
        return _("%(first)s to %(last)s") % _print_range(first, last)
    return _print_date(text)


def _print_range(first, last):
    printed = _print_date(first)
    if first[:4] == last[:4] and len(first) > 4 and len(last) > 4:
        printed = printed.removesuffix(f" {first[:4]}")
    return {"first": printed, "last": _print_date(last)}


def _print_date(text):
    from django.utils.dates import MONTHS as MONTH_NAMES

    mark = text[-1] if text[-1] in "~?%" else ""
    year, _dash, rest = text.rstrip("~?%").partition("-")
    if not rest:
        printed = year
    elif len(rest) == 2 and int(rest) in SEASONS:
        seasons = {
            21: _("spring %(year)s"),
            22: _("summer %(year)s"),
            23: _("autumn %(year)s"),
            24: _("winter %(year)s"),
        }
        printed = seasons[int(rest)] % {"year": year}
    else:
        month, _dash, day = rest.partition("-")
        printed = f"{MONTH_NAMES[int(month)]} {year}"
        printed = f"{int(day)} {printed}" if day else printed
    if mark == "~":
        return _("about %(date)s") % {"date": printed}
    return _("perhaps %(date)s") % {"date": printed} if mark else printed


class EdtfField(CompositeField):
    """The columns of a date: edtf, words, status, and the days derived from it, earliest and latest."""

    value_class = Edtf

    def make_columns(self):
        return {
            "edtf": models.CharField(self.label(gettext_lazy("EDTF")), max_length=60, blank=True, default=""),
            "words": models.CharField(
                self.label(gettext_lazy("words")), max_length=500, blank=True, default=""
            ),
            "status": models.CharField(
                self.label(gettext_lazy("status")),
                max_length=12,
                choices=Status.choices,
                default=Status.UNKNOWN,
            ),
            "earliest": models.DateField(self.label(gettext_lazy("earliest day")), null=True, blank=True),
            "latest": models.DateField(self.label(gettext_lazy("latest day")), null=True, blank=True),
        }

    def rules(self, column):
        no_date, no_words = Q(**{column("edtf"): ""}), Q(**{column("words"): ""})
        given = Q(**{column("status"): Status.GIVEN})
        no_days = Q(**{f"{column('earliest')}__isnull": True, f"{column('latest')}__isnull": True})
        return {
            "in_order": (
                Q(**{f"{column('earliest')}__isnull": True})
                | Q(**{f"{column('latest')}__isnull": True})
                | Q(**{f"{column('earliest')}__lte": F(column("latest"))}),
                gettext_lazy("The first date is after the last."),
            ),
            "days_of_date": (
                (no_date & no_days) | (~no_date & ~no_days),
                gettext_lazy("The days are derived from the date: a date has them, nothing else does."),
            ),
            "status_known": (
                Q(**{f"{column('status')}__in": Status.values}),
                gettext_lazy("Choose one of the known values."),
            ),
            "given": (
                (given & (~no_date | ~no_words)) | (~given & no_date),
                gettext_lazy("A date that is given has a date or words; any other has no date."),
            ),
        }

    def to_python(self, value):
        if value is None or value == "":
            return Edtf()
        return value if isinstance(value, Edtf) else Edtf.parse(value)

    def from_columns(self, parts):
        return Edtf(parts["edtf"], parts["words"], parts["status"])

    def to_columns(self, value):
        return {
            "edtf": value.text,
            "words": value.words,
            "status": value.status,
            "earliest": value.earliest,
            "latest": value.latest,
        }

    def formfield(self, **kwargs):
        from recruiting.values.forms import ValueFormField

        return super().formfield(**{"form_class": ValueFormField, "value_class": Edtf, **kwargs})
