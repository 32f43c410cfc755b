"""The columns of the lists' CSV and JSON: a table's own, names beside references, and who says so.

They are columns of the published rows. A list's CSV has only its ``main_columns``, unless all are requested.
"""

from collections.abc import Callable
from dataclasses import replace

from django.db.models import Exists, F, OuterRef, QuerySet, TextField, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from recruiting.data.cells import Hundredths, RowCount
from recruiting.data.columns import Column, column_of_field
from recruiting.data.public import own_columns
from recruiting.published.codes import COURTING
from recruiting.published.models import Approach, ApproachLink, Circumstance, Claim, Employment, Offer, Term

_DESK_ONLY = {"state", "retraction", "lead_claim"}


def _own(table: str, *without: str) -> list[Column]:
    return [each for each in own_columns(table) if each.name not in {*_DESK_ONLY, *without}]


def _stored(model, *names: str) -> list[Column]:
    """Columns that are derived and stored."""
    return [column_of_field(model._meta.get_field(name)) for name in names]


def _dollars(name, label) -> Column:
    note = _("At the European Central Bank's rate of the day; for comparison only.")
    return Column(name=name, label=label, type="number", cell=Hundredths(name), help=note)


def _text(name, label, column="", help="") -> Column:
    return Column(name=name, label=label, type="string", cell=F(column or name), help=help, quoted=True)


def _ref(name, label, table, column="", help="") -> Column:
    return Column(name=name, label=label, type="string", cell=F(column or name), help=help, table=table)


def _count(name, label, rows_at, help="") -> Column:
    return Column(name=name, label=label, type="integer", cell=RowCount(rows_at), help=help)


def permalink(site: str, under: str = "") -> Column:
    """The column of each row's absolute address: its page, or the one below ``under``."""
    cell = Concat(Value(under), F("ref"), Value("/")) if under else Concat(Value(site), F("address"))
    cell.output_field = TextField()
    note = _("The row's page: it stays, and leads on if the reference changes.")
    return Column("permalink", _("permalink"), "string", cell, help=note, quoted=True)


_OUTCOME = (
    *("outcome", "outcome_some", "nobody_accepted", "outcome_printed"),
    *("earliest", "latest", "first_reported"),
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
    *_stored(Offer, "reported_by"),
    _ref("source", _("primary source"), "source"),
    _text("source_publisher", _("publisher of the primary source")),
    _text("source_title", _("title of the primary source"), help=_("Or what is known of it.")),
    _text("source_url", _("address of the primary source")),
    _text("source_archived_at", _("archived copy of it")),
]
_TITLE = _text("heading", _("heading"), "title_en")
_STORY = _ref("story", _("approach that it belongs to"), "approach")

OFFERS = [
    *_own("offer"),
    *_stored(Offer, "amount_printed", "amount_others"),
    _dollars("usd_floor", _("lowest amount in US dollars")),
    _dollars("usd_ceiling", _("highest amount in US dollars")),
    *_stored(Offer, "usd_rate_day"),
    _text("bidder_name", _("bidder's name")),
    _text("target_name", _("name of the company bid for")),
    _text("seller_name", _("seller's or payee's name")),
    _text("recruiters", _("recruiters"), "recruiters_names"),
    _ref("recruiter_refs", _("recruiters' references"), "company", "recruiters"),
    _text("lab", _("for which lab"), "lab_name"),
    _ref("lab_ref", _("reference of the lab"), "company", "lab"),
    _text("employers", _("employers courted from"), "employers_names"),
    _ref("employer_refs", _("employers' references"), "company", "employers"),
    _text("whom", _("whom")),
    *_stored(Offer, *_OUTCOME),
    *_stored(Offer, *_STANDING),
    replace(
        column_of_field(Approach._meta.get_field("figure_challenge")),
        name="approach_challenge",
        label=_("challenge of the whole approach"),
        cell=F("approach_challenge"),
        help=_(
            "Shown beside the offer as “the whole report is disputed”; the parameter “challenged” finds it, "
            "sums of what is disputed leave it out."
        ),
    ),
    *_SOURCE,
]

APPROACHES = [
    *_own("approach"),
    _text("recruiters_names", _("recruiters' names")),
    _text("lab_name", _("name of the lab")),
    _text("recruiting_people_names", _("names of the people who court")),
    _text("agency_name", _("name of the agency")),
    _text("employers_names", _("employers' names")),
    _text("whom", _("whom")),
    _ref("candidates", _("candidates"), "candidate"),
    _ref("offers", _("offers"), "offer"),
    *_stored(Approach, *_OUTCOME),
    *_stored(Approach, *_STANDING),
    *_stored(Approach, "offers_challenge", "offers_challenged_by"),
    *_SOURCE,
]


def _approaches(name: str) -> Callable[[int | None], QuerySet]:
    """The approaches that numbers count and that are linked to the company around by ``name``."""
    kinds = [kind.value for kind in COURTING]

    def linked(edition: int | None) -> QuerySet:
        # Asked with IN, SQLite would go through all approaches for each company.
        approach = Approach.objects.at(edition).in_lists().filter(kind__in=kinds, pk=OuterRef("line"))
        return ApproachLink.objects.filter(Exists(approach), name=name, key=OuterRef("key"))

    return linked


COMPANIES = [
    *_own("company"),
    _text("parent_name", _("name of the company that it is part of")),
    _count(
        "approaches_made",
        _("approaches that it made"),
        _approaches("recruiter"),
        _("Those of its labs and units included; general habits are not counted."),
    ),
    _count(
        "approaches_received",
        _("approaches to people of it"),
        _approaches("employer"),
        _("Those to people of its labs and units included; general habits are not counted."),
    ),
]

PEOPLE = [
    *_own("person"),
    _ref("approaches", _("approaches that courted the person"), "approach"),
    _ref("approaches_made", _("approaches in which the person courted"), "approach"),
    _text("jobs", _("jobs")),
]

RESEARCHERS = [
    *_own("person"),
    _text("courted_by", _("courted by"), "recruiters_names"),
    _ref("courted_by_refs", _("references of the recruiters"), "company", "recruiters"),
    _text("employers", _("employers courted from"), "employers_names"),
    _ref("employer_refs", _("employers' references"), "company", "employers"),
    _ref("approaches", _("approaches"), "approach"),
]

SOURCES = [
    *_own("source"),
    _ref(
        "root",
        _("root"),
        "source",
        help=_("The report that it goes back to; itself, if to none or to several."),
    ),
    _count("claims", _("claims"), lambda edition: Claim.objects.at(edition).filter(source=OuterRef("ref"))),
]

MOVES = [_TITLE, *_own("employment"), _STORY, *_stored(Employment, *_STANDING), *_SOURCE]
EVENTS = [_TITLE, *_own("event")]
TERMS = [
    _TITLE,
    *_own("term"),
    _STORY,
    *_stored(Term, "of_table", "of_ref"),
]
BACKGROUND = [_TITLE, *_own("circumstance"), *_stored(Circumstance, *_STANDING), *_SOURCE]
DENIALS = [
    *_own("claim"),
    *_stored(Claim, "informant", "is_recanted"),
    _text("about_table", _("table of what it contradicts")),
    _text("about_ref", _("reference of what it contradicts")),
    _STORY,
    _ref("first_told_by", _("original report"), "source", help=_("Of which the source may be a copy.")),
    *_stored(Claim, "source_publisher", "source_title", "source_url", "source_published_edtf"),
]
