"""The meaning of ambiguous words of a date, by the words around them."""

import re
from collections.abc import Sequence

from recruiting.values.date_symbols import (
    ABOUT,
    AFTER,
    AND,
    BEFORE,
    BETWEEN,
    DASH,
    DECADE,
    EARLIEST,
    FILLER,
    HALF,
    LATEST,
    MONTH,
    MONTH_SIGN,
    NUMBER,
    NUMERIC,
    OR,
    OR_BEFORE,
    OR_LATER,
    ORDINAL,
    PART,
    PERHAPS,
    PORTION,
    QUARTER,
    RANGE,
    SEASON,
    SINCE,
    UNKNOWN,
    UNTIL,
    WEEK,
    WEEK_TO,
    WEEKDAY,
    WEEKEND,
    YEAR,
    Symbol,
    plainly_joined,
    symbols_of,
)
from recruiting.values.value_cache import cached_words

_PORTION = re.compile("q?[oN]p|po|pN(?=M)|P(?:(?:-?[T|&]-?|-)P)+")
_MAY_BE_PORTION = re.compile("[phob]|P.*P")
_MOST_WEEKS = 5
"""Of a month."""
_JOINTS = {AND, OR, RANGE, DASH}
_BESIDE_DAYS = {FILLER, *_JOINTS}
_HALF_MONTH = re.compile("[oN]h|ho|b")
_DATE_KINDS = {YEAR, NUMBER, MONTH, SEASON, PART, NUMERIC, QUARTER, HALF, ORDINAL, DECADE, "y", "m", "d"}
# A word that may be several things is the first of these that fits.
_PREFERRED = (
    BETWEEN,
    WEEK,
    WEEK_TO,
    BEFORE,
    AFTER,
    LATEST,
    OR_BEFORE,
    OR_LATER,
    SINCE,
    AND,
    OR,
    ABOUT,
    PERHAPS,
    MONTH,
    SEASON,
    PART,
    "y",
    "m",
    "d",
    WEEKDAY,
    UNTIL,
    EARLIEST,
    FILLER,
)


_ANY_DIGIT = str.maketrans("123456789", "000000000")
_IN_DIGITS = {YEAR, NUMBER, NUMERIC, UNKNOWN}


def read_symbols(text: str) -> list[Symbol]:
    """The symbols of a date: its words are read once, whatever its numbers are."""
    text = plainly_joined(text)
    return [
        symbol._replace(value=text[symbol.start : symbol.end])
        if symbol.kind in _IN_DIGITS and not isinstance(symbol.value, int)
        else symbol
        for symbol in _symbols_of_any(text.translate(_ANY_DIGIT))
    ]


@cached_words
def _symbols_of_any(text: str) -> list[Symbol]:
    return settled_symbols(symbols_of(text))


_BY_NEIGHBOURS = {QUARTER, HALF, DECADE, ORDINAL, EARLIEST}
"""What may be something else even where the word has no other meaning."""


def settled_symbols(options: list[list[Symbol]]) -> list[Symbol]:
    """One symbol for each place, where a word may be several things, by what stands around it."""
    if all(len(place) == 1 and place[0].kind not in _BY_NEIGHBOURS for place in options):
        return [place[0] for place in options]
    kinds = [{symbol.kind for symbol in place} for place in options]
    months = sum(of == {MONTH} for of in kinds)
    return [_choice(place, at, kinds, months) for at, place in enumerate(options)]


def _choice(place: list[Symbol], at: int, kinds: list[set[str]], months: int) -> Symbol:
    by_kind = {symbol.kind: symbol for symbol in place}
    if len(place) == 1 and place[0].kind not in _BY_NEIGHBOURS:
        return place[0]
    before, after = kinds[at - 1] if at else set(), kinds[at + 1] if at + 1 < len(kinds) else set()
    if WEEKDAY in by_kind and len(by_kind) > 1:
        return _weekday_or_other(by_kind, at, kinds)
    if NUMBER in by_kind and (day := _in_words(by_kind, at, kinds)):
        return day
    if MONTH in by_kind and not months:
        is_article = FILLER in by_kind and FILLER in after and PART in before  # “Ende des Jahres 2025”
        return by_kind[FILLER if is_article else MONTH]  # “Des 2025”
    if DECADE in by_kind and (before == {YEAR} or (before == {DASH} and kinds[at - 2] == {YEAR})):
        return by_kind[DECADE]
    if PORTION in by_kind and (_last_but_fillers(kinds[:at]) | after) & {ORDINAL, NUMBER}:
        beside = next((kind for kind in (WEEK, WEEKEND) if kind in by_kind and NUMBER in after), PORTION)
        return by_kind[beside]
    return _by_place(by_kind, at, kinds) or next(
        (by_kind[kind] for kind in _PREFERRED if kind in by_kind), place[0]
    )


