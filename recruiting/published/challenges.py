"""The challenge that an offer inherits from its approach, and an approach from its offers."""

from collections.abc import Collection

from recruiting.evidence.challenge import MILDEST_FIRST, denies_what_was_reported
from recruiting.evidence.origins import origins
from recruiting.models import Approach, Claim, Offer
from recruiting.models.claim_codes import CHALLENGING, SUPPORTING, WHOLE
from recruiting.models.record_codes import Challenge
from recruiting.values.semicolons import split_items


def approach_challenge_for_offer(approach: Approach, of_approach: list[Claim], of_offer: list[Claim]) -> str:
    """The challenge of an approach; *none* if the offer was reported only after the denial."""
    origin = origins([*of_approach, *of_offer])
    denied = [
        claim.said or origin[claim.pk].published
        for claim in of_approach
        if claim.counts and claim.stance in CHALLENGING and claim.aspect in WHOLE and not claim.is_recanted
    ]
    reported = [
        origin[claim.pk].published for claim in of_offer if claim.counts and claim.stance in SUPPORTING
    ]
    is_meant = not denied or any(denies_what_was_reported(day, reported) for day in denied)
    return approach.figure_challenge if is_meant else Challenge.NONE.value


def strongest_offer_challenge(offers: Collection[Offer]) -> dict[str, str]:
    """The strongest challenge of the figures of these offers and its parties, as columns of the approach."""
    strongest = max((offer.figure_challenge for offer in offers), key=MILDEST_FIRST.index, default="none")
    who = [offer.figure_challenged_by for offer in offers if offer.figure_challenge == strongest != "none"]
    names = [name for some in who for name in split_items(some)]
    return {"offers_challenge": strongest, "offers_challenged_by": "; ".join(dict.fromkeys(names))}
