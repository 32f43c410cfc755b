"""The standing of a record: the support and the challenge of its existence and its figure."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from recruiting.evidence import row_headlines
from recruiting.evidence.challenge import MILDEST_FIRST, ChallengeOfAspect, challenge
from recruiting.evidence.claims import has_affirming_claim
from recruiting.evidence.parties import Parties
from recruiting.evidence.support import SupportOfAspect, support
from recruiting.models import informants
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import Aspect
from recruiting.models.headlines import HeadlinedRow
from recruiting.models.record_codes import Support
from recruiting.models.term import FIGURES, Term
from recruiting.values import Status


def figure_aspect(record: HeadlinedRow) -> str:
    """The aspect whose support lists show: that of the figure if there is one, else existence."""
    column = {"offer": "amount", "circumstance": getattr(record, "figure_column", "")}.get(record.table, "")
    if column in ("", "words"):
        return Aspect.EXISTENCE
    is_figure = getattr(record, f"{column}_status") == Status.GIVEN or row_headlines.differing_values(
        record, column
    )
    return column if is_figure else Aspect.EXISTENCE


def standing_of(
    record: HeadlinedRow, claims: Sequence[Claim], who: Parties, on_parts: Sequence[Claim] = ()
) -> dict[str, Any]:
    """The columns of ``models.standing.Standing``, by the claims on a record and those on its parts."""
    figure = figure_aspect(record)
    existence = support(record, [*claims, *on_parts], who)
    figure_support = (
        existence if figure == Aspect.EXISTENCE else _support_of_figure(record, claims, who, figure)
    )
    # Without a figure, lists show the challenge of the record as a whole.
    doubt = challenge(record, claims, Aspect.UNCLEAR if figure == Aspect.EXISTENCE else figure)
    return {
        "is_counted": has_affirming_claim([*claims, *on_parts]),
        "independent_reports": existence.reports,
        "existence_support": str(existence.code),
        "existence_challenge": str(challenge(record, claims).code),
        "figure_support": str(figure_support.code),
        "figure_challenge": str(doubt.code),
        "figure_challenge_unclear": doubt.unclear,
        "figure_challenged_by": _challengers(doubt),
        "figure_in_rewriting": figure_support.in_rewriting,
        "figure_second_hand": figure_support.second_hand,
    }


def _support_of_figure(
    record: HeadlinedRow, claims: Sequence[Claim], who: Parties, figure: str
) -> SupportOfAspect:
    """The support of the headline; if reports differ, that of the least supported value."""
    values = row_headlines.differing_values(record, figure)
    if not values:
        return support(record, claims, who, figure)
    alternatives = []
    for value in values:
        alternative = copy(record)
        setattr(alternative, figure, value)
        alternatives.append(support(alternative, claims, who, figure))
    return max(alternatives, key=lambda each: Support.values.index(each.code))


def challenge_of(record: HeadlinedRow, claims: Sequence[Claim]) -> tuple[str, str]:
    """The challenge of the existence of a row, and its parties."""
    challenged = challenge(record, claims)
    return challenged.code, _challengers(challenged)


def challenge_of_term(term: Term, claims: Sequence[Claim]) -> tuple[str, str]:
    """The strongest challenge of a term or one of its figures, and its parties."""
    of_each = [challenge(term, claims, aspect) for aspect in (Aspect.EXISTENCE, *FIGURES)]
    hardest = max(of_each, key=lambda each: MILDEST_FIRST.index(each.code))
    return hardest.code, _challengers(hardest)


def _challengers(doubt: ChallengeOfAspect) -> str:
    """The parties of the strongest challenge, each once."""
    names = [informants.opponent_in_words(claim) for claim in doubt.strongest]
    return "; ".join(dict.fromkeys(names))
