"""Querysets as pieces of SQL, for what Django's ORM can't say: WITH, and unions of parts that are limited."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import (
    AutoField,
    BigAutoField,
    BigIntegerField,
    ForeignKey,
    IntegerField,
    Lookup,
    Model,
    OneToOneField,
    PositiveBigIntegerField,
    QuerySet,
    Value,
)
from django.db.models.expressions import RawSQL

Piece = tuple[str, tuple[Any, ...]]
"""SQL, and what stands for its placeholders."""


class Among(Lookup):
    """``pk__among=keys``: as ``pk__in``, for keys by the thousand. They go as one parameter, not one each."""

    lookup_name = "among"

    def get_prep_lookup(self):
        return ",".join(str(int(key)) for key in self.rhs)

    def as_sqlite(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"{column} IN (SELECT value FROM json_each(%s))", [*params, f"[{self.rhs}]"]

    def as_postgresql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s::bigint[])", [*params, f"{{{self.rhs}}}"]


for number in (AutoField, BigAutoField, BigIntegerField, PositiveBigIntegerField, ForeignKey, OneToOneField):
    number.register_lookup(Among)


Part = tuple[QuerySet, Sequence[str]]
"""Rows, and the columns of them that are read."""


def in_one(parts: Iterable[Part]) -> Iterator[tuple[Any, ...]]:
    """The rows of all ``parts``, which read alike columns, in one query: each behind the number of its part."""
    numbered = [
        rows.order_by().annotate(part=Value(number, IntegerField())).values_list("part", *columns)
        for number, (rows, columns) in enumerate(parts)
    ]
    if numbered:
        yield from numbered[0].union(*numbered[1:], all=True)


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
    union = " UNION ALL ".join(f"SELECT * FROM ({sql}) part{number}" for number, (sql, _) in enumerate(parts))
    return union, tuple(param for _sql, params in parts for param in params)


def keys_of_any(parts: Iterable[QuerySet]) -> RawSQL | list:
    """What ``pk__in`` takes: the keys that any of ``parts`` selects, each up to its own limit."""
    pieces = [selection for part in parts if (selection := piece(part)) is not None]
    return RawSQL(*united(pieces)) if pieces else []


def keys_below(rows: QuerySet, parent: str) -> RawSQL | list:
    """What ``pk__in`` takes: the keys of ``rows`` and of all whose ``parent`` leads to one, however deep."""
    selection = piece(rows.order_by().values("pk"))
    if selection is None:
        return []
    return _below(rows.model, parent, *selection)


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
