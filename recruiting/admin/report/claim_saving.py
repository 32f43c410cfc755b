"""Publishes the claims of one form together, or sends them to review."""

from collections.abc import Iterable

from recruiting.admin.report.bulk_insert import bulk_update
from recruiting.desk import permissions
from recruiting.models import Claim
from recruiting.models.standing import State
from recruiting.security import audit


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
    bulk_update(claims)
