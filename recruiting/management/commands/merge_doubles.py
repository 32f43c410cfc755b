"""List the jobs, circumstances and events that are entered twice, and merge those that agree."""

from typing import Any

from django.core.management.base import CommandParser

from recruiting.admin.report.wording import describe
from recruiting.desk import duplicates
from recruiting.management.tables_command import TablesCommand


class Command(TablesCommand):
    help = (
        "Lists jobs, circumstances and events that may be entered twice, one pair a line. "
        "With --merge those are merged in which names, employers, kind and day or figure agree; "
        "“Mergings” in the admin undoes each."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--merge", action="store_true", help="merge the pairs that agree")

    def handle(self, *args: Any, merge: bool, **options: Any) -> None:
        for table in duplicates.TABLES:
            for double in duplicates.duplicate_pairs(table):
                words = "the same" if double.agrees else "perhaps"
                duplicate, survivor = (
                    f"{row.ref} ({describe(row)})" for row in (double.duplicate, double.original)
                )
                self.stdout.write(f"{table}, {words}: {duplicate} = {survivor}")
            if merge:
                self.stdout.write(f"{table}: {len(duplicates.merge_agreeing(table))} merged")
