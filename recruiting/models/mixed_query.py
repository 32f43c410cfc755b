"""Rows of several tables, read in one query: to ask once takes longer than to find a few rows more."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from recruiting.models.sql import KeySlot, WrittenQuery, filled

_READ: dict[str, Callable[[str], Any] | None] = {
    **dict.fromkeys(("CharField", "TextField", "JSONField"), None),
    "BooleanField": "true".__eq__,
    "DateField": date.fromisoformat,
    "DateTimeField": datetime.fromisoformat,
    **dict.fromkeys(("AutoField", "BigAutoField", "IntegerField", "BigIntegerField"), int),
    **dict.fromkeys(("PositiveIntegerField", "PositiveSmallIntegerField", "PositiveBigIntegerField"), int),
    **dict.fromkeys(("ForeignKey", "OneToOneField"), int),
}
"""How values are read that PostgreSQL gives as text, by the kind of their column; no other kind is."""


class MixedQuery:
    """Rows of several tables by lists of keys, in one query of a fixed shape (as ``KeyedQuery`` is of one).

    ``build`` takes a slot for each list of keys and returns the rows of each table, or columns of them. In
    one query all have as many columns, of the same kinds: SQLite takes any, and to PostgreSQL all are texts.
    """

    def __init__(self, build: Callable[..., Sequence[QuerySet]]) -> None:
        self._build = build
        self._written: dict[str, tuple[str, list[Any], list[WrittenQuery]]] = {}

    def rows(self, *keys: Iterable[int]) -> list[list[Any]]:
        """The rows of each table as instances, annotations among their attributes; columns as tuples."""
        if connection.vendor not in self._written:
            self._written[connection.vendor] = self._write(len(keys))
        sql, params, parts = self._written[connection.vendor]
        rows_by_part: list[list[Any]] = [[] for _part in parts]
        with connection.cursor() as cursor:
            cursor.execute(sql, filled(params, keys))
            for number, *cells in cursor.fetchall():
                rows_by_part[number].append(parts[number].row(cells))
        return rows_by_part

    def _write(self, number: int) -> tuple[str, list[Any], list[WrittenQuery]]:
        parts = [
            WrittenQuery(rows if rows.query.is_sliced or rows.query.combinator else rows.order_by())
            for rows in self._build(*map(KeySlot, range(number)))
        ]
        if connection.vendor == "postgresql":
            for part in parts:
                part.converters = list(_from_texts(part))
        width = max(len(part.columns) for part in parts)
        # The first part gives the columns their kinds: sqlite3 would read all of one as it reads the first.
        selects = [f"SELECT 0, {_cells([], width)} WHERE 1 = 0"]
        selects += [_select(place, part, width) for place, part in enumerate(parts)]
        return " UNION ALL ".join(selects), [param for part in parts for param in part.params], parts


def _select(place: int, part: WrittenQuery, width: int) -> str:
    if connection.vendor == "sqlite":
        padding = ", NULL" * (width - len(part.columns))
        return f"SELECT {place}, found.*{padding} FROM ({part.sql}) found"
    names = [f"c{number}" for number in range(len(part.columns))]
    return f"SELECT {place}, {_cells(names, width)} FROM ({part.sql}) found({', '.join(names)})"


def _cells(names: Sequence[str], width: int) -> str:
    cells = [*names, *["NULL"] * (width - len(names))]
    return ", ".join(f"{cell}::text" if connection.vendor == "postgresql" else cell for cell in cells)


def _from_texts(part: WrittenQuery) -> Iterator[tuple[int, tuple[list[Callable[..., Any]], Any]]]:
    converters = dict(part.converters)
    for place, column in enumerate(part.columns):
        read = _READ[column.output_field.get_internal_type()]
        more, expression = converters.get(place, ([], column))
        if read or more:
            yield place, ([_reader(read), *more] if read else more, expression)


def _reader(read: Callable[[str], Any]) -> Callable[..., Any]:
    return lambda value, _expression, _connection: None if value is None else read(value)
