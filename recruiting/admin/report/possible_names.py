"""Prefilters rows in the database by the beginnings of their words: the few that a name or title may mean.

How similar they are is then computed in Python, for these few only.
"""

from string import ascii_lowercase

from django.db.models import QuerySet

from recruiting.models.words import rows_saying
from recruiting.values.folding import Spellings, asked_words

SHORT = 3
"""Words that are shorter say little while there are longer ones."""
MOST_WORDS = 6
MOST_COMPARED = 3000
"""How many rows are compared with what was typed: beyond that its words tell nothing apart."""


def rows_with_all_words(rows: QuerySet, text: str) -> QuerySet:
    """Those of ``rows`` that have all words of ``text``: all exact matches are among them."""
    words = _longest_words(text)
    if not words:
        return rows.none()
    for spellings in words:
        rows = rows.filter(pk__in=rows_saying(_table(rows), *spellings))
    return rows


def rows_with_similar_word(rows: QuerySet, text: str, letters: int = 3) -> QuerySet:
    """Those of ``rows`` with a word that begins with the first ``letters`` of a word of ``text``.

    A typing error in one of two words leaves the other. For a single word the first letters may also be
    swapped, doubled, missing or wrong.
    """
    words = [word for spellings in _longest_words(text) for word in spellings]
    if not words:
        return rows.none()
    beginnings = {word[: min(letters, max(1, len(word) - 1))] for word in words}
    if len(words) == 1 and words[0].isascii() and len(words[0]) > SHORT:
        first, second, rest = words[0][0], words[0][1], words[0][1:3]
        beginnings |= {second + first, rest}
        beginnings |= {letter + ending for letter in ascii_lowercase for ending in (first + second, rest)}
    return rows.filter(pk__in=rows_saying(_table(rows), *sorted(beginnings)))[:MOST_COMPARED]


def _longest_words(text: str) -> list[Spellings]:
    """The words of ``text`` that tell most, the longest first."""
    words = sorted(asked_words(text), key=lambda spellings: (-len(spellings[0]), spellings))
    return [word for word in words if len(word[0]) >= SHORT or len(words[0][0]) < SHORT][:MOST_WORDS]


def _table(rows):
    return rows.model._meta.concrete_model._meta.model_name
