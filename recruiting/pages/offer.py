"""The page of an offer."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.evidence.challenge import challenge
from recruiting.models import Offer
from recruiting.models.claim import Aspect
from recruiting.pages import parts
from recruiting.pages.as_of import as_of
from recruiting.pages.chain import chain
from recruiting.pages.evidence import cited, claims_shown_on, evidence
from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.shown import offers_told
from recruiting.pages.side_by_side import side_by_side


@follows_moves("offer")
def page(request, ref):
    """The desk's line, who supports and who challenges it, what each source says, and the story."""
    offer = find(offers_told(Offer.objects.public()).select_related("approach__agency"), ref)
    approach_events, terms = parts.events(approach=offer.approach), parts.terms(Q(offer=offer))
    parts.show(offers=[offer], events=approach_events, terms=terms)
    events = parts.concerning(offer, approach_events)
    records = [offer, *offer.candidates.all(), *terms, *events]
    claims = claims_shown_on(records)
    own = [claim for claim in claims if claim.about_offer_id == offer.pk]
    reports = evidence(records, claims)
    published = Offer.objects.published()
    return render(
        request,
        "offers/detail.html",
        {
            "offer": offer,
            "approach": offer.approach,
            "reports": reports,
            "beside": side_by_side(offer, reports, claims),
            "cited": cited(claims),
            "challenge": challenge(offer, own, "amount" if offer.amount.is_known else Aspect.UNCLEAR),
            "as_of": as_of(offer, events, claims),
            "events": events,
            "terms": terms,
            "chain": chain(offer, published.filter(approach=offer.approach)),
            "perhaps": published.filter(Q(perhaps_told_as=offer) | Q(perhaps_same_as=offer)).distinct(),
        },
    )
