"""Writing many rows as ``save()`` writes one: the row, its relations, its history, its address."""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from recruiting.models import Address, bulk
from recruiting.models.bulk import Columns, names, quoted


class Storing:
    """Writes rows of one table; ``user``, ``reason`` and ``moment`` go into their history."""

    def __init__(self, model: Any, user, reason: str | None, moment: datetime) -> None:
        self.model = model
        self.table = quoted(model._meta.db_table)
        self.history = model.history.model
        self.logged = quoted(self.history._meta.db_table)
        self.signed = {
            "history_date": connection.ops.adapt_datetimefield_value(moment),
            "history_change_reason": reason,
            "history_user_id": user.pk if user else None,
        }

    def add(self, rows: Sequence[Columns]) -> None:
        """Add these rows; all of them, or none and an IntegrityError or DataError."""
        with transaction.atomic():
            bulk.insert(self.model, self.model._meta.concrete_fields, rows)

    def change(self, rows: Sequence[Columns]) -> None:
        """Store these rows in place of those with their keys, or none: raises as ``add`` does."""
        fields = [field for field in self.model._meta.concrete_fields if not field.primary_key]
        with transaction.atomic():
            bulk.update(self.model, fields, rows)

    def relate(self, related: Iterable[tuple[int, str, Sequence[int]]]) -> None:
        """Store relations: (key of a row, name of the relation, keys of those it is now related to)."""
        by_name: dict[str, dict[int, Sequence[int]]] = {}
        for key, name, keys in related:
            by_name.setdefault(name, {})[key] = keys
        for name, relations in by_name.items():
            field = self.model._meta.get_field(name)
            through = field.remote_field.through
            ours, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
            fields = [column for column in through._meta.concrete_fields if column.attname in (ours, theirs)]
            through._base_manager.filter(**{f"{ours}__in": relations}).delete()
            pairs = ({ours: key, theirs: other} for key, others in relations.items() for other in others)
            bulk.insert(through, fields, pairs)

    def log(self, keys: Sequence[int], kind: str, related: Container[str] | None = None) -> None:
        """Copy the rows with these keys, as they are stored now, into their history (kind: “+” or “~”).

        ``related`` names the relations that hold anything, where that is known.
        """
        columns = names(field.column for field in self.history.tracked_fields if field.column)
        signed = self.signed | {"history_type": kind}
        places = ", ".join("%s" for _each in signed)
        chosen, parameters = bulk.among("id", keys)
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {self.logged} ({columns}, {names(signed)})"
                f" SELECT {columns}, {places} FROM {self.table} WHERE {chosen}",
                [*signed.values(), *parameters],
            )
            for field in self.history._history_m2m_fields:
                if related is not None and field.name not in related:
                    continue
                cursor.execute(self._log_of(field, chosen), parameters)

    def _log_of(self, field, chosen) -> str:
        """How the relations of rows are copied beside the latest history of each."""
        through = field.remote_field.through._meta
        logged = quoted(getattr(self.history, field.name).model._meta.db_table)
        columns = [column.column for column in through.concrete_fields]
        return (
            f"INSERT INTO {logged} (history_id, {names(columns)})"
            f" SELECT latest.history_id, {names(columns, 'related')}"
            f" FROM {quoted(through.db_table)} related"
            f" JOIN (SELECT id, MAX(history_id) AS history_id FROM {self.logged} WHERE {chosen} GROUP BY id)"
            f" latest ON latest.id = related.{quoted(field.m2m_field_name() + '_id')}"
        )

    def issue(self, keys: Sequence[int]) -> None:
        """Issue the references of these rows as addresses."""
        chosen, parameters = bulk.among("id", keys)
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {quoted(Address._meta.db_table)} ({quoted('table')}, ref)"
                f" SELECT %s, ref FROM {self.table} WHERE {chosen}",
                [self.model._meta.model_name, *parameters],
            )
