"""Whether the database has the tables and columns that this version of the code expects."""

from django.apps import apps
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


def is_migrated() -> bool:
    """Whether no migration is due. Raises django.db.Error where the database can't be reached."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def missing_column() -> str:
    """What the database says of the first column that it lacks though it is migrated; empty if it has all.

    The first migration is made anew until there is a release, and what an earlier one made is not mended.
    """
    for app in ("recruiting", "published"):
        for model in apps.get_app_config(app).get_models():
            columns = [field.attname for field in model._meta.concrete_fields]
            try:
                model._base_manager.order_by().values_list(*columns).first()
            except DatabaseError as error:
                return str(error).splitlines()[0]
    return ""
