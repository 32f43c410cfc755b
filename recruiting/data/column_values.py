"""Builds the columns of a row from the cells of a file."""

from collections.abc import Iterable, Mapping
from typing import Any

from recruiting.data.columns import Column, InvalidCell
from recruiting.data.row import Row
from recruiting.data.table import Table
from recruiting.values.composite import values_by_part

Problem = tuple[str, str]
"""A column with an invalid cell, and what is expected there."""

MAX_CACHED_VALUES = 10_000


class RowBuilder:
    """Builds rows of a table from the cells of one file."""

    def __init__(self, table: Table, columns: Iterable[Column]) -> None:
        self.model = table.model
        self.columns = table.columns_by_name
        self.defaults = {field.attname: field.get_default() for field in self.model._meta.concrete_fields}
        self.composites = values_by_part(table.model)
        present = {column.name for column in columns}
        self.needed = {
            column.name: expected
            for column in table.columns
            if (expected := self._needed(column, column.name in present))
        }
        # Most rows have the same values in the same columns: unknown, USD, total.
        self._cache: dict[tuple, Any] = {}

    def _needed(self, column, present) -> str:
        """Why a new row can't leave this column empty; empty if it can."""
        if not present and self.model._meta.get_field(column.name).has_default():
            return ""
        try:
            column.read("")
        except InvalidCell as refused:
            return str(refused)
        return ""

    def build_new(self, row: Row) -> list[Problem]:
        """Set the columns and references of a new row; return its problems."""
        row.columns = self.defaults | {"id": row.key}
        problems = [(name, expected) for name, expected in self.needed.items() if name not in row.cells]
        problems += self._fill(row, row.cells, stored=False)
        self.model.tidy(row.columns)
        return problems

    def build_changed(self, row: Row, stored: Mapping[str, Any], cells: Mapping[str, str]) -> list[Problem]:
        """Set the columns of a ``stored`` row whose ``cells`` changed; return its problems."""
        row.columns = dict(stored)
        problems = list(self._fill(row, cells, stored=True))
        self.model.tidy(row.columns)
        return problems

    def _fill(self, row, cells, stored):
        parts: dict[Any, dict[str, str]] = {}
        for name, text in cells.items():
            if name in self.composites:
                parts.setdefault(self.composites[name], {})[name] = text
                continue
            column = self.columns[name]
            try:
                value = self._read(column, text)
            except InvalidCell as refused:
                yield name, str(refused)
                continue
            if column.table:
                row.references[name] = value if isinstance(value, list) else [value] if value else []
            else:
                row.columns[column.attribute] = value
        for composite, texts in parts.items():
            yield from self._compose(row.columns, composite, texts, stored)

    def _read(self, column, text):
        if column.codes or column.type == "boolean":
            key = column.name, text
            if key not in self._cache:
                self._cache[key] = column.read(text)
            return self._cache[key]
        return column.read(text)

    def _compose(self, columns, composite, texts, stored):
        """Read the columns of one composite value and set all its columns; yield its problems."""
        key = (composite.name, *texts.items())
        if not stored and key in self._cache:
            columns.update(self._cache[key])
            return
        parts, sound = {}, True
        for suffix, name in composite.columns.items():
            if name in texts or (not stored and name in self.columns):
                try:
                    parts[suffix] = self.columns[name].read(texts.get(name, ""))
                except InvalidCell as refused:
                    sound = False
                    yield name, str(refused)
            else:
                parts[suffix] = columns[name]
        if not sound:
            return
        try:
            value = composite.to_columns(composite.from_columns(parts))
        except ValueError as refused:
            yield next(iter(texts)), str(refused)
            return
        by_column = {composite.columns[suffix]: part for suffix, part in value.items()}
        columns.update(by_column)
        if not stored:
            if len(self._cache) > MAX_CACHED_VALUES:
                self._cache.clear()
            self._cache[key] = by_column
