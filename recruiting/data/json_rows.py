"""Tables as JSON (RFC 8259): one object a row, numbers and booleans typed, empty cells null."""

import json
from collections.abc import Iterator

from django.db.models import QuerySet

from recruiting.data import rows
from recruiting.data.columns import Column
from recruiting.published.snapshot import snapshot


def array(columns: list[Column], queryset: QuerySet) -> Iterator[str]:
    """All rows as one array, a row a line."""
    ahead = "[\n"
    for some in _objects(columns, queryset):
        yield ahead + ",\n".join(some)
        ahead = ",\n"
    yield "\n]\n" if ahead == ",\n" else "[]\n"


def lines(columns: list[Column], queryset: QuerySet) -> Iterator[str]:
    """All rows as NDJSON: https://github.com/ndjson/ndjson-spec."""
    for some in _objects(columns, queryset):
        yield "\n".join(some) + "\n"


def page(columns: list[Column], queryset: QuerySet, keys: list[int]) -> str:
    """The rows of ``queryset`` with these keys, in their order, as one array."""
    printed, as_object = rows.cells_by_key(columns, queryset.filter(pk__in=keys)), _serializer(columns)
    return "[" + ", ".join(as_object(printed[key]) for key in keys if key in printed) + "]"


def _serializer(columns):
    """A function that turns the printed cells of a row into a JSON object."""
    printers = [(json.dumps(column.name), column.as_json) for column in columns]

    def as_object(cells):
        pairs = zip(printers, cells, strict=True)
        return "{" + ", ".join(f"{name}: {as_json(cell)}" for (name, as_json), cell in pairs) + "}"

    return as_object


def _objects(columns, queryset):
    as_object = _serializer(columns)
    held: list[str] = []
    with snapshot():
        for cells in rows.iter_cells(columns, queryset):
            held.append(as_object(cells))
            if len(held) == rows.FIRST_BATCH:
                yield held
                held = []
    if held:
        yield held
