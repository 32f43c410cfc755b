"""The published tables: one for each of the eleven open tables, the editions, and the links and words."""

from typing import Any

from recruiting.models.address import REF_LENGTH
from recruiting.published.models.bookkeeping import Dependency, Moved, Removal
from recruiting.published.models.details import Circumstance, Claim, Employment, Event, Term
from recruiting.published.models.edition import Change, Edition
from recruiting.published.models.list_index import LINKS, WORDS, ApproachLink, OfferLink
from recruiting.published.models.records import Approach, Candidate, Company, Offer, Person, Source
from recruiting.published.models.row import Row, RowQuerySet

TABLES: dict[str, Any] = {
    str(model._meta.model_name): model
    for model in (
        Company,
        Person,
        Source,
        Approach,
        Candidate,
        Offer,
        Event,
        Employment,
        Term,
        Circumstance,
        Claim,
    )
}
"""The published tables by name, in the order in which files give them."""

READ_BY_THE_PUBLIC = (*TABLES.values(), *LINKS.values(), *WORDS.values(), Edition, Moved, Removal)
"""The models whose tables a process that serves the public reads; no other."""
