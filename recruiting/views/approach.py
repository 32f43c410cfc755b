"""The page of an approach."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.models import Approach, Offer
from recruiting.models.claim import Aspect
from recruiting.rules import totals
from recruiting.rules.challenge import challenge
from recruiting.views import parts
from recruiting.views.evidence import claims_on, evidence
from recruiting.views.lists import approaches_told, offers_told
from recruiting.views.lookup import find, follows_moves


@follows_moves("approach")
def page(request, ref):
    """Who, for which lab, whom, from where, by whom in person; what happened; what each source says."""
    approach = find(approaches_told(Approach.objects.public()), ref)
    published = Offer.objects.published().filter(approach=approach)
    offers, events = list(offers_told(published).order_by("ref")), parts.events(approach=approach)
    terms = parts.terms(Q(approach=approach) | Q(event__in=events))
    parts.show([approach], offers, events, terms)
    records = [approach, *approach.candidates.all(), *events, *terms]
    claims = claims_on(records)
    own = [claim for claim in claims if claim.about_approach_id == approach.pk]
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "offers": offers,
            "total": totals.of(published) if offers else None,
            "events": events,
            "terms": terms,
            "told": evidence(records, claims),
            "challenge": challenge(approach, own, Aspect.UNCLEAR),
            "followed_by": Approach.objects.published()
            .filter(follows=approach)
            .prefetch_related("recruiters"),
        },
    )
