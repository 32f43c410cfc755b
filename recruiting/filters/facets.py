"""How many rows each value of a parameter would leave: the counts beside a list, in one query.

A facet leaves its own parameter aside and counts under all the others: a second value of it can be added.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connections
from django.db.models import Count, F, Min, QuerySet, Value
from django.db.models.expressions import Combinable, RawSQL

from recruiting import sql
from recruiting.filters.naming import Naming
from recruiting.models import Company

MOST = 60
"""Values of one facet that are counted, the most frequent first."""


@dataclass(frozen=True)
class Counted:
    """One value of a parameter: what an address calls it, what people call it, and how many rows have it."""

    value: str
    label: str
    number: int


@dataclass(frozen=True)
class Codes:
    """A facet of the codes that ``code`` gives for each row."""

    name: str
    code: Combinable

    def piece(self, found: QuerySet) -> sql.Piece | None:
        rows = found.values_list(self.code, Value(""), Count("pk")).order_by()
        return sql.piece(rows)
