"""The columns of the lists' CSV and JSON: a table's own, names beside references, and who says so.

Rows that are not public are never named: what a public row names is public, all else is narrowed here.
"""

from dataclasses import replace

from django.db.models import Exists, F, OuterRef, TextField, Value
from django.db.models.functions import Coalesce, Concat, NullIf
from django.utils.translation import gettext_lazy as _

from recruiting.data.cells import ByCodepoint, Counted, Hundredths, Joined, label, labels, links, ref_of, refs
from recruiting.data.columns import Column, of_field
from recruiting.data.table import TABLES
from recruiting.lists.approaches import by, to
from recruiting.models import Approach, Candidate, Claim, Company, Offer, Source, sql
from recruiting.models.record import Challenge

# What only the desk needs, or what could name a row that is not public.
_OWN_ONLY = {
    "version",
    "state",
    "retraction",
    "lead_claim",
    "follows",
    "perhaps_same_as",
    "candidates",
    "parent",
    "based_on",
}


def _own(table):
    return [replace(each, read=None) for each in TABLES[table].columns if each.name not in _OWN_ONLY]


def _derived(model, *names):
    """The columns of what is derived and stored."""
    return [replace(of_field(model._meta.get_field(name)), read=None) for name in names]


def _dollars(name, label):
    note = _("At the European Central Bank's rate of the day; for comparison only.")
    return Column(name=name, label=label, type="number", cell=Hundredths(name), help=note)


def _text(name, label, cell, help="") -> Column:
    return Column(name=name, label=label, type="string", cell=cell, help=help, quoted=True)


def _ref(name, label, table, cell, help="") -> Column:
    return Column(name=name, label=label, type="string", cell=cell, help=help, table=table)


def _count(name, label, rows, help="") -> Column:
    return Column(name=name, label=label, type="integer", cell=Counted(rows), help=help)


def permalink(address: str) -> Column:
    """The column of each row's own address, under that of the list."""
    return _text(
        "permalink",
        _("permalink"),
        Concat(Value(address), F("ref"), Value("/"), output_field=TextField()),
        _("The row's page: it stays, and leads on if the reference changes."),
    )


_OUTCOME = (
    "outcome",
    "outcome_some",
    "nobody_accepted",
    "outcome_printed",
    "earliest",
    "latest",
    "first_reported",
)
_STANDING = (
    "existence_support",
    "existence_challenge",
    "figure_support",
    "figure_challenge",
    "figure_challenge_unclear",
    "figure_challenged_by",
    "independent_reports",
)
_SOURCE = [
    _ref("source", _("primary source"), "source", F("lead_claim__source__ref")),
    _text("source_publisher", _("publisher of the primary source"), F("lead_claim__source__publisher")),
    _text(
        "source_title",
        _("title of the primary source"),
        Coalesce(NullIf("lead_claim__source__title", Value("")), "lead_claim__source__description"),
        _("Or what is known of it."),
    ),
    _text("source_url", _("address of the primary source"), F("lead_claim__source__url")),
]


def _whom(courted, among):
    """Who is courted in words; rows that are part of another ``among`` them are left out."""
    named = Coalesce(
        NullIf("person__name", Value("")), NullIf("person__description", Value("")), "description"
    )
    part = Exists(among.filter(pk=OuterRef("part_of")))
    ordered = courted.exclude(part).order_by(ByCodepoint("ref"))
    return _text("whom", _("whom"), Joined(ordered.values(cell=named), "; "))


def _courted(**of):
    return Candidate.objects.claimed().filter(**of)


_RECRUITERS, _EMPLOYERS, _PEOPLE = (
    Approach._meta.get_field(name) for name in ("recruiters", "employers", "recruiting_people")
)
_OF_OFFER = _courted(offers=OuterRef("pk"))
_OF_APPROACH = _courted(approach=OuterRef("pk"))

