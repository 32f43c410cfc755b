"""Seasons, and two years in one: “winter 2024/25”, “2023-24”."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from recruiting.values.date_symbols import ABOUT, NUMBER, NUMERIC, PART, PERHAPS, SEASON, YEAR, Symbol
from recruiting.values.edtf_days import WINTER
from recruiting.values.refusals import Answers, NoDate

TWO_YEARS = re.compile(r"(\d{4})([-/])(\d{1,2}|\d{4})")
_TWO_YEAR_SEASONS = {
    SEASON + NUMERIC,
    *(SEASON + YEAR + joint + last for joint in "-/T|" for last in (NUMBER, YEAR)),
}
_BESIDE_SEASONS = {PART, ABOUT, PERHAPS}


def season_of(season: int, year: int, answers: Answers) -> str:
    """A season of a year; a winter lies in two, and may be named by either."""
    if season != WINTER:
        return f"{year:04}-{season}"
    question = _("the winter that ends in that year, or the one that begins in it?")
    earlier = answers.to("winter", question, (1, 0))
    return f"{year - earlier:04}-{WINTER}"


def is_two_year_season(symbols: Sequence[Symbol]) -> bool:
    """Whether they name a season and the two years that it lies in: “about early winter 2024/25”."""
    kinds = (symbol.kind for symbol in symbols if symbol.kind not in _BESIDE_SEASONS)
    return "".join(kinds) in _TWO_YEAR_SEASONS


def two_year_season(symbols: Sequence[Symbol]) -> str:
    """“winter 2024/25”: the one that begins in 2024."""
    season, *numbers = (symbol for symbol in symbols if symbol.kind not in _BESIDE_SEASONS)
    years = TWO_YEARS.fullmatch("-".join(str(symbol.value) for symbol in numbers[::2]))
    if not years or not are_consecutive(years[1], years[3]) or season.value != WINTER:
        raise NoDate
    return f"{years[1]}-{WINTER}"


def are_consecutive(first: str, second: str) -> bool:
    """Whether the second year, which may lack its century, comes after the first."""
    return (int(first) + 1) % 10 ** len(second) == int(second) % 10 ** len(second)


def may_be_two_years(text: str) -> bool:
    """Whether ``text`` is a year and what may be the next one, “2023-24”."""
    years = re.fullmatch(r"(\d{4})[-/](\d{2})", text)
    return bool(years and years[1] != "0000" and are_consecutive(years[1], years[2]))
