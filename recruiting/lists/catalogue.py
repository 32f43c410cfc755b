"""The catalogue of all lists."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from recruiting.data import lists as columns
from recruiting.lists.approaches import ApproachParameters
from recruiting.lists.companies import CompanyParameters
from recruiting.lists.denials import DenialParameters, add_statements
from recruiting.lists.details import BackgroundParameters, EventParameters, MoveParameters, TermParameters
from recruiting.lists.offers import OfferParameters
from recruiting.lists.people import PersonParameters
from recruiting.lists.researchers import ResearcherParameters
from recruiting.lists.sources import SourceParameters
from recruiting.lists.views import Listing
from recruiting.published.codes import CONTRADICTING, COURTING
from recruiting.published.models import (
    Approach,
    ApproachLink,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Source,
    Term,
)
from recruiting.published.totals import total_of
from recruiting.sentences import standing


def _add_approach_counts(companies: list[Company], edition: int | None) -> None:
    """Set the numbers of approaches by and to each company, those of its units included."""
    approaches = Approach.objects.at(edition).in_lists().filter(kind__in=[kind.value for kind in COURTING])
    links = ApproachLink.objects.filter(
        key__in=[one.key for one in companies], name__in=["recruiter", "employer"]
    )
    counts = links.filter(line__in=approaches.values("pk")).values_list("key", "name").annotate(n=Count("pk"))
    numbers = {(key, name): number for key, name, number in counts.order_by()}
    for one in companies:
        one.courts = numbers.get((one.key, "recruiter"), 0)
        one.is_courted = numbers.get((one.key, "employer"), 0)


def _add_candidacies(people: Iterable[Person], edition: int | None) -> None:
    """Set the candidacies of each researcher, each with its approach."""
    people = list(people)
    rows = list(Candidate.objects.at(edition).in_lists().filter(person__in=[one.ref for one in people]))
    stories = {
        one.ref: one for one in Approach.objects.at(edition).filter(ref__in={row.story for row in rows})
    }
    for row in rows:
        row.of = stories.get(row.story)
    for one in people:
        one.candidacies = [row for row in rows if row.person == one.ref]


def _add_stories(rows: list[Any], edition: int | None) -> None:
    """Set the approach of each event or term."""
    stories = Approach.objects.at(edition).filter(ref__in={row.story for row in rows})
    by_ref = {one.ref: one for one in stories}
    for row in rows:
        row.of = by_ref.get(row.story)


def _add_offers(events: list[Event], edition: int | None) -> None:
    """Set the approach of each event, and the offers that it concerns."""
    _add_stories(events, edition)
    refs = {to.ref for event in events for to in event.linked_rows("offers")}
    offers = Offer.objects.at(edition).in_lists().filter(ref__in=refs).order_by("key") if refs else []
    for event in events:
        own = {to.ref for to in event.linked_rows("offers")}
        event.concerned = [offer for offer in offers if offer.ref in own]


def _add_parents(terms: list[Term], edition: int | None) -> None:
    """Set the approach of each term, and the legal step or the job that is its parent."""
    _add_stories(terms, edition)
    for name, model in (("legal_step", Event), ("job", Employment)):
        refs = {term.of_ref for term in terms if term.of_table == model._meta.model_name}
        rows = {one.ref: one for one in model.objects.at(edition).filter(ref__in=refs)} if refs else {}
        for term in terms:
            setattr(term, name, rows.get(term.of_ref))


def _add_disputes(offers: list[Offer], edition: int | None) -> None:
    """Set on each offer the sentence on who disputes its whole approach; empty if nobody does."""
    disputed = {one.story for one in offers if one.approach_challenge in CONTRADICTING}
    stories = Approach.objects.at(edition).filter(ref__in=disputed) if disputed else []
    who = {
        one.ref: standing.whole_approach(one.figure_challenge, one.figure_challenged_by) for one in stories
    }
    for one in offers:
        one.dispute_of_all = who.get(one.story, "") if one.approach_challenge in CONTRADICTING else ""


def _researchers(edition: int | None = None) -> QuerySet:
    return Person.objects.at(edition).in_lists().filter(is_researcher=True)


OFFERS = Listing(
    "offers",
    _("Offers"),
    ngettext_lazy("%(n)d offer", "%(n)d offers", "n"),
    OfferParameters,
    Offer,
    columns.OFFERS,
    {"date": "listed_day", "floor": "usd_floor", "ceiling": "usd_ceiling", "name": "ref"},
    total=total_of,
    add_details=_add_disputes,
)
APPROACHES = Listing(
    "approaches",
    _("Approaches"),
    ngettext_lazy("%(n)d approach", "%(n)d approaches", "n"),
    ApproachParameters,
    Approach,
    columns.APPROACHES,
    {"date": "listed_day", "name": "ref"},
)
COMPANIES = Listing(
    "companies",
    _("Companies"),
    ngettext_lazy("%(n)d company", "%(n)d companies", "n"),
    CompanyParameters,
    Company,
    columns.COMPANIES,
    {"name": "sort_name"},
    add_details=_add_approach_counts,
)
RESEARCHERS = Listing(
    "researchers",
    _("Researchers"),
    ngettext_lazy("%(n)d researcher", "%(n)d researchers", "n"),
    ResearcherParameters,
    Person,
    columns.RESEARCHERS,
    {"name": "sort_name"},
    queryset=_researchers,
    add_details=_add_candidacies,
)
PEOPLE = Listing(
    "people",
    _("People"),
    ngettext_lazy("%(n)d person", "%(n)d people", "n"),
    PersonParameters,
    Person,
    columns.PEOPLE,
    {"name": "sort_name"},
)
SOURCES = Listing(
    "sources",
    _("Sources"),
    ngettext_lazy("%(n)d source", "%(n)d sources", "n"),
    SourceParameters,
    Source,
    columns.SOURCES,
    {"date": "published_earliest", "name": "sort_name"},
)
MOVES = Listing(
    "moves",
    _("Jobs and moves"),
    ngettext_lazy("%(n)d job", "%(n)d jobs", "n"),
    MoveParameters,
    Employment,
    columns.MOVES,
    {"date": "started_earliest", "name": "ref"},
    template="beside",
)
EVENTS = Listing(
    "events",
    _("Events"),
    ngettext_lazy("%(n)d event", "%(n)d events", "n"),
    EventParameters,
    Event,
    columns.EVENTS,
    {"date": "happened_earliest", "name": "ref"},
    add_details=_add_offers,
    template="beside",
)
BACKGROUND = Listing(
    "background",
    _("Background"),
    ngettext_lazy("%(n)d statement of background", "%(n)d statements of background", "n"),
    BackgroundParameters,
    Circumstance,
    columns.BACKGROUND,
    {"date": "as_of_earliest", "name": "ref"},
    template="beside",
)
TERMS = Listing(
    "terms",
    _("Terms and restrictions"),
    ngettext_lazy("%(n)d term", "%(n)d terms", "n"),
    TermParameters,
    Term,
    columns.TERMS,
    {"name": "ref"},
    add_details=_add_parents,
    template="beside",
)
DENIALS = Listing(
    "denials",
    _("Denials"),
    ngettext_lazy("%(n)d denial", "%(n)d denials", "n"),
    DenialParameters,
    Claim,
    columns.DENIALS,
    {"date": "source_published_earliest", "name": "ref"},
    add_details=add_statements,
)
LISTS = (
    *(OFFERS, APPROACHES, RESEARCHERS, COMPANIES, PEOPLE, SOURCES),
    *(MOVES, EVENTS, BACKGROUND, TERMS, DENIALS),
)
