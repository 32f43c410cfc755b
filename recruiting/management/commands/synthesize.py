"""``manage.py synthesize N --seed S``: fill an empty database with made-up data."""

import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from recruiting.data.files import Folder
from recruiting.data.load import load
from recruiting.management.tables_command import TablesCommand
from recruiting.models import Address
from tools import made_up


class Command(TablesCommand):
    help = "Fill an empty database with N made-up offers and all around them, to try and to measure with."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int, metavar="N", help="how many offers")
        parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same data (1)")

    def handle(self, *args: Any, number: int, seed: int, **options: Any) -> None:
        if number < 0:
            raise CommandError("N is a number of offers: 0 or more.")
        if Address.objects.exists():
            raise CommandError("Made-up data goes into an empty database only; this one holds records.")
        with tempfile.TemporaryDirectory() as folder:
            made_up.write(Path(folder), number, seed)
            loaded = load(Folder(Path(folder)), reason=f"made up: {number} offers, seed {seed}")
        self.stdout.write(f"made up {number} offers: {loaded.added} rows")
