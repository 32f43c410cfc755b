"""The order in which the events of a story are told."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from recruiting.evidence.date_comparison import days_meant
from recruiting.progress.state import REACHED_BY, WAY


def in_order(events: Iterable[Any], first_reported: Mapping[int, date | None]) -> list[Any]:
    """Events by their dates; one without a date by the first report of it, of which the day is given by key.

    Of dates that begin alike the one that is over first comes first. What nothing dates comes last, by its
    step, else in its natural order.
    """
    return sorted(events, key=lambda event: _place(event, first_reported.get(event.pk)))


def _place(event: Any, reported: date | None) -> tuple[int, ...]:
    first, last = days_meant(event.happened)
    reached = REACHED_BY.get(event.kind)
    by_nature = WAY.index(reached) if reached in WAY else len(WAY)
    if begins := first or last:
        over = last or date.max
        return 0, begins.toordinal(), 0, event.step or 0, over.toordinal(), event.pk
    if reported:
        return 0, reported.toordinal(), 1, event.step or 0, by_nature, event.pk
    return 1 if event.step else 2, 0, 1, event.step or 0, by_nature, event.pk
