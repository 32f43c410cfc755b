"""The days of an offer or an approach: its own, and the first on which it was reported."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import sort_indexes


class Dated(models.Model):
    """Days for sorting and narrowing, derived by ``history.summaries``; the dates as given are ``headlines``.

    What has no date of its own has no ``earliest`` and ``latest``: lists then go by ``first_reported``.
    """

    earliest = models.DateField(
        _("earliest day"),
        null=True,
        editable=False,
        help_text=_("Of an offer of which no report says when it was made, the day of the answer to it."),
    )
    latest = models.DateField(
        _("latest day"), null=True, editable=False, help_text=_("Of the same as the earliest day.")
    )
    first_reported = models.DateField(
        _("first reported"),
        null=True,
        editable=False,
        help_text=_("The day of the first report; no day on which anything happened."),
    )
    listed_day = models.DateField(
        _("day to sort by"),
        null=True,
        editable=False,
        help_text=_("Its own earliest or latest day, else that of the first report."),
    )

    class Meta:
        abstract = True


def listing_day_indexes(table: str) -> list[models.Index]:
    """The indexes of a list that is sorted by ``listed_day``."""
    return sort_indexes("listed_day", f"{table}_by_date")
