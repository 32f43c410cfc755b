"""``manage.py grant_public ROLE``: let a role of PostgreSQL read what is published, and nothing else."""

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import connection

from recruiting.management.tables_command import TablesCommand
from recruiting.models import bulk
from recruiting.published.models import READ_BY_THE_PUBLIC


class Command(TablesCommand):
    help = (
        "Grant a role reading of the published tables alone. A process whose PUBLIC_DATABASE_URL names "
        "that role has no way to a draft. Run it again after migrations."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("role", help="a role that exists: CREATE ROLE public_site LOGIN PASSWORD '…'")

    def handle(self, *args: Any, role: str, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError("Only PostgreSQL has roles.")
        tables = bulk.names(model._meta.db_table for model in READ_BY_THE_PUBLIC)
        role_name = bulk.quoted(role)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
            if cursor.fetchone() is None:
                raise CommandError(f"There is no role “{role}”: create it first.")
            cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role_name}")
            cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role_name}")
            cursor.execute(f"GRANT SELECT ON {tables} TO {role_name}")
            cursor.execute(f"ALTER ROLE {role_name} SET default_transaction_read_only = on")
            cursor.execute(f"ALTER ROLE {role_name} SET statement_timeout = '15s'")
        self.stdout.write(f"{role} reads {len(READ_BY_THE_PUBLIC)} tables, and nothing else")
