"""How many rows each value of a parameter would leave: the counts beside a list, in one query.

A facet leaves its own parameter aside and counts under all the others, so that a second value can be added.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connections
from django.db.models import BooleanField, Case, CharField, F, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Substr

from recruiting.published import pieces
from recruiting.published.models import LINKS, Approach, ApproachLink, Company

MOST = 60
"""Companies of one facet that are counted, the most frequent first."""


@dataclass(frozen=True)
class Narrowed:
    """The narrowed rows as a table of the query: ``id``, ``key``, ``whole`` (what is counted), columns.

    ``counts_others``: whether what is counted are other rows than these: researchers, not their courtings.
    """

    name: str
    filterset: Any
    counts_others: bool

    @property
    def number(self) -> str:
        return "COUNT(DISTINCT whole)" if self.counts_others else "COUNT(*)"

    def now(self, table: str) -> str:
        """The condition that rows of ``table`` are of the edition that is asked for."""
        edition = self.filterset.edition
        if edition is None:
            return f"{table}.until IS NULL"
        return f"{table}.since <= {edition:d} AND ({table}.until IS NULL OR {table}.until > {edition:d})"


@dataclass(frozen=True)
class Codes:
    """Counts by a code that each row has, in a column or by an expression."""

    name: str
    code: str | Combinable

    leaving = ()

    def columns(self, filterset: Any) -> dict[str, Any]:
        return {f"by_{self.name}": F(self.code) if isinstance(self.code, str) else self.code}

    def select(self, rows: Narrowed) -> str:
        return f"SELECT by_{self.name} AS code, '' AS label, {rows.number} AS n FROM {rows.name} GROUP BY 1"


@dataclass(frozen=True)
class Flags:
    """Counts by the codes whose condition is true of a row; several may be."""

    name: str
    conditions: Callable[[Any], Mapping[str, Q]]

    leaving = ()

    def columns(self, filterset: Any) -> dict[str, Any]:
        return {
            f"by_{self.name}_{code}": Case(
                When(condition, then=Value(True)), default=Value(False), output_field=BooleanField()
            )
            for code, condition in self.conditions(filterset).items()
        }

    def select(self, rows: Narrowed) -> str:
        return " UNION ALL ".join(
            f"SELECT '{code}' AS code, '' AS label, COUNT(*) AS n FROM {rows.name}"
            f" WHERE by_{self.name}_{code} HAVING COUNT(*) > 0"
            for code in self.conditions(rows.filterset)
        )


@dataclass(frozen=True)
class Years:
    """Counts by the first and the last year of each row's span, either of which may be open."""

    first: str = "earliest"
    last: str = "latest"

    name = "year"
    leaving = ("from", "to")

    def columns(self, filterset: Any) -> dict[str, Any]:
        return {
            "year_first": Substr(Cast(self.first, CharField()), 1, 4),
            "year_last": Substr(Cast(self.last, CharField()), 1, 4),
        }

    def select(self, rows: Narrowed) -> str:
        if rows.counts_others:
            return self._of_each(rows)
        years = "year_first AS code, year_last AS label"
        return f"SELECT {years}, COUNT(*) AS n FROM {rows.name} GROUP BY 1, 2"

    def _of_each(self, rows: Narrowed) -> str:
        # The same researcher may be counted by several spans: here numbers of spans can't be added up.
        ends = f"SELECT year_first AS year FROM {rows.name} UNION SELECT year_last FROM {rows.name}"
        over = "(year_first IS NULL OR year_first <= year) AND (year_last IS NULL OR year <= year_last)"
        return (
            f"SELECT year AS code, year AS label, {rows.number} AS n FROM ({ends}) ends JOIN {rows.name}"
            f" ON {over} AND NOT (year_first IS NULL AND year_last IS NULL) WHERE year IS NOT NULL GROUP BY 1"
        )


@dataclass(frozen=True)
class Tied:
    """Counts by the companies to which rows are linked, those that these are part of included."""

    name: str

    leaving = ()

    def columns(self, filterset: Any) -> dict[str, Any]:
        return {}

    def pairs(self, rows: Narrowed) -> str:
        """What is counted (``whole``), with each company (``company``), each pair once."""
        links = LINKS[rows.filterset.TABLE]._meta.db_table
        distinct = "DISTINCT" if rows.counts_others else ""
        return (
            f"SELECT {distinct} whole, link.key AS company FROM {rows.name}"
            f" JOIN {links} link ON link.line = {rows.name}.id AND link.name = '{self.name}'"
        )

    def select(self, rows: Narrowed) -> str:
        per_company = f"SELECT company, COUNT(*) AS n FROM ({self.pairs(rows)}) pairs GROUP BY company"
        most = f"{per_company} ORDER BY n DESC, company LIMIT {MOST}"
        label = "CASE WHEN one.name = '' THEN one.description ELSE one.name END"
        # What the public does not see counts for those below it, and is no choice.
        return (
            f"SELECT one.ref AS code, {label} AS label, n FROM ({most}) most"
            f" JOIN {Company._meta.db_table} one ON one.key = most.company AND {rows.now('one')}"
        )


@dataclass(frozen=True)
class Opposite(Tied):
    """Counts companies by those at the other end of their approaches; ``mine`` is how they are linked."""

    mine: str = ""

    def pairs(self, rows: Narrowed) -> str:
        links, approach = ApproachLink._meta.db_table, Approach._meta.db_table
        return (
            f"SELECT DISTINCT whole, other.key AS company FROM {rows.name}"
            f" JOIN {links} own ON own.key = {rows.name}.key AND own.name = '{self.mine}' AND own.is_own"
            f" JOIN {approach} a ON a.id = own.line AND a.is_listed AND {rows.now('a')}"
            f" JOIN {links} other ON other.line = a.id AND other.name = '{self.name}'"
        )


Facet = Codes | Flags | Years | Tied
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


def count(filterset: Any) -> dict[str, Counts]:
    """The counts of each of the facets of a list's parameters."""
    sharing: dict[tuple[str, ...], list[Facet]] = {}
    for facet in filterset.FACETS:
        leaving = tuple(name for name in facet.leaving or (facet.name,) if filterset.asks(name))
        sharing.setdefault(leaving, []).append(facet)
    counts = {facet.name: Counts() for facet in filterset.FACETS}
    tables: list[str] = []
    parts: list[str] = []
    params: list[Any] = []
    for leaving, facets in sharing.items():
        rows = Narrowed("_".join(("narrowed", *leaving)), filterset, filterset.COUNTED != "pk")
        columns = {name: column for facet in facets for name, column in facet.columns(filterset).items()}
        narrowed = filterset.narrowed(leaving).order_by().annotate(whole=F(filterset.COUNTED), **columns)
        piece = pieces.piece(narrowed.values("id", "key", "whole", *columns))
        if piece is None:
            continue
        tables.append(f"{rows.name} AS MATERIALIZED ({piece[0]})")
        params += piece[1]
        parts += [f"SELECT '{facet.name}', f.* FROM ({facet.select(rows)}) f" for facet in facets]
    if parts:
        with connections[filterset.queryset.db].cursor() as cursor:
            cursor.execute(f"WITH {', '.join(tables)} {' UNION ALL '.join(parts)}", params)
            for name, *row in cursor.fetchall():
                counts[name].rows.append(tuple(row))
    return counts
