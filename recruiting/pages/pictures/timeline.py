"""The timeline of approaches: each a span from its earliest to its latest day, as imprecise as reported."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from recruiting.pages.pictures.axis import DayAxis, width
from recruiting.published.models import Approach


@dataclass(frozen=True)
class Span:
    """Where an approach starts and ends; an end that no report gives is open."""

    start: str
    end: str
    width: str
    open_below: bool
    open_above: bool

    @property
    def is_point(self) -> bool:
        return self.start == self.end


@dataclass(frozen=True)
class Timeline:
    """``spans``: approaches with their spans; ``undated``: those of which no report tells when."""

    axis: DayAxis | None
    spans: list[tuple[Approach, Span]]
    undated: list[Approach]


def timeline(approaches: Iterable[Approach]) -> Timeline:
    """The timeline of the approaches of one page of a list, in its order. It asks no database."""
    approaches = list(approaches)
    days = [day for one in approaches for day in (one.earliest, one.latest) if day]
    axis = DayAxis.over(days)
    dated = [one for one in approaches if one.earliest or one.latest]
    return Timeline(
        axis,
        [(one, _span(one, axis)) for one in dated] if axis else [],
        [one for one in approaches if not (one.earliest or one.latest)],
    )


def _span(approach: Any, axis: DayAxis) -> Span:
    start = axis.place(approach.earliest or approach.latest)
    end = axis.place(approach.latest or approach.earliest)
    return Span(
        start, end, width(start, end), open_below=not approach.earliest, open_above=not approach.latest
    )
