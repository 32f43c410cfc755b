"""Words for what happens between a recruiter and the courted, English and Indonesian."""

import re
from collections.abc import Iterator

from recruiting.proposals.lexicon import sections
from recruiting.proposals.marks import Happening
from recruiting.proposals.masks import lowered, pattern

APPROACHED = "approached"
"""Courting without more: it makes people and a story, and is no kind of event."""

_EXPRESSIONS = [
    (kind, first == "courted", pattern(rf"\b(?<!-)(?:{'|'.join(lines)})(?:nya)?(?![\w-])", 0))
    for heading, lines in sections("happenings").items()
    for kind, first in [heading.split(" ")]
]
_DENYING = re.compile(
    r"(?:\b(?:never|not|no longer|yet to|nor|without|tidak|tak|bukan|belum|tanpa|enggan|urung|batal)|n[’']t)"
    r"(?:\s(?:\w+\s){0,2})?$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:\bhad (?:he|she|they|it|[\ue001\ue002]+)\s(?:\w+ly\s)?"
    r"|\b(?:to|would|could|might|may|should|can|if|about|of|for|before|when|whether|ingin|bisa|dapat|mungkin|"
    r"jika|bila|kalau|agar|supaya|hendak|untuk|berniat|siap|apakah|akan|bakal|by|without)\s(?:\w+ly\s)?"
    r"|\b(?:whether|if|apakah|jika|bila|kalau)\s(?:\S+\s){1,4})$",
    re.IGNORECASE,
)
_BY_REPORTER = re.compile(r"\b(?:I|we|We|saya|kami|who)(?:[’'](?:ve|d)|\shave|\shad)?\s(?:\w+ly\s)?$")
"""Whoever writes the report talked to informants: “I talked to nine of them”."""
_IN_AN_INTERVIEW = re.compile(r"(?:in an|dalam|sebuah)\s(?:\w+\s)?$", re.IGNORECASE)


def happenings_in(masked: str) -> Iterator[tuple[int, int, Happening]]:
    """Start, end and meaning of the words for each happening in a sentence whose finds are blotted out."""
    text = lowered(masked)
    matches = [
        (match.start(), match.end(), kind, first)
        for kind, first, expression in _EXPRESSIONS
        for match in expression.finditer(text)
    ]
    position = 0
    for start, end, kind, first in sorted(matches, key=lambda item: (item[0], -item[1])):
        if start < position or _is_hypothetical(masked, start, kind):
            continue
        position = end
        yield start, end, Happening(kind, first, bool(_DENYING.search(masked[:start])))


def _is_hypothetical(masked: str, start: int, kind: str) -> bool:
    before = masked[:start]
    if kind == "talks" and _BY_REPORTER.search(before) and before.count("“") == before.count("”"):
        return True
    if kind == "interview" and _IN_AN_INTERVIEW.search(before):
        return True
    return kind not in ("expected", APPROACHED) and bool(_NOT_YET.search(before))
