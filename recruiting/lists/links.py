"""Queries of links to companies, people and sources, and of search words."""

from collections.abc import Collection

from django.db.models import QuerySet

from recruiting.published.models import LINKS, WORDS, Approach, ApproachLink
from recruiting.values.folding import Spellings


def links_to(table: str, name: str, keys: Collection[int]) -> QuerySet:
    """The links named ``name`` from versions (``line``) of ``table`` to one of these keys."""
    return LINKS[table].objects.filter(name=name, key__in=keys)


def words_containing(table: str, name: str, words: list[Spellings]) -> QuerySet:
    """The words of versions (``line``) of ``table`` that contain all of ``words``, each in some spelling."""
    return WORDS[table].objects.filter(words__begin_all=words)


def linked_companies(edition: int | None, name: str, **of: Collection[int]) -> QuerySet:
    """The keys of the companies to which approaches are linked as ``name``.

    ``of`` limits the approaches by other links and their keys: ``recruiter=[1]``.
    """
    approaches: QuerySet = Approach.objects.at(edition).in_lists()
    for other, keys in of.items():
        approaches = approaches.filter(pk__in=links_to("approach", other, keys).values("line"))
    links = ApproachLink.objects.filter(name=name, is_own=True, line__in=approaches.values("pk"))
    return links.values("key")
