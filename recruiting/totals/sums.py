"""What offers come to, saying what is added and what is not: one line per currency and basis."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import filterfalse
from typing import Any

from django.db.models import Count, Q, QuerySet

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, Offer
from recruiting.models.record_codes import CONTRADICTING
from recruiting.totals.bids import Bid, NotAdded
from recruiting.totals.offers import TIED, Links, bids, first_told, like_bids, links
from recruiting.values import Basis, Each, Money

AMOUNTS_SHOWN = 3
"""How many ceilings, or amounts of a kind apart, are written out."""


@dataclass(frozen=True)
class Line:
    """The sum of the floors in one currency and basis, in hundredths of the currency."""

    currency: str
    basis: str
    bids: tuple[Bid, ...] = ()
    perhaps: int = 0
    earlier: int = 0
    at_least: bool = False

    @property
    def floor(self) -> int:
        return sum(bid.floor for bid in self.bids)

    @property
    def more_than(self) -> bool:
        return any(
            bid.amount.low_exclusive or (bid.amount.each == Each.EACH and bid.number.low_exclusive)
            for bid in self.bids
        )

    @property
    def about(self) -> bool:
        return any(bid.amount.about or bid.number.about for bid in self.bids)

    def sum_of(self, challenge: str) -> int:
        """How much of the floor stands on offers so challenged."""
        return sum(bid.floor for bid in self.bids if bid.challenge == challenge)


@dataclass(frozen=True)
class Total:
    """What a list of offers comes to, and what that leaves out.

    ``not_added`` counts the offers that are not added, by the reason; ``apart`` gives the number and some
    amounts of each kind that is never added; ``earlier`` counts earlier bids that no line names; ``offers``
    counts all that were looked at. ``challenged_by`` and ``disputed_by`` say who disputes an amount, and who
    an approach as a whole, where that is one party alone.
    """

    sums: tuple[Line, ...] = ()
    not_added: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    earlier: int = 0
    offers: int = 0
    approaches: int = 0
    approaches_disputed: int = 0
    challenged_by: str = ""
    disputed_by: str = ""
    apart: dict[str, tuple[int, tuple[Money, ...]]] = field(default_factory=dict)


def of(offers: QuerySet[Offer]) -> Total:
    """The total of ``offers``, in a constant number of queries: of personal kinds only, the others apart."""
    offers = offers.order_by()
    alone = offers.exclude(TIED)
    # Of what stands for many no amount can be written out: some of theirs are read one by one.
    read = bids(offers.filter(TIED | first_told(alone, AMOUNTS_SHOWN)))
    summands = [*(bid for bid in read if bid.tied), *like_bids(alone)]
    samples = [bid for bid in read if not bid.tied]
    return replace(of_bids(summands, links(offers.filter(TIED)), samples), **_approaches(offers))


def of_bids(bids: list[Bid], linked: Links, samples: list[Bid]) -> Total:
    """The total of ``bids`` of every kind; ``samples`` are some of those that others stand for."""
    return replace(
        add(filter(_is_personal, bids), linked, filter(_is_personal, samples)),
        offers=sum(bid.times for bid in bids),
        apart=_apart(bids, samples),
    )


def _is_personal(bid: Bid) -> bool:
    return bid.kind in PERSONAL_KINDS


def _approaches(offers: QuerySet) -> dict[str, Any]:
    personal = Q(kind__in=PERSONAL_KINDS)
    disputed = Q(approach__figure_challenge__in=CONTRADICTING)
    return offers.aggregate(
        approaches=Count("approach", personal, distinct=True),
        approaches_disputed=Count("approach", personal & disputed, distinct=True),
    )


def add(bids: Iterable[Bid], linked: Links, samples: Iterable[Bid] = ()) -> Total:
    """The total of ``bids``, which are ``linked`` so; ``samples`` are some of those that others stand for."""
    bids = list(bids)
    earlier = _earlier(bids, linked.follows)
    last = [bid for bid in bids if bid.pk not in earlier]
    whole = _beside_parts(last, linked.part_of)
    added, perhaps = _once([bid for bid in last if not bid.not_added and bid.pk not in whole])
    not_added: Counter[str] = Counter()
    for bid in last:
        if bid.not_added:
            not_added[bid.not_added] += bid.times
    if whole:
        not_added[NotAdded.GROUP] = len(whole)
    chains = Counter(_line_of(bid) for bid in earlier.values())
    lines: dict[tuple, list[Bid]] = {}
    for bid in added:
        lines.setdefault(_line_of(bid), []).append(bid)
    return Total(
        sums=tuple(
            Line(
                currency,
                basis,
                tuple(parts),
                perhaps=sum(perhaps.get(bid.pk, 0) for bid in parts),
                earlier=chains.pop((currency, basis), 0),
                at_least=bool(not_added) or any(_is_loose(bid) or bid.pk in perhaps for bid in parts),
            )
            for (currency, basis), parts in sorted(lines.items(), key=_largest_first)
        ),
        not_added=dict(not_added),
        ceilings=_amounts(bid for bid in [*last, *samples] if bid.not_added == NotAdded.CEILING),
        earlier=chains.total(),
    )


def _largest_first(item: tuple[tuple[str, str], Any]) -> tuple[bool, bool, str, str]:
    (currency, basis), _parts = item
    return basis != Basis.TOTAL, currency != "USD", currency, basis


def _line_of(bid: Bid) -> tuple[str, str]:
    return bid.amount.currency, bid.amount.basis


def _is_loose(bid: Bid) -> bool:
    """Whether its part of the sum may be higher: no equal ceiling, or a number or *each* that is unclear."""
    return (
        bid.amount.low != bid.amount.high
        or bid.each_unclear
        or bid.of_unknown_number
        or (bid.amount.each == Each.EACH and bid.number.low != bid.number.high)
    )


def _earlier(bids: Sequence[Bid], follows: Mapping[int, int]) -> dict[int, Bid]:
    """The earlier bids of chains, each with the later one that has a figure, or that has none either."""
    by_key = {bid.pk: bid for bid in bids}
    earlier: dict[int, Bid] = {}
    for last in bids:
        visited = {last.pk}
        pk = follows.get(last.pk)
        while pk and pk not in visited:
            visited.add(pk)
            bid = by_key.get(pk)
            if bid and (last.amount.has_figure or not bid.amount.has_figure):
                earlier.setdefault(pk, last)
            pk = follows.get(pk)
    return earlier


def _beside_parts(bids: Iterable[Bid], part_of: Mapping[Any, Any]) -> set[int]:
    """The offers to a group beside which an offer to a part of that group has a floor."""
    by_row: dict[int, list[Bid]] = {}
    for bid in bids:
        for row in bid.to:
            by_row.setdefault(row, []).append(bid)
    whole = set()
    for row, row_bids in by_row.items():
        if any(not bid.not_added for bid in row_bids):
            above, larger = part_of.get(row), {row}
            while above and above not in larger:
                larger.add(above)
                whole |= {bid.pk for bid in by_row.get(above, ()) if not bid.not_added}
                above = part_of.get(above)
    return whole


def _once(bids: Sequence[Bid]) -> tuple[list[Bid], dict[int, int]]:
    """Of offers that are perhaps the same the lowest, and how many more there perhaps are."""
    group = {bid.pk: bid.pk for bid in bids}

    def first(pk: int) -> int:
        while group[pk] != pk:
            pk = group[pk]
        return pk

    for bid in bids:
        if bid.perhaps in group:
            group[first(bid.pk)] = first(bid.perhaps)
    same: dict[int, list[Bid]] = {}
    for bid in bids:
        same.setdefault(first(bid.pk), []).append(bid)
    lowest = [
        min(alike, key=lambda bid: (bid.usd_floor or bid.amount.low or 0) * bid.copies)
        for alike in same.values()
    ]
    return lowest, {
        bid.pk: len(alike) - 1 for bid, alike in zip(lowest, same.values(), strict=True) if len(alike) > 1
    }


def _apart(bids: Sequence[Bid], samples: Sequence[Bid]) -> dict[str, tuple[int, tuple[Money, ...]]]:
    number: Counter[str] = Counter()
    amounts: dict[str, list[Bid]] = {}
    for bid in filterfalse(_is_personal, bids):
        number[_kind_apart(bid)] += bid.times
    for bid in filterfalse(_is_personal, [*bids, *samples]):
        if bid.amount.is_known:
            amounts.setdefault(_kind_apart(bid), []).append(bid)
    return {kind: (times, _amounts(amounts.get(kind, ()))) for kind, times in number.items()}


def _kind_apart(bid: Bid) -> str:
    return "company-level" if bid.kind in COMPANY_KINDS else bid.kind


def _amounts(bids: Iterable[Bid]) -> tuple[Money, ...]:
    """The amounts of the first of ``bids`` that stand for themselves alone."""
    themselves = sorted((bid for bid in bids if bid.pk > 0), key=lambda bid: bid.pk)
    amounts = (bid.amount for bid in themselves[:AMOUNTS_SHOWN])
    # That it is a price the heading says.
    return tuple(
        replace(amount, basis=Basis.TOTAL) if amount.basis == Basis.PRICE else amount for amount in amounts
    )
