"""What lists find former versions by: forgotten of what the law removes, with the versions themselves."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from recruiting.models.keys import RowKey
from recruiting.published.models import LINKS, TABLES, WORDS, Row
from recruiting.published.stories import PARTS

Reference = tuple[str, str]
"""A table and a reference by which a row is named in another one."""

LINKED = {
    **dict.fromkeys(("recruiter", "employer", "company", "denier"), "company"),
    **dict.fromkeys(("researcher", "person"), "person"),
    "source": "source",
}
"""By the name of a link: the table of what finds a row by it."""


def unlink(row: Row, unnamed: Collection[Reference]) -> None:
    """Let a version that lists find by what is ``unnamed`` be found by nothing but what finds its row today.

    A company is found by what it is part of as well.
    """
    model = LINKS.get(row.table)
    if not (model and unnamed):
        return
    links = model.objects.filter(line=row.pk)
    keys = _keys(unnamed)
    if any((LINKED[name], key) in keys for name, key in links.values_list("name", "key")):
        current = TABLES[row.table].objects.current().filter(key=row.key)
        today = model.objects.filter(line__in=current.values("pk"))
        links.exclude(Exists(today.filter(name=OuterRef("name"), key=OuterRef("key")))).delete()


def _keys(references: Collection[Reference]) -> set[RowKey]:
    return {
        (table, key)
        for table, ref in references
        for key in TABLES[table].objects.filter(ref=ref).values_list("key", flat=True)
    }


def forget_words(claims: QuerySet, unnamed: Collection[Reference] = ()) -> None:
    """Let no former version be found by the words of these claims, or of the sources that tell them.

    Nor by what is ``unnamed``, which the claims named.
    """
    rows_told: set[Reference] = {*unnamed}
    stories: set[str] = set()
    columns = ("about_table", "about_ref", "page_table", "page_ref", "source", "first_told_by", "story")
    for about, about_ref, page, page_ref, source, first, story in claims.values_list(*columns):
        rows_told |= {(about, about_ref), (page, page_ref), ("approach", story)}
        rows_told |= {("source", source), ("source", first)}
        stories |= {story} - {""}
    for name in (*WORDS, *(LINKS.keys() - WORDS.keys())):
        bearing = Q(ref__in=[ref for table, ref in rows_told if table == name])
        if name in PARTS:
            bearing |= Q(story__in=stories)
        former = TABLES[name].objects.exclude(until=None).filter(bearing)
        if name in WORDS:
            WORDS[name].objects.filter(line__in=former.values("pk")).delete()
        for row in former if unnamed else ():
            unlink(row, unnamed)


def delete(table: str, rows: QuerySet) -> None:
    """Delete versions, with what finds them."""
    if table == "claim":
        forget_words(rows)
    ids = list(rows.values_list("pk", flat=True))
    for beside in (LINKS, WORDS):
        if table in beside:
            beside[table].objects.filter(line__in=ids).delete()
    TABLES[table].objects.filter(pk__in=ids).delete()
