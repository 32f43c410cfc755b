"""Writing records of one table together in a few statements, with the effects of ``save()``."""

from collections.abc import Iterable, Sequence
from typing import Any

from recruiting.data.row_storage import RowStorage
from recruiting.models import unit_of_work
from recruiting.models.record import Record


def bulk_update(records: Sequence[Record]) -> None:
    """Update records of one table that this unit of work wrote, each to a new version."""
    if not records:
        return
    for record in records:
        record.version += 1
    RowStorage(type(records[0])._meta.concrete_model).change([columns_of(record) for record in records])
    notify_unit_of_work(records)


def notify_unit_of_work(records: Iterable[Record]) -> None:
    """Tell the open unit of work that these were written."""
    if unit := unit_of_work.current():
        for record in records:
            unit.after_save(record)


def columns_of(record: Record) -> dict[str, Any]:
    """The database values of a record by attribute, codes as plain text."""
    return {
        field.attname: str(value) if isinstance(value := getattr(record, field.attname), str) else value
        for field in record._meta.concrete_fields
    }
