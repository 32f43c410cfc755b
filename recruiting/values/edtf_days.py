"""The days that an EDTF text may mean: Extended Date/Time Format (ISO 8601-2:2019), levels 0 and 1."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _

from recruiting.values.refusals import NoDate, Unreadable

# Seasons of the northern year: 21 spring … 24 winter, which ends in the following February.
WINTER = 24
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), WINTER: (12, 14)}
Days = tuple[date, date]
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?", re.ASCII)


@lru_cache(maxsize=4096)
def days_of(text: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day of an EDTF ``text``; None where it is open.

    ``~`` and ``?`` widen nothing: how far 'about' reaches is the reader's to say. Raises Unreadable.
    """
    if text.startswith("[") and text.endswith("]"):
        first, dots, last = text[1:-1].partition("..")
        if not dots:
            raise Unreadable(_("a choice of dates reads [2025-06..2025-09]"))
        return _span(_day_span(first) if first else None, _day_span(last) if last else None)
    if "/" in text:
        first, _slash, last = text.partition("/")
        return _span(
            None if first in ("..", "") else _day_span(first), None if last in ("..", "") else _day_span(last)
        )
    return _day_span(text)


def _span(first: Days | None, last: Days | None) -> tuple[date | None, date | None]:
    if not first and not last:
        raise Unreadable(_("a range of dates needs one end"))
    earliest, latest = first[0] if first else None, last[1] if last else None
    if first and last and (first[0] > last[0] or first[1] > last[1]):
        raise Unreadable(_("the first date is after the last"))
    return earliest, latest


def _day_span(text: str) -> Days:
    match = _DATE.fullmatch(text)
    if not match:
        raise NoDate(text)
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.groups()[1:3])
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
        raise Unreadable(_("there is no month %(month)s") % {"month": match[2]})
    if day is None:
        return date(year, month, 1), _month_end(year, month)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise Unreadable(_("%(month)s has no day %(day)s") % {"month": text[:7], "day": match[3]})
    return date(year, month, day), date(year, month, day)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def end_of(edtf: str, which: int) -> str:
    """An end of a stretch, or the date itself."""
    if edtf.startswith("["):
        return edtf[1:-1].split("..")[which]
    return edtf.split("/")[which] if "/" in edtf else edtf


def shifted(stretch: str, months: int) -> str:
    """A stretch of whole months, so many months later."""
    ends = []
    for which in (0, 1):
        year, month = map(int, end_of(stretch, which).split("-"))
        year, month = divmod(year * 12 + month - 1 + months, 12)
        ends.append(f"{year:04}-{month + 1:02}")
    return "[{}..{}]".format(*ends)


def day_beside(edtf: str, day: date | None, step: int) -> str:
    """The day beside ``day``, as precise as ``edtf``."""
    if day is None:
        raise Unreadable(_("the calendar ends there"))
    try:
        day += timedelta(days=step)
    except OverflowError as beyond:
        raise Unreadable(_("the calendar ends there")) from beyond
    precision = 7 if len(edtf) == 7 and int(edtf[5:]) <= 12 else 4 if len(edtf) == 4 else 10
    return day.isoformat()[:precision]


def is_whole(edtf: str) -> bool:
    """Whether no day lies between the two dates of a stretch."""
    first, last = (days_of(end_of(edtf, which)) for which in (0, 1))
    return bool(first[1] and last[0] and (last[0] - first[1]).days <= 1)


def looks_like_edtf(text: str) -> bool:
    return bool(
        re.fullmatch(r"\[?(?:\.\.|[\d-]{4,10}[~?%]?)?(?:/|\.\.)?(?:\.\.|[\d-]{4,10}[~?%]?)?\]?", text)
    )


def is_after(first: str, last: str) -> bool:
    """Whether all of one EDTF text lies behind all of another."""
    beginning, end = days_of(first)[0], days_of(last)[1]
    return beginning is not None and end is not None and beginning > end
