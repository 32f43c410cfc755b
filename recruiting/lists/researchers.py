"""The parameters of the list of researchers."""

from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.naming import Way, claimed_of, saying, told_by
from recruiting.lists.parameters import OUTCOMES, Parameters, dated
from recruiting.models import Candidate

_RECRUITERS = (
    Way("company", "approach__recruiters", Candidate.objects.all),
    Way("company", "approach__lab", Candidate.objects.all),
)
_EMPLOYERS = (
    Way("company", "approach__employers", Candidate.objects.all),
    Way("company", "employer", Candidate.objects.all),
)


@dated
class ResearcherParameters(Parameters):
    NOTE = _("All that is asked must be true of one courting of theirs.")
    TABLE = "person"
    NAMES = (
        *(Way(way.table, way.path, Candidate.objects.public, "person") for way in _RECRUITERS),
        *(Way(way.table, way.path, Candidate.objects.public, "person") for way in _EMPLOYERS),
        *claimed_of("about_person"),
    )
    WAYS = {
        "recruiter": _RECRUITERS,
        "employer": _EMPLOYERS,
        "person": (Way("person", "approach__recruiting_people", Candidate.objects.all),),
        "source": told_by("about_candidate"),
    }
    FACETS = (
        facets.Companies("recruiter", _RECRUITERS),
        facets.Companies("employer", _EMPLOYERS),
        facets.Codes("outcome", "outcome"),
        facets.Years("approach__earliest", "approach__latest"),
    )
    COUNTED = "person"
    DAYS = ("approach__earliest", "approach__latest")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    person = fields.people(_("Who courts"))
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    source = fields.sources()

    def listed(self, leaving=()):
        asking = [name for name in self.filters if name not in leaving and self.asks(name)]
        rows = self.queryset.all()
        return rows.filter(pk__in=self.narrowed(leaving).values("person")) if asking else rows

    def narrowed(self, leaving=()):
        """The courtings of those researchers."""
        return self._apply(Candidate.objects.public().filter(person__isnull=False), leaving)

    def by_words(self, rows, name, words):
        return rows.filter(person__in=saying(self.queryset.all(), self.TABLE, self.NAMES, words).values("pk"))
