"""What models can't say: how the words that search looks in are indexed.

On SQLite they stand in virtual tables of FTS5, on PostgreSQL in ordinary ones with a GIN index.
"""

from django.db import migrations

from recruiting.models.words import SPLIT_AT_SPACES
from recruiting.published.models import WORDS


def index_words(apps, schema_editor):
    for name in WORDS:
        model = apps.get_model("published", f"{name}words")
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


class Migration(migrations.Migration):
    dependencies = [("published", "0001_initial")]
    operations = [migrations.RunPython(index_words, migrations.RunPython.noop)]
