"""What an outlet takes back: it reported that something is so, and says by itself later that it is not."""

from collections.abc import Collection, Iterable, Mapping

from recruiting.evidence.origins import origins
from recruiting.evidence.witnesses import copies
from recruiting.models.approach import Approach
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING, Aspect, Stance
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.source import BasedOnHow, Source
from recruiting.values.folding import words_of


def mark_taken_back(claims: Collection[Claim], by: Iterable[Claim] | None = None) -> None:
    """Mark those of the claims on one row that their own outlet takes back, and those of its copies.

    An outlet that denies a row in the name of an informant takes nothing back. ``by`` are the claims on what
    the row is part of, where these are to be asked.
    """
    corrections = [
        claim for claim in (claims if by is None else by) if claim.counts and denies_by_itself(claim)
    ]
    if not corrections:
        return
    origin = origins(claims)
    for claim in claims:
        if claim.stance not in SUPPORTING:
            continue
        first = list(_tellers(claim, origin[claim.pk]))
        for correction in corrections:
            if any(_takes_back(correction.source, report) for report in first):
                claim.is_taken_back = correction.takes_back = True


def mark_parts(
    approach: Approach, parts: Iterable[Record], claims: Mapping[RowKey, Collection[Claim]]
) -> None:
    """Mark what an outlet told of the parts of an approach that it takes back as a whole."""
    on_all = claims[approach.table, approach.pk]
    if any(claim.takes_back for claim in on_all):
        for part in parts:
            mark_taken_back(claims[part.table, part.pk], by=on_all)


def denies_by_itself(claim: Claim) -> bool:
    """Whether a claim says in the outlet's own voice, and in nobody's name, that its row is not so at all."""
    is_told = claim.informant_person_id or claim.informant_company_id or claim.informant_words
    is_own = not (is_told or claim.speaks_for_id or claim.via_id)
    return is_own and claim.stance == Stance.DISPUTES and claim.aspect == Aspect.EXISTENCE


def _tellers(claim: Claim, origin: Source) -> Iterable[Source]:
    """Who told it first; of a page that has nothing of its own, what it copies too."""
    yield origin
    if copies(claim.source) and not claim.via_id and claim.source.root:
        yield claim.source.root


def _takes_back(correction: Source, report: Source) -> bool:
    """Whether one source is by the outlet of the other, and no earlier."""
    if correction.pk == report.pk:
        return False
    if correction.based_on_how == BasedOnHow.NEW_VERSION and report.pk in correction.base_keys:
        return True
    publisher = words_of(report.publisher)
    return bool(publisher) and publisher == words_of(correction.publisher) and _is_later(correction, report)


def _is_later(correction: Source, report: Source) -> bool:
    days = correction.published.earliest, report.published.earliest
    return days[0] >= days[1] if all(days) else correction.pk > report.pk
