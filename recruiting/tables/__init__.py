"""One description a table: columns, labels, types; the lists' CSV, the dictionary, export and load read it."""

from recruiting.tables.columns import Column, Refused
from recruiting.tables.table import TABLES, Table

__all__ = ["TABLES", "Column", "Refused", "Table"]
