"""Which known stories are like the one that is typed, the most alike first.

They are compared by keys and plain columns: only what is shown in the end is loaded whole.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from recruiting.desk.matching import MOST_READ, Match, around
from recruiting.models import Approach, Candidate, Company, Event, Offer
from recruiting.models.approach import ApproachKind
from recruiting.models.record import Record, State
from recruiting.values import Edtf, Interval

MOST_STORIES = 5
FARTHEST = timedelta(days=366)
"""Two stories that lie further apart are not one."""

Companies = dict[int, tuple[int | None, bool]]
"""By key what each belongs to, and whether it has a name."""


@dataclass
class Story:
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


def stories(story: Story) -> list[Match]:
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
    began = Approach._meta.get_field("began")
    rows = Approach.objects.filter(pk__in=keys).only("kind", "earliest", "latest", *began.columns.values())
    by_key = {
        row.pk: Known(row.pk, row.kind, row.began, row.earliest, row.latest, days=[row.began]) for row in rows
    }
    recruiting = Approach.recruiters.through.objects.filter(approach__in=keys)
    for key, company, parent, name in recruiting.values_list(
        "approach", "company", "company__parent", "company__name"
    ):
        by_key[key].courting[company] = parent, bool(name)
    for key, company in Approach.employers.through.objects.filter(approach__in=keys).values_list(
        "approach", "company"
    ):
        by_key[key].employers.add(company)
    people = Candidate.objects.filter(approach__in=keys, person__isnull=False).order_by()
    for key, person in people.values_list("approach", "person"):
        by_key[key].people.add(person)
    timed: tuple[tuple[Any, str, str], ...] = ((Offer, "amount", "amounts"), (Event, "happened", "days"))
    for model, name, into in timed:
        columns = model._meta.get_field(name).columns.values()
        for row in model.objects.filter(approach__in=keys).order_by().only("approach", *columns):
            getattr(by_key[row.approach_id], into).append(getattr(row, name))
    return by_key.values()


def _story_keys(story: Story) -> set[int]:
    courting = around(story.recruiters)
    approaches = Approach.objects.exclude(state=State.RETRACTED).order_by("-pk")
    people = [person.pk for person in story.people if person.pk]
    by_person = approaches.filter(candidates__person__in=people) if people else approaches.none()
    keys = set(by_person.values_list("pk", flat=True)[:MOST_READ])
    if not courting:
        return keys
    by_recruiter = approaches.filter(recruiters__in=courting)
    employers = around(story.employers)
    if employers:
        keys |= set(by_recruiter.filter(employers__in=employers).values_list("pk", flat=True)[:MOST_READ])
        keys |= set(by_recruiter.filter(employers=None).values_list("pk", flat=True)[:MOST_STORIES])
    elif not people:
        keys |= set(by_recruiter.values_list("pk", flat=True)[:MOST_READ])
    return keys


def _score(story: Story, existing: Known) -> tuple[int, int, bool] | None:
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


def _days_between(day: Edtf, first, last) -> timedelta:
    gaps = [timedelta(0)]
    if last and day.earliest:
        gaps.append(day.earliest - last)
    if first and day.latest:
        gaps.append(first - day.latest)
    return max(gaps)
