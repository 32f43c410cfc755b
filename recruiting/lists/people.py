"""The parameters of the list of people."""

from django.db.models import Value
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.naming import Way, claimed_of, told_by
from recruiting.lists.parameters import Parameters
from recruiting.models import Approach, Candidate, Claim, Employment

COURTED, COURTS, SPEAKS = "courted", "courts", "speaks"

_EMPLOYERS = (Way("company", "company", Employment.objects.published, "person"),)
_RECRUITERS = (
    Way("company", "recruiters", Approach.objects.published, "recruiting_people"),
    Way("company", "lab", Approach.objects.published, "recruiting_people"),
)


def _in_role(role, rows, row):
    return Way("", "role", lambda: rows().annotate(role=Value(role)), row)


def _speaking():
    return Claim.objects.public().filter(set_aside="")


_ROLES = (
    _in_role(COURTED, Candidate.objects.public, "person"),
    _in_role(COURTS, Approach.objects.published, "recruiting_people"),
    _in_role(SPEAKS, _speaking, "informant_person"),
)


class PersonParameters(Parameters):
    NOTE = _("By where they work or worked, for whom they court, and what part they play.")
    TABLE = "person"
    NAMES = (*_EMPLOYERS, *_RECRUITERS, *claimed_of("about_person"))
    WAYS = {
        "recruiter": _RECRUITERS,
        "employer": _EMPLOYERS,
        "role": _ROLES,
        "source": told_by("about_person"),
    }
    FACETS = (
        facets.NamedCodes("role", _ROLES),
        facets.Companies("employer", _EMPLOYERS),
        facets.Companies("recruiter", _RECRUITERS),
    )

    role = fields.codes(
        _("Part played"),
        [(COURTED, _("courted")), (COURTS, _("courts")), (SPEAKS, _("speaks in a report"))],
        "by_named_code",
    )
    employer = fields.companies(_("Employer"))
    recruiter = fields.companies(_("Courts for"))
    source = fields.sources()
