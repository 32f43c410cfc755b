"""The parameters of the list of approaches."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.parameters import CHALLENGES, OUTCOMES, STANDINGS, Parameters, with_dates
from recruiting.published.codes import CONTRADICTING, ApproachKind, Challenge

CHALLENGED = {
    Challenge.NONE.value: Q(figure_challenge=Challenge.NONE, offers_challenge=Challenge.NONE),
    **{
        code.value: Q(figure_challenge=code) | Q(offers_challenge=code)
        for code in (Challenge.LIMITED, *CONTRADICTING)
    },
}
"""The condition of each code of challenge: on the approach itself or on the figures of its offers."""


@with_dates
class ApproachParameters(Parameters):
    NOTE = _(
        "A general approach is counted nowhere and has no outcome; kind=general finds it. "
        "challenged: of the approach itself, or of an offer in it."
    )
    TABLE = "approach"
    FACETS = (
        facets.LinkedCompanies("recruiter"),
        facets.LinkedCompanies("employer"),
        facets.Codes("kind"),
        facets.Codes("outcome"),
        facets.Codes("standing", "figure_support"),
        facets.Flags("challenged", CHALLENGED),
        facets.Years(),
    )
    RANK_COLUMN = "listed_day"
    SORTS = ("-date", "date", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.other_companies()
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Recruiter (person)"))
    kind = fields.codes(_("Kind"), ApproachKind.choices)
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    standing = fields.codes(_("Evidence"), STANDINGS)
    challenged = fields.codes(_("Disputed"), CHALLENGES, "by_flags")
    source = fields.sources()
