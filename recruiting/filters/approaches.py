"""The parameters of the list of approaches."""

from django.utils.translation import gettext_lazy as _

from recruiting.filters import parameters
from recruiting.filters.parameters import Parameters, any_of, dated
from recruiting.models.approach import ApproachKind


@dated
class ApproachParameters(Parameters):
    """A general approach is counted nowhere and has no outcome; ``kind=general`` finds it."""

    SORTS = ("-date", "date", "name")

    recruiter = parameters.companies(_("Recruiter"), "by_recruiter")
    employer = parameters.companies(_("Employer"), "by_employer")
    researcher = parameters.people(_("Researcher"), "by_researcher")
    person = parameters.people(_("Who courts"), "by_person")
    kind = parameters.codes(_("Kind"), ApproachKind.choices, "by_kind")
    outcome = parameters.codes(_("Outcome"), parameters.OUTCOMES, "by_outcome")
    standing = parameters.codes(_("Support"), parameters.STANDINGS, "by_standing")
    challenged = parameters.codes(_("Challenged"), parameters.CHALLENGES, "by_challenge")
    source = parameters.sources("by_source")

    def by_recruiter(self, rows, name, keys):
        return any_of(rows, "recruiters", keys) | any_of(rows, "lab", keys) if keys else rows

    def by_employer(self, rows, name, keys):
        return any_of(rows, "employers", keys) | any_of(rows, "candidates__employer", keys) if keys else rows

    def by_researcher(self, rows, name, keys):
        return any_of(rows, "candidates__person", keys) if keys else rows

    def by_person(self, rows, name, keys):
        return any_of(rows, "recruiting_people", keys) if keys else rows
