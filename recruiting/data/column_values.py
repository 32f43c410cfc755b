"""From the cells of a file to the columns of a row."""

from collections.abc import Iterable, Mapping
from typing import Any

from recruiting.data.columns import Column, Refused
from recruiting.data.row import Row
from recruiting.data.table import Table
from recruiting.values.composite import values_by_part

Problem = tuple[str, str]
"""The column that does not hold what it takes, and what is expected there."""

REMEMBERED = 10_000


class Filling:
    """How the cells of one file become rows of its table."""

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
        # Most rows say the same in the same columns: unknown, USD, total.
        self._memory: dict[tuple, Any] = {}

    def _needed(self, column, present) -> str:
        """Why a new row can't leave this column empty; nothing if it can."""
        if not present and self.model._meta.get_field(column.name).has_default():
            return ""
        try:
            column.read("")
        except Refused as refused:
            return str(refused)
        return ""

    def new(self, row: Row) -> list[Problem]:
        """Fill the columns and references of a new row; what is wrong with its cells."""
        row.columns = self.defaults | {"id": row.key}
        problems = [(name, expected) for name, expected in self.needed.items() if name not in row.cells]
        problems += self._fill(row, row.cells, stored=False)
        self.model.tidy(row.columns)
        return problems

    def changed(self, row: Row, stored: Mapping[str, Any], cells: Mapping[str, str]) -> list[Problem]:
        """Fill those columns of a known row whose ``cells`` differ from what is ``stored``; what is wrong."""
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
            except Refused as refused:
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
            if key not in self._memory:
                self._memory[key] = column.read(text)
            return self._memory[key]
        return column.read(text)

    def _compose(self, columns, composite, texts, stored):
        """Read the columns of one value and derive what it derives; yields what is wrong with it."""
        key = (composite.name, *texts.items())
        if not stored and key in self._memory:
            columns.update(self._memory[key])
            return
        parts, sound = {}, True
        for suffix, name in composite.columns.items():
            if name in texts or (not stored and name in self.columns):
                try:
                    parts[suffix] = self.columns[name].read(texts.get(name, ""))
                except Refused as refused:
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
            if len(self._memory) > REMEMBERED:
                self._memory.clear()
            self._memory[key] = by_column
