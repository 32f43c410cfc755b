"""The page of a company: whom it recruits, whom it loses, offers and deals, how it answers, background."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.codes import COMPANY_KINDS, COURTING, ApproachKind, OfferKind
from recruiting.published.models import LINKS, Approach, Circumstance, Claim, Company, Offer
from recruiting.published.shapes import Shape, Slot, Slots

FIRST = 20
"""How many rows of each kind a page has; the list behind it has all."""

MOST_HABITS = 5
TELLING = ("reports", "alleges")
"""The stances of who tells of it in the first place, and answers nothing."""
GENERAL = ApproachKind.GENERAL
KEEPS = (ApproachKind.RETENTION.value,)
DEALS = tuple(kind.value for kind in COMPANY_KINDS)
COURTING_KINDS = tuple(kind.value for kind in COURTING)
STAFF_KINDS = tuple(kind.value for kind in OfferKind if kind not in COMPANY_KINDS)
NONE: tuple[str, ...] = ()

LISTS = {Approach: "approaches", Offer: "offers"}
"""The names of the lists that have all rows of a table."""

LATEST = {Approach: (F("listed_day").desc(),), Offer: (F("usd_floor").desc(nulls_last=True),)}
"""What a company's rows are sorted by: what was reported last, and the largest sum."""

COMPANY = Slot("company")
BACKGROUND = Shape(
    lambda at: (
        at(Circumstance)
        .in_lists()
        .filter(Q(company=COMPANY) | Q(other_company=COMPANY))
        .order_by("kind", "key")[:FIRST]
    )
)


def _answers(at: Callable, column: str) -> QuerySet:
    """The answers entered last of those that the company gave, or gave through somebody."""
    answers = at(Claim).filter(**{column: COMPANY}, is_counted=True).exclude(stance__in=TELLING)
    return answers.order_by("-key").values("pk")[:FIRST]


CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(
            Q(about_table="company", about_ref=COMPANY)
            | Q(about_table="circumstance", about_ref__in=Slots("background"))
            | Q(pk__in=_answers(at, "speaks_for"))
            | Q(pk__in=_answers(at, "informant_company"))
        )
        .order_by(*Claim.ORDER)
    )
)


@follows_moves("company")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    company, units = tables.find_with(Company, ref, "parent")
    background = tables.rows(BACKGROUND, company=company.ref)
    claims = tables.rows(CLAIMS, company=company.ref, background=[fact.ref for fact in background])
    statements = Statements(claims, [company, *background], tables.edition)
    recruits, keeps = _linked(tables, Approach, "recruiter", company, KEEPS, others=COURTING_KINDS)
    to_staff, deals = _linked(tables, Offer, "employer", company, DEALS, others=STAFF_KINDS)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "recruits": recruits,
            "keeps": keeps,
            "loses": _linked(tables, Approach, "employer", company, KEEPS, others=COURTING_KINDS)[0],
            "offers": _linked(tables, Offer, "recruiter", company, NONE)[0],
            "offers_to_staff": to_staff,
            "deals": deals,
            "background": background,
            "answers": [one for one in statements if _is_answer(one.claim, company)][:FIRST],
            "statements": statements,
        },
    )


@dataclass(frozen=True)
class Linked:
    """The first rows of a list that belong to a company or a unit of it, and how many there are in all.

    ``address`` is that of the whole list; ``habits`` are approaches that tell how the company usually
    recruits: they are not counted.
    """

    rows: list[Any]
    count: int
    address: str
    habits: list[Any]


def _linked(
    tables: Tables,
    model: Any,
    name: str,
    company: Any,
    apart: tuple[str, ...],
    others: tuple[str, ...] = NONE,
) -> tuple[Linked, Linked]:
    """The rows that ``name`` ties to the company: those of other kinds than ``apart``, and those of these.

    ``others`` are the other kinds, by which the list is asked for; none asks for all.
    """
    rows = tables.rows(_tied(model, name, apart), key=company.key)
    of_others, of_kinds = ([row for row in rows if (row.kind in apart) == is_so] for is_so in (False, True))
    address = reverse(LISTS[model])
    return (
        _first_linked(of_others, "others", f"{address}?{_query(name, company, others)}"),
        _first_linked(of_kinds, "of_kinds", f"{address}?{_query(name, company, apart)}"),
    )


def _query(name: str, company: Any, kinds: tuple[str, ...]) -> str:
    return urlencode([(name, company.ref), *(("kind", kind) for kind in kinds)])


def _first_linked(rows: list[Any], count: str, address: str) -> Linked:
    specific = [row for row in rows if row.kind != GENERAL]
    habits = [row for row in rows if row.kind == GENERAL]
    return Linked(specific[:FIRST], getattr(rows[0], count) if rows else 0, address, habits)


@cache
def _tied(model: Any, name: str, apart: tuple[str, ...]) -> Shape:
    """The first rows that are tied to a company by that name: some of these kinds, some of all others."""
    links = LINKS[model._meta.model_name].objects.filter(name=name, key=Slot("key")).values("line")
    order = (Case(When(kind=GENERAL, then=1), default=0), *LATEST[model], "ref")

    def build(at: Callable) -> QuerySet:
        tied = at(model).in_lists().filter(pk__in=links)
        others, of_kinds = tied.exclude(kind__in=apart), tied.filter(kind__in=apart)
        return (
            at(model)
            .filter(Q(pk__in=_first(others, order)) | Q(pk__in=_first(of_kinds, order)))
            .annotate(others=_number_of(others), of_kinds=_number_of(of_kinds))
            .order_by(*order)
        )

    return Shape(build)


def _first(rows: QuerySet, order: tuple[Any, ...]) -> QuerySet:
    return rows.order_by(*order).values("pk")[: FIRST + MOST_HABITS]


def _number_of(rows: QuerySet) -> Coalesce:
    numbers = rows.exclude(kind=GENERAL).order_by().values("is_listed").annotate(n=Count("pk"))
    return Coalesce(Subquery(numbers.values("n")), 0)


def _is_answer(claim, company) -> bool:
    """Whether the company itself answers what is reported: denies, confirms, comments, or will not say."""
    return (
        claim.is_counted
        and claim.stance not in TELLING
        and company.ref in (claim.speaks_for, claim.informant_company)
    )
