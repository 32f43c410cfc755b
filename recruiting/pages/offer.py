"""The page of an offer: the amount, who says so, who denies it, what came of it."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.pages.story import concerning
from recruiting.published.models import Approach, Claim, Event, Offer, Term
from recruiting.sentences import offers, outcomes, standing


@follows_moves("offer")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    offer = tables.find(Offer, ref)
    approach, later = tables.find_with(Approach, offer.story, Q(follows=offer.story))
    events = concerning(offer, tables(Event).filter(story=offer.story).order_by("place_in_story"))
    terms = list(tables(Term).filter(of_table="offer", of_ref=offer.ref).order_by("key"))
    statements = Statements(
        _claims(tables, offer, events, terms), [offer, *terms, *events, approach], tables.edition
    )
    followed = Q(ref=offer.follows) | Q(follows=offer.ref) | Q(perhaps_same_as=offer.ref)
    support, challenge = standing.of_figure(offer)
    return render(
        request,
        "offers/detail.html",
        {
            "offer": offer,
            "approach": approach,
            "sentence": offers.sentence(offer),
            "support": support,
            "challenge": challenge,
            "outcome": outcomes.sentence(offer, statements.day_nobody_accepted(events)),
            "amount_notes": statements.citing("offer", offer.ref, "amount"),
            "reports": statements.reporting("offer", offer.ref),
            "confirmations": statements.confirming("offer", offer.ref),
            "denials": statements.contradicting("offer", offer.ref),
            "denials_of_all": statements.contradicting("approach", approach.ref),
            "disagreements": statements.disagreements("offer", offer.ref),
            "events": events,
            "terms": terms,
            "statements": statements,
            "chain": list(tables(Offer).in_lists().filter(followed).exclude(ref=offer.ref)),
            "later": [each for each in later if each.is_listed],
        },
    )


def _claims(tables, offer, events, terms):
    about = Q(about_table="offer", about_ref=offer.ref) | Q(about_table="approach", about_ref=offer.story)
    about |= Q(about_table="event", about_ref__in=[event.ref for event in events])
    about |= Q(about_table="term", about_ref__in=[term.ref for term in terms])
    return tables(Claim).filter(about).order_by(*Claim.ORDER)
