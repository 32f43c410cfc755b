"""A guard against cells that a spreadsheet would run, and the way back.

Spreadsheets take a cell that begins with ``= + - @``, a tab or a carriage return for a formula. An apostrophe
before it stops them; a cell that begins with apostrophes before such a sign gets one more, so that
``unguarded(guarded(text)) == text`` for every text.
"""

import re

_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """``text`` as no spreadsheet runs it."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    return text[1:] if _GUARDED.match(text) else text
