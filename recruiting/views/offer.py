"""The page of an offer."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.models import Offer
from recruiting.models.claim import Aspect
from recruiting.rules.challenge import challenge
from recruiting.views import parts
from recruiting.views.evidence import claims_on, evidence
from recruiting.views.lists import offers_told
from recruiting.views.lookup import find, follows_moves


@follows_moves("offer")
def page(request, ref):
    """The desk's line, who supports and who challenges it, what each source says, and the story."""
    offer = find(offers_told(Offer.objects.public()), ref)
    events, terms = parts.events(offers=offer), parts.terms(Q(offer=offer))
    parts.show(offers=[offer], events=events, terms=terms)
    records = [offer, *offer.candidates.all(), *terms, *events]
    claims = claims_on(records)
    own = [claim for claim in claims if claim.about_offer_id == offer.pk]
    published = Offer.objects.published()
    return render(
        request,
        "offers/detail.html",
        {
            "offer": offer,
            "approach": offer.approach,
            "told": evidence(records, claims),
            "challenge": challenge(offer, own, "amount" if offer.amount.is_known else Aspect.UNCLEAR),
            "events": events,
            "terms": terms,
            "earlier": published.filter(raised_by=offer),
            "later": published.filter(follows=offer),
            "perhaps": published.filter(Q(perhaps_told_as=offer) | Q(perhaps_same_as=offer)).distinct(),
        },
    )
