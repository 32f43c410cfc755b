"""Reading the files of a data package: each row by its columns, each fault by file, row and column."""

import csv as stdlib_csv
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from recruiting.models.record import Record
from recruiting.tables import csv
from recruiting.tables.columns import Column
from recruiting.tables.table import Table


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a package, by file, row (the header is row 1) and column."""

    file: str
    row: int | None = None
    column: str = ""
    value: str = ""
    expected: str = ""

    def __str__(self):
        place = [self.file]
        if self.row:
            place.append(_("row %(row)s") % {"row": self.row})
        if self.column:
            place.append(_("column %(column)s") % {"column": self.column})
        value = f" “{self.value[:60]}”" if self.value else ""
        return f"{', '.join(place)}:{value} {self.expected}"


@dataclass
class Row:
    """One row of a file: its cells by column's name, and the record that it becomes."""

    number: int
    cells: dict[str, str]
    record: Record = field(init=False)
    relations: dict[str, list[int]] = field(default_factory=dict)
    is_new: bool = False


def rows_of(table: Table, content: bytes | None) -> Iterator[Row | Fault]:
    """The rows of a table's file, and what is wrong with it."""
    for row in records_of(table.file, {column.name: column for column in table.columns}, content):
        if isinstance(row, Row) and not row.cells.get("ref"):
            yield Fault(table.file, row.number, "ref", expected=_("a reference"))
        else:
            yield row


def records_of(file: str, known: dict[str, Column], content: bytes | None) -> Iterator[Row | Fault]:
    """The rows of a file with some of the ``known`` columns, and what is wrong with it."""
    if content is None:
        yield Fault(file, expected=_("the file is missing"))
        return
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        yield Fault(file, content[: wrong.start].count(b"\n") + 1, expected=_("text in UTF-8"))
        return
    if "\x00" in text:
        row = text[: text.index("\x00")].count("\n") + 1
        yield Fault(file, row, expected=_("text without NUL characters"))
        return
    number = 0
    try:
        records = csv.read(text)
        header = next(records, None) or []
        number = 1
        if faults := list(dict.fromkeys(_header_faults(file, known, header))):
            yield from faults
            return
        for number, cells in enumerate(records, start=2):
            if not cells:
                continue
            if len(cells) != len(header):
                expected = _("%(expected)s cells, as in the header; here are %(found)s")
                yield Fault(file, number, expected=expected % {"expected": len(header), "found": len(cells)})
                continue
            yield Row(
                number, {name: csv.bare(known[name], cell) for name, cell in zip(header, cells, strict=True)}
            )
    except stdlib_csv.Error as wrong:
        yield Fault(file, number + 1, expected=_("well-formed CSV (%(why)s)") % {"why": wrong})


def _header_faults(file, known, header):
    if not header:
        yield Fault(file, 1, expected=_("a header"))
        return
    for name in header:
        if name not in known:
            expected = _("a column of this table: %(names)s") % {"names": ", ".join(known)}
            yield Fault(file, 1, value=name or " ", expected=expected)
        elif header.count(name) > 1:
            yield Fault(file, 1, column=name, expected=_("each column once"))
    if "ref" not in header:
        yield Fault(file, 1, column="ref", expected=_("a column ref"))
