"""How rows are named by their keys."""

from collections.abc import Collection, Iterable, Mapping

RowKey = tuple[str, int]
"""One row: its table and its key."""

KeysByTable = Mapping[str, Collection[int]]
"""Some rows: their keys, by table."""


def keys_by_table(rows: Iterable[RowKey]) -> dict[str, list[int]]:
    """The keys of rows by their table, tables and keys in order."""
    by_table: dict[str, list[int]] = {}
    for table, key in sorted(rows):
        by_table.setdefault(table, []).append(key)
    return by_table
