"""What lists find former versions by: forgotten of what the law removes, with the versions themselves."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from types import MappingProxyType

from django.db.models import Exists, OuterRef, Q, QuerySet

from recruiting.published.models import LINKS, TABLES, WORDS, Claim, Row

Reference = tuple[str, str]
"""A table and a reference by which a row is named in another one."""

Unnamed = Mapping[Reference, Collection[int]]
"""What rows name no more, with the keys by which lists find them."""

NOBODY: Unnamed = MappingProxyType({})

LINKED = {
    **dict.fromkeys(("recruiter", "employer", "company", "denier"), "company"),
    **dict.fromkeys(("researcher", "person"), "person"),
    "source": "source",
}
"""By the name of a link: the table of what finds a row by it."""


def unlink(row: Row, unnamed: Unnamed) -> None:
    """Let a version that lists find by what is ``unnamed`` be found by nothing but what finds its row today.

    A company is found by what it is part of as well.
    """
    if not (unnamed and row.table in LINKS):
        return
    keys = {(table, key) for (table, _ref), some in unnamed.items() for key in some}
    links = LINKS[row.table].objects.filter(line=row.pk).values_list("name", "key")
    if any((LINKED[name], key) in keys for name, key in links):
        _link_as_today(row)


def _link_as_today(row: Row) -> None:
    model = LINKS[row.table]
    current = TABLES[row.table].objects.current().filter(key=row.key)
    today = model.objects.filter(line__in=current.values("pk"))
    links = model.objects.filter(line=row.pk)
    links.exclude(Exists(today.filter(name=OuterRef("name"), key=OuterRef("key")))).delete()


def with_keys(references: Collection[Reference]) -> Unnamed:
    """These references with the keys of their rows, which may be deleted before all that they find is."""
    return {
        (table, ref): set(TABLES[table].objects.filter(ref=ref).values_list("key", flat=True))
        for table, ref in references
    }


def forget_words(claims: QuerySet, unnamed: Unnamed = NOBODY) -> None:
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
        former = TABLES[name].objects.exclude(until=None).filter(_bearing(TABLES[name], rows_told, stories))
        if name in WORDS:
            WORDS[name].objects.filter(line__in=former.values("pk")).delete()
        for row in former if unnamed else ():
            unlink(row, unnamed)


def _bearing(model: type[Row], rows_told: Collection[Reference], stories: Collection[str]) -> Q:
    """The versions in a table that bear words of what is told of these rows, and in these stories.

    A denial bears those of the row that it contradicts.
    """
    refs_by_table = defaultdict(set)
    for table, ref in rows_told:
        refs_by_table[table].add(ref)
    bearing = Q(ref__in=refs_by_table[str(model._meta.model_name)])
    if hasattr(model, "story"):
        bearing |= Q(story__in=stories)
    if issubclass(model, Claim):
        for table, refs in refs_by_table.items():
            bearing |= Q(about_table=table, about_ref__in=refs)
    return bearing


def delete(table: str, rows: QuerySet) -> None:
    """Delete versions, with what finds them, and finds the denials of them by what they told."""
    if table == "claim":
        forget_words(rows)
    _forget_denials(Q(about_table=table, about_ref__in=list(rows.values_list("ref", flat=True))))
    ids = list(rows.values_list("pk", flat=True))
    for beside in (LINKS, WORDS):
        if table in beside:
            beside[table].objects.filter(line__in=ids).delete()
    TABLES[table].objects.filter(pk__in=ids).delete()


def _forget_denials(of_rows: Q) -> None:
    """Let former denials of rows be found by no words, and by nothing but what finds them today."""
    denials = Claim.objects.exclude(until=None).filter(of_rows, contradicts=True)
    WORDS["claim"].objects.filter(line__in=denials.values("pk")).delete()
    for denial in denials:
        _link_as_today(denial)
