"""Known stories that are like the one that an editor types, the most alike first.

They are compared by keys and plain columns: only what is shown in the end is loaded whole.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from recruiting.desk.matching import MOST_READ, Match, around
from recruiting.models import Approach, Candidate, Company, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.record import Record
from recruiting.models.sql import KeyedQuery, union
from recruiting.models.standing import State
from recruiting.values import Edtf, Interval

MOST_STORIES = 5
FARTHEST = timedelta(days=366)
"""Two stories that lie further apart are not one."""

Companies = dict[int, tuple[int | None, bool]]
"""By key what each belongs to, and whether it has a name."""


@dataclass
class TypedStory:
    """What is typed of a story: who courts whom, from where, and what would tell two stories apart."""

    recruiters: Sequence[Company] = ()
    employers: Sequence[Company] = ()
    people: Sequence[Record] = ()
    kind: str = ""
    began: Edtf = field(default_factory=Edtf)
    days: Sequence[Edtf] = ()
    amounts: Sequence[Interval] = ()


@dataclass
class Known:
    """What of a known story is compared."""

    key: int
    kind: str
    began: Edtf
    earliest: date | None
    latest: date | None
    courting: Companies = field(default_factory=dict)
    employers: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    amounts: list[Interval] = field(default_factory=list)
    days: list[Edtf] = field(default_factory=list)


def stories(story: TypedStory) -> list[Match]:
    """The approaches that may be the story that is typed, the most alike first.

    They share a recruiter (or the company around it) and an employer, or a person; where either names no
    employer and nobody, the recruiter is enough. What is retracted is like nothing.
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


def _load(keys: Collection[int]) -> Iterable[Known]:
    by_key = {
        row.pk: Known(row.pk, row.kind, row.began, row.earliest, row.latest, days=[row.began])
        for row in _PLAIN.rows(keys)
    }
    for key, company, parent, name in _COURTING.tuples(keys):
        by_key[key].courting[company] = parent, bool(name)
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
    courting = around(story.recruiters)
    people = [person.pk for person in story.people if person.pk]
    keys = _keys_in(_BY_PERSON.tuples(people)) if people else set()
    if not courting:
        return keys
    employers = around(story.employers)
    if employers:
        keys |= _keys_in(_BY_BOTH.tuples(courting, employers)) | _keys_in(
            _BY_RECRUITER_ALONE.tuples(courting)
        )
    elif not people:
        keys |= _keys_in(_BY_RECRUITER.tuples(courting))
    return keys


def _keys_in(rows: Iterable[tuple[int]]) -> set[int]:
    return {key for (key,) in rows}


def _latest() -> QuerySet:
    return Approach.objects.exclude(state=State.RETRACTED).order_by("-pk").values_list("pk")


_BY_PERSON = KeyedQuery(lambda people: _latest().filter(candidates__person__among=people)[:MOST_READ])
_BY_RECRUITER = KeyedQuery(lambda courting: _latest().filter(recruiters__pk__among=courting)[:MOST_READ])
_BY_RECRUITER_ALONE = KeyedQuery(
    lambda courting: _latest().filter(recruiters__pk__among=courting, employers=None)[:MOST_STORIES]
)
_BY_BOTH = KeyedQuery(
    lambda courting, employers: (
        _latest().filter(recruiters__pk__among=courting).filter(employers__pk__among=employers)[:MOST_READ]
    )
)


def _score(story: TypedStory, existing: Known) -> tuple[int, int, bool] | None:
    """The key of a story, how like it is, and whether all agrees; None where it is another one."""
    if _days_between(story.began, existing.earliest, existing.latest) > FARTHEST:
        return None
    if (story.kind == ApproachKind.GENERAL) != (existing.kind == ApproachKind.GENERAL) and story.kind:
        return None
    people, recruiters = _keys(story.people), _keys(story.recruiters)
    employers, courting = _keys(story.employers), set(existing.courting)
    shared = people & existing.people
    have_names = [is_named for _parent, is_named in existing.courting.values()]
    is_unnamed = not all([*have_names, *(company.name for company in story.recruiters)])
    if not (_is_related(existing.courting, story.recruiters) or (shared and is_unnamed)):
        return None
    figures = any(amount.same(other) for amount in story.amounts for other in existing.amounts)
    typed_days = [day for day in (story.began, *story.days) if day]
    same_day = any(day.same(other) for day in typed_days for other in existing.days)
    score = 4 * len(shared) + 2 * len(employers & existing.employers) + 3 * figures + 2 * same_day
    agrees = (
        bool(shared)
        and people <= existing.people
        and courting == recruiters
        and existing.employers == employers
        and (story.kind or ApproachKind.HIRE) == existing.kind
        and (figures or same_day)
    )
    return existing.key, score + len(courting & recruiters), agrees


def _keys(records: Iterable[Any]) -> set[int]:
    return {record.pk for record in records}


def _is_related(companies: Companies, others: Sequence[Company]) -> bool:
    """Whether one belongs to another, or both to a third."""
    mine = {*companies, *(parent for parent, _is_named in companies.values())} - {None}
    return bool(mine & {key for company in others for key in (company.pk, company.parent_id)})


def _days_between(day: Edtf, first: date | None, last: date | None) -> timedelta:
    gaps = [timedelta(0)]
    if last and day.earliest:
        gaps.append(day.earliest - last)
    if first and day.latest:
        gaps.append(first - day.latest)
    return max(gaps)
