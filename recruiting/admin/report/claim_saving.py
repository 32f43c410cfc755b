"""The claims of one form are written together, and get their state together."""

from collections.abc import Iterable

from django.db import IntegrityError

from recruiting.admin.report.inserting import change, insert
from recruiting.admin.report.recorder import Recorder
from recruiting.desk import permissions
from recruiting.models import Claim
from recruiting.models.record import State
from recruiting.security import audit


def save_claims(recorder: Recorder) -> None:
    """Save the claims that were made so far as ``save()`` would; what is refused is noted at its row."""
    try:
        insert([claim for claim in recorder.claims if claim.pk is None])
    except IntegrityError:
        # One breaks a rule, or somebody else has just taken a reference: one by one it is told which.
        recorder.claims = [claim for claim in recorder.claims if claim.pk or recorder.save_claim(claim)]


def set_state(claims: Iterable[Claim], state: State) -> None:
    """Publish claims that this unit of work saved, or send them to review.

    Raises what ``publishing.publish`` raises.
    """
    claims = [claim for claim in claims if claim.state != state]
    if not claims:
        return
    user = permissions.acting_user()
    if state == State.PUBLISHED:
        permissions.check_may_publish(user)
    for claim in claims:
        if state == State.PUBLISHED:
            permissions.check_four_eyes(claim)
        claim.state = str(state)
        audit.of_record(state.value, claim, user)
    change(claims)
