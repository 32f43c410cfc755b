"""The parameters of the list of companies."""

from django.utils.translation import gettext_lazy as _

from recruiting.filters import parameters
from recruiting.filters.parameters import Parameters
from recruiting.models.company import CompanyKind


class CompanyParameters(Parameters):
    """Companies by kind."""

    kind = parameters.codes(_("Kind"), CompanyKind.choices, "by_kind")
