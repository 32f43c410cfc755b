"""The page of a company: whom it recruits, whom it loses, offers and deals, how it answers, background."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, Q, When, Window
from django.db.models.functions import RowNumber
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

LATEST = {Approach: (F("listed_day").desc(),), Offer: (F("usd_floor").desc(nulls_last=True),)}
"""What a company's rows are sorted by: what was reported last, and the largest sum."""


@follows_moves("company")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    company, units = tables.find_with(Company, ref, Q(parent=ref))
    background = list(tables(Circumstance).listed().filter(_of(company.ref)).order_by("kind", "key")[:FIRST])
    statements = Statements(_claims(tables, company, background), [company, *background], tables.edition)
    keeps, recruits = _linked(tables, Approach, "recruiter", company, KEEPS)
    deals, offers_to_staff = _linked(tables, Offer, "employer", company, COMPANY_KINDS)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "recruits": recruits,
            "keeps": keeps,
            "loses": _linked(tables, Approach, "employer", company, KEEPS)[1],
            "offers": _linked(tables, Offer, "recruiter", company, ())[1],
            "offers_to_staff": offers_to_staff,
            "deals": deals,
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
    tables: Tables, model: Any, name: str, company: Any, apart: Collection[str]
) -> tuple[Linked, Linked]:
    """The rows that ``name`` ties to the company: those of the kinds ``apart``, and the others."""
    links = LINKS[model._meta.model_name].objects.filter(name=name, key=company.key)
    group = Case(When(kind=GENERAL, then=2), When(kind__in=apart, then=1), default=0)
    rows = (
        tables(model)
        .listed()
        .filter(pk__in=links.values("line"))
        .annotate(group=group)
        .annotate(
            count=Window(Count("pk"), partition_by="group"),
            rank=Window(RowNumber(), partition_by="group", order_by=[*LATEST[model], "ref"]),
        )
        .filter(rank__lte=FIRST)
        .order_by("group", "rank")
    )
    found: dict[int, list[Any]] = {0: [], 1: [], 2: []}
    for row in rows:
        found[row.group].append(row)
    return _of_group(found[1], []), _of_group(found[0], found[2][:MOST_HABITS])


def _of_group(rows, habits) -> Linked:
    return Linked(rows, rows[0].count if rows else 0, habits)


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
