"""How well an aspect of a record is supported, from its own claims."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from recruiting.evidence.comparison import claim_bears_out
from recruiting.evidence.corrections import corrected_keys, corrects_itself
from recruiting.evidence.origins import Origins, Voice, informant_key, is_from_rewriting, origins
from recruiting.evidence.parties import Parties
from recruiting.evidence.provenance import (
    NOT_FIRST_HAND,
    alleging_keys,
    count_independent_reports,
    is_unvouched_document,
    names_nobody,
)
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING, Aspect, HowKnown
from recruiting.models.headlines import HeadlinedRow
from recruiting.models.record_codes import Support
from recruiting.models.source import Source

SEVERAL_WORDS = {
    *("several", "some", "few", "many", "multiple", "various", "numerous"),
    *("couple", "handful", "dozen", "dozens", "most", "both"),
}
"""Words that say of informants, without a number, that they are more than one."""

IN_WRITING = (HowKnown.DOCUMENT, HowKnown.TRACE)
"""How informants know it who have it in writing."""


@dataclass(frozen=True)
class SupportOfAspect:
    """The support of one aspect, and whether it is known from a rewriting, or at second hand, only.

    ``reports`` is the number of independent reports that know it, not counting guesses if there are others.
    """

    code: str = Support.NONE
    in_rewriting: bool = False
    second_hand: bool = False
    reports: int = 0
    claims: tuple[Claim, ...] = ()

    def __str__(self) -> str:
        return str(Support(self.code).label)


def support(
    record: HeadlinedRow, claims: Iterable[Claim], parties: Parties, aspect: str = Aspect.EXISTENCE
) -> SupportOfAspect:
    """The best that the claims on ``record`` do for ``aspect``.

    What supports any aspect supports existence too, never the reverse; to support a value a claim must say
    the same as the headline, or something within it.
    """
    claims = list(claims)
    supporting = [
        claim for claim in claims if claim.counts and (claim.stance in SUPPORTING or corrects_itself(claim))
    ]
    origin = origins(claims)
    alleged = alleging_keys(supporting, origin)
    levels = {claim.pk: _support_of_claim(claim, origin[claim.pk], parties, alleged) for claim in supporting}
    corrected = corrected_keys(claims) if aspect != Aspect.EXISTENCE else set()
    bearing = [one for one in supporting if one.pk not in corrected and _bears_out(record, one, aspect)]
    code = _best_support(bearing, origin, levels)
    direct = [claim for claim in bearing if not is_from_rewriting(claim, origin[claim.pk])]
    best_direct = code if len(direct) == len(bearing) else _best_support(direct, origin, levels)
    asserting = [claim for claim in bearing if claim.pk not in alleged]
    return SupportOfAspect(
        code,
        in_rewriting=best_direct != code,
        second_hand=bool(asserting) and all(claim.how_known in NOT_FIRST_HAND for claim in asserting),
        reports=_count_reports(asserting, origin, levels),
        claims=tuple(bearing),
    )


def _bears_out(record: HeadlinedRow, claim: Claim, aspect: str) -> bool:
    return aspect == Aspect.EXISTENCE or (claim.aspect == aspect and claim_bears_out(record, claim))


def _best_support(claims: list[Claim], origin: Origins, levels: Mapping[int, str]) -> str:
    best = min((levels[claim.pk] for claim in claims), key=_STRONGEST_FIRST.index, default=Support.NONE)
    if best in (Support.ON_RECORD, Support.DOCUMENTED):
        return best
    reports = [
        claim
        for claim in claims
        if levels[claim.pk] in (Support.ONE_REPORT, Support.SEVERAL_INFORMANTS)
        and claim.how_known not in NOT_FIRST_HAND
    ]
    if count_independent_reports(reports, origin) > 1:
        return Support.SEVERAL_REPORTS
    if best == Support.ONE_REPORT and _named_in_one_report(reports, origin) > 1:
        return Support.SEVERAL_INFORMANTS
    return best


def _count_reports(claims: list[Claim], origin: Origins, levels: Mapping[int, str]) -> int:
    weakest = _STRONGEST_FIRST.index(Support.ONE_REPORT)
    solid = [claim for claim in claims if _STRONGEST_FIRST.index(levels[claim.pk]) <= weakest]
    certain = [claim for claim in solid if claim.how_known not in NOT_FIRST_HAND]
    return count_independent_reports(certain, origin) or min(len(solid), 1)


def _support_of_claim(claim: Claim, origin: Source, parties: Parties, alleged: Collection[int]) -> str:
    """What one claim is worth by itself."""
    if claim.pk in alleged:
        return Support.ALLEGED
    if names_nobody(claim, origin):
        return Support.NOBODY_NAMED
    if claim.how_known in NOT_FIRST_HAND:
        return Support.ONE_REPORT
    if parties.on_record(claim):
        return Support.ON_RECORD
    if claim.how_known in IN_WRITING and not is_unvouched_document(claim, origin):
        return Support.DOCUMENTED
    return Support.SEVERAL_INFORMANTS if _has_several_informants(claim) else Support.ONE_REPORT


def _has_several_informants(claim: Claim) -> bool:
    number = claim.informants
    if number.low is not None:
        return number.low + number.low_exclusive > 1
    return number.high is None and not SEVERAL_WORDS.isdisjoint(number.words.casefold().split())


def _named_in_one_report(claims: Iterable[Claim], origin: Origins) -> int:
    speakers: dict[int, set[Voice]] = {}
    for claim in claims:
        if claim.names_informant:
            speakers.setdefault(origin[claim.pk].pk, set()).add(informant_key(claim))
    return max(map(len, speakers.values()), default=0)


_STRONGEST_FIRST: list[str] = list(Support)
