"""Forms that were saved already, so that a repeated post creates nothing twice."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedForm(models.Model):
    """One form as it was shown to somebody, saved once: ``path`` leads to what it made."""

    token = models.UUIDField(_("token"))
    content = models.CharField(_("digest of what was posted"), max_length=64)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("user"))
    path = models.CharField(_("path"), max_length=500, blank=True)
    saved = models.DateTimeField(_("saved"), auto_now_add=True)

    class Meta:
        verbose_name = _("saved form")
        verbose_name_plural = _("saved forms")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["user", "token"],
                name="saved_form_once",
                violation_error_message=_("This form was saved already."),
            ),
        ]

    def __str__(self) -> str:
        return self.path
