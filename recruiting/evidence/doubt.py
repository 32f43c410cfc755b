"""Why to doubt what is told, where all who say it allege it, reckon it, have heard it or name nobody."""

from collections.abc import Collection, Iterable

from recruiting.evidence.headline import Headline
from recruiting.evidence.origins import Origins, origins
from recruiting.evidence.witnesses import GUESSING, allegations, names_nobody
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


def doubt_that_it_is_so(claims: Collection[Claim]) -> str:
    """Why to doubt that something is so at all, of a row that has no figure."""
    origin = origins(claims)
    return _common_doubt(claims, origin, allegations(claims, origin))


def _common_doubt(claims: Iterable[Claim], origin: Origins, alleged: Collection[int]) -> str:
    grounds = {_ground(claim, origin[claim.pk], alleged) for claim in claims}
    return grounds.pop() if len(grounds) == 1 else ""


def _ground(claim: Claim, origin: Source, alleged: Collection[int]) -> str:
    if claim.pk in alleged:
        return ALLEGED
    if claim.how_known in GUESSING:
        return str(claim.how_known)
    return NOBODY_NAMED if names_nobody(claim, origin) else ""
