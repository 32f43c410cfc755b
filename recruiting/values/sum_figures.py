"""One sum in a text: its number, scales and currency, and what they come to once all of the text is known."""

from dataclasses import dataclass, field
from decimal import Decimal

from recruiting.values.lexicon import CHINESE, FRENCH, JAPANESE, KOREAN, SPANISH
from recruiting.values.lexicon.kinds import (
    AND_HALF,
    BASIS,
    BEHIND,
    CURRENCY,
    FILLER,
    LUMP,
    OF,
    RANGE,
    SCALE,
    UNIT,
)
from recruiting.values.numerals import Numeral, numeral_of
from recruiting.values.text_reader import MARK, TextReader
from recruiting.values.words import NUMBER as DIGITS

ROMANCE = {FRENCH, SPANISH}
"""The languages of a scale with “de” behind it: “1 billion d'euros”."""
_MOST_SCALES = 3
_MOST_SIGNS = 4
_SCALES, _BEFORE_SIGNS, _BEFORE_SCALES = {SCALE, MARK}, {CURRENCY, OF, MARK}, {BEHIND, MARK}
"""What a scale, a currency behind a figure, and a qualifier before its scale begin with."""
_CAPITALS_ONLY = {
    "all",
    "top",
    "try",
    "mad",
    "mop",
    "cup",
    "pen",
    "sos",
    "bam",
    "gel",
    "lak",
    "cop",
    "ils",
    "amd",
    "dop",
    "r",
}
"""Codes of currencies that are words too."""


@dataclass(slots=True)
class Scale:
    """A scale as it was typed: “million”, “M”, “Mrd.”."""

    factor: Decimal
    raw: str
    folded: str
    languages: set[str]


@dataclass(slots=True)
class Term:
    """A number with its scales."""

    numeral: Numeral
    scales: list[Scale] = field(default_factory=list)


@dataclass(slots=True)
class Figure:
    """One sum: “1 crore 50 lakh rupees” has two terms. ``signs``: the codes each sign may stand for."""

    terms: list[Term]
    signs: list[tuple[str, ...]]
    sign_words: set[str]
    prefix: bool = False

    @property
    def scales(self) -> list[Scale]:
        return self.terms[0].scales


def currency_at(reader: TextReader, at: int) -> tuple[tuple[str, ...], int] | None:
    """The codes that a sign or name at ``at`` may stand for, and where it ends."""
    if at >= reader.count or CURRENCY not in reader.kinds[at]:
        return None
    phrase = reader.phrase(at, CURRENCY)
    if not phrase:
        return None
    codes, end = phrase
    word = reader.words[at]
    if word.folded in _CAPITALS_ONLY and not word.raw.isupper() and end == at + 1:
        return None
    # “A$5m” is in Australian dollars, “a $5m offer” in dollars.
    is_letter_and_sign = len(word.folded) == 1 and word.folded.isalpha() and reader.sign(at + 1) == "$"
    if is_letter_and_sign and end > at + 1 and not (word.raw.isupper() and reader.is_adjacent(at + 1)):
        return None
    return codes, end


def scale_at(reader: TextReader, at: int) -> tuple[Scale, int] | None:
    """The scale that stands at ``at``, past a hyphen."""
    if at >= reader.count or reader.kinds[at].isdisjoint(_SCALES):
        return None
    start = at
    if reader.words[at].folded == "-" and reader.is_adjacent(at):
        start = at + 1
    phrase = reader.phrase(start, SCALE)
    if not phrase:
        return None
    factor, end = phrase
    raw = reader.between(start, end)
    if raw == "l":
        return None
    words = reader.words[start:end]
    folded = words[0].folded if len(words) == 1 else " ".join(word.folded for word in words)
    is_romance = reader.sign(end) == "de" or (reader.sign(end), reader.sign(end + 1)) == ("d", "'")
    languages = ROMANCE if is_romance else reader.languages_of(start, SCALE)
    return Scale(factor, raw, folded, languages), end


def figure_at(reader: TextReader, at: int) -> tuple[Figure, int] | None:
    """The sum that stands at ``at``, and where it ends; None if none does, or it is a length of time."""
    figure = Figure([], [], set())
    at = _signs(reader, at, figure)
    figure.prefix = bool(figure.signs)
    in_table = None
    if figure.signs and (in_table := scale_at(reader, at)):
        at = in_table[1]  # “US$m 12.5”
    start, term = at, _term(reader, at)
    if term is None:
        return None
    first, at = term
    if in_table:
        first.scales.append(in_table[0])
    if not figure.signs and not first.scales and (is_length(reader, at) or _is_article(reader, start, at)):
        return None
    figure.terms.append(first)
    while further := _further(reader, at, figure.terms[-1]):
        figure.terms.append(further[0])
        at = further[1]
    return figure, _signs_behind(reader, at, figure)


def _is_article(reader: TextReader, at: int, end: int) -> bool:
    """Whether a number word is an article: “un total de 5 millones”, “eine Summe von 5 Mio. €”."""
    if currency_at(reader, end) or reader.phrase(end, RANGE):  # “un à deux millions”
        return False
    return bool(reader.phrase(at, FILLER)) and end == at + 1


