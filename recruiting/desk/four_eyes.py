"""Four eyes, where the desk wants them (``FOUR_EYES=1``): nobody publishes what they wrote themselves."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.models import unit_of_work
from recruiting.models.record import State


def check(record, parts=()) -> None:
    """Raise ValidationError if whoever acts sent ``record`` to review, or last edited it or a part of it.

    A program that names nobody is not asked.
    """
    unit = unit_of_work.current()
    user = unit and unit.user
    if not settings.FOUR_EYES or user is None:
        return
    if _sent_to_review(record) == user.pk:
        raise ValidationError(
            _("Four eyes: you sent “%(record)s” to review, so somebody else publishes it.")
            % {"record": record}
        )
    for edited in (record, *parts):
        if _last_edited(edited) == user.pk:
            raise ValidationError(
                _("Four eyes: you last edited %(table)s “%(record)s”, so somebody else publishes it.")
                % {"table": edited._meta.verbose_name, "record": edited}
            )


def _sent_to_review(record):
    if getattr(record, "state", "") != State.IN_REVIEW:
        return None
    since = record.history.exclude(state=State.IN_REVIEW).order_by("-history_id")
    began = record.history.filter(state=State.IN_REVIEW).order_by("history_id")
    if (before := since.values_list("history_id", flat=True).first()) is not None:
        began = began.filter(history_id__gt=before)
    return began.values_list("history_user_id", flat=True).first()


def _last_edited(record):
    return record.history.order_by("-history_id").values_list("history_user_id", flat=True).first()
