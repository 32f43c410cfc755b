"""Letting a record say again what it said before: a new version, held to every rule of today."""

from django.core.exceptions import ValidationError
from django.db.models import Field
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.versions import Version
from recruiting.models.record import Record
from recruiting.models.tables import related_model, table_of
from recruiting.values.composite import CompositeField

KEPT = {"ref", "state", "retraction", "lead_claim"}
"""What a reversion leaves as it is: where the record is found, and whether the public sees it."""


def revert(record: Record, version: Version) -> None:
    """Save ``record`` with the desk's line of ``version``.

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
        elif isinstance(field, CompositeField):
            setattr(record, name, field.to_python(value))
        else:
            setattr(record, field.attname, value)
    record.full_clean()
    record.save()
    for name, keys in relations.items():
        getattr(record, name).set(keys)


def _check_there(field: Field, value: int | list[int] | None) -> None:
    wanted = value if isinstance(value, list) else [] if value is None else [value]
    present = set(related_model(field)._base_manager.filter(pk__in=wanted).values_list("pk", flat=True))
    if missing := [key for key in wanted if key not in present]:
        names = differences.desk_names((table_of(field), key) for key in missing)
        raise ValidationError(
            {field.name: _("It is gone: %(names)s.") % {"names": ", ".join(names.values()) or len(missing)}}
        )
