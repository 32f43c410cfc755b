"""Reads tables of text row by row: a file of any size takes the memory of one row.

CSV is strict RFC 4180 in the dialect of the program that saved it (``dialects``); each cell is normalized to
the form of our files (``normalizers``).
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from django.utils.translation import gettext as _
from ftfy import fix_encoding
from ftfy.badness import is_bad

from recruiting.data import normalizers
from recruiting.data.columns import Column
from recruiting.data.combined_columns import CombinedColumn
from recruiting.data.dialects import detect_dialect
from recruiting.data.faults import DAY_ORDER, Fault, Faults
from recruiting.data.formula_guard import unguard
from recruiting.data.headers import ColumnLookup, Heading, header_faults, read_headings
from recruiting.data.other_formats import expected_format
from recruiting.data.short_rows import padded
from recruiting.data.text_lines import UnreadableText, lines_of
from recruiting.values.text import shown
from recruiting.values.unnamed import is_nobody

LONGEST_CELL = 1_000_000  # characters
MOST_COLUMNS = 20_000  # more than a spreadsheet has: they leave empty ones at the end
MOST_BLANK_LINES = 1000
MOST_EMPTY_ROWS = 100_000
"""Rows of separators only: programs write one for each row that was ever edited."""


class Sheet:
    """One file of a table, which can be read several times: ``columns`` are those that its rows fill.

    All faults go to ``faults``; ``notes`` are assumptions about it. ``is_unchanged`` says whether a text is
    stored or was exported as it is.
    """

    def __init__(
        self,
        file: str,
        table: ColumnLookup,
        open_stream: Callable[[], BinaryIO],
        faults: Faults,
        most_rows: int | None = None,
        day_first: bool | None = None,
        is_unchanged: Callable[[Column, str, str], bool] = lambda column, ref, text: False,
    ) -> None:
        self.file, self.open_stream, self.faults, self.most_rows = file, open_stream, faults, most_rows
        self._is_unchanged = is_unchanged
        self.number = 0
        self.notes: list[str] = []
        self.ignored_columns: list[str] = []
        self._readings: dict[tuple[str, str], str] = {}
        self._headings: list[Heading] = []
        csv.field_size_limit(LONGEST_CELL)
        before = len(faults)
        self._start(table, day_first)
        if len(faults) > before:
            self._headings = []

    def _start(self, table, day_first) -> None:
        with self.open_stream() as stream:
            expected = expected_format(stream)
        if expected:
            self.number = 1
            self._fault(expected)
            return
        self.dialect = detect_dialect(self.open_stream)
        self.locale = replace(self.dialect.locale, day_first=day_first)
        self.notes.extend(self.dialect.notes())
        self.number = self.dialect.rows_above
        names = self._header()
        if len(names) > MOST_COLUMNS:
            self._fault(_("at most %(most)d columns") % {"most": MOST_COLUMNS})
        elif names:
            self._headings, self.ignored_columns = read_headings(table, names)
            for fault in header_faults(table, names, self._headings):
                self._fault(fault.expected, value=fault.value, column=fault.column)
            self.notes.extend(heading.note for heading in self._headings if heading.note)

    @property
    def columns(self) -> list[Column]:
        """The columns that its rows fill; a combined column fills all of its parts."""
        columns = [heading.column for heading in self._headings if heading.column]
        return [part for column in columns for part in _plain_columns(column)]

    def refs(self) -> Iterator[tuple[int, str]]:
        """The number of each row (the first of the file is 1) and its reference."""
        place = next((n for n, one in enumerate(self._headings) if one.name == "ref"), None)
        for number, cells in self._rows():
            cell = cells[place] if place is not None else ""
            yield number, normalizers.reference(cell, self.locale) if cell else ""

    def __iter__(self) -> Iterator[tuple[int, dict[str, str]]]:
        """The number of each row and its non-empty cells by column, normalized."""
        readers = [self._reader(heading.column) for heading in self._headings]
        for number, row in self._rows():
            cells: dict[str, str] = {}
            for cell, read in zip(row, readers, strict=True):
                if read:
                    read(cells, cell)
            yield number, cells

    def _reader(self, column) -> Callable[[dict[str, str], str], None] | None:
        """A function that adds a cell of that column to the cells of its row; None if it is not loaded."""
        if column is None:
            return None
        if isinstance(column, CombinedColumn):
            return lambda cells, cell: self._read_whole(column, cells, cell)
        if column.quoted:
            return lambda cells, cell: self._read_text(column, cells, cell)
        return lambda cells, cell: self._read_code(column, cells, cell)

    def _read_text(self, column, cells, cell) -> None:
        if not cell:
            return
        if "'" in cell:
            cell = unguard(cell)
        if not self._has_failed(column, cell, cells.get("ref", "")) and not (
            cell.isascii() and "&" not in cell
        ):
            self._check_garbled(column, cell, cells.get("ref", ""))
        if column.is_name and is_nobody(cell) and not self._is_unchanged(column, cells.get("ref", ""), cell):
            expected = _("a name; an empty cell where none is known")
            self._fault(expected, column=column.name, value=cell)
        cells[column.name] = cell

    def _has_failed(self, column, cell, ref="") -> bool:
        """Whether a cell is the error value of a formula; adds a fault."""
        if not normalizers.has_failed(cell) or self._is_unchanged(column, ref, cell):
            return False
        expected = _("a value: the formula in this cell has no result where the file was saved")
        self._fault(expected, column=column.name, value=cell)
        return True

    def _read_code(self, column, cells, cell) -> None:
        if not cell or self._has_failed(column, cell):
            return
        read = column.normalize(cell, self.locale)
        if read != cell:
            self._readings.setdefault((column.name, ""), f"“{cell[:40]}” → {read[:40]}")
        if column.normalize is normalizers.day and read and self._has_day_fault(column, read):
            return
        if column.normalize is normalizers.day and (season := normalizers.season(read)):
            self._note_season(column, cells.get("ref", ""), read, season)
        if read:
            cells[column.name] = read

    def _note_season(self, column, ref, cell, season) -> None:
        """Add the note that “2023-24” is a season, unless the text is unchanged."""
        if not self._is_unchanged(column, ref, cell):
            self._readings.setdefault((column.name, season), f"“{cell}” → {season}")

    def _read_whole(self, column, cells, cell) -> None:
        if self._has_failed(column, cell):
            return
        text = normalizers.day(cell, self.locale) if column.is_date else normalizers.text(cell, self.locale)
        if column.is_date and self._is_ambiguous_day(column, text):
            return
        try:
            cells |= column.cells(text)
        except ValueError as wrong:
            self._fault(str(wrong), column=column.name, value=cell)
        else:
            if cell:
                self._readings.setdefault((column.name, ""), f"“{cell[:40]}” → {column.printed(text)}")

    def _has_day_fault(self, column, date) -> bool:
        """Whether a date is ambiguous; adds a fault."""
        if self._is_ambiguous_day(column, date):
            return True
        doubt = normalizers.doubt_of_day(date)
        if doubt:
            self._fault(doubt, column=column.name, value=date)
        return bool(doubt)

    def _is_ambiguous_day(self, column, date) -> bool:
        """Whether it is unknown which number of a date is the day; adds a fault with that question."""
        readings = normalizers.day_readings(date) if self.locale.day_first is None else None
        if readings:
            days = {"one": readings[0], "other": readings[1]}
            expected = (
                _("which number is the day: %(one)s or %(other)s? It is asked once for the file") % days
            )
            self._fault(expected, column=column.name, value=date, question=DAY_ORDER)
        return bool(readings)

    def _check_garbled(self, column, cell, ref) -> None:
        """Add a fault for a garbled text, unless it is stored or was exported so."""
        is_lost = "\ufffd" in cell
        is_html = shown(cell) != cell and not cell.startswith(("http://", "https://"))
        sound = shown(cell) if is_html else fix_encoding(cell) if not is_lost and is_bad(cell) else cell
        if not (is_lost or sound != cell) or self._is_unchanged(column, ref, cell):
            return
        if is_lost:
            expected = _("text that can be read: a sign in it was lost where the file was saved")
            self._fault(expected, column=column.name, value=cell)
        elif is_html:
            expected = _("“%(sound)s”? The text is that of a page's source")
            self._fault(expected % {"sound": sound[:60]}, column=column.name, value=cell)
        else:
            expected = _("“%(sound)s”? The text is garbled: read in another encoding than it was saved in")
            self._fault(expected % {"sound": sound[:60]}, column=column.name, value=cell)

    def assumptions(self) -> list[str]:
        """All assumptions, complete when its rows are read."""
        rewritten = [
            _("%(column)s: %(example)s") % {"column": column, "example": example}
            for (column, _season), example in self._readings.items()
        ]
        return [*self.notes, *rewritten]

    # Records of the file

    def _header(self):
        records = self._records()
        try:
            for _above in range(self.dialect.rows_above):
                next(records, None)
            names = next(records, None)
        except UnreadableText as wrong:
            self.number += 1
            self._fault(str(wrong))
            return []
        self.number += 1
        if not names:
            self._fault(_("a header"))
        return names or []

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        """The non-empty rows below the header, each as wide as the header."""
        if not self._headings:
            return
        self.number, records = 0, self._records()
        width, header, blank, empty = len(self._headings), self.dialect.rows_above + 1, 0, 0
        unread = [place for place, heading in enumerate(self._headings) if heading.must_be_empty]
        try:
            for self.number, cells in enumerate(padded(records, width), start=1):
                if self.number <= header:
                    continue
                if not any(cells):
                    blank, empty = blank + (not cells), empty + 1
                    if blank > MOST_BLANK_LINES or empty > MOST_EMPTY_ROWS:
                        most = MOST_BLANK_LINES if blank > MOST_BLANK_LINES else MOST_EMPTY_ROWS
                        self._fault(_("at most %(most)s empty lines") % {"most": most})
                        return
                elif self.most_rows is not None and self.number - header - empty > self.most_rows:
                    expected = _("at most %(most)s rows here; more are loaded by the command manage.py load")
                    self._fault(expected % {"most": f"{self.most_rows:,}"})
                    return
                elif len(cells) != width:
                    expected = _("%(expected)s cells, as in the header; here are %(found)s")
                    self._fault(expected % {"expected": width, "found": len(cells)})
                elif any(cells[place] for place in unread):
                    self._fault(_("nothing in a column that has no name in the header"))
                else:
                    yield self.number, cells
        except UnreadableText as wrong:
            self.number += 1
            self._fault(str(wrong))

    def _records(self) -> Iterator[list[str]]:
        """All records of the file from the first on. Raises UnreadableText."""
        with self.dialect.text(self.open_stream()) as text:
            try:
                yield from csv.reader(
                    lines_of(text, self.dialect), delimiter=self.dialect.delimiter, strict=True
                )
            except csv.Error as wrong:
                raise UnreadableText(_("well-formed CSV (%(why)s)") % {"why": wrong}) from wrong

    def _fault(self, expected, **place) -> None:
        self.faults.add(Fault(self.file, self.number, expected=expected, **place))


def _plain_columns(column):
    return list(column.parts.values()) if isinstance(column, CombinedColumn) else [column]


def read_header(open_stream: Callable[[], BinaryIO]) -> list[str]:
    """The names in the header of a file; empty if it can't be read, which loading will report."""
    csv.field_size_limit(LONGEST_CELL)
    return list(detect_dialect(open_stream).names)
