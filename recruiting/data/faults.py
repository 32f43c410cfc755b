"""The faults of a package, by file, row and column."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from recruiting.data.row import Row
from recruiting.data.table import Table

DAY_ORDER = "day-order"
"""The question which number of “7/3/2025” is the day, asked once for a file."""

MAX_KEPT = 1000
MAX_FAULTS = 1_000_000


@dataclass(frozen=True)
class Fault:
    """One fault of a package, by file, row (the header is row 1) and column."""

    file: str
    row: int | None = None
    column: str = ""
    value: str = ""
    expected: str = ""
    question: str = ""

    def __str__(self) -> str:
        place = [self.file]
        if self.row:
            place.append(_("row %(row)s") % {"row": self.row})
        if self.column:
            place.append(_("column %(column)s") % {"column": self.column})
        value = f" “{self.value[:60]}”" if self.value else ""
        return f"{', '.join(place)}:{value} {self.expected}"


class InvalidPackage(Exception):
    """The package can't be loaded; nothing was written. ``faults`` are the first of ``number`` faults."""

    def __init__(self, faults: list[Fault], number: int | None = None) -> None:
        self.faults = faults
        self.number = len(faults) if number is None else number
        self.questions = {fault.question for fault in faults} - {""}
        super().__init__("\n".join(map(str, faults[:20])))


class Faults:
    """Collects faults: all are counted, the first ``MAX_KEPT`` are stored, to limit memory."""

    def __init__(self) -> None:
        self.first: list[Fault] = []
        self.number = 0

    def __len__(self) -> int:
        return self.number

    def add(self, fault: Fault) -> None:
        """Add one fault. Raises InvalidPackage if there are too many."""
        self.number += 1
        if self.number <= MAX_KEPT:
            self.first.append(fault)
        if self.number >= MAX_FAULTS:
            self.stop()

    def refuse(self, table: Table, row: Row, column: str, expected: str) -> None:
        """Add a fault of a row of ``table``, which will not be written."""
        row.is_valid = False
        self.add(Fault(table.file, row.number, column, row.cells.get(column, ""), expected))

    def stop(self) -> None:
        """Raise InvalidPackage if there is any fault."""
        if self.number:
            raise InvalidPackage(self.first, self.number)
