"""Whoever changes what readers saw must give a reason, which is shown with the new edition.

A reason is required when a person changes editable columns of a row that was public. Public are a published
or retracted approach, offer, employment or circumstance; a published claim about a public row; and a
candidate, event or term with such a claim. No reason is required for derived columns, first publications (of
claims too), companies, people and sources, or a retraction alone, which has a text of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.history import differences
from recruiting.history.differences import Difference, Snapshot
from recruiting.models import Claim, Offer
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.record_rules import TABLES_WITH_LEAD_CLAIM
from recruiting.models.standing import State
from recruiting.models.tables import all_rows
from recruiting.models.visibility import is_published

PARTS = ("candidate", "event", "term")

RETRACTION = {"state", "retraction"}
"""The columns of a retraction."""

MOST_REFS = 5
"""The most rows that the message names."""


@dataclass(frozen=True)
class PublicView:
    """The public state of a row before a unit of work: its reference and snapshot."""

    ref: str
    snapshot: Snapshot


def public_view(record: Record) -> PublicView | None:
    """The public state of ``record`` as stored; None if its change needs no reason."""
    if not _is_public(record):
        return None
    return PublicView(record.ref, differences.snapshot(record.table, record))


def _is_public(record: Record) -> bool:
    if record.table in TABLES_WITH_LEAD_CLAIM:
        return is_published(record) and (not isinstance(record, Offer) or is_published(record.approach))
    if isinstance(record, Claim):
        # A retracted claim has left every page; publishing it again changes nothing that is seen.
        return record.state == State.PUBLISHED and Claim.objects.public().filter(pk=record.pk).exists()
    if record.table in PARTS:
        about = {f"about_{record.table}": record.pk}
        return Claim.objects.public().filter(set_aside="", **about).exists()
    return False


def check(before: Mapping[RowKey, PublicView | None]) -> None:
    """Raise ValidationError, at ``change_reason``, if one of these rows differs from before."""
    refs = sorted(
        view.ref for key, view in before.items() if view is not None and _needs_reason(key, view.snapshot)
    )
    if refs:
        raise ValidationError(
            {
                "change_reason": _(
                    "Readers saw this as it was (%(refs)s). Say why it changes: the reason is shown to them."
                )
                % {"refs": ", ".join(refs[:MOST_REFS])}
            }
        )


def _needs_reason(key: RowKey, before: Snapshot) -> bool:
    table, pk = key
    record = all_rows(table).filter(pk=pk).first()
    if record is None:
        return True
    changed = differences.differences(before, differences.snapshot(table, record))
    return bool(changed) and not _is_retraction_alone(changed)


def _is_retraction_alone(changed: list[Difference]) -> bool:
    return {name for name, *_values in changed} <= RETRACTION and any(
        name == "state" and new == State.RETRACTED for name, _old, new in changed
    )
