"""Loading of a data package in one transaction, by the rules of forms.

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

from recruiting.data import package, unchanged_text
from recruiting.data.addresses import Addresses
from recruiting.data.changed_headlines import ChangedHeadlines
from recruiting.data.column_values import Problem, RowBuilder
from recruiting.data.columns import Column
from recruiting.data.differences import Differences
from recruiting.data.fault_locator import FaultLocator
from recruiting.data.faults import Faults
from recruiting.data.files import Files
from recruiting.data.references import References
from recruiting.data.row import Row
from recruiting.data.row_reader import Sheet
from recruiting.data.row_storage import RowStorage
from recruiting.data.rows import cells_by_key
from recruiting.data.table import TABLES, Table
from recruiting.history.steps import BrokenRules
from recruiting.models import bulk, unit_of_work
from recruiting.models.bulk import chunks
from recruiting.models.standing import State
from recruiting.models.unit_of_work import UnitOfWork
from recruiting.models.visibility import VISIBLE

ANALYZE_FROM = 1000
"""From this number of written rows on the database updates its statistics."""


@dataclass
class LoadResult:
    """The numbers of rows that were added, changed and unchanged."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True)
class Progress:
    """The progress: ``done`` of ``rows``, which is 0 while they are still counted."""

    done: int
    rows: int


def load(
    files: Files, user: User | None = None, reason: str = "load", differences: Differences | None = None
) -> LoadResult:
    """Load the CSV files of a package, or of one table; ``differences`` collects what is added and changed.

    Raises InvalidPackage, or UnreadablePackage when a file can't be read to its end; then nothing was
    written.
    """
    steps = load_in_steps(files, user, reason, differences)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def load_in_steps(
    files: Files, user: User | None = None, reason: str = "load", differences: Differences | None = None
) -> Generator[Progress, None, LoadResult]:
    """``load`` as a generator of progress, in one transaction.

    If it is left earlier, by ``close()`` or an exception, nothing is written.
    """
    with bulk.reduced_garbage_collection(), unit_of_work.editing(user=user, reason=reason) as unit:
        return (yield from _Loader(files, unit, differences).steps())


