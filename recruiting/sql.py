"""Querysets as pieces of SQL, for what Django's ORM can't say: WITH, and unions of parts that are limited."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

Piece = tuple[str, tuple[Any, ...]]
"""SQL, and what stands for its placeholders."""


def piece(rows: QuerySet) -> Piece | None:
    """The SELECT of ``rows``; None if the ORM knows that there are none."""
    try:
        sql, params = rows.query.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return None
    return sql, tuple(params)


def united(parts: Iterable[Piece]) -> Piece:
    """All rows of all ``parts``, each of which may have an order and a limit of its own."""
    parts = list(parts)
    told = " UNION ALL ".join(f"SELECT * FROM ({sql}) part{number}" for number, (sql, _) in enumerate(parts))
    return told, tuple(param for _sql, params in parts for param in params)


def keys_of_any(parts: Iterable[QuerySet]) -> RawSQL | list:
    """What ``pk__in`` takes: the keys that any of ``parts`` selects, each up to its own limit."""
    pieces = [found for part in parts if (found := piece(part)) is not None]
    return RawSQL(*united(pieces)) if pieces else []


def keys_below(rows: QuerySet, parent: str) -> RawSQL | list:
    """What ``pk__in`` takes: the keys of ``rows`` and of all whose ``parent`` leads to one, however deep."""
    found = piece(rows.order_by().values("pk"))
    if found is None:
        return []
    return _below(rows.model, parent, *found)


def keys_below_each(model: type[Model], parent: str) -> RawSQL:
    """In a subquery: the keys of the row of ``model`` around it and of all whose ``parent`` leads to it."""
    return _below(model, parent, f"SELECT {model._meta.db_table}.id", ())


def _below(model, parent, chosen, params):
    table, above = model._meta.db_table, model._meta.get_field(parent).column
    return RawSQL(
        f"WITH RECURSIVE below(id) AS ({chosen} UNION SELECT one.id FROM {table} one"
        f" JOIN below ON one.{above} = below.id) SELECT id FROM below",
        params,
    )
