"""Facts found in a report's text and proposed to the desk; pure functions over text, no database.

``propose(text, known)`` is the one interface; ``uncovered(document, accepted_spans)`` says what was left.
"""

from recruiting.proposals.coverage import uncovered
from recruiting.proposals.document import Document, Paragraph, UnreadableDocument, document_of, read_document
from recruiting.proposals.finders import propose
from recruiting.proposals.known_names import KnownNames, Name
from recruiting.proposals.marks import RULES, Informant, Mark, MarkKind
from recruiting.proposals.rows import DenialRow, EventRow, OfferRow, PeopleRow, Row, StoryRow, TermRow
from recruiting.proposals.spans import Span
