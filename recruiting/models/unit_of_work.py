"""The unit of work: the one way in which records are written.

A unit is one transaction. Whatever saves a record (a form, an action, a command, ``save()``, ``load``)
opens a unit or joins the one that is open, and tells it of each row before and after it changes. What then
happens is the list of steps in ``recruiting.history.steps``, which registers itself here as the site starts.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import transaction

from recruiting.models.keys import RowKey
from recruiting.models.tables import by_key


class Step:
    """Something that happens to what a unit of work writes: one object for each unit."""

    def __init__(self, unit: "UnitOfWork") -> None:
        self.unit = unit

    def before_change(self, stored: Any) -> None:
        """Note a record as it is stored, before it is changed or deleted."""

    def after_change(self, table: str, columns: Mapping[str, Any]) -> None:
        """Note the values that are written to a row, by attribute."""

    def settle(self) -> None:
        """Do what is due for the rows noted since the last time. Raises ValidationError to undo the unit."""

    def finish(self) -> None:
        """Do what is due once, at the very end of the unit."""


class UnitOfWork:
    """Who writes, why, and what becomes of it."""

    def __init__(self, user: Any = None, reason: str = "") -> None:
        self.user = user
        self.reason = reason.strip()
        self.explained: set[RowKey] = set()
        """The rows of whose change a rule gave the reason; none where whoever writes gave one for all."""
        self.written: set[RowKey] = set()
        self.steps = [step(self) for step in _steps]

    def explain(self, reason: str, row: RowKey) -> None:
        """Give the reason of a change that a rule makes of a row, unless whoever writes gave one."""
        if not self.reason or (self.explained and self.reason == reason):
            self.reason = reason
            self.explained.add(row)

    def before_change(self, stored: Any) -> None:
        """To be called with a record as it is stored, before it is changed or deleted."""
        for step in self.steps:
            step.before_change(stored)

    def before_save(self, record: Any) -> Any:
        """The stored row of ``record``, of which all steps take note; None if it is new."""
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

    def settle(self) -> None:
        """Let each step do what is due. Raises ValidationError, naming the field where it can."""
        for step in self.steps:
            step.settle()

    def finish(self) -> None:
        """Let each step do what is due at the end."""
        self.settle()
        for step in self.steps:
            step.finish()

    def step(self, kind: "type[S]") -> "S":
        """The step of this kind in this unit."""
        return next(step for step in self.steps if isinstance(step, kind))


S = TypeVar("S", bound=Step)
_steps: Sequence[type[Step]] = ()
_open: ContextVar[UnitOfWork | None] = ContextVar("open_unit_of_work", default=None)


def register(steps: Sequence[type[Step]]) -> None:
    """Make these the steps of every unit of work from now on, in this order."""
    global _steps
    _steps = steps


@contextmanager
def editing(user: Any = None, reason: str = "") -> Iterator[UnitOfWork]:
    """Open a unit of work, or join the one that is open. It is one transaction: all of it holds, or none.

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


def settle() -> None:
    """Let the open unit's steps do now what is due, e.g. before an answer says that all went well.

    Raises ValidationError, as the end of the unit would.
    """
    unit = _open.get()
    if unit is not None:
        unit.settle()


def touch_relations(record: Any, action: str) -> None:
    """Note a change of a record's many-to-many relations, which are part of its version."""
    with editing() as unit:
        if (record.table, record.pk) not in unit.written:
            unit.before_save(record)
            if action.startswith("pre_"):
                # Whoever has the former version open is told.
                record.raise_version()
        unit.after_save(record)