def is_length(reader: TextReader, at: int) -> bool:
    """Whether a number that ends at ``at`` counts a unit of time."""
    start = reader.past_joints(at)
    unit = reader.phrase(start, UNIT)
    name = currency_at(reader, start)
    if not unit or (name and name[1] > unit[1]):
        return False
    return (
        len(reader.words[start].folded) > 1 or not reader.words[start].raw.isascii() or reader.is_adjacent(at)
    )


def _signs(reader: TextReader, at: int, figure: Figure) -> int:
    while (
        CURRENCY in reader.kinds[at] and len(figure.signs) < _MOST_SIGNS and (sign := currency_at(reader, at))
    ):
        figure.signs.append(sign[0])
        figure.sign_words.add(reader.words[at].folded)
        at = sign[1]
        if reader.sign(at) == ":":
            at += 1
    return at


def _signs_behind(reader: TextReader, at: int, figure: Figure) -> int:
    for _sign in range(_MOST_SCALES):
        if at >= reader.count or (
            reader.kinds[at].isdisjoint(_BEFORE_SIGNS) and reader.words[at].folded != "("
        ):
            break
        start = at
        while (of := reader.phrase(start, OF)) or reader.sign(start) in ("-", "'", "("):
            start = of[1] if of else start + 1
        sign = currency_at(reader, start)
        if not sign or _starts_a_sum(reader, sign[1]):
            break
        figure.signs.append(sign[0])
        figure.sign_words.add(reader.words[start].folded)
        at = sign[1]
        if reader.sign(at) == ")" and reader.sign(start - 1) == "(":
            at += 1
        if not figure.scales and (scale := scale_at(reader, at)):  # “12.5 US$m”
            figure.scales.append(scale[0])
            at = scale[1]
    return at


def _starts_a_sum(reader: TextReader, at: int) -> bool:
    number = reader.number(at)
    # The “one” of “US$5m one-off” is no sum.
    return number is not None and not is_length(reader, number[1]) and not reader.phrase(at, BASIS)


def _term(reader: TextReader, at: int) -> tuple[Term, int] | None:
    if at >= reader.count:
        return None
    if LUMP in reader.kinds[at] and (lump := reader.phrase(at, LUMP)):
        return Term(Numeral(lump[0])), lump[1]
    number = reader.number(at)
    if number is None and reader.phrase(at, FILLER) and reader.sign(at) in ("a", "an"):
        scale = scale_at(reader, at + 1)
        number = (Numeral(Decimal(1)), at + 1) if scale and len(scale[0].folded) > 3 else None
    if number is None:
        return None
    if reader.has_han and (scaled := _han_scaled(reader, at, *number)):
        return scaled, number[1]
    term, at = Term(number[0]), _past_qualifier(reader, at, number[1])
    while len(term.scales) < _MOST_SCALES and (scale := scale_at(reader, at)):
        if term.scales and (scale[0].factor < term.scales[-1].factor or len(term.scales[-1].folded) < 3):
            break
        term.scales.append(scale[0])
        at = scale[1]
    half = reader.phrase(at, AND_HALF) if term.scales else None
    if half and reader.sign(half[1]) != "of" and not scale_at(reader, half[1]):  # “a million and a half”
        term.numeral, at = Numeral(term.numeral.value + half[0]), half[1]
    return term, at


def _past_qualifier(reader: TextReader, number_at: int, at: int) -> int:
    """Past what makes a bound of a number before its scale, “100+ million”, which the reader notes."""
    if reader.kinds[at].isdisjoint(_BEFORE_SCALES):
        return at
    start = reader.past_joints(at)
    behind = reader.phrase(start, BEHIND)
    if not behind or behind[0] == "class" or not scale_at(reader, behind[1]):
        return at
    sign = reader.sign(start)
    if (sign == "+" and not reader.is_adjacent(start)) or (sign == "plus" and start == at):
        return at  # what is added
    reader.within[number_at] = behind[0]
    return behind[1]


def _han_scaled(reader: TextReader, at: int, numeral: Numeral, end: int) -> Term | None:
    """“200万” as 200 and its scale, which the lower figure of a range may share."""
    if reader.sign(at) != DIGITS or end == at + 1:
        return None
    lead = numeral_of(reader.words[at].raw)
    number = lead.as_decimal if lead.as_decimal is not None and lead.mark == "." else lead.value
    factor = numeral.value / number if number else Decimal(0)
    if factor < 10 or str(int(factor)).strip("0") != "1":
        return None
    raw = reader.between(at + 1, end)
    return Term(Numeral(number), [Scale(factor, raw, raw, {CHINESE, JAPANESE, KOREAN})])


def _further(reader: TextReader, at: int, last: Term) -> tuple[Term, int] | None:
    """“50 lakh” of “1 crore 50 lakh”."""
    if not last.scales or at >= reader.count:
        return None
    if reader.sign(at) == "," and last.scales[-1].folded in ("crore", "crores", "cr"):
        at += 1
    term = _term(reader, at)
    if not term or not term[0].scales:
        return None
    factor = term[0].scales[0].factor
    if factor >= last.scales[-1].factor or term[0].numeral.value * factor >= last.scales[-1].factor:
        return None
    return term
