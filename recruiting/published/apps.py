from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    """What the public reads: rows that are written when the desk's change, and read as they stand."""

    name = "recruiting.published"
    label = "published"
    verbose_name = _("Published")
    default_auto_field = "django.db.models.BigAutoField"
