"""The parameters of the list of companies."""

from django.db.models import Value
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.naming import Way, claimed_of, told_by
from recruiting.lists.parameters import Parameters
from recruiting.models import Approach, Candidate, Company
from recruiting.models.company import CompanyKind

COURTS, COURTED = "courts", "courted"

_COURTED_BY = (
    Way("company", "recruiters", Approach.objects.published, "employers"),
    Way("company", "lab", Approach.objects.published, "employers"),
)
_COURTS_FROM = (
    Way("company", "employers", Approach.objects.published, "recruiters"),
    Way("company", "employers", Approach.objects.published, "lab"),
)


def _in_role(role, rows, row):
    return Way("", "role", lambda: rows().annotate(role=Value(role)), row)


_ROLES = (
    _in_role(COURTS, Approach.objects.published, "recruiters"),
    _in_role(COURTS, Approach.objects.published, "lab"),
    _in_role(COURTED, Approach.objects.published, "employers"),
    _in_role(COURTED, Candidate.objects.public, "employer"),
)


def _public_among(companies):
    """Of these companies those that the public sees: a holding may be known to the desk alone."""
    return Company.objects.filter(pk__in=companies).public()


class CompanyParameters(Parameters):
    NOTE = _("By kind, by whether they court or are courted, and by whom.")
    TABLE = "company"
    NAMES = (
        Way("company", "parent", Company.objects.all, through=_public_among),
        *claimed_of("about_company"),
    )
    WAYS = {
        "recruiter": _COURTED_BY,
        "employer": _COURTS_FROM,
        "role": _ROLES,
        "source": told_by("about_company"),
    }
    FACETS = (
        facets.Codes("kind", "kind"),
        facets.NamedCodes("role", _ROLES),
        facets.Companies("recruiter", _COURTED_BY),
        facets.Companies("employer", _COURTS_FROM),
    )

    kind = fields.codes(_("Kind"), CompanyKind.choices)
    role = fields.codes(
        _("Part played"), [(COURTS, _("courts")), (COURTED, _("is courted"))], "by_named_code"
    )
    recruiter = fields.companies(_("Courted by"))
    employer = fields.companies(_("Courts people of"))
    source = fields.sources()
