"""A story that is known, with every row that the form shows of it, read in one query."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import attrgetter
from typing import Any

from django.db.models import Model, Q, QuerySet

from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Term,
)
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.sql import KeySlot
from recruiting.models.tables import link_columns

MOST_SHOWN = 20
"""How many circumstances of its reports are shown, the latest."""

RELATIONS: tuple[tuple[Any, str], ...] = (
    (Approach.recruiters, "approach"),
    (Approach.employers, "approach"),
    (Offer.candidates, "offer__approach"),
    (Event.candidates, "event__approach"),
)
"""The relations that are shown, each with the path from it to its story."""


SECTIONS_SHOWN = ("candidates", "offers", "events", "terms", "employments", "circumstances")
"""The sections that show its rows, in the order in which ``_STORY`` reads these, after the approach."""


def known_story(key: int) -> Approach | None:
    """The approach with that key; ``rows_by_section`` are its rows by the section that shows them."""
    parts = _STORY.rows([key])
    rows, links = parts[: -len(RELATIONS)], parts[-len(RELATIONS) :]
    known: dict[Any, dict[int, Any]] = defaultdict(dict)
    for row in chain(*rows):
        known[type(row)][row.pk] = row
    for row in chain(*rows):
        _link_known_rows(row, known)
    for (relation, _path), some in zip(RELATIONS, links, strict=True):
        _set_related(relation.field, some, known)
    for approach in rows[0]:
        approach.rows_by_section = {
            name: sorted(some, key=attrgetter("pk"))
            for name, some in zip(SECTIONS_SHOWN, rows[1:], strict=False)
        }
        approach.rows_by_section["circumstances"].reverse()  # the latest first
        for name in ("candidates", "offers", "events"):
            _set_prefetched(approach, name, approach.rows_by_section[name])
        return approach
    return None


def _link_known_rows(row: Any, known: Mapping[Any, Mapping[int, Any]]) -> None:
    """Cache the foreign keys of a row that lead to known rows, so that they need no query."""
    for field in row._meta.concrete_fields:
        if field.is_relation:
            other = known.get(field.related_model, {}).get(getattr(row, field.attname))
            if other is not None:
                field.set_cached_value(row, other)


def _set_related(field: Any, links: Iterable[Any], known: Mapping[Any, Mapping[int, Any]]) -> None:
    ours, theirs = link_columns(field)
    related: dict[int, list[Any]] = {key: [] for key in known[field.model]}
    for link in links:
        related[getattr(link, ours)].append(known[field.related_model][getattr(link, theirs)])
    for key, rows in related.items():
        _set_prefetched(known[field.model][key], field.name, rows)


def _set_prefetched(record: Any, name: str, rows: list[Model]) -> None:
    """Prefetch these rows as ``all()`` of a record's relation, as Django's ``prefetch_related`` does."""
    answer = getattr(record, name).get_queryset()
    answer._result_cache, answer._prefetch_done = rows, True
    record.__dict__.setdefault("_prefetched_objects_cache", {})[name] = answer


def _taking_part(keys: KeySlot, column: str) -> Q:
    """That ``column`` leads to a company that courts in a story, or from which somebody is courted."""
    courting, courted = (
        relation.through.objects.filter(approach__among=keys).values("company")
        for relation in (Approach.recruiters, Approach.employers)
    )
    return Q(**{f"{column}__in": courting}) | Q(**{f"{column}__in": courted})


def _about_story(keys: KeySlot) -> Q:
    """That a claim is about a story, or about its people, its offers or what happened."""
    parts = ("candidate", "offer", "event")
    about = Q(about_approach__among=keys)
    for table in parts:
        about |= Q(**{f"about_{table}__approach__among": keys})
    return about


def _story_queries(keys: KeySlot) -> list[QuerySet]:
    people = Candidate.objects.filter(approach__among=keys).values("person")
    reports = Claim.objects.filter(_about_story(keys)).values("source")
    beside = Claim.objects.filter(source__in=reports).values("about_circumstance")
    facts = Circumstance.objects.filter(pk__in=beside).exclude(state="retracted")
    spoken_of = Q(pk__in=facts.values("company")) | Q(pk__in=facts.values("other_company"))
    at_companies = Q(_taking_part(keys, "company"), person__in=people)
    stints = Employment.objects.filter(at_companies | Q(through__approach__among=keys))
    return [
        Approach.objects.filter(pk__among=keys),
        *(model._base_manager.filter(approach__among=keys) for model in (Candidate, Offer, Event)),
        Term.objects.filter(
            Q(approach__among=keys)
            | Q(offer__approach__among=keys)
            | Q(event__approach__among=keys)
            | Q(employment__in=stints.values("pk"))
        ),
        stints.exclude(state="retracted"),
        facts.order_by("-pk")[:MOST_SHOWN],
        Company.objects.filter(_taking_part(keys, "pk") | spoken_of),
        Person.objects.filter(pk__in=people),
        *(relation.through.objects.filter(**{f"{path}__among": keys}) for relation, path in RELATIONS),
    ]


_STORY = MixedQuery(_story_queries)
