"""Time limits on the database for what serves the site; commands take the time that they need."""

import math
import threading
import time
import weakref
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self

from django.db.backends.signals import connection_created

from recruiting.security.outages import Busy

READ_SECONDS = 30
"""How long the tables may be asked for one page; PostgreSQL limits each statement by itself."""

STREAM_SECONDS = 50
"""How long the rows of one answer may be read: their transaction holds a snapshot of the database."""

MOST_DOWNLOADS = 8
"""Of one process, which has sixteen threads: each holds one for as long as its rows are read."""
_places = threading.BoundedSemaphore(MOST_DOWNLOADS)
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


class Download:
    """The pieces of one answer, for ``seconds``: then TooLong. Raises Busy while too many are under way."""

    def __init__(self, pieces: Generator, seconds: float = STREAM_SECONDS) -> None:
        if not _places.acquire(blocking=False):
            raise Busy("too many downloads are under way at once")
        # Once, whether it is read to its end, given up, or never begun.
        self.leave = weakref.finalize(self, _places.release)
        self.pieces, self.seconds, self.end = pieces, seconds, time.monotonic() + seconds

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        try:
            piece = next(self.pieces)
            if time.monotonic() > self.end:
                raise TooLong(f"after {self.seconds} seconds")
        except BaseException:
            self.close()
            raise
        return piece

    def close(self) -> None:
        self.pieces.close()
        self.leave()
