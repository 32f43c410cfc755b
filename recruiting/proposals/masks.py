"""A sentence with what was found in it blotted out by kind, so that rules can speak of “a company”.

Each character of a find is replaced by one that stands for its kind: places stay the same.
"""

import re
from functools import cache

from recruiting.proposals.lexicon import compiled_late
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.spans import Span

COMPANY, PERSON, NAME, AMOUNT, NUMBER, DATE, OFFERS = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006"
_TAGS = {
    "<C>": COMPANY,
    "<P>": PERSON,
    "<N>": NAME,
    "<A>": AMOUNT,
    "<#>": NUMBER,
    "<D>": DATE,
    "<O>": OFFERS,
}
_KINDS = {
    MarkKind.AMOUNT: AMOUNT,
    MarkKind.NUMBER: NUMBER,
    MarkKind.DATE: DATE,
    MarkKind.OFFERS: OFFERS,
}


@cache
def pattern(text: str, flags: int = re.IGNORECASE) -> re.Pattern:
    """A pattern in which <C>, <P>, <N> (neither), <W> (any), <A>, <#>, <D>, <O> stand for finds."""
    for tag, sign in _TAGS.items():
        text = text.replace(tag, f"{sign}++")
    for tag, signs in (("<W>", (COMPANY, PERSON, NAME)), ("<PN>", (PERSON, NAME)), ("<CN>", (COMPANY, NAME))):
        text = text.replace(tag, f"(?:{'|'.join(f'{sign}++' for sign in signs)})")
    return compiled_late(text, flags)


def lowered(text: str) -> str:
    """``text`` in small letters, each in its place: patterns without capitals are twice as fast on it."""
    small = text.lower()
    return small if len(small) == len(text) else text


def masked(text: str, span: Span, marks: list[Mark]) -> str:
    """``text``, the characters of ``span``, with the names and values among ``marks`` blotted out."""
    letters = list(text)
    for mark in marks:
        if sign := sign_of(mark):
            start, end = mark.span.start - span.start, mark.span.end - span.start
            letters[start:end] = sign * (end - start)
    return "".join(letters)


def sign_of(mark: Mark) -> str:
    """The character that stands for a mark of that kind; empty if it is not blotted out."""
    if mark.kind in (MarkKind.NAME, MarkKind.NEW_NAME):
        return {"company": COMPANY, "person": PERSON}.get(mark.value.table, NAME)
    return _KINDS.get(mark.kind, "")
