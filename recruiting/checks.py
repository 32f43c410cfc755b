"""What the database must be set to; checked by ``migrate`` and at each start."""

from django.conf import settings
from django.core import checks
from django.db import connections

from recruiting.sites import PUBLIC

OLDEST_POSTGRESQL = 150000
SQLITE_PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # 2 is FULL


@checks.register(checks.Tags.database)
def database_is_set_up(app_configs, databases=None, **kwargs):
    """One error for each setting on which durability or the rules rest and that the database lacks."""
    return [
        error for alias in databases or [] for error in CHECKS[connections[alias].vendor](connections[alias])
    ]


def _sqlite(connection):
    with connection.cursor() as cursor:
        for pragma, wanted in SQLITE_PRAGMAS.items():
            actual = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if actual != wanted:
                yield checks.Error(f"SQLite's {pragma} is {actual}, not {wanted}.", id="recruiting.E001")
        if not cursor.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
            yield checks.Error("This SQLite lacks FTS5, in which search looks.", id="recruiting.E005")
    if settings.SITE == PUBLIC:
        return
    if connection.transaction_mode != "IMMEDIATE" or not connection.settings_dict["OPTIONS"].get("timeout"):
        yield checks.Error(
            "SQLite needs transaction_mode IMMEDIATE and a timeout, or writers fail instead of waiting.",
            id="recruiting.E002",
        )


def _postgresql(connection):
    connection.ensure_connection()
    if connection.pg_version < OLDEST_POSTGRESQL:
        yield checks.Error("PostgreSQL 15 or newer is needed.", id="recruiting.E003")
    if (encoding := connection.connection.info.encoding) != "utf-8":
        yield checks.Error(
            f"The database's encoding is {encoding}: create it with UTF8.", id="recruiting.E004"
        )
    style = connection.connection.info.parameter_status("DateStyle")
    if not style.startswith("ISO"):
        yield checks.Error(
            f"The database writes dates as {style}: add “-c datestyle=ISO” to the options of its address.",
            id="recruiting.E005",
        )


CHECKS = {"sqlite": _sqlite, "postgresql": _postgresql}
