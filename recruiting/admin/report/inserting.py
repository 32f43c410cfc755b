"""New records of one table are written together, as ``save()`` would, in a few statements."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from recruiting.data.storing import Storing
from recruiting.models import bulk, unit_of_work
from recruiting.models.address import free_refs
from recruiting.models.record import Record

Related = Mapping[str, Sequence[Record]]
"""The rows that a new one is related to, by the relation's name."""


def insert(records: Sequence[Record], related: Related | None = None, words: str = "") -> None:
    """Write new records of one table; ``related`` are those of a single one, ``words`` make its reference.

    Raises IntegrityError or DataError where a rule of the database is broken, or somebody else has just taken
    a reference: then none is written, and all are as new as before.
    """
    if not records:
        return
    try:
        with transaction.atomic():
            _insert(records, {name: rows for name, rows in (related or {}).items() if rows}, words)
    except BaseException:
        for record in records:
            record.pk, record.ref, record._state.adding = None, "", True
        raise
    note(records)


def _insert(records, related, words):
    model = type(records[0])._meta.concrete_model
    keys = bulk.reserve_keys(model, len(records))
    refs = free_refs(records[0].table, [words] if words else [record.ref_words() for record in records])
    for record, key, ref in zip(records, keys, refs, strict=True):
        record.pk, record.ref = key, ref
        record.tidy(vars(record))
    bulk.insert(model, model._meta.concrete_fields, [columns_of(record) for record in records])
    for name, rows in related.items():
        _relate(model._meta.get_field(name), records[0].pk, rows)
    storing = storing_of(model)
    storing.issue(keys)
    storing.log(keys, "+", related)
    for record in records:
        record._state.adding, record._state.db = False, "default"


def _relate(relation, key, rows):
    through = relation.remote_field.through
    ours, theirs = f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}_id"
    fields = [field for field in through._meta.concrete_fields if field.attname in (ours, theirs)]
    bulk.insert(through, fields, [{ours: key, theirs: row.pk} for row in dict.fromkeys(rows)])


def change(records: Sequence[Record]) -> None:
    """Store records of one table that this unit of work wrote as they stand now, each in a new version."""
    if not records:
        return
    for record in records:
        record.version += 1
    storing = storing_of(type(records[0])._meta.concrete_model)
    storing.change([columns_of(record) for record in records])
    storing.log([record.pk for record in records], "~")
    note(records)


def storing_of(model: Any) -> Storing:
    """What writes rows of a table in the name of the open unit of work."""
    unit = unit_of_work.current()
    return Storing(model, unit and unit.user, (unit and unit.reason) or None, timezone.now())


def note(records: Iterable[Record]) -> None:
    """Tell the open unit of work that these were written."""
    if unit := unit_of_work.current():
        for record in records:
            unit.after_save(record)


def columns_of(record: Record) -> dict[str, Any]:
    """What the database holds of it, by attribute: codes as plain text."""
    return {
        field.attname: str(value) if isinstance(value := getattr(record, field.attname), str) else value
        for field in record._meta.concrete_fields
    }
