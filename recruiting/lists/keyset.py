"""Keyset pagination: the cursor is the last row seen, so page 1,000 costs what page 1 costs."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from pyroaring import BitMap

from recruiting.published import sql_parts
from recruiting.published.shapes import Part, Shape, Slots
from recruiting.published.sql_parts import Piece
from recruiting.security.refusals import WrongParameter

PAGE_SIZE = 50
MAX_CURSOR_LENGTH = 400
MAX_SORTED = 1000
"""The most filtered rows to sort; of more the first are found faster by scanning the list in order."""

SCAN_FACTOR = 8
"""How many rows the first scan reads for each row that is wanted."""


@dataclass(frozen=True)
class Order:
    """An order by one column, unknown values last in both directions, ties by reference."""

    column: str
    descending: bool = False

    def apply(self, rows: QuerySet, backwards: bool = False) -> QuerySet:
        """``rows`` in this order, or in reverse."""
        if backwards:
            key = (
                F(self.column).asc(nulls_first=True)
                if self.descending
                else F(self.column).desc(nulls_first=True)
            )
            return rows.order_by(key, "-ref")
        key = F(self.column).desc(nulls_last=True) if self.descending else F(self.column).asc(nulls_last=True)
        return rows.order_by(key, "ref")

    def ranges(self, rows: QuerySet, name: str, cursor: str, backwards: bool) -> list[QuerySet]:
        """``rows`` after ``cursor`` (or before it; all if it is empty) as queries of one index range each.

        The nearest range comes first: ties with the cursor's row, further known values, unknown values. One
        query that joins them with OR would read the index from its start. Raises WrongParameter, naming the
        parameter ``name``, if the cursor is malformed.
        """
        sign = "-" if self.descending != backwards else ""
        tie = "-ref" if backwards else "ref"
        value, ref = self._parse_cursor(rows.model, name, cursor) if cursor else (None, "")
        beyond = {f"ref__{'lt' if backwards else 'gt'}": ref} if ref else {}
        with_value = rows.filter(**{f"{self.column}__isnull": False}).order_by(f"{sign}{self.column}", tie)
        without_value = rows.filter(**{f"{self.column}__isnull": True}).order_by(tie)
        known = [with_value] if backwards or not cursor else []
        if value is not None:
            ties = rows.filter(**{self.column: value}, **beyond).order_by(tie)
            known = [ties, with_value.filter(**{f"{self.column}__{'lt' if sign else 'gt'}": value})]
            beyond = {}
        has_unknown = rows.model._meta.get_field(self.column).null and (value is None or not backwards)
        unknown = [without_value.filter(**beyond)] if has_unknown else []
        return [*unknown, *known] if backwards else [*known, *unknown]

    def cursor(self, row: Any) -> str:
        """The cursor of ``row``: its value and its reference."""
        value = getattr(row, self.column)
        return f"{'' if value is None else value}~{row.ref}"

    def _parse_cursor(self, model: Any, name: str, cursor: str) -> tuple[Any, str]:
        value, _tilde, ref = cursor.rpartition("~")
        try:
            if not ref or len(cursor) > MAX_CURSOR_LENGTH or not ref.isascii():
                raise ValueError
            field = model._meta.get_field(self.column)
            return (field.clean(value, None) if value or not field.null else None), ref
        except (ValueError, ValidationError):
            raise WrongParameter(
                name, _("The parameter “%(name)s” is no place in this list.") % {"name": name}
            ) from None


@cache
def _rows(model: Any, order: Order, backwards: bool, most: int) -> Shape:
    """The first ``most`` rows with given keys, in an order or its reverse."""
    rows = model._base_manager.filter(pk__in=Part("keys")).only("pk", "ref", "digest", order.column)
    return Shape(lambda at: order.apply(rows, backwards)[:most])


@cache
def _full_rows_query(model: Any) -> Shape:
    return Shape(lambda at: model._base_manager.filter(pk__in=Slots("keys", "bigint")), needs="keys")


def load_full_rows(model: Any, keys: list[int]) -> list[Any]:
    """The rows with these keys, with all columns, in the order of the keys."""
    rows = {row.pk: row for row in _full_rows_query(model).rows(None, keys=keys)}
    return [rows[key] for key in keys if key in rows]


@dataclass(frozen=True)
class FullRows:
    """The rows with these keys, all read in one query when the first is needed."""

    model: Any
    keys: Collection[int]

    @cached_property
    def by_key(self) -> dict[int, Any]:
        return {row.pk: row for row in load_full_rows(self.model, list(self.keys))}


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the cursors of the pages before and after (empty if there is none).

    The rows have only the columns of the order: ``load_full_rows`` reads all.
    """

    rows: list
    before: str = ""
    after: str = ""


def paginate(
    rows: QuerySet,
    order: Order,
    after: str = "",
    before: str = "",
    size: int = PAGE_SIZE,
    row_keys: BitMap | None = None,
) -> Page:
    """The page of ``rows`` after ``after`` or before ``before``. Raises WrongParameter for a bad cursor.

    ``row_keys`` are the keys of the filtered rows, or None if these are all rows.
    """
    if after and before:
        raise WrongParameter("before", _("Give “after” or “before”, not both."))
    backwards = bool(before)
    name, cursor = ("before", before) if backwards else ("after", after)
    if row_keys is not None and len(row_keys) > MAX_SORTED:
        nearest: Piece | None = _scanned_keys(order.ranges(rows, name, cursor, backwards), row_keys, size + 1)
    else:
        few = rows if row_keys is None else rows.filter(pk__among=row_keys)
        nearest = _first_keys_query(order.ranges(few, name, cursor, backwards), size + 1)
    if nearest is None:
        return Page([])
    model: Any = rows.model
    page_rows = _rows(model, order, backwards, size + 1).rows(None, keys=nearest)
    more = len(page_rows) > size
    page_rows = page_rows[:size]
    if backwards:
        page_rows.reverse()
    if not page_rows:
        return Page([])
    first, last = order.cursor(page_rows[0]), order.cursor(page_rows[-1])
    return Page(
        page_rows,
        before=first if (more if backwards else after) else "",
        after=last if (backwards or more) else "",
    )


def _first_keys_query(ranges: Iterable[QuerySet], number: int) -> Piece | None:
    """The query of the keys of the first rows of each range; None if the ORM knows that there are none."""
    nearest = [piece for part in ranges if (piece := sql_parts.piece(part.values("pk")[:number])) is not None]
    return sql_parts.union_all(nearest) if nearest else None


def _scanned_keys(ranges: Iterable[QuerySet], row_keys: BitMap, number: int) -> Piece:
    """The first ``number`` keys among ``row_keys``, as SQL: the ranges are scanned until they are found."""
    first_keys: list[int] = []
    for part in ranges:
        keys = part.values_list("pk", flat=True)
        start, step = 0, number * SCAN_FACTOR
        while len(first_keys) < number and step:
            some = list(keys[start : start + step])
            first_keys += filter(row_keys.__contains__, some)
            start, step = start + step, step * 4 if len(some) == step else 0
    return ",".join(map(str, first_keys[:number])) or "NULL", ()
