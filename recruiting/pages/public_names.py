"""What readers may be told of rows by their keys: name and address of what is public today."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import CharField, F, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf
from django.urls import reverse

from recruiting.history.differences import Key
from recruiting.published.codes import State

VISIBLE = [State.PUBLISHED, State.RETRACTED]


@dataclass(frozen=True)
class PublicRow:
    """A public row: its reference, what it is called, and the address of the page that shows it."""

    ref: str
    name: str
    url: str


def _first(*columns):
    return Coalesce(*(NullIf(F(column), Value("")) for column in columns), Value(""))


NAME = {
    "company": _first("name", "description"),
    "person": _first("name", "description"),
    "source": _first("title", "publisher", "description"),
    "candidate": _first("person__name", "description"),
    "claim": _first("source__title", "source__publisher", "source__description"),
}
"""What rows of these tables are called; the others by their reference."""

PAGE = {
    "company": ("company", "ref"),
    "person": ("person", "ref"),
    "source": ("source", "ref"),
    "approach": ("approach", "ref"),
    "offer": ("offer", "ref"),
    "candidate": ("approach", "approach__ref"),
    "event": ("approach", "approach__ref"),
    "employment": ("person", "person__ref"),
    "circumstance": ("company", "company__ref"),
}
"""The view that shows a row, and where the reference of its page stands."""


def public_names(wanted: Iterable[Key]) -> dict[Key, PublicRow]:
    """The rows among ``wanted`` that the public sees, by table and key: one query, whatever is asked for."""
    return {(table, pk): row for table, pk, row in _matches("pk", wanted)}


def public_by_ref(wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], PublicRow]:
    """The rows among ``wanted`` that the public sees, by table and reference, in one query as well."""
    return {(table, row.ref): row for table, _pk, row in _matches("ref", wanted)}


def _matches(column, wanted):
    by_table: dict[str, set] = {}
    for table, value in wanted:
        by_table.setdefault(table, set()).add(value)
    parts = [_rows(table, column, values) for table, values in sorted(by_table.items())]
    if not parts:
        return
    for table, pk, ref, name, page in parts[0].union(*parts[1:], all=True) if parts[1:] else parts[0]:
        yield table, pk, PublicRow(ref, name or ref, _url(table, ref, page))


def _rows(table, column, values):
    rows: QuerySet = apps.get_model("recruiting", table).objects
    if table in ("candidate", "event"):
        rows = rows.claimed().filter(approach__state__in=VISIBLE)
    elif table == "term":
        above = ("approach", "offer", "employment", "event__approach")
        rows = rows.claimed().filter(Q(*((f"{path}__state__in", VISIBLE) for path in above), _connector=Q.OR))
    else:
        rows = rows.public()
    page = PAGE.get(table)
    return (
        rows.filter(**{f"{column}__in": values})
        .order_by()
        .values_list(
            Value(table, CharField()),
            "pk",
            Cast("ref", TextField()),
            Cast(NAME.get(table, F("ref")), TextField()),
            Cast(Coalesce(F(page[1]), Value("")) if page else Value(""), TextField()),
        )
    )


def _url(table, ref, page):
    if not page:
        return ""
    url = reverse(PAGE[table][0], args=[page])
    return url if page == ref and PAGE[table][1] == "ref" else f"{url}#{ref}"
