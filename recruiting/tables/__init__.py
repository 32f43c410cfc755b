"""One description a table: columns, labels and types, which CSV, dictionary, export and load all read."""

from recruiting.tables.columns import Column, Refused
from recruiting.tables.table import TABLES, Table

__all__ = ["TABLES", "Column", "Refused", "Table"]
