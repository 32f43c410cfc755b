"""The lists."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.data import lists as columns
from recruiting.lists.approaches import ApproachParameters
from recruiting.lists.beside import BackgroundParameters, EventParameters, MoveParameters, TermParameters
from recruiting.lists.companies import CompanyParameters
from recruiting.lists.offers import OfferParameters
from recruiting.lists.people import PersonParameters
from recruiting.lists.researchers import ResearcherParameters
from recruiting.lists.sources import SourceParameters
from recruiting.lists.views import Listing
from recruiting.published.codes import COURTING
from recruiting.published.models import (
    Approach,
    ApproachLink,
    Candidate,
    Circumstance,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Source,
    Term,
)
from recruiting.published.totals import total_of


def _with_courting(companies: list[Company], edition: int | None) -> None:
    """Give companies the number of approaches that each makes and receives, those of its units included."""
    approaches = Approach.objects.at(edition).in_lists().filter(kind__in=[kind.value for kind in COURTING])
    links = ApproachLink.objects.filter(
        key__in=[one.key for one in companies], name__in=["recruiter", "employer"]
    )
    counted = (
        links.filter(line__in=approaches.values("pk")).values_list("key", "name").annotate(n=Count("pk"))
    )
    numbers = {(key, name): number for key, name, number in counted.order_by()}
    for one in companies:
        one.courts = numbers.get((one.key, "recruiter"), 0)
        one.is_courted = numbers.get((one.key, "employer"), 0)


def _with_courtings(people: Iterable[Person], edition: int | None) -> None:
    """Give researchers their courtings, each with its approach."""
    people = list(people)
    rows = list(Candidate.objects.at(edition).in_lists().filter(person__in=[one.ref for one in people]))
    stories = {
        one.ref: one for one in Approach.objects.at(edition).filter(ref__in={row.story for row in rows})
    }
    for row in rows:
        row.of = stories.get(row.story)
    for one in people:
        one.courtings = [row for row in rows if row.person == one.ref]


def _researchers(edition: int | None = None) -> QuerySet:
    return Person.objects.at(edition).in_lists().filter(is_researcher=True)


OFFERS = Listing(
    "offers",
    _("Offers"),
    OfferParameters,
    Offer,
    columns.OFFERS,
    {"date": "listed_day", "floor": "usd_floor", "ceiling": "usd_ceiling", "name": "ref"},
    total=total_of,
)
APPROACHES = Listing(
    "approaches",
    _("Approaches"),
    ApproachParameters,
    Approach,
    columns.APPROACHES,
    {"date": "listed_day", "name": "ref"},
)
COMPANIES = Listing(
    "companies",
    _("Companies"),
    CompanyParameters,
    Company,
    columns.COMPANIES,
    {"name": "sort_name"},
    beside=_with_courting,
)
RESEARCHERS = Listing(
    "researchers",
    _("Researchers"),
    ResearcherParameters,
    Person,
    columns.RESEARCHERS,
    {"name": "sort_name"},
    chosen=_researchers,
    beside=_with_courtings,
)
PEOPLE = Listing("people", _("People"), PersonParameters, Person, columns.PEOPLE, {"name": "sort_name"})
SOURCES = Listing(
    "sources",
    _("Sources"),
    SourceParameters,
    Source,
    columns.SOURCES,
    {"date": "published_earliest", "name": "sort_name"},
)
MOVES = Listing(
    "moves",
    _("Jobs and moves"),
    MoveParameters,
    Employment,
    columns.MOVES,
    {"date": "started_earliest", "name": "ref"},
    template="beside",
)
EVENTS = Listing(
    "events",
    _("Events"),
    EventParameters,
    Event,
    columns.EVENTS,
    {"date": "happened_earliest", "name": "ref"},
    template="beside",
)
BACKGROUND = Listing(
    "background",
    _("Background"),
    BackgroundParameters,
    Circumstance,
    columns.BACKGROUND,
    {"date": "as_of_earliest", "name": "ref"},
    template="beside",
)
TERMS = Listing(
    "terms",
    _("Terms, restrictions and proceedings"),
    TermParameters,
    Term,
    columns.TERMS,
    {"name": "ref"},
    template="beside",
)
LISTS = (OFFERS, APPROACHES, RESEARCHERS, COMPANIES, PEOPLE, SOURCES, MOVES, EVENTS, BACKGROUND, TERMS)
