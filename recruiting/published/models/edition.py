"""The editions of what the public sees."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from recruiting.models.fields import CodeField
from recruiting.published.shapes import Shape
from recruiting.values.semicolons import split_items


class Change(models.TextChoices):
    """The kinds of change that an edition makes, the gravest first."""

    REMOVED = "removed", _("removed")
    RETRACTED = "retracted", _("retracted")
    CORRECTED = "corrected", _("corrected")
    ADDED = "added", _("added")
    FOLLOWED = "followed", _("followed from other rows")


class Edition(models.Model):
    """One unit of work that changed what the public sees."""

    number = models.BigIntegerField(_("number"), primary_key=True)
    date = models.DateTimeField(_("date"), default=timezone.now, db_index=True)
    kind = CodeField(_("kind of change"), choices=Change, default=Change.ADDED)
    reason = models.TextField(_("reason"), blank=True)
    reason_of = models.TextField(
        _("rows of the reason"),
        blank=True,
        help_text=_("The rows whose change it explains, as “approach 12”; empty: all that changed."),
    )

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.number}-{self.date:%Y%m%dT%H%M%S.%fZ}"

    @property
    def reason_of_all(self) -> str:
        """The reason of the whole edition; empty if the reason explains some rows only."""
        return "" if self.reason_of else self.reason

    def reason_for(self, table: str, key: int) -> str:
        """The reason of the change of one row."""
        return self.reason if not self.reason_of or f"{table} {key}" in split_items(self.reason_of) else ""

    @staticmethod
    def current() -> "Edition | None":
        """The last edition; None while nothing was ever public."""
        return next(iter(CURRENT.rows(None)), None)


CURRENT = Shape(lambda at: Edition.objects.order_by("-number")[:1])
