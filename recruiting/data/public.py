"""The open tables as anybody may take them away: the listed published rows, their columns as they stand.

Put together they are whole: every reference leads to a row that is there, each record has its lead claim, so
that ``load`` takes them into an empty database.
"""

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import F, QuerySet

from recruiting.data.cells import ByCodepoint
from recruiting.data.columns import Column
from recruiting.data.rows import each
from recruiting.data.table import TABLES, Table
from recruiting.published import models as published

NEVER = {"version"}
"""Columns that count the desk's saves."""


def own_columns(table: str) -> list[Column]:
    """The columns of an open table, read off the published rows: references are text there."""
    return [
        replace(column, cell=F(column.name) if column.table else column.cell)
        for column in TABLES[table].columns
        if column.name not in NEVER
    ]


def rows(table: str, edition: int | None = None) -> QuerySet:
    """The rows of a table in an edition, those of today if it is None."""
    return published.TABLES[table].objects.at(edition).in_lists()


def columns_and_rows(
    table: Table, drafts: bool = False, edition: int | None = None
) -> tuple[list[Column], QuerySet]:
    """The columns and rows of a table as it is taken away: by the public, or with all ``drafts``."""
    if drafts:
        return table.columns, table.rows
    return own_columns(table.name), rows(table.name, edition).order_by(ByCodepoint("ref").asc())


def cells(table: Table, drafts: bool = False, edition: int | None = None) -> Iterator[list[str]]:
    """The printed cells of each row of a table, by reference: the public's, or all there are."""
    for printed in each(*columns_and_rows(table, drafts, edition)):
        yield [cell or "" for cell in printed]
