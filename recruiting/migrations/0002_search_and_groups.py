"""What models can't say: how the words that search looks in are indexed, and the groups.

On SQLite the words stand in virtual tables of FTS5, on PostgreSQL in ordinary ones with a GIN index.
"""

from django.db import migrations

from recruiting.desk.groups import MAY, make_groups
from recruiting.models.words import SEARCHED, SPLIT_AT_SPACES


def index_words(apps, schema_editor):
    for name in SEARCHED:
        model = apps.get_model("recruiting", f"{name}words")
        table = schema_editor.quote_name(model._meta.db_table)
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.delete_model(model)
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table} "
                "USING fts5(words, tokenize='ascii', detail='none', columnsize=0, prefix='1 2')",
                params=None,
            )
        else:
            words = SPLIT_AT_SPACES.format(column="words")
            schema_editor.execute(f"CREATE INDEX ON {table} USING gin ({words})", params=None)


def add_groups(apps, schema_editor):
    make_groups(schema_editor.connection.alias)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=MAY).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("recruiting", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.RunPython(index_words, migrations.RunPython.noop),
        migrations.RunPython(add_groups, remove_groups),
    ]
