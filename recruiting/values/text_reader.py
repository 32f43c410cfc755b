"""A typed text as words, and the phrases of many languages that are matched in it."""

from decimal import Decimal
from typing import Any

from recruiting.values.han import HAN_SIGNS, han_number
from recruiting.values.lexicon import ENTRIES, LANGUAGE_OF, LANGUAGES_OF_WORDS, Entry, Phrase
from recruiting.values.lexicon.kinds import AND, AND_HALF, FILLER, NUMBER, OTHERWISE, RANGE, SCALE, UNIT
from recruiting.values.numerals import FRACTIONS, Numeral, numeral_of
from recruiting.values.words import NUMBER as DIGITS
from recruiting.values.words import read_words

_NOTHING = Entry({}, {})
MARK = "mark"
"""The kind of what joins words or sums and is no phrase."""
_MARKS = {"-", "'", ";"}
_KINDS_OF_DIGITS, _KINDS_OF_MARK = frozenset({DIGITS}), frozenset({MARK})
_TEN = 10
_HUNDRED = {"hundred", "hundert", "ratus"}
"""Behind digits: “5 hundred thousand”."""
_JOINTS = ("-", "'")
"""What stands between the words of a phrase and is no part of it: “US-Dollar”, “d'euros”."""


class TextReader:
    """The words of a text; each method looks at one place, and gives what stands there and where it ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = read_words(text)
        self.count = len(self.words)
        self._phrases: list[dict[str, tuple[Any, int]]] = [_NOTHING.alone] * self.count
        self.kinds: list[frozenset[str]] = [_NOTHING.kinds] * (self.count + 1)
        """What kinds of phrases stand at each place, with those of a number in digits and of a mark."""
        self._languages: set[str] | None = None
        self._numbers: dict[int, tuple[Numeral, int] | None] = {}
        self.within: dict[int, str] = {}
        """What is said of a number before its scale, by its place: “100+ million”, “10多亿”."""
        self.has_han = not text.isascii() and any(word.folded in HAN_SIGNS for word in self.words)
        # From the last: what “an” is depends on what follows.
        for at in range(self.count - 1, -1, -1):
            self._phrases[at], self.kinds[at] = self._phrases_at(at)

    @property
    def languages(self) -> set[str]:
        """The languages of the words that are of one only."""
        if self._languages is None:
            self._languages = {LANGUAGE_OF[word.folded] for word in self.words if word.folded in LANGUAGE_OF}
        return self._languages

    def phrase(self, at: int, kind: str) -> tuple[Any, int] | None:
        """The longest phrase of this kind that stands at ``at``: its meaning, and where it ends."""
        if at >= self.count or not (phrase := self._phrases[at].get(kind)):
            return None
        return phrase[0], at + phrase[1]

    def _phrases_at(self, at: int) -> tuple[dict[str, tuple[Any, int]], frozenset[str]]:
        """What the longest phrase of each kind means that stands at ``at``, and of how many words it is."""
        word = self.words[at].folded
        entry = ENTRIES.get(self.words[at].key, _NOTHING)
        phrases, kinds = entry.alone, entry.kinds
        if entry.longer and (longer := self._longer(at, entry)):
            phrases = {}
            for phrase, end in longer:
                for kind, meaning in phrase.meanings.items():
                    phrases.setdefault(kind, (meaning, end - at))
            phrases = entry.alone | phrases
            kinds = frozenset(phrases)
        if word == "an" and UNIT in self.kinds[at + 1]:
            phrases = {kind: phrase for kind, phrase in phrases.items() if kind != UNIT}  # no French year
            kinds = frozenset(phrases)
        if word == DIGITS or self.has_han:
            kinds |= _KINDS_OF_DIGITS
        elif word in _MARKS:
            kinds |= _KINDS_OF_MARK
        return phrases, kinds

    def _longer(self, at: int, entry: Entry) -> list[tuple[Phrase, int]]:
        """The phrases of several words that stand at ``at`` and where each ends, the longest first."""
        second = self.past_joints(at + 1)
        candidates = entry.longer.get(self.words[second].key, ()) if second < self.count else ()
        return [(phrase, end) for phrase in candidates if (end := self._end(at + 1, phrase.rest))]

    def languages_of(self, at: int, kind: str) -> set[str]:
        """The languages of the longest phrase of this kind that stands at ``at``."""
        word = self.words[at].key
        for phrase, _end in self._longer(at, ENTRIES.get(word, _NOTHING)):
            if kind in phrase.meanings:
                return phrase.languages[kind]
        return LANGUAGES_OF_WORDS.get(word, {}).get(kind, set())

    def _end(self, at: int, rest: tuple[str, ...]) -> int:
        """Where the words of ``rest`` end that stand at ``at``; 0 if they don't."""
        words, count = self.words, self.count
        for word in rest:
            while at < count and words[at].folded in _JOINTS and words[at].folded != word:
                at += 1
            if at >= count or words[at].key != word:
                return 0
            at += 1
        return at

    def past_joints(self, at: int) -> int:
        """The place after hyphens and apostrophes."""
        while at < self.count and self.words[at].folded in _JOINTS:
            at += 1
        return at

    def is_adjacent(self, at: int) -> bool:
        """Whether no space stands before this word."""
        return 0 < at < self.count and self.words[at - 1].end == self.words[at].start

    def sign(self, at: int) -> str:
        """The folded word at this place; empty after the last."""
        return self.words[at].folded if at < self.count else ""

    def is_unknown(self, at: int) -> bool:
        """Whether no phrase of any kind begins with this word."""
        return self.words[at].folded not in ENTRIES and self.words[at].folded != DIGITS

    def between(self, start: int, end: int) -> str:
        """The text from one word to before another."""
        return self.text[self.words[start].start : self.words[end - 1].end] if end > start else ""

    def number(self, at: int) -> tuple[Numeral, int] | None:
        """A number in digits, in Chinese signs or spelt."""
        if at not in self._numbers:
            self._numbers[at] = self._number_at(at) if at < self.count else None
        return self._numbers[at]

    def _number_at(self, at: int) -> tuple[Numeral, int] | None:
        if self.has_han and (han := han_number(self.words, at)):
            if han[2]:
                self.within[at] = han[2]
            return Numeral(han[0]), han[1]
        if self.words[at].folded == DIGITS:
            if fraction := self._fraction(at):
                return fraction
            numeral = numeral_of(self.words[at].raw)
            if self.sign(at + 1) in _HUNDRED:
                return Numeral(numeral.value * 100), at + 2
            return self._and_half(numeral, at + 1)
        if spelt := self._spelt(at):
            return self._and_half(self._maybe_hundreds(*spelt), spelt[1])
        return None

    def _maybe_hundreds(self, value: Decimal, end: int) -> Numeral:
        """A number word; the “one” of “one to two hundred” may be a hundred."""
        joint = self.phrase(end, RANGE) or self.phrase(end, OTHERWISE) if value < _TEN else None
        upper = self._spelt(joint[1]) if joint else None
        is_in_hundreds = upper is not None and upper[0] % 100 == 0 and value * 100 < upper[0]
        return Numeral(value, hundreds=value * 100 if is_in_hundreds else None)

    def leave_out(self, start: int, end: int) -> None:
        """Let no number begin between these places."""
        self._numbers.update(dict.fromkeys(range(start, end)))

    def _fraction(self, at: int) -> tuple[Numeral, int] | None:
        """“1/2” of “1/2 million” and “3/4 of a billion”."""
        if self.sign(at + 1) != "/" or self.sign(at + 2) != DIGITS:
            return None
        value = FRACTIONS.get(f"{self.words[at].raw}/{self.words[at + 2].raw}")
        if value is None or not (self.is_adjacent(at + 1) and self.is_adjacent(at + 2)):
            return None
        end = at + 3
        joint = self.phrase(end, RANGE)
        if joint and (upper := self.number(joint[1])) and SCALE in self.kinds[upper[1]]:
            return Numeral(value), end  # “1/2–3/4 million”
        while end < self.count and SCALE not in self.kinds[end] and (filler := self.phrase(end, FILLER)):
            end = filler[1]
        return (Numeral(value), end) if end < self.count and SCALE in self.kinds[end] else None

    def _and_half(self, numeral: Numeral, end: int) -> tuple[Numeral, int]:
        """“two and a half”."""
        if half := self.phrase(self.past_joints(end), AND_HALF):
            return Numeral(numeral.value + half[0]), half[1]
        return numeral, end

    def _spelt(self, at: int) -> tuple[Decimal, int] | None:
        """“one hundred and twenty-five”: each word counts less than the last."""
        total = Decimal(0)
        word = self.phrase(at, NUMBER)
        while word:
            value, end = Decimal(word[0]), word[1]
            total += value
            word = self._further(end, value)
            if not word:
                return total, end
        return None

    def _further(self, at: int, last: Decimal) -> tuple[Any, int] | None:
        """The number word behind ``last`` that belongs to the same number."""
        at = self.past_joints(at)
        joint = self.phrase(at, AND)
        for start in (at, joint[1] if joint else at):
            word = self.phrase(start, NUMBER)
            if word and _counts_on(last, Decimal(word[0])):
                return word
        return None


def _counts_on(last: Decimal, value: Decimal) -> bool:
    """Whether ``value`` may follow in one number: “hundred” and “twenty”, “twenty” and “five”."""
    if value != int(value) or last != int(last):
        return False
    if last >= 100:
        return value < 100
    return last % 10 == 0 and last >= 20 and value < (20 if last in (60, 80) else 10)
