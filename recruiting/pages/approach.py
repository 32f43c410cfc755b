"""The page of an approach: a story in time, then what is open, who and what was offered, and the evidence."""

from django.shortcuts import render

from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.open_questions import open_questions
from recruiting.pages.rail import rail
from recruiting.pages.statements import Statements
from recruiting.published.models import Approach, Candidate, Claim, Employment, Event, Offer, Term
from recruiting.sentences import outcomes, standing


@follows_moves("approach")
def page(request, ref):
    approach = find(Approach, ref)
    of_story = {"story": approach.ref}
    offers = list(Offer.objects.current().filter(**of_story).order_by("key"))
    events = list(Event.objects.current().filter(**of_story).order_by("place_in_story"))
    candidates = list(Candidate.objects.current().filter(**of_story).order_by("key"))
    terms = list(Term.objects.current().filter(**of_story).order_by("key"))
    jobs = list(Employment.objects.current().filter(**of_story).order_by("started_earliest", "key"))
    rows = [approach, *candidates, *offers, *terms, *events, *jobs]
    statements = Statements(Claim.objects.current().filter(**of_story).order_by(*Claim.ORDER), rows)
    support, challenge = standing.of_figure(approach)
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "support": support,
            "challenge": challenge,
            "outcome": outcomes.sentence(approach, statements.day_nobody_accepted(events)),
            "steps": rail(events, statements),
            "questions": open_questions(approach, candidates, offers, events, statements),
            "denials": statements.contradicting("approach", approach.ref),
            "candidates": candidates,
            "offers": offers,
            "terms": [term for term in terms if term.of_table != "offer"],
            "jobs": jobs,
            "statements": statements,
            "later": list(Approach.objects.current().listed().filter(follows=approach.ref).order_by("key")),
        },
    )
