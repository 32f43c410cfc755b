"""The words that search looks in: on SQLite virtual tables of FTS5, on PostgreSQL ordinary ones with a GIN index."""

from django.db import migrations, models

from recruiting.models.words import WordsField
from recruiting.values.folding import fold, words_of

SEARCHED = {
    "company": ("name", "aliases", "description", "desk_note"),
    "person": ("name", "aliases", "description", "desk_note"),
    "source": ("publisher", "title", "authors", "description", "worth_note", "desk_note"),
    "approach": ("pitch", "summary", "place", "began_words", "desk_note"),
    "candidate": ("description", "number_words", "desk_note"),
    "offer": ("summary", "amount_words", "seller_words", "number_words", "desk_note"),
    "claim": ("paraphrase", "quote", "informant_words", "value", "desk_note"),
}
NAMED = {
    "company": lambda row: row.name or row.description,
    "person": lambda row: row.name or row.description,
    "source": lambda row: " · ".join(part for part in (row.publisher, row.title) if part) or row.description,
}
CHUNK = 500


class CreateWords(migrations.CreateModel):
    """A table of words: the key and the words, split at spaces only."""

    def __init__(self, name, fields, options=None, bases=None, managers=None):
        super().__init__(name, fields, options, bases, managers)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        table = schema_editor.quote_name(to_state.apps.get_model(app_label, self.name)._meta.db_table)
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(
                f"CREATE VIRTUAL TABLE {table} "
                "USING fts5(words, tokenize='ascii', detail='none', columnsize=0, prefix='1 2')",
                params=None,
            )
        else:
            super().database_forwards(app_label, schema_editor, from_state, to_state)
            schema_editor.execute(
                f"CREATE INDEX ON {table} USING gin (array_to_tsvector(string_to_array(words, ' ')))",
                params=None,
            )


def words_table(table):
    return CreateWords(
        f"{table.capitalize()}Words",
        [
            ("words", WordsField()),
            (
                "row",
                models.OneToOneField(
                    f"recruiting.{table}",
                    models.CASCADE,
                    primary_key=True,
                    db_column="rowid",
                    db_constraint=False,
                    related_name="words",
                    serialize=False,
                ),
            ),
        ],
        {"abstract": False, "default_permissions": ()},
    )


def fill(apps, schema_editor):
    """For rows that are there already: afterwards the write path keeps both."""
    for table, columns in SEARCHED.items():
        rows, words = apps.get_model("recruiting", table), apps.get_model("recruiting", f"{table}words")
        found = []
        for row in rows._base_manager.only("pk", *columns).iterator(chunk_size=CHUNK):
            own = words_of(*(getattr(row, column) for column in columns))
            found.append(words(pk=row.pk, words=" ".join(own)))
        words._base_manager.bulk_create(found, batch_size=CHUNK)
    for table, name in NAMED.items():
        rows = apps.get_model("recruiting", table)._base_manager
        named = list(rows.iterator(chunk_size=CHUNK))
        for row in named:
            row.sort_name = fold(name(row))[:200]
        rows.bulk_update(named, ["sort_name"], batch_size=CHUNK)


class Migration(migrations.Migration):
    dependencies = [("recruiting", "0004_lists")]
    operations = [
        *(words_table(table) for table in SEARCHED),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
