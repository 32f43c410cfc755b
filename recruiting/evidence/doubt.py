"""The reason to doubt a statement that all who make it allege, estimate, heard, or have from nobody named."""

from collections.abc import Collection, Iterable

from recruiting.evidence.headline import Headline
from recruiting.evidence.origins import Origins, origins
from recruiting.evidence.provenance import NOT_FIRST_HAND, alleging_keys, names_nobody
from recruiting.models.claim import Claim
from recruiting.models.source import Source

ALLEGED = "alleged"
"""Beside the codes of ``HowKnown``: the doubt of what is merely alleged."""

NOBODY_NAMED = "nobody-named"
"""The doubt of what only pages tell that are of unknown origin, or name nobody."""


def doubt_of_value(
    claims: Iterable[Claim], headline: Headline, origin: Origins, alleged: Collection[int]
) -> str:
    """Why to doubt a headline: a code of ``HowKnown``, one of the above, or empty. ``alleged``: keys."""
    return _common_doubt([claim for claim in claims if claim.ref in headline.claims], origin, alleged)


def doubt_of_existence(claims: Collection[Claim]) -> str:
    """Why to doubt that something is so at all, of a row that has no figure."""
    origin = origins(claims)
    return _common_doubt(claims, origin, alleging_keys(claims, origin))


def _common_doubt(claims: Iterable[Claim], origin: Origins, alleged: Collection[int]) -> str:
    doubts = {_doubt_of_claim(claim, origin[claim.pk], alleged) for claim in claims}
    return doubts.pop() if len(doubts) == 1 else ""


def _doubt_of_claim(claim: Claim, origin: Source, alleged: Collection[int]) -> str:
    if claim.pk in alleged:
        return ALLEGED
    if claim.how_known in NOT_FIRST_HAND:
        return str(claim.how_known)
    return NOBODY_NAMED if names_nobody(claim, origin) else ""
