"""What an offer tells of the challenge of its whole approach, and an approach of that of its offers."""

from collections.abc import Collection

from recruiting.evidence.challenge import MILDEST_FIRST, denies_what_was_reported
from recruiting.evidence.origins import origins
from recruiting.models import Approach, Claim, Offer
from recruiting.models.claim_codes import CHALLENGING, SUPPORTING, WHOLE
from recruiting.models.record_codes import Challenge
from recruiting.values.semicolons import split_items


def of_whole(approach: Approach, of_approach: list[Claim], of_offer: list[Claim]) -> str:
    """The challenge of a whole approach, as far as an offer had been reported when it was denied."""
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


def of_offers(offers: Collection[Offer]) -> dict[str, str]:
    """The strongest challenge of the figures of these offers, and by whom."""
    strongest = max((offer.figure_challenge for offer in offers), key=MILDEST_FIRST.index, default="none")
    who = [offer.figure_challenged_by for offer in offers if offer.figure_challenge == strongest != "none"]
    names = [name for some in who for name in split_items(some)]
    return {"offers_challenge": strongest, "offers_challenged_by": "; ".join(dict.fromkeys(names))}
