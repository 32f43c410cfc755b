"""Why a claim does not count, or decides nothing: in words, for editors."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from recruiting.evidence.origins import Origins, origins
from recruiting.evidence.provenance import (
    NOT_FIRST_HAND,
    alleging_keys,
    is_addition_of_a_copy,
    is_of_unknown_origin,
    provenance,
)
from recruiting.evidence.weighing import replaced_sources
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import CHALLENGING, SUPPORTING
from recruiting.models.source import Source, Worth
from recruiting.models.standing import State


def reasons(claim: Claim, claims: Sequence[Claim]) -> list[str]:
    """Why ``claim`` counts for nothing or decides nothing; empty where it decides.

    ``claims`` are the published ones on its row, with whom they come from (``claims_on``).
    """
    if claim.state != State.PUBLISHED:
        return [_("It is not published: %(state)s.") % {"state": claim.get_state_display()}]
    loaded = next((one for one in claims if one.pk == claim.pk), None)
    if loaded is None:
        return []
    if loaded.set_aside:
        return [_("It is set aside: %(why)s.") % {"why": loaded.get_set_aside_display()}]
    if loaded.is_taken_back:
        return [_("Its outlet has taken it back: a later report of it says that this is not so.")]
    if loaded.is_satire:
        return [_("It was read in a satire, or goes back to one.")]
    origin = origins(claims)
    counting = [one for one in claims if one.counts]
    alleged = alleging_keys(counting, origin)
    weaknesses = list(_weaknesses(loaded, origin[loaded.pk], loaded.pk in alleged))
    if loaded.source_id in replaced_sources(one for one in counting if one.aspect == loaded.aspect):
        weaknesses.append(_("Its outlet has published a new version that tells this itself."))
    return weaknesses + list(_earlier_reports(loaded, counting, origin))


def _weaknesses(claim: Claim, origin: Source, is_alleged: bool) -> Iterator[str]:
    """The reasons for which serious claims decide instead of it."""
    if claim.stance in CHALLENGING:
        yield _("It contradicts: what it says instead stands beside the headline and never leads.")
    elif claim.stance not in SUPPORTING:
        yield _("It is a comment, and bears nothing out.")
    if is_alleged:
        yield _("It is merely alleged, or retells what is.")
    if claim.how_known in NOT_FIRST_HAND:
        yield _("Whoever says so was not there: second-hand, or their own arithmetic.")
    if origin.worth in (Worth.MACHINE_REWRITING, Worth.UNSOURCED):
        yield _("The page that tells it names no source.")
    if is_of_unknown_origin(origin):
        yield _("It is a copy, and nobody knows of what.")
    if is_addition_of_a_copy(claim, origin):
        yield _("The page copies “%(report)s”, which does not say so.") % {"report": claim.source.root}


def _earlier_reports(claim: Claim, counting: Sequence[Claim], origin: Origins) -> Iterator[str]:
    """The reason that it is not independent of an earlier claim on the same aspect, if so."""
    mine = provenance(claim, origin[claim.pk])
    for other in counting:
        is_earlier = other.pk < claim.pk and other.aspect == claim.aspect and other.stance in SUPPORTING
        if is_earlier and not mine.isdisjoint(provenance(other, origin[other.pk])):
            yield _("It is no independent report beside that of “%(source)s”.") % {"source": other.source}
            return
