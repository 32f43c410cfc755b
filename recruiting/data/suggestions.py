"""Suggestions for a word that is not known: the known one that is spelled most like it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

LIKE = 75
"""From how like two words are, of 100, one is suggested for the other."""


def perhaps(word: str, words: Iterable[str]) -> str:
    """“; perhaps “x””: the one of ``words`` that is most like ``word``; empty if none is."""
    match = process.extractOne(word[:100], list(words), scorer=fuzz.ratio, score_cutoff=LIKE)
    return _("; perhaps “%(word)s”") % {"word": match[0]} if match else ""