class _Loader:
    def __init__(self, files: Files, unit: UnitOfWork, differences: Differences | None) -> None:
        self.files, self.unit, self.differences = files, unit, differences or Differences()
        self.differences.unread, self.differences.hidden = files.unread, files.hidden
        self.sheets: dict[str, Sheet] = {}
        self.tables = [TABLES[name] for name in files.tables]
        self.faults = Faults()
        self.references = References(self.faults)
        self.addresses = Addresses(self.faults)
        self.fault_locator = FaultLocator(self.sheets, self.references, self.addresses, self.faults)
        self.loaded = LoadResult()
        self.changed_headlines = ChangedHeadlines()

    def steps(self) -> Generator[Progress, None, LoadResult]:
        for table in self.tables:
            yield Progress(0, 0)
            if sheet := self._sheet(table.file, table):
                self.references.find(table, sheet)
        if sheet := self._sheet(package.ADDRESSES, package.AddressTable()):
            self.addresses.read(sheet)
        self.faults.stop()
        rows, done = sum(map(len, self.references.keys.values())), 0
        for table in self.tables:
            for number in self._load_table(table):
                done += number
                yield Progress(done, rows)
        self.faults.stop()
        for key in self.addresses.store():
            self.unit.after_change("address", {"id": key})
        self.faults.stop()
        if self.loaded.added + self.loaded.changed >= ANALYZE_FROM:
            bulk.analyze()
        yield Progress(rows, rows)
        self._finish_unit()
        self.changed_headlines.settle(self.unit.reason)
        return self.loaded

    def _sheet(self, file: str, table: Table | package.AddressTable) -> Sheet | None:
        """The file of a table, or None; its dialect is detected once."""
        if file not in self.sheets:
            if (stream := self.files.open(file)) is None:
                return None
            stream.close()
            sheet = Sheet(
                file,
                table,
                partial(self._open_again, file),
                self.faults,
                most_rows=self.files.most_rows,
                day_first=self.files.day_first,
                is_unchanged=unchanged_text.UnchangedText(self.files, file, table),
            )
            self.sheets[file] = sheet
            self.differences.add_sheet(sheet)
        return self.sheets[file]

    def _open_again(self, file: str) -> BinaryIO:
        """An existing file from its start."""
        stream = self.files.open(file)
        if stream is None:
            raise FileNotFoundError(file)
        return stream

    # From cells to rows

    def _load_table(self, table: Table) -> Iterator[int]:
        """Write the new and changed rows of a file; yield the numbers of rows that were read."""
        sheet = self.sheets[table.file]
        storage = RowStorage(table.model)
        builder = RowBuilder(table, sheet.columns)
        keys, new = self.references.keys[table.name], self.references.new[table.name]
        for rows in chunks(Row(number, cells, keys[cells["ref"]]) for number, cells in sheet):
            added = [row for row in rows if row.key in new]
            existing = [row for row in rows if row.key not in new]
            for row in added:
                self._note(table, row, builder.build_new(row))
                self._note_new(table, row)
            self.differences.possible_duplicates.check(table, added)
            changed = self._changed(table, sheet, builder, existing) if existing else []
            self.references.resolve(table, added + changed)
            self._write(table, storage.add, [row for row in added if row.is_valid])
            self._write(table, storage.change, [row for row in changed if row.is_valid])
            self._finish_rows(table, storage, added, changed)
            self.loaded.added += len(added)
            self.loaded.changed += len(changed)
            self.loaded.unchanged += len(existing) - len(changed)
            yield len(rows)

    def _changed(self, table: Table, sheet: Sheet, builder: RowBuilder, rows: list[Row]) -> list[Row]:
        """The rows that differ from the stored ones, with their new columns."""
        stored_cells = _stored_cells(table, [row.key for row in rows])
        compared = [column for column in sheet.columns if column.name != "version"]
        differing = {}
        for row in rows:
            if different := _changed_cells(compared, row.cells, stored_cells[row.key]):
                differing[row.key] = different
        if not differing:
            return []
        # Waits for whoever edits one of them at the moment: the version shows that then.
        locked = table.model._base_manager.filter(pk__in=differing).order_by("pk").select_for_update()
        stored = {columns["id"]: columns for columns in locked.values()}
        changed = []
        for record in table.model._base_manager.filter(pk__in=differing):
            self.unit.before_change(record)
        for row in rows:
            if row.key not in differing:
                continue
            columns = stored[row.key]
            self._note(table, row, builder.build_changed(row, columns, differing[row.key]))
            if row.columns == columns and not row.references and row.is_valid:
                continue  # Only the notation differs.
            changed.append(row)
            self.changed_headlines.note(table, row, differing[row.key])
            self._note_changed(table, row, stored_cells[row.key], differing[row.key])
            self._check_version(table, row, stored_cells[row.key]["version"], columns["version"])
            row.columns["version"] += 1
        return changed

    def _check_version(self, table: Table, row: Row, compared: str, locked: int) -> None:
        """Refuse a row whose version is not the one that it was compared with and that is locked."""
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
            if unchanged_text.has_lost_signs(before, after):
                expected = _("text as it was: signs became question marks where the file was saved")
                self.faults.refuse(table, row, name, expected)
        self._check_four_eyes(table, row, stored.get("state", ""))

    def _check_four_eyes(self, table: Table, row: Row, state: str) -> None:
        """With four eyes, refuse a row that the loading user would publish."""
        # A retracted record has a public page too.
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
        """Write rows together; if the database refuses them, one by one, to find the wrong ones."""
        refused = (IntegrityError, DataError)
        try:
            write([row.columns for row in rows])
        except refused:
            for row in rows:
                try:
                    write([row.columns])
                except refused as broken:
                    self.fault_locator.refused_row(table, row, broken)

    def _finish_rows(self, table: Table, storage: RowStorage, added: list[Row], changed: list[Row]) -> None:
        """Write relations and addresses of written rows, and report the rows to the unit of work."""
        if self.faults:
            return
        storage.relate(
            (row.key, name, keys) for row in added + changed for name, keys in row.relations.items()
        )
        if added:
            storage.issue([row.key for row in added])
        for row in added + changed:
            self.unit.after_change(table.name, row.columns)

    # Rules across rows

    def _finish_unit(self) -> None:
        """End the unit of work; turn broken rules across rows into faults."""
        try:
            self.unit.flush()
        except BrokenRules as rules:
            self.fault_locator.broken_rules(rules.violations)


def _changed_cells(
    columns: Iterable[Column], cells: dict[str, str], stored: dict[str, str]
) -> dict[str, str]:
    """The cells of a row that differ from the stored ones; the order of references is ignored.

    Empty cells of ``settled`` change nothing: only an editor lets claims decide again.
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
    printed = cells_by_key(table.columns, table.model._base_manager.filter(pk__in=keys))
    return {
        key: dict(zip(names, (cell or "" for cell in cells), strict=True)) for key, cells in printed.items()
    }
