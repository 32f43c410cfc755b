"""The rows of a story: an approach with its candidates, offers, events, terms, and the claims on them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from recruiting.evidence.claims import claims_on
from recruiting.evidence.corrections import mark_parts_taken_back
from recruiting.models.visibility import VISIBLE
from recruiting.progress.approach_graph import approach_graphs
from recruiting.published.claims import ClaimedRows
from recruiting.published.desk_rows import DeskRows, add_claims
from recruiting.published.links import Lineage
from recruiting.published.rows import PublishedRow
from recruiting.published.story import Story

STORY_TABLES = ("candidate", "offer", "event", "term")


def stories(keys: Collection[int], desk: DeskRows) -> Iterator[PublishedRow]:
    """The rows of the stories of the approaches with these keys, as far as they are public."""
    public_graphs = [one for one in approach_graphs(keys) if one.approach.state in VISIBLE]
    parts = {
        name: [row for one in public_graphs for row in getattr(one, f"{name}s")] for name in STORY_TABLES
    }
    parts["approach"] = [one.approach for one in public_graphs]
    for table, rows in parts.items():
        desk.add(table, rows)
    for one in public_graphs[:1]:
        desk.related |= one.related
    claims = claims_on({table: [row.pk for row in rows] for table, rows in parts.items()})
    for one in public_graphs:
        mark_parts_taken_back(one.approach, one.parts, claims, one.offers_by_event)
    every = [claim for some in claims.values() for claim in some]
    add_claims(desk, every)
    desk.load_related({**parts, "claim": every})
    desk.load("person", (row.person_id for row in desk.rows["candidate"].values()))
    subjects = {claim.pk: row for table in parts for row in parts[table] for claim in claims[table, row.pk]}
    claimed = ClaimedRows(desk, subjects, every)
    _load_public_keys(desk, parts)
    lineage = Lineage(desk, desk.rows["company"])
    for graph in public_graphs:
        yield from Story(graph, claims, desk, claimed, lineage).rows()


def _load_public_keys(desk: DeskRows, parts: dict[str, list[Any]]) -> None:
    """Load which rows outside of their own stories these rows may name."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for table, column, other in (
        ("approach", "follows", "approach"),
        ("offer", "perhaps_same_as", "offer"),
        ("term", "companies", "company"),
        ("term", "to_companies", "company"),
        ("term", "to_people", "person"),
    ):
        for row in parts[table]:
            wanted[other].update(desk.related_keys(row, row._meta.get_field(column)))
    desk.load_public_keys(wanted)