OFFERS = [
    *_own("offer"),
    *_derived(Offer, "amount_printed", "amount_others"),
    _dollars("usd_floor", _("floor in US dollars")),
    _dollars("usd_ceiling", _("ceiling in US dollars")),
    *_derived(Offer, "usd_rate_day"),
    _text("bidder_name", _("bidder's name"), label("bidder__")),
    _text("target_name", _("name of the company bid for"), label("target__")),
    _text("seller_name", _("seller's or payee's name"), label("seller__")),
    _text("recruiters", _("recruiters"), labels(links(_RECRUITERS, "approach"), "company__")),
    _ref(
        "recruiter_refs",
        _("recruiters' references"),
        "company",
        refs(links(_RECRUITERS, "approach"), "company__"),
    ),
    _text("lab", _("for which lab"), label("approach__lab__")),
    _ref("lab_ref", _("reference of the lab"), "company", F("approach__lab__ref")),
    _text("employers", _("employers courted from"), labels(links(_EMPLOYERS, "approach"), "company__")),
    _ref(
        "employer_refs",
        _("employers' references"),
        "company",
        refs(links(_EMPLOYERS, "approach"), "company__"),
    ),
    _whom(_OF_OFFER, _courted(offers=OuterRef(OuterRef("pk")))),
    _ref("candidates", _("to which candidates"), "candidate", refs(_OF_OFFER)),
    _ref("follows", _("raises"), "offer", ref_of(Offer.objects.public(), "follows")),
    _ref(
        "perhaps_same_as",
        _("perhaps the same as"),
        "offer",
        ref_of(Offer.objects.public(), "perhaps_same_as"),
    ),
    *_derived(Offer, *_OUTCOME),
    *_derived(Offer, *_STANDING),
    Column(
        name="approach_challenge",
        label=_("challenge of the whole approach"),
        type="string",
        cell=F("approach__figure_challenge"),
        help=_(
            "Shown beside the offer as “whole approach disputed”; it counts as no challenge of the offer."
        ),
        codes=tuple(Challenge.values),
    ),
    *_SOURCE,
]

APPROACHES = [
    *_own("approach"),
    _text("recruiters_names", _("recruiters' names"), labels(links(_RECRUITERS), "company__")),
    _text("lab_name", _("name of the lab"), label("lab__")),
    _text("recruiting_people_names", _("names of the people who court"), labels(links(_PEOPLE), "person__")),
    _text("agency_name", _("name of the agency"), label("agency__")),
    _text("employers_names", _("employers' names"), labels(links(_EMPLOYERS), "company__")),
    _whom(_OF_APPROACH, _courted(approach=OuterRef(OuterRef("pk")))),
    _ref("candidates", _("candidates"), "candidate", refs(_OF_APPROACH)),
    _ref("offers", _("offers"), "offer", refs(Offer.objects.published().filter(approach=OuterRef("pk")))),
    _ref("follows", _("follows"), "approach", ref_of(Approach.objects.public(), "follows")),
    *_derived(Approach, *_OUTCOME),
    *_derived(Approach, *_STANDING),
    *_SOURCE,
]

_PARENT = Company.objects.public().filter(pk=OuterRef("parent"))
_COUNTED = Approach.objects.published().counted()
_AND_UNITS = sql.keys_below_each(Company, "parent")
COMPANIES = [
    *_own("company"),
    _ref("parent", _("part of"), "company", refs(_PARENT)),
    _text("parent_name", _("name of the company that it is part of"), labels(_PARENT)),
    _count(
        "approaches_made",
        _("approaches that it made"),
        by(_COUNTED, _AND_UNITS),
        _("Those of its labs and units included; general habits are not counted."),
    ),
    _count(
        "approaches_received",
        _("approaches to people of it"),
        to(_COUNTED, _AND_UNITS),
        _("Those to people of its labs and units included; general habits are not counted."),
    ),
]

_COURTING = Approach.objects.published().filter(
    pk__in=Candidate.objects.public().filter(person=OuterRef(OuterRef("pk"))).values("approach")
)
PEOPLE = [
    *_own("person"),
    _ref("approaches", _("approaches that courted the person"), "approach", refs(_COURTING)),
    _ref(
        "approaches_made",
        _("approaches in which the person courted"),
        "approach",
        refs(Approach.objects.published().filter(recruiting_people=OuterRef("pk"))),
    ),
]


def _companies_of(relation):
    """The companies of the approaches that courted a researcher."""
    courted = Candidate.objects.public().filter(person=OuterRef(OuterRef("pk")))
    return Company.objects.filter(pk__in=courted.values(f"approach__{relation}"))


RESEARCHERS = [
    *_own("person"),
    _text("courted_by", _("courted by"), labels(_companies_of("recruiters"))),
    _ref(
        "courted_by_refs", _("references of those who courted"), "company", refs(_companies_of("recruiters"))
    ),
    _text("employers", _("employers courted from"), labels(_companies_of("employers"))),
    _ref("employer_refs", _("employers' references"), "company", refs(_companies_of("employers"))),
    _ref("approaches", _("approaches"), "approach", refs(_COURTING)),
]

_BASES = Source.objects.public().filter(told_by=OuterRef("pk"))
SOURCES = [
    *_own("source"),
    _ref("based_on", _("based on"), "source", refs(_BASES)),
    _ref(
        "root",
        _("root"),
        "source",
        ref_of(Source.objects.public(), "root"),
        _("The report that it goes back to; itself, if to none or to several."),
    ),
    _count("claims", _("claims"), Claim.objects.public().filter(source=OuterRef("pk"))),
]
