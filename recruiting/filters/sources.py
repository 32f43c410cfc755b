"""The parameters of the list of sources."""

from django.utils.translation import gettext_lazy as _

from recruiting.filters import parameters
from recruiting.filters.parameters import Parameters, dated
from recruiting.models.source import Worth


@dated
class SourceParameters(Parameters):
    """Sources by worth and by the day of publication."""

    SORTS = ("-date", "date", "name")

    kind = parameters.codes(_("Worth"), Worth.choices, "by_worth")

    def by_worth(self, rows, name, codes):
        return rows.filter(worth__in=codes) if codes else rows
