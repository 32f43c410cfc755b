"""The two dates of a range, of which one may lack what only the other says."""

import re
from collections.abc import Sequence

from recruiting.values.date_symbols import (
    DASH,
    DAY_SIGN,
    MONTH_SIGN,
    NUMBER,
    NUMERIC,
    OR,
    YEAR,
    YEAR_SIGN,
    Symbol,
)


def is_year_first(symbols: Sequence[Symbol]) -> bool:
    """Whether a date is written as in Chinese, Japanese and Korean, its year before all else."""
    return [symbol.kind for symbol in symbols[:2]] == [YEAR, YEAR_SIGN]


Pair = tuple[Sequence[Symbol], Sequence[Symbol]]
"""The first and the last date."""


def completed(lower: Sequence[Symbol], upper: Sequence[Symbol]) -> Pair:
    """Two dates, of which one may lack what only the other says: “2025-07-03–05”, “2025年6-7月”."""
    first, last = (
        "".join([one.kind for one in date if one.kind not in (DASH, OR)]) for date in (lower, upper)
    )
    if first == NUMERIC and last in _SOME_NUMBERS:
        return lower, _from_year(str(lower[0].value), upper)
    if last == NUMERIC and first in _SOME_NUMBERS:
        return _to_year(lower, upper)
    return ([*lower, upper[-1]] if first + last == "YyNNm" else lower), upper


_SOME_NUMBERS = (NUMBER, NUMBER * 2)


def _numbers(symbols: Sequence[Symbol]) -> list[str]:
    return [str(one.value) for one in symbols if one.kind == NUMBER]


def _from_year(first: str, upper: Sequence[Symbol]) -> Sequence[Symbol]:
    """“05” or “08-05” behind “2025-07-03”, with the year and month from there."""
    parts, numbers = re.split(r"[-/.]", first), _numbers(upper)
    if len(parts[0]) < 4 or len(parts) <= len(numbers):
        return upper
    return [upper[0]._replace(kind=NUMERIC, value="-".join([*parts[: -len(numbers)], *numbers]))]


def _to_year(lower: Sequence[Symbol], upper: Sequence[Symbol]) -> Pair:
    """“3” or “3.7.” before “5.8.2025”; a day alone says that the day stands first there, too."""
    day, *rest = re.split(r"[-/.]", str(upper[0].value))
    if len(rest) != 2 or len(rest[1]) < 4:
        return lower, upper
    month, year = rest
    numbers = _numbers(lower)
    if len(numbers) == 2:
        return [lower[0]._replace(kind=NUMERIC, value=f"{numbers[0]}/{numbers[1]}/{year}")], upper
    return (
        [lower[0]._replace(kind=NUMERIC, value=f"{year}-{month}-{numbers[0]}")],
        [upper[0]._replace(value=f"{year}-{month}-{day}")],
    )


def as_far_as(lower: Sequence[Symbol], upper: Sequence[Symbol]) -> Sequence[Symbol]:
    """“5日” behind “2025年7月3日から”: its month is that of the first."""
    if DAY_SIGN in {one.kind for one in upper} and MONTH_SIGN not in {one.kind for one in upper}:
        return [*lower[2:4], *upper]
    return upper
