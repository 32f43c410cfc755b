"""What loading a package adds and changes, cell by cell: shown before it is done, compared when it is."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from recruiting.data.columns import Column
from recruiting.data.likeness import Likenesses
from recruiting.data.row_reader import Sheet
from recruiting.data.table import Table

KEPT = 200


@dataclass(frozen=True)
class Cell:
    """One cell: as it is stored, empty if its row is new, and as it will be."""

    column: Column
    old: str
    new: str


@dataclass(frozen=True)
class Difference:
    """One row that is added or changed, by its number in the file (the header is row 1)."""

    table: Table
    row: int
    ref: str
    is_new: bool
    cells: tuple[Cell, ...]


class Differences:
    """All differences in short, the first ``KEPT`` in full: a huge file fills no memory."""

    def __init__(self) -> None:
        self.first: list[Difference] = []
        self.added: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.sheets: list[Sheet] = []
        self.unread: Collection[str] = ()
        self.hidden: Collection[str] = ()
        self.alike = Likenesses()
        self._all = hashlib.sha256()

    def take_for_granted(self, sheet: Sheet) -> None:
        """Note a file that is read, of which things are taken for granted."""
        self.sheets.append(sheet)

    @property
    def assumptions(self) -> dict[str, list[str]]:
        """What was taken for granted, by file."""
        notes = {sheet.file: sheet.taken_for_granted() for sheet in self.sheets}
        for file in self.hidden:
            notes[file] = [_("read, though the workbook hides this sheet"), *notes.get(file, [])]
        not_read = [_("not read: neither its name nor its columns tell a table that is not here already")]
        return {file: said for file, said in notes.items() if said} | dict.fromkeys(self.unread, not_read)

    @property
    def passed_over(self) -> list[str]:
        """The columns that were, since they only name or derive."""
        return sorted({name for sheet in self.sheets for name in sheet.passed_over})

    @property
    def number(self) -> int:
        return self.added.total() + self.changed.total()

    @property
    def digest(self) -> str:
        """A hash of all differences: equal if and only if they are."""
        return self._all.hexdigest()

    def add(self, table: Table, row: int, cells: Mapping[str, tuple[str, str]]) -> None:
        """Note a row that is new; of each of its cells “” and what stands in it."""
        self.added[table.name] += 1
        self._note(table, row, cells["ref"][1] if "ref" in cells else "", True, cells)

    def change(self, table: Table, row: int, ref: str, cells: Mapping[str, tuple[str, str]]) -> None:
        """Note a row that changes; of each cell that differs what is stored and what will be."""
        self.changed[table.name] += 1
        self._note(table, row, ref, False, cells)

    def _note(self, table, row, ref, is_new, cells) -> None:
        self._all.update(repr((table.name, ref, is_new, sorted(cells.items()))).encode())
        if len(self.first) < KEPT:
            columns = table.columns_by_name
            changes = tuple(
                Cell(columns[name], old, new) for name, (old, new) in cells.items() if name != "ref"
            )
            self.first.append(Difference(table, row, ref, is_new, changes))
