"""A typed text taken apart: numbers as they are written, words without case and accents, signs."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

NUMBER = "#"
"""What a number is folded to."""

_LATIN = "A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ۿऀ-ॿঀ-෿Ḁ-῿"
_WORD = re.compile(
    rf"""\s*(?:
    (?P<number>
        (?:\d+(?:[.,'_]\d+|\x20\d{{3}}(?!\d))*|(?<![\w.,)])[.,]\d+)
        (?:[eE][+-]?\d{{1,2}}(?![\d.,]\d|\d))?
        (?:\x20?[½¼¾]|[\x20-](?:1/[24]|3/4)(?![\d/]))?
        (?:[.,][-–—]{{1,2}}(?!\d))?
        |[½¼¾]
    )
    |(?P<word>[{_LATIN}]+)\.?
    |(?P<sign>\.{{2,}}|[<>]=|=[<>]|-{{1,2}}>|\+/-|.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_EITHER_DIGIT = re.compile(r"(?<=\d)、(?=\d)")
"""“2、3億円” is two or three: this comma neither groups digits nor begins decimals."""
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLDED_SIGNS = str.maketrans(
    {"’": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "‘": "'", "−": "-", "‐": "-", "‑": "-", "﹣": "-"}
    | {"￥": "¥", "￡": "£", "￦": "₩", "〜": "~", "⁓": "~", "∼": "~", "—": "–", "―": "–", "‒": "–"}
    | {"٫": ".", "٬": ",", "﹩": "$", "、": ",", "。": ".", "·": "."}
) | {code: chr(plain) for code, plain in _FULL_WIDTH.items()}  # fmt: skip
_TURNED = {"=>": ">=", "=<": "<=", "+/-": "±", "->": "→", "-->": "→", NUMBER: "№"}
"""Signs that are written another way, and the one that a number is folded to."""
# Scales and currencies that are written as one word: “MSEK”, “kEUR”, “USDm”; “TEUR” is German for thousands.
_SCALES_BEFORE = {"k": "k", "m": "m", "mn": "mn", "mio": "mio", "bn": "bn", "t": "tsd"}
_SCALES_BEHIND = ("k", "m", "mn", "bn")
_CODES = ("usd", "eur", "gbp", "chf", "sek", "nok", "dkk", "cad", "aud", "jpy", "cny", "inr", "pln", "czk")
# What is written as one word and is several.
_JOINED = (
    {before + code: (scale, code) for before, scale in _SCALES_BEFORE.items() for code in _CODES}
    | {code + scale: (code, scale) for scale in _SCALES_BEHIND for code in _CODES}
    | {
        "lpa": ("lakh", "p", "a"),
        "mdd": ("millones", "dolares"),
        "mde": ("millones", "euros"),
        "busd": ("bn", "usd"),
        "jtrp": ("jt", "rp"),
        "rbrp": ("rb", "rp"),
        "mrp": ("miliar", "rp"),
        "usm": ("us", "m"),
        "ma": ("m", "a"),
        "mdp": ("millones", "pesos"),
        "tkr": ("tsd", "kr"),
        "mkr": ("m", "kr"),
        "mdkr": ("miljard", "kr"),
        "mnkr": ("m", "kr"),
    }
)


class Word(NamedTuple):
    """One number, word or sign: as it is compared, as it was typed, and where."""

    folded: str
    raw: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """What phrases are found by: a number is itself there, “1人あたり” and not “5人あたり”."""
        return self.raw if self.folded == NUMBER else self.folded


def read_words(text: str) -> list[Word]:
    """What ``text`` is made of, in order."""
    if not text.isascii() or "`" in text:
        text = _EITHER_DIGIT.sub(";", text)
        text = text.translate(_FOLDED_SIGNS)
    words: list[Word] = []
    for match in _WORD.finditer(text):
        kind = match.lastgroup or "sign"
        raw, start, end = match[kind], match.start(kind), match.end()
        if kind == "number":
            words.append(Word(NUMBER, raw, start, end))
        elif kind == "word":
            folded = fold_word(raw)
            if folded in _JOINED:
                words += [Word(part, raw, start, end) for part in _JOINED[folded]]
            else:
                words.append(Word(folded, raw, start, end))
        elif not raw.isspace():
            words.append(Word(_TURNED.get(raw, raw), raw, start, end))
    return words


@lru_cache(maxsize=4096)
def fold_word(word: str) -> str:
    """A word without case and accents: “Ungefähr” is “ungefahr”."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(
        letter for letter in unicodedata.normalize("NFD", folded) if not unicodedata.combining(letter)
    )
