"""One process at a time makes the site ready; others that start meanwhile wait, and find it done."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

_KEY = 7_213_405_518
"""The advisory lock of PostgreSQL: any number that nothing else in this database uses."""


@contextmanager
def held() -> Iterator[None]:
    """Hold the lock: of the database if it is a PostgreSQL, and of the folder that the processes share."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR_DIR / "start.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        if connection.vendor != "postgresql":
            yield
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_KEY])
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_KEY])
