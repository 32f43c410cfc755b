"""The parameters of the list of companies."""

from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.links import linked_companies
from recruiting.lists.parameters import Parameters
from recruiting.published.codes import CompanyKind

COURTS, COURTED = "courts", "courted"
LINKS = {COURTS: "recruiter", COURTED: "employer"}


class CompanyParameters(Parameters):
    NOTE = _("By kind, by whether they recruit or are recruited from, and by whom.")
    TABLE = "company"
    FACETS = (
        facets.Codes("kind"),
        facets.FlagsOfEdition(
            "role",
            lambda edition: {
                role: Q(key__in=linked_companies(edition, link)) for role, link in LINKS.items()
            },
        ),
        facets.OppositeCompanies("recruiter", own_link="employer"),
        facets.OppositeCompanies("employer", own_link="recruiter"),
    )

    kind = fields.codes(_("Kind"), CompanyKind.choices)
    role = fields.codes(
        _("Part played"), [(COURTS, _("recruiting")), (COURTED, _("its staff approached"))], "by_role"
    )
    recruiter = fields.companies(_("Its staff approached by"), "by_recruiter")
    employer = fields.companies(_("Recruiting from"), "by_employer")
    source = fields.sources()

    def by_role(self, rows: QuerySet, name: str, roles: list[str]) -> QuerySet:
        any_of = Q(pk__in=[])
        for role in roles:
            any_of |= Q(key__in=linked_companies(self.edition, LINKS[role]))
        return rows.filter(any_of)

    def by_recruiter(self, rows: QuerySet, name: str, keys: Collection[int]) -> QuerySet:
        return rows.filter(key__in=linked_companies(self.edition, "employer", recruiter=keys))

    def by_employer(self, rows: QuerySet, name: str, keys: Collection[int]) -> QuerySet:
        return rows.filter(key__in=linked_companies(self.edition, "recruiter", employer=keys))
