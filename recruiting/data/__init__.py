"""One description a table: columns, labels and types, which CSV, dictionary, export and load all read."""

from recruiting.data.columns import Column
from recruiting.data.table import TABLES
