"""``manage.py restore FILE``: fill an empty database from a backup, whole or not at all."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from recruiting.backup import archive
from recruiting.models import bulk


class Command(BaseCommand):
    help = (
        "Make the tables in an empty database and fill them from a backup, of SQLite or of PostgreSQL. A"
        " backup that is not whole, or of another schema, changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        if not file.is_file():
            raise CommandError(f"There is no file {file}.")
        call_command("migrate", interactive=False, verbosity=0)
        try:
            manifest = archive.restore(file)
        except archive.Unusable as wrong:
            raise CommandError(f"{file} was not restored: {wrong}.") from wrong
        bulk.analyze()
        number = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{number} rows, contents {manifest['contents']}")
