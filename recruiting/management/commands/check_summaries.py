"""Prove that what is stored as summaries is what the rules derive."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from recruiting.history import summaries
from recruiting.management.tables_command import TablesCommand


class Command(TablesCommand):
    help = "Derives every stored summary anew, prints what differs, and exits non-zero if anything does."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--mend", action="store_true", help="store what is derived where it differs")

    def handle(self, *args: Any, **options: Any) -> None:
        number = 0
        for difference in summaries.differences():
            number += 1
            self.stdout.write(
                f"{difference.table} {difference.ref}: {difference.column} is {difference.stored!r},"
                f" derived {difference.derived!r}"
            )
        if number and options["mend"]:
            summaries.refresh_all()
            self.stdout.write(f"{number} summaries mended.")
        elif number:
            raise CommandError(f"{number} summaries differ. --mend stores what is derived.")
        else:
            self.stdout.write("All summaries are what the rules derive.")
