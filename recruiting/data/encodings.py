"""Detection of the encoding of a text file: UTF-8, or a legacy encoding of a spreadsheet program."""

import codecs
import re
from dataclasses import dataclass
from typing import BinaryIO

import charset_normalizer

CHUNK_SIZE = 1024**2
"""Bytes that are read at once."""
LONGEST_LINE = 10_000_000
"""Bytes; a row with line breaks in its cells has several lines."""
SAMPLE = 200_000
"""Bytes of lines with non-ASCII bytes from which an encoding is detected."""

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LABELS = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
    "cp1254": "Windows-1254",
    "cp850": "MS-DOS (850)",
}
"""The common names of encodings."""

WESTERN = ("cp1252", "mac_roman", "cp850", "cp1250", "cp1254")
"""The legacy encodings of spreadsheet programs for Latin scripts, the likeliest first."""
_SIDE_BY_SIDE = re.compile(rb"[\x80-\xff]{4,}")
"""A run of non-ASCII bytes, as in words of other scripts."""

_COMMON = frozenset("àâäáãåæçéèêëíìîïñóôöøúûüßÄÅÆÇÉÈÑÓÖØÜÁÍ")
_RARER = frozenset("òõœùýÿÀÂÃÊËÌÎÏÒÔÕŒÚÙÛÝšžŠŽ")
_CENTRAL = frozenset("ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřťůČĎĚŇŘŤŮőűŐŰşţŞŢăĂ")
_TURKISH = frozenset("ğĞışŞİ")
_RARER_IN = {"cp1250": _RARER | _CENTRAL, "cp1254": _RARER | _TURKISH}
_OPENING, _CLOSING = frozenset("“‘«„‚¿¡"), frozenset("”’»…™®")
_CLOSING_TOO = frozenset("“‘«")
"""In German: „Zeichen“."""
_APOSTROPHE = re.compile(r"\w\w’(?:s|t|d|m|re|ll|ve)\b|\W\w’\w")
_BETWEEN = frozenset("–—€£\xa0·•§¶†‡×±©ºª½¼¾¹²³°")
_OF_FIGURES = frozenset("£€¹³²½¼¾°")
"""Signs next to figures, never right before a letter."""
MIN_FOREIGN_BYTES = 40
"""The fewest non-ASCII bytes from which an encoding of another script is detected."""


@dataclass(frozen=True)
class Encoding:
    """Its name in Python; ``is_broken``: it is UTF-8 with bytes in it that are none."""

    name: str
    is_broken: bool = False

    @property
    def label(self) -> str:
        """Its common name; empty for UTF-8, which needs no note."""
        return "" if self.name.startswith("utf-8") else LABELS.get(self.name, self.name)


def detect_encoding(stream: BinaryIO) -> Encoding:
    """The encoding of the text in ``stream``, which is read to the end unless a line is too long."""
    chunk = stream.read(CHUNK_SIZE)
    for mark, name in MARKS.items():
        if chunk.startswith(mark):
            return Encoding(name) if name != "utf-8-sig" else _checked(stream, chunk, name)
    if wide := _without_mark(chunk[:2000]):
        return Encoding(wide)
    return _checked(stream, chunk, "utf-8")


def _without_mark(head) -> str:
    """UTF-16 without a mark: one of the two bytes of each ASCII letter is zero, always the same one."""
    first, second = head[::2].count(0), head[1::2].count(0)
    if not head or max(first, second) * 20 < len(head) or min(first, second):
        return ""
    return "utf-16-le" if second else "utf-16-be"


def _checked(stream, chunk, name):
    """``name`` if the whole stream is UTF-8, else the encoding that is detected."""
    decoder, since_end = codecs.getincrementaldecoder("utf-8")(), 0
    while chunk:
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError:
            return _legacy(chunk + stream.read(CHUNK_SIZE), name)
        end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
        since_end = len(chunk) - end if end >= 0 else since_end + len(chunk)
        if since_end > LONGEST_LINE:
            break  # The reader will report the line.
        chunk = stream.read(CHUNK_SIZE)
    return Encoding(name, is_broken=bool(decoder.getstate()[0]))


