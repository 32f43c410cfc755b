"""What rows are related to, all relations of several tables in one query."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db.models import QuerySet

from recruiting.models.keys import KeysByTable
from recruiting.models.sql import KeyedQuery, KeySlot, UnionPart, union
from recruiting.models.tables import model_of


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
            columns = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
            through = field.remote_field.through._base_manager
            parts.append((through.filter(**{f"{columns[0]}__among": some}), columns))
        return union(parts)

    return KeyedQuery(query)
