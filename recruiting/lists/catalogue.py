"""The six lists."""

from django.db.models import Func, Prefetch, Subquery

from recruiting.data import lists as columns
from recruiting.lists.approaches import ApproachParameters, by, to
from recruiting.lists.companies import CompanyParameters
from recruiting.lists.offers import OfferParameters
from recruiting.lists.people import PersonParameters
from recruiting.lists.researchers import ResearcherParameters
from recruiting.lists.sources import SourceParameters
from recruiting.lists.views import Listing
from recruiting.models import Approach, Candidate, Company, Employment, Offer, Person, Researcher, Source, sql
from recruiting.totals import sums

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


def companies_shown(rows):
    """Companies with the number of approaches that each makes and receives, those of its units included."""
    units, counted = sql.keys_below_each(Company, "parent"), Approach.objects.published().counted()
    return rows.prefetch_related(Prefetch("parent", Company.objects.public())).annotate(
        courts=_number(by(counted, units)), is_courted=_number(to(counted, units))
    )


def _number(rows):
    return Subquery(rows.order_by().annotate(number=Func("pk", function="COUNT")).values("number"))


def researchers_shown(rows):
    courtings = Candidate.objects.public().select_related("approach", "employer")
    return rows.prefetch_related(
        Prefetch("candidacies", courtings),
        "candidacies__approach__recruiters",
        "candidacies__approach__employers",
    )


def people_shown(rows):
    stints = Employment.objects.published().select_related("company").order_by("pk")
    return rows.prefetch_related(Prefetch("employments", stints, to_attr="public_stints"))


def sources_shown(rows):
    return rows.select_related("root").prefetch_related(Prefetch("based_on", Source.objects.public()))


OFFERS = Listing(
    "offers",
    OfferParameters,
    Offer.objects.published,
    offers_shown,
    columns.OFFERS,
    {"date": "listed_day", "floor": "usd_floor", "ceiling": "usd_ceiling", "name": "ref"},
    sums.of,
)
APPROACHES = Listing(
    "approaches",
    ApproachParameters,
    Approach.objects.published,
    approaches_shown,
    columns.APPROACHES,
    {"date": "listed_day", "name": "ref"},
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
    people_shown,
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
