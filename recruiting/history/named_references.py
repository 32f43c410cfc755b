"""Keeps references in claimed values up to date when a row's reference changes."""

from collections.abc import Mapping
from typing import Any

from recruiting.history.column_rules import claims_naming
from recruiting.models import aspects
from recruiting.models.claim import Claim
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.unit_of_work import Step, UnitOfWork
from recruiting.values.semicolons import SEPARATOR, split_items


class FollowReferences(Step):
    """Gives claims that name a row by its former reference a new version with the present one."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.before: dict[RowKey, str] = {}
        self.now: dict[RowKey, str] = {}

    def before_change(self, stored: Record) -> None:
        if stored.table in aspects.named_tables():
            self.before.setdefault((stored.table, stored.pk), stored.ref)

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        if (table, columns["id"]) in self.before:
            self.now[table, columns["id"]] = columns["ref"]

    def flush(self) -> None:
        before, self.before = self.before, {}
        now, self.now = self.now, {}
        for row, ref in before.items():
            if now.get(row, ref) != ref:
                _rename(row[0], ref, now[row])


def _rename(table: str, before: str, now: str) -> None:
    for claim in Claim.objects.filter(pk__in=list(claims_naming({before}))):
        if aspects.related_table(claim.subject_table, claim.aspect) == table:
            for column in ("value", "denied"):
                refs = [now if ref == before else ref for ref in split_items(getattr(claim, column))]
                setattr(claim, column, SEPARATOR.join(refs))
            claim.save()