def _legacy(chunk, name):
    sample = b"\n".join(re.findall(rb"[^\r\n]{0,2000}[\x80-\xff][^\r\n]{0,2000}", chunk))[:SAMPLE]
    decoded = sample.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= letter <= "\udcff" for letter in decoded)
    sound = sum(not letter.isascii() for letter in decoded) - broken
    if sound >= broken:
        return Encoding(name, is_broken=True)
    scores = {western: _score(sample, western) for western in WESTERN}
    best = max(WESTERN, key=lambda western: scores[western] - CENTRAL_PENALTY * (western in _RARER_IN))
    if scores[best] > 0 and _fits(sample, best) and not _is_of_another_script(sample):
        return Encoding(best)
    if (
        broken >= MIN_FOREIGN_BYTES
        and (match := charset_normalizer.from_bytes(sample).best())
        and match.chaos < 0.1
    ):
        return Encoding(match.encoding)
    return Encoding(name, is_broken=True)


def _is_of_another_script(sample):
    """Whether most non-ASCII bytes are in long runs, as in no language of Western Europe."""
    beyond = len(re.findall(rb"[\x80-\xff]", sample))
    return sum(map(len, _SIDE_BY_SIDE.findall(sample))) > beyond * MOST_SIDE_BY_SIDE


MOST_SIDE_BY_SIDE = 0.7
CENTRAL_PENALTY = 1
"""By this score Windows-1250 and 1254, which have most letters of Windows-1252, must beat it."""
MAX_MISFITS = 0.25
"""The largest share of letters and signs in implausible places, as in “Zoâ MÅller”."""


def _score(sample, name):
    """The plausibility of ``sample`` in the encoding ``name``."""
    return sum(_plausibilities(sample, name) or [-1])


def _fits(sample, name):
    each = _plausibilities(sample, name)
    return sum(one < 0 for one in each) <= len(each) * MAX_MISFITS


def _plausibilities(sample, name):
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return []
    rarer = _RARER_IN.get(name, _RARER)
    return [_plausible(text, place, rarer) for place, letter in enumerate(text) if not letter.isascii()]


def _plausible(text, place, rarer):
    """The score of a non-ASCII character in its place; negative if nobody writes it there."""
    before, letter, behind = text[max(place - 1, 0) : place], text[place], text[place + 1 : place + 2]
    if letter in _COMMON or letter in rarer:
        return _in_a_word(before, letter, behind) * (2 if letter in _COMMON else 1)
    if letter == "’" and _APOSTROPHE.match(text, max(place - 2, 0)):
        return 3
    if letter in _CLOSING_TOO and before and not before.isspace() and not behind.isalnum():
        return 0
    if letter in _OPENING:
        return 2 if not before.isalnum() and not behind.isspace() else -1
    if letter in _CLOSING:
        return -1 if not before or before.isspace() else 0 if behind.isalpha() else 2
    if letter in _BETWEEN:
        return -2 if letter in _OF_FIGURES and _is_in_letters(before, letter, behind) else 1
    return -1


def _is_in_letters(before, letter, behind):
    """Whether a sign of figures is where a letter should be: “£ukasz” is “Łukasz”, “Pawe³” “Paweł”."""
    is_behind_letter = letter in "¹³" and before.isalpha() and before != "m"
    return is_behind_letter or behind.isalpha() or behind in _OF_FIGURES


def _in_a_word(before, letter, behind):
    """1 for a letter in a word, 0 for a lower-case one that begins it, -1 if its neighbours make it wrong."""
    if not any(one.isalpha() and (one.isascii() or one in _CENTRAL) for one in (before, behind)):
        return -1
    if letter.isupper():
        return -1 if before.islower() or (before.isalpha() and behind.islower()) else 1
    if behind.isupper() and before.isalpha():
        return -1
    return 1 if before.isalpha() else 0
