"""What moves the candidates of an approach on: its events, and the employments that it led to."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from recruiting.models.employment import Held
from recruiting.models.event import Event, EventKind
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.progress.state import REACHED_BY, WAY, Happening


def happenings(graph: ApproachGraph) -> Iterator[Happening]:
    """The happenings of one approach: of all its candidates and offers."""
    before = _predecessors(graph.events)
    for event in graph.events:
        if event.kind in REACHED_BY:
            yield _of_event(event, graph, before)
    for stint in graph.stints:
        yield from _of_stint(stint, graph)


def _predecessors(events: Iterable[Event]) -> dict[int, frozenset[int]]:
    """By event: the events that reports put before it, directly or through others."""
    after = {event.pk: event.after_id for event in events}
    before: dict[int, frozenset[int]] = {}
    for pk in after:
        earlier_keys, earlier = set(), after[pk]
        while earlier is not None and earlier not in earlier_keys:
            earlier_keys.add(earlier)
            earlier = after.get(earlier)
        before[pk] = frozenset(earlier_keys)
    return before


def _of_event(event: Any, graph: ApproachGraph, before: dict[int, frozenset[int]]) -> Happening:
    reports = graph.reports.get(("event", event.pk), Reports())
    # The day on which somebody is expected is no day on which anything happened: reports order it.
    is_expected = event.kind == EventKind.EXPECTED
    return Happening(
        REACHED_BY[event.kind],
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


def _of_stint(stint: Any, graph: ApproachGraph) -> Iterator[Happening]:
    """The start and the end of an employment that the approach led to, which are not events."""
    row = frozenset([stint.through_id])
    reports = graph.reports.get(("employment", stint.pk), Reports())
    attributes: dict[str, Any] = {"candidates": row, "sources": reports.sources, "is_weak": reports.is_weak}
    ended = stint.held == Held.FORMER or bool(stint.ended) or bool(stint.ending)
    if ended or stint.held == Held.CURRENT or (stint.started and stint.held != Held.ANNOUNCED):
        yield Happening(Reached.STARTED, stint.started_earliest, stint.started_latest, **attributes)
    if ended:
        when = stint.ended.notation() if stint.ended.is_known else ""
        yield Happening(Reached.LEFT, stint.ended_earliest, stint.ended_latest, when=when, **attributes)


def events_in_order(events: Iterable[Event], first_reported: Mapping[int, date | None]) -> list[Event]:
    """The events of an approach as they are told: each by its date, an undated one by the first report of it.

    Of dates that begin alike the one that is over first comes first. What nothing dates comes last, by its
    step, else in its natural order.
    """
    return sorted(events, key=lambda event: _place(event, first_reported.get(event.pk)))


def _place(event: Any, reported: date | None) -> tuple[int, ...]:
    happened = event.happened_earliest or event.happened_latest
    reached = REACHED_BY.get(event.kind)
    by_nature = WAY.index(reached) if reached in WAY else len(WAY)
    if happened:
        over = event.happened_latest or date.max
        return 0, happened.toordinal(), 0, event.step or 0, over.toordinal(), event.pk
    if reported:
        return 0, reported.toordinal(), 1, event.step or 0, by_nature, event.pk
    return 1 if event.step else 2, 0, 1, event.step or 0, by_nature, event.pk
