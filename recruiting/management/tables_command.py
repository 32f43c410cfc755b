"""A command of ``manage.py`` that reads or writes the site's tables."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from recruiting.security.pending_migrations import is_migrated


class TablesCommand(BaseCommand):
    """Refuses in words where there are no tables yet, or those of another version."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            has_tables = is_migrated()
        except OperationalError as error:
            raise CommandError(f"The database can't be reached; check DATABASE_URL: {error}") from None
        if not has_tables:
            raise CommandError("The tables are missing or not up to date: run `manage.py migrate` first.")
        return super().execute(*args, **options)
