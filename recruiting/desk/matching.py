"""Known rows that are similar to a typed one, with a score; for stories see ``story_matching``.

Rows are compared by names, employers, kind, period and figure. A match ``agrees`` only if all of these do:
other matches are never taken for the same row unless a person says so.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from recruiting.evidence.row_headlines import differing_values
from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Term,
)
from recruiting.models.event import LegalStage
from recruiting.models.offer import OfferKind
from recruiting.models.record import Record
from recruiting.models.sql import KeyedQuery
from recruiting.models.standing import State
from recruiting.models.term import FIGURES
from recruiting.values import Count, Edtf
from recruiting.values.folding import folded_words

MAX_COMPARED = 60
"""The most rows that are compared, the latest ones."""

Values = dict[str, Any]
"""The typed values of a row by column; a many-to-many relation has a list of records."""


@dataclass(frozen=True)
class Match:
    """A row that may be the typed one; a higher ``score`` is more similar."""

    record: Any
    score: int
    agrees: bool = False
    """Whether names, employers, kind and day or figure are all the same."""


def company_family(companies: Iterable[Company]) -> set[int]:
    """The keys of these companies, their parents and all units of these."""
    either = (key for company in companies for key in (company.pk, company.parent_id))
    keys = {key for key in either if key is not None}
    if not keys:
        return set()
    return {key for (key,) in _WITH_UNITS.tuples(keys)} | keys


_WITH_UNITS = KeyedQuery(
    lambda keys: Company.objects.filter(pk__among=keys).with_units().order_by().values_list("pk")
)


# Rows


def matching_rows(table: str, values: Values, others: Iterable[Any]) -> list[Match]:
    """Those of ``others`` that may be the typed row of ``table``, the most similar first."""
    compare = _COMPARISONS[table]
    matches = [match for other in others if (match := compare(values, other))]
    return sorted(matches, key=lambda match: (-match.score, match.record.pk))


def known_employments(person: Person, company: Company) -> QuerySet[Employment]:
    """The known jobs of a person at a company or its family."""
    stints = Employment.objects.exclude(state=State.RETRACTED).filter(person=person)
    near = stints.filter(company__in=company_family([company]))
    return near.select_related("person", "company").order_by("pk")


def known_circumstances(kind: str, company: Company | None, market: str = "") -> QuerySet[Circumstance]:
    """The known circumstances of that kind, of the company or else of the market."""
    facts = Circumstance.objects.exclude(state=State.RETRACTED).filter(kind=kind)
    facts = facts.filter(company=company) if company else facts.filter(company=None, market__iexact=market)
    return facts.select_related("company", "other_company").order_by("-pk")[:MAX_COMPARED]


def _candidate(values: Values, other: Candidate) -> Match | None:
    person, number = values.get("person"), values.get("number")
    employer = values.get("employer")
    if other == values.get("part_of") or (employer and other.employer_id not in (None, employer.pk)):
        return None
    if person and other.person_id:
        return Match(other, 9, agrees=True) if person.pk == other.person_id else None
    if person:
        return Match(other, 1) if _may_be_one(other.number) else None
    if other.person_id:
        return Match(other, 1) if _may_be_one(number) else None
    same_words = _same_words(values.get("description", ""), other.description)
    same_number = number.same(other.number) if number else False
    score = 1 + 3 * same_words + 2 * same_number
    return Match(other, score, agrees=same_words and (same_number or not (number or other.number)))


def _may_be_one(number: Count | None) -> bool:
    """Whether a number of people may be one."""
    if not number or not number.has_figure:
        return not number
    return (number.floor or 0) <= 1 and (number.ceiling is None or number.ceiling >= 1)


def _offer(values: Values, other: Offer) -> Match | None:
    is_of_kind = other.kind == (values.get("kind") or OfferKind.PAY_PACKAGE)
    if not is_of_kind or other in _predecessors(values, "follows"):
        return None
    if _differ(values.get("bidder"), other.bidder_id) or _differ(values.get("target"), other.target_id):
        return None
    mine, theirs = set(values.get("candidates") or ()), set(other.candidates.all())
    if mine and theirs and not mine & theirs:
        return None
    amount = values.get("amount")
    same = amount.same(other.amount) if amount else False
    near = amount.overlaps(other.amount) if amount else False
    return Match(other, 1 + 3 * same + near + 2 * (mine == theirs), agrees=same and mine == theirs)


def _event(values: Values, other: Event) -> Match | None:
    if values.get("kind") != other.kind or other in _predecessors(values, "after"):
        return None
    mine, theirs = set(values.get("candidates") or ()), set(other.candidates.all())
    if mine and theirs and not mine & theirs:
        return None
    happened = values.get("happened") or Edtf()
    same_day = bool(happened) and happened.same(other.happened)
    stages = {values.get("legal_stage"), other.legal_stage} - {None, "", LegalStage.NOT_REPORTED}
    if len(stages) > 1 and not same_day:
        return None  # The filing and the settlement of a case are two events.
    near = not happened or not other.happened or happened.overlaps(other.happened)
    agrees = same_day and mine == theirs and len(stages) < 2
    return Match(other, 1 + 3 * same_day + near + (mine == theirs), agrees)


def _predecessors(values: Values, link: str) -> set[Record]:
    """The rows that precede the typed one, directly or through others: it can be none of these."""
    before: set[Record] = set()
    row = values.get(link)
    while row is not None and row not in before:
        before.add(row)
        row = getattr(row, link)
    return before


def _term(values: Values, other: Term) -> Match | None:
    if values.get("kind") != other.kind:
        return None
    holder = values.get("of")
    mine = (holder.table, holder.pk) if holder and not isinstance(holder, Approach) else None
    parent = other.parent if not other.approach_id else None
    theirs = (parent.table, parent.pk) if parent else None
    if mine and theirs and mine != theirs:
        return None
    same = any(values.get(name) and values[name].same(getattr(other, name)) for name in FIGURES)
    same |= bool(values.get("words")) and _same_words(values["words"], other.words)
    return Match(other, 1 + 3 * same + (mine == theirs), agrees=same and mine == theirs)


def _employment(values: Values, other: Employment) -> Match | None:
    if values.get("person") != other.person or _excludes(values, other):
        return None
    same_company = values.get("company") == other.company
    title = values.get("title", "")
    titles = not (title and other.title) or _same_words(title, other.title)
    dates = [(values.get(name), getattr(other, name)) for name in ("started", "ended")]
    agree = all(not (mine and theirs) or mine.same(theirs) for mine, theirs in dates)
    same = bool(title) and _same_words(title, other.title)
    same |= any(mine and mine.same(theirs) for mine, theirs in dates)
    score = 1 + 3 * same_company + titles + agree + 2 * same
    return Match(other, score, agrees=same_company and titles and agree and same)


def _excludes(values: Values, other: Employment) -> bool:
    """Whether two stints can't be the same, because one ends before the other begins."""
    mine = {name: [values[name]] if values.get(name) else [] for name in ("started", "ended")}
    theirs = {
        name: [day for day in differing_values(other, name) if isinstance(day, Edtf)]
        or [getattr(other, name)]
        for name in mine
    }
    return _ends_before(mine["ended"], theirs["started"]) or _ends_before(theirs["ended"], mine["started"])


