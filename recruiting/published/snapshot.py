"""A read-only transaction that sees one moment of the database and blocks no writer."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection

BEGIN = {
    # SQLite's other transactions take the write lock as they begin (``settings``).
    "sqlite": "BEGIN DEFERRED",
    # JIT compilation of so large a query takes seconds and saves none.
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off",
}


@contextmanager
def snapshot() -> Iterator[None]:
    """Read one moment of the database inside; within a transaction, read as that does."""
    if _in_transaction():
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        try:
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")  # nothing was written
        except DatabaseError:
            connection.close()


def _in_transaction() -> bool:
    connection.ensure_connection()
    driver = connection.connection
    is_open = driver.in_transaction if connection.vendor == "sqlite" else driver.info.transaction_status.value
    return connection.in_atomic_block or bool(is_open)
