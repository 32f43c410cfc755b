"""The changes that an edition made: differences between versions of rows, with the edition's reason."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery

from recruiting.models.sql import union_rows
from recruiting.published.copies import entered_columns
from recruiting.published.models import TABLES, Change, Claim, Edition, Row
from recruiting.published.shapes import Shape, Slot


@dataclass(frozen=True)
class ColumnChange:
    """The old and the new value of a column that an edition changed, in words."""

    column: str
    label: str
    old: str
    new: str


@dataclass(frozen=True)
class RowChange:
    """A row that an edition changed: ``row`` is its new version, or the last one if it was removed."""

    edition: Edition
    kind: str
    row: Row
    values: tuple[ColumnChange, ...] = ()

    @property
    def table(self) -> str:
        return self.row.table

    @property
    def reason(self) -> str:
        """The reason of its change; empty if the edition gives none."""
        return self.edition.reason_for(self.table, self.row.key)


def changes(
    editions: Iterable[Edition], tables: Iterable[str] = TABLES, most: int | None = None
) -> Iterator[RowChange]:
    """The changes of these editions, the latest edition first, without those that follow from other rows.

    ``most`` limits the rows of each table and edition: a load may change a million.
    """
    edition_by_number = {one.number: one for one in editions}
    sizes = {} if most is None else _sizes(tables, edition_by_number)
    changes_by_number: dict[int, list[RowChange]] = {number: [] for number in edition_by_number}
    for table in tables:
        for some, last in _batches(TABLES[table].objects, edition_by_number, sizes.get(table), most):
            rows = TABLES[table].objects.filter(**({} if last is None else {"key__lt": last}))
            versions = list(rows.filter(Q(since__in=some) | Q(until__in=some)))
            opened = {(row.key, row.since): row for row in versions if row.since in some}
            closed = {(row.key, row.until): row for row in versions if row.until in some}
            for key, number in sorted({*opened, *closed}):
                before, after = closed.get((key, number)), opened.get((key, number))
                if changed := _row_change(edition_by_number[number], before, after):
                    changes_by_number[number].append(changed)
    for number in sorted(edition_by_number, reverse=True):
        yield from changes_by_number[number]


Sizes = Counter[int]
"""By edition, the number of versions of one table that begin or end with it."""


def _sizes(tables: Iterable[str], numbers: Iterable[int]) -> dict[str, Sizes]:
    """The sizes of these editions by table, in one query."""
    ends = [(table, end) for table in tables for end in ("since", "until")]
    counts = [
        TABLES[table]
        .objects.filter(**{f"{end}__in": numbers})
        .order_by()
        .values(end)
        .annotate(size=Count("pk"))
        for table, end in ends
    ]
    sizes: dict[str, Sizes] = {table: Counter() for table in tables}
    columns = [(end, "size") for _table, end in ends]
    for part, number, size in union_rows(zip(counts, columns, strict=True)):
        sizes[ends[part][0]][number] += size
    return sizes


def _batches(
    rows: Any, numbers: Iterable[int], sizes: Sizes | None, most: int | None
) -> Iterator[tuple[list[int], int | None]]:
    """The editions of each query, and the key before which it stops: all small ones, then each large one."""
    if sizes is None or most is None:
        yield list(numbers), None
        return
    large = [number for number in numbers if sizes[number] > most]
    if small := [number for number in numbers if 0 < sizes[number] <= most]:
        yield small, None
    for number in large:
        ends = (rows.filter(since=number), rows.filter(until=number))
        beyond = [some.order_by("key").values_list("key", flat=True)[most : most + 1] for some in ends]
        yield [number], min((key for keys in beyond for key in keys), default=None)


ROWS_AT_ONCE = 1000
"""Rows of one table that are in memory at once while a large edition is read."""


def all_row_changes(editions: Iterable[Edition]) -> Iterator[RowChange]:
    """All changes of these editions: small ones are read together, a large one in parts."""
    edition_by_number = {one.number: one for one in editions}
    number_of_rows = sum(_sizes(TABLES, edition_by_number).values(), Counter())
    together: list[Edition] = []
    for number, edition in edition_by_number.items():
        if number_of_rows[number] + sum(number_of_rows[one.number] for one in together) > ROWS_AT_ONCE:
            yield from changes(together)
            together = []
        if number_of_rows[number] > ROWS_AT_ONCE:
            yield from _changes_of_large_edition(edition)
        else:
            together.append(edition)
    yield from changes(together)


def _changes_of_large_edition(edition: Edition) -> Iterator[RowChange]:
    """The changes of one edition, table by table."""
    for table in TABLES:
        first: int | None = 0
        while first is not None:
            rows = TABLES[table].objects.filter(key__gte=first).order_by("key")
            closed, opened = (
                {row.key: row for row in rows.filter(**{end: edition.number})[: ROWS_AT_ONCE + 1]}
                for end in ("until", "since")
            )
            # Beyond the last key of a query that hit its limit, the other version of a row may be missing.
            first = min((max(some) for some in (closed, opened) if len(some) > ROWS_AT_ONCE), default=None)
            for key in sorted({*closed, *opened}):
                if first is not None and key >= first:
                    break
                if changed := _row_change(edition, closed.get(key), opened.get(key)):
                    yield changed


def changes_of_record(table: str, key: int, most: int = 20) -> list[RowChange]:
    """The last changes of a record that still exists, the newest first, without its addition."""
    versions = _versions(TABLES[table], most + 1).rows(None, key=key)
    row_changes = []
    for later, row in pairwise(versions):
        new = Edition(
            number=later.since,
            date=later.edition_date,
            reason=later.edition_reason,
            reason_of=later.edition_reason_of,
        )
        if one := _row_change(new, row, later):
            row_changes.append(one)
    return row_changes


@cache
def _versions(model: type[Row], most: int) -> Shape:
    """The last versions of one row, the newest first, each with the date and the reason of its edition."""
    edition = Edition.objects.filter(number=OuterRef("since"))
    dated = model.objects.filter(key=Slot("key")).annotate(
        edition_date=Subquery(edition.values("date")),
        edition_reason=Subquery(edition.values("reason")),
        edition_reason_of=Subquery(edition.values("reason_of")),
    )
    return Shape(lambda at: dated.order_by("-since")[:most])


def _row_change(edition: Edition, before: Row | None, after: Row | None) -> RowChange | None:
    if before is None or after is None:
        if after is not None:
            return RowChange(edition, _kind_of_new(after), after)
        return RowChange(edition, Change.REMOVED, before) if before is not None else None
    values = tuple(_values(before, after))
    if after.is_retracted and not before.is_retracted:
        return RowChange(edition, Change.RETRACTED, after, values)
    return RowChange(edition, Change.CORRECTED, after, values) if values else None


def _kind_of_new(row: Row) -> str:
    """A record that was retracted before it was public counts as retracted, not as added."""
    return Change.RETRACTED if row.is_retracted and not isinstance(row, Claim) else Change.ADDED


def _values(before: Row, after: Row) -> Iterator[ColumnChange]:
    for name in entered_columns(type(after).desk):
        if name in ("state", "retraction") or getattr(before, name) == getattr(after, name):
            continue  # A new label of a row that it names is a change of that row.
        old, new = in_words(before, name), in_words(after, name)
        if old != new:
            label = type(after).desk._meta.get_field(name).verbose_name
            yield ColumnChange(name, str(label), old, new)


def in_words(row: Row, column: str) -> str:
    """A column in words: the names of references, the labels of codes, values as they are printed."""
    if linked_rows := row.linked_rows(column):
        return ", ".join(map(str, linked_rows))
    display = getattr(row, f"get_{column}_display", None)
    value: Any = display() if display else getattr(row, column)
    return "" if value in (None, "") else str(value)
