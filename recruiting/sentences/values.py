"""How a value of a row stands in a sentence: names and figures, however many there are."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from recruiting.values import Status
from recruiting.values.unnamed import describes_people
from recruiting.values.word_lists import word_list

SHOWN = 4
"""How many names or figures a sentence lists; of more it names the first and counts the rest."""

FIRST = 3
RIGHT_TO_LEFT = ("R", "AL")
"""The classes of letters that are written from right to left (Unicode, UAX 9)."""


def value_text(value: Any) -> str:
    """A value as a sentence takes it; of what reports differ on all that they say: “US$1m or US$2m”."""
    if getattr(value, "status", "") == Status.OPEN and value.words:
        return alternatives([_in_language(type(value), text) for text in str(value.words).split(_either())])
    return str(value)


def _in_language(kind: Any, text: str) -> str:
    """An alternative in the reader's language, as it is stored in that of the data: “US$600m”.

    “m” is a million in one language, and a thousand millions in another.
    """
    try:
        value = kind.parse(text)
    except ValueError:
        return text
    with override("en"):
        is_same = str(value) == text
    return str(value) if is_same else text


def alternatives(values: Sequence[str]) -> str:
    """“US$1m, US$2m or US$3m”; of many the first, and how many figures there are more."""
    if len(values) <= SHOWN:
        return word_list(values, _("or"))
    rest = len(values) - FIRST
    words = {"first": ", ".join(values[:FIRST]), "n": rest}
    return ngettext("%(first)s or %(n)d other value", "%(first)s or %(n)d other values", rest) % words


def name_list(names: str, last: str = "") -> str:
    """“Alder, Birch and Cedar” of names that a column keeps with semicolons between; of many the first.

    ``last`` stands before the last of few instead of “and”. What stands for several people is not counted
    as one: “Nn One, Nn Two, Nn Three and others”.
    """
    each = [isolated(name) for name in names.split("; ") if name]
    if len(each) <= SHOWN:
        return word_list(each, last or _("and"))
    rest = len(each) - FIRST
    words = {"first": ", ".join(each[:FIRST]), "n": rest}
    if any(map(describes_people, each[FIRST:])):
        return _("%(first)s and others") % words
    return ngettext("%(first)s and %(n)d other", "%(first)s and %(n)d others", rest) % words


def isolated(name: str) -> str:
    """A name that may stand in a sentence of either direction: one from right to left is isolated."""
    if any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in name):
        return f"\u2068{name}\u2069"
    return name


def _either() -> str:
    """What stands between alternatives that are stored: the word of the language that data are in."""
    with override("en"):
        return _(" or ")
