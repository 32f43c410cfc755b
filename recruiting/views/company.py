"""The page of a company."""

from django.db.models import Prefetch, Q
from django.shortcuts import render

from recruiting.models import Approach, Circumstance, Company, Employment, Offer
from recruiting.rules import totals
from recruiting.views.evidence import evidence
from recruiting.views.lists import approaches_shown, offers_shown
from recruiting.views.lookup import find, follows_moves
from recruiting.views.offer import TERMS

MOST = 50


@follows_moves("company")
def page(request, ref):
    """Whom it courts and who courts it, what is offered, and what is said of it; its units' part included."""
    company = find(Company.objects.public().select_related("parent"), ref)
    units = list(Company.objects.filter(pk=company.pk).with_units().order_by("name"))
    approaches = approaches_shown(Approach.objects.published()).order_by("ref")
    made = approaches.filter(Q(recruiters__in=units) | Q(lab__in=units)).distinct()[:MOST]
    offers = Offer.objects.published().filter(approach__recruiters__in=units).distinct()
    bids = offers_shown(
        Offer.objects.published().filter(Q(bidder__in=units) | Q(target__in=units) | Q(seller__in=units))
    ).order_by("ref")[:MOST]
    stints = list(
        Employment.objects.published()
        .filter(company__in=units)
        .select_related("person", "company", "reports_to")
        .prefetch_related(Prefetch("terms", TERMS))
        .order_by("person__name", "ref")[:MOST]
    )
    said_of = list(
        Circumstance.objects.published()
        .filter(Q(company__in=units) | Q(other_company__in=units))
        .select_related("company", "other_company")[:MOST]
    )
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": [unit for unit in units if unit.pk != company.pk],
            "made": made,
            "received": approaches.filter(employers__in=units).distinct()[:MOST],
            "offers": offers_shown(offers).order_by("ref")[:MOST],
            "total": totals.of(offers),
            "bids": bids,
            "stints": stints,
            "circumstances": said_of,
            "told": evidence([company, *units[:MOST], *stints, *said_of, *_terms(stints)]),
        },
    )


def _terms(stints):
    return [term for stint in stints for term in stint.terms.all()]
