"""Pages of a long list by the last row seen: page 1,000 costs what page 1 costs, and no row is skipped."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from pyroaring import BitMap

from recruiting.published import pieces
from recruiting.published.pieces import Piece
from recruiting.published.shapes import Part, Shape, Slots
from recruiting.security.refusals import WrongParameter

SIZE = 50
LONGEST = 400
FEW = 1000
"""So many rows are sorted; among more the first are soon found by walking through all in their order."""

AHEAD = 8
"""How many rows are walked through at first for each that is wanted."""


@dataclass(frozen=True)
class Order:
    """An order by one column, the unknown last both ways, ties by reference."""

    column: str
    descending: bool = False

    def sorted(self, rows: QuerySet, backwards: bool = False) -> QuerySet:
        """``rows`` in this order, or from its end."""
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
        """``rows`` behind ``cursor`` or before it, all of them if it is empty, in ranges of an index each.

        The nearest range comes first: those that tie with the cursor's row, the known further on, the
        unknown. A condition that joined them with OR would be read from the start of the index. Raises
        WrongParameter, naming the parameter ``name``, for what is no cursor.
        """
        sign = "-" if self.descending != backwards else ""
        tie = "-ref" if backwards else "ref"
        value, ref = self._read(rows.model, name, cursor) if cursor else (None, "")
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
        """The place of ``row``: its value and its reference."""
        value = getattr(row, self.column)
        return f"{'' if value is None else value}~{row.ref}"

    def _read(self, model: Any, name: str, cursor: str) -> tuple[Any, str]:
        value, _tilde, ref = cursor.rpartition("~")
        try:
            if not ref or len(cursor) > LONGEST or not ref.isascii():
                raise ValueError
            field = model._meta.get_field(self.column)
            return (field.clean(value, None) if value or not field.null else None), ref
        except (ValueError, ValidationError):
            raise WrongParameter(
                name, _("The parameter “%(name)s” is no place in this list.") % {"name": name}
            ) from None


@cache
def _rows(model: Any, order: Order, backwards: bool, most: int) -> Shape:
    """The first of the rows with some keys, in an order or from its end."""
    rows = model._base_manager.filter(pk__in=Part("keys")).only("pk", "ref", "digest", order.column)
    return Shape(lambda at: order.sorted(rows, backwards)[:most])


@cache
def _whole(model: Any) -> Shape:
    return Shape(lambda at: model._base_manager.filter(pk__in=Slots("keys", "bigint")), needs="keys")


def whole(model: Any, keys: list[int]) -> list[Any]:
    """The rows with these keys, each with all its columns, in the order of the keys."""
    rows = {row.pk: row for row in _whole(model).rows(None, keys=keys)}
    return [rows[key] for key in keys if key in rows]


@dataclass(frozen=True)
class WholeRows:
    """The rows with these keys, which are read together once one is needed."""

    model: Any
    keys: Collection[int]

    @cached_property
    def by_key(self) -> dict[int, Any]:
        return {row.pk: row for row in whole(self.model, list(self.keys))}


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the cursors of its neighbours (empty where there are none).

    Of the rows only what the order needs is read: ``whole`` reads the rest.
    """

    rows: list
    before: str = ""
    after: str = ""


def page(
    rows: QuerySet,
    order: Order,
    after: str = "",
    before: str = "",
    size: int = SIZE,
    among: BitMap | None = None,
) -> Page:
    """One page of ``rows``, behind ``after`` or before ``before``. Raises WrongParameter for a bad cursor.

    ``among`` are the keys of the rows that are asked for, where these are not all.
    """
    if after and before:
        raise WrongParameter("before", _("Give “after” or “before”, not both."))
    backwards = bool(before)
    name, cursor = ("before", before) if backwards else ("after", after)
    if among is not None and len(among) > FEW:
        nearest: Piece | None = _walked(order.ranges(rows, name, cursor, backwards), among, size + 1)
    else:
        few = rows if among is None else rows.filter(pk__among=among)
        nearest = _united(order.ranges(few, name, cursor, backwards), size + 1)
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


def _united(ranges: Iterable[QuerySet], number: int) -> Piece | None:
    """The keys of the first rows of each range; None if the ORM knows that there are none."""
    nearest = [piece for part in ranges if (piece := pieces.piece(part.values("pk")[:number])) is not None]
    return pieces.united(nearest) if nearest else None


def _walked(ranges: Iterable[QuerySet], among: BitMap, number: int) -> Piece:
    """The keys of the first rows that are ``among`` many: each range is walked until they are found."""
    first_keys: list[int] = []
    for part in ranges:
        keys = part.values_list("pk", flat=True)
        start, step = 0, number * AHEAD
        while len(first_keys) < number and step:
            some = list(keys[start : start + step])
            first_keys += filter(among.__contains__, some)
            start, step = start + step, step * 4 if len(some) == step else 0
    return ",".join(map(str, first_keys[:number])) or "NULL", ()
