"""Publishing and retracting records, with their parts and claims."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from recruiting.desk import permissions
from recruiting.desk.relations import follow_claims
from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Employment,
    Event,
    Offer,
    Term,
    unit_of_work,
)
from recruiting.models.claim_codes import SUBJECTS, SUPPORTING
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.standing import State
from recruiting.security import audit

LedRecord = Approach | Offer | Employment | Circumstance
"""A record that needs a lead claim to be published."""

StatedRecord = LedRecord | Claim

WAITING = (State.DRAFT, State.IN_REVIEW)


def publish(record: Record) -> None:
    """Publish ``record`` with its draft claims; an approach with its parts and offers as well.

    The first claim that reports, confirms or alleges becomes the lead claim of a record without one. Raises
    ValidationError if there is none: nothing is published without a source. The approach takes over a company
    that the claims name where none was named. Raises PermissionDenied unless the acting user may publish;
    with four eyes, ValidationError to a user who wrote any of it.
    """
    permissions.check_may_publish(permissions.acting_user())
    if isinstance(record, Claim):
        permissions.check_four_eyes(record)
        _set_state(record, State.PUBLISHED)
        follow_claims([record])
        return
    parts = _parts([record])
    claims = _claims([record, *parts])
    if getattr(record, "state", State.PUBLISHED) in WAITING:
        permissions.check_four_eyes(record, [*parts, *claims])
    else:
        # A public record may be corrected by its author; new claims on it need another publisher.
        for claim in claims:
            permissions.check_four_eyes(claim)
    for claim in claims:
        _set_state(claim, State.PUBLISHED)
    if not isinstance(record, LedRecord):
        return
    _choose_lead_claim(record)
    _set_state(record, State.PUBLISHED)
    for offer in _offers([record]):
        publish(offer)
    follow_claims(claims)


def rows_published_with(records: list[Record]) -> dict[int, list[Record]]:
    """The rows that ``publish`` publishes with each of ``records`` (of one table), by the record's key.

    They are the record, its parts, its draft offers with theirs, and the draft claims on all of these. In a
    transaction the rows are locked, so that no row is added until it ends.
    """
    if not records:
        return {}
    model = type(records[0])
    records = list(_locked(model._base_manager.filter(pk__in=[record.pk for record in records])))
    offers = _offers(records)
    rows = [*offers, *_parts(records), *_parts(offers)]
    rows += _claims([*records, *rows])
    key_of_record = {(record.table, record.pk): record.pk for record in records}
    along = {record.pk: [record] for record in records}
    for row in rows:
        key = key_of_record[row.table, row.pk] = key_of_record[_holder(row)]
        along[key].append(row)
    return along


def send_to_review(record: StatedRecord) -> None:
    """Change the state from draft to in review."""
    if record.state == State.DRAFT:
        _set_state(record, State.IN_REVIEW)


def retract(record: StatedRecord, why: str) -> None:
    """Retract a published record; its page remains and says ``why``.

    Raises ValidationError without a reason, and for a record that was never published.
    """
    if record.state in WAITING:
        raise ValidationError(_("Only what is published is retracted. No reader sees this: delete it."))
    if not why.strip():
        raise ValidationError(
            {"retraction": _("Say what is withdrawn and why: its page stays and shows it.")}
        )
    record.retraction = why
    _set_state(record, State.RETRACTED)


def _set_state(record: StatedRecord, state: State) -> None:
    if record.state != state:
        record.state = state
        record.save()
        unit = unit_of_work.current()
        audit.of_record(state.value, record, unit and unit.user)


def _choose_lead_claim(record: LedRecord) -> None:
    if record.lead_claim_id:
        return
    own = record.claims.filter(state=State.PUBLISHED, set_aside="", stance__in=SUPPORTING).order_by("pk")
    record.lead_claim = own.first()
    if record.lead_claim is None:
        raise ValidationError(
            _(
                "“%(record)s” can't be published: it has no claim that reports, confirms or alleges it. "
                "Add one, with its source."
            )
            % {"record": record}
        )


def _locked(rows: QuerySet) -> QuerySet:
    return rows.select_for_update(of=("self",)) if connection.in_atomic_block else rows


def _offers(records: Sequence[Record]) -> list[Offer]:
    if not records or not isinstance(records[0], Approach):
        return []
    return list(_locked(Offer.objects.filter(approach__in=records, state__in=WAITING)).order_by("pk"))


def _parts(records: Sequence[Record]) -> list[Record]:
    """The parts of records of one table; they are public with these once they have a published claim."""
    if records and isinstance(records[0], Approach):
        candidates = Candidate.objects.filter(approach__in=records).select_related("person")
        events = Event.objects.filter(approach__in=records)
        terms = Term.objects.filter(Q(approach__in=records) | Q(event__approach__in=records))
        return [row for rows in (candidates, events, terms) for row in _locked(rows).order_by("pk")]
    if records and isinstance(records[0], Offer | Employment | Event):
        return list(_locked(Term.objects.filter(**{f"{records[0].table}__in": records})).order_by("pk"))
    return []


def _claims(records: Iterable[Record]) -> list[Claim]:
    """The draft claims on any of ``records``."""
    about: dict[str, list[int]] = {}
    for record in records:
        if record.table in SUBJECTS:
            about.setdefault(record.table, []).append(record.pk)
    if not about:
        return []
    about_any = reduce(or_, (Q(**{f"about_{table}__in": keys}) for table, keys in about.items()))
    claims = Claim.objects.filter(about_any, state__in=WAITING).select_related("source")
    return list(_locked(claims).order_by("pk"))


def _holder(row: Any) -> RowKey:
    """The table and key of the row that ``row`` is part of, or a claim on."""
    if isinstance(row, Claim):
        return row.subject_key
    return row.parent_key if isinstance(row, Term) else ("approach", row.approach_id)
