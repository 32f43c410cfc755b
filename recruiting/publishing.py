"""From draft to the public and back: what publishing a record publishes with it, and on what it rests."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting import four_eyes
from recruiting.models import Approach, Candidate, Event, Offer, Term
from recruiting.models.claim import Stance
from recruiting.models.record import State

LEADING = (Stance.REPORTS, Stance.ALLEGES, Stance.CONFIRMS)
"""The stances on which a published record can rest."""


def publish(record) -> None:
    """Publish ``record`` with its draft claims; an approach with its parts and offers as well.

    A record without a lead claim is led by its first claim that reports, confirms or alleges. Raises
    ValidationError if there is none: nothing is published without a source. With four eyes, also to who
    wrote any of it.
    """
    if record.table == "claim":
        four_eyes.check(record)
        _set(record, State.PUBLISHED)
        return
    parts = _parts(record)
    waiting = [State.DRAFT, State.IN_REVIEW]
    claims = [claim for part in [record, *parts] for claim in part.claims.filter(state__in=waiting)]
    if getattr(record, "state", State.PUBLISHED) in waiting:
        four_eyes.check(record, [*parts, *claims])
    else:
        # What is public already is corrected by whoever may; what is new on it is published by another.
        for claim in claims:
            four_eyes.check(claim)
    for claim in claims:
        _set(claim, State.PUBLISHED)
    if not hasattr(record, "state"):
        return
    _lead(record)
    _set(record, State.PUBLISHED)
    for offer in _offers(record):
        publish(offer)


def send_to_review(record) -> None:
    """Ask a publisher to look at it."""
    if record.state == State.DRAFT:
        _set(record, State.IN_REVIEW)


def retract(record, why: str) -> None:
    """Withdraw a published record; its page stays and says ``why``. Raises ValidationError without it."""
    if not why.strip():
        raise ValidationError(
            {"retraction": _("Say what is withdrawn and why: its page stays and shows it.")}
        )
    record.retraction = why
    _set(record, State.RETRACTED)


def _set(record, state):
    if record.state != state:
        record.state = state
        record.save()


def _lead(record):
    if record.lead_claim_id:
        return
    own = record.claims.filter(state=State.PUBLISHED, set_aside="", stance__in=LEADING).order_by("pk")
    record.lead_claim = own.first()
    if record.lead_claim is None:
        raise ValidationError(
            _(
                "“%(record)s” can't be published: it has no claim that reports, confirms or alleges it. "
                "Add one, with its source."
            )
            % {"record": record}
        )


def _parts(record):
    if isinstance(record, Approach):
        return [
            *Candidate.objects.filter(approach=record),
            *Event.objects.filter(approach=record),
            *Term.objects.filter(approach=record),
            *Term.objects.filter(event__approach=record),
        ]
    if record.table in ("offer", "employment", "event"):
        return list(record.terms.all())
    return []


def _offers(record):
    if not isinstance(record, Approach):
        return []
    return Offer.objects.filter(approach=record, state__in=[State.DRAFT, State.IN_REVIEW]).order_by("pk")
