"""The page of a company: whom it recruits, whom it loses, offers and deals, how it answers, background."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from recruiting.lists.approaches import ApproachParameters
from recruiting.lists.keyset import WholeRows
from recruiting.lists.narrowed import sets_of
from recruiting.lists.offers import OfferParameters
from recruiting.lists.parameters import Parameters
from recruiting.pages.lookup import Page, Tables, follows_moves
from recruiting.pages.statements import Statement, Statements
from recruiting.published.codes import COMPANY_KINDS, COURTING, ApproachKind, OfferKind
from recruiting.published.models import Approach, Circumstance, Claim, Company, Offer
from recruiting.published.shapes import Shape, Slot, Slots

FIRST = 5
"""How many rows of each kind a page has; where there is a list, a link leads to all."""

TELLING = ("reports", "alleges")
"""The stances of who tells of it in the first place, and answers nothing."""
GENERAL = (ApproachKind.GENERAL.value,)
KEEPS = (ApproachKind.RETENTION.value,)
DEALS = tuple(kind.value for kind in COMPANY_KINDS)
COURTING_KINDS = tuple(kind.value for kind in COURTING)
STAFF_KINDS = tuple(kind.value for kind in OfferKind if kind not in COMPANY_KINDS)
ANY: tuple[str, ...] = ()


@dataclass(frozen=True)
class ListInOrder:
    """A list, and the query that puts some of its rows in order.

    Of each row it reads only what names it: most are printed, the others are read whole together.
    ``sort`` is that order as the list's address has it.
    """

    name: str
    parameters: type[Parameters]
    ordered: Shape
    sort: str


NAMING = ("ref", "until", "digest", "title_en", "title_id")
"""What a row is called by, and what tells whether it is printed already."""


def _ordered(model: Any, column: str) -> Shape:
    rows = model.objects.filter(pk__in=Slots("keys", "bigint")).only(*NAMING)
    return Shape(lambda at: rows.order_by(F(column).desc(nulls_last=True), "ref"))


APPROACHES = ListInOrder("approaches", ApproachParameters, _ordered(Approach, "listed_day"), "-date")
OFFERS = ListInOrder("offers", OfferParameters, _ordered(Offer, "usd_floor"), "-floor")
"""What was reported last, and the largest sums."""

COMPANY = Slot("company")
BACKGROUND = Shape(
    lambda at: (
        at(Circumstance)
        .in_lists()
        .filter(Q(company=COMPANY) | Q(other_company=COMPANY))
        .order_by("kind", "key")[: FIRST + 1]
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


APPROACH_TIES = [
    ("recruiter", COURTING_KINDS),
    ("recruiter", KEEPS),
    ("recruiter", GENERAL),
    ("employer", COURTING_KINDS),
    ("party", ANY),
]
OFFER_TIES = [("recruiter", ANY), ("employer", STAFF_KINDS), ("employer", DEALS)]
"""What ties approaches and offers to a company, and of which kinds: a list on its page for each."""


@follows_moves("company")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    company, units = tables.find_with(Company, ref, "parent")
    background = tables.rows(BACKGROUND, company=company.ref)
    has_more, background = len(background) > FIRST, background[:FIRST]
    claims = tables.rows(CLAIMS, company=company.ref, background=[fact.ref for fact in background])
    statements = Statements(claims, [company, *background], tables.edition)
    of_approaches = _linked(tables, APPROACHES, company, APPROACH_TIES)
    recruits, keeps, habits, loses, others = of_approaches
    offers, offers_to_staff, deals = of_offers = _linked(tables, OFFERS, company, OFFER_TIES)
    answers = [one for one in statements if _is_answer(one.claim, company)][:FIRST]
    pages = tables.pages_of(one.claim for one in answers)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "recruits": recruits,
            "habits": habits,
            "keeps": keeps,
            "loses": loses,
            "others": others,
            "offers": offers,
            "offers_to_staff": offers_to_staff,
            "deals": deals,
            "background": background,
            "has_more_background": has_more,
            "answers": _by_page(answers, {**pages, (company.table, company.ref): ("", "")}),
            "answered": list(pages.values()),
            "statements": statements,
            "is_bare": not (answers or background or any(one.count for one in (*of_approaches, *of_offers))),
        },
    )


@dataclass(frozen=True)
class Linked:
    """The first rows of a list that belong to a company or a unit of it, and how many there are in all.

    ``address`` is that of the whole list.
    """

    rows: list[Any]
    count: int
    address: str


def _linked(
    tables: Tables,
    whole: ListInOrder,
    company: Any,
    wanted: list[tuple[str, tuple[str, ...]]],
) -> list[Linked]:
    """The rows of a list by what ties them to the company and by their kinds; no kinds are all.

    They are counted as sets; the first of them all are read together.
    """
    sets = sets_of(whole.parameters, tables.now)
    in_list = sets.listed_at(tables.now.number if tables.edition is None else tables.edition)
    tied = [in_list & sets.having(name, [company.key]) for name, _kinds in wanted]
    row_sets = [
        rows & sets.having("kind", kinds) if kinds else rows
        for rows, (_name, kinds) in zip(tied, wanted, strict=True)
    ]
    firsts = [sets.first(rows, FIRST) for rows in row_sets]
    read = whole.ordered.rows(None, keys=sorted(set().union(*firsts)))
    shown = [[row for row in read if row.pk in first][:FIRST] for first in firsts]
    whole_rows = WholeRows([row for rows in shown for row in rows])
    for row in whole_rows.rows:
        row.whole_rows = whole_rows
    return [
        Linked(some, len(rows), f"{reverse(whole.name)}?{_query(name, company, kinds, whole)}")
        for some, rows, (name, kinds) in zip(shown, row_sets, wanted, strict=True)
    ]


def _query(name: str, company: Any, kinds: tuple[str, ...], whole: ListInOrder) -> str:
    sort = [("sort", whole.sort)] if whole.sort != whole.parameters.SORTS[0] else []
    return urlencode([(name, company.ref), *(("kind", kind) for kind in kinds), *sort])


def _by_page(
    answers: Iterable[Statement], pages: Mapping[Page, tuple[str, str]]
) -> list[tuple[tuple[str, str], list[Statement]]]:
    """The answers under the title and the address of the record to which they belong, each record once.

    Both are empty where the record is the company: those answers come first.
    """
    groups: dict[tuple[str, str], list[Statement]] = {}
    for one in answers:
        page = pages.get((one.claim.page_table, one.claim.page_ref), ("", ""))
        groups.setdefault(page, []).append(one)
    return sorted(groups.items(), key=lambda group: bool(group[0][0]))


def _is_answer(claim: Any, company: Any) -> bool:
    """Whether the company itself answers what is reported: denies, confirms, comments, or will not say."""
    return (
        claim.is_counted
        and claim.stance not in TELLING
        and company.ref in (claim.speaks_for, claim.informant_company)
    )
