"""The page of a person: where now, who tried to hire them and for how much, how it ended; then the career."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from recruiting.lists.catalogue import APPROACHES as LIST
from recruiting.pages.answers import PEOPLE
from recruiting.pages.courting import Candidacy
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statement, Statements
from recruiting.pages.whereabouts import latest_first, whereabouts
from recruiting.published.models import Approach, Candidate, Claim, Employment, Event, Offer, Person, Term
from recruiting.published.shapes import Shape, Slot, Slots
from recruiting.sentences import events as event_words
from recruiting.values.semicolons import split_items

FIRST = 20
"""How many approaches to a person, and by them, a page has; the list behind it has all."""

PERSON = Slot("person")
JOBS = Shape(lambda at: at(Employment).filter(person=PERSON))
CANDIDATES = Shape(lambda at: at(Candidate).filter(person=PERSON).order_by("key"))
TERMS = Shape(
    lambda at: (
        at(Term)
        .in_lists()
        .filter(Q(of_table="employment", of_ref__in=Slots("jobs")) | Q(story__in=Slots("stories")))
        .order_by("key")
    )
)
APPROACHES = Shape(
    lambda at: (
        at(Approach)
        .in_lists()
        .filter(ref__in=Slots("stories"))
        .order_by(F("listed_day").desc(nulls_last=True), "-key")[:FIRST]
    ),
    needs="stories",
)
"""What was reported last."""
TOLD_OF_PEOPLE = ("accepted", "signed", "started", "legal-step")
"""The kinds of events that say where somebody is, or that they are in court."""
EVENTS = Shape(
    lambda at: (
        at(Event)
        .filter(Q(people_status="given") | Q(kind__in=TOLD_OF_PEOPLE), story__in=Slots("stories"))
        .order_by("place_in_story")
    ),
    needs="stories",
)
OFFERS = Shape(
    lambda at: at(Offer).in_lists().filter(story__in=Slots("stories")).order_by("key"), needs="stories"
)
"""What was retracted has left this page too: an offer's own page says so."""
WITHDRAWN = Shape(
    lambda at: at(Offer).filter(is_listed=False, story__in=Slots("stories")).order_by("key"), needs="stories"
)
"""Of these the page says only that there were any, and of none that stands."""
CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(
            Q(about_table="person", about_ref=PERSON)
            | Q(about_table="employment", about_ref__in=Slots("jobs"))
            | Q(about_table="term", about_ref__in=Slots("terms"))
            | Q(about_table="candidate", about_ref__in=Slots("candidates"))
            | Q(about_table="event", about_ref__in=Slots("events"))
            | PEOPLE.last_answers(at, PERSON)
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
    jobs = sorted(tables.rows(JOBS, person=person.ref), key=latest_first)
    candidates = tables.rows(CANDIDATES, person=person.ref)
    approaches = Approaches(tables, person, "researcher", [row.story for row in candidates])
    terms = _terms(tables, person, jobs, candidates, approaches.rows)
    own_approaches = Approaches(tables, person, "person", split_items(person.approaches_made))
    candidacies = _candidacies(tables, approaches.rows, candidates, _jobs_taken(jobs))
    events = _events(tables, candidacies)
    legal_steps = [event for event in events if _is_legal_step(event, person, candidates)]
    own_events = [*legal_steps, *(event for event in events if _is_start_of(event, candidates))]
    claims = _claims(tables, person, jobs, candidates, terms, own_events)
    pages = tables.pages_of(claim for claim in claims if PEOPLE.answered(claim, person.ref))
    rows = [person, *jobs, *terms, *candidates, *own_events]
    statements = Statements(claims, rows, tables.edition, pages)
    return render(
        request,
        "people/detail.html",
        {
            "person": person,
            "whereabouts": whereabouts(_jobs_taken(jobs), candidacies, events, statements),
            "legal_steps": list(_in_stories(legal_steps, approaches.rows)),
            "jobs": jobs,
            "terms": terms,
            "candidacies": candidacies,
            "approaches": approaches,
            "is_courted": any(not one.is_keeping for one in candidacies),
            "is_kept": any(one.is_keeping or one.keeping for one in candidacies),
            "among_others": _among_others(events, approaches.rows, candidates),
            "made": own_approaches,
            "answers": PEOPLE.by_page(person, statements, pages, tables),
            "answered": list(pages.values()),
            "statements": statements,
            "denials_of_starts": list(_denials_of_starts(statements, own_events, candidates)),
        },
    )


def _terms(
    tables: Tables, person: Any, jobs: Iterable[Any], candidates: Iterable[Any], approaches: Iterable[Any]
) -> list[Any]:
    """The terms of their jobs, and those of these approaches that are said to be for them."""
    jobs_by_ref = {job.ref: job for job in jobs}
    stories = {approach.ref: approach for approach in approaches}
    own_rows = {row.ref for row in candidates}
    terms = tables.rows(TERMS, jobs=[*jobs_by_ref], stories=[*stories])
    for term in terms:
        term.job = jobs_by_ref.get(term.of_ref) if term.of_table == "employment" else None
        term.of = None if term.job else stories.get(term.story)
    return [term for term in terms if term.job or _is_for(term, person, own_rows)]


def _is_for(term: Any, person: Any, own_rows: set[str]) -> bool:
    """Whether a term is said to be for a person, or for one of these rows of people."""
    is_named = any(to.ref == person.ref for to in term.linked_rows("to_people"))
    return is_named or any(to.ref in own_rows for to in term.linked_rows("to_candidates"))


def _jobs_taken(jobs: Iterable[Any]) -> list[Any]:
    """The jobs that count, but for those that were announced and did not come about."""
    return [job for job in jobs if job.is_listed and not job.did_not_start]


def _in_stories(events: Iterable[Any], approaches: Iterable[Any]) -> Iterator["LegalStep"]:
    stories = {approach.ref: approach for approach in approaches}
    return (LegalStep(event, stories.get(event.story)) for event in events)


class Approaches:
    """The first approaches of these stories, how many there are, and the address of the list of them all.

    ``parameter`` is what the list calls the person's part in them.
    """

    def __init__(self, tables: Tables, person: Any, parameter: str, stories: list[str]) -> None:
        self.rows = tables.rows(APPROACHES, stories=stories)
        self.count = len(self.rows)
        if len(stories) > FIRST:
            self.count = tables(Approach).in_lists().filter(ref__in=stories).count()
        self.address = reverse(LIST.name, query={parameter: person.ref})

    @property
    def number(self) -> str:
        return str(LIST.number % {"n": self.count})

    @property
    def has_more(self) -> bool:
        return self.count > len(self.rows)


@dataclass(frozen=True)
class LegalStep:
    """A legal step by, against or over a person, in the story that tells of it."""

    event: Any
    approach: Any

    @property
    def sentence(self) -> str:
        words = [event_words.sentence(self.event), event_words.parties(self.event), self.event.what]
        return event_words.in_a_row(words)


def _candidacies(
    tables: Tables, approaches: Collection[Any], candidates: Collection[Any], jobs: list[Any]
) -> list[Candidacy]:
    """What each of these approaches came to for the person, in their order."""
    stories = [approach.ref for approach in approaches]
    takers = {row.ref for row in candidates} | _wholes(tables, stories, candidates)
    offers = _to(takers, tables.rows(OFFERS, stories=stories))
    bare = sorted({*stories} - {offer.story for offer in offers})
    withdrawn = {offer.story for offer in _to(takers, tables.rows(WITHDRAWN, stories=bare))}
    return [
        Candidacy(
            row, approach, [one for one in offers if one.story == row.story], row.story in withdrawn, jobs
        )
        for approach in approaches
        for row in candidates
        if row.story == approach.ref
    ]


def _to(takers: set[str], offers: Iterable[Any]) -> list[Any]:
    """Those of ``offers`` that are to the person, or to a group that counts them."""
    return [offer for offer in offers if _refs_to(offer) & takers and not offer.is_company_level]


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


def _events(tables: Tables, candidacies: Iterable[Candidacy]) -> list[Any]:
    """The agreements, starts, legal steps and numbers of people that their stories tell of."""
    return tables.rows(EVENTS, stories=[one.approach.ref for one in candidacies])


def _among_others(events: Iterable[Any], approaches: Iterable[Any], candidates: Iterable[Any]) -> list[str]:
    """What is reported of some of several people, them among these, without telling of which."""
    stories = {approach.ref for approach in approaches if approach.outcome_some}
    own = {row.ref for row in candidates}
    return [
        event_words.of_some(event)
        for event in events
        if event.story in stories
        and event.people.status == "given"
        and own & {to.ref for to in event.linked_rows("candidates")}
        and len(event.linked_rows("candidates")) > 1
    ]


def _is_legal_step(event: Any, person: Any, candidates: Iterable[Any]) -> bool:
    """Whether it is a legal step that they take, or that is taken against them or over them."""
    columns = ("legal_by_person", "legal_against_people")
    parties = {each.ref for column in columns for each in event.linked_rows(column)}
    own = {row.ref for row in candidates} & {to.ref for to in event.linked_rows("candidates")}
    return event.kind == "legal-step" and (person.ref in parties or bool(own))


def _is_start_of(event: Any, candidates: Iterable[Any]) -> bool:
    """Whether it says that one of these rows of people started."""
    own = {row.ref for row in candidates}
    return event.kind == "started" and any(to.ref in own for to in event.linked_rows("candidates"))


def _denials_of_starts(
    statements: Statements, events: Iterable[Any], candidates: Iterable[Any]
) -> Iterator[Statement]:
    """What is said against the starts of these rows of people, and not of somebody else's."""
    own = {row.ref for row in candidates}
    for event in events:
        for one in statements.contradicting(event.table, event.ref) if event.kind == "started" else ():
            denied = {each.ref for each in one.claim.linked_rows("denied")}
            if not denied or denied & own:
                yield one


def _claims(
    tables: Tables,
    person: Any,
    jobs: Iterable[Any],
    candidates: Iterable[Any],
    terms: Iterable[Any],
    events: Iterable[Any],
) -> list[Any]:
    about = {"jobs": jobs, "terms": terms, "candidates": candidates, "events": events}
    refs = {name: [row.ref for row in rows] for name, rows in about.items()}
    claims = tables.rows(CLAIMS, person=person.ref, **refs)
    retractions = tables.retractions(claims)
    return [claim for claim in claims if claim.ref not in retractions]
