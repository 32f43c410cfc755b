"""Terms without a sum: restrictions and vesting with their length, and what is forfeited."""

import re

from recruiting.proposals.figures import LENGTH_WORDS, length_value
from recruiting.proposals.marked_sentences import MarkedSentence
from recruiting.proposals.marks import MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.rows import TermRow

_RESTRICTION = pattern(
    r"(?P<length>(?:\d{1,2}|six|twelve|eighteen|two|one|enam|dua belas|satu)[- ](?:months?|years?|"
    r"bulan|tahun))\s(?:\w+\s)?(?:non-?competes?|gardening leave|notice period)"
    r"|(?:non-?compete\w*|gardening leave|larangan bersaing|non-?kompetisi)(?:\s\w+){0,3}\s(?:of|"
    r"for|selama)\s(?P<length2>(?:\d{1,2}|six|twelve|enam|dua belas) (?:months?|years?|bulan|tahun))"
)
_VESTING = pattern(
    rf"\b(?:vest(?:s|ing)?|cair(?: bertahap)?)\s(?:over|selama|dalam)\s(?P<length>{LENGTH_WORDS})"
)
_EQUITY_BEHIND = pattern(
    r"\s(?:of (?:the (?:company|firm|startup|business|equity|shares|stock)|its (?:shares|equity|stock)|<C>)"
    r"|(?:\w+\s)?(?:equity|stake|ownership|shareholding)\b|saham|kepemilikan|of equity)"
)
_EQUITY_BEFORE = re.compile(
    r"\b(?:equity|stake|saham|kepemilikan)\s(?:stake\s)?(?:(?:of|worth|sebesar|sebanyak)\s)?$", re.IGNORECASE
)
_OFFERED = re.compile(
    r"\b(?:offer\w*|packages?|deal|bonus\w*|salary|promis\w+|plus|tawar\w*|menawar\w*|ditawar\w*|paket|gaji)\b",
    re.IGNORECASE,
)
_FORFEIT = re.compile(r"\bforfeit\w*|\bakan hangus\b", re.IGNORECASE)


def plain_terms(sentence: MarkedSentence) -> list[TermRow]:
    """Restrictions with their length, and what is forfeited, where no sum stands."""
    rows = []
    for match in _RESTRICTION.finditer(sentence.masked):
        length = length_value(match["length"] or match["length2"])
        place = sentence.span(*match.span())
        rows.append(TermRow(span=place, sentence=sentence.place, kind="restriction", length=length))
    for match in _VESTING.finditer(sentence.masked):
        length = length_value(match["length"])
        place = sentence.span(*match.span())
        rows.append(TermRow(span=place, sentence=sentence.place, kind="vesting", length=length))
    for mark in sentence.of(MarkKind.SHARE):
        start, end = sentence.bounds(mark)
        is_equity = _EQUITY_BEHIND.match(sentence.masked, end) or _EQUITY_BEFORE.search(sentence.text[:start])
        if is_equity and _OFFERED.search(sentence.text):
            place = sentence.place
            rows.append(TermRow(span=mark.span, sentence=place, kind="stock", share=mark.value))
    forfeit = _FORFEIT.search(sentence.text)
    if forfeit and not sentence.of(MarkKind.AMOUNT):
        place = sentence.span(*forfeit.span())
        rows.append(TermRow(span=place, sentence=sentence.place, kind="forfeited", words=sentence.text[:200]))
    return rows
