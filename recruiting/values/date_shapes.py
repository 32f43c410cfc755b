"""A plain date of a report as EDTF: day, month, season, quarter, half, decade, in any order of its parts."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from recruiting.values.date_seasons import (
    TWO_YEARS,
    are_consecutive,
    is_two_year_season,
    season_of,
    two_year_season,
)
from recruiting.values.date_symbols import DASH, MONTH, NUMBER, NUMERIC, PART, WEEKDAY, Symbol
from recruiting.values.edtf_days import days_of
from recruiting.values.lexicon.dates import PARTS
from recruiting.values.refusals import Answers, NoDate, OpenDate, Unreadable

# The symbols of a plain date in their order, and the part that each of them is.
SHAPES = {
    "YMN": "ymd",
    "NMY": "dmy",
    "MNY": "mdy",
    "MY": "my",
    "YM": "ym",
    "Y": "y",
    "NYM": "dym",
    "NMN": "dmy",
    "YyNmNd": "y-m-d-",
    "YyNm": "y-m-",
    "Yy": "y-",
    "YyMNd": "y-md-",
    "NmNd": "m-d-",
    "Nm": "m-",
    "YyM": "y-m",
    "YMNd": "ymd-",
    "NdMY": "d-my",
    "Nd": "d-",
    "YyNmN": "y-m-d",
    "SY": "sy",
    "YS": "ys",
    "YyS": "y-s",
    "S": "s",
    "qNY": "-qy",
    "NqY": "q-y",
    "oqY": "q-y",
    "YqN": "y-q",
    "YyqN": "y--q",
    "qoY": "-qy",
    "YqNq": "y-q-",
    "YyqNq": "y--q-",
    "Yqo": "y-q",
    "YNq": "yq-",
    "Yoq": "yq-",
    "YyNq": "y-q-",
    "qN": "-q",
    "Nq": "q-",
    "oq": "q-",
    "Yyqoq": "y--q-",
    "Yyoq": "y-q-",
    "qNYy": "-qy-",
    "qoq": "-q-",
    "Yqoq": "y-q-",
    "Yyb": "y-h",
    "Yb": "yh",
    "bY": "hy",
    "bYy": "hy-",
    "b": "h",
    "hN": "-h",
    "Nh": "h-",
    "oh": "h-",
    "ho": "-h",
    "hNY": "-hy",
    "ohY": "h-y",
    "NhY": "h-y",
    "YhN": "y-h",
    "hoY": "-hy",
    "Yyoh": "y-h-",
    "Yoh": "yh-",
    "Yho": "y-h",
    "YNh": "yh-",
    "YyNh": "y-h-",
    "qNN": "-qy",
    "NqN": "q-y",
    "hNN": "-hy",
    "NhN": "h-y",
    "sY": "-e",
    "Ys": "e-",
    "sYs": "-e-",
    "Yys": "e--",
    "MNN": "mdy",
    "NM": "dm",
    "MN": "md",
    "M": "m",
    "N": "d",
}
_MONTH_AND_NUMBER = MONTH + DASH + NUMBER
_SHORT_YEAR_LAST = {"MNN", "M-N-N"}
_YEARLESS = {"NM", "MN", "qN", "Nq", "oq", "M", "S", "NmNd", "Nm", "qoq", "b", "hN", "Nh", "oh", "ho"}
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")


def plain_date(symbols: Sequence[Symbol], answers: Answers, year: str = "") -> tuple[str, str]:
    """The EDTF of these symbols, and the part of the year that is meant; ``year`` if they name none.

    Raises Unreadable if they are no plain date, Doubt if they may be several.
    """
    kinds = "".join([symbol.kind for symbol in symbols])
    part, rest = _parted(symbols) if PART in kinds or DASH in kinds else ("", symbols)
    if not rest:
        raise NoDate
    shape = "".join([symbol.kind for symbol in rest])
    if shape == NUMERIC:
        day = numeric_date(str(rest[0].value), answers)
        if len(day) > 7 and part and part not in PARTS:
            raise NoDate
        return day, part
    if is_two_year_season(symbols):
        return two_year_season(symbols), part
    if kinds == _MONTH_AND_NUMBER and not year:
        of_year = f"{_year(symbols[2])}-{int(rest[0].value):02}"
        return str(answers.to("years", _("a month of which year, or a day?"), [of_year])), part  # “Jul-25”
    if shape not in SHAPES:
        raise NoDate
    if shape == "MNN" and kinds not in _SHORT_YEAR_LAST:
        raise NoDate  # “July 3–5”
    fields = {role: symbol for role, symbol in zip(SHAPES[shape], rest, strict=True) if role != "-"}
    if "y" not in fields and "e" not in fields and not year:
        if shape in _YEARLESS:
            raise OpenDate(_("of which year? Write “12 June 2025”, or keep the words in quotation marks"))
        raise NoDate
    if "d" in fields and part and part not in PARTS:
        raise NoDate  # “the first week of 3 July”
    return _edtf(fields, year, answers), part


def _parted(symbols: Sequence[Symbol]) -> tuple[str, Sequence[Symbol]]:
    """The part of the year or the month that is named, and the symbols without it and without dashes."""
    parts = [str(symbol.value) for symbol in symbols if symbol.kind == PART]
    if len(parts) > 1:
        raise NoDate
    return "".join(parts), [symbol for symbol in symbols if symbol.kind not in (PART, DASH)]


def _edtf(fields: dict[str, Symbol], year: str, answers: Answers) -> str:
    if "e" in fields:
        decade = _year(fields["e"])
        if decade[-1] != "0":
            raise NoDate
        return f"[{decade}..{decade[:3]}9]"
    year = _year(fields["y"]) if "y" in fields else year
    if "s" in fields:
        return season_of(int(fields["s"].value), int(year), answers)
    if "q" in fields or "h" in fields:
        return _stretch(fields, year)
    if "m" not in fields:
        if "d" in fields:
            raise NoDate
        text = year
    else:
        text = f"{year}-{int(fields['m'].value):02}"
        text += f"-{int(fields['d'].value):02}" if "d" in fields else ""
    days_of(text)
    return text


def _year(symbol: Symbol) -> str:
    """Four digits; “'25” is 2025, and “'98” 1998."""
    digits = str(symbol.value).lstrip("'")
    if len(digits) == 1:
        raise NoDate
    return four_digits(digits)


def four_digits(year: str) -> str:
    """A year with its century."""
    return year if len(year) == 4 else f"{'20' if int(year) < 70 else '19'}{int(year):02}"


def _stretch(fields: dict[str, Symbol], year: str) -> str:
    """A quarter or half of a year."""
    name, months = ("q", 3) if "q" in fields else ("h", 6)
    number = int(fields[name].value)
    if not 1 <= number <= 12 // months:
        raise NoDate
    return f"[{year}-{(number - 1) * months + 1:02}..{year}-{number * months:02}]"


def numeric_date(text: str, answers: Answers) -> str:
    """A date in digits: 2025-7-3, 31/12/2025, 7.2025; raises Doubt where several days are meant."""
    if len(text) == 8 and text.isdigit():
        return _valid(f"{text[:4]}-{text[4:6]}-{text[6:]}")
    if years := TWO_YEARS.fullmatch(text):
        return _two_years(years[1], years[2], years[3], answers)
    if first := _YEAR_FIRST.fullmatch(text):
        year, _mark, month, day = first.groups()
        return _valid(f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else ""))
    if last := _MONTH_FIRST.fullmatch(text):
        return _valid(f"{last[2]}-{int(last[1]):02}")
    numbers = _YEAR_LAST.fullmatch(text)
    if not numbers:
        raise NoDate
    one, _mark, other, year = numbers.groups()
    days = _possible_days(int(one), int(other), year)
    if of_weekday := {day for day in days.values() if weekday_of(day) == answers.get(WEEKDAY, "")}:
        days = {order: day for order, day in days.items() if day in of_weekday}
    if not days:
        return _valid(f"{four_digits(year)}-{int(other):02}-{int(one):02}")
    if len({*days.values()}) == 1:
        return next(iter(days.values()))
    reason = _("which is the day, which the month? Write “3 June 2025” or 2025-06-03")
    order = answers.to("order", reason, days)
    if order not in days:
        raise Unreadable(reason)
    return days[order]


def _valid(text: str) -> str:
    days_of(text)
    return text


def _possible_days(one: int, other: int, year: str) -> dict[str, str]:
    """The days that two numbers and a year may be, by their order; a short year may also stand first."""
    full = int(four_digits(year))
    orders = {"dmy": (full, other, one), "mdy": (full, one, other)}
    if len(year) == 2:
        orders["ymd"] = (int(four_digits(f"{one:02}")), other, int(year))
    return {order: f"{y}-{m:02}-{d:02}" for order, (y, m, d) in orders.items() if _is_day(y, m, d)}


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _two_years(first: str, mark: str, second: str, answers: Answers) -> str:
    """“2023-24” is a season of two years, or a month where there is one; never a season of the year."""
    if len(second) == 4:
        return _valid(f"{first}/{second}")
    is_month = 1 <= int(second) <= 12
    second = second if len(second) == 2 or are_consecutive(first, second) else f"0{second}"
    if int(first) == 0:
        return _valid(f"{first}-{second}")
    if not are_consecutive(first, second):
        if is_month:
            return _valid(f"{first}-{second}")
        if mark == "-":
            return _valid(f"{first}-{second}")
        raise NoDate
    years = f"{first}/{int(first) + 1}"
    if mark == "/" and not is_month:
        return _valid(years)
    reason = (
        _("a season of two years, or a month?") if is_month else _("a season of two years? Write 2023/2024")
    )
    return str(answers.to("years", reason, [years, f"{first}-{second:0>2}"] if is_month else [years]))


def weekday_of(text: str) -> int | None:
    """The day of the week of an EDTF day, from Monday on; None of anything else."""
    return date.fromisoformat(text).weekday() if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
