"""Places in a report: a run of characters of one of its paragraphs."""

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a paragraph by its number; the title is 0."""

    paragraph: int
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a character in common."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether all characters of ``other`` are in this span."""
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end

    @property
    def where(self) -> str:
        """The paragraph as the form's “where in it” has it: “¶2”."""
        return f"¶{self.paragraph}"


def without_overlaps(spanned: list) -> list:
    """``spanned`` (objects with a ``span``) in order; of those that overlap the longest, then the first."""
    chosen: list = []
    for item in sorted(spanned, key=lambda item: (item.span.start - item.span.end, item.span.start)):
        place = bisect_left(chosen, item.span, key=lambda other: other.span)
        if not any(item.span.overlaps(other.span) for other in chosen[max(0, place - 1) : place + 1]):
            chosen.insert(place, item)
    return chosen
