"""The one interface by which facts are found in a report: ``propose(text, known)``.

A newsroom adds finders of its own by their dotted paths in the setting ``PROPOSAL_FINDERS`` (none unless
given). Each is called as ``finder(document, known)`` and returns marks and rows; whatever it says of
itself, they carry its dotted path as ``finder``, so that the form shows which are not from the rules.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from recruiting.proposals.assembly import find_by_rules
from recruiting.proposals.document import Document, read_document
from recruiting.proposals.known_names import KnownNames
from recruiting.proposals.marks import Mark
from recruiting.proposals.rows import Row

Proposal = Mark | Row
Finder = Callable[[Document, KnownNames], Iterable[Proposal]]

logger = logging.getLogger(__name__)


def propose(text: str | bytes | Document, known_names: KnownNames) -> list[Proposal]:
    """What can be found in a report, in its order: marks in their places, and rows for the form.

    Nothing is saved, and nothing counts until somebody accepts it. Raises UnreadableDocument if the text
    is no report that can be read.
    """
    document = text if isinstance(text, Document) else read_document(text)
    proposals = [*find_by_rules(document, known_names), *_find_by_others(document, known_names)]
    return sorted(proposals, key=lambda proposal: proposal.span)


def _find_by_others(document: Document, known_names: KnownNames) -> Iterator[Any]:
    for path in getattr(settings, "PROPOSAL_FINDERS", ()):
        for proposal in _found_by(path, document, known_names):
            yield replace(proposal, finder=path)


def _found_by(path: str, document: Document, known_names: KnownNames) -> list[Any]:
    """The proposals of one finder whose places are in the report; none if it fails: the form goes on."""
    try:
        proposals = list(import_string(path)(document, known_names))
    except Exception as failure:
        # Only the kind of failure: its message may hold words of the report, which stay out of logs.
        logger.error("The finder %s failed: %s", path, type(failure).__name__)
        return []
    return [proposal for proposal in proposals if _is_in(document, proposal)]


def _is_in(document: Document, proposal: Any) -> bool:
    span = proposal.span
    if not 0 <= span.paragraph < document.size:
        return False
    return 0 <= span.start < span.end <= len(document.paragraphs[span.paragraph].text)