def _ends_before(ended: Collection[Edtf], started: Collection[Edtf]) -> bool:
    """Whether each reported end is before each reported beginning."""
    if not ended or not started:
        return False
    ends, starts = (
        [day.latest for day in ended if day.latest],
        [day.earliest for day in started if day.earliest],
    )
    are_closed = len(ends) == len(ended) and len(starts) == len(started)
    return are_closed and max(ends) < min(starts)


def _circumstance(values: Values, other: Circumstance) -> Match | None:
    if values.get("kind") != other.kind or _differ(values.get("other_company"), other.other_company_id):
        return None
    for name in ("staff", "place"):
        if values.get(name) and getattr(other, name) and not _same_words(values[name], getattr(other, name)):
            return None
    dates = [(values.get(name), getattr(other, name)) for name in ("as_of", "date")]
    if any(mine and theirs and not mine.overlaps(theirs) for mine, theirs in dates):
        return None
    figures = [(values.get(name), getattr(other, name)) for name in ("money", "people", "share")]
    same = any(mine and mine.same(theirs) for mine, theirs in figures)
    same |= bool(values.get("words")) and _same_words(values["words"], other.words)
    same_day = all(bool(mine) == bool(theirs) and (not mine or mine.same(theirs)) for mine, theirs in dates)
    return Match(other, 1 + 3 * same + same_day, agrees=same and same_day)


def _differ(mine: Company | None, key: int | None) -> bool:
    """Whether both name a company, and not the same one."""
    return mine is not None and key is not None and mine.pk != key


def _same_words(one: str, other: str) -> bool:
    return folded_words(one) == folded_words(other)


_COMPARISONS: dict[str, Callable[[Values, Any], Match | None]] = {
    "candidate": _candidate,
    "offer": _offer,
    "event": _event,
    "term": _term,
    "employment": _employment,
    "circumstance": _circumstance,
}
