"""The parameters of the list of offers."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.filters import parameters
from recruiting.filters.parameters import DollarsFilter, Parameters, any_of, dated
from recruiting.models.offer import OfferKind
from recruiting.values import Basis, Status
from recruiting.values.currencies import CODES


@dated
class OfferParameters(Parameters):
    """``min_usd``: surely at least; ``max_usd``: surely at most. An unknown bound matches neither."""

    SORTS = ("-date", "date", "-floor", "floor", "-ceiling", "ceiling", "name")

    recruiter = parameters.companies(_("Recruiter"), "by_recruiter")
    employer = parameters.companies(_("Employer"), "by_employer")
    researcher = parameters.people(_("Researcher"), "by_researcher")
    person = parameters.people(_("Who courts"), "by_person")
    kind = parameters.codes(_("Kind"), OfferKind.choices, "by_kind")
    outcome = parameters.codes(_("Outcome"), parameters.OUTCOMES, "by_outcome")
    standing = parameters.codes(_("Support"), parameters.STANDINGS, "by_standing")
    challenged = parameters.codes(_("Challenged"), parameters.CHALLENGES, "by_challenge")
    basis = parameters.codes(_("Basis"), [*Basis.choices, *parameters.ABSENT], "by_basis")
    currency = parameters.codes(
        _("Currency"), [*((code, code) for code in CODES), *parameters.ABSENT], "by_currency"
    )
    min_usd = DollarsFilter(label=_("At least, in US dollars"), method="at_least")
    max_usd = DollarsFilter(label=_("At most, in US dollars"), method="at_most")
    source = parameters.sources("by_source")

    def by_recruiter(self, rows, name, keys):
        return (
            any_of(rows, "approach__recruiters", keys) | any_of(rows, "approach__lab", keys) if keys else rows
        )

    def by_employer(self, rows, name, keys):
        if not keys:
            return rows
        return any_of(rows, "approach__employers", keys) | any_of(rows, "candidates__employer", keys)

    def by_researcher(self, rows, name, keys):
        return any_of(rows, "candidates__person", keys) if keys else rows

    def by_person(self, rows, name, keys):
        return any_of(rows, "approach__recruiting_people", keys) if keys else rows

    def by_basis(self, rows, name, codes):
        return _valued(rows, "amount_basis", codes) if codes else rows

    def by_currency(self, rows, name, codes):
        return _valued(rows, "amount_currency", codes) if codes else rows

    def at_least(self, rows, name, cents):
        return rows if cents is None else self._comparable(rows).filter(usd_floor__gte=cents)

    def at_most(self, rows, name, cents):
        return rows if cents is None else self._comparable(rows).filter(usd_ceiling__lte=cents)

    def _comparable(self, rows):
        return rows if self.form.cleaned_data.get("basis") else rows.filter(amount_basis=Basis.TOTAL)


def _valued(rows, column, codes):
    """Rows whose amount is given with one of ``codes``, or has none and says so with one of them."""
    return rows.filter(Q(**{f"{column}__in": codes}, amount_status=Status.GIVEN) | Q(amount_status__in=codes))
