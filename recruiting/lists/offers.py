"""The parameters of the list of offers."""

from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.fields import DollarsFilter
from recruiting.lists.naming import Way, claimed_of, told_by
from recruiting.lists.parameters import ABSENT, CHALLENGES, OUTCOMES, STANDINGS, Parameters, dated
from recruiting.models import Candidate, Offer
from recruiting.models.offer import OfferKind
from recruiting.values import Basis, Status
from recruiting.values.currencies import CODES

IN_WORDS = "words"
"""For what is given without a currency: “eight figures”."""

_RECRUITERS = (
    Way("company", "approach__recruiters", Offer.objects.all),
    Way("company", "approach__lab", Offer.objects.all),
)
_EMPLOYERS = (
    Way("company", "approach__employers", Offer.objects.all),
    Way("company", "employer", Candidate.objects.claimed, "offers"),
)
_RESEARCHERS = (Way("person", "person", Candidate.objects.claimed, "offers"),)
_COURTING = (Way("person", "approach__recruiting_people", Offer.objects.all),)
_ALSO = (
    Way("approach", "approach", Offer.objects.all),
    Way("company", "approach__agency", Offer.objects.all),
    Way("company", "bidder", Offer.objects.all),
    Way("company", "target", Offer.objects.all),
    Way("company", "seller", Offer.objects.all),
    Way("candidate", "pk", Candidate.objects.claimed, "offers"),
)


def _given(column):
    """The code of a value that is given, in words alone too; of one that is not, why."""
    given = When(Q(amount_status=Status.GIVEN) & ~Q(**{column: ""}), then=F(column))
    words = When(amount_status=Status.GIVEN, then=Value(IN_WORDS))
    return Case(given, words, default=F("amount_status"))


@dated
class OfferParameters(Parameters):
    NOTE = _(
        "min_usd: surely at least; max_usd: surely at most. An unknown bound matches neither. "
        "Both compare sums in all (basis=total) unless basis asks for others."
    )
    TABLE = "offer"
    NAMES = (*_RECRUITERS, *_EMPLOYERS, *_RESEARCHERS, *_COURTING, *_ALSO, *claimed_of("about_offer"))
    WAYS = {
        "recruiter": _RECRUITERS,
        "employer": _EMPLOYERS,
        "researcher": _RESEARCHERS,
        "person": _COURTING,
        "source": told_by("about_offer"),
    }
    COLUMNS = {"standing": "figure_support", "challenged": "figure_challenge"}
    FACETS = (
        facets.Companies("recruiter", _RECRUITERS),
        facets.Companies("employer", _EMPLOYERS),
        facets.Codes("kind", "kind"),
        facets.Codes("outcome", "outcome"),
        facets.Codes("standing", "figure_support"),
        facets.Codes("challenged", "figure_challenge"),
        facets.Codes("basis", _given("amount_basis")),
        facets.Codes("currency", _given("amount_currency")),
        facets.Years(),
    )
    SORTS = ("-date", "date", "-floor", "floor", "-ceiling", "ceiling", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Who courts"))
    kind = fields.codes(_("Kind"), OfferKind.choices)
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    standing = fields.codes(_("Support"), STANDINGS)
    challenged = fields.codes(_("Challenged"), CHALLENGES)
    basis = fields.codes(_("Basis"), [*Basis.choices, *ABSENT], "by_given")
    currency = fields.codes(
        _("Currency"), [*((code, code) for code in CODES), (IN_WORDS, _("in words")), *ABSENT], "by_given"
    )
    min_usd = DollarsFilter(label=_("At least, in US dollars"), method="at_least")
    max_usd = DollarsFilter(label=_("At most, in US dollars"), method="at_most")
    source = fields.sources()

    def matters(self, name):
        # Without being asked for, the basis of compared sums is the total.
        return super().matters(name) or (name == "basis" and (self.asks("min_usd") or self.asks("max_usd")))

    def by_given(self, rows, name, codes):
        given = {f"given_{name}": _given(f"amount_{name}")}
        return rows.alias(**given).filter(**{f"given_{name}__in": codes})

    def at_least(self, rows, name, cents):
        return self._comparable(rows).filter(usd_floor__gte=cents)

    def at_most(self, rows, name, cents):
        return self._comparable(rows).filter(usd_ceiling__lte=cents)

    def _comparable(self, rows):
        """Sums of one basis: in all, unless others are asked for, or about to be."""
        several = "basis" in self.leaving or self.asks("basis")
        return rows if several else rows.filter(amount_basis=Basis.TOTAL)
