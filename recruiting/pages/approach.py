"""The page of an approach: a story in time, then what is open, who and what was offered, and the evidence."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.open_questions import open_questions
from recruiting.pages.rail import rail
from recruiting.pages.statements import Statements
from recruiting.published.models import Approach, Candidate, Claim, Employment, Event, Offer, Term
from recruiting.sentences import approaches, outcomes, standing


def _with_outcomes(candidates):
    wholes = {row.part_of for row in candidates}
    return [(row, outcomes.of_group(row, row.ref in wholes)) for row in candidates]


@follows_moves("approach")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    approach, later = tables.find_with(Approach, ref, Q(follows=ref))
    of_story = {"story": approach.ref}
    every_offer = list(tables(Offer).filter(**of_story).order_by("key"))
    offers = [offer for offer in every_offer if offer.is_listed or approach.is_retracted]
    events = list(tables(Event).filter(**of_story).order_by("place_in_story"))
    candidates = list(tables(Candidate).filter(**of_story).order_by("key"))
    shown = {("offer", offer.ref) for offer in offers}
    terms = [
        term
        for term in tables(Term).filter(**of_story).order_by("key")
        if term.of_table != "offer" or (term.of_table, term.of_ref) in shown
    ]
    jobs = list(tables(Employment).filter(**of_story).order_by("started_earliest", "key"))
    rows = [approach, *candidates, *offers, *terms, *events, *jobs]
    there = {(row.table, row.ref) for row in rows}
    claims = tables(Claim).filter(**of_story).order_by(*Claim.ORDER)
    statements = Statements(
        (one for one in claims if (one.about_table, one.about_ref) in there), rows, tables.edition
    )
    support, challenge = standing.of_figure(approach)
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "sentence": approaches.sentence(approach),
            "support": support,
            "challenge": challenge,
            "outcome": outcomes.sentence(approach, statements.day_nobody_accepted(events)),
            "steps": rail(events, statements),
            "questions": open_questions(approach, candidates, offers, events, statements),
            "denials": statements.contradicting("approach", approach.ref),
            "candidates": _with_outcomes(candidates),
            "offers": offers,
            "terms": [term for term in terms if term.of_table != "offer"],
            "jobs": jobs,
            "statements": statements,
            "later": [each for each in later if each.is_listed],
        },
    )
