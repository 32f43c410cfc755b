"""The rows of every table as lines of JSON, the same on SQLite and on PostgreSQL, and back.

A line is an array of a row's columns in the order of ``columns``. Amounts, dates, times and UUIDs are
strings as Python's ``str`` and ``isoformat`` write them; what is binary is Base64.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models
from django.db.models import AutoField, BigAutoField

from recruiting.models.bulk import chunks, insert_values, quoted

LEFT_OUT = (Session,)
"""A session that has ended since must not come back: after a restore everybody signs in again."""

CHUNK = 2000


def models_by_table() -> dict[str, type[models.Model]]:
    """Every table that is kept, by its name in the database."""
    every = apps.get_models(include_auto_created=True)
    managed = [model for model in every if model._meta.managed and not model._meta.proxy]
    return {model._meta.db_table: model for model in managed if model not in LEFT_OUT}


def fields_of(model: type[models.Model]) -> list[models.Field]:
    return list(model._meta.local_concrete_fields)


def columns(model: type[models.Model]) -> list[str]:
    """The columns and what kind each is: “ref CharField”."""
    return [f"{field.column} {field.get_internal_type()}" for field in fields_of(model)]


def lines(model: type[models.Model]) -> Iterator[bytes]:
    """The rows by key, one line each."""
    attributes = [field.attname for field in fields_of(model)]
    rows = model._base_manager.order_by("pk").values_list(*attributes)
    for row in rows.iterator(chunk_size=CHUNK):
        yield _line(row).encode()


def _line(row: tuple) -> str:
    # PostgreSQL orders the keys of JSON by itself.
    return json.dumps(row, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    return str(value)


def insert(model: type[models.Model], rows: Iterable[bytes]) -> None:
    """Add the rows that these lines describe. Raises what the database does, and ValueError."""
    fields = fields_of(model)
    for chunk in chunks(rows, CHUNK):
        insert_values(model, fields, [_stored(fields, json.loads(line)) for line in chunk])


def _stored(fields: list[models.Field], cells: list[Any]) -> list[Any]:
    pairs = zip(fields, cells, strict=True)
    return [field.get_db_prep_save(field.to_python(cell), connection) for field, cell in pairs]


def delete_all(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {quoted(model._meta.db_table)}")


def last_key(model: type[models.Model]) -> int | None:
    """The last key that was ever issued, of a row deleted since too; None where the database issues none."""
    if not isinstance(model._meta.pk, AutoField | BigAutoField):
        return None
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {_sequence(model)}")
        else:
            cursor.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = %s", [model._meta.db_table])
        return cursor.fetchone()[0] or 0


def set_last_key(model: type[models.Model], key: int) -> None:
    """Let the next row get the key after ``key``: history knows deleted rows by theirs."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT setval(%s, %s, %s)", [_sequence(model), max(key, 1), key > 0])
        else:
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, key])


def _sequence(model: type[models.Model]) -> str:
    with connection.cursor() as cursor:
        column = model._meta.pk.column
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [quoted(model._meta.db_table), column])
        return cursor.fetchone()[0]
