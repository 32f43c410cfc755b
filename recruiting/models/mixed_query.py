"""Rows of several tables, read in one query: to ask once takes longer than to find a few rows more."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import JSONField, QuerySet

from recruiting.models.sql import KeySlot, WrittenQuery, filled

_READ: dict[str, Callable[[str], Any] | None] = {
    **dict.fromkeys(("CharField", "TextField", "BooleanField", "JSONField"), None),
    **dict.fromkeys(("AutoField", "BigAutoField", "IntegerField", "BigIntegerField"), None),
    **dict.fromkeys(("PositiveIntegerField", "PositiveSmallIntegerField", "PositiveBigIntegerField"), None),
    **dict.fromkeys(("ForeignKey", "OneToOneField"), None),
    "DateField": date.fromisoformat,
    "DateTimeField": datetime.fromisoformat,
}
"""How values are read that JSON has as strings, by the kind of their column; no other kind is."""


class MixedQuery:
    """Rows of several tables by lists of keys, in one query of a fixed shape (as ``KeyedQuery`` is of one).

    ``build`` takes a slot for each list of keys and returns the rows of each table, or columns of them. In
    one query all have as many columns, of the same kinds: SQLite takes any; PostgreSQL gives each row as one
    JSON array, which it plans in less time than a hundred columns each.
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
                rows_by_part[number].append(parts[number].row(_unpacked(cells)))
        return rows_by_part

    def _write(self, number: int) -> tuple[str, list[Any], list[WrittenQuery]]:
        parts = [
            WrittenQuery(rows if rows.query.is_sliced or rows.query.combinator else rows.order_by())
            for rows in self._build(*map(KeySlot, range(number)))
        ]
        params = [param for part in parts for param in part.params]
        if connection.vendor == "postgresql":
            for part in parts:
                part.converters = list(_from_json(part))
            return " UNION ALL ".join(map(_as_json, range(len(parts)), parts)), params, parts
        width = max(len(part.columns) for part in parts)
        # The first part gives the columns their kinds: sqlite3 would read all of one as it reads the first.
        selects = [f"SELECT 0{', NULL' * width} WHERE 1 = 0"]
        for place, part in enumerate(parts):
            padding = ", NULL" * (width - len(part.columns))
            selects.append(f"SELECT {place}, found.*{padding} FROM ({part.sql}) found")
        return " UNION ALL ".join(selects), params, parts


def _as_json(place: int, part: WrittenQuery) -> str:
    cells = ", ".join(f"c{number}" for number in range(len(part.columns)))
    return f"SELECT {place}, json_build_array({cells})::text FROM ({part.sql}) found({cells})"


def _unpacked(cells: list[Any]) -> list[Any]:
    return json.loads(cells[0]) if connection.vendor == "postgresql" else cells


def _from_json(part: WrittenQuery) -> Iterator[tuple[int, tuple[list[Callable[..., Any]], Any]]]:
    converters = dict(part.converters)
    for place, column in enumerate(part.columns):
        read = _READ[column.output_field.get_internal_type()]
        more, expression = converters.get(place, ([], column))
        if isinstance(column.output_field, JSONField):
            more = []
        if read or more:
            yield place, ([_reader(read), *more] if read else more, expression)


def _reader(read: Callable[[str], Any]) -> Callable[..., Any]:
    return lambda value, _expression, _connection: None if value is None else read(value)
