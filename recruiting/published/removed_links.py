"""Deletion of the links and search words of former versions, for legal removal."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from types import MappingProxyType

from django.db.models import Exists, OuterRef, Q, QuerySet

from recruiting.published.models import LINKS, TABLES, WORDS, Claim, Row

Reference = tuple[str, str]
"""The table and the reference by which one row names another."""

RemovedNames = Mapping[Reference, Collection[int]]
"""The references whose names are removed, each with the keys of its rows, which links have."""

NO_NAMES: RemovedNames = MappingProxyType({})

TABLE_BY_LINK = {
    **dict.fromkeys(("recruiter", "employer", "company", "denier"), "company"),
    **dict.fromkeys(("researcher", "person"), "person"),
    "source": "source",
}
"""The table to which a link leads, by the name of the link."""


def unlink(row: Row, removed_names: RemovedNames) -> None:
    """Reduce the links of a version that has one to ``removed_names`` to those that its row has today.

    A row is linked with the parents of its companies too: these must go with them.
    """
    if not (removed_names and row.table in LINKS):
        return
    keys = {(table, key) for (table, _ref), some in removed_names.items() for key in some}
    links = LINKS[row.table].objects.filter(line=row.pk).values_list("name", "key")
    if any((TABLE_BY_LINK[name], key) in keys for name, key in links):
        _delete_outdated_links(row)


def _delete_outdated_links(row: Row) -> None:
    model = LINKS[row.table]
    current = TABLES[row.table].objects.current().filter(key=row.key)
    today = model.objects.filter(line__in=current.values("pk"))
    links = model.objects.filter(line=row.pk)
    links.exclude(Exists(today.filter(name=OuterRef("name"), key=OuterRef("key")))).delete()


def with_keys(references: Collection[Reference]) -> RemovedNames:
    """These references with the keys of their rows, which may be deleted before the rows that name them."""
    return {
        (table, ref): set(TABLES[table].objects.filter(ref=ref).values_list("key", flat=True))
        for table, ref in references
    }


def delete_words(claims: QuerySet, removed_names: RemovedNames = NO_NAMES) -> None:
    """Delete the words of former versions that contain words of these claims or their sources.

    Delete their links to ``removed_names``, which the claims named, too.
    """
    references: set[Reference] = {*removed_names}
    stories: set[str] = set()
    columns = ("about_table", "about_ref", "page_table", "page_ref", "source", "first_told_by", "story")
    for about, about_ref, page, page_ref, source, first, story in claims.values_list(*columns):
        references |= {(about, about_ref), (page, page_ref), ("approach", story)}
        references |= {("source", source), ("source", first)}
        stories |= {story} - {""}
    for name in (*WORDS, *(LINKS.keys() - WORDS.keys())):
        former = (
            TABLES[name]
            .objects.exclude(until=None)
            .filter(_versions_with_words_of(TABLES[name], references, stories))
        )
        if name in WORDS:
            WORDS[name].objects.filter(line__in=former.values("pk")).delete()
        for row in former if removed_names else ():
            unlink(row, removed_names)


def _versions_with_words_of(
    model: type[Row], references: Collection[Reference], stories: Collection[str]
) -> Q:
    """The versions in a table that have words of claims on these rows or in these stories.

    A denial has those of the row that it contradicts.
    """
    refs_by_table = defaultdict(set)
    for table, ref in references:
        refs_by_table[table].add(ref)
    condition = Q(ref__in=refs_by_table[str(model._meta.model_name)])
    if hasattr(model, "story"):
        condition |= Q(story__in=stories)
    if issubclass(model, Claim):
        for table, refs in refs_by_table.items():
            condition |= Q(about_table=table, about_ref__in=refs)
    return condition


def delete(table: str, rows: QuerySet) -> None:
    """Delete versions with their links and words, and with those that denials took over from them."""
    if table == "claim":
        delete_words(rows)
    _unlink_denials(Q(about_table=table, about_ref__in=list(rows.values_list("ref", flat=True))))
    ids = list(rows.values_list("pk", flat=True))
    for beside in (LINKS, WORDS):
        if table in beside:
            beside[table].objects.filter(line__in=ids).delete()
    TABLES[table].objects.filter(pk__in=ids).delete()


def _unlink_denials(of_rows: Q) -> None:
    """Delete the words of former denials of these rows, and all links that the denials do not have today."""
    denials = Claim.objects.exclude(until=None).filter(of_rows, contradicts=True)
    WORDS["claim"].objects.filter(line__in=denials.values("pk")).delete()
    for denial in denials:
        _delete_outdated_links(denial)
