"""Cuts a paragraph into sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recruiting.proposals.spans import Span

_ABBREVIATIONS = (
    r"Inc|Ltd|Corp|Co|Dr|Mr|Mrs|Ms|Prof|St|No|Jr|Sr|vs|etc|approx|ca|Rp|U\.S|U\.K|E\.U|a\.m|p\.m|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Agu|Okt|Des|"
    r"Mio|Mrd|Tsd|bzw|PT|Tn|Ny|Sdr|dll|dkk|tgl|hlm|Ir|Hj?"
)
# From the first of a run of marks only: from each, a heap of dots would take the square of their number.
_END = re.compile(
    r"(?<![.!?…])[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-Z0-9À-Þ€£$])"
    # Of a German day, “12. Mai”, the point is no end.
    r"(?!(?<=\d\. )(?:Jan|Feb|März|April|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))"
)
LONGEST_SENTENCE = 1_000
_SHORT = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z])\.$")


@dataclass(frozen=True)
class Sentence:
    """One sentence with its place in the report."""

    span: Span
    text: str


def sentences_of(paragraph: int, text: str) -> list[Sentence]:
    """The sentences of a paragraph in order; “Alder Inc. said” is not cut after the abbreviation.

    What is longer than 1,000 characters is no sentence: it is cut at a space, for the patterns.
    """
    pieces = [piece for first, last in _cuts(text) for piece in _shortened(text, first, last)]
    return [
        Sentence(Span(paragraph, first, first + len(text[first:last].rstrip())), text[first:last].rstrip())
        for first, last in pieces
        if text[first:last].strip()
    ]


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        if not _SHORT.search(text, max(start, end.start() - 12), end.start() + 1):
            yield start, end.end()
            start = end.end()
    yield start, len(text)


def _shortened(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    while last - first > LONGEST_SENTENCE:
        cut = text.rfind(" ", first, first + LONGEST_SENTENCE) + 1 or first + LONGEST_SENTENCE
        yield first, cut
        first = cut
    yield first, last
