"""The page of an offer."""

from django.db.models import Prefetch
from django.shortcuts import render

from recruiting.models import Event, Offer, Term
from recruiting.models.claim import Aspect
from recruiting.rules.challenge import challenge
from recruiting.views.evidence import claims_on, evidence
from recruiting.views.lists import COURTED, offers_shown
from recruiting.views.lookup import find, follows_moves

TERMS = Term.objects.claimed().prefetch_related(
    "to_candidates__person", "to_people", "to_companies", "companies"
)
EVENTS = (
    Event.objects.claimed()
    .select_related("after", "legal_by_company", "legal_by_person")
    .prefetch_related(
        Prefetch("candidates", COURTED),
        Prefetch("offers", Offer.objects.published()),
        "with_people",
        "with_companies",
        "legal_against_companies",
        "legal_against_people",
    )
)


@follows_moves("offer")
def page(request, ref):
    """The desk's line, who supports and who challenges it, what each source says, and the story."""
    offer = find(offers_shown(Offer.objects.public()).prefetch_related(Prefetch("terms", TERMS)), ref)
    events = list(EVENTS.filter(offers=offer))
    records = [offer, *offer.candidates.all(), *offer.terms.all(), *events]
    claims = claims_on(records)
    own = [claim for claim in claims if claim.about_offer_id == offer.pk]
    aspect = "amount" if offer.amount.is_known else Aspect.UNCLEAR
    return render(
        request,
        "offers/detail.html",
        {
            "offer": offer,
            "approach": offer.approach,
            "told": evidence(records, claims),
            "challenge": challenge(offer, own, aspect),
            "events": events,
            "earlier": Offer.objects.published().filter(raised_by=offer),
            "later": Offer.objects.published().filter(follows=offer),
            "perhaps": Offer.objects.published().filter(perhaps_told_as=offer)
            | Offer.objects.published().filter(perhaps_same_as=offer),
        },
    )
