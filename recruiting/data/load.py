"""Load a data package: one transaction, held to the rules that a form is held to, or nothing at all.

Every file is read twice, row by row: first for its references, which a row of any file may name, then to
write its rows, some hundred at a time. So a package of any size takes little memory.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DataError, IntegrityError
from django.utils.translation import gettext as _

from recruiting.data import own_text, package
from recruiting.data.addresses import Addresses
from recruiting.data.blame import Blame
from recruiting.data.changed_headlines import ChangedHeadlines
from recruiting.data.column_values import Filling, Problem
from recruiting.data.columns import Column
from recruiting.data.differences import Differences
from recruiting.data.faults import Faults
from recruiting.data.files import Files
from recruiting.data.references import References
from recruiting.data.row import Row
from recruiting.data.row_reader import Sheet
from recruiting.data.row_storage import Storing
from recruiting.data.rows import by_key
from recruiting.data.table import TABLES, Table
from recruiting.history.steps import BrokenRules
from recruiting.models import bulk, unit_of_work
from recruiting.models.bulk import chunks
from recruiting.models.standing import State
from recruiting.models.unit_of_work import UnitOfWork
from recruiting.models.visibility import VISIBLE

MANY = 1000
"""After so many rows the database counts anew what its plans go by."""


@dataclass
class Loaded:
    """How many rows were added and changed, and how many were there already as they are."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True)
class Step:
    """How far loading has come: so many of all rows; of ``rows`` 0 while they are still counted."""

    done: int
    rows: int


def load(
    files: Files, user: User | None = None, reason: str = "load", differences: Differences | None = None
) -> Loaded:
    """Load the CSV files of a package, or of one table; ``differences`` collects what is added and changed.

    Raises Faulty, or NoPackage when a file can't be read to its end; then nothing was written.
    """
    steps = loading(files, user, reason, differences)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def loading(
    files: Files, user: User | None = None, reason: str = "load", differences: Differences | None = None
) -> Generator[Step, None, Loaded]:
    """``load`` step by step, in a transaction that begins with the first and ends with the last.

    Who leaves it before, by ``close()`` or an exception, leaves nothing written.
    """
    with bulk.few_collections(), unit_of_work.editing(user=user, reason=reason) as unit:
        return (yield from _Load(files, unit, differences).steps())


