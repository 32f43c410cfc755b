"""The parameters of the list of offers."""

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from recruiting.lists import facets, fields
from recruiting.lists.fields import DollarsFilter
from recruiting.lists.parameters import ABSENT, CHALLENGES, OUTCOMES, STANDINGS, Parameters, with_dates
from recruiting.published.codes import CONTRADICTING, Challenge, OfferKind
from recruiting.values import Basis, Status
from recruiting.values.currencies import CODES

IN_WORDS = "words"
"""The code of amounts without a currency: “eight figures”."""

CHALLENGED = {
    Challenge.NONE.value: Q(figure_challenge=Challenge.NONE) & ~Q(approach_challenge__in=CONTRADICTING),
    Challenge.LIMITED.value: Q(figure_challenge=Challenge.LIMITED),
    **{code.value: Q(figure_challenge=code) | Q(approach_challenge=code) for code in CONTRADICTING},
}
"""The condition of each code of challenge: on the offer's figure or on its whole approach."""


def _code_or_status(column: str) -> Case:
    """The code of a given value, ``IN_WORDS`` if it has only words, or the status of one not given."""
    in_code = When(Q(amount_status=Status.GIVEN) & ~Q(**{column: ""}), then=F(column))
    in_words = When(amount_status=Status.GIVEN, then=Value(IN_WORDS))
    return Case(in_code, in_words, default=F("amount_status"))


@with_dates
class OfferParameters(Parameters):
    NOTE = _(
        "min_usd: surely at least; max_usd: surely at most. An unknown bound matches neither. "
        "Both compare sums of every basis, in all or a year, unless basis asks for some."
    )
    TABLE = "offer"
    FACETS = (
        facets.LinkedCompanies("recruiter"),
        facets.LinkedCompanies("employer"),
        facets.Codes("kind"),
        facets.Codes("outcome"),
        facets.Codes("standing", "figure_support"),
        facets.Flags("challenged", CHALLENGED),
        facets.Codes("basis", _code_or_status("amount_basis")),
        facets.Codes("currency", _code_or_status("amount_currency")),
        facets.Years(),
    )
    RANK_COLUMN = "usd_floor"
    SORTS = ("-date", "date", "-floor", "floor", "-ceiling", "ceiling", "name")

    recruiter = fields.companies(_("Recruiter"))
    employer = fields.companies(_("Employer"))
    company = fields.other_companies()
    researcher = fields.people(_("Researcher"))
    person = fields.people(_("Recruiter (person)"))
    kind = fields.codes(_("Kind"), OfferKind.choices)
    outcome = fields.codes(_("Outcome"), OUTCOMES)
    standing = fields.codes(_("Evidence"), STANDINGS)
    challenged = fields.codes(_("Disputed"), CHALLENGES, "by_flags")
    basis = fields.codes(_("Basis"), [*Basis.choices, *ABSENT], "by_given")
    currency = fields.codes(
        _("Currency"), [*((code, code) for code in CODES), (IN_WORDS, _("in words")), *ABSENT], "by_given"
    )
    min_usd = DollarsFilter(label=_("At least, in US dollars"), method="at_least")
    max_usd = DollarsFilter(label=_("At most, in US dollars"), method="at_most")
    source = fields.sources()

    def by_given(self, rows: QuerySet, name: str, codes: list[str]) -> QuerySet:
        alias = {f"given_{name}": _code_or_status(f"amount_{name}")}
        return rows.alias(**alias).filter(**{f"given_{name}__in": codes})

    def at_least(self, rows: QuerySet, name: str, cents: int) -> QuerySet:
        return rows.filter(usd_floor__gte=cents)

    def at_most(self, rows: QuerySet, name: str, cents: int) -> QuerySet:
        return rows.filter(usd_ceiling__lte=cents)
