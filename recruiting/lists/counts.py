"""The counts of a filtered list, the same for all its pages: rows, facets and sums."""

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
"""The most sums that are shown without folding; of more only the first is."""

SUMS_WRITTEN = 10
"""The most sums that have sentences; for others a reader filters by currency or basis."""

IGNORED_PARAMETERS = set(PAGING) - set(EDITIONS)
"""The parameters on which counts do not depend: order, page size and cursor."""


@dataclass(frozen=True)
class SumSentences:
    """A total in sentences: those of the first sums, of folded ones (``more``) and on all sums (``beside``).

    ``arithmetic`` itemizes the first sum: “US$1bn + US$200m = US$1.2bn”; ``unwritten`` is the number of sums
    without a sentence; ``adds_offers`` says whether a sum has several offers.
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
    def of(cls, total: Total) -> "SumSentences":
        words = totals.sentences(total, SUMS_WRITTEN)
        first = len(words.sums) if len(words.sums) <= SUMS_SHOWN else 1
        arithmetic = totals.arithmetic(total.sums[0]) if total.sums else ""
        adds_offers = any(sum(bid.row_count for bid in line.bids) > 1 for line in total.sums)
        return cls(
            words.sums[:first], words.sums[first:], words.beside, arithmetic, words.unwritten, adds_offers
        )


@dataclass(frozen=True)
class ListCounts:
    """The number of rows, the counts of each facet, and of offers their sums.

    ``row_keys`` are those of ``FilteredRows.row_keys``.
    """

    number: int
    row_keys: BitMap | None
    facets: dict[str, facets.FacetCounts]
    sums: SumSentences | None


def list_counts(request: HttpRequest, listing: Any, filterset: Parameters) -> ListCounts:
    """The counts of the filtered list, cached by edition and language."""
    given = sorted(
        (name, values) for name, values in filterset.data.lists() if name not in IGNORED_PARAMETERS
    )
    return once_an_edition(request, (listing.name, get_language(), given), lambda: _count(listing, filterset))


def _count(listing: Any, filterset: Parameters) -> ListCounts:
    filtered = FilteredRows(filterset)
    rows = filtered.rows()
    number = len(rows) if filtered.counts_rows else filterset.qs.count()
    sums = SumSentences.of(listing.total(rows, filtered.now, filtered.edition)) if listing.total else None
    return ListCounts(number, filtered.row_keys(), filtered.facet_counts(), sums)