class _Load:
    def __init__(self, files: Files, unit: UnitOfWork, differences: Differences | None) -> None:
        self.files, self.unit, self.differences = files, unit, differences or Differences()
        self.differences.unread, self.differences.hidden = files.unread, files.hidden
        self.sheets: dict[str, Sheet] = {}
        self.tables = [TABLES[name] for name in files.tables]
        self.faults = Faults()
        self.references = References(self.faults)
        self.addresses = Addresses(self.faults)
        self.blame = Blame(self.sheets, self.references, self.addresses, self.faults)
        self.loaded = Loaded()
        self.changed_headlines = ChangedHeadlines()

    def steps(self) -> Generator[Step, None, Loaded]:
        for table in self.tables:
            yield Step(0, 0)
            if sheet := self._sheet(table.file, table):
                self.references.find(table, sheet)
        if sheet := self._sheet(package.ADDRESSES, package.AddressTable()):
            self.addresses.read(sheet)
        self.faults.stop()
        rows, done = sum(map(len, self.references.keys.values())), 0
        for table in self.tables:
            for number in self._take(table):
                done += number
                yield Step(done, rows)
        self.faults.stop()
        for key in self.addresses.store():
            self.unit.after_change("address", {"id": key})
        self.faults.stop()
        if self.loaded.added + self.loaded.changed >= MANY:
            bulk.analyze()
        yield Step(rows, rows)
        self._settle()
        self.changed_headlines.settle(self.unit.reason)
        return self.loaded

    def _sheet(self, file: str, table: Table | package.AddressTable) -> Sheet | None:
        """The file of a table, if there is one: how it is laid out is found out once."""
        if file not in self.sheets:
            if (stream := self.files.open(file)) is None:
                return None
            stream.close()
            sheet = Sheet(
                file,
                table,
                partial(self._reopened, file),
                self.faults,
                most_rows=self.files.most_rows,
                day_first=self.files.day_first,
                is_kept=own_text.Kept(self.files, file, table),
            )
            self.sheets[file] = sheet
            self.differences.take_for_granted(sheet)
        return self.sheets[file]

    def _reopened(self, file: str) -> BinaryIO:
        """A file that is there, from its start."""
        stream = self.files.open(file)
        if stream is None:
            raise FileNotFoundError(file)
        return stream

    # From cells to rows

    def _take(self, table: Table) -> Iterator[int]:
        """Write what is new in a file and what has changed; yields how many rows it took, some at a time."""
        sheet = self.sheets[table.file]
        storing = Storing(table.model)
        filling = Filling(table, sheet.columns)
        keys, new = self.references.keys[table.name], self.references.new[table.name]
        for rows in chunks(Row(number, cells, keys[cells["ref"]]) for number, cells in sheet):
            added = [row for row in rows if row.key in new]
            existing = [row for row in rows if row.key not in new]
            for row in added:
                self._note(table, row, filling.new(row))
                self._note_new(table, row)
            self.differences.alike.look(table, added)
            changed = self._changed(table, sheet, filling, existing) if existing else []
            self.references.resolve(table, added + changed)
            self._write(table, storing.add, [row for row in added if row.sound])
            self._write(table, storing.change, [row for row in changed if row.sound])
            self._follow(table, storing, added, changed)
            self.loaded.added += len(added)
            self.loaded.changed += len(changed)
            self.loaded.unchanged += len(existing) - len(changed)
            yield len(rows)

    def _changed(self, table: Table, sheet: Sheet, filling: Filling, rows: list[Row]) -> list[Row]:
        """Those of the rows that differ from what is stored, as they shall be stored."""
        stored_cells = _stored_cells(table, [row.key for row in rows])
        compared = [column for column in sheet.columns if column.name != "version"]
        differing = {}
        for row in rows:
            if different := _different(compared, row.cells, stored_cells[row.key]):
                differing[row.key] = different
        if not differing:
            return []
        # Who is just editing one of them is waited for, and then found out by the version.
        locked = table.model._base_manager.filter(pk__in=differing).order_by("pk").select_for_update()
        stored = {columns["id"]: columns for columns in locked.values()}
        changed = []
        for record in table.model._base_manager.filter(pk__in=differing):
            self.unit.before_change(record)
        for row in rows:
            if row.key not in differing:
                continue
            columns = stored[row.key]
            self._note(table, row, filling.changed(row, columns, differing[row.key]))
            if row.columns == columns and not row.references and row.sound:
                continue  # Written otherwise, it says the same.
            changed.append(row)
            self.changed_headlines.note(table, row, differing[row.key])
            self._note_changed(table, row, stored_cells[row.key], differing[row.key])
            self._check_version(table, row, stored_cells[row.key]["version"], columns["version"])
            row.columns["version"] += 1
        return changed

    def _check_version(self, table: Table, row: Row, compared: str, locked: int) -> None:
        """Refuse a row of another version than the one it was compared with, or the one that is locked."""
        if not row.cells.get("version", compared) == compared == str(locked):
            expected = _("version %(version)s: somebody changed this row since it was exported")
            self.faults.refuse(table, row, "version", expected % {"version": locked})

    def _note_new(self, table: Table, row: Row) -> None:
        self.differences.add(table, row.number, {name: ("", text) for name, text in row.cells.items()})
        self._check_four_eyes(table, row, "")

    def _note_changed(
        self, table: Table, row: Row, stored: Mapping[str, str], cells: Mapping[str, str]
    ) -> None:
        changed = {name: (stored[name], text) for name, text in cells.items()}
        self.differences.change(table, row.number, stored["ref"], changed)
        for name, (before, after) in changed.items():
            if own_text.has_lost_signs(before, after):
                expected = _("text as it was: signs became question marks where the file was saved")
                self.faults.refuse(table, row, name, expected)
        self._check_four_eyes(table, row, stored.get("state", ""))

    def _check_four_eyes(self, table: Table, row: Row, state: str) -> None:
        """What somebody loads, somebody else publishes."""
        # What is retracted has a page too.
        shown = row.cells.get("state")
        publishes = shown == State.PUBLISHED != state or (shown == State.RETRACTED and state not in VISIBLE)
        if publishes and self.unit.user is not None and settings.FOUR_EYES:
            self.faults.refuse(table, row, "state", _("in-review: four eyes, so somebody else publishes it"))

    def _note(self, table: Table, row: Row, problems: Iterable[Problem]) -> None:
        for name, expected in problems:
            self.faults.refuse(table, row, name, expected)

    # Writing

    def _write(
        self, table: Table, write: Callable[[list[dict[str, Any]]], None], rows: Sequence[Row]
    ) -> None:
        """Write rows together; what the database refuses so is written one by one to find out which."""
        refused = (IntegrityError, DataError)
        try:
            write([row.columns for row in rows])
        except refused:
            for row in rows:
                try:
                    write([row.columns])
                except refused as broken:
                    self.blame.row(table, row, broken)

    def _follow(self, table: Table, storing: Storing, added: list[Row], changed: list[Row]) -> None:
        """What goes with rows that were written: relations, addresses, what depends on them."""
        if self.faults:
            return
        storing.relate(
            (row.key, name, keys) for row in added + changed for name, keys in row.relations.items()
        )
        if added:
            storing.issue([row.key for row in added])
        for row in added + changed:
            self.unit.after_change(table.name, row.columns)

    # Rules across rows

    def _settle(self) -> None:
        """End the unit of work; each rule across rows that is broken is told by the row that breaks it."""
        try:
            self.unit.settle()
        except BrokenRules as rules:
            self.blame.violations(rules.violations)


def _different(columns: Iterable[Column], cells: dict[str, str], stored: dict[str, str]) -> dict[str, str]:
    """The cells of a row that are not as they are stored; the order of references means nothing.

    A file that says nothing of what is settled leaves it so: only an editor lets claims decide again.
    """
    return {
        column.name: text
        for column in columns
        if (text := cells.get(column.name, "")) != stored[column.name]
        and not (column.name in ("settled", "settled_reason") and not text)
        and not (column.table and sorted(text.split(";")) == sorted(stored[column.name].split(";")))
    }


def _stored_cells(table: Table, keys: list[int]) -> dict[int, dict[str, str]]:
    """The cells of the stored rows with these keys, by column's name."""
    names = [column.name for column in table.columns]
    printed = by_key(table.columns, table.model._base_manager.filter(pk__in=keys))
    return {
        key: dict(zip(names, (cell or "" for cell in cells), strict=True)) for key, cells in printed.items()
    }
