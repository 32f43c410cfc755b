"""Pages of a long list by the last row seen: page 1,000 costs what page 1 costs, and no row is skipped."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest, ValidationError
from django.db.models import F, Q
from django.utils.translation import gettext as _

SIZE = 50


@dataclass(frozen=True)
class Order:
    """An order by one column, the unknown last both ways, ties by reference."""

    column: str
    descending: bool = False

    def sorted(self, rows, backwards=False):
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

    def beyond(self, rows, name, cursor, backwards=False):
        """The rows behind ``cursor``, or before it."""
        value, ref = self._read(rows.model, name, cursor)
        further, tie = ("lt", "gt") if self.descending else ("gt", "gt")
        if backwards:
            further, tie = ("gt" if self.descending else "lt"), "lt"
        column, unknown = self.column, Q(**{f"{self.column}__isnull": True})
        if value is None:
            behind = unknown & Q(**{f"ref__{tie}": ref})
            return rows.filter(behind | ~unknown if backwards else behind)
        behind = Q(**{f"{column}__{further}": value}) | Q(**{column: value, f"ref__{tie}": ref})
        return rows.filter(behind if backwards else behind | unknown)

    def cursor(self, row) -> str:
        """The place of ``row``: its value and its reference."""
        value = getattr(row, self.column)
        return f"{'' if value is None else value}~{row.ref}"

    def _read(self, model, name, cursor):
        value, _tilde, ref = cursor.rpartition("~")
        try:
            if not ref or len(cursor) > 400 or not ref.isascii():
                raise ValueError
            field = model._meta.get_field(self.column)
            return (field.clean(value, None) if value or not field.null else None), ref
        except (ValueError, ValidationError):
            raise BadRequest(
                _("The parameter “%(name)s” is no place in this list.") % {"name": name}
            ) from None


@dataclass(frozen=True)
class Page:
    """The rows of one page, and the cursors of its neighbours (empty where there are none)."""

    rows: list
    before: str = ""
    after: str = ""


def page(rows, order: Order, after: str = "", before: str = "", size: int = SIZE) -> Page:
    """One page of ``rows``, behind ``after`` or before ``before``. Raises BadRequest for a bad cursor."""
    if after and before:
        raise BadRequest(_("Give “after” or “before”, not both."))
    backwards = bool(before)
    name, cursor = ("before", before) if backwards else ("after", after)
    narrowed = order.beyond(rows, name, cursor, backwards) if cursor else rows
    found = list(order.sorted(narrowed, backwards)[: size + 1])
    more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    if not found:
        return Page([])
    first, last = order.cursor(found[0]), order.cursor(found[-1])
    return Page(
        found,
        before=first if (more if backwards else after) else "",
        after=last if (backwards or more) else "",
    )
