"""How a list finds the rows that are tied to companies, people and sources: by the links beside them."""

from collections.abc import Collection

from django.db.models import QuerySet

from recruiting.published.models import LINKS, WORDS, Approach, ApproachLink
from recruiting.values.folding import Spellings


def tied(rows: QuerySet, table: str, name: str, keys: Collection[int]) -> QuerySet:
    """The ``rows`` of ``table`` with a link of that name to one of these."""
    return rows.filter(pk__in=LINKS[table].objects.filter(name=name, key__in=keys).values("line"))


def saying(rows: QuerySet, table: str, words: list[Spellings]) -> QuerySet:
    """The ``rows`` of ``table`` that are found by all these words, each in one of its spellings."""
    return rows.filter(pk__in=WORDS[table].objects.filter(words__begin_all=words).values("line"))


def companies_in(edition: int | None, name: str, **of: Collection[int]) -> QuerySet:
    """The keys of the companies to which approaches are linked by ``name``: all, or those of which ``of``.

    ``of`` is the name of another link with the keys that it leads to: ``recruiter=[1]``.
    """
    approaches: QuerySet = Approach.objects.at(edition).in_lists()
    for other, keys in of.items():
        approaches = tied(approaches, "approach", other, keys)
    links = ApproachLink.objects.filter(name=name, is_own=True, line__in=approaches.values("pk"))
    return links.values("key")
