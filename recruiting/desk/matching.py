"""Is it one that is known? How like stories, and the rows of one, are to what an editor types.

Likeness goes by names, employers, kind, period and figure. A match ``agrees`` only where all of these say so:
nothing else is ever taken for the same without a person having said it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from recruiting.evidence.headlines import differ
from recruiting.models import Approach, Candidate, Circumstance, Company, Employment
from recruiting.models.approach import ApproachKind
from recruiting.models.offer import OfferKind
from recruiting.models.record import Record, State
from recruiting.values import Edtf, Interval
from recruiting.values.folding import words_of

MOST_STORIES = 5
MOST_READ = 60
"""How many stories are compared: beyond the latest of so many, names tell nothing apart."""
FARTHEST = timedelta(days=366)
"""Two stories that lie further apart are not one."""

Values = dict[str, Any]
"""What is typed of a row: the value of each column, a list of records for a relation to several."""


@dataclass(frozen=True)
class Match:
    """A row that may be the one that is typed; the higher ``score``, the more alike."""

    record: Any
    score: int
    agrees: bool = False
    """Names, employers, kind and day or figure are all the same."""


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


# Stories


def stories(typed: Story) -> list[Match]:
    """The approaches that may be the story that is typed, the most alike first.

    They share a recruiter (or the company around it) and an employer, or a person; where either names no
    employer and nobody, the recruiter is enough. What is retracted is like nothing.
    """
    keys = _story_keys(typed)
    if not keys:
        return []
    found = Approach.objects.filter(pk__in=keys).prefetch_related(
        "recruiters", "employers", "candidates__person", "offers", "events"
    )
    matches = [match for approach in found if (match := _story_match(typed, approach))]
    return sorted(matches, key=lambda match: (-match.score, -match.record.pk))[:MOST_STORIES]


def _story_keys(typed: Story) -> set[int]:
    courting = _around(typed.recruiters)
    made = Approach.objects.exclude(state=State.RETRACTED).order_by("-pk")
    people = [person.pk for person in typed.people if person.pk]
    by_person = made.filter(candidates__person__in=people) if people else made.none()
    keys = set(by_person.values_list("pk", flat=True)[:MOST_READ])
    if not courting:
        return keys
    by_recruiter = made.filter(recruiters__in=courting)
    employers = _around(typed.employers)
    if employers:
        keys |= set(by_recruiter.filter(employers__in=employers).values_list("pk", flat=True)[:MOST_READ])
        keys |= set(by_recruiter.filter(employers=None).values_list("pk", flat=True)[:MOST_STORIES])
    elif not people:
        keys |= set(by_recruiter.values_list("pk", flat=True)[:MOST_READ])
    return keys


def _around(companies: Iterable[Company]) -> set[int]:
    """The keys of companies, of what they belong to and of all that belongs to them."""
    either = (key for company in companies for key in (company.pk, company.parent_id))
    keys = {key for key in either if key is not None}
    if not keys:
        return set()
    return set(Company.objects.filter(pk__in=keys).with_units().values_list("pk", flat=True)) | keys


def _story_match(typed: Story, approach: Approach) -> Match | None:
    if _days_between(typed.began, approach.earliest, approach.latest) > FARTHEST:
        return None
    if (typed.kind == ApproachKind.GENERAL) != (approach.kind == ApproachKind.GENERAL) and typed.kind:
        return None
    courting, employers = set(approach.recruiters.all()), set(approach.employers.all())
    people = {row.person for row in approach.candidates.all() if row.person_id}
    shared = people & set(typed.people)
    is_unnamed = not all(company.name for company in (*courting, *typed.recruiters))
    if not (_is_related(courting, typed.recruiters) or (shared and is_unnamed)):
        return None
    figures = any(amount.same(offer.amount) for amount in typed.amounts for offer in approach.offers.all())
    days = [approach.began, *(event.happened for event in approach.events.all())]
    same_day = any(
        typed_day.same(day) for typed_day in (typed.began, *typed.days) if typed_day for day in days
    )
    score = 4 * len(shared) + 2 * len(employers & set(typed.employers)) + 3 * figures + 2 * same_day
    score += len(courting & set(typed.recruiters))
    agrees = (
        bool(shared)
        and set(typed.people) <= people
        and courting == set(typed.recruiters)
        and employers == set(typed.employers)
        and (typed.kind or ApproachKind.HIRE) == approach.kind
        and (figures or same_day)
    )
    return Match(approach, score, agrees)


def _is_related(companies: set[Company], others: Sequence[Company]) -> bool:
    """Whether one belongs to another, or both to a third."""
    mine = {key for company in companies for key in (company.pk, company.parent_id)} - {None}
    return bool(mine & {key for company in others for key in (company.pk, company.parent_id)})


def _days_between(day: Edtf, first, last) -> timedelta:
    gaps = [timedelta(0)]
    if last and day.earliest:
        gaps.append(day.earliest - last)
    if first and day.latest:
        gaps.append(first - day.latest)
    return max(gaps)


# Rows


def rows(table: str, typed: Values, others: Iterable[Any]) -> list[Match]:
    """Those of ``others`` that may be the row of ``table`` that is typed, the most alike first."""
    compare = _COMPARISONS[table]
    matches = [match for other in others if (match := compare(typed, other))]
    return sorted(matches, key=lambda match: (-match.score, match.record.pk))


def employments(person, company) -> QuerySet[Employment]:
    """The known jobs of a person at a company, or at one around it."""
    known = Employment.objects.exclude(state=State.RETRACTED).filter(person=person)
    return known.filter(company__in=_around([company])).select_related("person", "company").order_by("pk")


def circumstances(kind: str, company, market: str = "") -> QuerySet[Circumstance]:
    """The known circumstances of that kind, of the company or else of the market."""
    known = Circumstance.objects.exclude(state=State.RETRACTED).filter(kind=kind)
    known = known.filter(company=company) if company else known.filter(company=None, market__iexact=market)
    return known.select_related("company", "other_company").order_by("-pk")[:MOST_READ]


def _candidate(typed: Values, other: Candidate) -> Match | None:
    person, number = typed.get("person"), typed.get("number")
    employer = typed.get("employer")
    if other == typed.get("part_of") or (employer and other.employer_id not in (None, employer.pk)):
        return None
    if person and other.person_id:
        return Match(other, 9, agrees=True) if person.pk == other.person_id else None
    if person:
        return Match(other, 1) if _may_be_one(other.number) else None
    if other.person_id:
        return Match(other, 1) if _may_be_one(number) else None
    same_words = _same_words(typed.get("description", ""), other.description)
    same_number = number.same(other.number) if number else False
    score = 1 + 3 * same_words + 2 * same_number
    return Match(other, score, agrees=same_words and (same_number or not (number or other.number)))


def _may_be_one(number) -> bool:
    """Whether a number of people may be one."""
    if not number or not number.has_figure:
        return not number
    return (number.floor or 0) <= 1 and (number.ceiling is None or number.ceiling >= 1)


def _offer(typed: Values, other) -> Match | None:
    if (typed.get("kind") or OfferKind.PAY_PACKAGE) != other.kind or typed.get("follows") == other:
        return None
    if _differ(typed.get("bidder"), other.bidder_id) or _differ(typed.get("target"), other.target_id):
        return None
    mine, theirs = set(typed.get("candidates") or ()), set(other.candidates.all())
    if mine and theirs and not mine & theirs:
        return None
    amount = typed.get("amount")
    same = amount.same(other.amount) if amount else False
    near = amount.overlaps(other.amount) if amount else False
    return Match(other, 1 + 3 * same + near + 2 * (mine == theirs), agrees=same and mine == theirs)


def _event(typed: Values, other) -> Match | None:
    if typed.get("kind") != other.kind or typed.get("after") == other:
        return None
    mine, theirs = set(typed.get("candidates") or ()), set(other.candidates.all())
    if mine and theirs and not mine & theirs:
        return None
    happened = typed.get("happened") or Edtf()
    same_day = bool(happened) and happened.same(other.happened)
    near = not happened or not other.happened or happened.overlaps(other.happened)
    return Match(other, 1 + 3 * same_day + near + (mine == theirs), agrees=same_day and mine == theirs)


FIGURES = ("money", "share", "multiple", "length")


def _term(typed: Values, other) -> Match | None:
    if typed.get("kind") != other.kind:
        return None
    holder = typed.get("of")
    mine = (holder.table, holder.pk) if holder and not isinstance(holder, Approach) else None
    theirs = (other.parent.table, other.parent.pk) if not other.approach_id else None
    if mine and theirs and mine != theirs:
        return None
    same = any(typed.get(name) and typed[name].same(getattr(other, name)) for name in FIGURES)
    same |= bool(typed.get("words")) and _same_words(typed["words"], other.words)
    return Match(other, 1 + 3 * same + (mine == theirs), agrees=same and mine == theirs)


def _employment(typed: Values, other: Employment) -> Match | None:
    if typed.get("person") != other.person or _excludes(typed, other):
        return None
    same_company = typed.get("company") == other.company
    title = typed.get("title", "")
    titles = not (title and other.title) or _same_words(title, other.title)
    dates = [(typed.get(name), getattr(other, name)) for name in ("started", "ended")]
    agree = all(not (mine and theirs) or mine.same(theirs) for mine, theirs in dates)
    same = bool(title) and _same_words(title, other.title)
    same |= any(mine and mine.same(theirs) for mine, theirs in dates)
    score = 1 + 3 * same_company + titles + agree + 2 * same
    return Match(other, score, agrees=same_company and titles and agree and same)


def _excludes(typed: Values, other: Employment) -> bool:
    """Whether two stints can't be one: one ends before the other begins."""
    mine = {name: [typed[name]] if typed.get(name) else [] for name in ("started", "ended")}
    theirs = {name: differ(other, name) or [getattr(other, name)] for name in mine}
    return _ends_before(mine["ended"], theirs["started"]) or _ends_before(theirs["ended"], mine["started"])


