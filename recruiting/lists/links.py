"""How lists find rows: by their links to companies, people and sources, and by their words."""

from collections.abc import Collection

from django.db.models import QuerySet

from recruiting.published.models import LINKS, WORDS, Approach, ApproachLink
from recruiting.values.folding import Spellings


def links_to(table: str, name: str, keys: Collection[int]) -> QuerySet:
    """The links of a name from versions (``line``) of rows of ``table`` to one of these."""
    return LINKS[table].objects.filter(name=name, key__in=keys)


def words_with(table: str, name: str, words: list[Spellings]) -> QuerySet:
    """The words of versions (``line``) of rows of ``table`` that have all these, each in some spelling."""
    return WORDS[table].objects.filter(words__begin_all=words)


def companies_in(edition: int | None, name: str, **of: Collection[int]) -> QuerySet:
    """The keys of the companies to which approaches are linked by ``name``: all, or those of which ``of``.

    ``of`` is the name of another link with the keys that it leads to: ``recruiter=[1]``.
    """
    approaches: QuerySet = Approach.objects.at(edition).in_lists()
    for other, keys in of.items():
        approaches = approaches.filter(pk__in=links_to("approach", other, keys).values("line"))
    links = ApproachLink.objects.filter(name=name, is_own=True, line__in=approaches.values("pk"))
    return links.values("key")
