"""The page of a company: whom it recruits, who approached its staff, offers, how it answers, background."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from recruiting.lists import catalogue
from recruiting.lists.filtered_rows import row_sets_of
from recruiting.lists.keyset import FullRows
from recruiting.lists.views import Listing
from recruiting.pages.answers import COMPANIES
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.codes import COMPANY_KINDS, COURTING, ApproachKind, OfferKind
from recruiting.published.models import Circumstance, Claim, Company
from recruiting.published.row_sets import RowSets
from recruiting.published.shapes import Shape, Slot, Slots
from recruiting.sentences import offers as words

FIRST = 5
"""How many rows of each kind a page has; where there is a list, a link leads to all."""

GENERAL = (ApproachKind.GENERAL.value,)
KEEPS = (ApproachKind.RETENTION.value,)
DEALS = tuple(kind.value for kind in COMPANY_KINDS)
COURTING_KINDS = tuple(kind.value for kind in COURTING)
ACCEPTED = ("accepted", "signed", "started", "left")
"""The outcomes of an offer that somebody accepted, and that has not fallen through."""
STAFF_KINDS = tuple(kind.value for kind in OfferKind if kind not in COMPANY_KINDS)


@dataclass(frozen=True)
class ListInOrder:
    """A list in one of its orders.

    Of each of its rows only what tells whether it is printed already is read at first.
    """

    listing: Listing
    sort: str

    @property
    def template(self) -> str:
        return f"companies/_{self.listing.template or self.listing.name}.html"

    @cached_property
    def versions(self) -> Shape:
        order, rows = self.listing.order(self.sort), self.listing.model.objects
        some = rows.filter(pk__in=Slots("keys", "bigint")).only("until", "digest")
        return Shape(lambda at: order.apply(some), needs="keys")


APPROACHES = ListInOrder(catalogue.APPROACHES, "-date")
OFFERS = ListInOrder(catalogue.OFFERS, "-floor")
JOBS = ListInOrder(catalogue.MOVES, "-date")
EVENTS = ListInOrder(catalogue.EVENTS, "-date")
TERMS = ListInOrder(catalogue.TERMS, "name")


@dataclass(frozen=True, eq=False)
class Section:
    """A list on the page: the rows that ``parameter`` ties to the company, of all kinds or of some.

    ``says_accepted`` if it says how many of its offers were accepted.
    """

    title: Any
    in_order: ListInOrder
    parameter: str
    kinds: tuple[str, ...] = ()
    says_accepted: bool = False


SECTIONS = (
    Section(_("Recruiting from"), APPROACHES, "recruiter", COURTING_KINDS),
    Section(_("Its staff approached by"), APPROACHES, "employer", COURTING_KINDS),
    Section(_("Keeping its own people"), APPROACHES, "recruiter", KEEPS),
    Section(_("Offers and deals it made"), OFFERS, "recruiter", says_accepted=True),
    Section(_("Offers to its staff"), OFFERS, "employer", STAFF_KINDS),
    Section(_("Bids and deals for it"), OFFERS, "employer", DEALS),
)
FURTHER = (
    Section(_("Other offers and deals that name it"), OFFERS, "company"),
    Section(_("Other approaches that name it"), APPROACHES, "company"),
    Section(_("Events that name it"), EVENTS, "company"),
    Section(_("Terms that name it"), TERMS, "company"),
    Section(_("Jobs there"), JOBS, "employer"),
)
"""What names the company otherwise: it stands behind what the company answers."""
HABITS = Section(_("How the company usually recruits (background)"), APPROACHES, "recruiter", GENERAL)
LISTS = (APPROACHES, OFFERS, JOBS, EVENTS, TERMS)

COMPANY = Slot("company")
BACKGROUND = Shape(
    lambda at: (
        at(Circumstance)
        .in_lists()
        .filter(Q(company=COMPANY) | Q(other_company=COMPANY))
        .order_by("kind", "key")[: FIRST + 1]
    )
)


CLAIMS = Shape(
    lambda at: (
        at(Claim)
        .filter(
            Q(about_table="company", about_ref=COMPANY)
            | Q(about_table="circumstance", about_ref__in=Slots("background"))
            | COMPANIES.last_answers(at, COMPANY)
        )
        .order_by(*Claim.ORDER)
    )
)


@follows_moves("company")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    tables = Tables(request)
    company, units = tables.find_with(Company, ref, "parent")
    background = tables.rows(BACKGROUND, company=company.ref)
    has_more, background = len(background) > FIRST, background[:FIRST]
    claims = tables.rows(CLAIMS, company=company.ref, background=[fact.ref for fact in background])
    retractions = tables.retractions(claims)
    claims = [claim for claim in claims if claim.ref not in retractions]
    pages = tables.pages_of(claim for claim in claims if COMPANIES.answered(claim, company.ref))
    statements = Statements(claims, [company, *background], tables.edition, pages)
    linked = {section: one for in_order in LISTS for section, one in _linked(tables, in_order, company)}
    answers = COMPANIES.by_page(company, statements, pages, tables)
    return render(
        request,
        "companies/detail.html",
        {
            "company": company,
            "units": sorted(units, key=lambda unit: unit.sort_name),
            "sections": [linked[section] for section in SECTIONS],
            "further_sections": [linked[section] for section in FURTHER],
            "habits": linked[HABITS],
            "background": background,
            "has_more_background": has_more,
            "answers": answers,
            "answered": list(pages.values()),
            "statements": statements,
            "is_bare": not (answers or background or any(one.count for one in linked.values())),
        },
    )


@dataclass(frozen=True)
class Linked:
    """The first rows of a section, which belong to a company or a unit of it, and how many there are in all.

    ``address`` is that of the whole list. The rows are read once they are printed, those of all sections of
    a list together.
    """

    section: Section
    versions: list[Any]
    whole_rows: FullRows
    count: int
    address: str
    accepted: str = ""

    @property
    def rows(self) -> list[Any]:
        return [self.whole_rows.by_key[version.pk] for version in self.versions]

    @property
    def number(self) -> str:
        return str(self.section.in_order.listing.number % {"n": self.count})


def _linked(tables: Tables, in_order: ListInOrder, company: Any) -> Iterator[tuple[Section, Linked]]:
    """The sections of one list: its rows are counted as sets, and the first of them all are read together."""
    sections = [section for section in (*SECTIONS, *FURTHER, HABITS) if section.in_order is in_order]
    sets = row_sets_of(in_order.listing.parameters, tables.now)
    in_list = sets.listed_at(tables.now.number if tables.edition is None else tables.edition)
    row_sets = [
        in_list
        & sets.with_values(section.parameter, [company.key])
        & (sets.with_values("kind", section.kinds) if section.kinds else in_list)
        for section in sections
    ]
    firsts = [sets.highest_ranked(rows, FIRST) for rows in row_sets]
    read = in_order.versions.rows(None, keys=sorted(set().union(*firsts)))
    first_rows = [[row for row in read if row.pk in first][:FIRST] for first in firsts]
    whole_rows = FullRows(in_order.listing.model, {row.pk for rows in first_rows for row in rows})
    for section, versions, rows in zip(sections, first_rows, row_sets, strict=True):
        accepted = _accepted(sets, rows) if section.says_accepted else ""
        yield section, Linked(section, versions, whole_rows, len(rows), _address(section, company), accepted)


def _accepted(sets: RowSets, offers: BitMap) -> str:
    """How many of these offers were accepted; empty where none was."""
    accepted = offers & sets.with_values("outcome", ACCEPTED)
    return words.accepted(len(accepted), len(offers)) if accepted else ""


def _address(section: Section, company: Any) -> str:
    """Where the whole list of a section is."""
    listing, sort = section.in_order.listing, section.in_order.sort
    query = {section.parameter: company.ref, "kind": section.kinds}
    return reverse(
        listing.name, query=query if sort == listing.parameters.SORTS[0] else query | {"sort": sort}
    )
