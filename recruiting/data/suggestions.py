"""Suggestions for an unknown word: the known one with the most similar spelling."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

MIN_SIMILARITY = 75
"""The lowest similarity, of 100, at which a word is suggested."""


def suggestion(word: str, words: Iterable[str]) -> str:
    """“; perhaps “x””: the one of ``words`` that is most like ``word``; empty if none is."""
    match = process.extractOne(word[:100], list(words), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY)
    return _("; perhaps “%(word)s”") % {"word": match[0]} if match else ""
