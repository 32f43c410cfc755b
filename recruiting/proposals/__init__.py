"""Facts found in a report's text and proposed to the desk; pure functions over text, no database.

``propose(text, known)`` is the one interface; ``uncovered(document, accepted_spans)`` says what was left.
"""

from recruiting.proposals.coverage import uncovered
from recruiting.proposals.document import Document, Paragraph, UnreadableDocument, document_of, read_document
from recruiting.proposals.finders import Finder, Proposal, propose
from recruiting.proposals.known_names import KnownNames, Name
from recruiting.proposals.marks import RULES, Happening, Informant, Mark, MarkKind, Post
from recruiting.proposals.rows import (
    CircumstanceRow,
    DenialRow,
    EventRow,
    OfferRow,
    PeopleRow,
    PostRow,
    Row,
    StoryRow,
    TermRow,
)
from recruiting.proposals.sentences import Sentence
from recruiting.proposals.spans import Span

__all__ = [
    "RULES",
    "CircumstanceRow",
    "DenialRow",
    "Document",
    "EventRow",
    "Finder",
    "Happening",
    "Informant",
    "KnownNames",
    "Mark",
    "MarkKind",
    "Name",
    "OfferRow",
    "Paragraph",
    "PeopleRow",
    "Post",
    "PostRow",
    "Proposal",
    "Row",
    "Sentence",
    "Span",
    "StoryRow",
    "TermRow",
    "UnreadableDocument",
    "document_of",
    "propose",
    "read_document",
    "uncovered",
]
