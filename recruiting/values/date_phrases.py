"""How people write a date, as EDTF: “June 2025”, “vor Juli 2025”, “awal 2025”, “Q3/2025”, “3–5 July 2025”."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _

from recruiting.values.date_shapes import (
    SHAPES,
    are_consecutive,
    four_digits,
    is_two_year_season,
    plain_date,
    weekday_of,
)
from recruiting.values.date_symbols import (
    ABOUT,
    AFTER,
    AND,
    BEFORE,
    BETWEEN,
    DASH,
    DAY_SIGN,
    DECADE,
    EARLIEST,
    FILLER,
    FISCAL,
    HALF,
    LATEST,
    MONTH,
    MONTH_SIGN,
    NOW,
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
    UNTIL,
    WEEK,
    WEEKDAY,
    YEAR,
    YEAR_SIGN,
    Symbol,
    symbols_of,
)
from recruiting.values.date_weeks import week_of
from recruiting.values.date_writing import plainly_written
from recruiting.values.edtf_days import days_of
from recruiting.values.lexicon.dates import BEHIND_TIME
from recruiting.values.refusals import Answers, Unreadable
from recruiting.values.words import fold_word

_EDTF_SIGNS = re.compile(r"[\d\-~?%/.\[\]]+")
_LONGEST = 120
_PORTION = re.compile("q?[oN]p|po|pN(?=M)|P(?:(?:-?[T|&]-?|-)P)+")
_MAY_BE_PORTION = re.compile("[pho]|P.*P")
_MOST_WEEKS = 5
"""Of a month."""
_HALF_MONTH = re.compile("[oN]h|ho")
_OF_FISCAL_YEAR = {FISCAL, YEAR, NUMBER, NUMERIC, YEAR_SIGN, DASH, RANGE, OR}
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
    if not (text.isascii() and _EDTF_SIGNS.fullmatch(text)):
        text = plainly_written(text)
    if week := week_of(text, answers):
        return week, ""
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
        self.text = text
        every = _settled(symbols_of(text))
        self.weekdays = [int(symbol.value) for symbol in every if symbol.kind == WEEKDAY]
        self.answers = Answers(answers | {WEEKDAY: self.weekdays[0]}) if len(self.weekdays) == 1 else answers
        self.symbols = _with_portions([one for one in every if one.kind not in (FILLER, WEEKDAY)], text)
        self.kinds = "".join(symbol.kind for symbol in self.symbols)

    def read(self) -> Text:
        if not self.symbols or {self.symbols[0].kind, self.symbols[-1].kind} & {DASH, RANGE}:
            raise self._unreadable()
        edtf, words = self._qualified()
        days_of(edtf)
        if len(self.weekdays) == 1 and weekday_of(edtf) not in (None, self.weekdays[0]):
            reason = _("that day of the week is not the one of this date: which is right?")
            edtf = str(self.answers.to("weekday beside", reason, [edtf]))
        return edtf, words

    def _unreadable(self) -> Unreadable:
        return Unreadable(_("could not read the date “%(text)s”") % {"text": self.text[:60]})

    def _qualified(self) -> Text:
        first, last = self.kinds[0], self.kinds[-1]
        rest = self.symbols[1:]
        if FISCAL in self.kinds:
            return self._fiscal()
        if first == SINCE and last in (SINCE, OR_LATER, NOW):
            return self._one(_without_joint(rest[:-1]), "{}/..")
        if last in (SINCE, NOW):
            return self._one(_without_joint(self.symbols[:-1]), "{}/..")
        if first == BETWEEN:
            return self._range(rest, "[{}..{}]")
        if first in _PREFIXED and len(self.symbols) > 1:
            return _PREFIXED[first](self, rest)
        if last == OR_BEFORE and {RANGE, OR_LATER} & {*self.kinds[:-1]}:  # “3月から5月まで”
            return self._range(self.symbols[:-1], "{}/{}", (RANGE, OR_LATER))
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
        kinds = "".join(symbol.kind for symbol in self.symbols if symbol.kind not in (PART, DASH))
        return kinds in SHAPES or is_two_year_season(self.symbols)

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
                if lower and upper and _is_year_first(lower) and YEAR not in {one.kind for one in upper}:
                    first, more_words = self._plain(lower)
                    last, words = self._plain(_as_far_as(lower, upper), first.strip("[")[:4])
                else:
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

    def _fiscal(self) -> Text:
        """“FY2025”: the calendar's year, or parts of two; raises Doubt. “FY 2024/25” says which two."""
        numbers = re.findall(r"\d+", self.text)
        if set(self.kinds) - _OF_FISCAL_YEAR or not 1 <= len(numbers) <= 2:
            raise Unreadable(
                _("a fiscal year begins in another month at each company: which months are meant?")
            )
        year = int(four_digits(numbers[0]))
        if len(numbers) == 2:
            if not are_consecutive(numbers[0], numbers[1]):
                raise self._unreadable()
            return f"{year}/{year + 1}", ""
        reason = _("a fiscal year begins in another month at each company: which years does it lie in?")
        years = [f"{year}", f"{year - 1}/{year}", f"{year}/{year + 1}"]
        return str(self.answers.to("fiscal year", reason, years)), self.text

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


