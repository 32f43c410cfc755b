"""What the rows of a list name: the one definition by which filters narrow, facets count and search finds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from recruiting.models.words import rows_saying


@dataclass(frozen=True)
class Naming:
    """One way of naming: ``path`` of ``rows()`` leads to a row of ``table``, ``row`` to that of the list.

    ``rows()`` are the public ones only: what a draft names finds nothing.
    """

    table: str
    path: str
    rows: Callable[[], QuerySet]
    row: str = "pk"

    def pairs(self) -> QuerySet:
        """The key of each row of the list, with the key of each row that it names."""
        named = self.rows().filter(**{f"{self.path}__isnull": False, f"{self.row}__isnull": False})
        return named.order_by().values_list(self.row, self.path)

    def naming(self, keys) -> QuerySet:
        """The keys of the rows of the list that name one of ``keys``."""
        return self.rows().filter(**{f"{self.path}__in": keys}).order_by().values(self.row)


def united(parts: Iterable[QuerySet]) -> QuerySet:
    """The keys of all ``parts``: a union is read by the indexes of its parts, an OR of subqueries is not."""
    first, *rest = parts
    return first.union(*rest) if rest else first


def naming_any(rows: QuerySet, namings: Sequence[Naming], keys) -> QuerySet:
    """The ``rows`` that name one of ``keys`` in any of these ways, each once."""
    return rows.filter(pk__in=united(way.naming(keys) for way in namings))


def saying(rows: QuerySet, table: str, namings: Sequence[Naming], words: Iterable[str]) -> QuerySet:
    """The ``rows`` with all ``words``, each in the row's own text or in that of what the row names."""
    for word in words:
        ways = [rows_saying(table, word)]
        ways += [way.naming(rows_saying(way.table, word)) for way in namings]
        rows = rows.filter(pk__in=united(ways))
    return rows
