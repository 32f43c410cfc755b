"""The changes of state of an approach's candidates: by its events, and by the jobs that it led to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recruiting.models.employment import Ending, Held
from recruiting.models.event import Event, EventKind
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.progress.state import REACHED_BY, StateChange


def state_changes(graph: ApproachGraph) -> Iterator[StateChange]:
    """The changes of state in one approach, of all its candidates and offers."""
    before = predecessors(graph.events, graph)
    for event in graph.events:
        if reached := _reached_by(event, graph):
            yield _change_of_event(event, reached, graph, before)
    for stint in graph.stints:
        yield from _changes_of_job(stint, graph)


def _reached_by(event: Any, graph: ApproachGraph) -> str:
    """The state to which an event brings its candidates; empty if it changes nothing for them.

    A lay-off by the recruiter means that they have left it; one by anybody else changes nothing.
    """
    by = graph.companies_by_event.get(event.pk, set())
    if event.kind == EventKind.LAY_OFF and by & {*graph.recruiters, graph.approach.lab_id}:
        return Reached.LEFT
    return REACHED_BY.get(event.kind, "")


def predecessors(events: Iterable[Event], graph: ApproachGraph) -> dict[int, frozenset[int]]:
    """By event: the events that reports put before it, directly or through others.

    The events about an offer come before those about an offer that follows it.
    """
    events_of_earlier = _events_of_earlier_offers(graph)
    after = {event.pk: event.after_id for event in events}
    before: dict[int, frozenset[int]] = {}
    for pk in after:
        earlier_keys, earlier = set(), after[pk]
        while earlier is not None and earlier not in earlier_keys:
            earlier_keys.add(earlier)
            earlier = after.get(earlier)
        before[pk] = frozenset(earlier_keys) | events_of_earlier.get(pk, frozenset())
    return before


def _events_of_earlier_offers(graph: ApproachGraph) -> dict[int, frozenset[int]]:
    """By event about a single offer: the events about the offers that its offer follows, directly or not."""
    follows = {offer.pk: offer.follows_id for offer in graph.offers}
    offers = {key: next(iter(of)) for key, of in graph.offers_by_event.items() if len(of) == 1}
    events: dict[int | None, frozenset[int]] = {}
    for event, offer in offers.items():
        events[offer] = events.get(offer, frozenset()) | {event}
    return {
        event: frozenset().union(*(events.get(one, frozenset()) for one in _offers_followed(offer, follows)))
        for event, offer in offers.items()
    }


def _offers_followed(offer: int, follows: Mapping[int, int | None]) -> set[int]:
    """The offers that an offer follows, directly or through others."""
    followed: set[int] = set()
    before = follows.get(offer)
    while before is not None and before not in followed | {offer}:
        followed.add(before)
        before = follows.get(before)
    return followed


def _change_of_event(
    event: Any, reached: str, graph: ApproachGraph, before: dict[int, frozenset[int]]
) -> StateChange:
    reports = graph.reports.get(("event", event.pk), Reports())
    # The day on which somebody is expected is no day on which anything happened: reports order it.
    is_expected = event.kind == EventKind.EXPECTED
    return StateChange(
        reached,
        None if is_expected else event.happened_earliest,
        None if is_expected else event.happened_latest,
        event.step,
        event.people,
        frozenset(graph.candidates_by_event.get(event.pk, ())),
        frozenset(graph.offers_by_event.get(event.pk, ())),
        event.pk,
        before[event.pk],
        reports.sources,
        reports.days,
        reports.is_weak,
        event.happened.notation(),
    )


def _changes_of_job(stint: Any, graph: ApproachGraph) -> Iterator[StateChange]:
    """The start and the end of a job that the approach led to, which are not events.

    To die in a job is not to leave it. A job at the employer that they were courted from does not count.
    """
    if _is_where_courted_from(stint, graph):
        return
    row = frozenset([stint.through_id])
    reports = graph.reports.get(("employment", stint.pk), Reports())
    attributes: dict[str, Any] = {"candidates": row, "sources": reports.sources, "is_weak": reports.is_weak}
    ended = stint.held == Held.FORMER or bool(stint.ended) or bool(stint.ending)
    if ended or stint.held == Held.CURRENT or (stint.started and stint.held != Held.ANNOUNCED):
        yield StateChange(Reached.STARTED, stint.started_earliest, stint.started_latest, **attributes)
    if (
        ended
        and stint.ending != Ending.DIED
        and not any(_continues(other, stint, graph) for other in graph.stints)
    ):
        when = stint.ended.notation() if stint.ended.is_known else ""
        yield StateChange(Reached.LEFT, stint.ended_earliest, stint.ended_latest, when=when, **attributes)


def _is_where_courted_from(stint: Any, graph: ApproachGraph) -> bool:
    own = {row.employer_id for row in graph.candidates if row.pk == stint.through_id} - {None}
    return stint.company_id in (own or graph.employers) - graph.recruiters


def _continues(other: Any, ended: Any, graph: ApproachGraph) -> bool:
    """Whether ``other`` is a later job at the company of ``ended``: then they did not leave.

    Where dates do not say which came first, the days of the reports do.
    """
    is_there = other.company_id == ended.company_id and other.through_id == ended.through_id
    if not is_there or other.pk == ended.pk or other.held == Held.FORMER or other.ended or other.ending:
        return False
    if other.started_latest and ended.ended_earliest:
        return other.started_latest >= ended.ended_earliest
    days, others = (graph.reports.get(("employment", one.pk), Reports()).days for one in (ended, other))
    return not (days and others) or others[1] >= days[1]
