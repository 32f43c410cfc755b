"""Reading CSV (RFC 4180, strictly) row by row: a file of any size takes the memory of one row."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from recruiting.data.columns import Column
from recruiting.data.faults import Fault, Faults
from recruiting.data.guard import unguarded
from recruiting.data.suggesting import perhaps
from recruiting.data.table import TABLES

LONGEST_CELL = 1_000_000  # characters
LONGEST_LINE = 10_000_000  # bytes; a row with line breaks in its cells has several lines
MOST_EMPTY_LINES = 1000

_NO_TEXT = {
    b"PK\x03\x04": gettext_noop("a CSV file; this is a spreadsheet or a ZIP: save it as CSV (UTF-8)"),
    b"\xd0\xcf\x11\xe0": gettext_noop("a CSV file; this is a spreadsheet: save it as CSV (UTF-8)"),
    b"\xff\xfe": gettext_noop("text in UTF-8; this is UTF-16"),
    b"\xfe\xff": gettext_noop("text in UTF-8; this is UTF-16"),
}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class _Unreadable(Exception):
    """The file can't be read on; the message says what was expected."""


class Sheet:
    """One file while it is read. ``header`` holds the columns in its order; all faults go to ``faults``."""

    def __init__(
        self,
        file: str,
        known: Mapping[str, Column],
        stream: BinaryIO,
        faults: Faults,
        ignored: Collection[str] = (),
        most_rows: int | None = None,
    ):
        self.file, self.known, self.faults, self.ignored = file, known, faults, ignored
        self.number, self.most_rows = 0, most_rows
        self._broken = False
        csv.field_size_limit(LONGEST_CELL)
        self.header: list[Column | None] = []
        self._records: Iterator[list[str]] = csv.reader(_lines(stream), strict=True)
        names = self._next() or []
        self._width = len(names)
        if self._is_sound(names):
            self.header = [None if name in ignored else known.get(name) for name in names]
        else:
            self._records = iter(())

    def __iter__(self) -> Iterator[tuple[int, dict[str, str]]]:
        """The number of each row (the header is row 1) and its cells that are not empty, by column's name."""
        empty = 0
        named = [(column.name, column.quoted) if column else ("", False) for column in self.header]
        while (cells := self._next()) is not None:
            if self.most_rows is not None and self.number > self.most_rows + 1:
                expected = _("at most %(most)s rows here; more are loaded by the command manage.py load")
                self._fault(expected % {"most": f"{self.most_rows:,}"})
                return
            if len(cells) == self._width:
                yield (
                    self.number,
                    {
                        # Only what begins with an apostrophe can be guarded.
                        name: unguarded(cell) if quoted and cell[0] == "'" else cell
                        for (name, quoted), cell in zip(named, cells, strict=True)
                        if cell and name
                    },
                )
            elif cells:
                expected = _("%(expected)s cells, as in the header; here are %(found)s")
                self._fault(expected % {"expected": self._width, "found": len(cells)})
            else:
                empty += 1
                if empty > MOST_EMPTY_LINES:
                    self._fault(_("at most %(most)s empty lines") % {"most": MOST_EMPTY_LINES})
                    return

    def _next(self) -> list[str] | None:
        self.number += 1
        try:
            return next(self._records, None)
        except _Unreadable as wrong:
            self._fault(str(wrong))
        except csv.Error as wrong:
            self._fault(_("well-formed CSV (%(why)s)") % {"why": wrong})
        return None

    def _fault(self, expected, **place):
        self._broken = True
        self.faults.add(Fault(self.file, self.number, expected=expected, **place))

    def _is_sound(self, names):
        if not names and not self._broken:
            self._fault(_("a header"))
        if self._broken:
            return False
        strange = [name for name in names if name not in self.known and name not in self.ignored]
        if strange and (table := _table_with(names)):
            expected = _("the columns of this table; these are those of %(table)s") % {"table": table}
            self._fault(expected, value=strange[0])
            return False
        for name in dict.fromkeys(strange):
            expected = _("a column of this table: %(names)s") % {"names": ", ".join(self.known)}
            self._fault(expected + perhaps(name, self.known), value=name or " ")
        for name, times in Counter(names).items():
            if times > 1:
                self._fault(_("each column once"), column=name)
        if "ref" not in names:
            self._fault(_("a column ref"), column="ref")
        return not self._broken


def header_of(stream: BinaryIO) -> list[str]:
    """The names in the first row of a file; none if it can't be read, which loading it will tell of."""
    try:
        return next(csv.reader(_lines(stream), strict=True), [])
    except (_Unreadable, csv.Error):
        return []


def _table_with(names):
    """The table that has all these columns, if one has."""
    return next(
        (table.name for table in TABLES.values() if set(names) <= {column.name for column in table.columns}),
        None,
    )


def _lines(stream):
    """The lines of ``stream`` as text, their ends as they are. Raises _Unreadable."""
    first = True
    with stream:
        while raw := stream.readline(LONGEST_LINE + 1):
            yield from _decoded(raw, first)
            first = False


def _decoded(raw, first):
    """The text of one line; of a file whose lines end with a carriage return alone, of several."""
    if first:
        raw = raw.removeprefix(_BYTE_ORDER_MARK)
        for start, expected in _NO_TEXT.items():
            if raw.startswith(start):
                raise _Unreadable(_(expected))
    if len(raw) > LONGEST_LINE:
        raise _Unreadable(_("a line of at most %(most)s bytes") % {"most": f"{LONGEST_LINE:,}"})
    try:
        text = raw.decode()
    except UnicodeDecodeError as wrong:
        shown = f"0x{raw[wrong.start]:02x}"
        raise _Unreadable(_("text in UTF-8 (the byte %(byte)s is none)") % {"byte": shown}) from wrong
    if "\x00" in text:
        raise _Unreadable(_("text without NUL characters"))
    return io.StringIO(text, newline="") if "\r" in text else (text,)
