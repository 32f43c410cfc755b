"""What counts as a correction, and that it has a reason.

A correction is a change of the editable columns of a row that the public saw, made by a person or for a
stated reason (``load`` states one). Public are a published or retracted approach, offer, employment or
circumstance; a published claim about what is public; and a candidate, event or term with such a claim.
No corrections are: what is derived, first publications (of claims too), companies, people and sources.
One unit of work is one correction for each row, however often it saved the row.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.differences import Difference, Key, Snapshot
from recruiting.models import Claim, Correction, Offer, Term
from recruiting.models.correction import CorrectionKind
from recruiting.models.record import State
from recruiting.models.visibility import is_published

RECORDS = ("approach", "offer", "employment", "circumstance")
PARTS = ("candidate", "event", "term")

WITHDRAWN = {"state", "retraction"}
"""The columns of a retraction: it says why by itself."""


@dataclass(frozen=True)
class Seen:
    """What the public saw of a row before a unit of work: its reference, its page, and what stood there."""

    ref: str
    page: Key
    snapshot: Snapshot


def public_view(record) -> Seen | None:
    """What the public sees of ``record`` as stored; None if it sees nothing, or no correction is due."""
    if not _is_seen(record):
        return None
    return Seen(record.ref, page_of(record), differences.snapshot(record.table, record))


def _is_seen(record):
    if record.table in RECORDS:
        return is_published(record) and (not isinstance(record, Offer) or is_published(record.approach))
    if isinstance(record, Claim):
        # A retracted claim has left every page; publishing it again is no correction of what is seen.
        return record.state == State.PUBLISHED and Claim.objects.public().filter(pk=record.pk).exists()
    if record.table in PARTS:
        about = {f"about_{record.table}": record.pk}
        return Claim.objects.public().filter(set_aside="", **about).exists()
    return False


def page_of(record) -> Key:
    """The record on whose page ``record`` is shown."""
    if isinstance(record, Claim):
        return page_of(record.subject)
    if isinstance(record, Term):
        return page_of(record.parent)
    if record.table in PARTS:
        return "approach", record.approach_id
    return record.table, record.pk


def keep(before: dict[Key, Seen | None], reason: str, by_somebody: bool) -> dict[Key, int]:
    """Store a correction for each row that stands otherwise now than ``before``; their keys by that row.

    Raises ValidationError, at ``change_reason``, if somebody corrects without a reason.
    """
    corrections = [
        correction
        for (table, key), view in before.items()
        if view is not None and (correction := _correction(table, key, view, reason))
    ]
    removed = {(one.table, one.row) for one in corrections if one.kind == CorrectionKind.REMOVED}
    # What went with its page is told by the page's own removal.
    corrections = [
        one
        for one in corrections
        if (one.page_table, one.page_row) == (one.table, one.row)
        or (one.page_table, one.page_row) not in removed
    ]
    unreasoned = [one for one in corrections if not one.reason]
    if unreasoned and by_somebody:
        raise ValidationError(
            {
                "change_reason": _(
                    "Readers saw this as it was (%(refs)s). Say why it changes: the reason is shown to them."
                )
                % {"refs": ", ".join(sorted({one.ref for one in unreasoned})[:5])}
            }
        )
    rows = Correction.objects.bulk_create(one for one in corrections if one.reason)
    return {(one.table, one.row): one.pk for one in rows}


def withdraw(keys: Collection[int]) -> None:
    """Take back corrections of a unit of work that is not over yet."""
    if keys:
        Correction.objects.filter(pk__in=keys).delete()


def _correction(table, key, view: Seen, reason) -> Correction | None:
    record = apps.get_model("recruiting", table)._base_manager.filter(pk=key).first()
    kind: str = CorrectionKind.CHANGED
    changed: list[Difference] = []
    if record is None:
        kind = CorrectionKind.REMOVED
    else:
        changed = differences.differences(view.snapshot, differences.snapshot(table, record))
        if not changed:
            return None
        kind = _kind(changed)
    if kind == CorrectionKind.RETRACTED:
        # It says why by itself; what else changed with it does not.
        alone = all(name in WITHDRAWN for name, *_rest in changed)
        explanation = f"{record.retraction} ({reason})" if reason else record.retraction
        reason = explanation if alone or reason else ""
    return Correction(
        kind=kind,
        table=table,
        row=key,
        ref=view.ref,
        page_table=view.page[0],
        page_row=view.page[1],
        changes=changed,
        reason=reason,
    )


def _kind(changed: list[Difference]) -> str:
    became = next((new for name, _old, new in changed if name == "state"), "")
    if became == State.RETRACTED:
        return CorrectionKind.RETRACTED
    return CorrectionKind.REINSTATED if became == State.PUBLISHED else CorrectionKind.CHANGED
