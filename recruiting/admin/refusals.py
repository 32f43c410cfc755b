"""What is said when a save is turned down below the form: by a clash, a rule across rows, or the database."""

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, connection
from django.utils.translation import gettext as _

from recruiting.models.record import StaleRecord


def messages_of(refused: Exception) -> dict[str, list[str]]:
    """The messages of a refusal, by the name of the field that they belong to."""
    if isinstance(refused, StaleRecord):
        return {NON_FIELD_ERRORS: [clash_message(refused.record)]}
    if isinstance(refused, IntegrityError):
        return {NON_FIELD_ERRORS: [constraint_message(refused)]}
    if isinstance(refused, ValidationError) and hasattr(refused, "error_dict"):
        return {name: [str(text) for text in errors] for name, errors in refused.message_dict.items()}
    return {NON_FIELD_ERRORS: refused.messages if isinstance(refused, ValidationError) else [str(refused)]}


def clashed(request) -> bool:
    """Whether this post was turned down because somebody else had saved the record."""
    return getattr(request, "clashed", False)


def clash_message(mine) -> str:
    """Who saved the record meanwhile, and what of it is different now."""
    stored = type(mine)._base_manager.filter(pk=mine.pk).first()
    if stored is None:
        return _("Somebody else deleted this record since you opened it. What you typed still stands here.")
    latest = stored.history.first()
    seen = stored.history.filter(version=mine.version).first()
    changed = []
    if seen and latest:
        names = [change.field for change in latest.diff_against(seen).changes if change.field != "version"]
        fields = [stored._meta.get_field(name) for name in names]
        changed = [
            f"{field.verbose_name}: {getattr(stored, field.name, '')}"
            for field in fields
            if not field.many_to_many
        ]
    return _(
        "Somebody else (%(who)s) saved “%(record)s” since you opened it. Nothing of yours was saved yet and "
        "all of it still stands here. Theirs now: %(changed)s. Take over what is right, then save again."
    ) % {
        "who": (latest and latest.history_user) or _("name not known"),
        "record": stored,
        "changed": "; ".join(changed) or _("the rows that belong to it"),
    }


def constraint_message(error: IntegrityError) -> str:
    """The words of the rule that the database refused by, else that it refused."""
    for model in apps.get_app_config("recruiting").get_models():
        for constraint in model._meta.constraints:
            if constraint.name in str(error):
                return str(constraint.get_violation_error_message())
    return _("The database refuses this: a row like it exists, or a rule is broken (%(vendor)s).") % {
        "vendor": connection.vendor
    }
