"""A reported date, as imprecise as it was told, in EDTF with the report's own words beside it."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from recruiting.values.edtf_days import SEASONS, days_of
from recruiting.values.edtf_reading import PART_OF_YEAR, RELATIVE, read_date
from recruiting.values.interval import ABSENT, Interval, Status
from recruiting.values.reading import QUOTED, TRAILING_WORDS, Unreadable, clean_text


@dataclass(frozen=True)
class Edtf:
    """A date in EDTF and the report's words, which alone are a date too ('before the lab was formed')."""

    text: str = ""
    words: str = ""
    status: str = ""
    _days: tuple[date | None, date | None] = field(init=False, repr=False, compare=False)

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
        if quoted := QUOTED.match(text):
            return cls(words=next(group for group in quoted.groups() if group is not None).strip())
        words = ""
        if tail := TRAILING_WORDS.search(text):
            words, text = tail[1].replace('""', '"'), text[: tail.start()].strip()
        if absent := ABSENT.get(text.casefold()):
            return cls(words=words, status=absent)
        if not text:
            return cls(words=words)
        try:
            edtf, told = read_date(text)
        except Unreadable:
            told_apart = re.search(r"\d", text) and not RELATIVE.fullmatch(text)
            if words or told_apart or not re.search(r"[^\W\d_]", text):
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

    typed = Interval.typed

    def __str__(self):
        if self.status == Status.UNDISCLOSED:
            return _("undisclosed")
        if self.status == Status.OPEN:
            return _("reports differ: %(values)s") % {"values": self.words} if self.words else _("open")
        if self.status in (Status.UNKNOWN, Status.NONE):
            return _("not reported")
        if not self.text:
            return self.words
        printed = print_edtf(self.text)
        if self.words.casefold() in _QUALIFYING:
            return f"{self.words} {printed}"
        return f"{printed} (‘{self.words}’)" if self.words else printed


_QUALIFYING = set(re.sub("the ", "", PART_OF_YEAR).split("|")) | set(PART_OF_YEAR.split("|"))


def print_edtf(text: str) -> str:
    """An EDTF text as people read it: June 2025, some time from June to September 2025."""
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
        printed = f"{MONTHS[int(month)]} {year}"
        printed = f"{int(day)} {printed}" if day else printed
    if mark == "~":
        return _("about %(date)s") % {"date": printed}
    return _("perhaps %(date)s") % {"date": printed} if mark else printed
