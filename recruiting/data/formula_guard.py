"""A guard against cells that a spreadsheet would run, and the way back.

Spreadsheets take a cell that begins with ``= + - @``, a tab or a carriage return for a formula. An apostrophe
before it stops them; a cell that begins with apostrophes before such a sign gets one more, so that
``unguard(guard(text)) == text`` for every text.

A program of a country with decimal commas separates cells at ``;``, another one at tabs, and ignores our
quotation marks, which do not begin its cells. So a text has such an apostrophe wherever a cell or a line
would begin for these programs, too.
"""

import re
from typing import Any

SIGNS = "=+-@\t\r\n＝＋－＠"
_RUNS = re.compile(f"'*[{re.escape(SIGNS)}]")
_GUARDED = re.compile(f"'+[{re.escape(SIGNS)}]")
_ENDS = ";\t\r\n"
"""The ends of cells in programs that do not separate at commas."""
_WITHIN = f"([{_ENDS}]\"?)('*[=+@＝＋－＠-])"
_RUNS_WITHIN, _GUARDED_WITHIN = re.compile(_WITHIN), re.compile(_WITHIN.replace("'*", "'+"))


def guard(text: str) -> str:
    """``text`` with guards, so that no spreadsheet runs it, whatever its separator is."""
    within = guard_within(text)
    return f"'{within}" if _RUNS.match(text) else within


def guard_within(text: str) -> str:
    """``text`` with guards at the cells that other separators would begin in it."""
    return _RUNS_WITHIN.sub(r"\1'\2", text)


def unguard(text: str) -> str:
    """The inverse of ``guard``."""
    text = _GUARDED_WITHIN.sub(lambda found: found[1] + found[2][1:], text)
    return text[1:] if _GUARDED.match(text) else text


def guard_sql(cell: str, vendor: str) -> str:
    """``guard`` in SQL, for the column ``cell``.

    Most cells begin with a letter and have no end of a cell in them: they cost five comparisons.
    """
    first, holds, within = _SQL[vendor]
    signs = ", ".join(str(ord(sign)) for sign in SIGNS)
    runs = f"{first}({cell}) IN (39, {signs}) AND {first}(LTRIM({cell}, '''')) IN ({signs})"
    ends = " OR ".join(holds.format(cell=cell, code=ord(end)) for end in _ENDS)
    inner = f"CASE WHEN {ends} THEN {within.format(cell=cell)} ELSE {cell} END"
    return f"CASE WHEN {runs} THEN '''' || {inner} ELSE {inner} END"


_SQL = {
    "postgresql": (
        "ASCII",
        "STRPOS({cell}, CHR({code})) > 0",
        "REGEXP_REPLACE({cell}, '" + _WITHIN.replace("'", "''") + r"', '\1''\2', 'g')",
    ),
    "sqlite": ("UNICODE", "INSTR({cell}, CHAR({code})) > 0", "GUARDED_WITHIN({cell})"),
}
"""By database, SQL for the code of the first sign, for whether a sign occurs, and for ``guard_within``."""


def connect(connection: Any, **kwargs: Any) -> None:
    """Register ``guard_within`` in SQLite, which cannot replace by patterns."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("GUARDED_WITHIN", 1, guard_within, deterministic=True)
