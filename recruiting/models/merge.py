"""That two rows were found to be one: what was moved from one to the other, so that it can be undone."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from recruiting.models.address import REF_LENGTH


class Merge(models.Model):
    """One merging of two rows; ``evidence`` knows nothing of it.

    The row that went is kept in its history, what was moved from it in ``moved``, and what the kept row
    took over of its columns in ``filled``.
    """

    table = models.CharField(_("table"), max_length=24)
    kept = models.CharField(_("kept"), max_length=REF_LENGTH)
    kept_key = models.BigIntegerField()
    gone = models.CharField(_("merged into it"), max_length=REF_LENGTH)
    gone_key = models.BigIntegerField()
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
    made = models.DateTimeField(_("merged"), auto_now_add=True)
    undone = models.DateTimeField(_("undone"), null=True, editable=False)

    class Meta:
        verbose_name = _("merging")
        verbose_name_plural = _("mergings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kept_key=models.F("gone_key")),
                name="merge_of_two_rows",
                violation_error_message=_("A row is not merged into itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.gone} → {self.kept}"
