from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecruitingConfig(AppConfig):
    """Companies, researchers, approaches and offers, and who says so."""

    name = "recruiting"
    verbose_name = _("Talent offers")

    def ready(self):
        from recruiting import checks  # noqa: F401 (checks register themselves)
        from recruiting.history import steps

        steps.connect()
