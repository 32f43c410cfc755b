"""The six lists."""

from django.db.models import Count, Prefetch, Q

from recruiting.filters.approaches import ApproachParameters
from recruiting.filters.companies import CompanyParameters
from recruiting.filters.offers import OfferParameters
from recruiting.filters.people import PersonParameters
from recruiting.filters.researchers import ResearcherParameters
from recruiting.filters.sources import SourceParameters
from recruiting.models import Approach, Candidate, Company, Offer, Person, Researcher, Source
from recruiting.models.record import State
from recruiting.rules import totals
from recruiting.tables import lists as columns
from recruiting.views.listing import Listing

COURTED = Candidate.objects.claimed().select_related("person", "employer", "part_of__person")


def offers_told(rows):
    """Offers with the rows that theirs point to."""
    return rows.select_related("approach__lab", "bidder", "target", "seller", "lead_claim__source__root")


def offers_shown(rows):
    """Offers with what a row of their list tells."""
    return offers_told(rows).prefetch_related(
        "approach__recruiters", "approach__employers", Prefetch("candidates", COURTED)
    )


def approaches_told(rows):
    """Approaches with the rows that theirs point to."""
    return rows.select_related("lab", "agency", "follows", "lead_claim__source")


def approaches_shown(rows):
    """Approaches with what a row of their list tells."""
    return approaches_told(rows).prefetch_related(
        "recruiters", "employers", "recruiting_people", Prefetch("candidates", COURTED)
    )


_PUBLIC = {"state": State.PUBLISHED, "stands": True}


def companies_shown(rows):
    made = Q(**{f"approaches_made__{name}": value for name, value in _PUBLIC.items()})
    received = Q(**{f"approaches_received__{name}": value for name, value in _PUBLIC.items()})
    return rows.select_related("parent").annotate(
        courts=Count("approaches_made", filter=made, distinct=True),
        is_courted=Count("approaches_received", filter=received, distinct=True),
    )


def researchers_shown(rows):
    courtings = Candidate.objects.public().select_related("approach", "employer")
    return rows.prefetch_related(
        Prefetch("candidacies", courtings),
        "candidacies__approach__recruiters",
        "candidacies__approach__employers",
    )


def sources_shown(rows):
    return rows.select_related("root").prefetch_related("based_on")


OFFERS = Listing(
    "offers",
    OfferParameters,
    Offer.objects.published,
    offers_shown,
    columns.OFFERS,
    {"date": "earliest", "floor": "usd_floor", "ceiling": "usd_ceiling", "name": "ref"},
    totals.of,
)
APPROACHES = Listing(
    "approaches",
    ApproachParameters,
    Approach.objects.published,
    approaches_shown,
    columns.APPROACHES,
    {"date": "earliest", "name": "ref"},
)
COMPANIES = Listing(
    "companies",
    CompanyParameters,
    Company.objects.public,
    companies_shown,
    columns.COMPANIES,
    {"name": "sort_name"},
)
RESEARCHERS = Listing(
    "researchers",
    ResearcherParameters,
    Researcher.objects.public,
    researchers_shown,
    columns.RESEARCHERS,
    {"name": "sort_name"},
)
PEOPLE = Listing(
    "people",
    PersonParameters,
    Person.objects.public,
    lambda rows: rows,
    columns.PEOPLE,
    {"name": "sort_name"},
)
SOURCES = Listing(
    "sources",
    SourceParameters,
    Source.objects.public,
    sources_shown,
    columns.SOURCES,
    {"date": "published_earliest", "name": "sort_name"},
)
LISTS = (OFFERS, APPROACHES, RESEARCHERS, COMPANIES, PEOPLE, SOURCES)
