"""What a report's first lines say of itself: “SPRINGFIELD, May 6, 2025 (The Grove) -”, “By Nn One, 3 May”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recruiting.proposals.dates import dates_in
from recruiting.proposals.document import Document, Paragraph
from recruiting.values import Edtf

_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ .’'/-]{2,30}(?:, [A-ZÀ-Þ][\w .]{1,20})??"
_DAY = r"(?:\w+, )?[^(),]{3,18}(?:,\s\d{4})?"
_DASH = r"\s?[-–—]{1,2}\s"
_CAPITAL = r"[A-ZÀ-Þ][\w.]+"
_LINES = [
    re.compile(rf"(?:{_PLACE}|[A-ZÀ-Þ]\w+)(?:,\s(?P<day>{_DAY}))?\s\((?P<outlet>[^()]{{2,40}})\){_DASH}"),
    re.compile(rf"(?P<day>{_DAY})\s\((?P<outlet>[^()]{{2,40}})\){_DASH}"),
    re.compile(rf"{_PLACE},\s(?P<day>{_DAY}){_DASH}(?P<outlet>)"),
    re.compile(
        rf"(?:{_PLACE}|[A-ZÀ-Þ][a-z]+),\s(?P<outlet>{_CAPITAL}(?: {_CAPITAL}){{0,2}}){_DASH}(?P<day>)"
    ),
]
_BYLINE = re.compile(
    r"(?:(?:by|oleh|von|penulis|reporter|published|posted|updated|diterbitkan|terbit|dipublikasikan|"
    r"veröffentlicht|compiled)\b[^.!?]*)?\W*(?:(?:at|pukul|um)\s)?(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?|[A-Z]{2,4})?)?\W*",
    re.IGNORECASE,
)
_OUTLET = re.compile(r"\b(?:by|for|oleh|untuk)\s(?P<outlet>The [A-ZÀ-Þ]\w+)\W*$")
_OWN = re.compile(
    rf"(?P<outlet>\b[Tt]he {_CAPITAL}(?: {_CAPITAL})?) "
    r"(?:understands|has (?:seen|learn(?:ed|t)|obtained|reviewed)|can (?:reveal|disclose)|saw|is told)\b"
    r"|\b(?:seen|reviewed|obtained|viewed|read) by (?P<outlet2>[Tt]he [A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)"
)
"""How a report names the outlet that it stands in: “The Grove understands”."""
FIRST_LINES = 4


@dataclass(frozen=True)
class Dateline:
    """The day and the outlet of a report; ``end`` is where its text begins."""

    published: Edtf
    publisher: str
    end: int


def dateline_in(text: str, language: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph; None without one."""
    for form in _LINES:
        match = form.match(text)
        reads = dates_in(match["day"] or "", language) if match else ()
        days = [value for _start, _end, value, _doubts in reads if value]
        days = [day for day in days if day.text] or days
        if match and (match["outlet"] or days):
            return Dateline(days[0] if len(days) == 1 else Edtf(), match["outlet"], match.end())
    return None


def dateline_of(document: Document) -> Dateline | None:
    """What the first lines of a report say of its day and outlet; None if nothing."""
    lines = document.paragraphs[1:FIRST_LINES]
    datelines = (dateline_in(paragraph.text, document.language) for paragraph in lines)
    first = next(filter(None, datelines), None) or next(_bylines(lines, document.language), None)
    own = None if first and first.publisher else _own_outlet(document)
    return replace(first or Dateline(Edtf(), "", 0), publisher=own) if own else first


def _own_outlet(document: Document) -> str:
    """The one outlet that a report speaks of as its own; empty without one."""
    texts = (paragraph.text for paragraph in document.paragraphs if not paragraph.is_aside)
    outlets = {match["outlet"] or match["outlet2"] for text in texts for match in _OWN.finditer(text)}
    return outlets.pop() if len(outlets) == 1 else ""


def _bylines(lines: tuple[Paragraph, ...], language: str) -> Iterator[Dateline]:
    """Lines that hold a day and nothing but whose report it is, and greetings that end with a day."""
    for paragraph in lines:
        for sentence in paragraph.sentences[:1]:
            reads = dates_in(sentence.text, language)
            days = [read for read in reads if len(read[2].text) == len("2026-04-03")]
            if len(days) != 1:
                continue
            start, end, day, _doubts = days[0]
            before, behind = sentence.text[:start], sentence.text[end:]
            is_line = _BYLINE.fullmatch(f"{before}{behind}") and len(sentence.text) < 150
            is_end = re.fullmatch(r"\W*", behind) and re.fullmatch(r"(?:\w+\s){1,2}|.{,100}, ", before)
            if is_line or is_end:
                outlet = _OUTLET.search(before)
                yield Dateline(day, outlet["outlet"] if outlet else "", 0)
