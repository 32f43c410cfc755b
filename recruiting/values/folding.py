"""How text becomes words: the same for what is stored and for what is asked, on either database.

Neither database's own reading of text is used; they disagree on accents, case and signs.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

LONGEST = 40
"""Characters of a word that are kept: longer ones are cut, in what is stored and in what is asked alike."""

Spellings = tuple[str, ...]
"""One word in each way in which it may be stored."""

MOST = 4000
"""Different words that are kept of one row; PostgreSQL takes a megabyte of them."""

# Letters that Unicode does not take apart into a plain one and a mark.
_LETTERS = {"ø": "o", "đ": "d", "ð": "d", "ŋ": "n", "ı": "i", "ĸ": "k", "æ": "ae", "œ": "oe", "ß": "ss"} | {
    "þ": "th", "ə": "e", "ǝ": "e", "ʻ": "", "ʼ": "", "ʹ": "", "ʿ": "", "ʾ": "", "ˈ": ""
}  # fmt: skip
# How they are written where they can't be typed: in German, the languages of the North, and of the Balkans.
_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "ð": "dh"} | {
    letter + mark: out
    for letter, mark, out in (
        ("a", "\u0308", "ae"), ("o", "\u0308", "oe"), ("u", "\u0308", "ue"), ("a", "\u030a", "aa")
    )
}  # fmt: skip
_TO_WRITE_OUT = re.compile("|".join(_WRITTEN_OUT))
# Scripts written without spaces: each character is a word (Thai and Lao, Burmese, Khmer, kana, Han).
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNSPACED += "\U00020000-\U0003ffff"
_DROPPED = {"Mn", "Mc", "Me", "Cf"}  # marks, and what is not seen: joiners, soft hyphens, directions
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def fold(text: str) -> str:
    """``text`` without case, accents, joiners and compatibility forms: “Łukasz” and “lukasz” are one."""
    if text.isascii():
        return text.lower()
    # Marks go before anything is put in order: ordering a heap of them takes the square of their number.
    apart = _apart(_apart(_unmarked(text).casefold()).casefold())
    return unicodedata.normalize("NFC", "".join(map(_plain, apart)))


def written_out(text: str) -> str:
    """``text`` folded as it is typed where letters with marks can't be: “Bürger” is “buerger”."""
    if text.isascii():
        return text.lower()
    # A mark is no letter, but casefold() makes one of an iota below (U+0345).
    small = "".join(letter if _is_dropped(letter) else letter.casefold() for letter in text)
    return fold(_TO_WRITE_OUT.sub(lambda letter: _WRITTEN_OUT[letter[0]], small))


def _unmarked(text: str) -> str:
    """``text`` without the marks that stand by themselves, and what is not seen."""
    return "".join(letter for letter in text if not _is_dropped(letter))


def _apart(text: str) -> str:
    return _unmarked(unicodedata.normalize("NFKD", text))


@lru_cache(maxsize=10_000)
def _is_dropped(letter: str) -> bool:
    return unicodedata.category(letter) in _DROPPED


@lru_cache(maxsize=10_000)
def _plain(letter: str) -> str:
    """The plain letter of one with a stroke, a hook or a tail (“ł”, “ɓ”, “ƶ”), by its name in Unicode."""
    if letter in _LETTERS:
        return _LETTERS[letter]
    is_latin = "\u0080" <= letter <= "\u02af" or "\u1d00" <= letter <= "\u2c7f"
    name = unicodedata.name(letter, "") if is_latin else ""
    match = re.fullmatch(r"LATIN SMALL LETTER ([A-Z]) WITH .+", name)
    return match[1].lower() if match else letter


def unmarked(text: str) -> str:
    """``text`` without apostrophes and dots: “O'Neill” is one word, “A.B.” another."""
    return re.sub(r"['’‘`.]", "", text)


def folded_words(*texts: str) -> list[str]:
    """The different words of ``texts``, folded, in their order: letters and digits, nothing else."""
    return _distinct(fold(text) for text in texts)


def stored_words(*texts: str) -> list[str]:
    """The words by which ``texts`` are found: folded, and as those type them who have no such letters."""
    return _distinct([*map(fold, texts), *(written_out(text) for text in texts if not text.isascii())])


def asked_words(text: str) -> list[Spellings]:
    """The different words of what is asked for, each in all its spellings, any of which may be stored."""
    return list(dict.fromkeys(spellings for part in text.split() for spellings in _spellings(part)))


def _spellings(part: str) -> Iterator[Spellings]:
    """Each word of ``part``; where marks join several, “A.B.”, all of them as one is a spelling of each."""
    folded, written = _words(fold(part)), _words(written_out(part))
    plain = unmarked(part)
    joined = _words(fold(plain)) if plain != part else []
    for pair in zip(folded, written, strict=True):
        yield tuple(dict.fromkeys((*pair, *(joined if len(joined) == 1 else ()))))


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for text in texts for word in _words(text)))[:MOST]


def _words(folded: str) -> list[str]:
    return [word[:LONGEST] for word in _WORD.findall(folded)]
