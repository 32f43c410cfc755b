"""Headlines that a loaded file changes: they are settled where the claims derive another value."""

from typing import Any

from recruiting.data.row import Row
from recruiting.data.table import TABLES, Table
from recruiting.models import aspects
from recruiting.models.bulk import chunks
from recruiting.models.headlines import settle, settled_names
from recruiting.values.composite import values_by_part

Columns = dict[str, Any]


class ChangedHeadlines:
    """The headline columns that a file changed, by table and row, with their new values."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[int, tuple[Columns, set[str]]]] = {}

    def note(self, table: Table, row: Row, cells: dict[str, str]) -> None:
        """Store the values of ``row`` in those of its changed ``cells`` that are headlines."""
        values = values_by_part(table.model)
        columns = {values[name].name if name in values else name for name in cells}
        names = columns & set(aspects.headline_columns(table.name))
        if names:
            # The keys of related rows are put into these columns later.
            self._rows.setdefault(table.name, {})[row.key] = row.columns, names

    def settle(self, reason: str) -> None:
        """Settle the values of the file where the claims, which were evaluated meanwhile, derive others."""
        for table, rows in self._rows.items():
            for keys in chunks(rows):
                for record in TABLES[table].model._base_manager.filter(pk__in=keys):
                    _settle(record, *rows[record.pk], reason)


def _settle(record: Any, columns: Columns, names: set[str], reason: str) -> None:
    differing = {name for name in names - settled_names(record) if _differs(record, columns, name)}
    if not differing:
        return
    for name in differing:
        for part in _parts(record, name):
            setattr(record, part, columns[part])
    settle(record, differing, reason)
    record.save()


def _differs(record, columns, name) -> bool:
    return any(getattr(record, part) != columns[part] for part in _parts(record, name))


def _parts(record, name):
    field = aspects.column(record.table, name)
    return list(field.columns.values()) if hasattr(field, "columns") else [field.attname]
