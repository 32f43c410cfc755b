"""Files of the tables: each table is described once, for CSV, dictionary, export and load."""

from recruiting.data.columns import Column
from recruiting.data.table import TABLES
