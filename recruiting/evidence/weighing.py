"""What the claims on one aspect weigh beside each other, and which of their values nobody gives any more."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from recruiting.evidence.comparison import is_narrower
from recruiting.evidence.corrections import corrected_keys, corrects_itself, withdrawn_keys
from recruiting.evidence.headline import CORRECTED, PLANNED
from recruiting.evidence.origins import Origins, tells
from recruiting.evidence.witnesses import BASES, Weight, copies, weight
from recruiting.models.claim import Claim
from recruiting.models.columns import Value
from recruiting.models.source import BasedOnHow
from recruiting.values import Edtf


@dataclass(frozen=True)
class Weighed:
    """``weights`` by the key of each claim that counts; ``former`` says by reference why one is outdated."""

    weights: Mapping[int, Weight]
    former: Mapping[str, str]


def weigh(
    claims: Collection[Claim], values: Mapping[Claim, Value], origin: Origins, alleged: Collection[int]
) -> Weighed:
    """Weigh the claims on one aspect that count, with the ``values`` they give, among all on it."""
    replaced, put_right = replaced_sources(values), corrected_keys(claims)
    corrected = {each.pk for each in values if each.source_id in replaced or each.pk in put_right}
    weights = {each.pk: weight(each, origin[each.pk], alleged) for each in values}
    weights |= dict.fromkeys(corrected, Weight.WEAK)
    weights |= {each.pk: Weight.COPYING for each in values if _departs_from_base(each, weights, values)}
    weights |= {each.pk: Weight.SERIOUS for each in values if corrects_itself(each)}
    weights |= dict.fromkeys(weights.keys() & withdrawn_keys(claims), Weight.CONTRADICTING)
    planned = _planned(values, weights, origin)
    weights |= {key: max(weights[key], Weight.WEAK) for key in planned}
    former = {each.ref: PLANNED for each in values if each.pk in planned}
    return Weighed(weights, former | {each.ref: CORRECTED for each in values if each.pk in corrected})


def _departs_from_base(claim: Claim, weights: Mapping[int, Weight], claims: Mapping[Claim, Value]) -> bool:
    """Whether a copy gives another value than a page that it copies, be it in the name of that page."""
    bases = {claim.via_id} if claim.via_id else claim.source.base_keys
    based = [other for other in claims if other.source_id in bases and other.pk != claim.pk]
    if not (based and copies(claim.source)):
        return False
    told = any(tells(claim, each) and not is_narrower(claims[claim], claims[each]) for each in based)
    is_own = not claim.via_id and (claim.has_informant or claim.how_known in BASES)
    return weights[claim.pk] == Weight.WEAK or not (is_own or told)


def replaced_sources(claims: Iterable[Claim]) -> set[int | None]:
    """The sources of which a new version tells the same aspect: their outlet has corrected them."""
    return {
        base
        for claim in claims
        if claim.source.based_on_how == BasedOnHow.NEW_VERSION and not claim.via_id
        for base in claim.source.base_keys or {claim.source.root_id}
    }


def _planned(values: Mapping[Claim, Value], weights: Mapping[int, Weight], origin: Origins) -> set[int]:
    """The keys of the claims that expect a date, where another, that is no weak one, tells what it was."""
    expecting = {
        claim.pk
        for claim, value in values.items()
        if _is_to_come(value, claim.said or origin[claim.pk].published)
    }
    is_told = any(weights[claim.pk] < Weight.WEAK for claim in values if claim.pk not in expecting)
    return expecting if is_told else set()


def _is_to_come(value: Value, told: Edtf) -> bool:
    """Whether a date lies after the day on which it was told."""
    if not isinstance(value, Edtf) or value.earliest is None or told.latest is None:
        return False
    return value.earliest > told.latest
