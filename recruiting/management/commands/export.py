"""``manage.py export DIR_OR_ZIP``: all tables as a data package, the same bytes for the same data."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from recruiting.data import package
from recruiting.management.tables_command import TablesCommand
from recruiting.published.snapshot import snapshot


class Command(TablesCommand):
    help = (
        "Write all tables, drafts too, into a folder or a ZIP as a Frictionless Data Package that only its"
        " owner can read. It holds no accounts and no history: 'backup' does."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("package", type=Path, metavar="DIR_OR_ZIP")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            # The tables are of one moment.
            with snapshot():
                package.write(options["package"])
        except OSError as wrong:
            raise CommandError(f"{options['package']} can't be written: {wrong}") from wrong
