"""The parameters of the list of people."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import Parameters

ROLES = {
    "courted": Q(is_researcher=True),
    "courts": ~Q(approaches_made=""),
    "speaks": Q(speaks=True),
}


class PersonParameters(Parameters):
    NOTE = _("By where they work or worked, for whom they recruit, and what part they play.")
    TABLE = "person"
    FACETS = (
        facets.Flags("role", ROLES),
        facets.LinkedCompanies("employer"),
        facets.LinkedCompanies("recruiter"),
    )

    role = fields.codes(
        _("Part played"),
        [("courted", _("approached")), ("courts", _("recruiting")), ("speaks", _("speaks in a report"))],
        "by_role",
    )
    employer = fields.companies(_("Employer"))
    recruiter = fields.companies(_("Recruits for"))
    source = fields.sources()

    def by_role(self, rows: QuerySet, name: str, roles: list[str]) -> QuerySet:
        return rows.filter(Q(*(ROLES[role] for role in roles), _connector=Q.OR))
