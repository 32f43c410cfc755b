"""Jobs, circumstances and events that were entered once for each report, though they are one."""

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
class Double:
    """Two rows that may be one; ``agrees`` where names, employers, kind and day or figure all say so."""

    original: Any
    duplicate: Any
    agrees: bool


_BY = {
    "employment": ("person", "company"),
    "circumstance": ("kind", "company", "market"),
    "event": ("approach", "kind"),
}
"""What rows have in common that may be one."""
_RELATED = {"event": ("candidates",)}
_COLUMNS = {
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
TABLES = tuple(_BY)


def doubles(table: str, among: QuerySet | None = None) -> Iterator[Double]:
    """The pairs of ``table`` that may be one, those of one group together; each row goes at most once."""
    for _group, rows in groupby(_grouped(table, among), partial(_key, table)):
        remaining = sorted(rows, key=lambda row: (getattr(row, "state", "") != State.PUBLISHED, row.pk))
        while remaining:
            original = remaining.pop(0)
            matches = matching.rows(table, _values(table, original), remaining)
            for match in matches:
                yield Double(original, match.record, match.agrees)
            duplicates = {match.record.pk for match in matches if match.agrees}
            remaining = [row for row in remaining if row.pk not in duplicates]


def merge_agreeing(table: str) -> list[Merge]:
    """Merge every pair of ``table`` that agrees, in one unit of work; each can be undone by itself."""
    merged = []
    with unit_of_work.editing(reason="the same, reported twice"):
        for double in [double for double in doubles(table) if double.agrees]:
            double.original.refresh_from_db()
            reason = f"{double.duplicate.ref} is {double.original.ref}: the same, reported twice"
            merged.append(merging.merge(double.original, double.duplicate, reason=reason))
    return merged


def _grouped(table: str, among: QuerySet | None) -> Iterator[Any]:
    """The rows that share with another what rows of one have in common, ordered by that."""
    model: Any = {"employment": Employment, "circumstance": Circumstance, "event": Event}[table]
    rows = model.objects.all() if among is None else among
    if issubclass(model, Stated):
        rows = rows.exclude(state=State.RETRACTED)
    groups = rows.order_by().values(*_BY[table]).annotate(rows=Count("pk")).filter(rows__gt=1)
    shared = rows.filter(**{f"{_BY[table][0]}__in": groups.values(_BY[table][0])})
    related = _RELATED.get(table, ())
    return shared.prefetch_related(*related).order_by(*_BY[table], "pk").iterator(chunk_size=500)


def _key(table: str, row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in _BY[table])


def _values(table: str, row: Any) -> matching.Values:
    values = {name: getattr(row, name) for name in _COLUMNS[table]}
    return values | {name: list(getattr(row, name).all()) for name in _RELATED.get(table, ())}
