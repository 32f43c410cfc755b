"""The parameters of the list of approaches."""

from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import CHALLENGES, OUTCOMES, STANDINGS, Parameters, dated
from recruiting.published.codes import ApproachKind


@dated
class ApproachParameters(Parameters):
    NOTE = _("A general approach is counted nowhere and has no outcome; kind=general finds it.")
    TABLE = "approach"
    FACETS = (
        facets.Tied("recruiter"),
        facets.Tied("employer"),
        facets.Codes("kind"),
        facets.Codes("outcome"),
        facets.Codes("standing", "figure_support"),
        facets.Codes("challenged", "figure_challenge"),
        facets.Years(),
    )
    RANKED = "listed_day"
    SORTS = ("-date", "date", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.others()
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Recruiter (person)"))
    kind = fields.codes(_("Kind"), ApproachKind.choices)
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    standing = fields.codes(_("Evidence"), STANDINGS)
    challenged = fields.codes(_("Disputed"), CHALLENGES)
    source = fields.sources()
