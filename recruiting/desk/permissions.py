"""Who may publish: accounts with the permission, and with ``FOUR_EYES=1`` only what others wrote."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from recruiting.models import unit_of_work
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.models.visibility import NamedQuerySet, is_published
from recruiting.security.roles import may_publish


def acting_user() -> Any:
    """The user of the open unit of work; None for a program that names nobody, such as a command."""
    unit = unit_of_work.current()
    return unit and unit.user


def check_may_publish(user: Any) -> None:
    """Raise PermissionDenied unless ``user`` may publish. A program that names no user may."""
    if user is not None and not may_publish(user):
        raise PermissionDenied


def may_change(user: Any, record: Record) -> bool:
    """Whether ``user`` may save ``record``, which is stored already.

    Only publishers change what is published; others neither take a row out of it nor move one into it.
    """
    if may_publish(user):
        return True
    stored = type(record)._base_manager.filter(pk=record.pk).first()
    rows = [each for each in (record, stored) if each is not None]
    return not (any(map(is_published, rows)) or _is_named_in_public(record))


def check_may_change(user: Any, record: Record) -> None:
    """Raise ValidationError unless ``user`` may save ``record``, which is stored already."""
    if not may_change(user, record):
        raise ValidationError(
            _("“%(row)s” is published: only publishers change or delete it. Add a claim to it.")
            % {"row": record}
        )


def may_delete(user: Any, record: Record) -> bool:
    """Whether ``user`` may delete ``record``: of what is published, and of what it names, publishers alone.

    A published row may name it among others, and would lose it.
    """
    return may_publish(user) or not (is_published(record) or _is_named_in_public(record))


def _is_named_in_public(record: Record) -> bool:
    """Whether it is a company, a person or a source that the public sees, or decides something of one.

    The public sees no holding of a holding, nor what a report is based on at two removes: lists and counts
    follow them all the same. A researcher is a person: the public may see one whom no published approach
    courts.
    """
    rows: Any = (record._meta.concrete_model or type(record))._default_manager.all()
    if not isinstance(rows, NamedQuerySet):
        return False
    dependants: Any = rows.filter(pk=record.pk).with_dependants()
    return dependants.public().exists()


def check_four_eyes(record: Record, parts: Iterable[Record] = ()) -> None:
    """Raise ValidationError if the acting user sent ``record`` to review, or last edited it or a part of it.

    Only where the desk wants four eyes, and never for a program that names no user.
    """
    user = acting_user()
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


def _sent_to_review(record: Record) -> int | None:
    """The key of the user who sent ``record`` to the review that it waits for."""
    if getattr(record, "state", "") != State.IN_REVIEW:
        return None
    since = record.history.exclude(state=State.IN_REVIEW).order_by("-history_id")
    began = record.history.filter(state=State.IN_REVIEW).order_by("history_id")
    if (before := since.values_list("history_id", flat=True).first()) is not None:
        began = began.filter(history_id__gt=before)
    return began.values_list("history_user_id", flat=True).first()


def _last_edited(record: Record) -> int | None:
    """The key of the user who saved the last version of ``record``."""
    unit = unit_of_work.current()
    if unit and (record.table, record.pk) in unit.written:
        return unit.user.pk if unit.user else None
    return record.history.order_by("-history_id").values_list("history_user_id", flat=True).first()
