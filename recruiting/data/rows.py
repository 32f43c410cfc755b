"""Queries of the printed cells of rows, the same for all kinds of files."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import F, OrderBy, QuerySet

from recruiting.data.columns import Column

FIRST_BATCH = 200
BATCH = 100


def names(columns: list[Column]) -> list[str]:
    """The names of the columns in the query, which must not hide those of the model."""
    return [f"cell_{column.name}" for column in columns]


def cell_rows(columns: list[Column], queryset: QuerySet) -> QuerySet:
    """The rows of ``queryset``, each as a tuple of printed cells; empty ones are ``""`` or None."""
    cells = dict(zip(names(columns), (column.cell for column in columns), strict=True))
    return queryset.annotate(**cells).values_list(*cells)


def batches(queryset: QuerySet) -> Iterator[QuerySet]:
    """The first rows, then the others: databases print all rows before they return the first sorted one."""
    first = list(queryset.values_list("pk", flat=True)[:FIRST_BATCH])
    if first:
        yield queryset.filter(pk__in=first)
    if len(first) == FIRST_BATCH:
        yield queryset.exclude(pk__in=first)


def iter_cells(columns: list[Column], queryset: QuerySet) -> Iterator[tuple[str | None, ...]]:
    """Yield ``cell_rows``, some hundred at a time."""
    for part in batches(queryset):
        yield from cell_rows(columns, part).iterator(chunk_size=BATCH)


def compile_query(rows: QuerySet) -> tuple[str, tuple]:
    """The SQL of a query and its parameters."""
    return rows.query.get_compiler(connection=connection).as_sql()


def order_by(queryset: QuerySet) -> list[OrderBy]:
    """The expressions by which ``queryset`` is ordered."""
    return [
        by if isinstance(by, OrderBy) else OrderBy(F(str(by).lstrip("-")), descending=str(by).startswith("-"))
        for by in queryset.query.order_by
    ]


def cells_by_key(columns: list[Column], queryset: QuerySet) -> dict[int, tuple[str | None, ...]]:
    """``cell_rows`` of a few rows, by key."""
    return {key: cells for key, *cells in cell_rows(columns, queryset).values_list("pk", *names(columns))}
