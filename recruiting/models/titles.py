"""Who approaches whom, in words: what headlines, lists and CSV have in common.

Each reads relations that a page has prefetched (``recruiters``, ``lab``, ``employers``, ``candidates``).
"""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from recruiting.models.claim import Claim
from recruiting.values import Status


def listed(names: Iterable) -> str:
    """“Alder, Birch and Cedar”."""
    return get_text_list([str(name) for name in names], _("and"))


def recruiters(approach) -> str:
    """“Alder for Alder Lab”."""
    names = listed(approach.recruiters.all())
    return _("%(names)s for %(lab)s") % {"names": names, "lab": approach.lab} if approach.lab else names


def whom(candidates: Iterable) -> str:
    """“Nn One and the others”: rows that are part of another that is named as well are left out."""
    rows = list(candidates)
    keys = {row.pk for row in rows}
    return listed(row for row in rows if row.part_of_id not in keys)


def employers(approach) -> str:
    return listed(approach.employers.all())


def _courted(names, approach):
    places = employers(approach)
    if not names:
        return _("people at %(employers)s") % {"employers": places} if places else _("nobody in particular")
    if not places or places in names:
        return names
    return _("%(names)s at %(employers)s") % {"names": names, "employers": places}


def headline(approach) -> str:
    """“Alder → a group at Birch”, of the candidates that the page has prefetched."""
    if approach.kind == "general":
        return _("%(recruiters)s: how it courts") % {"recruiters": listed(approach.recruiters.all())}
    courted = _courted(whom(approach.candidates.all()), approach)
    return f"{listed(approach.recruiters.all())} → {courted}"


def offer_headline(offer) -> str:
    """“Alder → one person at Birch”; of a company-level offer the company that it is for."""
    bidder = str(offer.bidder) if offer.bidder else listed(offer.approach.recruiters.all())
    if offer.is_company_level:
        return f"{bidder} → {offer.target or employers(offer.approach)}"
    return f"{bidder} → {_courted(whom(offer.candidates.all()), offer.approach)}"


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
        return _("own reporting, no informant given")
    if claim.informants.status == Status.GIVEN and str(claim.informants) not in who:
        who = f"{who} ({claim.informants})"
    if claim.speaks_for and claim.speaks_for_id != claim.informant_company_id:
        who = _("%(who)s, for %(company)s") % {"who": who, "company": claim.speaks_for}
    return who
