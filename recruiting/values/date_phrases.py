"""How people write a date, as EDTF: “June 2025”, “vor Juli 2025”, “awal 2025”, “Q3/2025”, “3–5 July 2025”."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _

from recruiting.values.date_shapes import SHAPES, are_consecutive, plain_date, weekday_of
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
    NUMBER,
    NUMERIC,
    OR,
    OR_BEFORE,
    OR_LATER,
    ORDINAL,
    PART,
    PERHAPS,
    QUARTER,
    RANGE,
    SEASON,
    SINCE,
    UNTIL,
    WEEK,
    WEEKDAY,
    YEAR,
    Symbol,
    symbols_of,
)
from recruiting.values.edtf_days import days_of
from recruiting.values.lexicon.dates import BEHIND_TIME
from recruiting.values.refusals import Answers, Unreadable
from recruiting.values.words import fold_word

_TIME = re.compile(
    r"(?:[T,\s]\s*|\s+)(?:at\s+|um\s+|pukul\s+|à\s+|a\s+las\s+)?"
    r"(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{1,2}(?=\s*[ap]\.?m)|\d{1,2}[.h]\d{2}(?=\s*(?:uhr|wib|wita|wit|$)))"
    r"\s*(?:[ap]\.?\s?m\.?)?\s*(?:uhr|wib|wita|wit|z|utc|gmt|[ecmp][ds]?t|bst|cest|cet|jst|kst|sgt|ist)?"
    r"\s*(?:(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)?$",
    re.IGNORECASE,
)
"""The time of day at the end of a date, which is finer than is kept."""
_STRETCH = re.compile(r"\b([QHTS][1-4])[-/](?=\d{4}\b)", re.IGNORECASE)
_WEEKDAY_SIGN = re.compile(r"\s?[（(][月火水木金土日一二三四五六월화수목금토일][)）]")
_EDTF_SIGNS = re.compile(r"[\d\-~?%/.\[\]]+")
_LONGEST = 120
_DATE_KINDS = {YEAR, NUMBER, MONTH, SEASON, PART, NUMERIC, QUARTER, HALF, ORDINAL, DECADE, "y", "m", "d"}
_UNITS_OF_TIME = {fold_word(word) for word in BEHIND_TIME.split("; ")}
# A word that may be several things is the first of these that fits.
_PREFERRED = (
    BETWEEN,
    WEEK,
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
Text = tuple[str, str]
"""EDTF, and the words that it cannot hold."""


def read_date(text: str, answers: Answers) -> Text:
    """What people write as EDTF, and the words in it that EDTF cannot hold. Raises Unreadable or Doubt."""
    if len(text) > _LONGEST:
        raise Unreadable(_("could not read the date “%(text)s”") % {"text": text[:60]})
    text = _WEEKDAY_SIGN.sub("", _STRETCH.sub(r"\1 ", _without_time(text.strip(" ,"))))
    refusal = None
    if _EDTF_SIGNS.fullmatch(text) and not _may_be_two_years(text):
        try:
            days_of(text)
        except Unreadable as reason:
            refusal = reason
        else:
            return text, ""
    try:
        return DatePhrase(text, answers).read()
    except Unreadable as reason:
        raise (refusal if refusal and _looks_like_edtf(text) else reason) from None


def _without_time(text: str) -> str:
    return _TIME.sub("", text) if ":" in text or text[-1:].isalpha() or "h" in text[-4:] else text


def _may_be_two_years(text: str) -> bool:
    years = re.fullmatch(r"(\d{4})[-/](\d{2})", text)
    return bool(years and years[1] != "0000" and are_consecutive(years[1], years[2]))


def _looks_like_edtf(text: str) -> bool:
    return bool(
        re.fullmatch(r"\[?(?:\.\.|[\d-]{4,10}[~?%]?)?(?:/|\.\.)?(?:\.\.|[\d-]{4,10}[~?%]?)?\]?", text)
    )


class DatePhrase:
    """A date as symbols; what stands before, between and behind its plain dates says how they are meant."""

    def __init__(self, text: str, answers: Answers):
        self.text, self.answers = text, answers
        every = _settled(symbols_of(text))
        self.weekdays = [int(symbol.value) for symbol in every if symbol.kind == WEEKDAY]
        self.symbols = [symbol for symbol in every if symbol.kind not in (FILLER, WEEKDAY)]
        self.kinds = "".join(symbol.kind for symbol in self.symbols)

    def read(self) -> Text:
        if not self.symbols:
            raise self._unreadable()
        edtf, words = self._qualified()
        days_of(edtf)
        if len(self.weekdays) == 1 and weekday_of(edtf) not in (None, self.weekdays[0]):
            reason = _("that day of the week is not the one of this date: which is right?")
            edtf = str(self.answers.to("weekday", reason, [edtf]))
        return edtf, words

    def _unreadable(self) -> Unreadable:
        return Unreadable(_("could not read the date “%(text)s”") % {"text": self.text[:60]})

    def _qualified(self) -> Text:
        first, last = self.kinds[0], self.kinds[-1]
        rest = self.symbols[1:]
        if first == BETWEEN:
            return self._range(rest, "[{}..{}]")
        if first in _PREFIXED and len(self.symbols) > 1:
            return _PREFIXED[first](self, rest)
        if last in (OR_BEFORE, OR_LATER) and len(self.symbols) > 1:
            return self._one(self.symbols[:-1], "[..{}]" if last == OR_BEFORE else "[{}..]")
        for kind in (BEFORE, AFTER):
            if kind in self.kinds and (text := self._told_by_another(kind)):
                return text
        if OR in self.kinds:
            return self._range(self.symbols, "[{}..{}]", (OR,))
        if len(_joints(self.symbols)) and not self._is_plain():
            return self._range(self.symbols, "{}/{}")
        return self._plain(self.symbols)

    def _is_plain(self) -> bool:
        return "".join(symbol.kind for symbol in self.symbols if symbol.kind not in (PART, DASH)) in SHAPES

    def _plain(self, symbols: Sequence[Symbol], year: str = "") -> Text:
        """A plain date with its mark: “about June 2025”."""
        marks = [symbol.kind for symbol in symbols if symbol.kind in (ABOUT, PERHAPS)]
        edtf, words = plain_date(
            [one for one in symbols if one.kind not in (ABOUT, PERHAPS)], self.answers, year
        )
        if marks and (len(set(marks)) != len(marks) or "[" in edtf or "/" in edtf):
            raise self._unreadable()
        mark = "%" if len(marks) == 2 else {ABOUT: "~", PERHAPS: "?"}[marks[0]] if marks else ""
        return edtf + mark, words

    def _one(self, symbols: Sequence[Symbol], form: str) -> Text:
        """A date within a phrase, whose own words would be lost there."""
        edtf, words = self._plain(symbols)
        if words == "end of" and form == "[..{}]":
            words = ""
        if words or "[" in edtf or "/" in edtf:
            return self._within(edtf, words, form)
        return form.format(edtf), ""

    def _within(self, edtf: str, words: str, form: str) -> Text:
        """“before Q3 2025”, “by early 2025”: the bound of the stretch, the words kept."""
        return form.format(
            _end(edtf, 1 if "..{}" in form or "../{}" in form else 0)
        ), self.text if words else ""

    def _range(self, symbols: Sequence[Symbol], form: str, joints: tuple[str, ...] = ()) -> Text:
        """Two dates with what joins them; the first takes its year, or year and month, from the last."""
        problem = self._unreadable()
        for at in _joints(symbols, joints):
            lower, upper = symbols[:at], symbols[at + 1 :]
            if [symbol.kind for symbol in upper] == [NUMBER, YEAR]:
                upper = [*(symbol for symbol in lower if symbol.kind == MONTH), *upper]  # “July 3–5, 2025”
            try:
                last, words = self._plain(upper)
                first, more_words = self._first(lower, upper, last)
            except Unreadable as reason:
                problem = reason
                continue
            edtf = form.format(_end(first, 0), _end(last, 1))
            days_of(edtf)
            return edtf, self.text if words or more_words else ""
        raise problem

    def _first(self, symbols: Sequence[Symbol], following: Sequence[Symbol], last: str) -> Text:
        if [symbol.kind for symbol in symbols] in ([NUMBER], [NUMBER, "d"]):
            month = next((symbol for symbol in following if symbol.kind == MONTH), None)
            if month is None:
                raise self._unreadable()
            return self._plain([symbols[0], month], last[:4])
        return self._plain(symbols, last.strip("[")[:4])

    def _stepped(self, symbols: Sequence[Symbol], step: int, form: str) -> Text:
        """The day, month or year before a date or after it."""
        edtf, words = self._plain(symbols)
        edtf = edtf.rstrip("~?%")
        if "[" in edtf or "/" in edtf:
            edtf = _end(edtf, 0 if step < 0 else 1)
        beside = _beside(edtf, days_of(edtf)[0 if step < 0 else 1], step)
        return form.format(beside), self.text if words else ""

    def _told_by_another(self, kind: str) -> Text | None:
        """“several weeks before 14 January 2026”: before that day, the words kept."""
        at = self.kinds.index(kind)
        left = self.text[: self.symbols[at].start].split()
        if not left or fold_word(left[-1].strip(".,")) not in _UNITS_OF_TIME:
            return None
        step, form = (-1, "[..{}]") if kind == BEFORE else (1, "[{}..]")
        edtf, _words = self._stepped(self.symbols[at + 1 :], step, form)
        return edtf, self.text

    def _week(self, symbols: Sequence[Symbol]) -> Text:
        """The seven days from a day on."""
        first, _words = self._plain(symbols)
        if len(first) != len("2025-07-14"):
            raise self._unreadable()
        return f"[{first}..{_beside(first, days_of(first)[0], 6)}]", ""

    def _from(self, symbols: Sequence[Symbol]) -> Text:
        if _joints(symbols):
            return self._range(symbols, "{}/{}")
        return self._one(symbols, "[{}..]")


_PREFIXED = {
    BEFORE: lambda phrase, rest: phrase._stepped(rest, -1, "[..{}]"),
    AFTER: lambda phrase, rest: phrase._stepped(rest, 1, "[{}..]"),
    LATEST: lambda phrase, rest: phrase._one(rest, "[..{}]"),
    UNTIL: lambda phrase, rest: phrase._one(rest, "../{}"),
    SINCE: lambda phrase, rest: phrase._from(rest) if _joints(rest) else phrase._one(rest, "{}/.."),
    EARLIEST: lambda phrase, rest: phrase._from(rest),
    WEEK: lambda phrase, rest: phrase._week(rest),
}


def _joints(symbols: Sequence[Symbol], joints: tuple[str, ...] = ()) -> list[int]:
    """Where two dates may be joined, words before dashes."""
    places = [at for at, symbol in enumerate(symbols) if symbol.kind in (joints or (RANGE, AND, OR))]
    return places + [at for at, symbol in enumerate(symbols) if symbol.kind == DASH and not joints]


def _end(edtf: str, which: int) -> str:
    """An end of a stretch, or the date itself."""
    if edtf.startswith("["):
        return edtf[1:-1].split("..")[which]
    return edtf.split("/")[which] if "/" in edtf else edtf


def _beside(edtf: str, day: date | None, step: int) -> str:
    """The day beside ``day``, as precise as ``edtf``."""
    if day is None:
        raise Unreadable(_("the calendar ends there"))
    try:
        day += timedelta(days=step)
    except OverflowError as beyond:
        raise Unreadable(_("the calendar ends there")) from beyond
    precision = 7 if len(edtf) == 7 and int(edtf[5:]) <= 12 else 4 if len(edtf) == 4 else 10
    return day.isoformat()[:precision]


def _settled(options: list[list[Symbol]]) -> list[Symbol]:
    """One symbol for each place, where a word may be several things, by what stands around it."""
    kinds = [{symbol.kind for symbol in place} for place in options]
    months = sum(of == {MONTH} for of in kinds)
    return [_choice(place, at, kinds, months) for at, place in enumerate(options)]


def _choice(place: list[Symbol], at: int, kinds: list[set[str]], months: int) -> Symbol:
    by_kind = {symbol.kind: symbol for symbol in place}
    if len(place) == 1 and place[0].kind not in (QUARTER, HALF, DECADE, ORDINAL, EARLIEST):
        return place[0]
    before, after = kinds[at - 1] if at else set(), kinds[at + 1] if at + 1 < len(kinds) else set()
    if WEEKDAY in by_kind and MONTH in by_kind and months:
        return by_kind[WEEKDAY]
    if DECADE in by_kind and before == {YEAR}:
        return by_kind[DECADE]
    for kind in (QUARTER, HALF):
        if kind in by_kind and (before | after) & {NUMBER, ORDINAL, QUARTER}:
            return by_kind[kind]
    if ORDINAL in by_kind and (before | after) & {QUARTER, HALF}:
        return by_kind[ORDINAL]
    if RANGE in by_kind and _is_date_before(kinds, at) and _is_date_before(kinds[::-1], len(kinds) - 1 - at):
        return by_kind[RANGE]
    if EARLIEST in by_kind and FILLER in by_kind and not (at == 0 and any(RANGE in of for of in kinds[1:])):
        return by_kind[FILLER]
    if EARLIEST in by_kind:
        return by_kind[EARLIEST]
    return next((by_kind[kind] for kind in _PREFERRED if kind in by_kind), place[0])


def _is_date_before(kinds: list[set[str]], at: int) -> bool:
    return any(of & _DATE_KINDS for of in kinds[:at])
