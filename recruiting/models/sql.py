"""Queries that are written out once, and querysets as pieces of SQL for what Django's ORM can't say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import (
    AutoField,
    BigAutoField,
    BigIntegerField,
    ForeignKey,
    IntegerField,
    Lookup,
    OneToOneField,
    PositiveBigIntegerField,
    QuerySet,
    Value,
)
from django.db.models.base import ModelState
from django.db.models.expressions import RawSQL

Piece = tuple[str, tuple[Any, ...]]
"""SQL, and what stands for its placeholders."""


class Among(Lookup):
    """``pk__among=keys``: as ``pk__in``, for keys by the thousand. They go as one parameter, not one each."""

    lookup_name = "among"

    def get_prep_lookup(self) -> "list[int] | KeySlot":
        return self.rhs if isinstance(self.rhs, KeySlot) else list(self.rhs)

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} IN (SELECT value FROM json_each(%s))", [*params, self._keys]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s::bigint[])", [*params, self._keys]

    @property
    def _keys(self) -> "str | KeySlot":
        return self.rhs if isinstance(self.rhs, KeySlot) else key_list(self.rhs)


@dataclass(frozen=True)
class KeySlot:
    """A placeholder for the list of keys at this position, given when the query is run."""

    place: int


def key_list(keys: Iterable[int]) -> str:
    """Keys as the one parameter of ``among``: a JSON array for SQLite, an array's text for PostgreSQL."""
    text = ",".join(str(int(key)) for key in keys)
    return f"[{text}]" if connection.vendor == "sqlite" else f"{{{text}}}"


for number in (AutoField, BigAutoField, BigIntegerField, PositiveBigIntegerField, ForeignKey, OneToOneField):
    number.register_lookup(Among)


class WrittenQuery:
    """The compiled SQL of a query, and the conversion of its rows to model instances with annotations."""

    def __init__(self, query: Any) -> None:
        compiler = query.query.get_compiler(connection=connection)
        self.sql, self.params = compiler.as_sql()
        self.model = query.model
        whole = compiler.klass_info["select_fields"] if query._fields is None else ()
        self.names = [compiler.select[place][0].target.attname for place in whole]
        self.annotations = list(compiler.annotation_col_map.items())
        self.columns = [column for column, *_sql in compiler.select]
        self.converters = list(compiler.get_converters(self.columns).items())

    def rows(self, sql: str, params: Sequence[Any]) -> list[Any]:
        """The rows as instances, by ``self.sql`` with its parameters given."""
        return [self.row(list(row)) for row in self.tuples(sql, params)]

    def tuples(self, sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The columns as the database gives them."""
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchall()

    def row(self, cells: list[Any]) -> Any:
        """The instance with these columns, as the database gives them; of no model, a tuple."""
        for place, (converters, expression) in self.converters:
            for converter in converters:
                cells[place] = converter(cells[place], expression, connection)
        if not self.names:
            return tuple(cells[: len(self.columns)])
        # As ``Model.from_db`` does, which asks each field where to put what stands in its column.
        row = object.__new__(self.model)
        row.__dict__.update(zip(self.names, cells, strict=False), _state=ModelState())
        row._state.adding, row._state.db = False, connection.alias
        for name, place in self.annotations:
            setattr(row, name, cells[place])
        return row


def filled(params: Iterable[Any], keys: Sequence[Iterable[int]]) -> list[Any]:
    """The parameters of a compiled query, with lists of keys for the slots."""
    lists = [key_list(some) for some in keys]
    return [lists[param.place] if isinstance(param, KeySlot) else param for param in params]


class KeyedQuery:
    """A query of a fixed shape, whose only parameters are lists of keys (``among``): written out once.

    For Django to write a query out takes longer than for the database to answer it, and a save asks dozens.
    ``build`` takes a slot for each list of keys; it is called once for each kind of database.
    """

    def __init__(self, build: Callable[..., QuerySet]) -> None:
        self._build = build
        self._written: dict[str, WrittenQuery] = {}

    def rows(self, *keys: Iterable[int]) -> list[Any]:
        """The rows as instances of their model, annotations among their attributes."""
        written = self._query(len(keys))
        return written.rows(written.sql, filled(written.params, keys))

    def tuples(self, *keys: Iterable[int]) -> list[tuple[Any, ...]]:
        """The selected columns as the database gives them: for keys, numbers and texts only."""
        written = self._query(len(keys))
        return written.tuples(written.sql, filled(written.params, keys))

    def _query(self, number: int) -> WrittenQuery:
        if connection.vendor not in self._written:
            self._written[connection.vendor] = WrittenQuery(self._build(*map(KeySlot, range(number))))
        return self._written[connection.vendor]


UnionPart = tuple[QuerySet, Sequence[str]]
"""Rows, and the columns of them that are read."""


def union(parts: Iterable[UnionPart]) -> QuerySet:
    """The rows of all ``parts``, at least one, which read alike columns: each behind its part's number."""
    numbered = [
        rows.order_by().annotate(part=Value(number, IntegerField())).values_list("part", *columns)
        for number, (rows, columns) in enumerate(parts)
    ]
    return numbered[0].union(*numbered[1:], all=True) if numbered[1:] else numbered[0]


def union_rows(parts: Iterable[UnionPart]) -> Iterator[tuple[Any, ...]]:
    """What ``union`` selects, in one query; in none where there are no parts."""
    if parts := list(parts):
        yield from union(parts)


def piece(rows: QuerySet) -> Piece | None:
    """The SELECT of ``rows``; None if the ORM knows that there are none."""
    try:
        sql, params = rows.query.get_compiler(rows.db).as_sql()
    except EmptyResultSet:
        return None
    return sql, tuple(params)


def keys_below(rows: QuerySet, parent: str) -> RawSQL | list:
    """What ``pk__in`` takes: the keys of ``rows`` and of all whose ``parent`` leads to one, however deep."""
    selection = piece(rows.order_by().values("pk"))
    if selection is None:
        return []
    return _below(rows.model, parent, *selection)


def _below(model: Any, parent: str, chosen: str, params: Sequence[Any]) -> RawSQL:
    table, above = model._meta.db_table, model._meta.get_field(parent).column
    return RawSQL(
        f"WITH RECURSIVE below(id) AS ({chosen} UNION SELECT one.id FROM {table} one"
        f" JOIN below ON one.{above} = below.id) SELECT id FROM below",
        params,
    )
