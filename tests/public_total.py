"""The total of the published offers that are in lists, from the index and from each bid."""

from pyroaring import BitMap

from recruiting.published.bids import read_bids
from recruiting.published.models import Edition, Offer
from recruiting.published.totals import total_of
from recruiting.totals import sums
from recruiting.totals.sums import Total

COLUMNS_BEYOND_BIDS = {
    "approaches": 0,
    "approaches_disputed": 0,
    "challenged_by": "",
    "disputed_by": "",
    "with_other_amounts": {},
}
"""The columns that ``public_total`` fills and ``total_of_each`` leaves empty."""


def public_total(edition: int | None = None, **narrowed) -> Total:
    """The total of the published offers that ``narrowed`` finds, of an edition or of now."""
    now = Edition.current() or Edition(number=0)
    rows = Offer.objects.at(edition).in_lists().filter(**narrowed)
    return total_of(BitMap(rows.values_list("pk", flat=True)), now, edition or now.number)


def total_of_each(**narrowed) -> Total:
    """The same total in the current edition, from each bid by itself, without the columns on stories."""
    rows = Offer.objects.current().in_lists().filter(**narrowed)
    bids = [bid for _line, bid in read_bids(rows.values_list("pk", flat=True))]
    return sums.total_of(sorted(bids, key=lambda bid: bid.pk))
