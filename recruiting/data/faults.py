"""What is wrong with a package: each fault by file, row and column."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from recruiting.data.row import Row
from recruiting.data.table import Table

DAY_ORDER = "day-order"
"""The question which number of “7/3/2025” is the day: it is answered once for a file."""

KEPT = 1000
MOST = 1_000_000


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a package, by file, row (the header is row 1) and column."""

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


class Faulty(Exception):
    """The package can't be loaded; nothing was written. ``faults`` are the first, ``number`` counts all."""

    def __init__(self, faults: list[Fault], number: int | None = None) -> None:
        self.faults = faults
        self.number = len(faults) if number is None else number
        self.questions = {fault.question for fault in faults} - {""}
        super().__init__("\n".join(map(str, faults[:20])))


class Faults:
    """Collects faults: all are counted, the first ``KEPT`` kept, so that a huge bad file fills no memory."""

    def __init__(self) -> None:
        self.first: list[Fault] = []
        self.number = 0

    def __len__(self) -> int:
        return self.number

    def add(self, fault: Fault) -> None:
        """Note one fault. Raises Faulty when there are too many to go on."""
        self.number += 1
        if self.number <= KEPT:
            self.first.append(fault)
        if self.number >= MOST:
            self.stop()

    def refuse(self, table: Table, row: Row, column: str, expected: str) -> None:
        """Note a fault of a row of ``table``, which is not written."""
        row.sound = False
        self.add(Fault(table.file, row.number, column, row.cells.get(column, ""), expected))

    def stop(self) -> None:
        """Raise Faulty if there is any fault."""
        if self.number:
            raise Faulty(self.first, self.number)
