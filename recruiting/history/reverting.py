"""Letting a record say again what it said before: a new version, held to every rule of today."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.versions import Version
from recruiting.models import columns
from recruiting.models.record import Record

KEPT = {"ref", "state", "retraction", "lead_claim"}
"""What a reversion leaves as it is: where the record is found, and whether the public sees it."""


def revert(record: Record, version: Version) -> None:
    """Save ``record`` with the columns that it had in ``version``.

    Raises ValidationError when what stood there breaks a rule today or names a row that is gone.
    """
    relations = {}
    for name, field in differences.columns_of(record.table).items():
        value = version.snapshot[name]
        if name in KEPT:
            continue
        if field.is_relation:
            _check_there(field, value)
        if field.many_to_many:
            relations[name] = value
        else:
            columns.put_plain(record, field, value)
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
