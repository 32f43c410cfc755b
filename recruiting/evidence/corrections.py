"""What an outlet takes back, which says by itself later that it is not so, and who takes back a denial."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from recruiting.evidence.origins import named_voices, origins
from recruiting.evidence.witnesses import copies
from recruiting.models.approach import Approach
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUPPORTING, WHOLE, Aspect, Stance
from recruiting.models.event import Event
from recruiting.models.keys import RowKey
from recruiting.models.record import Record
from recruiting.models.source import BasedOnHow, Source
from recruiting.values import Edtf
from recruiting.values.folding import folded_words


def mark_taken_back(claims: Collection[Claim]) -> None:
    """Mark those of the claims on one row that their own outlet takes back, and those of its copies.

    An outlet that denies a row in the name of an informant takes nothing back. Which claims put a value
    right that their outlet gave, or withdraw it, is marked too: they are no word against what others say.
    So are denials of those who tell of the row later.
    """
    _mark(claims, _corrections(claims))
    for correction, _corrected in _values_put_right(claims):
        correction.puts_right = correction.aspect not in WHOLE
    _mark_recanted(claims, claims)


def mark_parts(
    approach: Approach,
    parts: Collection[Record],
    claims: Mapping[RowKey, Collection[Claim]],
    offers_by_event: Mapping[int, Collection[int]] | None = None,
) -> None:
    """Mark what an outlet told of the parts of an approach that it takes back as a whole.

    Who denied the approach and tells of a part of it later says that there was one; so does who denied an
    offer and tells what came of it.
    """
    of_whole = claims[approach.table, approach.pk]
    of_parts = [claims[part.table, part.pk] for part in parts]
    if corrections := _corrections(of_whole):
        for some in of_parts:
            _mark(some, corrections)
    _mark_recanted(of_whole, list(chain.from_iterable(of_parts)))
    for event in (part for part in parts if isinstance(part, Event)):
        for offer in (offers_by_event or {}).get(event.pk, ()):
            _mark_recanted(claims.get(("offer", offer), ()), claims[event.table, event.pk])


def _mark_recanted(claims: Iterable[Claim], telling: Collection[Claim]) -> None:
    """Mark those of the claims that deny their row at all, though who denies it told of it later, by name."""
    for claim in claims:
        is_denial = claim.counts and claim.stance == Stance.DISPUTES and claim.aspect == Aspect.EXISTENCE
        if is_denial and any(_recants(other, claim) for other in telling):
            claim.is_recanted = True


def _recants(claim: Claim, denial: Claim) -> bool:
    said, denied = _day(claim).earliest, _day(denial).latest
    is_later = bool(said and denied and said > denied)
    is_of_them = is_later and not named_voices(claim).isdisjoint(named_voices(denial))
    return is_of_them and claim.counts and claim.stance in (Stance.REPORTS, Stance.CONFIRMS)


def _day(claim: Claim) -> Edtf:
    return claim.said or (claim.via or claim.source).published


def _corrections(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.counts and denies_by_itself(claim)]


def _mark(claims: Collection[Claim], corrections: Collection[Claim]) -> None:
    if not corrections:
        return
    origin = origins(claims)
    for claim in claims:
        if claim.stance not in SUPPORTING:
            continue
        first = list(_tellers(claim, origin[claim.pk]))
        for correction in corrections:
            if any(_takes_back(_correcting(correction.source), report) for report in first):
                claim.is_taken_back = correction.takes_back = True


def denies_by_itself(claim: Claim) -> bool:
    """Whether a claim says in the outlet's own voice, and in nobody's name, that its row is not so at all."""
    return _disputes_by_itself(claim) and claim.aspect == Aspect.EXISTENCE


def _disputes_by_itself(claim: Claim) -> bool:
    is_own = not (claim.has_informant or claim.speaks_for_id or claim.via_id)
    return is_own and claim.stance == Stance.DISPUTES


def corrects_itself(claim: Claim) -> bool:
    """Whether an outlet says in its own voice what is so instead of another value, of one aspect."""
    return _disputes_by_itself(claim) and bool(claim.value) and claim.aspect not in WHOLE


def corrected_keys(claims: Collection[Claim]) -> set[int]:
    """The keys of those of the claims on one row whose value their own outlet says to be wrong."""
    return {corrected.pk for _correction, corrected in _values_put_right(claims)}


def withdrawn_keys(claims: Collection[Claim]) -> set[int]:
    """The keys of those of the claims whose value their own outlet says to be wrong, and gives no other."""
    return {corrected.pk for correction, corrected in _values_put_right(claims) if not correction.value}


def _values_put_right(claims: Collection[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim by which an outlet says that a value is wrong, with each claim by which it gave that."""
    corrections = [one for one in claims if one.counts and _disputes_by_itself(one)]
    if not corrections:
        return
    origin = origins(claims)
    for claim in claims:
        if claim.stance not in SUPPORTING:
            continue
        first = list(_tellers(claim, origin[claim.pk]))
        for correction in corrections:
            is_meant = correction.aspect == claim.aspect and _denies_value(correction, claim)
            if is_meant and any(_takes_back(_correcting(correction.source), report) for report in first):
                yield correction, claim


def _denies_value(correction: Claim, claim: Claim) -> bool:
    if correction.denied:
        return correction.denied == claim.value
    return bool(claim.value) and correction.value != claim.value


def _tellers(claim: Claim, origin: Source) -> Iterable[Source]:
    """Who told it first; of a page that has nothing of its own, what it copies too."""
    yield origin
    if copies(claim.source) and not claim.via_id:
        yield _copied(claim.source)


def _copied(source: Source) -> Source:
    """What a page copies that has nothing of its own; any other source itself."""
    return source.root if copies(source) and source.root else source


def _correcting(source: Source) -> Source:
    """Who corrects in a source: what a copy copies, but its own outlet in a new version of its own report."""
    return source if source.based_on_how == BasedOnHow.NEW_VERSION else _copied(source)


def _takes_back(correction: Source, report: Source) -> bool:
    """Whether one source is by the outlet of the other, and no earlier."""
    if correction.pk == report.pk:
        return False
    if correction.based_on_how == BasedOnHow.NEW_VERSION and report.pk in correction.base_keys:
        return True
    publisher = folded_words(report.publisher)
    return (
        bool(publisher) and publisher == folded_words(correction.publisher) and _is_later(correction, report)
    )


def _is_later(correction: Source, report: Source) -> bool:
    days = correction.published.earliest, report.published.earliest
    return days[0] >= days[1] if all(days) else correction.pk > report.pk