def _is_year_first(symbols: Sequence[Symbol]) -> bool:
    """Whether a date is written as in Chinese, Japanese and Korean, its year before all else."""
    return [symbol.kind for symbol in symbols[:2]] == [YEAR, YEAR_SIGN]


def _as_far_as(lower: Sequence[Symbol], upper: Sequence[Symbol]) -> Sequence[Symbol]:
    """“5日” behind “2025年7月3日から”: its month is that of the first."""
    if DAY_SIGN in {one.kind for one in upper} and MONTH_SIGN not in {one.kind for one in upper}:
        return [*lower[2:4], *upper]
    return upper


def _without_joint(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """Without the dash or “to” before “now”."""
    return symbols[:-1] if symbols and symbols[-1].kind in (DASH, RANGE) else symbols


def _with_portions(symbols: list[Symbol], text: str) -> list[Symbol]:
    """Each “first week of” and “early to mid” as one part, whose words are those of the whole text."""
    kinds = "".join(symbol.kind for symbol in symbols)
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
        return int(symbols[1].value) <= _MOST_WEEKS
    if symbols[0].kind != NUMBER or symbols[1].kind != PORTION:
        return True
    return bool(re.search(r"[^\W\d_]|\.", text[symbols[0].end : symbols[1].start]))


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
    if WEEKDAY in by_kind and len(by_kind) > 1:
        return _weekday_or_other(by_kind, at, kinds, months)
    if MONTH in by_kind and not months:
        return by_kind[MONTH]  # “Des 2025”
    if DECADE in by_kind and (before == {YEAR} or (before == {DASH} and kinds[at - 2] == {YEAR})):
        return by_kind[DECADE]
    if PORTION in by_kind and (_last_but_fillers(kinds[:at]) | after) & {ORDINAL, NUMBER}:
        return by_kind[PORTION] if WEEK not in by_kind or NUMBER not in after else by_kind[WEEK]
    if not any(of & _DATE_KINDS for of in kinds[at + 1 :]):
        for kind in (OR_BEFORE, OR_LATER):
            if kind in by_kind and at:
                return by_kind[kind]
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


def _last_but_fillers(kinds: list[set[str]]) -> set[str]:
    return next((of for of in reversed(kinds) if FILLER not in of), set())


def _weekday_or_other(by_kind: dict[str, Symbol], at: int, kinds: list[set[str]], months: int) -> Symbol:
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


def _is_date_before(kinds: list[set[str]], at: int) -> bool:
    return any(of & _DATE_KINDS for of in kinds[:at])
