"""Sums with one number, “US$10m a year”: what stands before it and behind it is walked once, for speed.

The words around numbers are few, the numbers many. So the halves of a text, each with any number, are walked
and remembered, and only the number is read anew. What the halves do not settle is left to the walk.
"""

import re
from typing import Any, NamedTuple

from recruiting.values.bounds import Bounds
from recruiting.values.numerals import numeral_of
from recruiting.values.refusals import Answers, Doubt, Unreadable
from recruiting.values.sum_doubts import Amounts
from recruiting.values.sum_figures import Figure, Scale, Term
from recruiting.values.sum_text import DOUBTFUL_BASES, SumText
from recruiting.values.sums import read_sum
from recruiting.values.text_reader import TextReader
from recruiting.values.value_cache import cached_words

_ONE_NUMBER = re.compile(
    r"([^0-9]{0,40}?)([0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*)([^0-9]{0,40})", re.ASCII
)
_ANY = "7"
"""The number that a half is walked with."""


class Half(NamedTuple):
    """What is said before a number, or behind it."""

    codes: frozenset[str]
    sign_words: frozenset[str]
    scales: tuple[Scale, ...]
    side: str
    exclusive: bool
    about: bool
    basis: str
    each: str
    languages: frozenset[str]


def plain_sum(text: str, scale: int) -> dict[str, Any] | None:
    """The cells of a sum with one number; None where it is not plain what they are."""
    shape = _ONE_NUMBER.fullmatch(text)
    if not shape:
        return None
    start, number, end = shape.groups()
    before, behind = _half(start + _ANY), _half(_ANY + end)
    if not before or not behind or before.scales:
        return None
    codes = before.codes | behind.codes
    if len(codes) != 1 or any(one and other for one, other in zip(before[3:8], behind[3:8], strict=True)):
        return None
    (code,) = codes
    basis = before.basis or behind.basis
    amounts = Amounts(
        before.languages | behind.languages, code, basis, before.sign_words | behind.sign_words, _NO_ANSWERS
    )
    side, exclusive = (before.side, before.exclusive) if before.side else (behind.side, behind.exclusive)
    about = before.about or behind.about
    try:
        figure = Figure([Term(numeral_of(number), [*behind.scales])], [], set())
        bounds = Bounds([figure], side, exclusive, about=about)
        cells = bounds.in_units(amounts.of(bounds), scale)
    except (Doubt, Unreadable):
        return None
    return {**cells, "currency": code, "basis": basis or "unclear", "each": before.each or behind.each}


_NO_ANSWERS = Answers()


@cached_words
def _half(text: str) -> Half | None:
    """What is said around the one number of ``text``; None if that is not all that it says."""
    reader = TextReader(text)
    try:
        sum_text = read_sum(reader)
        basis = sum_text.basis
    except Unreadable:
        return None
    if not _is_plain(sum_text):
        return None
    bounds, signs = sum_text.groups[0].bounds, sum_text.groups[0].signs
    terms = [term for figure in bounds.figures for term in figure.terms]
    if len(terms) != 1 or terms[0].numeral != numeral_of(_ANY) or basis in DOUBTFUL_BASES:
        return None
    if any(len(codes) > 1 for codes in signs):
        return None
    return Half(
        frozenset(codes[0] for codes in signs),
        frozenset(sum_text.sign_words),
        tuple(terms[0].scales),
        bounds.side,
        bounds.exclusive,
        bounds.about,
        basis,
        sum_text.each,
        frozenset(reader.languages),
    )


def _is_plain(sum_text: SumText) -> bool:
    """Whether one sum stands there and nothing else that matters."""
    says_more = sum_text.unread or sum_text.period or sum_text.signs or sum_text.is_more_than_figure
    return len(sum_text.groups) == 1 and not says_more and not sum_text.groups[0].bounds.is_class
