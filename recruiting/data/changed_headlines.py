"""Headlines that a loaded file changes: settled as it says, where the claims come to something else."""

from typing import Any

from recruiting.data.row import Row
from recruiting.data.table import TABLES, Table
from recruiting.models import aspects
from recruiting.models.bulk import chunks
from recruiting.models.headlines import settle, settled_names
from recruiting.values.composite import values_by_part

Columns = dict[str, Any]


class ChangedHeadlines:
    """The headline columns that a file changed, by table, row and column, with what it says there."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[int, tuple[Columns, set[str]]]] = {}

    def note(self, table: Table, row: Row, cells: dict[str, str]) -> None:
        """Remember what ``row`` says in those of its changed ``cells`` that follow the claims."""
        values = values_by_part(table.model)
        columns = {values[name].name if name in values else name for name in cells}
        names = columns & set(aspects.headline_columns(table.name))
        if names:
            # The keys of related rows are put into these columns later.
            self._rows.setdefault(table.name, {})[row.key] = row.columns, names

    def settle(self, reason: str) -> None:
        """Settle what the file says where the claims, by now derived, come to something else."""
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
