"""The page of a company."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.lists.keyset import Order
from recruiting.models import Approach, Circumstance, Company, Employment, Offer
from recruiting.pages import parts
from recruiting.pages.evidence import cited, claims_shown_on, evidence
from recruiting.pages.excerpt import first
from recruiting.pages.lookup import find, follows_moves
from recruiting.pages.shown import approaches_told, by, offers_told, to
from recruiting.progress.people import courted, courtings
from recruiting.totals import sums

MOST = 50
"""How many units, stints and circumstances are shown."""


@follows_moves("company")
def page(request, ref):
    """Whom it courts and who courts it, what is offered, and what is said of it; its units' part included."""
    company = find(Company.objects.public(), ref)
    keys, units = _units(company)
    approaches, offers = Approach.objects.published(), Offer.objects.published()
    latest = Order("listed_day", descending=True)
    made = first(latest.sorted(approaches_told(by(approaches, keys))))
    received = first(latest.sorted(approaches_told(to(approaches, keys))))
    counted = courtings((by(approaches, keys) | to(approaches, keys)).counted())
    of_its_approaches = Q(approach__recruiters__in=keys) | Q(approach__lab__in=keys)
    as_company = Q(bidder__in=keys) | Q(target__in=keys) | Q(seller__in=keys)
    highest = Order("usd_floor", descending=True)
    offered = first(highest.sorted(offers_told(offers.filter(_any(Offer, of_its_approaches | as_company)))))
    stints = first(
        Employment.objects.published()
        .filter(company__in=keys)
        .select_related("person", "company", "reports_to")
        .order_by("person__name", "ref"),
        MOST,
    )
    circumstances = first(
        Circumstance.objects.published()
        .filter(Q(company__in=keys) | Q(other_company__in=keys))
        .select_related("company", "other_company"),
        MOST,
    )
    parts.show([*made.rows, *received.rows], offered.rows)
    records = [company, *units, *stints.rows, *circumstances.rows]
    claims = claims_shown_on(records)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "parent": Company.objects.public().filter(pk=company.parent_id).first(),
            "units": units,
            "made": made,
            "courts": _counted(one for one in counted if one.recruiters & keys),
            "received": received,
            "is_courted": _counted(one for one in counted if one.employers & keys),
            "offered": offered,
            "total": sums.of(offers.filter(_any(Offer, of_its_approaches))),
            "stints": stints,
            "circumstances": circumstances,
            "reports": evidence(records, claims),
            "cited": cited(claims),
        },
    )


def _counted(courtings):
    """How many people, in how many approaches."""
    courtings = list(courtings)
    return {"people": courted(courtings), "approaches": len(courtings)}


def _any(model, condition):
    """Rows for which ``condition``, which may follow relations to many, holds: each row once."""
    return Q(pk__in=model._base_manager.filter(condition).values("pk"))


def _units(company):
    """The keys of a company and of all that belongs to it, however deep; and the public ones of these."""
    keys, units, level = {company.pk}, [], {company.pk}
    while level:
        found = list(Company.objects.filter(parent__in=level).exclude(pk__in=keys).with_is_public())
        units += [unit for unit in found if unit.is_public]
        level = {unit.pk for unit in found}
        keys |= level
    return keys, units[:MOST]
