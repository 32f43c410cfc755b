"""The parameters of the list of researchers."""

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.fields import WordsFilter
from recruiting.lists.links import words_containing
from recruiting.lists.parameters import OUTCOMES, Parameters, with_dates
from recruiting.published.models import Candidate
from recruiting.values.folding import Spellings


@with_dates
class ResearcherParameters(Parameters):
    NOTE = _("All that is asked must be true of one approach to them.")
    TABLE = "candidate"
    FACETS = (
        facets.LinkedCompanies("recruiter"),
        facets.LinkedCompanies("employer"),
        facets.Codes("outcome", "outcome"),
        facets.Years(),
    )
    COUNTED_COLUMN = "person"
    LIST_CONDITION = Q(is_listed=True) & ~Q(person="")

    q = WordsFilter(label=_("Words"), method="by_their_words")
    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    person = fields.people(_("Recruiter (person)"))
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    source = fields.sources()

    def list_rows(self, without: Collection[str] = ()) -> QuerySet:
        given = [name for name in self.filters if name not in without and self.is_given(name)]
        rows = self.queryset.all()
        return rows.filter(ref__in=self.filtered(without).values("person")) if given else rows

    def filtered(self, without: Collection[str] = ()) -> QuerySet:
        """The candidacies of those researchers."""
        return self._apply(Candidate.objects.at(self.edition).filter(self.LIST_CONDITION), without)

    def count_omitted(self, names: Collection[str], missing: Q) -> int:
        """The number of researchers omitted because a candidacy of theirs lacks the compared value."""
        candidacies = self.filtered(names).filter(missing)
        return candidacies.exclude(person__in=self.filtered().values("person")).aggregate(
            number=Count("person", distinct=True)
        )["number"]

    def by_their_words(self, rows: QuerySet, name: str, words: list[Spellings]) -> QuerySet:
        people = self.queryset.filter(pk__in=words_containing("person", name, words).values("line"))
        return rows.filter(person__in=people.values("ref"))
