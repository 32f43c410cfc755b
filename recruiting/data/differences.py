"""The changes that loading a package makes, cell by cell: previewed, and compared when it is done."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from recruiting.data.columns import Column
from recruiting.data.possible_duplicates import PossibleDuplicates
from recruiting.data.row_reader import Sheet
from recruiting.data.table import Table

MAX_KEPT = 200


@dataclass(frozen=True)
class CellChange:
    """The old text of a cell (empty if its row is new) and its new text."""

    column: Column
    old: str
    new: str


@dataclass(frozen=True)
class RowDifference:
    """One row that is added or changed, by its number in the file (the header is row 1)."""

    table: Table
    row: int
    ref: str
    is_new: bool
    cells: tuple[CellChange, ...]


class Differences:
    """All differences in short, the first ``MAX_KEPT`` in full: a huge file fills no memory."""

    def __init__(self) -> None:
        self.first: list[RowDifference] = []
        self.added: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()
        self.sheets: list[Sheet] = []
        self.unread: Collection[str] = ()
        self.hidden: Collection[str] = ()
        self.possible_duplicates = PossibleDuplicates()
        self._all = hashlib.sha256()

    def add_sheet(self, sheet: Sheet) -> None:
        """Add a file that is read, with its assumptions."""
        self.sheets.append(sheet)

    @property
    def assumptions(self) -> dict[str, list[str]]:
        """The assumptions about each file, in words."""
        notes = {sheet.file: sheet.assumptions() for sheet in self.sheets}
        for file in self.hidden:
            notes[file] = [_("read, though the workbook hides this sheet"), *notes.get(file, [])]
        not_read = [_("not read: neither its name nor its columns tell a table that is not here already")]
        return {file: said for file, said in notes.items() if said} | dict.fromkeys(self.unread, not_read)

    @property
    def ignored_columns(self) -> list[str]:
        """The columns that are not loaded, because they are only labels or derived."""
        return sorted({name for sheet in self.sheets for name in sheet.ignored_columns})

    @property
    def number(self) -> int:
        return self.added.total() + self.changed.total()

    @property
    def digest(self) -> str:
        """A hash of all differences."""
        return self._all.hexdigest()

    def add(self, table: Table, row: int, cells: Mapping[str, tuple[str, str]]) -> None:
        """Add a new row; ``cells`` are pairs of “” and the new text."""
        self.added[table.name] += 1
        self._note(table, row, cells["ref"][1] if "ref" in cells else "", True, cells)

    def change(self, table: Table, row: int, ref: str, cells: Mapping[str, tuple[str, str]]) -> None:
        """Add a changed row; ``cells`` are pairs of the stored and the new text."""
        self.changed[table.name] += 1
        self._note(table, row, ref, False, cells)

    def _note(self, table, row, ref, is_new, cells) -> None:
        self._all.update(repr((table.name, ref, is_new, sorted(cells.items()))).encode())
        if len(self.first) < MAX_KEPT:
            columns = table.columns_by_name
            changes = tuple(
                CellChange(columns[name], old, new) for name, (old, new) in cells.items() if name != "ref"
            )
            self.first.append(RowDifference(table, row, ref, is_new, changes))
