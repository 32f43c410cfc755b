"""The page of an approach."""

from django.db.models import Prefetch
from django.shortcuts import render

from recruiting.models import Approach, Offer
from recruiting.models.claim import Aspect
from recruiting.rules import totals
from recruiting.rules.challenge import challenge
from recruiting.views.evidence import claims_on, evidence
from recruiting.views.lists import approaches_shown, offers_shown
from recruiting.views.lookup import find, follows_moves
from recruiting.views.offer import EVENTS, TERMS


@follows_moves("approach")
def page(request, ref):
    """Who, for which lab, whom, from where, by whom in person; what happened; what each source says."""
    rows = approaches_shown(Approach.objects.public()).prefetch_related(
        Prefetch("terms", TERMS), Prefetch("events", EVENTS)
    )
    approach = find(rows, ref)
    offers = list(offers_shown(Offer.objects.published().filter(approach=approach)).order_by("ref"))
    terms = [*approach.terms.all(), *TERMS.filter(event__approach=approach).select_related("event")]
    records = [approach, *approach.candidates.all(), *approach.events.all(), *terms]
    claims = claims_on(records)
    own = [claim for claim in claims if claim.about_approach_id == approach.pk]
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "offers": offers,
            "total": totals.of(Offer.objects.published().filter(approach=approach)) if offers else None,
            "terms": terms,
            "told": evidence(records, claims),
            "challenge": challenge(approach, own, Aspect.UNCLEAR),
            "followed_by": Approach.objects.published()
            .filter(follows=approach)
            .prefetch_related("recruiters"),
        },
    )
