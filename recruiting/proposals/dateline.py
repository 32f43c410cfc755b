"""The line with which a wire's report begins: “SPRINGFIELD, May 6, 2025 (The Grove) -”."""

import re
from dataclasses import dataclass

from recruiting.proposals.dates import dates_in
from recruiting.proposals.document import Document
from recruiting.values import Edtf

_LINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30}(?:, [A-ZÀ-Þ][\w .]{1,20})??)"
    r"(?:,\s(?P<day>[^(),]{3,15}(?:,\s\d{4})?))?"
    r"\s\((?P<outlet>[^()]{2,40})\)\s?[-–—]{1,2}\s"
)


@dataclass(frozen=True)
class Dateline:
    """The day and the outlet of a report; ``end`` is where its text begins."""

    published: Edtf
    publisher: str
    end: int


def dateline_in(text: str, language: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph; None without one."""
    match = _LINE.match(text)
    if match is None:
        return None
    days = [value for _start, _end, value, _doubts in dates_in(match["day"] or "", language)]
    return Dateline(days[0] if len(days) == 1 else Edtf(), match["outlet"], match.end())


def dateline_of(document: Document) -> Dateline | None:
    """The dateline of a report, before its first paragraph; None without one."""
    lines = (dateline_in(paragraph.text, document.language) for paragraph in document.paragraphs[1:3])
    return next(filter(None, lines), None)
