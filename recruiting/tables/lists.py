"""The columns of the lists' CSV and JSON: a table's own, names beside references, and who says so."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from recruiting.models import telling
from recruiting.models.record import Challenge, Support
from recruiting.rules.outcome import describe
from recruiting.tables.columns import Column
from recruiting.tables.table import TABLES

# What only the desk needs, or what could name a row that is not public.
_OWN_ONLY = {
    "version",
    "state",
    "retraction",
    "lead_claim",
    "follows",
    "perhaps_same_as",
    "candidates",
    "through",
}


def text(name, label, write, **more) -> Column:
    """Free text that is derived for readers; ``load`` ignores it."""
    return Column(name=name, label=label, type="string", write=write, quoted=True, **more)


def code(name, label, choices, write) -> Column:
    return Column(name=name, label=label, type="string", write=write, codes=tuple(choices.values))


def _own(table):
    return [column for column in TABLES[table].columns if column.name not in _OWN_ONLY]


def _day(name, label):
    def write(row):
        day = getattr(row, name)
        return day.isoformat() if day else ""

    return Column(name=name, label=label, type="date", write=write)


def _printed(name, label):
    return text(f"{name}_printed", label, lambda row: str(getattr(row, name)))


def _permalink(route):
    return text("permalink", _("permalink"), lambda row: reverse(route, args=[row.ref]))


STANDING = [
    code("existence_support", _("support of existence"), Support, lambda row: row.existence_support),
    code("existence_challenge", _("challenge of existence"), Challenge, lambda row: row.existence_challenge),
    code("figure_support", _("support of the figure"), Support, lambda row: row.figure_support),
    code("figure_challenge", _("challenge of the figure"), Challenge, lambda row: row.figure_challenge),
    text(
        "source_title", _("primary source"), lambda row: str(row.lead_claim.source) if row.lead_claim else ""
    ),
    text(
        "source_url",
        _("address of the primary source"),
        lambda row: row.lead_claim.source.url if row.lead_claim else "",
    ),
]

OFFERS = [
    *_own("offer"),
    _printed("amount", _("amount, printed")),
    text("recruiters", _("recruiters"), lambda row: telling.listed(row.approach.recruiters.all())),
    text("lab", _("for which lab"), lambda row: str(row.approach.lab or "")),
    text("employers", _("employers courted from"), lambda row: telling.employers(row.approach)),
    text("whom", _("whom"), lambda row: telling.whom(row.candidates.all())),
    text("outcome", _("outcome"), describe),
    _day("earliest", _("earliest day")),
    _day("latest", _("latest day")),
    *STANDING,
    _permalink("offer"),
]

APPROACHES = [
    *_own("approach"),
    text("recruiters_names", _("recruiters"), lambda row: telling.listed(row.recruiters.all())),
    text("employers_names", _("employers courted from"), telling.employers),
    text("whom", _("whom"), lambda row: telling.whom(row.candidates.all())),
    text("outcome", _("outcome"), describe),
    _day("earliest", _("earliest day")),
    _day("latest", _("latest day")),
    *STANDING,
    _permalink("approach"),
]

COMPANIES = [*_own("company"), _permalink("company")]
PEOPLE = [*_own("person"), _permalink("person")]
RESEARCHERS = [*_own("person"), _permalink("researcher")]
SOURCES = [*_own("source"), _permalink("source")]
