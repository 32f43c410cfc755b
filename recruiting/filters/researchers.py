"""The parameters of the list of researchers."""

from django.utils.translation import gettext_lazy as _

from recruiting.filters import parameters
from recruiting.filters.parameters import Parameters
from recruiting.models import Candidate


class ResearcherParameters(Parameters):
    """Researchers by who courted them, from where, and how far it came."""

    recruiter = parameters.companies(_("Recruiter"), "by_recruiter")
    employer = parameters.companies(_("Employer"), "by_employer")
    outcome = parameters.codes(_("Outcome"), parameters.OUTCOMES, "by_outcome")

    def by_recruiter(self, rows, name, keys):
        return self._courted(rows, approach__recruiters__in=keys) if keys else rows

    def by_employer(self, rows, name, keys):
        return self._courted(rows, approach__employers__in=keys) if keys else rows

    def by_outcome(self, rows, name, codes):
        return self._courted(rows, outcome__in=codes) if codes else rows

    def _courted(self, rows, **how):
        courtings = Candidate.objects.public().filter(person__isnull=False, **how)
        return rows.filter(pk__in=courtings.values("person"))
