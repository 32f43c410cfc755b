"""The page of a person: where now, who tried to hire them and for how much, how it ended; then the career."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.models import Approach, Candidate, Claim, Employment, Offer, Person, Term
from recruiting.published.shapes import Shape, Slot, Slots
from recruiting.sentences import jobs as job_words

NOW_FIRST = {"current": 0, "announced": 1, "unknown": 2, "former": 3}
"""Which job says where somebody is, before any date does."""

PERSON = Slot("person")
JOBS = Shape(lambda at: at(Employment).filter(person=PERSON))
CANDIDATES = Shape(lambda at: at(Candidate).filter(person=PERSON).order_by("key"))
TERMS = Shape(lambda at: at(Term).filter(of_table="employment", of_ref__in=Slots("jobs")).order_by("key"))
APPROACHES = Shape(lambda at: at(Approach).filter(ref__in=Slots("stories")))
OFFERS = Shape(lambda at: at(Offer).filter(story__in=Slots("stories")).order_by("key"))
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
    stories = [candidate.story for candidate in candidates]
    approaches = tables.rows(APPROACHES, stories=[*stories, *_refs(person.approaches_made)])
    by_ref = {approach.ref: approach for approach in approaches}
    offers = [
        offer
        for offer in tables.rows(OFFERS, stories=stories)
        if {row.ref for row in candidates} & {to.ref for to in offer.named("candidates")}
        and not offer.is_company_level
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
            "courtings": [
                (row, by_ref[row.story], [offer for offer in offers if offer.story == row.story])
                for row in candidates
                if row.story in by_ref
            ],
            "made": [by_ref[each] for each in _refs(person.approaches_made) if each in by_ref],
            "statements": Statements(
                _claims(tables, person, jobs, candidates, terms),
                [person, *jobs, *terms, *candidates],
                tables.edition,
            ),
        },
    )


def _refs(text):
    return [ref for ref in text.split(";") if ref]


def _latest_first(job):
    ended = job.ended_latest or job.ended_earliest
    started = job.started_latest or job.started_earliest
    held = NOW_FIRST["former"] if ended else NOW_FIRST[job.held]
    return held, -(ended or started).toordinal() if ended or started else 0, job.key


def _claims(tables, person, jobs, candidates, terms):
    about = {"jobs": jobs, "terms": terms, "candidates": candidates}
    refs = {name: [row.ref for row in rows] for name, rows in about.items()}
    return tables.rows(CLAIMS, person=person.ref, **refs)
