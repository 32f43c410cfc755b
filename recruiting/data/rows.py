"""The printed cells of many rows: one query for every file that they go into."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import F, OrderBy, QuerySet

from recruiting.data.columns import Column

FIRST = 200
SOME = 100


def names(columns: list[Column]) -> list[str]:
    """How the query calls its columns: by a table's own names it would hide the model's."""
    return [f"cell_{column.name}" for column in columns]


def printed(columns: list[Column], queryset: QuerySet) -> QuerySet:
    """The rows of ``queryset``, each as a tuple of its printed cells; what is empty is ``""`` or None."""
    cells = dict(zip(names(columns), (column.cell for column in columns), strict=True))
    return queryset.annotate(**cells).values_list(*cells)


def parts(queryset: QuerySet) -> Iterator[QuerySet]:
    """The first rows and the others: databases print all that they are to sort before they give any."""
    first = list(queryset.values_list("pk", flat=True)[:FIRST])
    if first:
        yield queryset.filter(pk__in=first)
    if len(first) == FIRST:
        yield queryset.exclude(pk__in=first)


def each(columns: list[Column], queryset: QuerySet) -> Iterator[tuple[str | None, ...]]:
    """``printed``, some hundred at a time."""
    for part in parts(queryset):
        yield from printed(columns, part).iterator(chunk_size=SOME)


def compiled(rows: QuerySet) -> tuple[str, tuple]:
    """The SQL of a query and its parameters."""
    return rows.query.get_compiler(connection=connection).as_sql()


def order(queryset: QuerySet) -> list[OrderBy]:
    """What ``queryset`` is ordered by."""
    return [
        by if isinstance(by, OrderBy) else OrderBy(F(str(by).lstrip("-")), descending=str(by).startswith("-"))
        for by in queryset.query.order_by
    ]


def by_key(columns: list[Column], queryset: QuerySet) -> dict[int, tuple[str | None, ...]]:
    """``printed`` of a few rows, by key."""
    return {key: cells for key, *cells in printed(columns, queryset).values_list("pk", *names(columns))}
