"""The columns of every row that claims give values for: what an editor settled, and the headlines."""

from typing import Any, Protocol

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from recruiting.values.constraints import RowRule
from recruiting.values.semicolons import split_items


class Headlined(models.Model):
    """A row whose columns show headlines.

    What is not ``settled`` is worked out from the published claims on every change of one (``evidence``),
    and ``headlines`` says of each column how it came about: its kind (``evidence.headline.Kind``), the number
    of independent reports that bear it out, the claims that say it, the values that differ, the others, and
    what was set aside. Derived by ``history.summaries`` alone, proved by ``check_summaries``.
    """

    settled = models.TextField(
        _("settled"),
        blank=True,
        help_text=_(
            "The columns that an editor decided, separated by semicolons. All others follow the claims."
        ),
    )
    settled_reason = models.TextField(
        _("why it is settled"), blank=True, help_text=_("Public: why we follow one report and not another.")
    )
    headlines = models.JSONField(_("headlines"), default=dict, blank=True, editable=False)

    class Meta:
        abstract = True


class HeadlinedRow(Protocol):
    """A record whose columns show headlines, of whichever table."""

    settled: str
    settled_reason: str
    headlines: dict[str, Any]

    @property
    def table(self) -> str:
        """The name of the table."""


def settled_says_why(table: str) -> RowRule:
    """The rule that an editor who settles says why."""
    return RowRule(
        field="settled_reason",
        condition=Q(settled="") | ~Q(settled_reason=""),
        name=f"{table}_settled_says_why",
        violation_error_message=_("Say why this is settled: readers see the reason."),
    )


def settled_names(record: HeadlinedRow) -> set[str]:
    """The columns of ``record`` that an editor settled."""
    return set(split_items(record.settled))


def settle(record: HeadlinedRow, names: set[str], reason: str) -> None:
    """Settle these columns of ``record`` at their present values, whatever claims say. It is not saved."""
    record.settled = ";".join(sorted(settled_names(record) | names))
    record.settled_reason = reason
