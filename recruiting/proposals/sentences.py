"""Cuts a paragraph into sentences."""

import re
from dataclasses import dataclass

from recruiting.proposals.spans import Span

_ABBREVIATIONS = (
    r"Inc|Ltd|Corp|Co|Dr|Mr|Mrs|Ms|Prof|St|No|Jr|Sr|vs|etc|approx|ca|Rp|U\.S|U\.K|E\.U|a\.m|p\.m|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Agu|Okt|Des|"
    r"PT|Tn|Ny|Sdr|dll|dkk|tgl|hlm|Ir|Hj?"
)
_END = re.compile(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-Z0-9À-Þ€£$])")
_SHORT = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z])\.$")


@dataclass(frozen=True)
class Sentence:
    """One sentence with its place in the report."""

    span: Span
    text: str


def sentences_of(paragraph: int, text: str) -> list[Sentence]:
    """The sentences of a paragraph in order; “Alder Inc. said” is not cut after the abbreviation."""
    cuts, start = [], 0
    for end in _END.finditer(text):
        if _SHORT.search(text, start, end.start() + 1):
            continue
        cuts.append((start, end.end()))
        start = end.end()
    cuts.append((start, len(text)))
    return [
        Sentence(Span(paragraph, first, first + len(text[first:last].rstrip())), text[first:last].rstrip())
        for first, last in cuts
        if text[first:last].strip()
    ]