def _by_place(by_kind: dict[str, Symbol], at: int, kinds: list[set[str]]) -> Symbol | None:
    """What a word is that bounds, parts or joins dates, by whether dates stand before and behind it."""
    beside = (kinds[at - 1] if at else set()) | (kinds[at + 1] if at + 1 < len(kinds) else set())
    if not any(of & _DATE_KINDS for of in kinds[at + 1 :]):
        for kind in (OR_BEFORE, OR_LATER):
            if kind in by_kind and at:
                return by_kind[kind]
    if WEEKEND in by_kind and _has_day(kinds[at + 1 :]):
        return by_kind[WEEKEND]
    for kind in (QUARTER, HALF):
        if kind in by_kind and beside & {NUMBER, ORDINAL, QUARTER}:
            return by_kind[kind]
    if ORDINAL in by_kind and beside & {QUARTER, HALF}:
        return by_kind[ORDINAL]
    if RANGE in by_kind and _is_date_before(kinds, at) and _is_date_before(kinds[::-1], len(kinds) - 1 - at):
        return by_kind[RANGE]
    if EARLIEST in by_kind and FILLER in by_kind and not (at == 0 and any(RANGE in of for of in kinds[1:])):
        return by_kind[FILLER]
    return by_kind.get(EARLIEST)


def _in_words(by_kind: dict[str, Symbol], at: int, kinds: list[set[str]]) -> Symbol | None:
    """A day of a month in words, where it stands beside a month: “third of July”, no “third week”."""
    if PORTION in by_kind and ORDINAL in _last_but_fillers(kinds[:at]):
        return None  # “the first third of July”
    is_day = _leads_to_month(kinds[at + 1 :]) or _leads_to_month(kinds[:at][::-1])
    return by_kind[NUMBER] if is_day else None


def _leads_to_month(kinds: list[set[str]]) -> bool:
    """Whether a month comes next, past fillers and days that are joined: “third or fourth of July”."""
    is_joined = False
    for of in kinds:
        if MONTH in of:
            return True
        if not of & _BESIDE_DAYS and not (is_joined and NUMBER in of):
            return False
        is_joined = bool(of & _JOINTS) or (is_joined and FILLER in of)
    return False


def _last_but_fillers(kinds: list[set[str]]) -> set[str]:
    return next((of for of in reversed(kinds) if FILLER not in of), set())


def _weekday_or_other(by_kind: dict[str, Symbol], at: int, kinds: list[set[str]]) -> Symbol:
    """“Mar 4 mars 2025” begins with a Tuesday, “Mi 5.3.2025” with a Wednesday, “Mar 3, 2025” with a month."""
    others = [symbol for kind, symbol in by_kind.items() if kind != WEEKDAY]
    following = [of for of in kinds[at + 1 :] if FILLER not in of][:2]
    is_before_day = bool(following) and following[0] in ({NUMBER}, {NUMERIC})
    if MONTH not in by_kind:
        beside = (kinds[at - 1] if at else set()) | (kinds[at + 1] if at + 1 < len(kinds) else set())
        return (
            by_kind[PORTION]
            if PORTION in by_kind and ORDINAL in beside
            else (by_kind[WEEKDAY] if PART not in by_kind or is_before_day else others[0])
        )
    is_day_of_month = is_before_day and (
        following[0] == {NUMERIC} or (len(following) > 1 and MONTH in following[1])
    )
    return by_kind[WEEKDAY] if is_day_of_month else by_kind[MONTH]


def _has_day(kinds: list[set[str]]) -> bool:
    """Whether a day is told: a number beside a month, or a date in digits."""
    return any({NUMBER, NUMERIC} & of for of in kinds)


def _is_date_before(kinds: list[set[str]], at: int) -> bool:
    return any(of & _DATE_KINDS for of in kinds[:at])


def with_portions(symbols: list[Symbol], text: str) -> list[Symbol]:
    """Each “first week of” and “early to mid” as one part, whose words are those of the whole text."""
    kinds = "".join([symbol.kind for symbol in symbols])
    if not _MAY_BE_PORTION.search(kinds):
        return symbols
    has_month = MONTH in kinds or MONTH_SIGN in kinds
    merged: list[Symbol] = []
    at = 0
    while at < len(symbols):
        match = _PORTION.match(kinds, at) or (_HALF_MONTH.match(kinds, at) if has_month else None)
        if match and _is_counted(symbols[at : match.end()], text):
            merged.append(Symbol(PART, text, symbols[at].start, symbols[match.end() - 1].end))
            at = match.end()
        else:
            merged.append(symbols[at])
            at += 1
    return merged


def _is_counted(symbols: Sequence[Symbol], text: str) -> bool:
    """Whether a number before “weeks” counts which it is, and not how many: “2nd week”, not “2 weeks”."""
    if symbols[0].kind == PORTION and symbols[1].kind == NUMBER:
        is_distance = text[: symbols[0].end].endswith(" of")  # “within weeks of 3 March”
        return int(symbols[1].value) <= _MOST_WEEKS and not is_distance
    if symbols[0].kind != NUMBER or symbols[1].kind != PORTION:
        return True
    return bool(re.search(r"[^\W\d_]|\.", text[symbols[0].end : symbols[1].start]))
