"""What the published offers that are in lists come to, counted together and one by one."""

from pyroaring import BitMap

from recruiting.published.models import Edition, Offer
from recruiting.published.totals import read_bids, total_of
from recruiting.totals import sums
from recruiting.totals.sums import Total

NOT_OF_ONE_BID = {
    "approaches": 0,
    "approaches_disputed": 0,
    "challenged_by": "",
    "disputed_by": "",
    "with_others": 0,
}
"""What ``public_total`` knows beside the bids, as ``one_by_one`` has it."""


def public_total(edition: int | None = None, **narrowed) -> Total:
    """The total of the published offers that ``narrowed`` finds, of an edition or of now."""
    now = Edition.current() or Edition(number=0)
    rows = Offer.objects.at(edition).in_lists().filter(**narrowed)
    return total_of(BitMap(rows.values_list("pk", flat=True)), now, edition or now.number)


def one_by_one(**narrowed) -> Total:
    """The same of now, each bid read by itself and no story counted."""
    rows = Offer.objects.current().in_lists().filter(**narrowed)
    bids = [bid for _line, bid in read_bids(rows.values_list("pk", flat=True))]
    return sums.add(sorted(bids, key=lambda bid: bid.pk))
