"""Writes many rows as ``save()`` writes one: the rows, their relations and addresses."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, transaction

from recruiting.models import Address, bulk
from recruiting.models.bulk import Columns, quoted
from recruiting.models.relations import write_links
from recruiting.models.tables import link_columns


class RowStorage:
    """Writes rows of one table."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.table = quoted(model._meta.db_table)

    def add(self, rows: Sequence[Columns]) -> None:
        """Insert these rows, or none and raise IntegrityError or DataError."""
        with transaction.atomic():
            bulk.insert(self.model, self.model._meta.concrete_fields, rows)

    def change(self, rows: Sequence[Columns]) -> None:
        """Update the rows with these keys, or none and raise IntegrityError or DataError."""
        fields = [field for field in self.model._meta.concrete_fields if not field.primary_key]
        with transaction.atomic():
            bulk.update(self.model, fields, rows)

    def relate(self, related: Iterable[tuple[int, str, Sequence[int]]]) -> None:
        """Store relations, given as (key of a row, name of the relation, keys of its related rows)."""
        by_name: dict[str, dict[int, Sequence[int]]] = {}
        for key, name, keys in related:
            by_name.setdefault(name, {})[key] = keys
        for name, relations in by_name.items():
            field = self.model._meta.get_field(name)
            ours, _theirs = link_columns(field)
            field.remote_field.through._base_manager.filter(**{f"{ours}__in": relations}).delete()
            write_links(field, ((key, other) for key, others in relations.items() for other in others))

    def issue(self, keys: Sequence[int]) -> None:
        """Issue the references of these rows as addresses."""
        chosen, parameters = bulk.among("id", keys)
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {quoted(Address._meta.db_table)} ({quoted('table')}, ref)"
                f" SELECT %s, ref FROM {self.table} WHERE {chosen}",
                [self.model._meta.model_name, *parameters],
            )
