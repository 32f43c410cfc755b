"""The parameters of the list of denials: claims that a report is wrong, or partly wrong."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import Parameters, with_dates
from recruiting.pages.statements import Statements
from recruiting.published.models import TABLES

STANCES = [("disputes", _("denied or disputed")), ("limits", _("partly disputed"))]


@with_dates
class DenialParameters(Parameters):
    NOTE = _("What counts and contradicts a report; who corrects only a figure of their own denies nothing.")
    TABLE = "claim"
    LIST_CONDITION = Q(is_listed=True, contradicts=True)
    FACETS = (
        facets.LinkedCompanies("denier"),
        facets.LinkedCompanies("recruiter"),
        facets.LinkedCompanies("employer"),
        facets.Codes("stance"),
        facets.Years("source_published_earliest", "source_published_latest"),
    )
    SPAN_COLUMNS = ("source_published_earliest", "source_published_latest")
    SORTS = ("-date", "date", "name")

    denier = fields.companies(_("Who denies it"))
    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.other_companies()
    researcher = fields.people(_("Researcher"))
    stance = fields.codes(_("How far"), STANCES)
    source = fields.sources()


def add_statements(claims: list[Any], edition: int | None) -> None:
    """Set the statement of each denial as pages show it, and the row that it contradicts.

    If no page shows that row, it is the record whose page shows the denial.
    """
    refs: dict[str, set[str]] = {}
    for claim in claims:
        for table, ref in _rows_of(claim):
            refs.setdefault(table, set()).add(ref)
    rows = {
        (table, row.ref): row
        for table, some in refs.items()
        for row in TABLES[table].objects.at(edition).filter(ref__in=some)
    }
    statements = {one.claim.pk: one for one in Statements(claims, edition=edition)}
    for claim in claims:
        claim.statement = statements[claim.pk]
        claim.contradicted = next((rows[one] for one in _rows_of(claim) if one in rows), None)


def _rows_of(claim: Any) -> list[tuple[str, str]]:
    about = (claim.about_table, claim.about_ref), (claim.page_table, claim.page_ref)
    return [(table, ref) for table, ref in about if table]
