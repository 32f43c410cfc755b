"""Several words or names in a row, divided as the reader's language does."""

from collections.abc import Iterable
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import pgettext


def word_list(words: Iterable[Any], last: str) -> str:
    """“Alder and Birch”, “Alder, Birch and Cedar”; ``last`` stands before the last: “and”, “or”."""
    texts = [str(word) for word in words]
    if len(texts) < 3:
        return get_text_list(texts, last)
    # Some languages put a comma before “and” in a list of three or more.
    pattern = pgettext("three or more", "%(first)s %(and)s %(last)s")
    return pattern % {"first": ", ".join(texts[:-1]), "and": last, "last": texts[-1]}
