"""The order in which the events of a story are told."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from recruiting.evidence.date_comparison import Days, days_meant
from recruiting.progress.happenings import predecessors
from recruiting.progress.state import REACHED_BY, WAY


def in_order(events: Iterable[Any], first_reported: Mapping[int, date | None]) -> list[Any]:
    """Events by their dates; one without a date by the first report of it, of which the day is given by key.

    Of dates that begin alike the one that is over first comes first. What nothing dates comes last, by its
    step, else in its natural order. Where dates leave it open, an event waits for those that it is told to
    come after, and for those that it follows by nature: who started “in spring” had accepted “on 9 March”.
    """
    days = {event.pk: days_meant(event.happened) for event in events}
    waiting = sorted(events, key=lambda event: _place(event, days[event.pk], first_reported.get(event.pk)))
    before = predecessors(waiting)
    ordered: list[Any] = []
    while waiting:
        is_next = (
            not any(_waits(event, other, days, before) for other in waiting if other is not event)
            for event in waiting
        )
        ordered.append(waiting.pop(next((place for place, holds in enumerate(is_next) if holds), 0)))
    return ordered


def _place(event: Any, days: Days, reported: date | None) -> tuple[int, ...]:
    first, last = days
    way = _way(event)
    by_nature = len(WAY) if way is None else way
    if begins := first or last:
        over = last or date.max
        return 0, begins.toordinal(), 0, event.step or 0, over.toordinal(), event.pk
    if reported:
        return 0, reported.toordinal(), 1, event.step or 0, by_nature, event.pk
    return 1 if event.step else 2, 0, 1, event.step or 0, by_nature, event.pk


def _way(event: Any) -> int | None:
    """How far along the way an event brings somebody; None if it is no step of it."""
    reached = REACHED_BY.get(event.kind)
    return WAY.index(reached) if reached in WAY else None


def _waits(event: Any, other: Any, days: Mapping[int, Days], before: Mapping[int, frozenset[int]]) -> bool:
    """Whether an event is told after another that stands beside it."""
    (first, last), (other_first, other_last) = days[event.pk], days[other.pk]
    if last and other_first and last < other_first:
        return False
    if other_last and first and other_last < first:
        return True
    if other.pk in before[event.pk] or event.pk in before[other.pk]:
        return other.pk in before[event.pk]
    way, other_way = _way(event), _way(other)
    is_open = (first or last) and (other_first or other_last)
    return bool(is_open and way is not None and other_way is not None and other_way < way)
