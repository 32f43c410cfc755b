"""What lists sort by: references and folded names that sort alike on both databases, and indexes for them."""

from django.core.validators import validate_slug
from django.db import migrations, models

from recruiting.models.fields import PlainOrderField

TABLES = [
    *("approach", "candidate", "circumstance", "claim", "company", "employment"),
    *("event", "offer", "person", "source", "term"),
]
STATED = ["approach", "circumstance", "claim", "employment", "offer"]
STATES = [
    ("draft", "draft"),
    ("in-review", "in review"),
    ("published", "published"),
    ("retracted", "retracted"),
]
NAMED = ["company", "person", "source"]
BOTH_WAYS = [
    ("approach", "earliest", "approach_by_date"),
    ("offer", "earliest", "offer_by_date"),
    ("offer", "usd_floor", "offer_by_floor"),
    ("offer", "usd_ceiling", "offer_by_ceiling"),
    ("source", "published_earliest", "source_by_date"),
]


class InPlainOrder(migrations.AlterField):
    """A reference in plain order: a matter of PostgreSQL's alone, SQLite's order is plain."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            super().database_forwards(app_label, schema_editor, from_state, to_state)


def ref(**keys):
    return PlainOrderField(
        "reference",
        max_length=80,
        blank=True,
        validators=[validate_slug],
        help_text=(
            "Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made."
        ),
        **keys,
    )


def name():
    return PlainOrderField("name to sort by", max_length=200, blank=True, default="", editable=False)


def state():
    # Its index told four states apart, nearly all rows are of one of them, and SQLite preferred it.
    return models.CharField("state", max_length=24, choices=STATES, default="draft")


def index(table, fields, name):
    return migrations.AddIndex(table, models.Index(fields=fields, name=name))


class Migration(migrations.Migration):
    dependencies = [("recruiting", "0003_merge")]
    operations = [
        *(InPlainOrder(table, "ref", ref(unique=True)) for table in TABLES),
        *(InPlainOrder(f"historical{table}", "ref", ref(db_index=True)) for table in TABLES),
        *(
            migrations.AlterField(history + table, "state", state())
            for table in STATED
            for history in ("", "historical")
        ),
        *(migrations.AddField(table, "sort_name", name()) for table in NAMED),
        *(migrations.AddField(f"historical{table}", "sort_name", name()) for table in NAMED),
        *(
            migrations.AlterModelOptions(
                table,
                {
                    "ordering": ["sort_name", "ref"],
                    "verbose_name": table,
                    "verbose_name_plural": plural,
                },
            )
            for table, plural in (
                ("company", "companies"),
                ("person", "people"),
                ("researcher", "researchers"),
            )
        ),
        *(index(table, ["sort_name", "ref"], f"{table}_by_name") for table in NAMED),
        *(
            index(table, [sign + column, "ref"], f"{name}_{way}")
            for table, column, name in BOTH_WAYS
            for sign, way in (("", "up"), ("-", "down"))
        ),
    ]
