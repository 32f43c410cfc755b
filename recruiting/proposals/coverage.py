"""What of a report has led to nothing: the check goes by the report, not by the proposals."""

import re
from collections.abc import Iterable

from recruiting.proposals.attribution import stances_in
from recruiting.proposals.document import Document
from recruiting.proposals.figures import SPELT
from recruiting.proposals.masks import pattern
from recruiting.proposals.sentences import Sentence
from recruiting.proposals.spans import Span

_FIGURE = pattern(rf"\d|(?<!\w)(?!(?:one|satu)\b)(?:{SPELT})(?!\w)")
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Januari|Februari|"
    r"Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"Senin|Selasa|Rabu|Kamis|Jumat|Sabtu)\b|\b(?:yesterday|today|(?:last|this|next) (?:week|month|"
    r"year)|kemarin|"
    r"(?:pekan|bulan|tahun|minggu) (?:lalu|ini|depan))\b"
)
_NAME = re.compile(
    r"(?<=[^\W_][\s,] )[A-ZÀ-Þ][\w’'-]+|(?<=[a-zà-ÿ,]\s)[A-ZÀ-Þ][\w’'-]+|\b[A-ZÀ-Þ]\w+\s[A-ZÀ-Þ]\w+"
)


def uncovered(document: Document, accepted_spans: Iterable[Span]) -> list[Sentence]:
    """The sentences with a figure, a date, a name or a denial in which nothing was accepted, in order.

    Asides are left out. A span that was accepted covers the sentences that it touches.
    """
    spans = list(accepted_spans)
    return [
        sentence
        for sentence in document.sentences
        if _states_something(sentence.text) and not any(span.overlaps(sentence.span) for span in spans)
    ]


def _states_something(text: str) -> bool:
    return any(expression.search(text) for expression in (_FIGURE, _DATE, _NAME)) or any(stances_in(text))
