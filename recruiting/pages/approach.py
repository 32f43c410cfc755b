"""The page of an approach."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.evidence.challenge import challenge
from recruiting.models import Approach, Offer
from recruiting.models.claim import Aspect
from recruiting.pages import parts
from recruiting.pages.as_of import as_of, dated
from recruiting.pages.evidence import cited, claims_shown_on, evidence
from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.open_questions import open_questions
from recruiting.pages.shown import approaches_told, offers_told
from recruiting.pages.side_by_side import side_by_side
from recruiting.totals import sums


@follows_moves("approach")
def page(request, ref):
    """Who, for which lab, whom, from where, by whom in person; what happened; what each source says."""
    approach = find(approaches_told(Approach.objects.public()), ref)
    published = Offer.objects.published().filter(approach=approach)
    offers, events = list(offers_told(published).order_by("ref")), parts.events(approach=approach)
    terms = parts.terms(Q(approach=approach) | Q(event__in=events))
    parts.show([approach], offers, events, terms)
    candidates = list(approach.candidates.all())
    records = [approach, *candidates, *events, *terms]
    told = claims_shown_on([*records, *offers])
    claims = [claim for claim in told if not claim.about_offer_id]
    own = [claim for claim in claims if claim.about_approach_id == approach.pk]
    reports = evidence(records, claims)
    return render(
        request,
        "approaches/detail.html",
        {
            "approach": approach,
            "candidates": [(row, dated(events, row)) for row in candidates],
            "offers": offers,
            "total": sums.of(published) if offers else None,
            "events": events,
            "terms": terms,
            "reports": reports,
            "beside": side_by_side(approach, reports, claims),
            "cited": cited(claims),
            "challenge": challenge(approach, own, Aspect.UNCLEAR),
            "as_of": as_of(approach, events, claims),
            "questions": open_questions(approach, offers, events, told),
            "followed_by": Approach.objects.published()
            .filter(follows=approach)
            .prefetch_related("recruiters"),
        },
    )
