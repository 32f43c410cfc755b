"""Marks what outlets take back, by a later denial in their own voice, and denials that were recanted."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from recruiting.evidence.origins import named_voices, origins
from recruiting.evidence.provenance import is_copy
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
    """Mark the claims on one row that their own outlet takes back, and their copies.

    An outlet that denies a row in the name of an informant takes nothing back. Claims by which an outlet
    corrects or withdraws its own value are marked too: they do not contradict what others say. So are denials
    by those who tell of the row later.
    """
    _mark_claims(claims, _own_denials(claims))
    for correction, _corrected in _value_corrections(claims):
        correction.puts_right = correction.aspect not in WHOLE
    _mark_recanted(claims, claims)


def mark_parts_taken_back(
    approach: Approach,
    parts: Collection[Record],
    claims: Mapping[RowKey, Collection[Claim]],
    offers_by_event: Mapping[int, Collection[int]] | None = None,
) -> None:
    """Mark an outlet's claims on the parts of an approach that it takes back as a whole.

    A denial of the approach is recanted by a later statement on a part of it; so is that of an offer, by
    one on what came of it.
    """
    of_whole = claims[approach.table, approach.pk]
    of_parts = [claims[part.table, part.pk] for part in parts]
    if corrections := _own_denials(of_whole):
        for some in of_parts:
            _mark_claims(some, corrections)
    _mark_recanted(of_whole, list(chain.from_iterable(of_parts)))
    for event in (part for part in parts if isinstance(part, Event)):
        for offer in (offers_by_event or {}).get(event.pk, ()):
            _mark_recanted(claims.get(("offer", offer), ()), claims[event.table, event.pk])


def _mark_recanted(claims: Iterable[Claim], telling: Collection[Claim]) -> None:
    """Mark the denials of a row whose speaker tells of the row later, by name."""
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


def _own_denials(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.counts and denies_by_itself(claim)]


def _mark_claims(claims: Collection[Claim], corrections: Collection[Claim]) -> None:
    if not corrections:
        return
    origin = origins(claims)
    for claim in claims:
        if claim.stance not in SUPPORTING:
            continue
        first_sources = list(_first_sources(claim, origin[claim.pk]))
        for correction in corrections:
            if any(_takes_back(_correcting_source(correction.source), report) for report in first_sources):
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
    return {corrected.pk for _correction, corrected in _value_corrections(claims)}


def withdrawn_keys(claims: Collection[Claim]) -> set[int]:
    """The keys of those of the claims whose value their own outlet says to be wrong, and gives no other."""
    return {corrected.pk for correction, corrected in _value_corrections(claims) if not correction.value}


def _value_corrections(claims: Collection[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of a claim by which an outlet says that its value is wrong, and a claim by which it gave it."""
    corrections = [one for one in claims if one.counts and _disputes_by_itself(one)]
    if not corrections:
        return
    origin = origins(claims)
    for claim in claims:
        if claim.stance not in SUPPORTING:
            continue
        first_sources = list(_first_sources(claim, origin[claim.pk]))
        for correction in corrections:
            is_meant = correction.aspect == claim.aspect and _denies_value(correction, claim)
            if is_meant and any(
                _takes_back(_correcting_source(correction.source), report) for report in first_sources
            ):
                yield correction, claim


def _denies_value(correction: Claim, claim: Claim) -> bool:
    if correction.denied:
        return correction.denied == claim.value
    return bool(claim.value) and correction.value != claim.value


def _first_sources(claim: Claim, origin: Source) -> Iterable[Source]:
    """The source that told it first and, if the claim was read in a copy, the source that is copied."""
    yield origin
    if is_copy(claim.source) and not claim.via_id:
        yield _original_of(claim.source)


def _original_of(source: Source) -> Source:
    """The source that a copy copies; any other source itself."""
    return source.root if is_copy(source) and source.root else source


def _correcting_source(source: Source) -> Source:
    """The source whose outlet makes a correction: of a copy its original, unless it is a new version."""
    return source if source.based_on_how == BasedOnHow.NEW_VERSION else _original_of(source)


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
