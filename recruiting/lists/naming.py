"""What the rows of a list name: the one definition by which filters narrow, facets count and search finds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F, QuerySet

from recruiting.models import Claim, Source
from recruiting.models.words import rows_saying
from recruiting.values.folding import Spellings


@dataclass(frozen=True)
class Way:
    """One way of naming: ``path`` of ``rows()`` leads to a row of ``table``, ``row`` to the row of the list.

    ``rows()`` are the public ones only, so that what a draft names finds nothing. Without a ``table`` it
    leads to a code.
    """

    table: str
    path: str
    rows: Callable[[], QuerySet]
    row: str = "pk"
    through: Callable[[object], object] | None = None
    """What ``path`` leads to instead, given what is asked for."""

    def naming(self, named) -> QuerySet:
        """The keys of the rows of the list that name one of ``named``."""
        leads_to = self.through(named) if self.through else named
        known = {} if self.row == "pk" else {f"{self.row}__isnull": False}
        return self.rows().filter(**known, **{f"{self.path}__in": leads_to}).order_by().values(self.row)

    def pairs(self, within) -> QuerySet:
        """Each row of the list ``within`` these, with each that it names: ``line`` and ``named``, keys."""
        # One filter: two would join twice, and pair what does not belong together.
        known = {f"{self.row}__in": within, f"{self.path}__isnull": False}
        return self.rows().filter(**known).order_by().values(line=F(self.row), named=F(self.path))


Ways = Sequence[Way]


def told_by(row: str) -> Ways:
    """The sources that tell of the rows to which the path ``row`` of a claim leads, or that first told it."""

    def told_by_root():
        # Not "via is null", by whose index SQLite would go and read nearly every claim.
        return Claim.objects.standing().exclude(via__isnull=False)

    return (
        Way("source", "source", Claim.objects.standing, row),
        Way("source", "via", Claim.objects.standing, row),
        Way("source", "source", told_by_root, row, lambda roots: Source.objects.filter(root__in=roots)),
    )


def claimed_of(row: str) -> Ways:
    """The claims on the rows to which the path ``row`` of a claim leads, and the sources that tell them."""
    return (Way("claim", "pk", Claim.objects.standing, row), *told_by(row))


def union(parts: Iterable[QuerySet]) -> QuerySet:
    """The keys of all ``parts``: each part is read by an index, as an OR of subqueries would not be."""
    first, *rest = parts
    return first.union(*rest) if rest else first


def naming_any(rows: QuerySet, ways: Ways, named) -> QuerySet:
    """The ``rows`` that name one of ``named`` in any of these ways, each once."""
    return rows.filter(pk__in=union(way.naming(named) for way in ways))


def saying(rows: QuerySet, table: str, ways: Ways, words: Iterable[Spellings]) -> QuerySet:
    """The ``rows`` with all ``words``, each in the row's own text or in that of what the row names."""
    for spellings in words:
        said = [way.naming(rows_saying(way.table, *spellings)) for way in ways]
        rows = rows.filter(pk__in=union([rows_saying(table, *spellings), *said]))
    return rows
