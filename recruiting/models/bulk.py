"""Many rows at once: written by one statement each thousand, and taken a thousand at a time.

``bulk_create`` and ``bulk_update`` take ten times as long for tables as wide as these.
"""

import gc
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from django.apps import apps
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
    insert_values(model, fields, _values(fields, rows))


def insert_values(
    model: type[models.Model], fields: Sequence[models.Field], rows: Iterable[Sequence[Any]]
) -> None:
    """Add rows, each what the database holds in these ``fields``. Raises what the database does."""
    columns, table = names([field.column for field in fields]), quoted(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Not of Django's cursor: its wrapper for debugging loses the rows.
            copying = cursor.cursor.copy(f"COPY {table} ({columns}) FROM STDIN")
            with connection.wrap_database_errors, copying as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join("%s" for _field in fields)
            if values := list(rows):
                cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)


def update(model: type[models.Model], fields: Sequence[models.Field], rows: Iterable[Columns]) -> None:
    """Store ``fields`` of the rows with these keys (``id``). Raises what the database does."""
    table, columns = quoted(model._meta.db_table), [*fields, model._meta.pk]
    values = list(_values(columns, rows))
    if not values:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # One statement: planning one for each row takes as long as storing it.
            assigned = ", ".join(f"{quoted(field.column)} = given.{quoted(field.column)}" for field in fields)
            arrays = ", ".join(f"%s::{field.db_type(connection)}[]" for field in columns)
            cursor.execute(
                f"UPDATE {table} SET {assigned} FROM unnest({arrays})"
                f" AS given ({names(field.column for field in columns)}) WHERE {table}.id = given.id",
                [list(column) for column in zip(*values, strict=True)],
            )
        else:
            assigned = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
            cursor.executemany(f"UPDATE {table} SET {assigned} WHERE id = %s", values)


def delete(model: type[models.Model], keys: Sequence[int]) -> None:
    """Delete the rows with these keys without reading them; no other table may refer to them."""
    for some in chunks(keys):
        chosen, parameters = among(quoted(model._meta.pk.column), some)
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {quoted(model._meta.db_table)} WHERE {chosen}", parameters)


def reserve_keys(numbers: Mapping[Any, int]) -> dict[Any, Sequence[int]]:
    """Reserve keys for these numbers of new rows of each model, which no other row will get or ever had."""
    tables = {model._meta.db_table: number for model, number in numbers.items() if number}
    keys_by_table = (_keys_of_sequences if connection.vendor == "postgresql" else _keys_after_last)(tables)
    return {model: keys_by_table.get(model._meta.db_table, ()) for model in numbers}


def _keys_of_sequences(tables: Mapping[str, int]) -> dict[str, Sequence[int]]:
    one = "SELECT %s::text, nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
    parameters = [each for table, number in tables.items() for each in (table, table, number)]
    keys_by_table: dict[str, list[int]] = {table: [] for table in tables}
    for table, key in _rows_of(" UNION ALL ".join([one] * len(tables)), parameters):
        keys_by_table[table].append(key)
    return {table: sorted(keys) for table, keys in keys_by_table.items()}


def _keys_after_last(tables: Mapping[str, int]) -> dict[str, Sequence[int]]:
    # SQLite has one writer at a time, and this transaction is it.
    chosen = ", ".join("%s" for _table in tables)
    last = dict(_rows_of(f"SELECT name, seq FROM sqlite_sequence WHERE name IN ({chosen})", [*tables]))
    firsts = {table: last.get(table, 0) + 1 for table in tables}
    return {table: range(firsts[table], firsts[table] + number) for table, number in tables.items()}


def _rows_of(sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    if not parameters:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


@contextmanager
def reduced_garbage_collection() -> Iterator[None]:
    """Run Python's garbage collection less often: it takes a tenth of the time and finds nothing."""
    usual = gc.get_threshold()
    gc.set_threshold(100 * CHUNK, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def analyze() -> None:
    """Let PostgreSQL count again what its plans go by; SQLite's go by the indexes alone.

    A minute after many rows were written it would do so by itself; until then it takes its tables for empty,
    and reads a list for minutes.
    """
    if connection.vendor == "postgresql":
        every = (model._meta.db_table for model in apps.get_app_config("recruiting").get_models())
        # Lists don't read the history.
        tables = [table for table in every if not table.startswith("recruiting_historical")]
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {names(tables)}")


def among(column: str, keys: Sequence[int]) -> tuple[str, list]:
    """The condition that ``column`` is one of ``keys``, and its parameters."""
    if connection.vendor == "postgresql":
        # Between whom: PostgreSQL would read all rows sooner than look for a thousand of them one by one.
        bounds = [min(keys), max(keys)] if keys else [0, 0]
        return f"({column} BETWEEN %s AND %s AND {column} = ANY(%s))", [*bounds, list(keys)]
    return f"{column} IN ({', '.join('%s' for _key in keys)})", list(keys)


def names(columns: Iterable[str], table: str = "") -> str:
    """The columns as SQL lists them, each of ``table`` if given."""
    prefix = f"{table}." if table else ""
    return ", ".join(prefix + quoted(column) for column in columns)


@cache
def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _values(fields: Iterable[Any], rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    attributes = [field.attname for field in fields]
    for row in rows:
        yield [_adapted(row[name]) for name in attributes]


def _adapted(value: Any) -> Any:
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
