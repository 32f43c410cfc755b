"""The page of a company: whom it recruits, whom it loses, offers and deals, how it answers, background."""

from django.db.models import Q
from django.shortcuts import render

from recruiting.pages.lookup import find_with, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.models import (
    Approach,
    ApproachLink,
    Circumstance,
    Claim,
    Company,
    Offer,
    OfferLink,
)

FIRST = 20
"""How many rows of each kind a page has; the list behind it has all."""


@follows_moves("company")
def page(request, ref):
    company, units = find_with(Company, ref, Q(parent=ref))
    background = list(
        Circumstance.objects.current().listed().filter(_of(company.ref)).order_by("kind", "key")[:FIRST]
    )
    statements = Statements(_claims(company, background), [company, *background])
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "recruits": _linked(Approach, ApproachLink, "recruiter", company, "listed_day"),
            "loses": _linked(Approach, ApproachLink, "employer", company, "listed_day"),
            "offers": _linked(Offer, OfferLink, "recruiter", company, "usd_floor"),
            "offers_to_staff": _linked(Offer, OfferLink, "employer", company, "usd_floor"),
            "background": background,
            "answers": [one for one in statements if _is_answer(one.claim, company)][:FIRST],
            "statements": statements,
        },
    )


def _linked(model, links, name, company, order):
    """The listed rows of a table that a link leads to from the company or a unit of it, the latest first."""
    lines = links.objects.filter(name=name, key=company.key, until__isnull=True).values("line")
    rows = model.objects.current().listed().filter(pk__in=lines)
    return list(rows.order_by(f"-{order}", "ref")[:FIRST])


def _of(ref):
    return Q(company=ref) | Q(other_company=ref)


def _is_answer(claim, company) -> bool:
    """Whether the company itself said it, or would not say it, of what is reported."""
    return claim.is_counted and company.ref in (claim.speaks_for, claim.informant_company)


def _claims(company, background):
    about = Q(about_table="company", about_ref=company.ref)
    about |= Q(speaks_for=company.ref) | Q(informant_company=company.ref)
    about |= Q(about_table="circumstance", about_ref__in=[fact.ref for fact in background])
    return Claim.objects.current().filter(about).order_by(*Claim.ORDER)
