"""The only candidate of an event that names none, and the candidates of whom it happened to nobody."""

from collections.abc import Collection

from recruiting.models.approach import ApproachKind
from recruiting.models.candidate import Candidate
from recruiting.models.event import Event, EventKind
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.attribution import with_parts

IMPERSONAL = (
    EventKind.STATEMENT,
    EventKind.ANNOUNCEMENT,
    EventKind.TALKS,
    EventKind.COLLAPSED,
    EventKind.WILL_NOT_MATCH,
    EventKind.LEGAL_STEP,
)
"""The kinds of events that need not happen to any of the candidates."""

ABOUT_WORK = (
    EventKind.EXPECTED,
    EventKind.STARTED,
    EventKind.NEVER_STARTED,
    EventKind.LEFT,
    EventKind.NOTICE,
)
"""The kinds that happen to people only, never to a deal."""


def sole_candidate(event: Event, graph: ApproachGraph) -> int | None:
    """The key of the one candidate to whom the event can have happened; None if there are several.

    It is the candidate of the one offer that the event concerns, else the only one of the approach. An answer
    to an offer has no sole candidate if it may answer a company deal or an offer to somebody else.
    """
    if event.kind in IMPERSONAL or event.people:
        return None
    keys = {row.pk for row in graph.candidates}
    concerned = graph.offers_by_event.get(event.pk, set())
    if offers := [one for one in graph.offers if one.pk in concerned]:
        if any(one.is_company_level for one in offers):
            return None
        keys &= set().union(*(graph.candidates_by_offer.get(one.pk, set()) for one in offers))
    elif event.kind not in ABOUT_WORK and not _is_about_people_alone(graph):
        return None
    return keys.pop() if len(keys) == 1 else None


def nobody_of(event: Event, of: Collection[int], candidates: Collection[Candidate]) -> Collection[int]:
    """The candidates ``of`` whom the event happened to nobody; empty if these are all ``candidates``."""
    if (event.people.low, event.people.high) != (0, 0):
        return ()
    is_of_all = with_parts(frozenset(of), candidates) >= {row.pk for row in candidates}
    return () if is_of_all else of


def _is_about_people_alone(graph: ApproachGraph) -> bool:
    """Whether the approach is no company deal and each of its offers names its candidates."""
    is_deal = graph.approach.kind == ApproachKind.COMPANY_DEAL
    return not is_deal and all(graph.candidates_by_offer.get(offer.pk) for offer in graph.offers)
