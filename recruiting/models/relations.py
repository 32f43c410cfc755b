"""Relations of rows: all many-to-many links of several tables in one query, and references to a row."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.db import models
from django.db.models import QuerySet

from recruiting.models import bulk
from recruiting.models.keys import KeysByTable
from recruiting.models.record import Record
from recruiting.models.sql import KeyedQuery, KeySlot, UnionPart, union
from recruiting.models.tables import link_columns, model_of


def links(keys: KeysByTable) -> Iterator[tuple[str, Any, int, int]]:
    """Every link from the rows with these keys: table and relation, our key, theirs."""
    tables = tuple(table for table, some in keys.items() if some and model_of(table)._meta.many_to_many)
    if tables:
        relations = _relations(tables)
        for number, ours, theirs in _links(tables).tuples(*(keys[table] for table, _field in relations)):
            yield *relations[number], ours, theirs


@cache
def _relations(tables: tuple[str, ...]) -> list[tuple[str, Any]]:
    return [(table, field) for table in tables for field in model_of(table)._meta.many_to_many]


@cache
def _links(tables: tuple[str, ...]) -> KeyedQuery:
    def query(*keys: KeySlot) -> QuerySet:
        parts: list[UnionPart] = []
        for (_table, field), some in zip(_relations(tables), keys, strict=True):
            columns = link_columns(field)
            through = field.remote_field.through._base_manager
            parts.append((through.filter(**{f"{columns[0]}__among": some}), columns))
        return union(parts)

    return KeyedQuery(query)


def write_links(field: Any, pairs: Iterable[tuple[int, int]]) -> None:
    """Write links of a relation: our key, theirs."""
    through, columns = field.remote_field.through, link_columns(field)
    fields = [one for one in through._meta.concrete_fields if one.attname in columns]
    bulk.insert(through, fields, (dict(zip(columns, pair, strict=True)) for pair in pairs))


def references_to(record: Record) -> Iterator[tuple[models.Field, models.QuerySet]]:
    """Each editable relation that can name ``record``, with the rows that do."""
    model = record._meta.concrete_model or type(record)
    for relation in model._meta.get_fields(include_hidden=True):
        field = getattr(relation, "field", None)
        if not relation.auto_created or field is None or not field.editable:
            continue
        related = relation.related_model
        if isinstance(related, type) and issubclass(related, Record):
            rows = related._base_manager.filter(**{field.name: record.pk})
            yield field, rows.order_by("pk")


def rows_losing(record: Record) -> Iterator[Record]:
    """The rows that name ``record`` and remain when it is deleted."""
    for field, rows in references_to(record):
        if field.many_to_many or getattr(field.remote_field, "on_delete", None) is models.SET_NULL:
            yield from rows
