"""What somebody may have meant who wrote something that is not known."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

LIKE = 75
"""From how like two words are, of 100, one is suggested for the other."""


def perhaps(word: str, known: Iterable[str]) -> str:
    """“; perhaps “x””: the one of ``known`` that is most like ``word``; empty if none is."""
    found = process.extractOne(word[:100], list(known), scorer=fuzz.ratio, score_cutoff=LIKE)
    return _("; perhaps “%(word)s”") % {"word": found[0]} if found else ""
