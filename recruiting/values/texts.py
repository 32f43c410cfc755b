"""A typed text before it is read: without invisible characters, words in quotation marks set apart."""

import re
from typing import NamedTuple

from django.utils.translation import gettext as _

from recruiting.values.refusals import Unreadable

LONGEST_TEXT = 500
_MARKS = (0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF, 0xFE0E, 0xFE0F)
_UNSEEN = dict.fromkeys((*_MARKS, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
"""Soft hyphens, zero-width marks, marks of direction and of variants."""
_TRAILING_WORDS = re.compile(r"""\s*"((?:[^"]|"")*)"\s*$""")
_LEADING_WORDS = re.compile(r"""^(?:"([^"]+)"|'([^']+)'|‘([^’]+)’|“([^”]+)”)\s*,?\s+(\S.*)$""")
_OPENING = {"'", "‘", "“", "„", "«", "「"}
_LEFT_BY_PROGRAMS = re.compile(
    r"true|false|undefined|\[object object\]|#(?:name|ref|value|div/0|num|calc|spill)[!?]", re.IGNORECASE
)
"""A box that was ticked, a formula that failed: no report says so in words."""
_QUOTED = re.compile(r"^(?:'(.*)'|‘(.*)’|“(.*)”|„(.*)[“”]|«(.*)»|「(.*)」)\s*$", re.DOTALL)


_NOTE_ENDS = {*"]*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰"}
_NOTES = re.compile(
    r"(?<=[^\s\[])\s?(?:\[(?:\d{1,3}|[a-z]|(?:note|n) \d+|citation needed)\])+$"
    r"|(?<=[^\W\d_])[¹²³⁴-⁹⁰]+$|(?<=[^\W_])\s?[*†‡§]+$",
    re.IGNORECASE,
)


def clean_text(text: object) -> str:
    """``text`` trimmed; refuses what no value is: control characters, more than 500, a failed formula."""
    text = str(text or "")
    if len(text) > LONGEST_TEXT:
        text = text.strip()
        if len(text) > LONGEST_TEXT:
            raise Unreadable(_("this is too long for a value"))
    if not text.isascii():
        text = text.translate(_UNSEEN)
    text = " ".join(text.split())
    if not text.isprintable() and any(ord(character) < 32 for character in text):
        raise Unreadable(_("there is a control character in it"))
    if _LEFT_BY_PROGRAMS.fullmatch(text):
        raise Unreadable(_("a program left this where a value was"))
    return text


def without_notes(text: str) -> str:
    """``text`` without marks of footnotes at its end: “US$5m [1]”, “US$5m*”."""
    return _NOTES.sub("", text) if text and text[-1] in _NOTE_ENDS else text


def leading_words(text: str) -> tuple[str, str] | None:
    """The words in quotation marks that a text begins with, and what stands behind them; None if not both."""
    if not (leading := _LEADING_WORDS.match(text)):
        return None
    *words, rest = leading.groups()
    return next(filter(None, words)).strip(), rest


class Parts(NamedTuple):
    """A text as typed: what is to be read, and the words that are kept as they are."""

    figure: str
    words: str
    wordy: bool


def parts_of(text: str) -> Parts:
    """Set apart the words in quotation marks: all of a text, or its end."""
    if text[0] in _OPENING and (quoted := _QUOTED.match(text)):
        words = next(group for group in quoted.groups() if group is not None).strip()
        return Parts("", words, True)
    if '"' in text and (tail := _TRAILING_WORDS.search(text)):
        return Parts(without_notes(text[: tail.start()].strip()), tail[1].replace('""', '"'), False)
    return Parts(without_notes(text), "", False)
