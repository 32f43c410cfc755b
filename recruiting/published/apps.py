from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishedConfig(AppConfig):
    """The public tables: rows are written when the desk's rows change, and only read by the public."""

    name = "recruiting.published"
    label = "published"
    verbose_name = _("Published")
    default_auto_field = "django.db.models.BigAutoField"
