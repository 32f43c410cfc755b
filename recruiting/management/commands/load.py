"""``manage.py load DIR_OR_ZIP``: take a data package in, whole or not at all."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recruiting.tables import files
from recruiting.tables.faults import Faulty
from recruiting.tables.load import load

SHOWN = 20


class Command(BaseCommand):
    help = "Load a data package (a folder or a ZIP). One transaction; loading it again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("package", type=Path, metavar="DIR_OR_ZIP")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen, and change nothing"
        )

    def handle(self, *args, **options):
        origin = options["package"]
        try:
            with files.of(origin) as package, transaction.atomic():
                loaded = load(package, reason=f"load {origin.name}")
                transaction.set_rollback(options["dry_run"])
        except files.NoPackage as wrong:
            raise CommandError(f"{origin} is no data package: {wrong}") from wrong
        except Faulty as faulty:
            for fault in faulty.faults[:SHOWN]:
                self.stderr.write(str(fault))
            raise CommandError(f"Nothing was loaded: {faulty.number} faults.") from faulty
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{would}added {loaded.added}, {would}changed {loaded.changed}, unchanged {loaded.unchanged}"
        )
