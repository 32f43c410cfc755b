"""The open tables for download: the listed published rows.

Together they are complete: every reference names a row in them and each record has its lead claim, so that
``load`` can load them into an empty database.
"""

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import F, QuerySet

from recruiting.data.cells import ByCodepoint
from recruiting.data.columns import Column
from recruiting.data.rows import iter_cells
from recruiting.data.table import TABLES, Table
from recruiting.published import models as published

NOT_PUBLIC = {"version"}
"""Columns that only the desk needs: the number of saves."""


def own_columns(table: str) -> list[Column]:
    """The columns of an open table for published rows, in which references are text."""
    return [
        replace(column, cell=F(column.name) if column.table else column.cell)
        for column in TABLES[table].columns
        if column.name not in NOT_PUBLIC
    ]


def rows(table: str, edition: int | None = None) -> QuerySet:
    """The rows of a table in an edition; the current ones if it is None."""
    return published.TABLES[table].objects.at(edition).in_lists()


def columns_and_rows(
    table: Table, drafts: bool = False, edition: int | None = None
) -> tuple[list[Column], QuerySet]:
    """The columns and rows of a table for the public, or with all ``drafts``."""
    if drafts:
        return table.columns, table.rows
    return own_columns(table.name), rows(table.name, edition).order_by(ByCodepoint("ref").asc())


def cells(table: Table, drafts: bool = False, edition: int | None = None) -> Iterator[list[str]]:
    """The printed cells of each row of a table, sorted by reference: public rows, or all with ``drafts``."""
    for printed in iter_cells(*columns_and_rows(table, drafts, edition)):
        yield [cell or "" for cell in printed]
