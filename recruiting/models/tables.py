"""The tables of the desk by their names, which claims, files and history go by."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from recruiting.models.keys import KeysByTable
from recruiting.models.sql import KeyedQuery, KeySlot, UnionPart, union


def model_of(table: str) -> Any:
    """The model of a table."""
    return apps.get_model("recruiting", table)


def name_of(model: Any) -> str:
    """The table of a model; a proxy's is its parent's."""
    return str(model._meta.concrete_model._meta.model_name)


def all_rows(table: str) -> models.Manager[Any]:
    """All rows of a table, whatever their state."""
    return model_of(table)._base_manager


@cache
def by_key(table: str) -> KeyedQuery:
    """The query for the rows of a table with given keys."""
    return KeyedQuery(lambda keys: all_rows(table).filter(pk__among=keys))


class TablesQuery:
    """Rows of several tables by their keys, in one query, which is written out once for each set of tables.

    ``part`` takes a table and a slot for its keys, and returns the rows and which columns of them are read.
    """

    def __init__(self, part: Callable[[str, KeySlot], UnionPart]) -> None:
        self._part = part
        self._written: dict[tuple[str, ...], KeyedQuery] = {}

    def tuples(self, keys: KeysByTable) -> Iterator[tuple[Any, ...]]:
        """The table and the columns of each row, as the database gives them."""
        tables = tuple(sorted(table for table, some in keys.items() if some))
        if not tables:
            return
        if tables not in self._written:
            self._written[tables] = KeyedQuery(lambda *slots: union(map(self._part, tables, slots)))
        for number, *columns in self._written[tables].tuples(*(keys[table] for table in tables)):
            yield tables[number], *columns


def related_model(field: models.Field) -> type[models.Model]:
    """The model to which a relation leads; a proxy's is its parent's. Raises TypeError for a plain column."""
    model = field.related_model
    if not isinstance(model, type):
        raise TypeError(f"{field.name} leads to no table")
    return model._meta.concrete_model or model


def link_columns(field: Any) -> tuple[str, str]:
    """In the table that holds a relation of many to many: the columns of our key, and of theirs."""
    return f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"


def table_of(field: models.Field) -> str:
    """The table to which a relation leads."""
    return str(related_model(field)._meta.model_name)
