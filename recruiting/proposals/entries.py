"""Entries of lists: “Nn One (Birch): $60m over 4 years, declined”."""

from recruiting.proposals.marked_sentences import NAMES, MarkedSentence
from recruiting.proposals.marks import Mark, MarkKind
from recruiting.proposals.masks import pattern

_HEAD = pattern(
    r"\W*(?:\d{1,3}[.)/]\s)?(?P<who>(?:<P>|<N>(?=\s?\()|<#>)(?:,?\s(?:and|dan|&)\s(?:<P>|<N>))?)"
    r"(?:,?\s?\(?(?:<C>|[^():;.\ue003]{2,40})\)?)?\s?[:–—-]\s"
)
"""Who an entry is of, and in brackets or behind a comma where they work."""


def entry_of(sentence: MarkedSentence) -> Mark | None:
    """The person, or the number of people, of whom a sentence is an entry; None of any other sentence."""
    head = _HEAD.match(sentence.masked)
    if head is None:
        return None
    place = sentence.span(*head.span("who"))
    marks = (m for m in sentence.marks if m.kind == MarkKind.NUMBER or (m.kind in NAMES))
    return next((mark for mark in marks if mark.span.overlaps(place)), None)
