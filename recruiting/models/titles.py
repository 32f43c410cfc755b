"""Who approaches whom, in words: what headlines, lists and CSV have in common.

Each reads relations that a page has prefetched (``recruiters``, ``lab``, ``employers``, ``candidates``).
"""

from collections.abc import Iterable
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from recruiting.models.claim import Claim
from recruiting.models.offer import OfferKind
from recruiting.values import Status


def join_names(names: Iterable) -> str:
    """“Alder, Birch and Cedar”."""
    return get_text_list([str(name) for name in names], _("and"))


def recruiters(approach: Any) -> str:
    """“Alder for Alder Lab”."""
    names = join_names(approach.recruiters.all())
    return _("%(names)s for %(lab)s") % {"names": names, "lab": approach.lab} if approach.lab else names


def whom(candidates: Iterable) -> str:
    """“Nn One and the others”: rows that are part of another that is named as well are left out."""
    rows = list(candidates)
    keys = {row.pk for row in rows}
    return join_names(row for row in rows if row.part_of_id not in keys)


def employers(approach: Any) -> str:
    return join_names(approach.employers.all())


def _places(row: Any, approach: Any) -> tuple[str, ...]:
    """The employers of somebody courted: their own, else those that the approach courts from."""
    if row.employer_id:
        return (str(row.employer),)
    return tuple(str(company) for company in approach.employers.all())


def candidate_names(candidates: Iterable, approach: Any) -> str:
    """“Nn One and Nn Two at Birch”; of several employers each row with its own.

    Rows that are part of another that is named as well are left out.
    """
    rows = list(candidates)
    keys = {row.pk for row in rows}
    rows = [row for row in rows if row.part_of_id not in keys]
    if not rows:
        places = employers(approach)
        return _("people at %(employers)s") % {"employers": places} if places else _("people not named")
    by_place: dict[tuple[str, ...], list] = {}
    for row in rows:
        by_place.setdefault(_places(row, approach), []).append(row)
    if len(by_place) > 1 and all(row.person_id for row in rows):
        return join_names(_with_employer(row, approach) for row in rows)
    return "; ".join(_at(join_names(some), join_names(places)) for places, some in by_place.items())


def _with_employer(row: Any, approach: Any) -> str:
    places = _places(row, approach)
    return f"{row} ({join_names(places)})" if len(places) == 1 else str(row)


def _at(names: str, places: str) -> str:
    if not places or places in names:
        return names
    return _("%(names)s at %(employers)s") % {"names": names, "employers": places}


def headline(approach: Any) -> str:
    """“Alder → a group at Birch”, of the candidates that the page has prefetched."""
    recruiting = join_names(approach.recruiters.all())
    if approach.kind == "general":
        return _("How %(recruiters)s usually recruits") % {"recruiters": recruiting}
    candidates = list(approach.candidates.all())
    if approach.kind == "company-deal" and not candidates:
        company = employers(approach) or _("people not named")
        return f"{recruiting} → {company} ({', '.join(deal_kinds(approach))})"
    return f"{recruiting} → {candidate_names(candidates, approach)}"


def deal_kinds(approach: Any) -> list[str]:
    """What a company deal is reported to be, in words: a takeover bid, a stake; else a company deal."""
    kinds = approach.headlines.get("deals", {}).get("values", ())
    return [str(OfferKind(kind).label) for kind in kinds] or [str(approach.get_kind_display())]


def nobody_accepted(approach: Any) -> str:
    """“Nobody had accepted Alder's offers when this was reported”: those courted, and nobody else."""
    names = join_names(approach.recruiters.all())
    return _("Nobody had accepted %(recruiters)s's offers when this was reported") % {"recruiters": names}


def opponent(claim: Claim) -> str:
    """Who contradicts: the informant, or the outlet where it contradicts by itself."""
    return informant(claim) if claim.has_informant else claim.source.publisher or informant(claim)


def informant(claim: Claim) -> str:
    """“Nn One, for Alder”, “several people who know the talks”, “the outlet's own reporting”."""
    if claim.informant_person:
        who = str(claim.informant_person)
    elif claim.informant_company:
        who = str(claim.informant_company)
        if claim.informant_words:
            who = f"{who}, {claim.informant_words}"
    elif claim.informant_words:
        who = claim.informant_words
    else:
        return _("the outlet's own reporting")
    if claim.informants.status == Status.GIVEN and str(claim.informants) not in who:
        who = f"{who} ({claim.informants})"
    if claim.speaks_for and claim.speaks_for_id != claim.informant_company_id:
        who = _("%(who)s, for %(company)s") % {"who": who, "company": claim.speaks_for}
    return who
