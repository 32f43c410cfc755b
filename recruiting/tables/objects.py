"""Tables as JSON (RFC 8259): one object a row, numbers and truth values typed, what is empty null."""

import json
from collections.abc import Iterator

from django.db.models import QuerySet

from recruiting.tables import rows
from recruiting.tables.columns import Column
from recruiting.tables.snapshot import snapshot


def array(columns: list[Column], queryset: QuerySet) -> Iterator[str]:
    """All rows as one array, a row a line."""
    ahead = "[\n"
    for some in _objects(columns, queryset):
        yield ahead + ",\n".join(some)
        ahead = ",\n"
    yield "\n]\n" if ahead == ",\n" else "[]\n"


def lines(columns: list[Column], queryset: QuerySet) -> Iterator[str]:
    """A row a line and nothing else: https://github.com/ndjson/ndjson-spec."""
    for some in _objects(columns, queryset):
        yield "\n".join(some) + "\n"


def _objects(columns, queryset):
    named = [(json.dumps(column.name), column.as_json) for column in columns]
    held: list[str] = []
    with snapshot():
        for cells in rows.each(columns, queryset):
            pairs = zip(named, cells, strict=True)
            held.append("{" + ", ".join(f"{name}: {as_json(cell)}" for (name, as_json), cell in pairs) + "}")
            if len(held) == rows.FIRST:
                yield held
                held = []
    if held:
        yield held
