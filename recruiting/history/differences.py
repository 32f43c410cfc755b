"""What differs between two versions of a record, column by column, in the values' own print.

A *snapshot* holds what an editor can change of a record (or of one of its history rows): the notation of a
value, a code or text as it is stored, the keys of related rows. Two snapshots differ in columns; each
difference is printed with names that the caller looked up, all at once, for the desk or for the public.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from recruiting.models import columns
from recruiting.models.columns import Field, editable_columns
from recruiting.models.keys import RowKey, keys_by_table
from recruiting.models.record import HistoryRow, Record
from recruiting.models.tables import model_of, name_of

Snapshot = dict[str, Any]
Difference = tuple[str, Any, Any]
"""A column, what it was, what it is."""

UNCHANGED = {"id", "version"}

NAMED_THROUGH = {
    "candidate": ("person",),
    "claim": ("source",),
    "employment": ("person", "company"),
}
"""The relations that a row of these tables is named by."""


def with_names(rows: QuerySet) -> QuerySet:
    """These rows, read together with the rows that they are named by."""
    return rows.select_related(*NAMED_THROUGH.get(name_of(rows.model), ()))


@dataclass(frozen=True)
class Change:
    """One changed column in words."""

    name: str
    label: str
    old: str
    new: str


@cache
def columns_of(table: str) -> dict[str, Field]:
    """The columns of a table whose changes are told."""
    return {name: field for name, field in editable_columns(table).items() if name not in UNCHANGED}


def snapshot(
    table: str, row: Record | HistoryRow, related: Mapping[str, Iterable[int]] | None = None
) -> Snapshot:
    """What stands in ``row``, a record or a history row of ``table``.

    ``related`` are the keys of its many-to-many relations; of a record they are asked for if not given.
    """
    return {
        name: sorted(related.get(name, ()))
        if field.many_to_many and related is not None
        else columns.plain_of(row, field)
        for name, field in columns_of(table).items()
    }


def differences(old: Snapshot, new: Snapshot) -> list[Difference]:
    """The columns in which two snapshots of one table differ."""
    return [(name, old[name], new[name]) for name in new if old.get(name) != new[name]]


def rows_named(table: str, differing: Iterable[Difference]) -> set[RowKey]:
    """The related rows that differences of a row of ``table`` name."""
    keys: set[RowKey] = set()
    for name, old, new in differing:
        field = columns_of(table).get(name)
        if field is not None and field.is_relation:
            keys |= {key for value in (old, new) for key in columns.related_keys(field, value)}
    return keys


def in_words(table: str, differing: Iterable[Difference], names: Mapping[RowKey, str]) -> list[Change]:
    """Differences as people read them; a related row that has no name among ``names`` is left out."""
    changes = []
    for name, old, new in differing:
        field = columns_of(table).get(name)
        if field is not None:
            changes.append(
                Change(
                    name,
                    str(field.verbose_name),
                    columns.in_words(field, old, names),
                    columns.in_words(field, new, names),
                )
            )
    return changes


def desk_names(wanted: Iterable[RowKey]) -> dict[RowKey, str]:
    """What the desk calls these rows, one query for each table; what is deleted by its last reference."""
    names: dict[RowKey, str] = {}
    for table, keys in keys_by_table(set(wanted)).items():
        rows = with_names(model_of(table)._base_manager.filter(pk__in=keys))
        names |= {(table, row.pk): f"{row} ({row.ref})" if str(row) != row.ref else row.ref for row in rows}
        if missing := {key for key in keys if (table, key) not in names}:
            last = (
                model_of(table).history.filter(id__in=missing).order_by("history_id").values_list("id", "ref")
            )
            names |= {(table, key): _("deleted: %(ref)s") % {"ref": ref} for key, ref in last}
    return names
