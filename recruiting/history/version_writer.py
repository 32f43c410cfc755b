"""Writes the history: one version of each row that a unit of work writes, relations included."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from django.db import connection
from django.utils import timezone

from recruiting.history.versions import ADDED, CHANGED, DELETED
from recruiting.models import bulk
from recruiting.models.bulk import chunks, names, quoted
from recruiting.models.keys import KeysByTable, RowKey
from recruiting.models.record import Record
from recruiting.models.relations import links
from recruiting.models.tables import model_of
from recruiting.models.unit_of_work import Step, UnitOfWork


class KeepHistory(Step):
    """Copies each written row into its history, with user and reason."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.known: set[RowKey] = set()
        """Rows that existed before, or that have a version already."""
        self.pending: dict[str, set[int]] = {}

    def before_change(self, stored: Record) -> None:
        if stored.pk not in self.pending.get(stored.table, ()):
            self.known.add((stored.table, stored.pk))

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        self.pending.setdefault(table, set()).add(columns["id"])

    def flush(self) -> None:
        # Addresses, which loading writes too, have no history.
        pending = {table: keys for table, keys in self.pending.items() if issubclass(model_of(table), Record)}
        self.pending = {}
        self._keep(pending)

    def _keep(self, pending: Mapping[str, set[int]]) -> None:
        added = {table: self._new(table, keys) for table, keys in pending.items()}
        copy_to_history(added, ADDED, self.unit)
        copy_to_history({table: keys - added[table] for table, keys in pending.items()}, CHANGED, self.unit)
        self.known |= {(table, key) for table, keys in pending.items() for key in keys}

    def _new(self, table: str, keys: set[int]) -> set[int]:
        return {key for key in keys if (table, key) not in self.known}

    def before_deletion(self, record: Record) -> None:
        """Copy a row into its history before it is deleted."""
        table, key = record.table, record.pk
        if key in (pending := self.pending.get(table, set())):
            pending.remove(key)
            self._keep({table: {key}})
        copy_to_history({table: [key]}, DELETED, self.unit)
        self.known.discard((table, key))


def copy_to_history(keys: KeysByTable, kind: str, unit: UnitOfWork | None) -> None:
    """Copy the rows with these keys, as they are stored now, into their history."""
    keys = {table: some for table, some in keys.items() if some}
    related: dict[str, dict[str, Any]] = {}
    for table, field, _ours, _theirs in links(keys):
        related.setdefault(table, {})[field.name] = field
    for table, chosen in keys.items():
        for some in chunks(chosen):
            with connection.cursor() as cursor:
                cursor.execute(*_copy_of_rows(table, some, kind, unit))
                for field in related.get(table, {}).values():
                    cursor.execute(*_copy_of_relation(table, some, field))


def _copy_of_rows(
    table: str, keys: Collection[int], kind: str, unit: UnitOfWork | None
) -> tuple[str, list[Any]]:
    history = _history_of(table)
    signed = {
        "history_type": kind,
        "history_date": connection.ops.adapt_datetimefield_value(timezone.now()),
        "history_change_reason": (unit and unit.reason) or None,
        "history_user_id": unit.user.pk if unit and unit.user else None,
    }
    columns = names(field.column for field in history.tracked_fields if field.column)
    chosen, parameters = bulk.among("id", list(keys))
    sql = (
        f"INSERT INTO {quoted(history._meta.db_table)} ({columns}, {names(signed)})"
        f" SELECT {columns}, {', '.join('%s' for _each in signed)}"
        f" FROM {quoted(model_of(table)._meta.db_table)} WHERE {chosen}"
    )
    return sql, [*signed.values(), *parameters]


def _copy_of_relation(table: str, keys: Collection[int], field: Any) -> tuple[str, list[Any]]:
    """The SQL that copies a relation of rows to the latest history row of each, with its parameters."""
    history = _history_of(table)
    through = field.remote_field.through._meta
    copied = quoted(getattr(history, field.name).model._meta.db_table)
    columns = [column.column for column in through.concrete_fields]
    chosen, parameters = bulk.among("id", list(keys))
    sql = (
        f"INSERT INTO {copied} (history_id, {names(columns)})"
        f" SELECT latest.history_id, {names(columns, 'related')}"
        f" FROM {quoted(through.db_table)} related"
        f" JOIN (SELECT id, MAX(history_id) AS history_id FROM {quoted(history._meta.db_table)}"
        f" WHERE {chosen} GROUP BY id)"
        f" latest ON latest.id = related.{quoted(field.m2m_field_name() + '_id')}"
    )
    return sql, parameters


@cache
def _history_of(table: str) -> Any:
    """The model of a table's history; cached, because simple_history makes a manager for each access."""
    return model_of(table).history.model
