"""Pairs of jobs, circumstances and events that were entered once for each report and may be the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet

from recruiting.desk import matching, merging
from recruiting.models import Circumstance, Employment, Event, Merge, unit_of_work
from recruiting.models.standing import State, Stated


@dataclass(frozen=True)
class DuplicatePair:
    """Two rows that may be the same; ``agrees`` if names, employers, kind and day or figure do."""

    original: Any
    duplicate: Any
    agrees: bool


_GROUP_COLUMNS = {
    "employment": ("person", "company"),
    "circumstance": ("kind", "company", "market"),
    "event": ("approach", "kind"),
}
"""The columns that are equal in rows that may be the same."""
_COMPARED_RELATIONS = {"event": ("candidates",)}
_COMPARED_COLUMNS = {
    "employment": ("person", "company", "title", "started", "ended"),
    "circumstance": (
        "kind",
        "other_company",
        "staff",
        "place",
        "money",
        "people",
        "share",
        "words",
        "as_of",
        "date",
    ),
    "event": ("kind", "happened"),
}
TABLES = tuple(_GROUP_COLUMNS)


def duplicate_pairs(table: str, among: QuerySet | None = None) -> Iterator[DuplicatePair]:
    """The pairs of ``table`` that may be the same, by group; each row is a duplicate at most once."""
    for _group, rows in groupby(_grouped(table, among), partial(_key, table)):
        remaining = sorted(rows, key=lambda row: (getattr(row, "state", "") != State.PUBLISHED, row.pk))
        while remaining:
            original = remaining.pop(0)
            matches = matching.matching_rows(table, _values(table, original), remaining)
            for match in matches:
                yield DuplicatePair(original, match.record, match.agrees)
            duplicates = {match.record.pk for match in matches if match.agrees}
            remaining = [row for row in remaining if row.pk not in duplicates]


def merge_agreeing(table: str) -> list[Merge]:
    """Merge every pair of ``table`` that agrees, in one unit of work; each can be undone by itself."""
    merged = []
    with unit_of_work.editing(reason="the same, reported twice"):
        for pair in [pair for pair in duplicate_pairs(table) if pair.agrees]:
            pair.original.refresh_from_db()
            reason = f"{pair.duplicate.ref} is {pair.original.ref}: the same, reported twice"
            merged.append(merging.merge(pair.original, pair.duplicate, reason=reason))
    return merged


def _grouped(table: str, among: QuerySet | None) -> Iterator[Any]:
    """The rows that share the group columns with another row, ordered by these."""
    model: Any = {"employment": Employment, "circumstance": Circumstance, "event": Event}[table]
    rows = model.objects.all() if among is None else among
    if issubclass(model, Stated):
        rows = rows.exclude(state=State.RETRACTED)
    groups = rows.order_by().values(*_GROUP_COLUMNS[table]).annotate(rows=Count("pk")).filter(rows__gt=1)
    shared = rows.filter(**{f"{_GROUP_COLUMNS[table][0]}__in": groups.values(_GROUP_COLUMNS[table][0])})
    related = _COMPARED_RELATIONS.get(table, ())
    return shared.prefetch_related(*related).order_by(*_GROUP_COLUMNS[table], "pk").iterator(chunk_size=500)


def _key(table: str, row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in _GROUP_COLUMNS[table])


def _values(table: str, row: Any) -> matching.Values:
    values = {name: getattr(row, name) for name in _COMPARED_COLUMNS[table]}
    return values | {name: list(getattr(row, name).all()) for name in _COMPARED_RELATIONS.get(table, ())}
