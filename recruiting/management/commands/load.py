"""``manage.py load DIR_OR_ZIP``: take a data package in, whole or not at all."""

import zipfile
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from recruiting.tables import package
from recruiting.tables.load import SHOWN, Faulty, load


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
            files = package.read(origin)
        except (OSError, zipfile.BadZipFile) as wrong:
            raise CommandError(f"{origin} is no data package: {wrong}") from wrong
        try:
            with transaction.atomic():
                loaded = load(files, reason=f"load {origin.name}")
                transaction.set_rollback(options["dry_run"])
        except Faulty as faulty:
            for fault in faulty.faults[:SHOWN]:
                self.stderr.write(str(fault))
            raise CommandError(f"Nothing was loaded: {len(faulty.faults)} faults.") from faulty
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{would}added {loaded.added}, {would}changed {loaded.changed}, unchanged {loaded.unchanged}"
        )
