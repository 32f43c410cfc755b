"""What was corrected in public: changes of what readers had seen."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recruiting.models.address import REF_LENGTH
from recruiting.models.fields import CodeField

TABLES_WITH_PAGES = ("approach", "offer", "employment", "circumstance", "company", "person", "source")
"""The tables whose records a correction is shown with."""


class CorrectionKind(models.TextChoices):
    CHANGED = "changed", _("changed")
    RETRACTED = "retracted", _("retracted")
    REINSTATED = "reinstated", _("published again")
    REMOVED = "removed", _("removed")


class CorrectionQuerySet(models.QuerySet):
    def public(self) -> Self:
        """Those on pages that the public sees, and of records removed whole."""
        condition = Q(kind=CorrectionKind.REMOVED, page_table=F("table"), page_row=F("row"))
        for table in TABLES_WITH_PAGES:
            pages = apps.get_model("recruiting", table).objects.public().order_by().values("pk")
            condition |= Q(page_table=table, page_row__in=pages)
        return self.filter(condition)

    def on_page_of(self, record: Any) -> Self:
        """Those that the page of ``record`` shows: of itself and of its parts and claims."""
        return self.filter(page_table=record.table, page_row=record.pk)


class Correction(models.Model):
    """One public record as one unit of work changed it: which columns, from what, to what, and why.

    What counts is decided by ``history.corrections`` as the change is written, since only then it is known
    what the public saw. ``changes`` holds differences as ``history.differences`` defines them, so names are
    looked up, and hidden, when they are shown. Who made it is in the history alone.
    """

    date = models.DateTimeField(_("made"), default=timezone.now)
    kind = CodeField(_("kind"), choices=CorrectionKind, default=CorrectionKind.CHANGED)
    table = models.CharField(_("table"), max_length=24)
    row = models.BigIntegerField(_("key of the row"))
    ref = models.CharField(_("reference"), max_length=REF_LENGTH)
    page_table = models.CharField(_("table of the page"), max_length=24)
    page_row = models.BigIntegerField(_("key of the page's row"))
    changes = models.JSONField(_("changes"), default=list)
    reason = models.TextField(_("reason"))

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-pk"]
        default_permissions = ()
        indexes = [models.Index(fields=["page_table", "page_row"], name="correction_page")]

    def __str__(self) -> str:
        return f"{self.table} {self.ref}: {self.get_kind_display()}"
