"""``manage.py check_published``: build all that is published anew, and find no difference."""

from typing import Any

from django.core.management.base import CommandError, CommandParser

from recruiting.management.tables_command import TablesCommand
from recruiting.models import unit_of_work
from recruiting.published import publishing

SHOWN = 50


class Command(TablesCommand):
    help = "Prove that what the public reads is what the desk's rows come to."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--mend", action="store_true", help="publish anew what differs")

    def handle(self, *args: Any, mend: bool, **options: Any) -> None:
        number = 0
        for number, difference in enumerate(publishing.differences(), 1):
            if number <= SHOWN:
                where = f"{difference.table} {difference.ref} {difference.column}".strip()
                self.stderr.write(f"{where}: published {difference.stored!r}, not {difference.derived!r}")
        if number and not mend:
            raise CommandError(f"{number} differences; --mend publishes what differs anew.")
        if number:
            with unit_of_work.editing(reason="what was published is mended"):
                edition = publishing.publish_all("what was published is mended")
            self.stdout.write(f"{number} differences mended by edition {edition.number if edition else '-'}")
        else:
            self.stdout.write("what is published is what the desk's rows come to")
