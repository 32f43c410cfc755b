"""One description a table: columns, labels and types, which CSV, dictionary, export and load all read."""

from recruiting.data.columns import Column, Refused
from recruiting.data.table import TABLES, Table

__all__ = ["TABLES", "Column", "Refused", "Table"]
