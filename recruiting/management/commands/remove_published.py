"""``manage.py remove_published TABLE REF``: take a record, or one value of it, out of all editions."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from recruiting.data import files_of_edition
from recruiting.management.tables_command import TablesCommand
from recruiting.published import removal


class Command(TablesCommand):
    help = (
        "Legal removal. A record must be retracted or deleted at the desk first, a value corrected there; "
        "then this takes what was public out of all former editions, and leaves the notice and the date."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("table", help="an open table, such as offer; or edition")
        parser.add_argument("ref", help="the reference of the record, or an edition's number")
        parser.add_argument(
            "--column", default="", help="one column alone, such as amount; of an edition: reason"
        )
        parser.add_argument("--notice", required=True, help="what readers are told in its place")

    def handle(self, *args: Any, table: str, ref: str, column: str, notice: str, **options: Any) -> None:
        try:
            if (table, column) == ("edition", "reason"):
                number = removal.remove_reason(ref, notice)
            elif column:
                number = removal.remove_value(table, ref, column, notice)
            else:
                number = removal.remove_record(table, ref, notice)
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from refused
        files_of_edition.delete_all()
        self.stdout.write(f"removed from all editions: {number}")
