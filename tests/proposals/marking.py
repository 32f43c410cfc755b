"""Reads hand-marked reports: NAME.txt, and NAME.marks with what should be found in it.

A file of marks has lines like these; fragments stand in the order of the text:

    known company: Alder | Alder Inc            known, with other spellings
    known company: Alder Lab @ Alder            a unit of a known company
    ¶1                                          what follows is of this paragraph
    names: Alder, Birch                         known names in their order
    amount: more than $1m => > 1m USD           kind, fragment, value
    date: on Monday => words                    a date in words only
    row offer: amount= > 1m USD; number=1       a whole row; “*” where any value will do
    row offer: amount=1m USD | candidates=P1    behind the bar what else should stand in the form's row
    source: title=Alder; worth=own-reporting    what should stand in the form about the report itself
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from recruiting.proposals import Document, KnownNames, Name, Span, read_document


@dataclass
class ExpectedMark:
    kind: str
    span: Span
    value: str


@dataclass
class ExpectedRow:
    table: str
    paragraph: int
    fields: dict[str, str]
    form: dict[str, str] = field(default_factory=dict)
    """What is not compared with the proposal and should yet stand in the form in the end."""


@dataclass
class MarkedReport:
    document: Document
    known: KnownNames = field(default_factory=KnownNames)
    marks: list[ExpectedMark] = field(default_factory=list)
    rows: list[ExpectedRow] = field(default_factory=list)
    source: dict[str, str] = field(default_factory=dict)


def read_marked(text: Path, marks: Path) -> MarkedReport:
    """A report with its marks. Raises ValueError if a fragment is not in its paragraph."""
    report = MarkedReport(read_document(text.read_text()))
    paragraph, positions = 0, {}
    for line in marks.read_text().splitlines():
        kind, _colon, rest = line.partition(":")
        if line.startswith("¶"):
            paragraph, positions = int(line[1:]), {}
        elif kind.startswith("known "):
            _add_known(report.known, kind.removeprefix("known "), rest)
        elif kind.startswith("row "):
            compared, _bar, form = rest.partition(" | ")
            row = ExpectedRow(kind.removeprefix("row "), paragraph, _fields(compared), _fields(form))
            report.rows.append(row)
        elif kind == "source":
            report.source = _fields(rest)
        elif line and not line.startswith("#"):
            report.marks += _marks(report.document, paragraph, positions, kind, rest)
    return report


def _add_known(known, table, text):
    text, _at, parent = text.partition(" @ ")
    name, *aliases = [part.strip() for part in text.split("|")]
    known.add(Name(name, table, name.lower().replace(" ", "-"), parent.strip()), aliases)


def _fields(text):
    pairs = [part.partition("=") for part in re.split(r";\s*", text.strip()) if part.strip()]
    return {name.strip(): value.strip() for name, _equals, value in pairs}


def _marks(document, paragraph, positions, kind, text):
    fragment, _arrow, value = (part.strip() for part in text.partition("=>"))
    if kind == "names":
        pairs = [("name", name.strip()) for name in fragment.split(",")]
    else:
        pairs = [(kind, fragment)]
    return [ExpectedMark(k, _place(document, paragraph, positions, k, part), value) for k, part in pairs]


def _place(document, paragraph, positions, kind, fragment):
    text = document.paragraphs[paragraph].text
    key = kind if kind == "name" else (kind, fragment)
    start = text.find(fragment, positions.get(key, 0))
    if start < 0:
        raise ValueError(f"{fragment!r} is not in ¶{paragraph}")
    positions[key] = start + len(fragment)
    return Span(paragraph, start, start + len(fragment))
