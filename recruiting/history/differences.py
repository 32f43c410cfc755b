"""Differences between two versions of a record, column by column.

A *snapshot* has the editable columns of a record or of one of its history rows: notations of values, codes
and texts as stored, keys of related rows. Differences of two snapshots are described in words with the names
of related rows, which the caller looks up for all at once.
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
"""A column, its old value, its new value."""

IGNORED_COLUMNS = {"id", "version"}

NAME_RELATIONS = {
    "candidate": ("person",),
    "claim": ("source",),
    "employment": ("person", "company"),
}
"""By table, the relations that are part of a row's name."""


def with_names(rows: QuerySet) -> QuerySet:
    """These rows, with the related rows that are part of their names."""
    return rows.select_related(*NAME_RELATIONS.get(name_of(rows.model), ()))


@dataclass(frozen=True)
class Change:
    """One changed column in words."""

    name: str
    label: str
    old: str
    new: str


@cache
def compared_columns(table: str) -> dict[str, Field]:
    """The columns of a table that are compared."""
    return {name: field for name, field in editable_columns(table).items() if name not in IGNORED_COLUMNS}


def snapshot(
    table: str, row: Record | HistoryRow, related: Mapping[str, Iterable[int]] | None = None
) -> Snapshot:
    """The snapshot of ``row``, a record or a history row of ``table``.

    ``related`` are the keys of its many-to-many relations; for a record they are queried if not given.
    """
    return {
        name: sorted(related.get(name, ()))
        if field.many_to_many and related is not None
        else columns.plain_of(row, field)
        for name, field in compared_columns(table).items()
    }


def differences(old: Snapshot, new: Snapshot) -> list[Difference]:
    """The columns in which two snapshots of one table differ."""
    return [(name, old[name], new[name]) for name in new if old.get(name) != new[name]]


def related_rows(table: str, differing: Iterable[Difference]) -> set[RowKey]:
    """The related rows in differences of a row of ``table``."""
    keys: set[RowKey] = set()
    for name, old, new in differing:
        field = compared_columns(table).get(name)
        if field is not None and field.is_relation:
            keys |= {key for value in (old, new) for key in columns.related_keys(field, value)}
    return keys


def describe(table: str, differing: Iterable[Difference], names: Mapping[RowKey, str]) -> list[Change]:
    """Differences in words; related rows without a name in ``names`` are left out."""
    changes = []
    for name, old, new in differing:
        field = compared_columns(table).get(name)
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
    """The desk's names of these rows, one query a table; deleted rows by their last reference."""
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