def _ends_before(ended: Collection[Edtf], started: Collection[Edtf]) -> bool:
    """Whether each end that is reported lies before each beginning."""
    if not ended or not started:
        return False
    ends, starts = (
        [day.latest for day in ended if day.latest],
        [day.earliest for day in started if day.earliest],
    )
    are_closed = len(ends) == len(ended) and len(starts) == len(started)
    return are_closed and max(ends) < min(starts)


def _circumstance(typed: Values, other: Circumstance) -> Match | None:
    if typed.get("kind") != other.kind or _differ(typed.get("other_company"), other.other_company_id):
        return None
    for name in ("staff", "place"):
        if typed.get(name) and getattr(other, name) and not _same_words(typed[name], getattr(other, name)):
            return None
    dates = [(typed.get(name), getattr(other, name)) for name in ("as_of", "date")]
    if any(mine and theirs and not mine.overlaps(theirs) for mine, theirs in dates):
        return None
    figures = [(typed.get(name), getattr(other, name)) for name in ("money", "people", "share")]
    same = any(mine and mine.same(theirs) for mine, theirs in figures)
    same |= bool(typed.get("words")) and _same_words(typed["words"], other.words)
    same_day = all(bool(mine) == bool(theirs) and (not mine or mine.same(theirs)) for mine, theirs in dates)
    return Match(other, 1 + 3 * same + same_day, agrees=same and same_day)


def _differ(mine, key) -> bool:
    """Whether both name a company, and not the same one."""
    return mine is not None and key is not None and mine.pk != key


def _same_words(one: str, other: str) -> bool:
    return words_of(one) == words_of(other)


_COMPARISONS = {
    "candidate": _candidate,
    "offer": _offer,
    "event": _event,
    "term": _term,
    "employment": _employment,
    "circumstance": _circumstance,
}
