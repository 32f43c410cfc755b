"""A guard against cells that a spreadsheet would run, and the way back.

Spreadsheets take a cell that begins with ``= + - @``, a tab or a carriage return for a formula. An apostrophe
before it stops them; a cell that begins with apostrophes before such a sign gets one more, so that
``unguarded(guarded(text)) == text`` for every text.
"""

import re

SIGNS = "=+-@\t\r\n＝＋－＠"
_RUNS = re.compile(f"'*[{re.escape(SIGNS)}]")
_GUARDED = re.compile(f"'+[{re.escape(SIGNS)}]")


def guarded(text: str) -> str:
    """``text`` as no spreadsheet runs it."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    return text[1:] if _GUARDED.match(text) else text


def guarded_sql(cell: str, codepoint: str) -> str:
    """``guarded`` in SQL, of the column ``cell``; ``codepoint`` names the function that gives the first one.

    Most cells begin with a letter: they cost one comparison.
    """
    signs = ", ".join(str(ord(sign)) for sign in SIGNS)
    runs = f"{codepoint}({cell}) IN (39, {signs}) AND {codepoint}(LTRIM({cell}, '''')) IN ({signs})"
    return f"CASE WHEN {runs} THEN '''' || {cell} ELSE {cell} END"
