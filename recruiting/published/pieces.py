"""Pieces of SQL for lists, which may not import the desk's models: unions of parts that are limited."""

from collections.abc import Iterable

from recruiting.models.sql import Piece, piece

__all__ = ["Piece", "piece", "united"]


def united(parts: Iterable[Piece]) -> Piece:
    """All rows of all ``parts``, each of which may have an order and a limit of its own."""
    parts = list(parts)
    union = " UNION ALL ".join(f"SELECT * FROM ({sql}) part{number}" for number, (sql, _) in enumerate(parts))
    return union, tuple(param for _sql, params in parts for param in params)
