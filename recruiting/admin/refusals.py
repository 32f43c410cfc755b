"""What is said when a save is turned down below the form: by a clash, a rule across rows, or the database."""

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, OperationalError, connection
from django.utils.translation import gettext as _

from recruiting.models.record import StaleRecord
from recruiting.security.outages import outage_of


def messages_of(refused: Exception) -> dict[str, list[str]]:
    """The messages of a refusal, by the name of the field that they belong to."""
    if outage := outage_of(refused):
        return {
            NON_FIELD_ERRORS: [_("%(outage)s Nothing of yours was saved yet.") % {"outage": outage.sentence}]
        }
    if isinstance(refused, StaleRecord | OperationalError):
        return {NON_FIELD_ERRORS: [clash_message(refused)]}
    if isinstance(refused, IntegrityError):
        return {NON_FIELD_ERRORS: [constraint_message(refused)]}
    if isinstance(refused, ValidationError) and hasattr(refused, "error_dict"):
        return {name: [str(text) for text in errors] for name, errors in refused.message_dict.items()}
    return {NON_FIELD_ERRORS: refused.messages if isinstance(refused, ValidationError) else [str(refused)]}


def sentences(refused: Exception) -> list[str]:
    """The same for a page that has no such fields."""
    return [" ".join(texts) for texts in messages_of(refused).values()]


def clash_message(refused: Exception) -> str:
    """That somebody else was quicker, in something that this page does not show."""
    if isinstance(refused, StaleRecord):
        what = f"{refused.record._meta.verbose_name} {refused.record.ref}"
    else:
        what = _("what belongs to this")
    return _("Somebody else saved %(what)s at the same time. Nothing of yours was saved yet: save again.") % {
        "what": what
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
