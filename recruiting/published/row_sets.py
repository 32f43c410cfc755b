"""An index of the versions of a table's rows by value, as sets of numbers: counts need no query.

The sets are Roaring bitmaps: to count the intersection of two takes microseconds, with a million rows too.
They hold numbers below 2^32, more than there will be versions.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from heapq import nlargest
from itertools import chain, compress
from typing import Any

from django.db import connections
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Combinable
from pyroaring import BitMap

from recruiting.published.incremental_index import IncrementalIndex, NumberByLine
from recruiting.published.models import LINKS
from recruiting.published.sql_parts import piece
from recruiting.values.decimals import LARGEST

ColumnOrExpression = str | Combinable
"""A column, or an expression over columns."""

CACHED_EDITIONS = 8
"""Recent editions whose listed rows are in memory; those of earlier ones are queried."""


class RowSets(IncrementalIndex):
    """``values`` has the versions by name and by value; the value of several columns is a tuple.

    ``codes`` are the columns by name, ``links`` the names of links to companies. ``in_list`` is the condition
    of rows in the list. If the columns ``count_by`` and ``rank_by`` are given, ``count_values`` and
    ``rank_by_line`` have their values by version.
    """

    def __init__(
        self,
        model: Any,
        in_list: Q,
        codes: Mapping[str, tuple[ColumnOrExpression, ...]],
        links: Collection[str] = (),
        count_by: str = "",
        rank_by: str = "",
    ) -> None:
        self.model, self.condition, self.codes, self.links = model, in_list, codes, links
        self.count_by, self.rank_by = count_by, rank_by
        super().__init__()

    def clear(self) -> None:
        self.values: dict[str, dict[Any, BitMap]] = {name: {} for name in (*self.codes, *self.links)}
        self.count_values: dict[int, Any] = {}
        self.rank_by_line = NumberByLine("q")
        self.listed_by_edition: dict[int, BitMap] = {0: BitMap()}

    def extend(self, after: int, edition: int) -> None:
        new = self.model.objects.filter(self.condition, since__gt=after, since__lte=edition).order_by()
        self._add_codes(new)
        if self.links:
            links = LINKS[self.model._meta.model_name].objects.filter(name__in=self.links)
            links = links.filter(line__in=new.values("pk")) if after else links
            self._add(links.values_list("line", "name", "key").iterator())
        if self.count_by:
            self.count_values.update(new.values_list("pk", self.count_by))
        if self.rank_by:
            for line, value in new.values_list("pk", self.rank_by).iterator():
                self.rank_by_line.put(line, _rank(value))
        ended = self.model.objects.filter(until__gt=after, until__lte=edition)
        began = new.exclude(until__lte=edition)
        keys = self.listed_by_edition[max(self.listed_by_edition)] - keys_of(ended) | keys_of(began)
        self.listed_by_edition = {
            **dict(sorted(self.listed_by_edition.items())[1 - CACHED_EDITIONS :]),
            edition: keys,
        }

    def _add_codes(self, new: Any) -> None:
        columns = {
            f"{name}_code_{place}": F(code) if isinstance(code, str) else code
            for name, codes in self.codes.items()
            for place, code in enumerate(codes)
        }
        rows = new.annotate(**columns).values_list("pk", *columns)
        self._add((row[0], name, value) for row in rows.iterator() for name, value in self._values(row[1:]))

    def _values(self, cells: tuple[Any, ...]) -> Iterable[tuple[str, Any]]:
        place = 0
        for name, codes in self.codes.items():
            value = cells[place : place + len(codes)]
            yield name, value if len(codes) > 1 else value[0]
            place += len(codes)

    def _add(self, cells: Iterable[tuple[int, str, Any]]) -> None:
        lines: dict[tuple[str, Any], list[int]] = defaultdict(list)
        for line, name, value in cells:
            lines[name, value].append(line)
        for (name, value), some in lines.items():
            self.values[name].setdefault(value, BitMap()).update(some)

    def listed_at(self, edition: int | None) -> BitMap:
        """The versions that are in the list of an edition, or of the last one if it is None."""
        number = edition if edition is not None else self.last_edition.number if self.last_edition else 0
        if number in self.listed_by_edition:
            return self.listed_by_edition[number]
        return keys_of(self.model.objects.at(number).filter(self.condition))

    def highest_ranked(self, rows: BitMap, number: int) -> BitMap:
        """The ``number`` of ``rows`` that rank highest, the unknown last, and all that tie with the last.

        Where nothing ranks them, they are all of them.
        """
        if not self.rank_by:
            return rows
        ranks = list(map(self.rank_by_line.__getitem__, rows))
        least = min(nlargest(number, ranks), default=0)
        return BitMap(compress(rows, map(least.__le__, ranks)))

    def with_values(self, name: str, values: Iterable[Any]) -> BitMap:
        """The versions that have one of these values."""
        by_value = self.values[name]
        return BitMap.union(BitMap(), *(by_value[value] for value in values if value in by_value))


def _rank(value: date | int | None) -> int:
    """The rank of a day or a number, from 1 on; 0 if it is unknown."""
    if value is None:
        return 0
    return value.toordinal() if isinstance(value, date) else min(value, LARGEST - 1) + 1


def keys_of(rows: QuerySet, column: str = "pk") -> BitMap:
    """The values of a column of keys as a set; without the ORM, as there may be many."""
    query = piece(rows.order_by().values(column))
    if query is None:
        return BitMap()
    with connections[rows.db].cursor() as cursor:
        cursor.execute(*query)
        return BitMap(chain.from_iterable(cursor.fetchall()))
