"""Known stories that are similar to the one that an editor types, the most similar first.

They are compared by keys and a few columns: only the results are loaded completely.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from recruiting.desk.matching import MAX_COMPARED, Match, company_family
from recruiting.models import Approach, Candidate, Company, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.record import Record
from recruiting.models.sql import KeyedQuery, union
from recruiting.models.standing import State
from recruiting.values import Edtf, Interval

MOST_STORIES = 5
MAX_DISTANCE = timedelta(days=366)
"""The longest time between two stories that may be the same."""

Companies = dict[int, tuple[int | None, bool]]
"""By key: the parent of each company, and whether it has a name."""


@dataclass
class TypedStory:
    """A story as it is typed: recruiters, employers, people, and values that distinguish stories."""

    recruiters: Sequence[Company] = ()
    employers: Sequence[Company] = ()
    people: Sequence[Record] = ()
    kind: str = ""
    began: Edtf = field(default_factory=Edtf)
    days: Sequence[Edtf] = ()
    amounts: Sequence[Interval] = ()


@dataclass
class KnownStory:
    """The compared values of a known story."""

    key: int
    kind: str
    began: Edtf
    earliest: date | None
    latest: date | None
    recruiters: Companies = field(default_factory=dict)
    employers: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    amounts: list[Interval] = field(default_factory=list)
    days: list[Edtf] = field(default_factory=list)


def matching_stories(story: TypedStory) -> list[Match]:
    """The approaches that may be the typed story, the most similar first.

    They share a recruiter (or its company family) and an employer, or a person; if one of the two stories
    names neither an employer nor a person, the recruiter is enough. Retracted approaches do not match.
    """
    keys = _story_keys(story)
    if not keys:
        return []
    scored = [score for existing in _load(keys) if (score := _score(story, existing))]
    best = sorted(scored, key=lambda one: (-one[1], -one[0]))[:MOST_STORIES]
    whole = Approach.objects.prefetch_related(
        "recruiters", "employers", "candidates__person", "offers", "events"
    ).in_bulk([key for key, *_score in best])
    return [Match(whole[key], score, agrees) for key, score, agrees in best]


def _load(keys: Collection[int]) -> Iterable[KnownStory]:
    by_key = {
        row.pk: KnownStory(row.pk, row.kind, row.began, row.earliest, row.latest, days=[row.began])
        for row in _PLAIN.rows(keys)
    }
    for key, company, parent, name in _COURTING.tuples(keys):
        by_key[key].recruiters[company] = parent, bool(name)
    for number, key, other in _TAKING_PART.tuples(keys, keys):
        (by_key[key].people if number else by_key[key].employers).add(other)
    for offer in _AMOUNTS.rows(keys):
        by_key[offer.approach_id].amounts.append(offer.amount)
    for event in _DAYS.rows(keys):
        by_key[event.approach_id].days.append(event.happened)
    return by_key.values()


def _columns_of(model: Any, name: str) -> Iterable[str]:
    return model._meta.get_field(name).columns.values()


_PLAIN = KeyedQuery(
    lambda keys: (
        Approach.objects.filter(pk__among=keys)
        .order_by()
        .only("kind", "earliest", "latest", *_columns_of(Approach, "began"))
    )
)
_COURTING = KeyedQuery(
    lambda keys: (
        Approach.recruiters.through.objects.filter(approach__among=keys)
        .order_by()
        .values_list("approach", "company", "company__parent", "company__name")
    )
)
_TAKING_PART = KeyedQuery(
    lambda keys, again: union(
        [
            (Approach.employers.through.objects.filter(approach__among=keys), ("approach", "company")),
            (Candidate.objects.filter(approach__among=again, person__isnull=False), ("approach", "person")),
        ]
    )
)
"""The employers of stories, and the people whom they are about."""
_AMOUNTS = KeyedQuery(
    lambda keys: (
        Offer.objects.filter(approach__among=keys).order_by().only("approach", *_columns_of(Offer, "amount"))
    )
)
_DAYS = KeyedQuery(
    lambda keys: (
        Event.objects.filter(approach__among=keys)
        .order_by()
        .only("approach", *_columns_of(Event, "happened"))
    )
)


def _story_keys(story: TypedStory) -> set[int]:
    recruiters = company_family(story.recruiters)
    people = [person.pk for person in story.people if person.pk]
    keys = _keys_in(_BY_PERSON.tuples(people)) if people else set()
    if not recruiters:
        return keys
    employers = company_family(story.employers)
    if employers:
        keys |= _keys_in(_BY_BOTH.tuples(recruiters, employers)) | _keys_in(
            _BY_RECRUITER_ALONE.tuples(recruiters)
        )
    elif not people:
        keys |= _keys_in(_BY_RECRUITER.tuples(recruiters))
    return keys


def _keys_in(rows: Iterable[tuple[int]]) -> set[int]:
    return {key for (key,) in rows}


def _latest() -> QuerySet:
    return Approach.objects.exclude(state=State.RETRACTED).order_by("-pk").values_list("pk")


_BY_PERSON = KeyedQuery(lambda people: _latest().filter(candidates__person__among=people)[:MAX_COMPARED])
_BY_RECRUITER = KeyedQuery(
    lambda recruiters: _latest().filter(recruiters__pk__among=recruiters)[:MAX_COMPARED]
)
_BY_RECRUITER_ALONE = KeyedQuery(
    lambda recruiters: _latest().filter(recruiters__pk__among=recruiters, employers=None)[:MOST_STORIES]
)
_BY_BOTH = KeyedQuery(
    lambda recruiters, employers: (
        _latest()
        .filter(recruiters__pk__among=recruiters)
        .filter(employers__pk__among=employers)[:MAX_COMPARED]
    )
)


def _score(story: TypedStory, existing: KnownStory) -> tuple[int, int, bool] | None:
    """The key of a story, its score, and whether all values agree; None if it is another story."""
    if _days_between(story.began, existing.earliest, existing.latest) > MAX_DISTANCE:
        return None
    if (story.kind == ApproachKind.GENERAL) != (existing.kind == ApproachKind.GENERAL) and story.kind:
        return None
    people, recruiters = _keys(story.people), _keys(story.recruiters)
    employers, known_recruiters = _keys(story.employers), set(existing.recruiters)
    shared = people & existing.people
    have_names = [is_named for _parent, is_named in existing.recruiters.values()]
    is_unnamed = not all([*have_names, *(company.name for company in story.recruiters)])
    if not (_is_related(existing.recruiters, story.recruiters) or (shared and is_unnamed)):
        return None
    figures = any(amount.same(other) for amount in story.amounts for other in existing.amounts)
    typed_days = [day for day in (story.began, *story.days) if day]
    same_day = any(day.same(other) for day in typed_days for other in existing.days)
    score = 4 * len(shared) + 2 * len(employers & existing.employers) + 3 * figures + 2 * same_day
    agrees = (
        bool(shared)
        and people <= existing.people
        and known_recruiters == recruiters
        and existing.employers == employers
        and (story.kind or ApproachKind.HIRE) == existing.kind
        and (figures or same_day)
    )
    return existing.key, score + len(known_recruiters & recruiters), agrees


def _keys(records: Iterable[Any]) -> set[int]:
    return {record.pk for record in records}


def _is_related(companies: Companies, others: Sequence[Company]) -> bool:
    """Whether any of them is part of one of the others, or has the same parent."""
    mine = {*companies, *(parent for parent, _is_named in companies.values())} - {None}
    return bool(mine & {key for company in others for key in (company.pk, company.parent_id)})


def _days_between(day: Edtf, first: date | None, last: date | None) -> timedelta:
    gaps = [timedelta(0)]
    if last and day.earliest:
        gaps.append(day.earliest - last)
    if first and day.latest:
        gaps.append(first - day.latest)
    return max(gaps)
