"""Terms without a sum: restrictions and vesting with their length, and what is forfeited."""

import re

from recruiting.proposals.figures import LENGTH_WORDS, length_value
from recruiting.proposals.marks import MarkKind
from recruiting.proposals.masks import pattern
from recruiting.proposals.reading import MarkedSentence
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
    forfeit = _FORFEIT.search(sentence.text)
    if forfeit and not sentence.of(MarkKind.AMOUNT):
        place = sentence.span(*forfeit.span())
        rows.append(TermRow(span=place, sentence=sentence.place, kind="forfeited", words=sentence.text[:200]))
    return rows
