"""Many rows at once: written by one statement each thousand, and taken a thousand at a time.

``bulk_create`` and ``bulk_update`` take ten times as long for tables as wide as these.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from django.db import connection, models

T = TypeVar("T")
CHUNK = 1000

Columns = dict[str, Any]
"""What the database holds of one row, by attribute."""


def chunks(things: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """``things`` in lists of at most ``size``, none of them empty."""
    things = iter(things)
    while chunk := list(islice(things, size)):
        yield chunk


def insert(model: type[models.Model], fields: Sequence[models.Field], rows: Iterable[Columns]) -> None:
    """Add rows, of which ``fields`` are given. Raises what the database does."""
    columns, table = names([field.column for field in fields]), quoted(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Not of Django's cursor: its wrapper for debugging loses the rows.
            copying = cursor.cursor.copy(f"COPY {table} ({columns}) FROM STDIN")
            with connection.wrap_database_errors, copying as copy:
                for row in _values(fields, rows):
                    copy.write_row(row)
        else:
            places = ", ".join("%s" for _field in fields)
            cursor.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({places})", list(_values(fields, rows))
            )


def update(model: type[models.Model], fields: Sequence[models.Field], rows: Iterable[Columns]) -> None:
    """Store ``fields`` of the rows with these keys (``id``). Raises what the database does."""
    assigned = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
    sql = f"UPDATE {quoted(model._meta.db_table)} SET {assigned} WHERE id = %s"
    with connection.cursor() as cursor:
        cursor.executemany(sql, list(_values([*fields, model._meta.pk], rows)))


def among(column: str, keys: Sequence[int]) -> tuple[str, list]:
    """The condition that ``column`` is one of ``keys``, and its parameters."""
    if connection.vendor == "postgresql":
        return f"{column} = ANY(%s)", [list(keys)]
    return f"{column} IN ({', '.join('%s' for _key in keys)})", list(keys)


def names(columns: Iterable[str], table: str = "") -> str:
    """The columns as SQL lists them, each of ``table`` if given."""
    prefix = f"{table}." if table else ""
    return ", ".join(prefix + quoted(column) for column in columns)


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _values(fields, rows):
    attributes = [field.attname for field in fields]
    for row in rows:
        yield [_adapted(row[name]) for name in attributes]


def _adapted(value):
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
