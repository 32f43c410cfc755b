"""SQL for lists, which may not import the desk's models: queries as text, and unions of limited queries."""

from collections.abc import Iterable

from recruiting.models.sql import Piece, piece

__all__ = ["Piece", "piece", "union_all"]


def union_all(parts: Iterable[Piece]) -> Piece:
    """The query of all rows of all ``parts``, each of which may have its own order and limit."""
    parts = list(parts)
    union = " UNION ALL ".join(f"SELECT * FROM ({sql}) part{number}" for number, (sql, _) in enumerate(parts))
    return union, tuple(param for _sql, params in parts for param in params)
