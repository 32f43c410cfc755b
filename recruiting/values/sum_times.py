"""Calendar years beside a sum, “US$5m in 2025”: they are no part of it, and are kept in words."""

from itertools import chain

from recruiting.values.han import HAN_SIGNS
from recruiting.values.lexicon.dates import MONTHS
from recruiting.values.lexicon.kinds import CURRENCY, LUMP, NOUN, NUMBER, RANGE, SCALE, UNIT
from recruiting.values.text_reader import TextReader
from recruiting.values.words import NUMBER as DIGITS
from recruiting.values.words import fold_word

_CENTURIES = ("19", "20")
_BEFORE = {
    *("in", "during", "by", "until", "till", "through", "since", "from", "for", "before", "after", "between"),
    *(
        "starting",
        "ending",
        "at",
        "as",
        "im",
        "bis",
        "seit",
        "ab",
        "zwischen",
        "von",
        "en",
        "jusqu",
        "depuis",
        "entre",
    ),
    *("hasta", "desde", "pada", "di", "sampai", "hingga", "sejak", "untuk", "dalam", "antara", "dari"),
    *("在", "于", "到", "至", "自", "从"),
}
"""What may stand before a time: folded words of any language."""
_MONTHS = frozenset(map(fold_word, chain.from_iterable(names.split() for names in MONTHS.values())))
_TIMES = _MONTHS | {
    *(
        "fiscal",
        "fy",
        "year",
        "years",
        "calendar",
        "financial",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ),
    *(
        "season",
        "q",
        "h",
        "quarter",
        "half",
        "jahr",
        "jahre",
        "jahren",
        "geschaftsjahr",
        "quartal",
        "halbjahr",
    ),
    *("annee", "trimestre", "semestre", "ano", "tahun", "kuartal", "semester"),
}
"""What names a time together with the year behind it."""
_BEFORE_SHORT = {"fy", "'", "gj"}
"""Before a year of two digits: “FY25”, “'25”."""
_WITHIN = {
    "'",
    *("the", "of", "early", "mid", "late", "end", "first", "second", "third", "fourth", "last", "ende"),
    *("anfang", "mitte", "des", "fin", "debut", "l", "a", "au", "de", "del", "awal", "akhir", "pertengahan"),
}
"""What may stand within such a time, and says nothing alone."""
_BEHIND = {"alone", "fiscal", "financial", "calendar", "season", "year"}
"""What may stand behind the year: “the 2025 fiscal year”."""
_YEAR_SIGNS, _FISCAL_SIGNS = {"年", "년"}, {"度", "도"}
_COUNTED = {CURRENCY, UNIT, NOUN}
"""What a number counts rather than names, if one of these follows."""
_SET_APART = {("(", ")"), ("/", ""), (",", ""), (",", ",")}
"""What stands on both sides of a year that is said by itself."""
_OF_PRICES = {"in", "en", "im"}
"""“in 2025 dollars”: at the prices of that year."""
_BETWEEN_YEARS = {"and", "und", "et", "y", "dan", "/", "-", "–"}


def times_in(reader: TextReader) -> dict[int, int]:
    """Where calendar years stand beside a sum, with what says so, and where each ends."""
    years = [at for at in range(reader.count) if _is_year(reader, at)]
    times: dict[int, int] = {}
    for at in years:
        if times and at < max(times.values()):
            continue
        start, end = _start(reader, at), _end(reader, at)
        if _is_time(reader, at, start, end) and _has_figure(reader, start, end):
            times[start] = end
    return times


def _is_year(reader: TextReader, at: int) -> bool:
    word, before = reader.words[at], reader.sign(at - 1) if at else ""
    if word.folded != DIGITS or not word.raw.isdigit() or (at and CURRENCY in reader.kinds[at - 1]):
        return False
    if len(word.raw) == 2:
        return before in _BEFORE_SHORT
    is_full = len(word.raw) == 4 and word.raw.startswith(_CENTURIES)
    return is_full and SCALE not in reader.kinds[at + 1] and reader.sign(at + 1) not in HAN_SIGNS


def _start(reader: TextReader, at: int) -> int:
    """The place of the first word that belongs to the year; its own where none says that it is one."""
    start, is_named = at, False
    while start and (reader.sign(start - 1) in _TIMES | _WITHIN or _is_part(reader, start - 1)):
        start -= 1
        is_named = is_named or reader.sign(start) in _TIMES
    if start and reader.sign(start - 1) in _BEFORE:
        return start - 1
    return start if is_named else at


def _is_part(reader: TextReader, at: int) -> bool:
    """Whether it is the day of “3 July 2025” or “July 3, 2025”, the comma there, or the 3 of “Q3 2025”."""
    word = reader.words[at]
    before, behind = reader.sign(at - 1) if at else "", reader.sign(at + 1)
    if word.folded == ",":
        return at > 1 and before == DIGITS and reader.sign(at - 2) in _MONTHS
    is_small = word.folded == DIGITS and word.raw.isdigit() and int(word.raw) <= 31
    return is_small and (before in _MONTHS or behind in _MONTHS or before in ("q", "h"))


def _end(reader: TextReader, at: int) -> int:
    """The place behind the year, or behind the last of two."""
    end = at + 1
    end += reader.sign(end) in _YEAR_SIGNS
    end += end > at + 1 and reader.sign(end) in _FISCAL_SIGNS
    while reader.sign(end) in _BEHIND:
        end += 1
    joint = reader.phrase(end, RANGE)
    following = joint[1] if joint else end + 1 if reader.sign(end) in _BETWEEN_YEARS else end
    if following > end and following < reader.count:
        if _is_year(reader, following):
            return _end(reader, following)
        raw = reader.words[following].raw
        if len(raw) == 2 and raw.isdigit() and reader.is_adjacent(end) and reader.is_adjacent(following):
            return following + 1  # “2025-26”
    return end


def _is_time(reader: TextReader, at: int, start: int, end: int) -> bool:
    """Whether what stands around a number says that it is a year."""
    if reader.sign(end - 1) in _YEAR_SIGNS | _FISCAL_SIGNS:
        return True
    if start < at:
        joint = reader.phrase(end, RANGE)
        if (joint and reader.sign(joint[1]) == DIGITS) or not reader.kinds[end].isdisjoint(_COUNTED):
            return CURRENCY in reader.kinds[end] and reader.sign(at - 1) in _OF_PRICES
        return True
    if end > at + 1:
        return reader.kinds[end].isdisjoint(_COUNTED)
    before, behind = reader.sign(at - 1) if at else "", reader.sign(end)
    return (before, behind) in _SET_APART or (before in ("", ";", ",") and behind == ":")


def _has_figure(reader: TextReader, start: int, end: int) -> bool:
    """Whether a number stands outside these places, too."""
    return any(
        word.folded == DIGITS or word.folded in HAN_SIGNS or not reader.kinds[at].isdisjoint((NUMBER, LUMP))
        for at, word in enumerate(reader.words)
        if not start <= at < end
    )
