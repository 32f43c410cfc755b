"""The page of a person: where now, who tried to hire them and for how much, how it ended; then the career."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.codes import KEEPING
from recruiting.published.models import Approach, Candidate, Claim, Employment, Event, Offer, Person, Term
from recruiting.published.shapes import Shape, Slot, Slots
from recruiting.sentences import events as event_words
from recruiting.sentences import jobs as job_words

FIRST = 20
"""How many approaches to a person, and by them, a page has; the list behind it has all."""

NOW_FIRST = {"current": 0, "announced": 1, "unknown": 2, "former": 3}
"""Which job says where somebody is, before any date does."""

PERSON = Slot("person")
JOBS = Shape(lambda at: at(Employment).filter(person=PERSON))
CANDIDATES = Shape(lambda at: at(Candidate).filter(person=PERSON).order_by("key"))
TERMS = Shape(
    lambda at: at(Term).filter(of_table="employment", of_ref__in=Slots("jobs")).order_by("key"), needs="jobs"
)
APPROACHES = Shape(
    lambda at: (
        at(Approach)
        .in_lists()
        .filter(ref__in=Slots("stories"))
        .order_by(F("listed_day").desc(nulls_last=True), "ref")[:FIRST]
    ),
    needs="stories",
)
"""What was reported last."""
EVENTS = Shape(
    lambda at: at(Event).filter(story__in=Slots("stories"), people_status="given").order_by("place_in_story"),
    needs="stories",
)
OFFERS = Shape(
    lambda at: at(Offer).in_lists().filter(story__in=Slots("stories")).order_by("key"), needs="stories"
)
"""What was retracted has left this page too: an offer's own page says so."""
CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(
            Q(about_table="person", about_ref=PERSON)
            | Q(about_table="employment", about_ref__in=Slots("jobs"))
            | Q(about_table="term", about_ref__in=Slots("terms"))
            | Q(about_table="candidate", about_ref__in=Slots("candidates"))
        )
        .order_by(*Claim.ORDER)
    )
)


@follows_moves("person")
def moved_to_person(request: HttpRequest, ref: str) -> HttpResponse:
    """A person has one address, whatever part they play."""
    Tables(request).find(Person, ref)
    return redirect("person", ref, permanent=True)


@follows_moves("person")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    person = tables.find(Person, ref)
    jobs = sorted(tables.rows(JOBS, person=person.ref), key=_latest_first)
    candidates = tables.rows(CANDIDATES, person=person.ref)
    terms = tables.rows(TERMS, jobs=[job.ref for job in jobs])
    approaches = Approaches(tables, person, "researcher", [row.story for row in candidates])
    made = Approaches(tables, person, "person", _refs(person.approaches_made))
    offers = _offers_to(tables, [approach.ref for approach in approaches.rows], candidates)
    courtings = [
        Courting(row, approach, [offer for offer in offers if offer.story == row.story])
        for approach in approaches.rows
        for row in candidates
        if row.story == approach.ref
    ]
    return render(
        request,
        "people/detail.html",
        {
            "person": person,
            "where": job_words.heading(jobs[0]) if jobs else "",
            "is_there_now": bool(jobs) and jobs[0].held == "current" and not jobs[0].ended,
            "jobs": jobs,
            "terms": terms,
            "courtings": courtings,
            "approaches": approaches,
            "is_courted": any(not one.is_keeping for one in courtings),
            "is_kept": any(one.is_keeping or one.keeping for one in courtings),
            "among_others": _among_others(tables, approaches.rows, candidates),
            "made": made,
            "statements": Statements(
                _claims(tables, person, jobs, candidates, terms),
                [person, *jobs, *terms, *candidates],
                tables.edition,
            ),
        },
    )


class Approaches:
    """The first approaches of these stories, how many there are, and the address of the list of them all.

    ``parameter`` is what the list calls the person's part in them.
    """

    def __init__(self, tables: Tables, person: Any, parameter: str, stories: list[str]) -> None:
        self.rows = tables.rows(APPROACHES, stories=stories)
        self.count = len(self.rows)
        if len(stories) > FIRST:
            self.count = tables(Approach).in_lists().filter(ref__in=stories).count()
        self.address = reverse("approaches", query={parameter: person.ref})

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


@dataclass(frozen=True)
class Courting:
    """One approach to a person, with the offers to them or to a group that counts them."""

    row: Any
    approach: Any
    offers: list[Any]

    @property
    def is_keeping(self) -> bool:
        """Whether it is the employer's attempt to keep them."""
        return self.approach.kind == "retention"

    @property
    def hiring(self) -> list[Any]:
        return [offer for offer in self.offers if self.is_keeping or offer.kind not in KEEPING]

    @property
    def keeping(self) -> list[Any]:
        """What their employer offered against it."""
        return [] if self.is_keeping else [offer for offer in self.offers if offer.kind in KEEPING]

    @property
    def implies_offer(self) -> bool:
        """Whether reports tell of an offer, though of none by itself: somebody declined it, or took it."""
        return self.row.outcome not in ("none", "approached", "in-talks", "expected", "turned-down")


def _offers_to(tables: Tables, stories: Collection[str], candidates: Iterable[Any]) -> list[Any]:
    """The offers in these stories to the person, or to a group that counts them."""
    takers = {row.ref for row in candidates} | _wholes(tables, stories, candidates)
    return [
        offer
        for offer in tables.rows(OFFERS, stories=stories)
        if _refs_to(offer) & takers and not offer.is_company_level
    ]


def _wholes(tables: Tables, stories: Collection[str], candidates: Iterable[Any]) -> set[str]:
    """The groups that count these rows, at however many removes, by reference."""
    wanted = {row.part_of for row in candidates} - {""}
    if not wanted:
        return set()
    part_of = dict(tables(Candidate).filter(story__in=stories).values_list("ref", "part_of"))
    wholes: set[str] = set()
    while wanted:
        wholes |= wanted
        wanted = {part_of.get(ref, "") for ref in wanted} - wholes - {""}
    return wholes


def _refs_to(offer: Any) -> set[str]:
    return {to.ref for to in offer.linked_rows("candidates")}


def _among_others(tables: Tables, approaches: Iterable[Any], candidates: Iterable[Any]) -> list[str]:
    """What is reported of some of several people, them among these, without telling of which."""
    stories = [approach.ref for approach in approaches if approach.outcome_some]
    if not stories:
        return []
    own = {row.ref for row in candidates}
    events = tables.rows(EVENTS, stories=stories)
    return [
        event_words.of_some(event)
        for event in events
        if own & {to.ref for to in event.linked_rows("candidates")}
        and len(event.linked_rows("candidates")) > 1
    ]


def _refs(text: str) -> list[str]:
    return [ref for ref in text.split(";") if ref]


def _latest_first(job: Any) -> tuple[int, int, int]:
    ended = job.ended_latest or job.ended_earliest
    started = job.started_latest or job.started_earliest
    held = NOW_FIRST["former"] if ended else NOW_FIRST[job.held]
    return held, -(ended or started).toordinal() if ended or started else 0, job.key


def _claims(
    tables: Tables, person: Any, jobs: Iterable[Any], candidates: Iterable[Any], terms: Iterable[Any]
) -> list[Any]:
    about = {"jobs": jobs, "terms": terms, "candidates": candidates}
    refs = {name: [row.ref for row in rows] for name, rows in about.items()}
    return tables.rows(CLAIMS, person=person.ref, **refs)
