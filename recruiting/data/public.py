"""What of each table anybody may take away: public rows, and of what they refer to the public rows only.

Put together they are whole: every reference leads to a row that is there, each published record has its lead
claim, so that ``load`` takes them into an empty database.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When

from recruiting.data.cells import ByCodepoint, links, ref_of, refs
from recruiting.data.columns import Column
from recruiting.data.rows import each
from recruiting.data.table import Table
from recruiting.models import Claim, Term, aspects
from recruiting.models.claim import SUBJECTS
from recruiting.models.mention import NAMED_BY

BATCH = 500
NAMED = ("company", "person", "source")
OWN_STATE = ("approach", "offer", "employment", "circumstance")


def rows(name: str) -> Any:
    """The public rows of a table, as a queryset of its own kind."""
    if name in _ROWS:
        return _ROWS[name]()
    found = apps.get_model("recruiting", name).objects
    return found.published() if name in OWN_STATE else found.public()


def _terms():
    tables = ("approach", "offer", "employment", "event")
    return Term.objects.claimed().filter(_leads_to_shown({table: table for table in tables}))


def _claims():
    # Who or what a published claim is about is public by that.
    named = reduce(or_, (Q(**{f"about_{table}__isnull": False}) for table in NAMED))
    others = {table: f"about_{table}" for table in SUBJECTS if table not in NAMED}
    return Claim.objects.published().filter(named | _leads_to_shown(others))


def _leads_to_shown(paths: dict[str, str]) -> Q:
    """That one of ``paths`` leads to a public row of its table."""
    found = (Q(Exists(rows(table).filter(pk=OuterRef(path)))) for table, path in paths.items())
    return reduce(or_, found)


_ROWS: dict[str, Callable[[], QuerySet]] = {"term": _terms, "claim": _claims}


def table_rows(table: Table) -> QuerySet:
    """The public rows of a table, by reference."""
    return rows(table.name).order_by(ByCodepoint("ref").asc())


def columns(table: Table, claims: QuerySet | None = None) -> list[Column]:
    """The columns of a table as the public has them; of claims, for these ``claims`` or all that are public.

    What they refer to that is not public is taken for nothing, and no claimed value names it. A retraction
    that is not made is nothing to tell.
    """
    cells: dict[str, Any] = {"retraction": Value("")}
    cells |= {column.name: _referring(table, column) for column in table.columns if column.table}
    if table.name == "claim":
        claims = rows("claim") if claims is None else claims
        cells |= _claimed(claims, hidden_refs(claims))
    return [
        replace(column, cell=cells[column.name]) if cells.get(column.name) else column
        for column in table.columns
    ]


def _referring(table: Table, column: Column):
    """The cell of references to public rows only; None where whom a public row names is public by that."""
    if column.name in NAMED_BY.get(table.name, {}):
        return None
    field = table.model._meta.get_field(column.attribute)
    if not field.many_to_many:
        return ref_of(rows(column.table), column.attribute)
    other = field.m2m_reverse_field_name()
    shown = links(field).filter(**{f"{other}__in": rows(column.table).order_by().values("pk")})
    return refs(shown, f"{other}__")


CLAIMED = ("value", "denied")


def _claimed(claims, hidden) -> dict[str, Any]:
    """The cells of claimed values, without the references that are ``hidden``."""
    if not hidden:
        return {}
    kept: dict[str, dict[int, str]] = {name: {} for name in CLAIMED}
    for claim in _naming_rows(claims).iterator(chunk_size=BATCH):
        for name in CLAIMED:
            text = getattr(claim, name)
            shown = _without(hidden, aspects.related_table(claim.subject_table, claim.aspect), text)
            if shown != text:
                kept[name][claim.pk] = shown
    return {
        name: Case(
            *(When(pk=key, then=Value(text)) for key, text in texts.items()),
            default=F(name),
            output_field=TextField(),
        )
        for name, texts in kept.items()
        if texts
    }


def _without(hidden, table, text) -> str:
    refs_told = [ref.strip() for ref in text.split(";")]
    shown = [ref for ref in refs_told if (table, ref) not in hidden]
    return text if len(shown) == len(refs_told) else ";".join(shown)


def hidden_refs(claims: QuerySet) -> set[tuple[str, str]]:
    """The rows, by table and reference, that ``claims`` give as a value and that are not public."""
    named: dict[str, set[str]] = {}
    for claim in _naming_rows(claims).iterator(chunk_size=BATCH):
        related = aspects.related_table(claim.subject_table, claim.aspect)
        for text in (getattr(claim, name) for name in CLAIMED):
            named.setdefault(related, set()).update(ref.strip() for ref in text.split(";") if ref.strip())
    found: set[tuple[str, str]] = set()
    for table, told in named.items():
        for some in _batches(sorted(told)):
            shown = set(rows(table).filter(ref__in=some).values_list("ref", flat=True))
            found |= {(table, ref) for ref in some if ref not in shown}
    return found


def _naming_rows(claims):
    names_rows = Q(pk__in=[])
    for table in SUBJECTS:
        relations = [name for name in aspects.aspects_of(table) if aspects.related_table(table, name)]
        names_rows |= Q(**{f"about_{table}__isnull": False}, aspect__in=relations)
    return claims.filter(names_rows).exclude(value="", denied="")


def _batches(refs) -> Iterator[list[str]]:
    for start in range(0, len(refs), BATCH):
        yield refs[start : start + BATCH]


def cells(table: Table, drafts: bool = False) -> Iterator[list[str]]:
    """The printed cells of each row of a table, by reference: the public's, or all there are."""
    for printed in each(*taken(table, drafts)):
        yield [cell or "" for cell in printed]


def taken(table: Table, drafts: bool = False) -> tuple[list[Column], QuerySet]:
    """The columns and rows of a table as it is taken away: by the public, or with all ``drafts``."""
    return (table.columns, table.rows) if drafts else (columns(table), table_rows(table))
