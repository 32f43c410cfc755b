"""What offers come to, saying what is added and what is not: one line per currency and basis."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from recruiting.totals.bids import Bid, LineKey, NotAdded
from recruiting.values import Basis, Money

AMOUNTS_SHOWN = 3
"""How many ceilings, or amounts of a kind apart, are written out."""

PARTS_SHOWN = 6
"""How many parts of a sum are written out; of more only their number is."""


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
        return any(bid.more_than for bid in self.bids)

    @property
    def about(self) -> bool:
        return any(bid.about for bid in self.bids)

    def sum_of(self, challenge: str) -> int:
        """How much of the floor stands on offers so challenged."""
        return sum(bid.floor for bid in self.bids if bid.challenge == challenge)


@dataclass(frozen=True)
class Total:
    """What a list of offers comes to, and what that leaves out.

    ``not_added`` counts the offers that are not added, by the reason; ``apart`` gives the number and some
    amounts of each kind that is never added; ``earlier`` counts earlier bids that no line names; ``offers``
    counts all that were looked at, and ``with_others`` those of the added ones for which reports give other
    amounts too. ``challenged_by`` and ``disputed_by`` say who disputes an amount, and who an approach as a
    whole, where that is one party alone.
    """

    sums: tuple[Line, ...] = ()
    not_added: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    earlier: int = 0
    offers: int = 0
    with_others: int = 0
    approaches: int = 0
    approaches_disputed: int = 0
    challenged_by: str = ""
    disputed_by: str = ""
    apart: dict[str, tuple[int, tuple[Money, ...]]] = field(default_factory=dict)


# What ties them


@dataclass(frozen=True)
class Settled:
    """What is left of bids: those that are counted, and how many gave way to them, by line."""

    bids: list[Bid]
    earlier: Counter[LineKey] = field(default_factory=Counter)
    perhaps: Counter[LineKey] = field(default_factory=Counter)
    groups: int = 0


def settle(bids: Sequence[Bid]) -> Settled:
    """The ``bids`` without those that give way to others among them; of kinds that stand apart none does."""
    personal = [bid for bid in bids if bid.is_personal]
    earlier = _earlier(personal)
    last = [bid for bid in personal if bid.pk not in earlier]
    whole = _beside_parts(last)
    added, perhaps = _once([bid for bid in last if not bid.not_added and bid.pk not in whole])
    others = [bid for bid in bids if not bid.is_personal]
    return Settled(
        [*added, *(bid for bid in last if bid.not_added), *others],
        Counter(bid.line for bid in earlier.values()),
        perhaps,
        len(whole),
    )


def _earlier(bids: Iterable[Bid]) -> dict[int, Bid]:
    """The earlier bids of chains, each with the later one that has a figure, or that has none either."""
    by_ref = {bid.ref: bid for bid in bids}
    earlier: dict[int, Bid] = {}
    for last in bids:
        for ref in last.replaces:
            bid = by_ref.get(ref)
            if bid and (last.amount.has_figure or not bid.amount.has_figure):
                earlier.setdefault(bid.pk, last)
    return earlier


def _beside_parts(bids: Iterable[Bid]) -> set[int]:
    """The offers to a group beside which an offer to a part of that group has a floor."""
    with_floor = [bid for bid in bids if not bid.not_added]
    larger = {row for bid in with_floor for row in bid.within}
    return {bid.pk for bid in with_floor if larger.intersection(bid.to)}


def _once(bids: Sequence[Bid]) -> tuple[list[Bid], Counter[LineKey]]:
    """Of offers that are perhaps the same the lowest, and how many more there perhaps are, by line."""
    group = {bid.ref: bid.ref for bid in bids}

    def first(ref: str) -> str:
        while group[ref] != ref:
            ref = group[ref]
        return ref

    for bid in bids:
        if bid.perhaps in group:
            group[first(bid.ref)] = first(bid.perhaps)
    same: dict[str, list[Bid]] = {}
    for bid in bids:
        same.setdefault(first(bid.ref), []).append(bid)
    lowest = [
        min(alike, key=lambda bid: (bid.usd_floor or bid.amount.low or 0) * bid.copies)
        for alike in same.values()
    ]
    perhaps: Counter[LineKey] = Counter()
    for bid, alike in zip(lowest, same.values(), strict=True):
        if len(alike) > 1:
            perhaps[bid.line] += len(alike) - 1
    return lowest, perhaps


# What they come to


def add(bids: Sequence[Bid]) -> Total:
    """The total of ``bids``, each read by itself: of personal kinds only, the others apart."""
    settled = settle(bids)
    by_key = sorted(settled.bids, key=lambda bid: bid.pk)
    return replace(come_to(settled, many_as_one(settled.bids), by_key), offers=len(bids))


class Pile(NamedTuple):
    """Bids that are alike: one of them, how many there are, and the sums of their floors and numbers."""

    bid: Bid
    times: int
    floors: int
    numbers: int

    @property
    def is_added(self) -> bool:
        return self.bid.is_personal and not self.bid.not_added

    def as_one(self) -> Bid:
        """A bid that stands for all of them."""
        return replace(self.bid, times=self.times, floors=self.floors, numbers=self.numbers)


def many_as_one(bids: Iterable[Bid]) -> list[Pile]:
    """All ``bids`` in piles of those that are alike."""
    alike: dict[tuple[Any, ...], list[Bid]] = {}
    for bid in bids:
        alike.setdefault(bid.likeness, []).append(bid)
    return [
        Pile(some[0], len(some), sum(bid.floor for bid in some), sum(bid.least for bid in some))
        for some in alike.values()
    ]


def come_to(settled: Settled, piles: Iterable[Pile], details: Sequence[Bid]) -> Total:
    """The total of all bids of these ``piles``.

    ``settled`` says what gave way. ``details`` are those that may be written out, in the order of their keys:
    all of a line that has few, the largest ceilings, the largest amounts of each kind apart.
    """
    lines: dict[LineKey, list[Pile]] = {}
    apart: Counter[str] = Counter()
    not_added: Counter[str] = Counter()
    if settled.groups:
        not_added[NotAdded.GROUP.value] = settled.groups
    for pile in piles:
        bid = pile.bid
        if pile.is_added:
            lines.setdefault(bid.line, []).append(pile)
        elif bid.is_personal:
            not_added[bid.not_added] += pile.times
        else:
            apart[bid.kind_apart] += pile.times
    return Total(
        sums=tuple(_sums(settled, lines, details, is_partial=bool(not_added))),
        not_added=dict(not_added),
        ceilings=_amounts(bid for bid in details if bid.is_personal and bid.not_added == NotAdded.CEILING),
        earlier=sum(number for line, number in settled.earlier.items() if line not in lines),
        apart={
            kind: (
                times,
                _amounts(bid for bid in details if not bid.is_personal and bid.kind_apart == kind),
            )
            for kind, times in apart.items()
        },
    )


def _sums(
    settled: Settled, lines: Mapping[LineKey, list[Pile]], details: Iterable[Bid], is_partial: bool
) -> Iterator[Line]:
    """The sum of each line; ``is_partial`` if some offers are counted and not added."""
    parts = _few(lines, details)
    for line, piles in sorted(lines.items(), key=_largest_first):
        is_loose = any(pile.bid.is_loose for pile in piles)
        yield Line(
            *line,
            tuple(parts[line] if line in parts else [pile.as_one() for pile in piles]),
            perhaps=settled.perhaps[line],
            earlier=settled.earlier[line],
            at_least=is_partial or bool(settled.perhaps[line]) or is_loose,
        )


def few_lines(piles: Iterable[Pile]) -> set[LineKey]:
    """The lines whose parts are few enough to be written out."""
    times: Counter[LineKey] = Counter()
    for pile in piles:
        if pile.is_added:
            times[pile.bid.line] += pile.times
    return {line for line, number in times.items() if number <= PARTS_SHOWN}


def _few(lines: Mapping[LineKey, list[Pile]], details: Iterable[Bid]) -> dict[LineKey, list[Bid]]:
    few = few_lines(pile for piled in lines.values() for pile in piled)
    parts: dict[LineKey, list[Bid]] = {}
    for bid in details:
        if bid.is_personal and not bid.not_added and bid.line in few:
            parts.setdefault(bid.line, []).append(bid)
    return parts


def _largest_first(item: tuple[LineKey, Any]) -> tuple[bool, bool, str, str]:
    (currency, basis), _parts = item
    return basis != Basis.TOTAL, currency != "USD", currency, basis


def _amounts(bids: Iterable[Bid]) -> tuple[Money, ...]:
    """The largest amounts of ``bids`` that are known."""
    known = sorted((bid for bid in bids if bid.amount.is_known), key=lambda bid: bid.place)
    amounts = [bid.amount for bid in known[:AMOUNTS_SHOWN]]
    # That it is a price the heading says.
    return tuple(
        replace(amount, basis=Basis.TOTAL) if amount.basis == Basis.PRICE else amount for amount in amounts
    )
