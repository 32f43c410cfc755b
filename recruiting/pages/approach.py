"""The page of an approach: a story in time, then what is open, who and what was offered, and the evidence."""

from collections.abc import Collection, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.open_questions import open_questions
from recruiting.pages.people_counted import candidate_number
from recruiting.pages.rail import Step, departures, rail
from recruiting.pages.statements import Statement, Statements
from recruiting.pages.story import WITHOUT_OFFER
from recruiting.progress.people import ApproachNumbers, Headcount, headcount
from recruiting.published.models import Approach, Candidate, Claim, Company, Employment, Event, Offer, Term
from recruiting.published.shapes import Shape, Slot
from recruiting.sentences import approaches, headlines, outcomes, standing
from recruiting.values import Count
from recruiting.values.semicolons import split_items

STORY = {"story": Slot("story")}
OFFERS = Shape(lambda at: at(Offer).filter(**STORY).order_by("key"))
EVENTS = Shape(lambda at: at(Event).filter(**STORY).order_by("place_in_story"))
CANDIDATES = Shape(lambda at: at(Candidate).filter(**STORY).order_by("key"))
TERMS = Shape(lambda at: at(Term).filter(**STORY).order_by("key"))
JOBS = Shape(lambda at: at(Employment).filter(**STORY).order_by("started_earliest", "key"))
CLAIMS = Shape(lambda at: at(Claim).filter(**STORY).order_by(*Claim.ORDER))


def _headcount(approach: Approach, candidates: Iterable[Any]) -> str:
    """How many people were approached, where that is not one person."""
    rows = {row.ref: candidate_number(row) for row in candidates if row.is_listed}
    number = headcount([ApproachNumbers(approach.ref, rows=rows)]) if rows else Headcount()
    return "" if number in (Headcount(), Headcount(Count(1, 1))) else str(number)


def _with_outcomes(candidates: Iterable[Any]) -> list[tuple[Any, str]]:
    wholes = {row.part_of for row in candidates}
    return [(row, outcomes.of_group(row, row.ref in wholes)) for row in candidates]


def _offers_and_terms(
    tables: Tables, approach: Approach, taken_back: Collection[tuple[str, str]]
) -> tuple[list[Offer], list[Term]]:
    """The offers that readers are told of, with those that an outlet took back, and the terms of no other."""
    offers = [
        offer
        for offer in tables.rows(OFFERS, story=approach.ref)
        if offer.is_listed or approach.is_retracted or (offer.table, offer.ref) in taken_back
    ]
    offer_refs = {offer.ref for offer in offers}
    terms = tables.rows(TERMS, story=approach.ref)
    return offers, [term for term in terms if term.of_table != "offer" or term.of_ref in offer_refs]


@follows_moves("approach")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    approach, later = tables.find_with(Approach, ref, "follows")
    events, candidates = tables.rows(EVENTS, story=ref), tables.rows(CANDIDATES, story=ref)
    claims, jobs = tables.rows(CLAIMS, story=ref), tables.rows(JOBS, story=ref)
    taken_back = {(claim.about_table, claim.about_ref) for claim in claims if claim.takes_back}
    offers, terms = _offers_and_terms(tables, approach, taken_back)
    rows = [approach, *candidates, *offers, *terms, *events, *jobs]
    row_keys = {(row.table, row.ref) for row in rows}
    told_of = row_keys | taken_back
    claims = [one for one in claims if (one.about_table, one.about_ref) in told_of]
    statements = Statements(claims, rows, tables.edition)
    steps = rail(events, offers, statements, approach.outcome)
    confirming = [one.speaker for one in statements.confirming("approach", ref)]
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "sentence": approaches.sentence(approach),
            "support": standing.of_approach(approach, confirming),
            "challenge": standing.of_figure(approach)[1],
            "outcome": outcomes.sentence(approach, statements.day_nobody_accepted(events)),
            "headcount": _headcount(approach, candidates),
            "steps": steps,
            "untold": _untold(events, steps),
            "departures": departures(jobs, events, statements),
            "questions": open_questions(approach, candidates, offers, steps, statements),
            "also_recruiters": _named_otherwise(approach, statements, tables, "recruiters"),
            "also_employers": _named_otherwise(approach, statements, tables, "employers"),
            "denials": _denials(approach, statements, taken_back - row_keys),
            "candidates": _with_outcomes(candidates),
            "offers": offers,
            "implies_offer": approach.kind != "company-deal" and approach.outcome not in WITHOUT_OFFER,
            "terms": _with_steps([term for term in terms if term.of_table != "offer"], events),
            "jobs": jobs,
            "statements": statements,
            "earlier": tables.named(Approach, approach.follows),
            "later": [each for each in later if each.is_listed],
        },
    )


def _untold(events: Iterable[Event], steps: Iterable[Step]) -> list[str]:
    """The events that are no step of the story as told, by reference: lists link to their places."""
    told = {step.event.ref for step in steps}
    return [event.ref for event in events if event.ref not in told]


def _named_otherwise(approach: Approach, statements: Statements, tables: Tables, column: str) -> str:
    """That reports name other companies as a party than those shown; who had no name is nobody else."""
    giving = [one for one in statements.about("approach", approach.ref, column) if one.affirms and one.value]
    corrected = statements.corrected(giving)
    rivals = [one for one in giving if one.claim.comparison == "rival" and one.claim.source not in corrected]
    refs = {ref for one in rivals for ref in split_items(one.claim.value)}
    if not refs:
        return ""
    names = tables(Company).filter(ref__in=refs).exclude(name="").values_list("name", flat=True)
    return headlines.also_reported("approach", column, sorted(names))


def _with_steps(terms: list[Term], events: Iterable[Event]) -> list[Term]:
    """The terms, each with the legal step in which it is at stake."""
    by_ref = {event.ref: event for event in events}
    for term in terms:
        term.legal_step = by_ref.get(term.of_ref) if term.of_table == "event" else None
    return terms


def _denials(
    approach: Any, statements: Statements, hidden_keys: Iterable[tuple[str, str]]
) -> list[Statement]:
    """What denies it, and what denies those of its rows that are taken back since."""
    hidden = (one for key in sorted(hidden_keys) for one in statements.against_hidden(*key))
    return [*statements.contradicting("approach", approach.ref), *hidden]
