"""The page of a company."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.models import Approach, Circumstance, Company, Employment, Offer
from recruiting.rules import totals
from recruiting.views import parts
from recruiting.views.evidence import evidence
from recruiting.views.lists import approaches_told, offers_told
from recruiting.views.lookup import find, follows_moves

MOST = 50


@follows_moves("company")
def page(request, ref):
    """Whom it courts and who courts it, what is offered, and what is said of it; its units' part included."""
    company = find(Company.objects.public().select_related("parent"), ref)
    units = Company.objects.filter(pk=company.pk).with_units()
    shown = [company, *units.public().exclude(pk=company.pk).order_by("name")[:MOST]]
    approaches = approaches_told(Approach.objects.published()).order_by("ref").distinct()
    courts = Q(recruiters__in=units) | Q(lab__in=units)
    courtings = list(approaches.filter(courts | Q(employers__in=units))[:MOST])
    published = offers_told(Offer.objects.published()).order_by("ref").distinct()
    of_its_approaches = published.filter(approach__recruiters__in=units)
    offers = list(of_its_approaches[:MOST])
    bids = list(published.filter(Q(bidder__in=units) | Q(target__in=units) | Q(seller__in=units))[:MOST])
    stints = list(
        Employment.objects.published()
        .filter(company__in=units)
        .select_related("person", "company", "reports_to")
        .order_by("person__name", "ref")[:MOST]
    )
    circumstances = list(
        Circumstance.objects.published()
        .filter(Q(company__in=units) | Q(other_company__in=units))
        .select_related("company", "other_company")[:MOST]
    )
    terms = parts.terms_of(stints)
    parts.show(courtings, [*offers, *bids], terms=terms)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": shown[1:],
            "made": [one for one in courtings if {*one.recruiters.all(), one.lab} & {*shown}],
            "received": [one for one in courtings if {*one.employers.all()} & {*shown}],
            "offers": offers,
            "total": totals.of(of_its_approaches),
            "bids": bids,
            "stints": stints,
            "circumstances": circumstances,
            "told": evidence([*shown, *stints, *circumstances, *terms]),
        },
    )
