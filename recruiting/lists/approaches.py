"""The parameters of the list of approaches."""

from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.naming import Way, claimed_of, naming_any, told_by
from recruiting.lists.parameters import CHALLENGES, OUTCOMES, STANDINGS, Parameters, dated
from recruiting.models import Approach, Candidate
from recruiting.models.approach import ApproachKind

_RECRUITERS = (
    Way("company", "recruiters", Approach.objects.all),
    Way("company", "lab", Approach.objects.all),
)
_EMPLOYERS = (
    Way("company", "employers", Approach.objects.all),
    Way("company", "employer", Candidate.objects.claimed, "approach"),
)


def by(approaches, companies):
    """Those ``approaches`` that any of these companies (keys) makes, or that are for a lab among them."""
    return naming_any(approaches, _RECRUITERS, companies)


def to(approaches, companies):
    """Those ``approaches`` that court people of any of these companies (keys)."""
    return naming_any(approaches, _EMPLOYERS, companies)


_RESEARCHERS = (Way("person", "person", Candidate.objects.claimed, "approach"),)
_COURTING = (Way("person", "recruiting_people", Approach.objects.all),)


@dated
class ApproachParameters(Parameters):
    NOTE = _("A general approach is counted nowhere and has no outcome; kind=general finds it.")
    TABLE = "approach"
    NAMES = (
        *(*_RECRUITERS, *_EMPLOYERS, *_RESEARCHERS, *_COURTING),
        Way("company", "agency", Approach.objects.all),
        Way("candidate", "pk", Candidate.objects.claimed, "approach"),
        *claimed_of("about_approach"),
        *claimed_of("about_candidate__approach"),
        *claimed_of("about_event__approach"),
    )
    WAYS = {
        "recruiter": _RECRUITERS,
        "employer": _EMPLOYERS,
        "researcher": _RESEARCHERS,
        "person": _COURTING,
        "source": told_by("about_approach"),
    }
    COLUMNS = {"standing": "figure_support", "challenged": "figure_challenge"}
    FACETS = (
        facets.Companies("recruiter", _RECRUITERS),
        facets.Companies("employer", _EMPLOYERS),
        facets.Codes("kind", "kind"),
        facets.Codes("outcome", "outcome"),
        facets.Codes("standing", "figure_support"),
        facets.Codes("challenged", "figure_challenge"),
        facets.Years(),
    )
    SORTS = ("-date", "date", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Who courts"))
    kind = fields.codes(_("Kind"), ApproachKind.choices)
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    standing = fields.codes(_("Support"), STANDINGS)
    challenged = fields.codes(_("Challenged"), CHALLENGES)
    source = fields.sources()
