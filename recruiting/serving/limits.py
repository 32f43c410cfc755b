"""Time limits on the database for what serves the site; commands take the time that they need."""

import math
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.backends.signals import connection_created

READ_SECONDS = 30
"""How long the tables may be asked for one page; PostgreSQL limits each statement by itself."""

STREAM_SECONDS = 50
"""How long the rows of one answer may be read: their transaction holds a snapshot of the database."""
_POSTGRESQL = (
    "SET statement_timeout = '30s'; SET lock_timeout = '4s'; SET idle_in_transaction_session_timeout = '30s'"
)
_SQLITE = "PRAGMA busy_timeout = 4000"
_STEPS = 20_000
"""Instructions of SQLite's between two looks at the clock: less than a millisecond."""

_deadline: ContextVar[float] = ContextVar("deadline", default=math.inf)


class TooLong(Exception):
    """An answer's rows were read for too long; what is sent of it breaks off, and lacks HTTP's last chunk."""


def limit_connections() -> None:
    """Let every connection that opens from now on have the limits."""
    connection_created.connect(_limit, dispatch_uid="limits")


def _limit(connection: Any, **_more: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL if connection.vendor == "postgresql" else _SQLITE)
    if connection.vendor == "sqlite":
        connection.connection.set_progress_handler(_is_late, _STEPS)


def _is_late() -> bool:
    """Whether SQLite is to break off what it does."""
    return time.monotonic() > _deadline.get()


@contextmanager
def reading_for(seconds: float) -> Iterator[None]:
    """On SQLite, what is asked inside breaks off after ``seconds``; ``math.inf`` lifts a limit around it."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


def in_time(pieces: Generator, seconds: float = STREAM_SECONDS) -> Generator:
    """``pieces``, until ``seconds`` are over. Raises TooLong then."""
    end = time.monotonic() + seconds
    with closing(pieces):
        for piece in pieces:
            if time.monotonic() > end:
                raise TooLong(f"after {seconds} seconds")
            yield piece
