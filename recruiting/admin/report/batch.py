"""The new records of one report: each gets its key and reference at once; all are written together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps

from recruiting.admin.report.bulk_insert import columns_of, notify_unit_of_work
from recruiting.models import Address, bulk
from recruiting.models.address import free_refs
from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.record import Record
from recruiting.models.relations import write_links

Related = Mapping[str, Sequence[Record]]
"""The rows that a new one is related to, by the relation's name."""

KEYS_RESERVED = 20
"""How many keys of each table are reserved at once: few reports need more."""


class Batch:
    """New records that wait to be written, by model. Until they are, no query finds them."""

    def __init__(self) -> None:
        self.records: dict[Any, list[Record]] = {}
        self.related: dict[Any, dict[Record, Sequence[Record]]] = {}
        """By relation: the rows to which each new one is related."""
        self._keys: dict[Any, list[int]] = {}

    def __contains__(self, record: Record) -> bool:
        return record in self.records.get(_model_of(record), ())

    def add(self, records: Sequence[Record], related: Related | None = None, words: str = "") -> None:
        """Add new records of one table; ``related`` and ``words`` are given with a single one only.

        Raises ValidationError, and adds none, where a column can't hold its value.
        """
        for record in records:
            record.clean_fields(exclude=related_columns(record))
        if not records:
            return
        model = _model_of(records[0])
        pending = self.records.setdefault(model, [])
        refs = free_refs(
            records[0].table,
            [words] if words else [record.ref_words() for record in records],
            reserved={record.ref for record in pending},
        )
        for record, key, ref in zip(records, self._take_keys(model, len(records)), refs, strict=True):
            record.pk, record.ref = key, ref
            pending.append(record)
        for name, rows in (related or {}).items():
            self.relate(records[0], name, rows)

    def relate(self, record: Record, name: str, rows: Sequence[Record]) -> None:
        """Relate a new record to these rows too."""
        if rows:
            by_record = self.related.setdefault(record._meta.get_field(name), {})
            by_record[record] = [*by_record.get(record, ()), *rows]

    def _take_keys(self, model: Any, number: int) -> list[int]:
        if len(self._keys.get(model, ())) < number:
            self._reserve(
                [model] if self._keys else [apps.get_model("recruiting", one) for one in KEYED_TABLES], number
            )
        keys = self._keys[model]
        next_keys, self._keys[model] = keys[:number], keys[number:]
        return next_keys

    def _reserve(self, models: Iterable[Any], number: int) -> None:
        pending = {model: [record.pk for record in self.records.get(model, ())] for model in models}
        reserved = bulk.reserve_keys(
            {model: len(keys) + number + KEYS_RESERVED for model, keys in pending.items()}
        )
        for model, keys in reserved.items():
            # SQLite gives the keys again of what is not written yet.
            self._keys[model] = [key for key in keys if key > max(pending[model], default=0)]

    def write(self) -> None:
        """Write all of it, each table by one statement.

        Raises IntegrityError or DataError where a rule of the database is broken, or somebody else has just
        taken a reference; then the transaction is over.
        """
        for model, records in self.records.items():
            bulk.insert(model, model._meta.concrete_fields, [columns_of(record) for record in records])
        for relation, by_record in self.related.items():
            _relate(relation, by_record)
        written = [record for records in self.records.values() for record in records]
        addresses = ({"table": record.table, "ref": record.ref} for record in written)
        columns: list[Any] = [Address._meta.get_field(name) for name in ("table", "ref")]
        bulk.insert(Address, columns, addresses)
        for record in written:
            record._state.adding, record._state.db = False, "default"
        self.records, self.related = {}, {}
        notify_unit_of_work(written)


KEYED_TABLES = (*SUBJECTS, "claim")
"""The tables of which a report has new records."""


def related_columns(record: Record) -> set[str]:
    """The foreign keys of a record, which need no validation: their records were looked up a moment ago."""
    return {field.name for field in record._meta.fields if field.is_relation}


def _model_of(record: Record) -> Any:
    return record._meta.concrete_model


def _relate(relation: Any, by_record: dict[Record, Sequence[Record]]) -> None:
    pairs = ((record.pk, row.pk) for record, rows in by_record.items() for row in dict.fromkeys(rows))
    write_links(relation, pairs)
