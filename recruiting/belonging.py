"""What goes with a record that is published: its parts, its offers and theirs, the claims on all of them.

Who publishes has seen what goes out: a page that offers to publish holds a digest of it, which the post
brings back.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from django.apps import apps
from django.db.models import F, Q
from django.db.models.functions import Coalesce

PATHS: dict[str, dict[str, tuple[str, ...]]] = {
    "approach": {
        "candidate": ("approach",),
        "event": ("approach",),
        "offer": ("approach",),
        "term": ("approach", "event__approach", "offer__approach"),
        "claim": (
            "about_approach",
            "about_candidate__approach",
            "about_event__approach",
            "about_offer__approach",
            "about_term__approach",
            "about_term__event__approach",
            "about_term__offer__approach",
        ),
    },
    "offer": {"term": ("offer",), "claim": ("about_offer", "about_term__offer")},
    "employment": {"term": ("employment",), "claim": ("about_employment", "about_term__employment")},
    "circumstance": {"claim": ("about_circumstance",)},
}
"""By which columns rows of other tables belong to a record."""


class Belonging(NamedTuple):
    """One row that belongs to a record."""

    table: str
    key: int
    ref: str
    version: int
    state: str | None = None
    """Of what has a state of its own."""


def belonging(table: str, keys: Collection[int]) -> dict[int, list[Belonging]]:
    """What belongs to each of these records of ``table``, by key: one query for each table."""
    found: dict[int, list[Belonging]] = {key: [] for key in keys}
    for other, paths in PATHS.get(table, {}).items():
        rows = apps.get_model("recruiting", other)._base_manager
        leads = Q(*((f"{path}__among", keys) for path in paths), _connector=Q.OR)
        owner = Coalesce(*paths) if len(paths) > 1 else F(paths[0])
        columns = ["owner", "pk", "ref", "version"] + ["state"] * hasattr(rows.model, "state")
        for key, *row in rows.filter(leads).annotate(owner=owner).order_by("pk").values_list(*columns):
            found[key].append(Belonging(other, *row))
    return found


def digests(records: Iterable) -> dict[int, str]:
    """A digest of the versions of each of these records of one table and of what belongs to it, by key."""
    records = list(records)
    rows = belonging(records[0].table, [record.pk for record in records]) if records else {}
    return {record.pk: _digest(record, rows[record.pk]) for record in records}


def _digest(record, rows) -> str:
    told = "\n".join(_told(record, rows))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _told(record, rows) -> Iterator[str]:
    yield f"{record.table} {record.pk} {record.version}"
    for row in sorted(rows):
        yield f"{row.table} {row.key} {row.version}"
