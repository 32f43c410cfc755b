"""How people write a date, as EDTF: “June 2025”, “vor Juli 2025”, “awal 2025”, “Q3/2025”, “3–5 July 2025”."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from recruiting.values.date_choices import read_symbols, with_portions
from recruiting.values.date_fiscal import fiscal_year, part_of_fiscal_year
from recruiting.values.date_pairs import as_far_as, completed, is_year_first
from recruiting.values.date_seasons import is_two_year_season, may_be_two_years
from recruiting.values.date_shapes import SHAPES, plain_date, weekday_of
from recruiting.values.date_symbols import (
    ABOUT,
    AFTER,
    AND,
    BEFORE,
    BETWEEN,
    DASH,
    EARLIEST,
    FILLER,
    FISCAL,
    HALF,
    HALF_NAME,
    LATEST,
    MONTH,
    NOW,
    NUMBER,
    NUMERIC,
    OR,
    OR_BEFORE,
    OR_LATER,
    PART,
    PERHAPS,
    QUARTER,
    RANGE,
    SINCE,
    UNTIL,
    WEEK,
    WEEK_TO,
    WEEKDAY,
    WEEKEND,
    YEAR,
    YEAR_SIGN,
    Symbol,
)
from recruiting.values.date_weeks import day_of_serial, week_from, week_of, week_to, weekend_of
from recruiting.values.date_writing import plainly_written
from recruiting.values.edtf_days import day_beside, days_of, end_of, is_after, is_whole, looks_like_edtf
from recruiting.values.lexicon.dates import BEHIND_TIME, JUST
from recruiting.values.refusals import Answers, NoDate, OpenDate, Unreadable
from recruiting.values.words import fold_word

_EDTF_SIGNS = re.compile(r"[\d\-~?%/.\[\]]+")
_LONGEST = 120
_JOINTS = {DASH, RANGE}
_MARKS = {ABOUT: "~", PERHAPS: "?"}
_BESIDE_DATES = {PART, DASH, *_MARKS}
_STEPS = {BEFORE: (-1, "[..{}]"), AFTER: (1, "[{}..]")}
_AT_THE_EDGE = {-1: ("early", "beginning of"), 1: ("late", "end of")}
_OF_FISCAL_YEAR = {FISCAL, YEAR, NUMBER, NUMERIC, YEAR_SIGN, DASH, RANGE, OR}
_TOLD_BY_ANOTHER = {fold_word(word) for word in (*BEHIND_TIME.split("; "), *JUST.split("; "))}
Text = tuple[str, str]
"""EDTF, and the words that it cannot hold."""


def read_date(text: str, answers: Answers) -> Text:
    """What people write as EDTF, and the words in it that EDTF cannot hold. Raises Unreadable or Doubt."""
    if len(text) > _LONGEST:
        raise NoDate(text)
    try:
        return _read_date(text, answers)
    except NoDate:  # with all that was typed, as it was typed
        raise NoDate(text) from None


def _read_date(text: str, answers: Answers) -> Text:
    if not (text.isascii() and _EDTF_SIGNS.fullmatch(text)):
        text = plainly_written(text)
    if edtf := week_of(text, answers) or day_of_serial(text, answers):
        return edtf, ""
    refusal = None
    if _EDTF_SIGNS.fullmatch(text) and not may_be_two_years(text):
        try:
            days_of(text)
        except Unreadable as reason:
            refusal = reason
        else:
            return text, ""
    try:
        return DatePhrase(text, answers).read()
    except Unreadable as reason:
        raise (refusal if refusal and looks_like_edtf(text) else reason) from None


class DatePhrase:
    """A date as symbols; what stands before, between and behind its plain dates says how they are meant."""

    def __init__(self, text: str, answers: Answers) -> None:
        self.text = text
        every = read_symbols(text)
        self.weekdays = [int(symbol.value) for symbol in every if symbol.kind == WEEKDAY]
        self.answers = Answers(answers | {WEEKDAY: self.weekdays[0]}) if len(self.weekdays) == 1 else answers
        symbols = [one for one in every if one.kind not in (FILLER, WEEKDAY)]
        if symbols and symbols[0].kind == RANGE and fold_word(text[: symbols[0].end]) == "a":
            symbols = symbols[1:]  # “a week after”, “a 3 de julio”
        self.symbols = with_portions(symbols, text)
        self.kinds = "".join([symbol.kind for symbol in self.symbols])

    def read(self) -> Text:
        if self.weekdays and not any(one.value for one in self.symbols):
            raise OpenDate(_("of which week? Write “last Friday” or a date, or the words in quotation marks"))
        if not self.kinds or self.kinds[0] in _JOINTS or self.kinds[-1] in _JOINTS:
            raise NoDate
        edtf, words = self._qualified()
        words = self.text if words and "[" in edtf else words  # “early 2020s”
        days_of(edtf)
        if len(self.weekdays) == 1 and weekday_of(edtf) not in (None, self.weekdays[0]):
            reason = _("that day of the week is not the one of this date: which is right?")
            edtf = str(self.answers.to("weekday beside", reason, [edtf]))
        return edtf, words

    def _qualified(self) -> Text:
        if self.kinds in SHAPES or self.kinds == NUMERIC:
            return self._plain(self.symbols)
        first, last, rest = self.kinds[0], self.kinds[-1], self.symbols[1:]
        if self._may_go_on():
            return self._one(rest, "{}/..")
        if FISCAL in self.kinds:
            return self._fiscal()
        if first == SINCE and last in (SINCE, OR_LATER, NOW):
            return self._one(_without_joint(rest[:-1]), "{}/..")
        if last in (SINCE, NOW):
            return self._one(_without_joint(self.symbols[:-1]), "{}/..")
        if first == BETWEEN:
            return self._range(rest, "[{}..{}]")
        if first == EARLIEST and last == OR_LATER:
            return self._one(rest[:-1], "[{}..]")
        if first in _PREFIXED and len(self.symbols) > 1:
            return _PREFIXED[first](self, rest)
        if last == OR_BEFORE and {RANGE, OR_LATER} & {*self.kinds[:-1]}:  # “3月から5月まで”
            return self._range(self.symbols[:-1], "{}/{}", (RANGE, OR_LATER))
        if last in (OR_BEFORE, OR_LATER) and len(self.symbols) > 1:
            return self._one(self.symbols[:-1], "[..{}]" if last == OR_BEFORE else "[{}..]")
        if last in (BEFORE, AFTER) and len(self.symbols) > 1:
            return self._stepped(self.symbols[:-1], *_STEPS[last])
        for kind in (BEFORE, AFTER):
            if kind in self.kinds and (text := self._told_by_another(kind)):
                return text
        if OR in self.kinds and not (is_two_year_season(self.symbols) or self._is_range_of_numbers()):
            return self._either()
        if len(_joints(self.symbols)) and not self._is_plain():
            return self._range(self.symbols, "{}/{}")
        return self._plain(self.symbols)

    def _may_go_on(self) -> bool:
        """Whether “beginning March 2025” is from then on, or early then; raises Doubt."""
        first = self.symbols[0]
        if self.text[first.start : first.end].casefold() != "beginning":
            return False
        return bool(self.answers.to("beginning", _("early in it, or from then on?"), [True, False]))

    def _is_range_of_numbers(self) -> bool:
        """“13/7–15/7/2025”, in which a slash is no “or”."""
        return NUMERIC in self.kinds and bool({DASH, RANGE} & {*self.kinds})

    def _is_plain(self) -> bool:
        kinds = "".join(symbol.kind for symbol in self.symbols if symbol.kind not in _BESIDE_DATES)
        return kinds in SHAPES or is_two_year_season(self.symbols)

    def _plain(self, symbols: Sequence[Symbol], year: str = "") -> Text:
        """A plain date with its mark: “about June 2025”."""
        marks = [symbol.kind for symbol in symbols if symbol.kind in _MARKS]
        if not marks:
            return plain_date(symbols, self.answers, year)
        edtf, words = plain_date([one for one in symbols if one.kind not in _MARKS], self.answers, year)
        if len(set(marks)) != len(marks) or "[" in edtf or "/" in edtf:
            raise NoDate
        mark = "%" if len(marks) == 2 else _MARKS[marks[0]]
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
            end_of(edtf, 1 if "..{}" in form or "../{}" in form else 0)
        ), self.text if words else ""

    def _range(self, symbols: Sequence[Symbol], form: str, joints: tuple[str, ...] = ()) -> Text:
        """Two dates with what joins them; the first takes its year, or year and month, from the last."""
        problem: Unreadable = NoDate()
        for at in _joints(symbols, joints):
            lower, upper = completed(symbols[:at], symbols[at + 1 :])
            if [symbol.kind for symbol in upper] == [NUMBER, YEAR]:
                upper = [*(symbol for symbol in lower if symbol.kind == MONTH), *upper]  # “July 3–5, 2025”
            try:
                if lower and upper and is_year_first(lower) and YEAR not in {one.kind for one in upper}:
                    first, more_words = self._plain(lower)
                    last, words = self._plain(as_far_as(lower, upper), first.strip("[")[:4])
                else:
                    last, words = self._plain(upper)
                    first, more_words = self._first(lower, upper, last)
            except Unreadable as reason:
                problem = reason
                continue
            edtf = form.format(end_of(first, 0), end_of(last, 1))
            days_of(edtf)
            is_gap = symbols[at].kind == AND and form == "{}/{}" and not is_whole(edtf)
            return edtf, self.text if words or more_words or is_gap else ""
        raise problem

    def _either(self) -> Text:
        """“June or July 2025”; the words are kept where other days lie between."""
        edtf, words = self._range(self.symbols, "[{}..{}]", (OR,))
        return edtf, words or ("" if is_whole(edtf) else self.text)

    def _first(self, symbols: Sequence[Symbol], following: Sequence[Symbol], last: str) -> Text:
        if [symbol.kind for symbol in symbols] in ([NUMBER], [NUMBER, "d"]):
            month = next((symbol for symbol in following if symbol.kind == MONTH), None)
            if month is None:
                raise NoDate
            return self._plain([symbols[0], month], last[:4])
        year = last.strip("[")[:4]
        first = self._plain(symbols, year)
        if {YEAR, NUMERIC}.isdisjoint({one.kind for one in symbols}) and is_after(first[0], last):
            reason = _("the first date is after the last: is it of the year before?")
            earlier = self._plain(symbols, str(int(year) - 1))
            return tuple(self.answers.to("year before", reason, [earlier]))
        return first

    def _stepped(self, symbols: Sequence[Symbol], step: int, form: str) -> Text:
        """The day, month or year before a date or after it."""
        edtf, words = self._plain(symbols)
        edtf = edtf.rstrip("~?%")
        if words and words not in _AT_THE_EDGE[step]:  # “before mid-July”: it may have been in July
            return self._within(edtf, words, form)
        if "[" in edtf or "/" in edtf:
            edtf = end_of(edtf, 0 if step < 0 else 1)
        beside = day_beside(edtf, days_of(edtf)[0 if step < 0 else 1], step)
        return form.format(beside), self.text if words else ""

    def _told_by_another(self, kind: str) -> Text | None:
        """“several weeks before 14 January 2026”: before that day, the words kept."""
        at = self.kinds.index(kind)
        left = self.text[: self.symbols[at].start].split()
        if not left or fold_word(left[-1].strip(".,")) not in _TOLD_BY_ANOTHER:
            return None
        return self._stepped(self.symbols[at + 1 :], *_STEPS[kind])[0], self.text

    def _fiscal(self) -> Text:
        if {QUARTER, HALF, HALF_NAME} & {*self.kinds}:
            at = self.kinds.index(FISCAL)
            of_calendar = [*self.symbols[:at], *self.symbols[at + 1 :]]
            if self.kinds[at + 1 : at + 2] == NUMBER:  # “FY25 Q3”
                of_calendar[at] = of_calendar[at]._replace(kind=YEAR)
            return part_of_fiscal_year(self._plain(of_calendar)[0], self.answers), self.text
        if set(self.kinds) - _OF_FISCAL_YEAR:
            raise Unreadable(
                _("a fiscal year begins in another month at each company: which months are meant?")
            )
        numbers = re.findall(r"\d+", self.text)
        return fiscal_year(numbers, self.answers), self.text

    def _day(self, symbols: Sequence[Symbol]) -> str:
        """The day told beside a week or weekend."""
        day, _words = self._plain(symbols)
        if weekday_of(day) is None:
            raise NoDate
        return day

    def _weekend(self, symbols: Sequence[Symbol]) -> Text:
        if _joints(symbols):
            return self._range(symbols, "[{}..{}]")
        return weekend_of(self._day(symbols), self.answers), ""

    def _from(self, symbols: Sequence[Symbol]) -> Text:
        if _joints(symbols):
            return self._range(symbols, "{}/{}")
        return self._one(symbols, "[{}..]")


_PREFIXED = {
    BEFORE: lambda phrase, rest: phrase._stepped(rest, *_STEPS[BEFORE]),
    AFTER: lambda phrase, rest: phrase._stepped(rest, *_STEPS[AFTER]),
    LATEST: lambda phrase, rest: phrase._one(rest, "[..{}]"),
    UNTIL: lambda phrase, rest: phrase._one(rest, "../{}"),
    SINCE: lambda phrase, rest: phrase._from(rest) if _joints(rest) else phrase._one(rest, "{}/.."),
    EARLIEST: lambda phrase, rest: phrase._from(rest),
    WEEK: lambda phrase, rest: (week_from(phrase._day(rest)), ""),
    WEEK_TO: lambda phrase, rest: (week_to(phrase._day(rest)), ""),
    WEEKEND: lambda phrase, rest: phrase._weekend(rest),
}


def _without_joint(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """Without the dash or “to” before “now”."""
    return symbols[:-1] if symbols and symbols[-1].kind in (DASH, RANGE) else symbols


def _joints(symbols: Sequence[Symbol], joints: tuple[str, ...] = ()) -> list[int]:
    """Where two dates may be joined, words before dashes."""
    places = [at for at, symbol in enumerate(symbols) if symbol.kind in (joints or (RANGE, AND, OR))]
    # “mid-March” is one.
    dashes = (at for at, symbol in enumerate(symbols) if symbol.kind == DASH and symbols[at - 1].kind != PART)
    return places if joints else [*places, *dashes]
