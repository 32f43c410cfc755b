"""The story of an approach: its steps in order, and which of them concern an offer."""

from collections.abc import Iterable
from typing import Any

from recruiting.progress.state import REACHED_BY

WITHOUT_OFFER = ("none", "approached", "in-talks", "expected", "turned-down")
"""The outcomes that tell of no offer: all others come of one, though no report may tell of it by itself."""


def events_of_offer(offer: Any, events: Iterable[Any]) -> list[Any]:
    """The events of an offer, or of somebody to whom it was made and of no other offer."""
    to = {candidate.ref for candidate in offer.linked_rows("candidates")}
    return [event for event in events if _concerns(event, offer.ref, to)]


def _concerns(event: Any, ref: str, to: set[str]) -> bool:
    offers = {offer.ref for offer in event.linked_rows("offers")}
    if offers:
        return ref in offers
    candidates = {candidate.ref for candidate in event.linked_rows("candidates")}
    is_of_nobody = event.people.high == 0
    return event.kind in REACHED_BY and (not candidates or bool(candidates & to) or is_of_nobody)
