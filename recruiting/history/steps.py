"""The steps of every save, in order.

Steps collect the rows that a unit of work writes (``models.unit_of_work``) and act at its end, in its
transaction: claims follow new references, rows that named a deleted one get a new version, rules across rows
are checked, a reason is required for changes of what readers saw, versions are written to the history,
summaries are derived and stored, and a new edition is published. ``load`` runs the same steps.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models.signals import m2m_changed, pre_delete
from django.utils.translation import gettext as _

from recruiting.history import column_rules, cross_row_rules, reasons, summaries, version_writer, versions
from recruiting.history.named_references import FollowReferences
from recruiting.history.rule_scope import Violation
from recruiting.history.version_writer import KeepHistory
from recruiting.models import aspects, unit_of_work
from recruiting.models.claim import Claim
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.relations import rows_losing
from recruiting.models.tables import by_key, model_of
from recruiting.models.unit_of_work import Step, UnitOfWork
from recruiting.published.publishing import publish


class BrokenRules(ValidationError):
    """A unit of work breaks rules across rows: the messages by field, and the ``violations``."""

    def __init__(self, violations: list[Violation], name_tables: bool) -> None:
        self.violations = violations
        messages: dict[str, set[str]] = {}
        for violation in violations:
            table = model_of(violation.table)._meta.verbose_name
            message = f"{table}: {violation.message}" if name_tables else str(violation.message)
            messages.setdefault(violation.field, set()).add(message)
        super().__init__({field: sorted(each) for field, each in messages.items()})


class FollowLosses(Step):
    """Gives rows that named a deleted one a new version, which does not name it."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.keys: set[RowKey] = set()

    def before_deletion(self, record: Record) -> None:
        """Collect the rows that name the one that is deleted."""
        for row in rows_losing(record):
            self.unit.before_change(row)
            self.keys.add((row.table, row.pk))

    def flush(self) -> None:
        keys, self.keys = sorted(self.keys), set()
        for table, key in keys:
            for row in by_key(table).rows([key]):
                unit_of_work.touch_relations(row, "pre_delete")


class CheckRules(Step):
    """Checks the rules across rows (``cross_row_rules``)."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.keys: dict[str, set[int]] = {}
        self.lost: set[str] = set()
        """References of deleted rows that claims may name in their values."""

    def before_deletion(self, record: Record) -> None:
        """Collect the reference of a deleted row, which claims may name."""
        if record.table in aspects.named_tables():
            self.lost.add(record.ref)

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        if columns["id"]:
            self.keys.setdefault(table, set()).add(columns["id"])

    def violations(self) -> list[Violation]:
        """The rules that the rows collected so far break."""
        lost, self.lost = self.lost, set()
        naming = {("claim", pk) for pk in column_rules.claims_naming(lost)}
        for table, pk in naming:
            self.keys.setdefault(table, set()).add(pk)
        found = list(cross_row_rules.violations(self.keys))
        by_deletion = {one for one in found if (one.table, one.pk) in naming}
        claims = Claim.objects.select_related("source").in_bulk({one.pk for one in by_deletion})
        return [_by_deletion(one, claims[one.pk]) if one in by_deletion else one for one in found]

    def flush(self) -> None:
        violations = self.violations()
        number, self.keys = sum(map(len, self.keys.values())), {}
        if violations:
            raise BrokenRules(violations, name_tables=number > 1)


def _by_deletion(violation: Violation, claim: Claim) -> Violation:
    """The violation by a claim that names a deleted row, with a message about the deletion."""
    message = _("“%(claim)s” names what is to be deleted. Change or delete that claim first: %(ref)s.")
    return replace(violation, message=message % {"claim": claim, "ref": claim.ref})


class RequireReasons(Step):
    """Requires a reason of whoever changes what readers saw (``reasons``)."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.before: dict[RowKey, reasons.PublicView | None] = {}
        self.due: set[RowKey] = set()

    def before_change(self, stored: Record) -> None:
        if self.unit.user is None or self.unit.reason:
            return
        key = stored.table, stored.pk
        self.due.add(key)
        if key not in self.before:
            self.before[key] = reasons.public_view(stored)

    def flush(self) -> None:
        due, self.due = {key: self.before[key] for key in self.due}, set()
        reasons.check(due)


class StoreSummaries(Step):
    """Derives and stores the summaries of changed rows (``summaries``)."""

    def __init__(self, unit: UnitOfWork) -> None:
        super().__init__(unit)
        self.changed: set[RowKey] = set()
        self.stored: set[RowKey] = set()

    def before_change(self, stored: Record) -> None:
        self.changed |= summaries.dependents(stored.table, vars(stored))

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        self.changed |= summaries.dependents(table, columns)

    def flush(self) -> None:
        changed, self.changed = self.changed, set()
        self.stored |= changed | summaries.refresh(changed)


class Publish(Step):
    """Publishes the rows whose summaries were stored (``published``)."""

    def finish(self) -> None:
        publish(self.unit.step(StoreSummaries).stored, self.unit.reason, self.unit.explained)


STEPS = (FollowReferences, FollowLosses, CheckRules, RequireReasons, KeepHistory, StoreSummaries, Publish)


def connect() -> None:
    """Register the steps, and the signals of deletions and relations, which ``save()`` does not see."""
    unit_of_work.register_steps(STEPS)
    pre_delete.connect(_note_deletion, dispatch_uid="note deletion")
    m2m_changed.connect(_note_relations, dispatch_uid="note relations")


def _note_deletion(sender: Any, instance: Any, **kwargs: Any) -> None:
    # Bulk deletes and cascades send this too; Record.delete opens a unit of work where none is open.
    if not isinstance(instance, Record):
        return
    unit = unit_of_work.current()
    if unit is None:
        version_writer.copy_to_history({instance.table: [instance.pk]}, versions.DELETED, None)
    else:
        unit.before_save(instance)
        unit.step(KeepHistory).before_deletion(instance)
        unit.step(FollowLosses).before_deletion(instance)
        unit.step(CheckRules).before_deletion(instance)


def _note_relations(sender: Any, instance: Any, action: str, reverse: bool, **kwargs: Any) -> None:
    if not isinstance(instance, Record):
        return
    if reverse:
        # It would be a version of the rows at the other end, which nobody holds.
        raise TypeError(f"{sender.__name__} is written from the row that declares it")
    unit_of_work.touch_relations(instance, action)
