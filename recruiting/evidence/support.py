"""How well an aspect of a record is supported, from its own claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recruiting.evidence.comparison import compare_claim
from recruiting.evidence.origins import in_rewriting, independent_reports, informant, origins
from recruiting.evidence.parties import Parties
from recruiting.models.claim import Aspect, Claim, HowKnown, Stance
from recruiting.models.record import Support
from recruiting.models.source import Source, Worth

SUPPORTING = (Stance.REPORTS, Stance.CONFIRMS, Stance.ALLEGES)

GUESSING = (HowKnown.SECOND_HAND, HowKnown.RECKONING)
"""How those know it who were not there: such claims make one report at most."""

SEVERAL = {
    *("several", "some", "few", "many", "multiple", "various", "numerous"),
    *("couple", "handful", "dozen", "dozens", "most", "both"),
}
"""Words that say of informants, without a number, that they are more than one."""


@dataclass(frozen=True)
class Supported:
    """The support of one aspect, and whether it is known from a rewriting, or at second hand, only.

    ``reports`` is the number of independent reports that know it, not counting guesses if there are others.
    """

    code: str = Support.NONE
    in_rewriting: bool = False
    second_hand: bool = False
    reports: int = 0
    claims: tuple[Claim, ...] = ()

    def __str__(self):
        return str(Support(self.code).label)


def support(record, claims: Iterable[Claim], parties: Parties, aspect: str = Aspect.EXISTENCE) -> Supported:
    """The best that the claims on ``record`` do for ``aspect``.

    What supports any aspect supports existence too, never the reverse; to support a value a claim must be
    the same as the desk's, or within it.
    """
    claims = list(claims)
    origin = origins(claims)
    bearing = [
        claim
        for claim in claims
        if claim.counts and claim.stance in SUPPORTING and _bears(record, claim, aspect)
    ]
    code = _best(bearing, origin, parties)
    direct = [claim for claim in bearing if not in_rewriting(claim, origin[claim.pk])]
    best_direct = code if len(direct) == len(bearing) else _best(direct, origin, parties)
    asserting = [claim for claim in bearing if claim.stance != Stance.ALLEGES]
    return Supported(
        code,
        in_rewriting=best_direct != code,
        second_hand=bool(asserting) and all(claim.how_known in GUESSING for claim in asserting),
        reports=_reports(asserting, origin, parties),
        claims=tuple(bearing),
    )


def _bears(record, claim, aspect):
    if aspect == Aspect.EXISTENCE:
        return True
    return claim.aspect == aspect and compare_claim(record, claim).supports


def _best(claims: list[Claim], origin: Mapping[int, Source], parties: Parties) -> str:
    levels = {claim.pk: _level(claim, origin[claim.pk], parties) for claim in claims}
    best = min(levels.values(), key=_STRONGEST_FIRST.index, default=Support.NONE)
    if best in (Support.ON_RECORD, Support.DOCUMENTED):
        return best
    reports = [
        claim
        for claim in claims
        if levels[claim.pk] in (Support.ONE_REPORT, Support.SEVERAL_INFORMANTS)
        and claim.how_known not in GUESSING
    ]
    if independent_reports(reports, origin) > 1:
        return Support.SEVERAL_REPORTS
    if best == Support.ONE_REPORT and _named_in_one_report(reports, origin) > 1:
        return Support.SEVERAL_INFORMANTS
    return best


def _reports(claims: list[Claim], origin: Mapping[int, Source], parties: Parties) -> int:
    weakest = _STRONGEST_FIRST.index(Support.ONE_REPORT)
    told = [
        claim
        for claim in claims
        if _STRONGEST_FIRST.index(_level(claim, origin[claim.pk], parties)) <= weakest
    ]
    known = [claim for claim in told if claim.how_known not in GUESSING]
    return independent_reports(known, origin) or min(len(told), 1)


def _level(claim: Claim, origin: Source, parties: Parties) -> str:
    """What one claim is worth by itself."""
    if claim.stance == Stance.ALLEGES:
        return Support.ALLEGED
    if origin.worth in (Worth.MACHINE_REWRITING, Worth.UNSOURCED):
        return Support.NOBODY_NAMED
    if claim.how_known in GUESSING:
        return Support.ONE_REPORT
    if parties.on_record(claim):
        return Support.ON_RECORD
    if claim.how_known in (HowKnown.DOCUMENT, HowKnown.TRACE):
        return Support.DOCUMENTED
    return Support.SEVERAL_INFORMANTS if _several(claim) else Support.ONE_REPORT


def _several(claim):
    number = claim.informants
    if number.low is not None:
        return number.low + number.low_exclusive > 1
    return number.high is None and not SEVERAL.isdisjoint(number.words.casefold().split())


def _named_in_one_report(claims, origin):
    named: dict[int, set] = {}
    for claim in claims:
        if claim.informant_person_id or claim.informant_company_id:
            named.setdefault(origin[claim.pk].pk, set()).add(informant(claim))
    return max(map(len, named.values()), default=0)


_STRONGEST_FIRST: list[str] = list(Support)
