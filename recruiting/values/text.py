"""Text as it is stored: without invisible characters, and names without quotation marks around them."""

import re
import unicodedata
from html import unescape

SPACES = "\v\f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Spaces of a width of their own, those that do not break, and breaks that no page shows: each is kept as an
ordinary one."""

_SPACES = re.compile(f"[{SPACES}]")
_INVISIBLE = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control characters, which a terminal obeys, but for NUL, which is refused; soft hyphens, marks without
width, marks of direction, fillers and tags."""

# Persian and the scripts of India spell with joiners, and pictures are made of several by them.
_JOINED = "\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\ufb1d-\ufdff\ufe0f\ufe70-\ufefc"
_JOINERS = re.compile(f"(?<![{_JOINED}\U0001f000-\U0001faff])[\u200c\u200d]")

MOST_MARKS = 30
"""Marks on one letter that are put in order (Unicode's stream-safe format): more of them are no writing."""

_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_DOUBLED = re.compile(r"^(?:\'\'|``)(?=[^\'])|(?<=[^\'])\'\'$")
"""Two single marks that stand for a double one: ``''Alder''``."""
_ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[\da-f]{2,5}|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron));",
    re.IGNORECASE,
)
QUOTATION_MARKS = (
    *('""', "''", "“”", "‘’", "„“", "‚‘", "«»", "»«", "‹›"),
    *("”“", "””", "’’", "„”", "「」", "『』", "＂＂", "〝〟", "❝❞", "``", "´´"),
    *('"”', '“"', '"“', "'’", "‘'"),
)


def is_plain(text: str) -> bool:
    """Whether ``tidied`` certainly leaves ``text`` unchanged: a cheap test, since most text is clean."""
    return text.isascii() and text.isprintable() and text == text.strip()


def tidied(text: str) -> str:
    """``text`` composed (NFC), without outer spaces and what nobody sees; each space is an ordinary one."""
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _JOINERS.sub("", _INVISIBLE.sub("", _SPACES.sub(" ", text)))
    return composed(text).strip()


def shown(text: str) -> str:
    """``text`` that was copied out of HTML as a page shows it: “Alder &amp; Birch” as “Alder & Birch”."""
    return tidied(_ENTITY.sub(lambda sign: unescape(sign[0]), text)) if "&" in text else text


def composed(text: str) -> str:
    """``text`` in Unicode's normal form C, unless marks are heaped up: ordering them takes their square."""
    return unicodedata.normalize("NFC", text) if _is_writing(text) else text


def _is_writing(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if run > MOST_MARKS:
            return False
    return True


def quoted(name: str) -> str:
    """What stands in ``name`` between quotation marks around the whole of it; empty if there are none."""
    name = _DOUBLED.sub('"', name.strip())
    if len(name) < 3 or name[0] + name[-1] not in QUOTATION_MARKS:
        return ""
    inner = name[1:-1].strip()
    # An apostrophe within a word closes nothing.
    return "" if {name[0], name[-1]} & {*_APOSTROPHE.sub("", inner)} else inner


def without_quotation_marks(name: str) -> str:
    """A name without quotation marks around the whole of it."""
    return quoted(name) or name
