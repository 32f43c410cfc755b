"""What a narrowed list comes to, whatever page of it is asked for: its rows, its facets, its sums."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from pyroaring import BitMap

from recruiting.lists import facets
from recruiting.lists.filtered_rows import FilteredRows
from recruiting.lists.parameters import PAGING, Parameters
from recruiting.pages.caching import once_an_edition
from recruiting.published.edition_params import EDITIONS
from recruiting.sentences import totals
from recruiting.totals.sums import Total

SUMS_SHOWN = 3
"""Sums that stand one below the other; of more only the first."""

SUMS_WRITTEN = 10
"""Sums that are written out, the others folded: of further currencies and periods, narrowed lists tell."""

SAME = set(PAGING) - set(EDITIONS)
"""The parameters of which counts don't depend: order, size and place."""


@dataclass(frozen=True)
class Sums:
    """A total in sentences: the first sums, what stands folded of many more, what holds for all of them.

    ``arithmetic`` opens up the first sum: “US$1bn + US$200m = US$1.2bn”; ``unwritten`` is the number of sums
    that have no sentence; ``adds_offers`` says that a sum has several offers.
    """

    first: tuple[str, ...]
    more: tuple[str, ...]
    beside: tuple[str, ...]
    arithmetic: str
    unwritten: int
    adds_offers: bool

    @property
    def number_folded(self) -> int:
        return len(self.more) + self.unwritten

    @classmethod
    def of(cls, total: Total) -> "Sums":
        words = totals.sentences(total, SUMS_WRITTEN)
        first = len(words.sums) if len(words.sums) <= SUMS_SHOWN else 1
        arithmetic = totals.arithmetic(total.sums[0]) if total.sums else ""
        adds_offers = any(sum(bid.row_count for bid in line.bids) > 1 for line in total.sums)
        return cls(
            words.sums[:first], words.sums[first:], words.beside, arithmetic, words.unwritten, adds_offers
        )


@dataclass(frozen=True)
class ListCounts:
    """The number of rows, the counts of each facet, and of offers what they come to.

    ``row_keys`` are the rows themselves, as ``FilteredRows.row_keys`` has them.
    """

    number: int
    row_keys: BitMap | None
    facets: dict[str, facets.Counts]
    sums: Sums | None


def list_counts(request: HttpRequest, listing: Any, filterset: Parameters) -> ListCounts:
    """What the list comes to as it is narrowed, counted once an edition and language."""
    narrowed = sorted((name, values) for name, values in filterset.data.lists() if name not in SAME)
    return once_an_edition(
        request, (listing.name, get_language(), narrowed), lambda: _count(listing, filterset)
    )


def _count(listing: Any, filterset: Parameters) -> ListCounts:
    filtered = FilteredRows(filterset)
    rows = filtered.rows()
    number = len(rows) if filtered.counts_rows else filterset.qs.count()
    sums = Sums.of(listing.total(rows, filtered.now, filtered.edition)) if listing.total else None
    return ListCounts(number, filtered.row_keys(), filtered.counts(), sums)
