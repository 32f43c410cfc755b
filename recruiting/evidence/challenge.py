"""What contradicts an aspect of a record, from its own claims."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from recruiting.evidence.comparison import compare_claim, compare_denied
from recruiting.evidence.origins import Voice, informant_key, named_voices, origins, utterance_key
from recruiting.evidence.provenance import is_serious_denial
from recruiting.evidence.relation import Relation, Why
from recruiting.evidence.support import SUPPORTING
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING, Aspect, Stance
from recruiting.models.headlines import HeadlinedRow
from recruiting.models.record_codes import Challenge
from recruiting.values import Edtf

MILDEST_FIRST: list[str] = list(Challenge)


@dataclass(frozen=True)
class ChallengeOfAspect:
    """The strongest challenge of one aspect: who says it, when, and whether they say what they mean.

    ``claims`` holds each challenging utterance once, the strongest first, and ``strongest`` those that
    are as strong as any; ``unclear`` says that these do not tell which detail they contradict.
    """

    code: str = Challenge.NONE
    unclear: bool = False
    claims: tuple[Claim, ...] = ()
    strongest: tuple[Claim, ...] = ()

    def __str__(self) -> str:
        return str(Challenge(self.code).label)


def challenge(
    record: HeadlinedRow, claims: Iterable[Claim], aspect: str = Aspect.EXISTENCE
) -> ChallengeOfAspect:
    """The strongest contradiction of ``aspect``: of itself, of existence, or unclear which.

    For ``aspect`` *unclear* it is the challenge of the record as a whole. An unclear dispute challenges
    existence too, unless its informant reports or confirms any part of the record.
    """
    claims = list(claims)
    if not any(claim.stance in CHALLENGING for claim in claims):
        return ChallengeOfAspect()
    origin = origins(claims)
    counted = [claim for claim in claims if claim.counts]
    confirming = {voice for claim in counted if claim.stance in SUPPORTING[:2] for voice in _voices_of(claim)}
    strengths: dict[tuple, tuple[str, Claim]] = {}
    for claim in counted:
        code = _strength(record, claim, aspect, confirming)
        key = utterance_key(claim, origin[claim.pk])
        if code != Challenge.NONE and (key not in strengths or _is_stronger(code, strengths[key][0])):
            strengths[key] = code, claim
    if not strengths:
        return ChallengeOfAspect()
    ordered = sorted(strengths.values(), key=lambda pair: (-MILDEST_FIRST.index(pair[0]), pair[1].pk))
    # A denial of a weak page is shown, and sets no badge above a serious one.
    serious = [pair for pair in ordered if is_serious_denial(pair[1], origin[pair[1].pk])] or ordered
    code = serious[0][0]
    strongest = tuple(claim for strength, claim in serious if strength == code)
    unclear = all(claim.aspect == Aspect.UNCLEAR for claim in strongest)
    return ChallengeOfAspect(code, unclear, tuple(claim for _code, claim in ordered), strongest)


def denies_what_was_reported(denied: Edtf, reported: Iterable[Edtf]) -> bool:
    """Whether a denial of an approach means what is reported, and not only later reports."""
    days = [one.earliest for one in reported]
    return not denied.latest or not days or any(day is None or day <= denied.latest for day in days)


def _is_stronger(code: str, other: str) -> bool:
    return MILDEST_FIRST.index(code) > MILDEST_FIRST.index(other)


def _strength(record: HeadlinedRow, claim: Claim, aspect: str, confirming: Collection[Voice]) -> str:
    """How strongly one claim contradicts ``aspect`` of ``record``, as a code of ``Challenge``."""
    if claim.stance not in CHALLENGING or claim.is_recanted:
        return Challenge.NONE
    if claim.aspect == Aspect.UNCLEAR:
        if aspect == Aspect.EXISTENCE and not _voices_of(claim).isdisjoint(confirming):
            return Challenge.NONE
    elif _disputes_meaning(record, claim, aspect):
        return Challenge.LIMITED
    elif claim.aspect != Aspect.EXISTENCE and (claim.aspect != aspect or _leaves_value_alone(record, claim)):
        return Challenge.NONE
    if claim.stance == Stance.LIMITS:
        return Challenge.LIMITED
    return Challenge.DENIED if claim.aspect == Aspect.EXISTENCE else Challenge.DISPUTED


def _disputes_meaning(record: HeadlinedRow, claim: Claim, aspect: str) -> bool:
    """Whether a claim accepts the figure of a row but disputes its meaning: stock instead of cash."""
    return claim.aspect == Aspect.MEANING and aspect == getattr(record, "figure_column", "amount")


def _leaves_value_alone(record: HeadlinedRow, claim: Claim) -> bool:
    """Whether a dispute does not contradict the headline: it denies another value, or gives the headline's.

    A sum on another basis is another value, and a limit that the headline keeps does not contradict it. An
    outlet that corrects its own figure disputes no other.
    """
    if claim.puts_right:
        return True
    if claim.denied:
        denied = compare_denied(record, claim)
        return denied.relation == Relation.RIVAL or denied.why == Why.OTHER_BASIS
    if not claim.value:
        return False
    said = compare_claim(record, claim)
    return said.supports or (claim.stance == Stance.LIMITS and said.why == Why.VAGUER)


def _voices_of(claim: Claim) -> set[Voice]:
    """All in whose name the informant speaks: the person, the company, or the words for somebody unnamed."""
    return named_voices(claim) or {informant_key(claim)} - {()}
