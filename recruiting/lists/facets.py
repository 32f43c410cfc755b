"""How many rows each value of a parameter would leave: the counts beside a list, in one query.

A facet leaves its own parameter aside and counts under all the others, so that a second value can be added.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connections
from django.db.models import CharField, F
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Cast, Substr

from recruiting.data.cells import label
from recruiting.lists.naming import Ways
from recruiting.models import Company, sql

MOST = 60
"""Companies of one facet that are counted, the most frequent first."""


@dataclass(frozen=True)
class Found:
    """The narrowed rows as a table of the query: ``id``, ``whole`` (what is counted), the facets' columns."""

    name: str
    counts_others: bool
    """Whether what is counted are other rows than these: researchers, not their candidate rows."""

    @property
    def number(self) -> str:
        return "COUNT(DISTINCT whole)" if self.counts_others else "COUNT(*)"

    def pairs(self, ways: Ways) -> sql.Piece | None:
        """What is counted, with each that it names, each pair once: ``whole`` and ``named``."""
        within = RawSQL(f"SELECT id FROM {self.name}", ())
        pieces = [pair for way in ways if (pair := sql.piece(way.pairs(within))) is not None]
        if not pieces:
            return None
        pairs, params = sql.united(pieces)
        return f"SELECT DISTINCT whole, named FROM ({pairs}) pairs JOIN {self.name} ON id = line", params


@dataclass(frozen=True)
class Codes:
    """Counts by a code that each row has, in a column or by an expression."""

    name: str
    code: str | Combinable

    leaving = ()

    def columns(self):
        return {self.name: F(self.code) if isinstance(self.code, str) else self.code}

    def select(self, found: Found) -> sql.Piece | None:
        return (
            f"SELECT {self.name} AS code, '' AS label, {found.number} AS n FROM {found.name} GROUP BY 1",
            (),
        )


@dataclass(frozen=True)
class Years:
    """Counts by the first and the last year of each row's span, either of which may be open."""

    first: str = "earliest"
    last: str = "latest"

    name = "year"
    leaving = ("from", "to")

    def columns(self):
        return {
            "year_first": Substr(Cast(self.first, CharField()), 1, 4),
            "year_last": Substr(Cast(self.last, CharField()), 1, 4),
        }

    def select(self, found):
        if found.counts_others:
            return self._of_each(found), ()
        years = "year_first AS code, year_last AS label"
        return f"SELECT {years}, COUNT(*) AS n FROM {found.name} GROUP BY 1, 2", ()

    def _of_each(self, found):
        # The same researcher may be counted by several spans: here numbers of spans can't be added up.
        ends = f"SELECT year_first AS year FROM {found.name} UNION SELECT year_last FROM {found.name}"
        over = "(year_first IS NULL OR year_first <= year) AND (year_last IS NULL OR year <= year_last)"
        return (
            f"SELECT year AS code, year AS label, {found.number} AS n FROM ({ends}) ends JOIN {found.name}"
            f" ON {over} AND NOT (year_first IS NULL AND year_last IS NULL) WHERE year IS NOT NULL GROUP BY 1"
        )


@dataclass(frozen=True)
class NamedCodes:
    """Counts by the codes that each row names."""

    name: str
    ways: Ways

    leaving = ()

    def columns(self):
        return {}

    def select(self, found):
        pairs = found.pairs(self.ways)
        if pairs is None:
            return None
        return f"SELECT named AS code, '' AS label, COUNT(*) AS n FROM ({pairs[0]}) p GROUP BY 1", pairs[1]


@dataclass(frozen=True)
class Companies(NamedCodes):
    """Counts by the companies that each row names, a unit's under all that it belongs to as well."""

    def select(self, found):
        pairs = found.pairs(self.ways)
        if pairs is None:
            return None
        rolled_up = f"SELECT DISTINCT whole, above FROM ({pairs[0]}) p JOIN belonging ON company = named"
        counted = f"SELECT above, COUNT(*) AS n FROM ({rolled_up}) r GROUP BY above"
        most = f"{counted} ORDER BY n DESC, above LIMIT {MOST}"
        named = sql.piece(Company.objects.public().order_by().values("id", "ref", called=label()))
        if named is None:
            return None
        # What the public does not see counts for those below it, and is no choice.
        told = f"SELECT ref AS code, called AS label, n FROM ({most}) m JOIN ({named[0]}) c ON c.id = above"
        return told, (*pairs[1], *named[1])


_COMPANY = Company._meta.db_table
_BELONGING = (
    f"belonging(company, above) AS (SELECT id, id FROM {_COMPANY} UNION"
    f" SELECT company, parent_id FROM belonging JOIN {_COMPANY} ON id = above WHERE parent_id IS NOT NULL)"
)
"""Each company with itself and with all that it is part of."""

Facet = Codes | Years | NamedCodes
Row = tuple[str | None, str | None, int]


@dataclass
class Counts:
    """What one facet counted: code, label and number of rows; of years the first, the last and the number."""

    rows: list[Row] = field(default_factory=list)

    def years(self) -> Iterator[tuple[str, int]]:
        """The years in which spans begin or end, the latest first, each with the number of spans over it."""
        for year in sorted({year for row in self.rows for year in row[:2] if year}, reverse=True):
            over = (
                number
                for first, last, number in self.rows
                if (first or last) and (not first or first <= year) and (not last or year <= last)
            )
            yield year, sum(over)


def count(asked) -> dict[str, Counts]:
    """The counts of each of the facets of ``asked``, a list's Parameters."""
    sharing: dict[tuple[str, ...], list[Facet]] = {}
    for facet in asked.FACETS:
        leaving = tuple(name for name in facet.leaving or (facet.name,) if asked.matters(name))
        sharing.setdefault(leaving, []).append(facet)
    tables: list[str] = [_BELONGING]
    parts: list[sql.Piece] = []
    params: list[Any] = []
    for leaving, facets in sharing.items():
        columns = {name: column for facet in facets for name, column in facet.columns().items()}
        found = Found("_".join(("found", *leaving)), asked.COUNTED != "pk")
        whole = F(asked.COUNTED)
        narrowed = sql.piece(asked.narrowed(leaving).order_by().values_list("pk", whole, *columns.values()))
        if narrowed is None:
            continue
        tables.append(f"{found.name}({', '.join(('id', 'whole', *columns))}) AS MATERIALIZED ({narrowed[0]})")
        params += narrowed[1]
        for facet in facets:
            if selected := facet.select(found):
                rows = f"SELECT '{facet.name}' AS facet, code, label, n FROM ({selected[0]}) c"
                parts.append((rows, selected[1]))
    counted = {facet.name: Counts() for facet in asked.FACETS}
    if parts:
        told, more = sql.united(parts)
        with connections[asked.queryset.db].cursor() as cursor:
            cursor.execute(f"WITH RECURSIVE {', '.join(tables)} {told}", [*params, *more])
            for name, *row in cursor.fetchall():
                counted[name].rows.append(tuple(row))
    return counted
