"""``manage.py load PATH``: take a data package, a workbook or one table in, whole or not at all."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import transaction

from recruiting.data import package_reader
from recruiting.data.differences import Differences
from recruiting.data.faults import DAY_ORDER, InvalidPackage
from recruiting.data.files import UnreadablePackage
from recruiting.data.load import load
from recruiting.management.tables_command import TablesCommand

SHOWN = 20


class Command(TablesCommand):
    help = (
        "Load a data package (a folder or a ZIP), a workbook (.xlsx, .ods), or the CSV of one table. One"
        " transaction; loading it again changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("package", type=Path, metavar="PATH")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, and change nothing"
        )

        parser.add_argument("--table", default="", help="which table a file of one table holds")
        order = parser.add_mutually_exclusive_group()
        order.add_argument(
            "--day-first", action="store_true", default=None, help="7/3/2025 is the seventh of March"
        )
        order.add_argument(
            "--month-first",
            dest="day_first",
            action="store_false",
            default=None,
            help="7/3/2025 is the third of July",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        origin, differences = options["package"], Differences()
        try:
            with package_reader.open_package(origin, table=options["table"]) as files, transaction.atomic():
                files.day_first = options["day_first"]
                loaded = load(files, reason=f"load {origin.name}", differences=differences)
                transaction.set_rollback(options["dry_run"])
        except UnreadablePackage as wrong:
            raise CommandError(f"{origin} is no data package: {wrong}") from wrong
        except InvalidPackage as faulty:
            self._tell_assumptions(differences)
            for fault in faulty.faults[:SHOWN]:
                self.stderr.write(str(fault))
            if DAY_ORDER in faulty.questions:
                self.stderr.write("Say which number is the day: --day-first or --month-first.")
            raise CommandError(f"Nothing was loaded: {faulty.number} faults.") from faulty
        self._tell_assumptions(differences)
        if options["dry_run"]:
            self._tell(differences)
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{would}added {loaded.added}, {would}changed {loaded.changed}, unchanged {loaded.unchanged}"
        )

    def _tell_assumptions(self, differences: Differences) -> None:
        for file, notes in differences.assumptions.items():
            for note in notes:
                self.stderr.write(f"{file}: {note}")
        if differences.ignored_columns:
            self.stderr.write(f"passed over: {', '.join(differences.ignored_columns)}")
        for alike in differences.possible_duplicates.first[:SHOWN]:
            self.stderr.write(f"{alike.table.file}, row {alike.row}, {alike.ref}: {alike}")

    def _tell(self, differences: Differences) -> None:
        for one in differences.first[:SHOWN]:
            self.stdout.write(
                f"{one.table.file}, row {one.row}, {'new' if one.is_new else 'changed'} {one.ref}"
            )
            for cell in one.cells if not one.is_new else ():
                self.stdout.write(f"  {cell.column.name}: “{cell.old}” → “{cell.new}”")
        if differences.number > SHOWN:
            self.stdout.write(f"and {differences.number - SHOWN} more rows")
