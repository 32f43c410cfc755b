"""``manage.py backup FILE``: everything that the database holds, as it is at one moment."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from recruiting.backup import archive
from recruiting.management.tables_command import TablesCommand


class Command(TablesCommand):
    help = (
        "Back up the whole database (history, accounts, editions) into FILE, while others write. FILE is"
        " replaced only by a whole backup, and only its owner can read it."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            manifest = archive.write(file)
        except OSError as wrong:
            raise CommandError(f"{file} can't be written: {wrong}") from wrong
        number = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{number} rows, contents {manifest['contents']}")
