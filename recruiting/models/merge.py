"""The merging of two rows that are one: what was moved from one to the other, so that it can be undone."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.address import REF_LENGTH


class Merge(models.Model):
    """One merging of a duplicate into the row that survives.

    The duplicate stays in its history; ``moved`` holds what was moved from it, ``filled`` the columns that
    the survivor took over.
    """

    table = models.CharField(_("table"), max_length=24)
    survivor_ref = models.CharField(_("kept"), max_length=REF_LENGTH)
    survivor_key = models.BigIntegerField()
    duplicate_ref = models.CharField(_("merged into it"), max_length=REF_LENGTH)
    duplicate_key = models.BigIntegerField()
    moved = models.JSONField(default=list)
    filled = models.JSONField(default=dict)
    reason = models.CharField(_("reason"), max_length=100)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    date = models.DateTimeField(_("merged"), auto_now_add=True)
    undone = models.DateTimeField(_("undone"), null=True, editable=False)

    class Meta:
        verbose_name = _("merging")
        verbose_name_plural = _("mergings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(survivor_key=models.F("duplicate_key")),
                name="merge_of_two_rows",
                violation_error_message=_("A row is not merged into itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.duplicate_ref} → {self.survivor_ref}"
