"""As of when an outcome is known: the day of the report that tells it; none knows the day after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from recruiting.evidence.support import SUPPORTING
from recruiting.models import Claim, Event
from recruiting.models.event import EventKind
from recruiting.models.record import Reached
from recruiting.progress.state import REACHED_BY
from recruiting.values import Edtf

BY_EMPLOYMENT = (Reached.STARTED, Reached.NEVER_STARTED, Reached.LEFT)
"""Outcomes that an employment may tell instead of an event: then it is the one that is dated."""


@dataclass(frozen=True)
class AsOf:
    """``day`` as it is printed, empty where an employment tells; ``claims``: those that tell the outcome."""

    day: str
    claims: list[Claim]
    is_known: bool = True

    def __str__(self):
        if not self.day:
            return ""
        return _("as of %(day)s") % {"day": self.day} if self.is_known else _("date of the report unknown")


def as_of(record, events: Iterable[Event], claims: Iterable[Claim]) -> AsOf:
    """As of when the outcome of an approach or an offer is told.

    ``events`` are those that concern the record, ``claims`` all that its page has. What no event tells, such
    as an offer reported without its event, is as of the claims on the record itself.
    """
    deciding = {event.pk for event in events if _decides(event, record)}
    counted = [claim for claim in claims if not claim.set_aside and claim.stance in SUPPORTING]
    telling = [claim for claim in counted if claim.about_event_id in deciding]
    if not telling and record.outcome in BY_EMPLOYMENT:
        return AsOf("", [])
    own = [claim for claim in counted if claim.subject_table == record.table]
    days = [day for claim in telling or own if (day := _day(claim))]
    latest = max(days, key=lambda day: day.latest or day.earliest or date.min, default=None)
    return AsOf(str(latest) if latest else _("date unknown"), telling, is_known=latest is not None)


def _decides(event, record):
    if record.nobody_accepted and event.kind == EventKind.ACCEPTED:
        return True
    return REACHED_BY.get(event.kind) == record.outcome != Reached.OPEN


def _day(claim) -> Edtf | None:
    """When it was said, else published, else first reported."""
    for day in (claim.said, claim.source.published, claim.via.published if claim.via else Edtf()):
        if day.latest or day.earliest:
            return day
    return None


def dated(events: Iterable[Event], row) -> str:
    """When a candidate came to its state, as the events tell; empty where they don't."""
    for event in reversed(list(events)):
        concerned = event.candidates.all()
        if REACHED_BY.get(event.kind) == row.outcome and (not concerned or row in concerned):
            return str(event.happened) if event.happened else ""
    return ""
