"""What somebody has typed of a report and not saved yet."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import IntegrityError, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TOKEN_LENGTH = 32
OLDEST_FORM = timedelta(days=30)
"""How long a form that was opened is still taken."""


class ChangedElsewhere(Exception):
    """Another tab has typed into the same unfinished report since this one saw it; nothing was kept."""

    def __init__(self, stored: "UnfinishedReport") -> None:
        self.stored = stored
        super().__init__(f"unfinished report {stored.token} is at version {stored.version}")


class UnfinishedReportQuerySet(models.QuerySet):
    def waiting(self, user: Any) -> Self:
        """The reports that ``user`` can take up again, the latest first."""
        return self.filter(user=user, saved=None).order_by("-updated")

    def keep(
        self,
        token: Any,
        user: Any,
        fields: Mapping[str, list[str]],
        tab: str,
        last_version: int,
        over_others: bool = False,
    ) -> "UnfinishedReport":
        """Store the fields of a form that ``tab`` posts on top of version ``last_version``; returns the row.

        Raises ChangedElsewhere if another tab was there meanwhile, unless ``over_others``. What was saved
        already stays as it is. Not within a transaction: a form that is posted twice at once would break it.
        """
        while True:
            stored = self.filter(token=token, user=user).first()
            if stored is None:
                try:
                    return self.create(token=token, user=user, fields=fields, tab=tab, version=1)
                except IntegrityError:  # the same form, posted twice at once
                    continue
            if stored.saved:
                return stored
            if stored.tab != tab and stored.version != last_version and not over_others:
                raise ChangedElsewhere(stored)
            swapped = self.filter(pk=stored.pk, version=stored.version, saved=None).update(
                fields=fields, tab=tab, version=stored.version + 1, updated=timezone.now()
            )
            if swapped:
                stored.refresh_from_db()
                return stored

    def close(self, token: Any, user: Any) -> bool:
        """Note that a report is saved; False if it was before. First thing in the transaction that saves.

        Its text goes with that. What was saved so long ago that its form is not taken any more is forgotten.
        """
        now = timezone.now()
        self.filter(saved__lt=now - OLDEST_FORM).delete()
        return bool(self.filter(token=token, user=user, saved=None).update(saved=now, paragraphs=[]))


class UnfinishedReport(models.Model):
    """A half-typed report: it outlives a crash of the browser, an expired session and a restart.

    Its ``token`` is that of the form; once saved, the row stays, so that the same form saves nothing twice.
    """

    token = models.CharField(_("token"), max_length=TOKEN_LENGTH)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="unfinished_reports",
        verbose_name=_("who types it"),
    )
    fields = models.JSONField(
        _("what is typed"), default=dict, help_text=_("Each control's name and values.")
    )
    paragraphs = models.JSONField(
        _("text of the report"),
        default=list,
        help_text=_("Its paragraphs, the title first: private, and gone once the report is saved."),
    )
    tab = models.CharField(_("tab"), max_length=TOKEN_LENGTH, help_text=_("The tab that typed last."))
    version = models.PositiveIntegerField(_("version"), default=0)
    updated = models.DateTimeField(_("updated"), default=timezone.now)
    saved = models.DateTimeField(_("saved"), null=True)
    leads_to = models.CharField(_("saved as"), max_length=300, blank=True)

    objects = UnfinishedReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("unfinished report")
        verbose_name_plural = _("unfinished reports")
        ordering = ["-updated"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "token"],
                name="unfinished_report_once",
                violation_error_message=_("This report is kept already."),
            ),
        ]

    def __str__(self) -> str:
        texts = [
            (self.fields.get(name) or [""])[0]
            for name in ("source-title", "source-publisher", "source-url", "approach-recruiters")
        ]
        return " · ".join(text[:80] for text in texts if text) or str(_("nothing typed yet"))
