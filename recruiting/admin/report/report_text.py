"""The report's text as the page shows it: numbered paragraphs, what is marked in them, and proposed rows."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from django import forms
from django.utils.choices import normalize_choices
from django.utils.translation import gettext as _

from recruiting.admin.report.acceptance import (
    SECTION_OF,
    control_of,
    has_control_for,
    heading_of,
    typed_fields,
)
from recruiting.admin.report.head import ApproachPart, SourcePart
from recruiting.admin.report.page import Page
from recruiting.admin.report.pasted_text import ACCEPTED, DISMISSED, known_names, source_with_other_text
from recruiting.admin.report.sections import SECTIONS
from recruiting.proposals import RULES, Document, Mark, OfferRow, Paragraph, Row, StoryRow, propose, uncovered
from recruiting.proposals.finders import Proposal

logger = logging.getLogger(__name__)


@dataclass
class ProposedRow:
    """A proposed row with its key on the page, and what was decided on it: nothing until somebody does."""

    key: str
    row: Row
    sentence: str
    is_accepted: bool = False
    is_dismissed: bool = False

    @property
    def is_pending(self) -> bool:
        return not self.is_accepted and not self.is_dismissed

    @property
    def heading(self) -> str:
        return heading_of(self.row) or _("The story")

    @property
    def finder(self) -> str:
        """Who proposes it, if not the rules."""
        return "" if self.row.finder == RULES else self.row.finder

    @property
    def places(self) -> str:
        """The elements of the page that change when it is accepted: selectors, each with a comma."""
        is_story = isinstance(self.row, StoryRow)
        names = ["left-over", *(["source", "approach"] if is_story else [SECTION_OF[self.row.TABLE]])]
        if isinstance(self.row, OfferRow) and self.row.part:
            names.append("candidates")
        return "".join(f"#{name}," for name in names)

    def fields(self) -> Iterator[tuple[str, str]]:
        """What is typed into the form by accepting it: the label and the words of each control."""
        parts = _parts(self.row.TABLE)
        for name, text in typed_fields(self.row).items():
            for part in parts:
                if has_control_for(part, name, text):
                    yield _label_and_text(control_of(part, name), text)
                    break


@cache
def _parts(table: str) -> list[forms.Form]:
    """The empty parts of the form that take a proposed row of that table; they are read only."""
    if table == StoryRow.TABLE:
        return [SourcePart(prefix="source"), ApproachPart(prefix="approach")]
    return [SECTIONS[SECTION_OF[table]](prefix="proposed")]


def _label_and_text(control, text):
    choices = dict(normalize_choices(control.choices)) if isinstance(control, forms.ChoiceField) else {}
    return str(control.label), str(choices.get(text, text))


@dataclass
class ShownParagraph:
    """A paragraph in pieces, each with what it is: a proposed row, a value that is marked, or nothing."""

    paragraph: Paragraph
    pieces: list[tuple[str, str]]
    rows: list[ProposedRow]


class ProposedText:
    """The text of the page's report, what is proposed from it, and what nothing was accepted from."""

    def __init__(self, page: Page, document: Document) -> None:
        self.document, self.earlier = document, source_with_other_text(page)
        proposals = _proposals(document)
        self.marks = [proposal for proposal in proposals if isinstance(proposal, Mark)]
        rows = [proposal for proposal in proposals if isinstance(proposal, Row)]
        self.rows = list(_with_keys(document, rows, page.data))

    @classmethod
    def of(cls, page: Page) -> "ProposedText | None":
        """The text of the page's report; None while there is none."""
        return cls(page, page.document) if page.document else None

    def row(self, key: str) -> ProposedRow | None:
        """The proposed row of that key that is still to be decided."""
        return next((row for row in self.rows if row.key == key and row.is_pending), None)

    @cached_property
    def left_over(self) -> list:
        """The sentences that state something, of which nothing was accepted."""
        return uncovered(self.document, [row.row.span for row in self.rows if row.is_accepted])

    @property
    def accepted(self) -> str:
        return " ".join(row.key for row in self.rows if row.is_accepted)

    @property
    def dismissed(self) -> str:
        return " ".join(row.key for row in self.rows if row.is_dismissed)

    def paragraphs(self) -> Iterator[ShownParagraph]:
        """The paragraphs in order, each with the rows that are proposed from it."""
        marks, rows = defaultdict(list), defaultdict(list)
        for mark in self.marks:
            marks[mark.span.paragraph].append(mark)
        for row in self.rows:
            rows[row.row.span.paragraph].append(row)
        for paragraph in self.document.paragraphs:
            own = rows[paragraph.number]
            yield ShownParagraph(
                paragraph, list(_split_into_pieces(paragraph.text, marks[paragraph.number], own)), own
            )


def _proposals(document: Document) -> list[Proposal]:
    """What is proposed; nothing if a rule fails on this text: it can still be read, and typed from."""
    try:
        return propose(document, known_names())
    except Exception as failure:
        # Only the kind of failure: its message may hold words of the report, which stay out of logs.
        logger.error("Nothing could be proposed from a report: %s", type(failure).__name__)
        return []


def _with_keys(document, rows, data):
    accepted, dismissed = data.get(ACCEPTED, "").split(), data.get(DISMISSED, "").split()
    times: Counter[str] = Counter()
    for row in rows:
        place = f"{row.TABLE}-{row.span.paragraph}-{row.span.start}-{row.span.end}"
        times[place] += 1
        key = f"{place}-{times[place]}"
        yield ProposedRow(key, row, document.text_at(row.sentence), key in accepted, key in dismissed)


def _split_into_pieces(text, marks, rows):
    """The runs of ``text`` of one kind each; of two proposals in one place the pending one shows."""
    kinds = [""] * len(text)
    pending_last = sorted(rows, key=lambda row: (row.is_pending, row.is_accepted))
    spans = [*((mark.span, "value") for mark in marks), *((row.row.span, _kind(row)) for row in pending_last)]
    for span, kind in spans:
        kinds[span.start : span.end] = [kind] * (span.end - span.start)
    for kind, letters in groupby(zip(kinds, text, strict=True), key=lambda pair: pair[0]):
        yield kind, "".join(letter for _kind_of_it, letter in letters)


def _kind(row) -> str:
    return "accepted" if row.is_accepted else "dismissed" if row.is_dismissed else "pending"
