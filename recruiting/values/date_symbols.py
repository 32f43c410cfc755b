"""A typed date as symbols, one for each number and word of it, of whatever language."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recruiting.values.lexicon import dates
from recruiting.values.words import fold_word

# One sign for each kind of thing in a date; a date is then a short pattern of them.
YEAR, NUMBER, MONTH, SEASON, PART, NUMERIC, WEEKDAY, ORDINAL = "YNMSPEWo"
QUARTER, HALF, DECADE, WEEK, PORTION, FISCAL, NOW = "qhswpxn"
HALF_NAME = "b"
WEEK_TO, WEEKEND = "ek"
BEFORE, AFTER, LATEST, UNTIL, SINCE, EARLIEST, BETWEEN = "BALUFGI"
RANGE, AND, OR, OR_BEFORE, OR_LATER, ABOUT, PERHAPS, DASH = "T&|<>~?-"
YEAR_SIGN, MONTH_SIGN, DAY_SIGN, FILLER, UNKNOWN = "ymd !"

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<numeric>\d{1,4}([-/.])\d{1,2}\2\d{1,4}(?![\d/])|\d{4}[-/.]\d{1,2}(?![\d/-])|(?<![\d/.])\d{1,2}[-/.]\d{4}(?!\d)|(?<!\d)\d{8}(?!\d))
    |(?P<number>'?\d+)
    |(?P<word>[A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ۿ]+)\.?
    |(?P<sign>\.{2,}|.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_DASHES = str.maketrans(
    {
        "—": "–",
        "‒": "–",
        "―": "–",
        "‑": "-",
        "‐": "-",
        "−": "-",
        "～": "~",
        "〜": "~",
        "’": "'",
        "，": ",",
        "（": "(",
        "）": ")",
    }
)
_JOINTS = ("-", "'")


class Symbol(NamedTuple):
    """What stands at a place of a date: its kind, what it means, and where it stands in the text."""

    kind: str
    value: int | str
    start: int
    end: int


class _Word(NamedTuple):
    folded: str
    start: int
    end: int
    kind: str


def plainly_joined(text: str) -> str:
    """``text``, as long as it was, with its dashes, apostrophes and brackets plain."""
    return text if text.isascii() else text.translate(_DASHES)


def _words(text: str) -> list[_Word]:
    words = []
    for match in _TOKEN.finditer(plainly_joined(text)):
        kind = match.lastgroup or "sign"
        raw = match[kind]
        if kind != "sign" or not raw.isspace():
            folded = fold_word(raw) if kind == "word" else raw
            words.append(_Word(folded, match.start(kind), match.end(), kind))
    return words


def _tables() -> Iterator[tuple[str, int | str, str]]:
    for names in dates.MONTHS.values():
        for number, name in enumerate(names.split(), start=1):
            yield MONTH, number, name
    for number, names in enumerate(dates.WEEKDAYS.split("; ")):
        for name in names.split():
            yield WEEKDAY, number, name
    for season, names in dates.SEASONS.items():
        yield from ((SEASON, season, name) for name in names.split("; "))
    for part, names in dates.PARTS.items():
        yield from ((PART, part, name) for name in names.split("; "))
    for number, names in dates.ORDINALS.items():
        yield from ((ORDINAL, number, name) for name in names.split("; "))
    for half, names in dates.HALF_NAMES.items():
        yield from ((HALF_NAME, half, name) for name in names.split("; "))
    for day, names in dates.DAYS_IN_WORDS.items():
        yield from ((NUMBER, day, name) for name in names.split("; "))
    for kind, names in _KINDS.items():
        yield from ((kind, "", name) for name in names.split("; "))


_KINDS = {
    BETWEEN: dates.BETWEEN,
    BEFORE: dates.BEFORE,
    AFTER: dates.AFTER,
    LATEST: dates.LATEST,
    SINCE: dates.SINCE,
    OR_BEFORE: dates.OR_BEFORE,
    OR_LATER: dates.OR_LATER,
    ABOUT: dates.ABOUT,
    PERHAPS: dates.PERHAPS,
    RANGE: dates.RANGE,
    UNTIL: dates.UNTIL,
    WEEK: dates.WEEK,
    WEEK_TO: dates.WEEK_TO,
    WEEKEND: dates.WEEKEND,
    EARLIEST: dates.EARLIEST,
    AND: dates.AND,
    OR: dates.OR,
    YEAR_SIGN: dates.YEAR_SIGN,
    MONTH_SIGN: dates.MONTH_SIGN,
    DAY_SIGN: dates.DAY_SIGN,
    QUARTER: dates.QUARTER,
    HALF: dates.HALF,
    DECADE: dates.DECADE,
    PORTION: dates.PORTION,
    FISCAL: dates.FISCAL,
    NOW: dates.NOW,
    FILLER: dates.FILLER,
}


def _index() -> dict[str, list[tuple[tuple[str, ...], dict[str, int | str]]]]:
    """What each phrase may be, by its first word, the longest first."""
    phrases: dict[tuple[str, ...], dict[str, int | str]] = {}
    for kind, value, name in _tables():
        words = tuple(word.folded for word in _words(name) if word.folded not in _JOINTS or len(name) == 1)
        phrases.setdefault(words, {}).setdefault(kind, value)
    index: dict[str, list[tuple[tuple[str, ...], dict[str, int | str]]]] = {}
    for words, kinds in sorted(phrases.items(), key=lambda phrase: -len(phrase[0])):
        index.setdefault(words[0], []).append((words[1:], kinds))
    return index


_INDEX = _index()
"""Phrases of one word and of several."""
_ALONE = {
    word: next(iter(phrases[0][1].items()))
    for word, phrases in _INDEX.items()
    if len(phrases) == 1 and not phrases[0][0] and len(phrases[0][1]) == 1
}
"""The words that begin no phrase and are one thing only: most months."""


def symbols_of(text: str) -> list[list[Symbol]]:
    """What stands in ``text``, in order; of a word that may be several things each."""
    words = _words(text)
    symbols: list[list[Symbol]] = []
    at = 0
    while at < len(words):
        word = words[at]
        if alone := _ALONE.get(word.folded):
            symbols.append([Symbol(*alone, word.start, word.end)])
            at += 1
        else:
            readings, at = _symbols_at(words, at)
            symbols.append(readings)
    return symbols


def _symbols_at(words: list[_Word], at: int) -> tuple[list[Symbol], int]:
    word = words[at]
    if word.kind == "numeric":
        return [Symbol(NUMERIC, word.folded, word.start, word.end)], at + 1
    if word.kind == "number":
        digits = word.folded.lstrip("'")
        kind = YEAR if len(digits) == 4 or word.folded[0] == "'" else NUMBER if len(digits) < 3 else UNKNOWN
        return [Symbol(kind, word.folded, word.start, word.end)], at + 1
    for rest, kinds in _INDEX.get(word.folded, ()):
        end = _end(words, at + 1, rest)
        if end:
            return [Symbol(kind, value, word.start, words[end - 1].end) for kind, value in kinds.items()], end
    kind = DASH if word.folded == "-" else RANGE if word.folded == "–" else UNKNOWN
    return [Symbol(kind, word.folded, word.start, word.end)], at + 1


def _end(words: list[_Word], at: int, rest: tuple[str, ...]) -> int:
    for word in rest:
        while at < len(words) and words[at].folded in _JOINTS:
            at += 1
        if at >= len(words) or words[at].folded != word:
            return 0
        at += 1
    return at
