"""What of each table anybody may take away: public rows, and of what they refer to the public rows only.

Put together they are whole: every reference leads to a row that is there, each published record has its lead
claim, so that ``load`` takes them into an empty database.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial, reduce
from operator import or_

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from recruiting.models import Claim, Term, aspects
from recruiting.models.claim import SUBJECTS
from recruiting.tables.columns import Column
from recruiting.tables.table import Table

BATCH = 500
NAMED = ("company", "person", "source")
OWN_STATE = ("approach", "offer", "employment", "circumstance")


def rows(name: str) -> QuerySet:
    """The public rows of a table."""
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
    """The public rows of a table by reference; what they refer to that is not public is taken for nothing."""
    shown = [
        Prefetch(column.attribute.removesuffix("_id"), _referred(table, column))
        for column in table.columns
        if column.table
    ]
    return rows(table.name).order_by("ref").prefetch_related(*shown)


def _referred(table: Table, column: Column) -> QuerySet:
    """The rows that a column of public rows may refer to; whom it makes public needs no looking up."""
    found = apps.get_model("recruiting", column.table).objects.order_by()
    makes_public = (table.name, column.name) in getattr(found, "NAMED_BY", ())
    return found if makes_public else rows(column.table).order_by()


def columns(table: Table, claims: QuerySet | None = None) -> list[Column]:
    """The columns of a table as the public has them; of claims, for these ``claims`` or all that are public.

    A retraction that is not made is nothing to tell, and no claimed value names a row that is not public.
    """
    writes: dict[str, Callable] = {"retraction": _nothing}
    if table.name == "claim":
        hidden = hidden_refs(rows("claim") if claims is None else claims)
        writes |= {name: partial(_without, hidden, name) for name in CLAIMED}
    return [
        replace(column, write=writes[column.name]) if column.name in writes else column
        for column in table.columns
    ]


CLAIMED = ("value", "denied")


def _nothing(record) -> str:
    return ""


def _without(hidden, name, claim) -> str:
    text = getattr(claim, name)
    related = aspects.related_table(claim.subject_table, claim.aspect) if text and hidden else ""
    refs = [ref.strip() for ref in text.split(";")] if related else []
    kept = [ref for ref in refs if (related, ref) not in hidden]
    return text if len(kept) == len(refs) else ";".join(kept)


def hidden_refs(claims: QuerySet) -> set[tuple[str, str]]:
    """The rows, by table and reference, that ``claims`` give as a value and that are not public."""
    named: dict[str, set[str]] = {}
    for claim in _naming_rows(claims).iterator(chunk_size=BATCH):
        related = aspects.related_table(claim.subject_table, claim.aspect)
        for text in (getattr(claim, name) for name in CLAIMED):
            named.setdefault(related, set()).update(ref.strip() for ref in text.split(";") if ref.strip())
    found: set[tuple[str, str]] = set()
    for table, refs in named.items():
        for some in _batches(sorted(refs)):
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


def public_only(columns: list[Column], printed: list[list[str]]) -> list[list[str]]:
    """Rows of printed cells, without the references in them that lead to no public row."""
    refs: dict[str, set[str]] = {}
    for column, cells in zip(columns, zip(*printed, strict=True), strict=bool(printed)):
        if column.table:
            refs.setdefault(column.table, set()).update(ref for cell in cells for ref in cell.split(";"))
    shown = {
        table: set(rows(table).filter(ref__in=named - {""}).values_list("ref", flat=True))
        for table, named in refs.items()
        if named - {""}
    }
    return [
        [_among(shown, column, cell) for column, cell in zip(columns, cells, strict=True)]
        for cells in printed
    ]


def _among(shown, column, cell):
    if not column.table or not cell:
        return cell
    return ";".join(ref for ref in cell.split(";") if ref in shown[column.table])


def cells(table: Table, drafts: bool = False) -> Iterator[list[str]]:
    """The printed cells of each row of a table, by reference: the public's, or all there are."""
    of_table, found = taken(table, drafts)
    for row in found.iterator(chunk_size=BATCH):
        yield [column.write(row) for column in of_table]


def taken(table: Table, drafts: bool = False) -> tuple[list[Column], QuerySet]:
    """The columns and rows of a table as it is taken away: by the public, or with all ``drafts``."""
    return (table.columns, table.rows()) if drafts else (columns(table), table_rows(table))
