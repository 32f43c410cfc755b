"""Which claims are independent of each other, and how much each weighs."""

from collections.abc import Collection, Iterable
from enum import IntEnum

from recruiting.evidence.origins import Origins, is_own_addition, utterance_key
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING, HowKnown, Stance
from recruiting.models.source import BasedOnHow, Medium, Source, Worth
from recruiting.values.folding import folded_words

NOT_FIRST_HAND = (HowKnown.SECOND_HAND, HowKnown.RECKONING)
"""How informants know it who were not there: such claims make one report at most."""

FIRST_HAND = (HowKnown.PARTY, HowKnown.DOCUMENT, HowKnown.TRACE)
"""How informants know it who were there, or have it in writing."""

DOCUMENT_MEDIA = (Medium.FILING, Medium.DOCUMENT)
"""The media that are a document themselves, whoever put it up."""

COPYING = (BasedOnHow.RETELLING, BasedOnHow.REWRITING, BasedOnHow.TRANSLATION)

Provenance = frozenset[tuple]
"""What a claim goes back to: its source, its origins, their publisher, the words of one informant."""


class Weight(IntEnum):
    """How much a claim weighs for the headline, the heaviest first: a lighter one counts without it only."""

    SERIOUS = 0
    PLAIN = 1
    """Of a source whose worth nobody noted, without an informant."""
    WEAK = 2
    COPYING = 3
    """What a copy makes of a page that gives another value: that one goes before it."""
    CONTRADICTING = 4
    """What a denial says instead, and what its own outlet withdraws: it stands beside the headline."""


def is_of_unknown_origin(source: Source) -> bool:
    """Whether it is a copy, and nobody knows of what."""
    return is_copy(source) and not source.base_roots


def is_copy(source: Source) -> bool:
    """Whether a source is marked as having nothing of its own."""
    return source.worth in (Worth.RETELLING, Worth.MACHINE_REWRITING) or source.based_on_how in COPYING


def is_addition_of_a_copy(claim: Claim, origin: Source) -> bool:
    """Whether a copy says what the report that it copies does not, without a basis of its own."""
    if not is_copy(origin):
        return False
    has_basis = claim.has_informant or claim.how_known in FIRST_HAND
    return is_own_addition(claim, origin) or (claim.via_id == claim.source_id and not has_basis)


def names_nobody(claim: Claim, origin: Source) -> bool:
    """Whether a source has no source for what it says, or none that is known."""
    is_of_nobody = origin.worth in (Worth.MACHINE_REWRITING, Worth.UNSOURCED) or is_of_unknown_origin(origin)
    return is_of_nobody or is_addition_of_a_copy(claim, origin)


def weight(claim: Claim, origin: Source, alleged: Collection[int] = ()) -> Weight:
    """How much one claim weighs; ``alleged`` are the keys of those that allege (``alleging_keys``)."""
    if claim.stance in CHALLENGING:
        return Weight.CONTRADICTING
    if claim.stance == Stance.ALLEGES or claim.how_known in NOT_FIRST_HAND or claim.pk in alleged:
        return Weight.WEAK
    if names_nobody(claim, origin):
        return Weight.WEAK
    has_basis = claim.how_known in FIRST_HAND and not is_unvouched_document(claim, origin)
    if origin.worth == Worth.UNKNOWN and not (claim.has_informant or has_basis):
        return Weight.PLAIN
    return Weight.SERIOUS


def is_unvouched_document(claim: Claim, origin: Source) -> bool:
    """Whether a page of no noted worth shows a document, such as a screenshot, and names nobody for it."""
    is_vouched_for = origin.worth != Worth.UNKNOWN or origin.medium in DOCUMENT_MEDIA or claim.has_informant
    return claim.how_known == HowKnown.DOCUMENT and not is_vouched_for


def is_serious_denial(claim: Claim, origin: Source) -> bool:
    """Whether a denial is by somebody named, or in a report whose origin is known; not second-hand."""
    if claim.how_known in NOT_FIRST_HAND:
        return False
    return claim.names_informant or not names_nobody(claim, origin)


def alleging_keys(claims: Collection[Claim], origin: Origins) -> set[int]:
    """The keys of the claims on one row that merely allege, whatever their stance.

    A source that retells an allegation alleges it too, and so does an estimate based on one.
    """
    by_aspect: dict[str, list[Claim]] = {}
    for claim in claims:
        by_aspect.setdefault(claim.aspect, []).append(claim)
    return {key for some in by_aspect.values() for key in _alleging_keys_of_aspect(some, origin)}


def _alleging_keys_of_aspect(claims: Collection[Claim], origin: Origins) -> set[int]:
    alleged = {claim.pk for claim in claims if claim.stance == Stance.ALLEGES}
    if not alleged:
        return alleged
    own = [claim for claim in claims if claim.source_id == origin[claim.pk].pk]
    alleging = {claim.source_id for claim in own if claim.pk in alleged}
    alleging -= {claim.source_id for claim in own if claim.pk not in alleged}
    alleged |= {claim.pk for claim in claims if _retells(claim, origin[claim.pk], alleging)}
    others = [claim for claim in claims if claim.stance in (Stance.REPORTS, Stance.CONFIRMS)]
    if all(claim.pk in alleged or claim.how_known == HowKnown.RECKONING for claim in others):
        alleged |= {claim.pk for claim in others}
    return alleged


def _retells(claim: Claim, origin: Source, alleging: set[int]) -> bool:
    """Whether it is read in a page that is based on nothing but what alleges."""
    if claim.source_id != origin.pk:
        return origin.pk in alleging
    return not claim.via_id and bool(origin.base_roots) and origin.base_roots <= alleging


def provenance(claim: Claim, origin: Source) -> Provenance:
    """What the claim goes back to. Claims that share any of it are one report.

    A page that is based on several reports and names none of them for a claim adds nothing to any.
    """
    parts = {("source", claim.source_id), ("source", origin.pk), ("said", *utterance_key(claim, origin))}
    if publisher := " ".join(folded_words(origin.publisher)):
        parts.add(("publisher", publisher))
    if is_of_unknown_origin(origin):
        parts.add(("unknown origin",))
    if not claim.via_id:
        parts |= {("source", root) for root in origin.base_roots}
    return frozenset(parts)


def count_independent(provenances: Iterable[Provenance]) -> int:
    """How many of these are independent of each other, that is, share nothing."""
    distinct = sorted(set(provenances), key=lambda one: sorted(map(str, one)))
    most = 0
    for first in distinct:
        most = max(most, _count_disjoint(first, distinct))
        if most == len(distinct):
            break
    return most


def count_independent_reports(claims: Iterable[Claim], origin: Origins) -> int:
    """How many of the claims are independent reports."""
    return count_independent(provenance(claim, origin[claim.pk]) for claim in claims)


def _count_disjoint(first: Provenance, others: Iterable[Provenance]) -> int:
    """How many are chosen greedily: ``first``, then each that shares nothing with those chosen before."""
    used, number = set(first), 1
    for other in others:
        if used.isdisjoint(other):
            used |= other
            number += 1
    return number
