"""Why to doubt what is told, where all who say it allege it, reckon it or have heard it."""

from collections.abc import Collection, Iterable

from recruiting.evidence.headline import Headline
from recruiting.evidence.origins import origins
from recruiting.evidence.witnesses import allegations
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import HowKnown

ALLEGED = "alleged"
"""Beside the codes of ``HowKnown``: the doubt of what is merely alleged."""


def doubt_of_value(claims: Iterable[Claim], headline: Headline, alleged: Collection[int]) -> str:
    """Why to doubt a headline: a code of ``HowKnown``, ALLEGED, or empty. ``alleged``: keys of claims."""
    return _common_doubt([claim for claim in claims if claim.ref in headline.claims], alleged)


def doubt_that_it_is_so(claims: Collection[Claim]) -> str:
    """Why to doubt that something is so at all, of a row that has no figure."""
    return _common_doubt(claims, allegations(claims, origins(claims)))


def _common_doubt(claims: Iterable[Claim], alleged: Collection[int]) -> str:
    grounds = {ALLEGED if claim.pk in alleged else str(claim.how_known) for claim in claims}
    doubt = grounds.pop() if len(grounds) == 1 else ""
    return doubt if doubt in (ALLEGED, HowKnown.RECKONING, HowKnown.SECOND_HAND) else ""
