"""Prove that no rule across rows is broken."""

from typing import Any

from django.core.management.base import CommandError

from recruiting.history import cross_row_rules
from recruiting.management.tables_command import TablesCommand
from recruiting.models.tables import all_rows


class Command(TablesCommand):
    help = "Checks every rule across rows, prints each violation, and exits non-zero if there is any."

    def handle(self, *args: Any, **options: Any) -> None:
        number = 0
        for broken in cross_row_rules.check_all():
            number += 1
            record = all_rows(broken.table).get(pk=broken.pk)
            self.stdout.write(f"{broken.table} {record.ref}, {broken.field}: {broken.message}")
        if number:
            raise CommandError(f"{number} rules across rows are broken.")
        self.stdout.write("All rules across rows hold.")
