"""Dates that a report counts from its own day: “yesterday”, “last week”, “two months ago”, “letzte Woche”.

On a page they would be read from the day of reading.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from recruiting.values.edtf import Edtf
from recruiting.values.lexicon.dates import WEEKDAYS
from recruiting.values.measures import Count

_DAYS = {
    **dict.fromkeys(("today", "tonight", "this morning", "this afternoon", "this evening"), 0),
    **dict.fromkeys(("hari ini", "heute", "aujourd'hui", "hoy"), 0),
    **dict.fromkeys(("yesterday", "last night", "kemarin", "gestern", "hier", "ayer"), -1),
    **dict.fromkeys(("tomorrow", "besok", "demain", "mañana"), 1),
    **dict.fromkeys(("the day before yesterday", "vorgestern", "avant-hier", "anteayer"), -2),
}
_UNITS = {
    **dict.fromkeys(("day", "days", "hari", "tag", "tage", "tagen", "jour", "jours", "día", "días"), "day"),
    **dict.fromkeys(
        ("week", "weeks", "minggu", "pekan", "woche", "wochen", "semaine", "semaines", "semana", "semanas"),
        "week",
    ),
    **dict.fromkeys(
        ("month", "months", "bulan", "monat", "monate", "monaten", "mois", "mes", "meses"), "month"
    ),
    **dict.fromkeys(
        ("year", "years", "tahun", "jahr", "jahre", "jahren", "an", "ans", "année", "années", "año", "años"),
        "year",
    ),
}
_UNIT = rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_STEPS = {
    -1: (
        rf"(?:last|past|the past|the previous|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?) {_UNIT}",
        rf"{_UNIT} (?:lalu|yang lalu)",
        rf"(?:la |le |l')?{_UNIT} (?:dernière|dernier)",
        rf"(?:la |el )?{_UNIT} (?:pasada|pasado)",
    ),
    0: (
        rf"(?:this|the current|diese[nrs]?|cette|cet|ce|esta|este) {_UNIT}",
        rf"{_UNIT} ini",
    ),
    1: (
        rf"(?:next|the coming|the following|nächste[nrs]?|kommende[nrs]?) {_UNIT}",
        rf"{_UNIT} depan",
        rf"(?:la |le |l')?{_UNIT} (?:prochaine|prochain)",
        rf"(?:la |el )?(?:próxima|próximo) {_UNIT}",
    ),
}
"""By how many units later: the ways of saying it."""
_AGO = (
    rf"(?P<number>.+?) {_UNIT} (?:ago|earlier|before|lalu|yang lalu)",
    rf"(?:vor|il y a|hace) (?P<number>.+?) {_UNIT}",
)
_AHEAD = (rf"(?:in|dans|dentro de) (?P<number>.+?) {_UNIT}(?:'s time)?", rf"(?P<number>.+?) {_UNIT} lagi")
_WEEKDAYS = {
    name: number
    for number, names in enumerate(WEEKDAYS.split("; "))
    for name in names.split()
    if len(name) > 3
}
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_LAST_WEEKDAY = (
    rf"(?:on )?(?:last|this past|the previous) {_WEEKDAY}",
    rf"(?:hari )?{_WEEKDAY} (?:lalu|yang lalu|pekan lalu)",
    rf"(?:am )?(?:letzten|vergangenen|vorigen) {_WEEKDAY}",
    rf"(?:le )?{_WEEKDAY} dernier",
    rf"(?:el )?{_WEEKDAY} pasado",
)
"""The last such day before the report."""
_NEXT_WEEKDAY = (
    rf"(?:on )?(?:next|the following) {_WEEKDAY}",
    rf"(?:hari )?{_WEEKDAY} (?:depan|pekan depan)",
    rf"(?:am )?nächsten {_WEEKDAY}",
    rf"(?:le )?{_WEEKDAY} prochain",
    rf"(?:el )?próximo {_WEEKDAY}",
)
"""The first such day after the report, or that of the week after: nobody knows which is meant."""
_COMING_WEEKDAY = (
    rf"(?:on )?(?:this coming|the coming|coming) {_WEEKDAY}",
    rf"(?:am )?kommenden {_WEEKDAY}",
    rf"(?:el )?{_WEEKDAY} que viene",
)
"""The first such day after the report."""
_OF_THIS_YEAR = (
    r"(?:in )?this (?P<of>.+)",
    r"(?:in )?diese[mnrs]? (?P<of>.+)",
    r"(?:ce|cet|cette) (?P<of>.+)",
    r"est[ea] (?P<of>.+)",
    r"(?P<of>.+) ini",
)
"""A month or a season of the report's own year, but the winter: it is of two, and so none."""
_SINGLE = ("a", "an", "one", "se", "einem", "einer", "un", "une", "una")
_LONGEST = 60


