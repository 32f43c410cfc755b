"""The order in which the events of a story are told."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from recruiting.evidence.date_comparison import days_meant
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.progress.happenings import predecessors
from recruiting.progress.state import REACHED_BY, WAY, Happening, is_earlier_by_nature, order


def in_order(events: Iterable[Any], reports: Mapping[int, Reports], graph: ApproachGraph) -> list[Any]:
    """Events by their dates; one without a date by the first report of it: ``reports`` are those of each.

    Of dates that begin alike the one that is over first comes first. What nothing dates comes last, by its
    step, else in its natural order. Where dates leave it open, an event waits for those that reports put
    before it, and for those that it follows by nature: who started “in spring” had accepted “on 9 March”.
    Of one offer it does so without a date too: what was declined had been offered.
    """
    events = list(events)
    before = predecessors(events, graph)
    happenings = {
        event.pk: _happening(event, before[event.pk], reports[event.pk], graph.offers_by_event.get(event.pk))
        for event in events
    }
    waiting = sorted(events, key=lambda event: _place(event, happenings[event.pk]))
    ordered: list[Any] = []
    while waiting:
        is_next = (
            not any(_waits(happenings[event.pk], happenings[other.pk]) for other in waiting)
            for event in waiting
        )
        ordered.append(waiting.pop(next((place for place, holds in enumerate(is_next) if holds), 0)))
    return ordered


def _happening(
    event: Any, before: frozenset[int], reports: Reports, offers: Iterable[int] | None
) -> Happening:
    first, last = days_meant(event.happened)
    return Happening(
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


def _place(event: Any, happening: Happening) -> tuple[int, ...]:
    by_nature = WAY.index(happening.reached) if happening.reached in WAY else len(WAY)
    if begins := happening.earliest or happening.latest:
        over = happening.latest or date.max
        return 0, begins.toordinal(), 0, event.step or 0, over.toordinal(), event.pk
    if happening.reported:
        return 0, happening.reported[0].toordinal(), 1, event.step or 0, by_nature, event.pk
    return 1 if event.step else 2, 0, 1, event.step or 0, by_nature, event.pk


def _waits(one: Happening, other: Happening) -> bool:
    """Whether one is told after another that stands beside it."""
    sequence = order(one, other, by_report=False)
    is_left_open = one.offers & other.offers or all(each.earliest or each.latest for each in (one, other))
    return sequence > 0 or (
        sequence == 0 and bool(is_left_open) and is_earlier_by_nature(other.reached, one.reached)
    )
