"""Dates that had not come when they were told: a start that was announced, and may have moved since."""

from collections.abc import Iterable, Mapping

from recruiting.evidence.origins import Origins
from recruiting.evidence.witnesses import Weight
from recruiting.models.claim import Claim
from recruiting.models.columns import Value
from recruiting.values import Edtf


def weights_of_expected(
    claims: Iterable[Claim], values: Mapping[int, Value], weights: Mapping[int, Weight], origin: Origins
) -> dict[int, Weight]:
    """What those claims weigh that expect a date, where another one, that is no weak one, tells what it was.

    ``values`` are those that claims on one aspect give, by the claim's key.
    """
    expecting = {
        claim.pk
        for claim in claims
        if _is_to_come(values.get(claim.pk), claim.said or origin[claim.pk].published)
    }
    is_told = any(weights[key] < Weight.WEAK for key in values.keys() - expecting)
    return {key: max(weights[key], Weight.WEAK) for key in expecting} if is_told else {}


def _is_to_come(value: Value, told: Edtf) -> bool:
    """Whether a date lies after the day on which it was told."""
    if not isinstance(value, Edtf) or value.earliest is None or told.latest is None:
        return False
    return value.earliest > told.latest
