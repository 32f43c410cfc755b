"""The rows of a story that are public, and those among them that are in lists."""

from dataclasses import replace
from typing import Any

from recruiting.evidence.claims import key_of
from recruiting.models import Candidate, Claim, Event, Offer, Term
from recruiting.models.keys import RowKey
from recruiting.models.standing import State
from recruiting.models.visibility import VISIBLE
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.desk_rows import DeskRows
from recruiting.published.rows import VisibleRows


def visible_rows(graph: ApproachGraph, claims: dict[RowKey, list[Claim]], desk: DeskRows) -> VisibleRows:
    """The rows of a public story, and the claims on them, that are public."""
    approach, visible = graph.approach, VisibleRows(desk)
    is_listed = approach.state == State.PUBLISHED and approach.is_counted
    visible.add("approach", approach.pk, True, is_listed)
    parts: list[Candidate | Event] = [*graph.candidates, *graph.events]
    for row in parts:
        visible.add(row.table, row.pk, row.is_counted, is_listed)
    for offer in graph.offers:
        is_counted = offer.state == State.PUBLISHED and offer.is_counted
        visible.add("offer", offer.pk, offer.state in VISIBLE, is_listed and is_counted)
    for term in graph.terms:
        table, key = term.parent_key
        is_visible = visible.is_visible(table, key)
        visible.add("term", term.pk, term.is_counted and is_visible, visible.is_listed(table, key))
    for record in graph.rows:
        _add_claims(visible, record, claims[key_of(record)])
    return visible


def _add_claims(visible: VisibleRows, row: Any, claims: list[Claim]) -> None:
    """Claims of a satire are shown with their source only, be the row public or not."""
    is_visible = row.state in VISIBLE if isinstance(row, Offer) else True
    if isinstance(row, Term) and row.offer_id:
        is_visible = visible.is_visible("offer", row.offer_id)
    for claim in claims:
        visible.add("claim", claim.pk, is_visible, visible.is_listed(row.table, row.pk))


def public_part(graph: ApproachGraph, visible: VisibleRows) -> ApproachGraph:
    """The story without rows that are not public, so that they have no effect on public ones."""
    return replace(
        graph,
        candidates=[row for row in graph.candidates if visible.is_visible("candidate", row.pk)],
        offers=[offer for offer in graph.offers if visible.is_visible("offer", offer.pk)],
        events=[event for event in graph.events if visible.is_visible("event", event.pk)],
    )
