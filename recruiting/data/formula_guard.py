"""A guard against cells that a spreadsheet would run, and the way back.

Spreadsheets take a cell that begins with ``= + - @``, a tab or a carriage return for a formula. An apostrophe
before it stops them; a cell that begins with apostrophes before such a sign gets one more, so that
``unguarded(guarded(text)) == text`` for every text.

A program of a country with decimal commas takes ``;`` for what parts cells, another one tabs. Our quotation
marks are none for it, as they begin no cell of its own: so a text has such an apostrophe wherever a cell or a
line of it would begin, too.
"""

import re
from typing import Any

SIGNS = "=+-@\t\r\n＝＋－＠"
_RUNS = re.compile(f"'*[{re.escape(SIGNS)}]")
_GUARDED = re.compile(f"'+[{re.escape(SIGNS)}]")
_ENDS = ";\t\r\n"
"""What ends a cell where commas do not."""
_WITHIN = f"([{_ENDS}]\"?)('*[=+@＝＋－＠-])"
_RUNS_WITHIN, _GUARDED_WITHIN = re.compile(_WITHIN), re.compile(_WITHIN.replace("'*", "'+"))


def guarded(text: str) -> str:
    """``text`` as no spreadsheet runs it, whatever it takes for the end of a cell."""
    within = guarded_within(text)
    return f"'{within}" if _RUNS.match(text) else within


def guarded_within(text: str) -> str:
    """``text`` with the guard of the cells of others that begin in it."""
    return _RUNS_WITHIN.sub(r"\1'\2", text)


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    text = _GUARDED_WITHIN.sub(lambda found: found[1] + found[2][1:], text)
    return text[1:] if _GUARDED.match(text) else text


def guarded_sql(cell: str, vendor: str) -> str:
    """``guarded`` in SQL, of the column ``cell``.

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
"""Of each database: the code of the first sign, whether a sign is in a cell, and its guard within."""


def connect(connection: Any, **kwargs: Any) -> None:
    """Let SQLite, which replaces by no pattern, ask this module."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("GUARDED_WITHIN", 1, guarded_within, deterministic=True)
