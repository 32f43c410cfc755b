"""The claims of one form are written together: a few statements for all of them, not a dozen for each."""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from recruiting.admin.report.recorder import Recorder
from recruiting.data.storing import Storing
from recruiting.desk import permissions
from recruiting.models import Claim, bulk, unit_of_work
from recruiting.models.address import free_refs
from recruiting.models.record import State
from recruiting.security import audit


def save_claims(recorder: Recorder) -> None:
    """Save the claims that were made so far as ``save()`` would; what is refused is noted at its row."""
    claims = [claim for claim in recorder.claims if claim.pk is None]
    try:
        with transaction.atomic():
            _insert(claims)
    except IntegrityError:
        # One breaks a rule, or somebody else has just taken a reference: one by one it is told which.
        for claim in claims:
            claim.pk, claim.ref, claim._state.adding = None, "", True
        recorder.claims = [claim for claim in recorder.claims if claim.pk or recorder.save_claim(claim)]


def _insert(claims: list[Claim]) -> None:
    if not claims:
        return
    keys = bulk.reserve_keys(Claim, len(claims))
    for claim, key, ref in zip(
        claims, keys, free_refs("claim", [claim.ref_words() for claim in claims]), strict=True
    ):
        claim.pk, claim.ref = key, ref
        claim.tidy(vars(claim))
    storing = _storing()
    storing.add([_columns(claim) for claim in claims])
    storing.issue(keys)
    storing.log(keys, "+")
    for claim in claims:
        claim._state.adding, claim._state.db = False, "default"
    _note(claims)


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
        claim.state, claim.version = str(state), claim.version + 1
        audit.of_record(state.value, claim, user)
    storing = _storing()
    storing.change([_columns(claim) for claim in claims])
    storing.log([claim.pk for claim in claims], "~")
    _note(claims)


def _storing() -> Storing:
    unit = unit_of_work.current()
    return Storing(Claim, unit and unit.user, (unit and unit.reason) or None, timezone.now())


def _note(claims: Iterable[Claim]) -> None:
    if unit := unit_of_work.current():
        for claim in claims:
            unit.after_save(claim)


def _columns(claim: Claim) -> dict[str, Any]:
    """What the database holds of it, by attribute: codes as plain text."""
    return {
        field.attname: str(value) if isinstance(value := getattr(claim, field.attname), str) else value
        for field in Claim._meta.concrete_fields
    }
