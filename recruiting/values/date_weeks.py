"""Dates by a number: weeks as ISO 8601 counts them (“2025-W28”, “KW 28/2025”), days as spreadsheets do."""

import re
from datetime import date, timedelta

from django.utils.translation import gettext as _

from recruiting.values.edtf_days import day_beside
from recruiting.values.refusals import Answers, Unreadable

_WEEKDAY_OF_WEEK = re.compile(r"(\d{4})-?W(\d{2})-?([1-7])", re.IGNORECASE)
_ISO = r"(?:KW|CW|W|ISO week|Kalenderwoche)"
_COUNTED = r"(?:calendar week|week|wk|minggu ke|pekan ke|Woche|semaine|semana)"
_WEEK_FIRST = r"{}[\s-]?(\d{{1,2}})\.?[\s,/-]+(?:of |de |tahun )?(\d{{4}})"
_NUMBER_FIRST = r"(\d{{1,2}})\. ?{}[\s,/-]+(\d{{4}})"
_YEAR_FIRST = r"(\d{{4}})\s?[-,/]?\s?{}[\s-]?(\d{{1,2}})"
_WEEK = (
    *(
        (re.compile(form.format(word), re.IGNORECASE), year, is_iso)
        for word, is_iso in ((_ISO, True), (_COUNTED, False))
        for form, year in ((_WEEK_FIRST, 2), (_NUMBER_FIRST, 2), (_YEAR_FIRST, 1))
    ),
    (re.compile(r"(\d{4})年第(\d{1,2})[周週]"), 1, False),
)
"""Patterns of a week, which group is the year, and whether it is said to be a week of ISO 8601."""
_MAY_BE_WEEK = re.compile("[wWkK第]|[sS]ema")
"""What every name of a week has in it."""


_SERIAL = re.compile(r"([3-6]\d{4})(?:\.\d+)?")
_FIRST_DAYS = (date(1899, 12, 30), date(1904, 1, 1))
"""From which spreadsheets count days: most of them, and those of old Macintoshes."""


def day_of_serial(text: str, answers: Answers) -> str:
    """The day that a spreadsheet has as the number ``text``; empty of any other text. Raises Doubt."""
    if not (serial := _SERIAL.fullmatch(text)):
        return ""
    days = [(first + timedelta(days=int(serial[1]))).isoformat() for first in _FIRST_DAYS]
    return str(answers.to("serial", _("a day as a spreadsheet counts it: which one?"), days))


_SATURDAY = 5


def week_from(day: str) -> str:
    """The seven days from ``day`` on."""
    return f"[{day}..{_beside(day, 6)}]"


def week_to(day: str) -> str:
    """The seven days up to ``day``."""
    return f"[{_beside(day, -6)}..{day}]"


def weekend_of(day: str, answers: Answers) -> str:
    """The Saturday and Sunday of which ``day`` is one; raises Doubt where it is another day."""
    to_saturday = _SATURDAY - date.fromisoformat(day).weekday()
    weekends = [
        f"[{_beside(day, step)}..{_beside(day, step + 1)}]" for step in (to_saturday, to_saturday - 7)
    ]
    if to_saturday <= 0:
        return weekends[0]
    reason = _("that day is within the week: which weekend is meant?")
    return str(answers.to("weekend", reason, weekends))


def _beside(day: str, step: int) -> str:
    return day_beside(day, date.fromisoformat(day), step)


def week_of(text: str, answers: Answers) -> str:
    """The week, or day of a week, that ``text`` names by its number, in EDTF; empty if it names none.

    Raises Unreadable where the year has no such week, Doubt where it is not said who counts.
    """
    if not _MAY_BE_WEEK.search(text):
        return ""
    if day := _WEEKDAY_OF_WEEK.fullmatch(text):
        return _day(int(day[1]), int(day[2]), int(day[3])).isoformat()
    for pattern, year, is_iso in _WEEK:
        if match := pattern.fullmatch(text):
            week = _days(int(match[year]), int(match[3 - year]))
            reason = _("weeks are counted in several ways: is it this one, of ISO 8601?")
            return week if is_iso else str(answers.to("week", reason, [week]))
    return ""


def _days(year: int, week: int) -> str:
    return f"[{_day(year, week, 1)}..{_day(year, week, 7)}]"


def _day(year: int, week: int, weekday: int) -> date:
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError as reason:
        raise Unreadable(_("%(year)s has no week %(week)s") % {"year": year, "week": week}) from reason
