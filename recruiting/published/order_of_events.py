"""The order of the events of a story."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from recruiting.evidence.date_comparison import days_meant
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.progress.state import REACHED_BY, STEPS, StateChange, compare_order, is_earlier_by_nature
from recruiting.progress.state_changes import predecessors


def sort_events(events: Iterable[Any], reports: Mapping[int, Reports], graph: ApproachGraph) -> list[Any]:
    """Events sorted by date; one without a date by its first report (``reports`` has those of each event).

    Of dates with the same beginning, the one that ends first comes first. Events that nothing dates come
    last, by their step, else in natural order. Where dates leave the order open, an event comes after those
    that reports put before it and those that naturally precede it: who started “in spring” had accepted “on 9
    March”. Events of one offer follow natural order without dates too: what was declined had been offered.
    """
    events = list(events)
    before = predecessors(events, graph)
    happenings = {
        event.pk: _happening(event, before[event.pk], reports[event.pk], graph.offers_by_event.get(event.pk))
        for event in events
    }
    waiting = sorted(events, key=lambda event: _sort_key(event, happenings[event.pk]))
    ordered: list[Any] = []
    while waiting:
        is_next = (
            not any(_must_follow(happenings[event.pk], happenings[other.pk]) for other in waiting)
            for event in waiting
        )
        ordered.append(waiting.pop(next((place for place, holds in enumerate(is_next) if holds), 0)))
    return ordered


def _happening(
    event: Any, before: frozenset[int], reports: Reports, offers: Iterable[int] | None
) -> StateChange:
    first, last = days_meant(event.happened)
    return StateChange(
        REACHED_BY.get(event.kind, ""),
        first,
        last,
        event.step,
        offers=frozenset(offers or ()),
        event=event.pk,
        after=before,
        sources=reports.sources,
        reported=reports.days,
    )


def _sort_key(event: Any, happening: StateChange) -> tuple[int, ...]:
    by_nature = STEPS.index(happening.reached) if happening.reached in STEPS else len(STEPS)
    if begins := happening.earliest or happening.latest:
        over = happening.latest or date.max
        return 0, begins.toordinal(), 0, event.step or 0, over.toordinal(), event.pk
    if happening.reported:
        return 0, happening.reported[0].toordinal(), 1, event.step or 0, by_nature, event.pk
    return 1 if event.step else 2, 0, 1, event.step or 0, by_nature, event.pk


def _must_follow(one: StateChange, other: StateChange) -> bool:
    """Whether ``one`` must come after ``other``."""
    sequence = compare_order(one, other, by_report=False)
    is_left_open = one.offers & other.offers or all(each.earliest or each.latest for each in (one, other))
    return sequence > 0 or (
        sequence == 0 and bool(is_left_open) and is_earlier_by_nature(other.reached, one.reached)
    )