def dated(text: str, published: Edtf) -> str:
    """What a relative date means in a report of that day, as people type it, with its own words beside it.

    Empty where it is not relative, or not told from a day that is known well enough.
    """
    phrase = " ".join(text.casefold().replace("’", "'").split())
    if not phrase or len(phrase) > _LONGEST or not (published.earliest and published.latest):
        return ""
    meant = _by_phrase(phrase, published.earliest, published.latest)
    return f'{meant} "{text.strip()}"' if meant else ""


def _by_phrase(phrase: str, first: date, last: date) -> str:
    if phrase in _DAYS:
        return (first + timedelta(_DAYS[phrase])).isoformat() if first == last else ""
    for steps, patterns in _STEPS.items():
        for pattern in patterns:
            if match := re.fullmatch(pattern, phrase):
                return _stepped(_UNITS[match["unit"]], steps, first, last)
    for day_meant, patterns in _WEEKDAY_BY.items():
        for pattern in patterns:
            if (match := re.fullmatch(pattern, phrase)) and first == last:
                return day_meant(_WEEKDAYS[match["weekday"]], first)
    if match := re.fullmatch(rf"(earlier|later) this {_UNIT}", phrase):
        return _part_of(_UNITS[match["unit"]], match[1] == "earlier", first, last)
    for pattern in _OF_THIS_YEAR if first.year == last.year else ():
        if (match := re.fullmatch(pattern, phrase)) and (season := _season(match["of"], first.year)):
            return season
    for sign, patterns in ((-1, _AGO), (1, _AHEAD)):
        for pattern in patterns:
            if (match := re.fullmatch(pattern, phrase)) and (number := _whole(match["number"])):
                return _counted(_UNITS[match["unit"]], sign * number, first, last)
    return ""


def _season(name: str, year: int) -> str:
    """The month or season of that name in that year; empty if it is none."""
    try:
        season = Edtf.parse(f"{name} {year}")
    except ValueError:
        return ""
    is_one = len(season.text) == len("2025-06") and not season.words
    return season.text if is_one else ""


def _last_weekday(number: int, day: date) -> str:
    """The last such day of the week before ``day``, a week before it at most."""
    return (day - timedelta((day.weekday() - number - 1) % 7 + 1)).isoformat()


def _coming_weekday(number: int, day: date) -> str:
    """The first such day after ``day``."""
    return (day + timedelta((number - day.weekday() - 1) % 7 + 1)).isoformat()


def _next_weekday(number: int, day: date) -> str:
    return f"between {_coming_weekday(number, day)} and {_coming_weekday(number, day + timedelta(7))}"


_WEEKDAY_BY: dict[Callable[[int, date], str], tuple[str, ...]] = {
    _last_weekday: _LAST_WEEKDAY,
    _next_weekday: _NEXT_WEEKDAY,
    _coming_weekday: _COMING_WEEKDAY,
}
"""What is meant by a day of the week, and the ways of saying so."""


def _whole(text: str) -> int:
    """The number of units; 0 if it is none, or no whole one."""
    if text in _SINGLE:
        return 1
    try:
        number = Count.parse(text)
    except ValueError:
        return 0
    is_one = number.low is not None and number.low == number.high and number.low < 200
    return number.low if is_one and number.low else 0


def _stepped(unit: str, steps: int, first: date, last: date) -> str:
    """The day, week, month or year so many after that of the report: a week from Monday to Sunday."""
    if unit == "week":
        if first != last:
            return ""
        monday = first - timedelta(first.weekday() - 7 * steps)
        return f"between {monday} and {monday + timedelta(6)}"
    return _counted(unit, steps, first, last, is_about=False)


def _part_of(unit: str, is_earlier: bool, first: date, last: date) -> str:
    if first != last or unit == "day":
        return ""
    begins: Callable[[date], date] = {
        "week": lambda day: day - timedelta(day.weekday()),
        "month": lambda day: day.replace(day=1),
        "year": lambda day: day.replace(month=1, day=1),
    }[unit]
    ends: Callable[[date], date] = {
        "week": lambda day: day + timedelta(6 - day.weekday()),
        "month": lambda day: day.replace(day=monthrange(day.year, day.month)[1]),
        "year": lambda day: day.replace(month=12, day=31),
    }[unit]
    start, end = (begins(first), first) if is_earlier else (first, ends(first))
    return f"between {start} and {end}" if start < end else start.isoformat()


def _counted(unit: str, number: int, first: date, last: date, is_about: bool = True) -> str:
    """So many units from the day of the report; of weeks, months and years one knows about when."""
    about = "about " if is_about else ""
    if unit == "year":
        return f"{about}{first.year + number}" if first.year == last.year else ""
    if unit == "month":
        months = first.year * 12 + first.month - 1 + number
        is_known = (first.year, first.month) == (last.year, last.month)
        return f"{about}{months // 12}-{months % 12 + 1:02}" if is_known else ""
    if first != last:
        return ""
    day = first + timedelta(number * (7 if unit == "week" else 1))
    return f"{about if unit == 'week' else ''}{day}"
