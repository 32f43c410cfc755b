import os

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class RecruitingConfig(AppConfig):
    """Companies, researchers, approaches and offers, and who says so."""

    name = "recruiting"
    verbose_name = _("Talent offers")

    def ready(self) -> None:
        from recruiting import checks  # noqa: F401 (checks register themselves)
        from recruiting.data import formula_guard
        from recruiting.history import steps
        from recruiting.security import audit, desk_session, throttle

        steps.connect()
        connection_created.connect(_keep_sqlite_private, dispatch_uid="keep SQLite private")
        connection_created.connect(formula_guard.connect, dispatch_uid="guard of formulas")
        audit.connect()
        desk_session.connect()
        throttle.connect()


def _keep_sqlite_private(connection, **kwargs) -> None:
    """Let its owner alone read SQLite's file, which holds drafts and accounts; its WAL gets the same mode."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and os.path.isfile(name) and os.stat(name).st_mode & 0o077:
        os.chmod(name, 0o600)
