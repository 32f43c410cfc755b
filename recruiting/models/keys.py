"""How rows are named by their keys."""

from collections.abc import Collection, Mapping

RowKey = tuple[str, int]
"""One row: its table and its key."""

KeysByTable = Mapping[str, Collection[int]]
"""Some rows: their keys, by table."""
