"""Reverts a record to a former version: a new version with its columns, checked by all present rules."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.versions import Version
from recruiting.models import columns
from recruiting.models.record import Record

NOT_REVERTED = {"ref", "state", "retraction", "lead_claim"}
"""The columns that a reversion does not change: address and publication."""


def revert(record: Record, version: Version) -> None:
    """Save ``record`` with the columns that it had in ``version``.

    Raises ValidationError if these break a present rule or name a row that is gone.
    """
    relations = {}
    for name, field in differences.compared_columns(record.table).items():
        value = version.snapshot[name]
        if name in NOT_REVERTED:
            continue
        if field.is_relation:
            _check_there(field, value)
        if field.many_to_many:
            relations[name] = value
        else:
            columns.set_plain(record, field, value)
    record.full_clean()
    record.save()
    for name, keys in relations.items():
        getattr(record, name).set(keys)


def _check_there(field: columns.Field, value: int | list[int] | None) -> None:
    rows = columns.related_keys(field, value)
    keys = [key for _table, key in rows]
    present = set(field.related_model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))
    if missing := [row for row in rows if row[1] not in present]:
        names = differences.desk_names(missing)
        raise ValidationError(
            {field.name: _("It is gone: %(names)s.") % {"names": ", ".join(names.values()) or len(missing)}}
        )
