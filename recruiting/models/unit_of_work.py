"""The unit of work, in which all records are written.

A unit is one transaction. Whatever saves a record (a form, an action, a command, ``save()``, ``load``) opens
a unit or joins the open one, and reports each row to it before and after the change. The unit then runs the
steps of ``recruiting.history.steps``, which registers them here when the site starts.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import transaction

from recruiting.models.keys import RowKey
from recruiting.models.tables import by_key


class Step:
    """A step that handles the rows that a unit of work writes: one object for each unit."""

    def __init__(self, unit: "UnitOfWork") -> None:
        self.unit = unit

    def before_change(self, stored: Any) -> None:
        """Handle a record as it is stored, before it is changed or deleted."""

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        """Handle the values that were written to a row, by attribute."""

    def flush(self) -> None:
        """Process the rows collected since the last time. Raises ValidationError to undo the unit."""

    def finish(self) -> None:
        """Act once, at the very end of the unit."""


class UnitOfWork:
    """One transaction of changes by a user, with a reason and the steps to run."""

    def __init__(self, user: Any = None, reason: str = "") -> None:
        self.user = user
        self.reason = reason.strip()
        self.explained: set[RowKey] = set()
        """The rows whose change a rule explains; empty if the user gave a reason for all changes."""
        self.written: set[RowKey] = set()
        self.steps = [step(self) for step in _steps]

    def explain(self, reason: str, row: RowKey) -> None:
        """Set the reason of a change that a rule makes, unless the user gave one."""
        if not self.reason or (self.explained and self.reason == reason):
            self.reason = reason
            self.explained.add(row)

    def before_change(self, stored: Any) -> None:
        """To be called with a record as it is stored, before it is changed or deleted."""
        for step in self.steps:
            step.before_change(stored)

    def before_save(self, record: Any) -> Any:
        """Report the stored row of ``record`` to all steps and return it; None if it is new."""
        if record.pk is None or record._state.adding:
            return None
        for stored in by_key(record.table).rows([record.pk]):
            self.before_change(stored)
            return stored
        return None

    def after_save(self, record: Any) -> None:
        """To be called with a record that was saved."""
        self.after_change(record.table, vars(record))

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        """To be called with what a written row of ``table`` holds, by attribute."""
        self.written.add((table, columns["id"]))
        for step in self.steps:
            step.after_change(table, columns)

    def flush(self) -> None:
        """Let each step process its rows. Raises ValidationError, by field if possible."""
        for step in self.steps:
            step.flush()

    def finish(self) -> None:
        """Let each step process its rows and act at the end."""
        self.flush()
        for step in self.steps:
            step.finish()

    def step(self, kind: "type[S]") -> "S":
        """The step of this kind in this unit."""
        return next(step for step in self.steps if isinstance(step, kind))


S = TypeVar("S", bound=Step)
_steps: Sequence[type[Step]] = ()
_open: ContextVar[UnitOfWork | None] = ContextVar("open_unit_of_work", default=None)


def register_steps(steps: Sequence[type[Step]]) -> None:
    """Make these the steps of every unit of work from now on, in this order."""
    global _steps
    _steps = steps


@contextmanager
def editing(user: Any = None, reason: str = "") -> Iterator[UnitOfWork]:
    """Open a unit of work, or join the open one. It is one transaction.

    ``user`` and ``reason`` go into the history of each record that it saves.
    """
    unit = _open.get()
    if unit is not None:
        yield unit
        return
    with transaction.atomic():
        unit = UnitOfWork(user, reason)
        token = _open.set(unit)
        try:
            yield unit
            unit.finish()
        finally:
            _open.reset(token)


def current() -> UnitOfWork | None:
    """The unit of work that is open, if any."""
    return _open.get()


def flush() -> None:
    """Let the steps of the open unit process their rows now, e.g. before an answer reports success.

    Raises ValidationError, as the end of the unit would.
    """
    unit = _open.get()
    if unit is not None:
        unit.flush()


def touch_relations(record: Any, action: str) -> None:
    """Report a change of a record's many-to-many relations, which are part of its version."""
    with editing() as unit:
        if (record.table, record.pk) not in unit.written:
            unit.before_save(record)
            if action.startswith("pre_"):
                # So that whoever has the former version open is refused.
                record.raise_version()
        unit.after_save(record)
