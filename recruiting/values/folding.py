"""How text becomes words: the same for what is stored and for what is asked, on either database.

Neither database's own reading of text is used; they disagree on accents, case and signs.
"""

import re
import unicodedata

LONGEST = 40
"""Characters of a word that are kept: longer ones are cut, in what is stored and in what is asked alike."""

MOST = 4000
"""Different words that are kept of one row; PostgreSQL takes a megabyte of them."""

# Letters that Unicode does not take apart into a plain one and a mark.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ĸ": "k"}
    | {"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "e", "ɓ": "b", "ɗ": "d", "ƙ": "k"}
)
# Scripts written without spaces: each character is a word (Thai and Lao, Burmese, Khmer, kana, Han).
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNSPACED += "\U00020000-\U0003ffff"
_DROPPED = {"Mn", "Mc", "Me", "Cf"}  # marks, and what is not seen: joiners, soft hyphens, directions
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def fold(text: str) -> str:
    """``text`` without case, accents, joiners and compatibility forms: “Łukasz” and “lukasz” are one."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    plain = "".join(letter for letter in apart if unicodedata.category(letter) not in _DROPPED)
    return unicodedata.normalize("NFC", plain.translate(_LETTERS))


def unmarked(text: str) -> str:
    """``text`` without apostrophes and dots: “O'Neill” is one word, “A.B.” another."""
    return re.sub(r"['’‘`.]", "", text)


def words_of(*texts: str) -> list[str]:
    """The different words of ``texts``, folded, in their order: letters and digits, nothing else."""
    found = dict.fromkeys(word[:LONGEST] for text in texts for word in _WORD.findall(fold(text)))
    return list(found)[:MOST]
