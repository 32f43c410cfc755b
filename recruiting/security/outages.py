"""Outages of the disk or the database, as opposed to faults of the program and of requests."""

import errno
import sqlite3
from dataclasses import dataclass
from typing import Any

import psycopg
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RETRY_SECONDS = 5


@dataclass(frozen=True)
class Outage:
    """One kind of outage, and its sentence for people."""

    name: str
    sentence: str | Promise


FULL = Outage("disk full", _("The disk is full, so nothing can be saved until there is room again."))
READ_ONLY = Outage("read only", _("The site can only be read at the moment; nothing can be saved."))
BUSY = Outage("busy", _("The database is busy with something else. Try again in a few seconds."))
GONE = Outage("no database", _("The database can't be reached at the moment. Try again in a few seconds."))


class Busy(Exception):
    """Too much of one kind is under way already; nothing was begun."""


_OF_SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_IOERR: GONE,
    sqlite3.SQLITE_CANTOPEN: GONE,
}
_OF_SYSTEM = {errno.ENOSPC: FULL, errno.EDQUOT: FULL, errno.EROFS: READ_ONLY}
# PostgreSQL's classes and codes of errors, the longest that fits first.
_OF_POSTGRESQL = {
    "53100": FULL,
    "25006": READ_ONLY,
    "57014": BUSY,  # by a time limit
    "55P03": BUSY,
    "25P03": BUSY,
    "25P04": BUSY,
    "53300": BUSY,
    "53": GONE,
    "57P": GONE,
    "58": GONE,
    "08": GONE,
}


def outage_of(error: BaseException | None) -> Outage | None:
    """The outage behind an exception or its causes; None if there is none."""
    while error is not None:
        if outage := _outage_of(error):
            return outage
        error = error.__cause__
    return None


def _outage_of(error: Any) -> Outage | None:
    if isinstance(error, Busy):
        return BUSY
    if isinstance(error, sqlite3.Error):
        # The low byte is the code, the others say more of it.
        return _OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, psycopg.Error):
        state = error.sqlstate
        if state is None:
            return GONE if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) else None
        return next((_OF_POSTGRESQL[state[:n]] for n in (5, 3, 2) if state[:n] in _OF_POSTGRESQL), None)
    return _OF_SYSTEM.get(error.errno or 0) if isinstance(error, OSError) else None
