"""Querysets as pieces of SQL, for what Django's ORM can't say: WITH, and unions of parts that are limited."""

from recruiting.models.sql import Piece, piece, united

__all__ = ["Piece", "piece", "united"]
