"""Who speaks in a claim, in words."""

from django.utils.translation import gettext as _

from recruiting.models.claim import Claim
from recruiting.values import Status


def opponent_in_words(claim: Claim) -> str:
    """The party that contradicts: the informant, or the outlet itself."""
    return in_words(claim) if claim.has_informant else claim.source.publisher or in_words(claim)


def in_words(claim: Claim) -> str:
    """“Nn One, for Alder”, “several people who know the talks”, “the outlet's own reporting”."""
    named = claim.informant_person or claim.informant_company
    who = ", ".join(filter(None, [str(named or ""), claim.informant_words]))
    if not who:
        return _("the outlet's own reporting")
    if claim.informants.status == Status.GIVEN and str(claim.informants) not in who:
        who = f"{who} ({claim.informants})"
    if claim.speaks_for and claim.speaks_for_id != claim.informant_company_id:
        who = _("%(who)s, for %(company)s") % {"who": who, "company": claim.speaks_for}
    return who
