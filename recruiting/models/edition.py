"""How often what the public sees was written, and when last: what two answers can be told apart by."""

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

ONLY = 1


class Edition(models.Model):
    """The one edition of the public data: its number grows with each unit of work that touches it.

    A number read is never too new for the rows read after it. It alone would not tell a restored database
    from what it was before; number and date do.
    """

    number = models.BigIntegerField(_("number"), default=1)
    date = models.DateTimeField(_("date of the data"))

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(id=ONLY),
                name="edition_is_one",
                violation_error_message=_("There is one edition of the data."),
            ),
        ]

    def __str__(self):
        return f"{self.number}-{self.date:%Y%m%dT%H%M%S.%fZ}"

    @staticmethod
    def current() -> "Edition | None":
        """The edition; None while nothing was ever public."""
        return Edition.objects.filter(pk=ONLY).first()

    @staticmethod
    def date_beside() -> models.Subquery:
        """The date of the data beside a row, so that a page asks for both at once."""
        return models.Subquery(Edition.objects.filter(pk=ONLY).values("date"))

    @staticmethod
    def advance() -> None:
        """The next edition, in the transaction that makes it, and last there: it lets other writers wait."""
        now = timezone.now()
        if not Edition.objects.filter(pk=ONLY).update(number=F("number") + 1, date=now):
            Edition.objects.bulk_create([Edition(pk=ONLY, date=now)], ignore_conflicts=True)
