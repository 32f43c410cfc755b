"""Weighs the claims on one aspect against each other, and finds the values that nobody gives any more."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from recruiting.evidence.comparison import is_narrower
from recruiting.evidence.corrections import corrected_keys, corrects_itself, withdrawn_keys
from recruiting.evidence.headline import CORRECTED, PLANNED
from recruiting.evidence.origins import Origins, is_said_by
from recruiting.evidence.provenance import FIRST_HAND, Weight, is_copy, weight
from recruiting.models.claim import Claim
from recruiting.models.columns import Value
from recruiting.models.source import BasedOnHow
from recruiting.values import Edtf


@dataclass(frozen=True)
class Weighing:
    """``weights`` by the key of each claim that counts; ``former`` says by reference why one is outdated."""

    weights: Mapping[int, Weight]
    former: Mapping[str, str]


def weigh(
    claims: Collection[Claim], values: Mapping[Claim, Value], origin: Origins, alleged: Collection[int]
) -> Weighing:
    """Weigh the claims on one aspect that count, with the ``values`` they give, among all on it."""
    replaced, put_right = replaced_sources(values), corrected_keys(claims)
    corrected = {each.pk for each in values if each.source_id in replaced or each.pk in put_right}
    weights = {each.pk: weight(each, origin[each.pk], alleged) for each in values}
    weights |= dict.fromkeys(corrected, Weight.WEAK)
    weights |= {each.pk: Weight.COPYING for each in values if _departs_from_base(each, weights, values)}
    weights |= {each.pk: Weight.SERIOUS for each in values if corrects_itself(each)}
    weights |= dict.fromkeys(weights.keys() & withdrawn_keys(claims), Weight.CONTRADICTING)
    planned = _planned_claims(values, weights, origin)
    weights |= {key: max(weights[key], Weight.WEAK) for key in planned}
    former = {each.ref: PLANNED for each in values if each.pk in planned}
    return Weighing(weights, former | {each.ref: CORRECTED for each in values if each.pk in corrected})


def _departs_from_base(claim: Claim, weights: Mapping[int, Weight], claims: Mapping[Claim, Value]) -> bool:
    """Whether a copy gives another value than a source that it copies, even in that source's name."""
    bases = {claim.via_id} if claim.via_id else claim.source.base_keys
    based = [other for other in claims if other.source_id in bases and other.pk != claim.pk]
    if not (based and is_copy(claim.source)):
        return False
    reported = any(is_said_by(claim, each) and not is_narrower(claims[claim], claims[each]) for each in based)
    is_own = not claim.via_id and (claim.has_informant or claim.how_known in FIRST_HAND)
    return weights[claim.pk] == Weight.WEAK or not (is_own or reported)


def replaced_sources(claims: Iterable[Claim]) -> set[int | None]:
    """The sources of which a new version makes one of these claims: their outlet has corrected them."""
    return {
        base
        for claim in claims
        if claim.source.based_on_how == BasedOnHow.NEW_VERSION and not claim.via_id
        for base in claim.source.base_keys or {claim.source.root_id}
    }


def _planned_claims(
    values: Mapping[Claim, Value], weights: Mapping[int, Weight], origin: Origins
) -> set[int]:
    """The keys of the claims on a date then still to come, if another, not weak, gives the actual date."""
    expecting = {
        claim.pk
        for claim, value in values.items()
        if _is_in_future(value, claim.said or origin[claim.pk].published)
    }
    has_affirming_claim = any(
        weights[claim.pk] < Weight.WEAK for claim in values if claim.pk not in expecting
    )
    return expecting if has_affirming_claim else set()


def _is_in_future(value: Value, reported: Edtf) -> bool:
    """Whether a date lies after the day on which it was told."""
    if not isinstance(value, Edtf) or value.earliest is None or reported.latest is None:
        return False
    return value.earliest > reported.latest
