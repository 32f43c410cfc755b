"""The one write path: whatever saves a record, the rules across rows hold and the stored summaries follow.

A unit of work (``editing``) collects the records that it touched; as it ends, and in its transaction, the
rules across rows are checked and the summaries of all that depends on those records are stored anew. Forms,
actions, commands and plain ``save()`` calls go through it alike; units nest into the outermost one.

One path is beside it: ``load`` writes rows in bulk (``data.load``, ``data.storing``), since saving each
would take ten times as long, and then asks the same rules and derives the same summaries itself.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.db.models.signals import m2m_changed, pre_delete
from simple_history.signals import pre_create_historical_record

_open = ContextVar("open_edit", default=None)


class Edit:
    """What one unit of work has touched so far, and who does it, why."""

    def __init__(self, user=None, reason=""):
        from recruiting.history import editions

        self.user = user
        self.reason = reason.strip()
        self.records = {}
        self.roots = set()
        self.saved = set()
        self.seen = {}
        self.written = editions.Written()

    def touch(self, record):
        """Note that ``record`` was written: its rules are checked and its summaries refreshed at the end."""
        from recruiting.history import summaries

        self.records[record.table, record.pk] = record
        self.saved.add((record.table, record.pk))
        self.written.add(record)
        self.roots |= summaries.depending_on(record.table, vars(record))

    def touch_stored(self, record):
        """Note what depends on ``record`` as stored, before it changes or goes; return the stored row."""
        from recruiting.history import summaries

        if record.pk is None or record._state.adding:
            return None
        stored = type(record)._base_manager.filter(pk=record.pk).first()
        if stored is not None:
            self.roots |= summaries.depending_on(stored.table, vars(stored))
            self.remember(stored)
        return stored

    def remember(self, stored):
        """Keep what the public saw of a row, before somebody or something that says why changes it."""
        from recruiting.history import corrections

        self.written.add(stored)
        key = stored.table, stored.pk
        if (self.user is not None or self.reason) and key not in self.seen:
            self.seen[key] = corrections.seen(stored)

    def settle(self):
        """Check the rules across rows, store the summaries, and keep what is a correction.

        Raises ValidationError, naming the field where it can, when a rule across rows is broken, or when
        somebody changes what the public saw and does not say why.
        """
        from recruiting.history import corrections, cross_row_rules, summaries

        records, self.records = self.records, {}
        roots, self.roots = self.roots, set()
        seen, self.seen = self.seen, {}
        cross_row_rules.check(records.values())
        corrections.keep(seen, self.reason, by_somebody=self.user is not None)
        summaries.refresh(roots)


@contextmanager
def editing(user=None, reason=""):
    """Open a unit of work, or join the one that is open. It is one transaction: all of it holds, or none.

    ``user`` and ``reason`` go into the history of each record that it saves.
    """
    edit = _open.get()
    if edit is not None:
        yield edit
        return
    with transaction.atomic():
        edit = Edit(user, reason)
        token = _open.set(edit)
        try:
            yield edit
            edit.settle()
            edit.written.settle()
        finally:
            _open.reset(token)


def somebody():
    """Who acts in the open unit of work; None if nobody is named."""
    edit = _open.get()
    return edit and edit.user


def opened() -> Edit | None:
    """The unit of work that is open, if any."""
    return _open.get()


def settle():
    """Check the rules across rows and store the summaries now, within the open unit of work.

    Raises ValidationError, as the end of the unit would.
    """
    edit = _open.get()
    if edit is not None:
        edit.settle()


def _sign_history(sender, history_instance, **kwargs):
    edit = _open.get()
    if edit is None:
        return
    if edit.user is not None:
        history_instance.history_user = edit.user
    if edit.reason:
        history_instance.history_change_reason = edit.reason


def _touch_before_delete(sender, instance, **kwargs):
    from recruiting.models.record import Record

    # Bulk deletes and cascades send this too; Record.delete opens a unit of work where none is open.
    edit = _open.get()
    if isinstance(instance, Record) and edit is not None:
        edit.touch_stored(instance)


def _touch_relations(sender, instance, action, **kwargs):
    from recruiting.models.record import Record

    if isinstance(instance, Record):
        with editing() as edit:
            if action.startswith("pre_") and (instance.table, instance.pk) not in edit.saved:
                # Relations are part of a version: whoever has the former one open is told.
                edit.touch_stored(instance)
                instance.raise_version()
            edit.touch(instance)


def connect():
    """Listen for what ``save()`` does not see: deletions, changed relations, and the signing of history."""
    pre_create_historical_record.connect(_sign_history, dispatch_uid="sign history")
    pre_delete.connect(_touch_before_delete, dispatch_uid="touch before delete")
    m2m_changed.connect(_touch_relations, dispatch_uid="touch relations")
