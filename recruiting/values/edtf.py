"""A reported date, as imprecise as it was told, in EDTF with the report's own words beside it."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Self

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext_lazy

from recruiting.values.absence import absence_of
from recruiting.values.date_phrases import read_date
from recruiting.values.date_seasons import are_consecutive
from recruiting.values.descriptions import described
from recruiting.values.edtf_days import SEASONS, days_of
from recruiting.values.extent import Status
from recruiting.values.interval import Interval
from recruiting.values.refusals import Ambiguous, Answers, OpenDate, Unreadable, settled
from recruiting.values.texts import clean_text, parts_of
from recruiting.values.value_cache import cached_value

RELATIVE = re.compile(
    r"(?:\D*\b)?\d{1,3}\s?(?:hours?|hrs?|h|days?|weeks?|months?|years?|jam|hari|minggu|bulan|tahun)\b"
    r"(?:\D*\b(?:ago|later|earlier|after|before|lalu|kemudian|sebelum|setelah)\b\D*)?",
    re.IGNORECASE,
)
"""“3 weeks ago”, “within 24 hours”: a time told by another one, which stays words."""
MAYBE_TWO_YEARS = re.compile(r"\d{4}-\d\d[~?%]?")
_PRINTED_WORDS = re.compile(r"(.*\S) \(‘(.*)’\)", re.DOTALL)
"""A date as it is printed with the report's words behind it."""


@dataclass(frozen=True)
class Edtf:
    """A date in EDTF and the report's words, which alone are a date too ('before the lab was formed')."""

    text: str = ""
    words: str = ""
    status: str = ""
    _days: tuple[date | None, date | None] = field(init=False, repr=False, compare=False)

    EXAMPLE = "June 2025"

    def __post_init__(self) -> None:
        if not self.status:
            has_value = self.text or self.words
            object.__setattr__(self, "status", Status.GIVEN.value if has_value else Status.UNKNOWN.value)
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

    def __bool__(self) -> bool:
        return self.status != Status.UNKNOWN or bool(self.words)

    def same(self, other: "Edtf") -> bool:
        """Whether both are the same date; without dates the same words or the same absence."""
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

        def reaches(latest: date | None, earliest: date | None) -> bool:
            return latest is None or earliest is None or latest >= earliest

        return reaches(self.latest, other.earliest) and reaches(other.latest, self.earliest)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF or what people write. Raises Unreadable with the reason, or Ambiguous in doubt."""
        return cached_value(cls._parse, text)

    @classmethod
    def _parse(cls, text: str) -> Self:
        text = clean_text(text)
        if not text:
            return cls()
        parts = parts_of(text)
        if not parts.figure:
            return cls(words=parts.words)
        if absence := absence_of(parts.figure):
            return cls(words=parts.words, status=absence)
        words, text = parts.words, parts.figure
        if printed := _PRINTED_WORDS.fullmatch(text):
            words, text = printed[2], printed[1]
        try:
            return settled(lambda answers: cls._from_answers(text, words, answers), Answers())
        except (Ambiguous, OpenDate):
            raise
        except Unreadable:
            from_another = re.search(r"\d", text) and not RELATIVE.fullmatch(text)
            if words or from_another or not re.search(r"[^\W\d_]", text):
                raise
            return cls(words=text)

    @classmethod
    def _from_answers(cls, text: str, words: str, answers: Answers) -> Self:
        edtf, more_words = read_date(text, answers)
        return cls(edtf, words or more_words)

    def notation(self) -> str:
        """The value in one text, exact and in no locale: ``parse`` makes the same value of it."""
        parts = [self._plain_text()]
        if self.status not in (Status.GIVEN, Status.UNKNOWN) or (
            self.status == Status.UNKNOWN and self.words
        ):
            parts.append(self.status)
        if self.words:
            parts.append('"' + self.words.replace('"', '""') + '"')
        return " ".join(part for part in parts if part)

    def _plain_text(self) -> str:
        """The EDTF; “October 2009” where 2009-10 may also be a season of two years."""
        if MAYBE_TWO_YEARS.fullmatch(self.text) and are_consecutive(self.text[:4], self.text[5:7]):
            with override("en"):
                return print_edtf(self.text)
        return self.text

    input_text: ClassVar[Any] = Interval.input_text

    def __str__(self) -> str:
        if self.status == Status.UNDISCLOSED:
            return _("undisclosed")
        if self.status == Status.OPEN:
            return _("reports differ: %(values)s") % {"values": self.words} if self.words else _("open")
        if self.status in (Status.UNKNOWN, Status.NONE):
            return _("not reported")
        if not self.text:
            return described(self.words)
        if (label := PART_LABELS.get(self.words.casefold())) and self.text[0] != "[" and "/" not in self.text:
            return _print_date(self.text, str(label))
        printed = print_edtf(self.text)
        return f"{printed} (‘{self.words}’)" if self.words else printed


PART_LABELS = {
    "early": pgettext_lazy("date", "early %(date)s"),
    "mid": pgettext_lazy("date", "mid-%(date)s"),
    "late": pgettext_lazy("date", "late %(date)s"),
    "beginning of": pgettext_lazy("date", "beginning of %(date)s"),
    "end of": pgettext_lazy("date", "end of %(date)s"),
}
"""The words that say which part of a date is meant, and stand before it."""


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


def _print_range(first: str, last: str) -> dict[str, str]:
    printed = _print_date(first)
    if first[:4] == last[:4] and len(first) > 4 and len(last) > 4:
        printed = printed.removesuffix(f" {first[:4]}")
    return {"first": printed, "last": _print_date(last)}


def _print_date(text: str, label: str = "%(date)s") -> str:
    """A date with its mark before all else; ``label`` says which part of it is meant: “about mid 2025”."""
    mark = text[-1] if text[-1] in "~?%" else ""
    year, _dash, rest = text.rstrip("~?%").partition("-")
    if not rest:
        printed = year
    elif len(rest) == 2 and int(rest) in SEASONS:
        seasons = {
            21: _("spring %(year)s"),
            22: _("summer %(year)s"),
            23: _("autumn %(year)s"),
            24: _("winter %(year)s/%(next)s"),
        }
        printed = seasons[int(rest)] % {"year": year, "next": f"{(int(year) + 1) % 100:02}"}
    else:
        month, _dash, day = rest.partition("-")
        printed = f"{MONTHS[int(month)]} {year}"
        printed = f"{int(day)} {printed}" if day else printed
    printed = label % {"date": printed}
    if mark == "~":
        return _("about %(date)s") % {"date": printed}
    if mark == "%":
        return _("perhaps about %(date)s") % {"date": printed}
    return _("perhaps %(date)s") % {"date": printed} if mark else printed
