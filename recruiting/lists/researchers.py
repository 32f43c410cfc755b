"""The parameters of the list of researchers."""

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.fields import WordsFilter
from recruiting.lists.links import words_with
from recruiting.lists.parameters import OUTCOMES, Parameters, dated
from recruiting.published.models import Candidate
from recruiting.values.folding import Spellings


@dated
class ResearcherParameters(Parameters):
    NOTE = _("All that is asked must be true of one approach to them.")
    TABLE = "candidate"
    FACETS = (
        facets.Tied("recruiter"),
        facets.Tied("employer"),
        facets.Codes("outcome", "outcome"),
        facets.Years(),
    )
    COUNTED = "person"
    LISTED = Q(is_listed=True) & ~Q(person="")

    q = WordsFilter(label=_("Words"), method="by_their_words")
    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    person = fields.people(_("Recruiter (person)"))
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    source = fields.sources()

    def list_rows(self, leaving: Collection[str] = ()) -> QuerySet:
        asking = [name for name in self.filters if name not in leaving and self.asks(name)]
        rows = self.queryset.all()
        return rows.filter(ref__in=self.narrowed(leaving).values("person")) if asking else rows

    def narrowed(self, leaving: Collection[str] = ()) -> QuerySet:
        """The courtings of those researchers."""
        return self._apply(Candidate.objects.at(self.edition).filter(self.LISTED), leaving)

    def number_left_out(self, names: Collection[str], lacking: Q) -> int:
        """How many researchers are not listed for want of what is compared in a courting of theirs."""
        courtings = self.narrowed(names).filter(lacking)
        return courtings.exclude(person__in=self.narrowed().values("person")).aggregate(
            number=Count("person", distinct=True)
        )["number"]

    def by_their_words(self, rows: QuerySet, name: str, words: list[Spellings]) -> QuerySet:
        people = self.queryset.filter(pk__in=words_with("person", name, words).values("line"))
        return rows.filter(person__in=people.values("ref"))
