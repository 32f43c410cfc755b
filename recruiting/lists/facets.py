"""Facets: the number of rows with each value of a parameter, shown in the menus of a list.

A facet ignores its own parameter and applies all others, so that a second value can be added. Counts are the
sizes of intersections of sets (``published.row_sets``): the filtered rows, and the rows with a value.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import compress
from typing import Any

from django.db import connections
from django.db.models import BooleanField, Case, CharField, Q, Value, When
from django.db.models.functions import Cast, Substr
from pyroaring import BitMap

from recruiting.published import sql_parts
from recruiting.published.models import Approach, ApproachLink
from recruiting.published.row_sets import ColumnOrExpression

MAX_COMPANIES = 60
"""The most companies that one facet counts; they are the most frequent ones."""

FacetRow = tuple[str | None, str | None, int]


class Facet:
    """Counts rows by the values of ``name``; ``without`` are the parameters to ignore, if not ``name``."""

    name: str
    without: tuple[str, ...] = ()

    def columns(self) -> tuple[ColumnOrExpression, ...]:
        """The columns by which the index has sets of rows for it."""
        return ()

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[FacetRow]:
        """Yield code, label and number of rows of each value; for years first, last and number of a span."""
        raise NotImplementedError


@dataclass(frozen=True)
class Codes(Facet):
    """Counts by a code of each row: the column ``name``, or the column or expression ``code``."""

    name: str
    code: ColumnOrExpression = ""

    def columns(self) -> tuple[ColumnOrExpression, ...]:
        return (self.code or self.name,)

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[FacetRow]:
        for code, number in filtered_rows.counts_by_value(self.name, rows):
            yield code, "", number


@dataclass(frozen=True)
class Flags(Facet):
    """Counts by codes with a condition on the columns of a row, which may fulfil several."""

    name: str
    conditions: Mapping[str, Q]
    """Two or more."""

    def columns(self) -> tuple[ColumnOrExpression, ...]:
        return tuple(map(_is_true, self.conditions.values()))

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[FacetRow]:
        numbers = Counter[str]()
        for flags, number in filtered_rows.counts_by_value(self.name, rows):
            numbers.update(dict.fromkeys(compress(self.conditions, flags), number))
        for code, number in numbers.items():
            yield code, "", number

    def matching_values(
        self, codes: Collection[str], values: Iterable[tuple[bool, ...]]
    ) -> list[tuple[bool, ...]]:
        """Those of the indexed ``values`` in which one of the conditions of ``codes`` is true."""
        return [flags for flags in values if not set(codes).isdisjoint(compress(self.conditions, flags))]


@dataclass(frozen=True)
class FlagsOfEdition(Facet):
    """``Flags`` whose conditions depend on other rows of the edition."""

    name: str
    conditions: Callable[[int | None], Mapping[str, Q]]

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[FacetRow]:
        conditions = self.conditions(filtered_rows.parameters.edition)
        flags = {f"is_{code}": _is_true(condition) for code, condition in conditions.items()}
        flagged_rows = (
            filtered_rows.parameters.queryset.annotate(**flags).order_by().values_list("pk", *flags)
        )
        numbers = Counter(
            code for pk, *holds in flagged_rows if pk in rows for code in compress(conditions, holds)
        )
        for code, number in numbers.items():
            yield code, "", number


def _is_true(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


@dataclass(frozen=True)
class Years(Facet):
    """Counts by the first and the last year of each row's span, either of which may be open."""

    first: str = "earliest"
    last: str = "latest"

    name = "year"
    without = ("from", "to")

    def columns(self) -> tuple[ColumnOrExpression, ...]:
        return tuple(Substr(Cast(column, CharField()), 1, 4) for column in (self.first, self.last))

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[FacetRow]:
        if filtered_rows.counts_rows:
            for (first, last), number in filtered_rows.counts_by_value(self.name, rows):
                yield first, last, number
            return
        # A researcher may have several spans, so the counts of spans can't be added up.
        spans = [span for span, _number in filtered_rows.counts_by_value(self.name, rows) if any(span)]
        for year in sorted({year for span in spans for year in span if year}):
            over = filtered_rows.row_sets.with_values(
                self.name, (span for span in spans if includes_year(span, year))
            )
            yield year, year, filtered_rows.count(rows & over)


def includes_year(span: tuple[str | None, str | None], year: str) -> bool:
    """Whether a span of years, one end of which may be open, includes ``year``."""
    first, last = span
    return bool(first or last) and (not first or first <= year) and (not last or year <= last)


@dataclass(frozen=True)
class LinkedCompanies(Facet):
    """Counts by the companies to which rows are linked, parents included."""

    name: str

    def most_frequent(self, filtered_rows: Any, rows: BitMap) -> dict[int, int]:
        """The number of rows of the most frequent companies, by key."""
        return dict(
            nsmallest(
                MAX_COMPANIES, self.companies(filtered_rows, rows), key=lambda pair: (-pair[1], pair[0])
            )
        )

    def companies(self, filtered_rows: Any, rows: BitMap) -> Iterator[tuple[int, int]]:
        """The key of each company with its number of rows."""
        return filtered_rows.counts_by_value(self.name, rows)


@dataclass(frozen=True)
class OppositeCompanies(LinkedCompanies):
    """Counts companies by the other side of their approaches; ``own_link`` is the name of their own link."""

    own_link: str = ""

    def companies(self, filtered_rows: Any, rows: BitMap) -> Iterator[tuple[int, int]]:
        links = ApproachLink._meta.db_table
        chosen = filtered_rows.parameters.queryset.filter(pk__in=list(rows)).order_by().values("key")
        approaches = Approach.objects.at(filtered_rows.edition).in_lists().order_by().values("pk")
        of_rows, of_approaches = sql_parts.piece(chosen), sql_parts.piece(approaches)
        if of_rows is None or of_approaches is None:
            return iter(())
        (keys, some), (lines, others) = of_rows, of_approaches
        sql = (
            f"SELECT other.key, COUNT(DISTINCT own.key) FROM {links} own JOIN {links} other"
            f" ON other.line = own.line AND other.name = '{self.name}' WHERE own.name = '{self.own_link}'"
            f" AND own.is_own AND own.key IN ({keys}) AND own.line IN ({lines}) GROUP BY other.key"
        )
        with connections[filtered_rows.parameters.queryset.db].cursor() as cursor:
            cursor.execute(sql, (*some, *others))
            return iter(cursor.fetchall())


@dataclass
class FacetCounts:
    """The counts of one facet."""

    rows: list[FacetRow] = field(default_factory=list)

    def years(self) -> Iterator[tuple[str, int]]:
        """The years in which spans begin or end, the latest first, each with the number of spans over it."""
        for year in sorted({year for row in self.rows for year in row[:2] if year}, reverse=True):
            yield year, sum(number for first, last, number in self.rows if includes_year((first, last), year))
