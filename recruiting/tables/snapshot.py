"""Reading much at one moment: whatever is written meanwhile, and without keeping a writer waiting."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# SQLite's other transactions take the write lock as they begin (``settings``).
BEGIN = {
    "sqlite": "BEGIN DEFERRED",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}


@contextmanager
def snapshot() -> Iterator[None]:
    """All that is read inside is of one moment; within a transaction, of that transaction's."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        # Nothing was written. Of a connection that broke there is nothing to roll back.
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
