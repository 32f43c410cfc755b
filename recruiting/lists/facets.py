"""How many rows each value of a parameter would leave: the counts beside a list.

A facet leaves its own parameter aside and counts under all the others, so that a second value can be added.
What is counted are sets of rows (``published.row_sets``): those of the list, and those that have a value.
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

from recruiting.published import pieces
from recruiting.published.models import Approach, ApproachLink
from recruiting.published.row_sets import Code

MOST = 60
"""Companies of one facet that are counted, the most frequent first."""

Row = tuple[str | None, str | None, int]


class Facet:
    """Counts by something that ``name`` calls; ``leaving`` are the parameters that it leaves aside."""

    name: str
    leaving: tuple[str, ...] = ()

    def codes(self) -> tuple[Code, ...]:
        """The columns by which sets of rows are kept for it."""
        return ()

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[Row]:
        """Code, label and number of rows for each value; of years the first, the last and the number."""
        raise NotImplementedError


@dataclass(frozen=True)
class Codes(Facet):
    """Counts by a code that each row has: in the column of that name, or as ``code`` says."""

    name: str
    code: Code = ""

    def codes(self) -> tuple[Code, ...]:
        return (self.code or self.name,)

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[Row]:
        for code, number in filtered_rows.numbers(self.name, rows):
            yield code, "", number


@dataclass(frozen=True)
class Flags(Facet):
    """Counts by the codes whose condition is true of a row, by its own columns; several may be."""

    name: str
    conditions: Mapping[str, Q]
    """Two or more."""

    def codes(self) -> tuple[Code, ...]:
        return tuple(map(_is_true, self.conditions.values()))

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[Row]:
        numbers = Counter[str]()
        for flags, number in filtered_rows.numbers(self.name, rows):
            numbers.update(dict.fromkeys(compress(self.conditions, flags), number))
        for code, number in numbers.items():
            yield code, "", number

    def kept_values(
        self, codes: Collection[str], values: Iterable[tuple[bool, ...]]
    ) -> list[tuple[bool, ...]]:
        """Those of the kept ``values`` in which one of the conditions of ``codes`` is true."""
        return [flags for flags in values if not set(codes).isdisjoint(compress(self.conditions, flags))]


@dataclass(frozen=True)
class FlagsOfEdition(Facet):
    """``Flags`` whose conditions ask other rows of the edition."""

    name: str
    conditions: Callable[[int | None], Mapping[str, Q]]

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[Row]:
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
    leaving = ("from", "to")

    def codes(self) -> tuple[Code, ...]:
        return tuple(Substr(Cast(column, CharField()), 1, 4) for column in (self.first, self.last))

    def count(self, filtered_rows: Any, rows: BitMap) -> Iterator[Row]:
        if filtered_rows.counts_rows:
            for (first, last), number in filtered_rows.numbers(self.name, rows):
                yield first, last, number
            return
        # The same researcher may be counted by several spans: here numbers of spans can't be added up.
        spans = [span for span, _number in filtered_rows.numbers(self.name, rows) if any(span)]
        for year in sorted({year for span in spans for year in span if year}):
            over = filtered_rows.sets.having(self.name, (span for span in spans if is_over(span, year)))
            yield year, year, filtered_rows.number(rows & over)


def is_over(span: tuple[str | None, str | None], year: str) -> bool:
    """Whether a span of years, one end of which may be open, includes ``year``."""
    first, last = span
    return bool(first or last) and (not first or first <= year) and (not last or year <= last)


@dataclass(frozen=True)
class Tied(Facet):
    """Counts by the companies to which rows are linked, those that these are part of included."""

    name: str

    def most(self, filtered_rows: Any, rows: BitMap) -> dict[int, int]:
        """The most frequent companies by their keys, each with its number."""
        return dict(
            nsmallest(MOST, self.companies(filtered_rows, rows), key=lambda pair: (-pair[1], pair[0]))
        )

    def companies(self, filtered_rows: Any, rows: BitMap) -> Iterator[tuple[int, int]]:
        """Each company by its key, with its number."""
        return filtered_rows.numbers(self.name, rows)


@dataclass(frozen=True)
class Opposite(Tied):
    """Counts companies by those at the other end of their approaches; ``mine`` is how they are linked."""

    mine: str = ""

    def companies(self, filtered_rows: Any, rows: BitMap) -> Iterator[tuple[int, int]]:
        links = ApproachLink._meta.db_table
        chosen = filtered_rows.parameters.queryset.filter(pk__in=list(rows)).order_by().values("key")
        approaches = Approach.objects.at(filtered_rows.edition).in_lists().order_by().values("pk")
        of_rows, of_approaches = pieces.piece(chosen), pieces.piece(approaches)
        if of_rows is None or of_approaches is None:
            return iter(())
        (keys, some), (lines, others) = of_rows, of_approaches
        sql = (
            f"SELECT other.key, COUNT(DISTINCT own.key) FROM {links} own JOIN {links} other"
            f" ON other.line = own.line AND other.name = '{self.name}' WHERE own.name = '{self.mine}'"
            f" AND own.is_own AND own.key IN ({keys}) AND own.line IN ({lines}) GROUP BY other.key"
        )
        with connections[filtered_rows.parameters.queryset.db].cursor() as cursor:
            cursor.execute(sql, (*some, *others))
            return iter(cursor.fetchall())


@dataclass
class Counts:
    """What one facet counted."""

    rows: list[Row] = field(default_factory=list)

    def years(self) -> Iterator[tuple[str, int]]:
        """The years in which spans begin or end, the latest first, each with the number of spans over it."""
        for year in sorted({year for row in self.rows for year in row[:2] if year}, reverse=True):
            yield year, sum(number for first, last, number in self.rows if is_over((first, last), year))
