"""``manage.py load DIR_OR_ZIP_OR_CSV``: take a data package or one table in, whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recruiting.data import files
from recruiting.data.differences import Differences
from recruiting.data.faults import Faulty
from recruiting.data.load import load
from recruiting.data.reading import header_of
from recruiting.data.recognizing import passed_over, table_of

SHOWN = 20


class Command(BaseCommand):
    help = (
        "Load a data package (a folder or a ZIP), or the CSV of one table. One transaction; loading it again"
        " changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, metavar="DIR_OR_ZIP_OR_CSV")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, and change nothing"
        )

    def handle(self, *args, **options):
        origin, differences = options["package"], Differences()
        try:
            with _files(origin) as found, transaction.atomic():
                if found.ignored:
                    self.stderr.write(f"passed over: {', '.join(sorted(found.ignored))}")
                loaded = load(found, reason=f"load {origin.name}", differences=differences)
                transaction.set_rollback(options["dry_run"])
        except files.NoPackage as wrong:
            raise CommandError(f"{origin} is no data package: {wrong}") from wrong
        except Faulty as faulty:
            for fault in faulty.faults[:SHOWN]:
                self.stderr.write(str(fault))
            raise CommandError(f"Nothing was loaded: {faulty.number} faults.") from faulty
        if options["dry_run"]:
            self._tell(differences)
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{would}added {loaded.added}, {would}changed {loaded.changed}, unchanged {loaded.unchanged}"
        )

    def _tell(self, differences):
        for one in differences.first[:SHOWN]:
            self.stdout.write(
                f"{one.table.file}, row {one.row}, {'new' if one.is_new else 'changed'} {one.ref}"
            )
            for cell in one.cells if not one.is_new else ():
                self.stdout.write(f"  {cell.column.name}: “{cell.old}” → “{cell.new}”")
        if differences.number > SHOWN:
            self.stdout.write(f"and {differences.number - SHOWN} more rows")


@contextmanager
def _files(origin: Path) -> Iterator[files.Files]:
    """What is loaded. Raises NoPackage."""
    if origin.suffix.lower() != ".csv" or not origin.is_file():
        with files.of(origin) as package:
            yield package
        return
    header = header_of(origin.open("rb"))
    table = table_of(origin.name, header)
    if table is None:
        raise files.NoPackage("neither its name nor its columns tell which table it is")
    yield files.Single(origin, table, passed_over(table, header))
