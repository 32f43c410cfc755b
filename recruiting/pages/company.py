"""The page of a company: whom it recruits, whom it loses, offers and deals, how it answers, background."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, Q, When, Window
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.codes import COMPANY_KINDS, ApproachKind, OfferKind
from recruiting.published.models import LINKS, Approach, Circumstance, Claim, Company, Offer

FIRST = 20
"""How many rows of each kind a page has; the list behind it has all."""

MOST_HABITS = 5
TELLING = ("reports", "alleges")
"""The stances of who tells of it in the first place, and answers nothing."""
GENERAL = ApproachKind.GENERAL
KEEPS = (ApproachKind.RETENTION,)

LATEST = {Approach: ("-listed_day",), Offer: (F("usd_floor").desc(nulls_last=True),)}
"""What a company's rows are sorted by: what was reported last, and the largest sum."""


@follows_moves("company")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    company, units = tables.find_with(Company, ref, Q(parent=ref))
    background = list(
        tables(Circumstance).in_lists().filter(_of(company.ref)).order_by("kind", "key")[:FIRST]
    )
    statements = Statements(_claims(tables, company, background), [company, *background], tables.edition)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "recruits": _linked(tables, Approach, "recruiter", company, KEEPS, is_so=False),
            "keeps": _linked(tables, Approach, "recruiter", company, KEEPS),
            "loses": _linked(tables, Approach, "employer", company, KEEPS, is_so=False),
            "offers": _linked(tables, Offer, "recruiter", company),
            "offers_to_staff": _linked(tables, Offer, "employer", company, COMPANY_KINDS, is_so=False),
            "deals": _linked(tables, Offer, "employer", company, COMPANY_KINDS),
            "deal_kinds": [kind.value for kind in COMPANY_KINDS],
            "staff_kinds": [kind.value for kind in OfferKind if kind not in COMPANY_KINDS],
            "background": background,
            "answers": [one for one in statements if _is_answer(one.claim, company)][:FIRST],
            "statements": statements,
        },
    )


@dataclass(frozen=True)
class Linked:
    """The first rows of a list that belong to a company or a unit of it, and how many there are in all.

    ``habits`` are approaches that tell how the company usually recruits: they are not counted.
    """

    rows: list[Any]
    count: int
    habits: list[Any]


def _linked(
    tables: Tables, model: Any, name: str, company: Any, kinds: Collection[str] = (), is_so: bool = True
) -> Linked:
    """The rows that ``name`` ties to the company: of these kinds, or of any but these."""
    of_kind = Q(kind__in=kinds) if is_so and kinds else ~Q(kind__in=kinds)
    links = LINKS[model._meta.model_name].objects.filter(name=name, key=company.key)
    is_habit = Q(kind=GENERAL)
    rows = list(
        tables(model)
        .in_lists()
        .filter(of_kind, pk__in=links.values("line"))
        .annotate(count=Window(Count("pk", filter=~is_habit)))
        .order_by(Case(When(is_habit, then=1), default=0), *LATEST[model], "ref")[: FIRST + MOST_HABITS]
    )
    counted = [row for row in rows if row.kind != GENERAL]
    return Linked(counted[:FIRST], rows[0].count if rows else 0, [row for row in rows if row.kind == GENERAL])


def _of(ref):
    return Q(company=ref) | Q(other_company=ref)


def _is_answer(claim, company) -> bool:
    """Whether the company itself answers what is reported: denies, confirms, comments, or will not say."""
    return (
        claim.is_counted
        and claim.stance not in TELLING
        and company.ref in (claim.speaks_for, claim.informant_company)
    )


def _claims(tables, company, background):
    about = Q(about_table="company", about_ref=company.ref)
    about |= Q(speaks_for=company.ref) | Q(informant_company=company.ref)
    about |= Q(about_table="circumstance", about_ref__in=[fact.ref for fact in background])
    return tables(Claim).filter(about).order_by(*Claim.ORDER)
