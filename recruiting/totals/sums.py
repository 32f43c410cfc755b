"""Totals of offers, one sum for each currency and basis, and the number of offers left out, by reason."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from recruiting.totals.bids import Bid, NotAdded, SumKey
from recruiting.values import Basis, Money

AMOUNTS_SHOWN = 3
"""How many ceilings, or amounts of an excluded kind, are written out."""

PARTS_SHOWN = 6
"""How many parts of a sum are written out; of a longer sum only their number is."""


@dataclass(frozen=True)
class Sum:
    """The sum of the floors in one currency and basis, in hundredths of the currency."""

    currency: str
    basis: str
    bids: tuple[Bid, ...] = ()
    possible_duplicates: int = 0
    superseded: int = 0
    at_least: bool = False

    @property
    def floor(self) -> int:
        return sum(bid.floor for bid in self.bids)

    @property
    def exceeds_floor(self) -> bool:
        return any(bid.exceeds_floor for bid in self.bids)

    @property
    def is_approximate(self) -> bool:
        return any(bid.is_approximate for bid in self.bids)

    def challenged_part(self, challenge: str) -> int:
        """The part of the floor that comes from offers with this challenge."""
        return sum(bid.floor for bid in self.bids if bid.challenge == challenge)


@dataclass(frozen=True)
class Total:
    """The sums of a list of offers, and what they leave out.

    ``not_added`` has the number of offers that are not added, by the reason; ``excluded_kinds`` the number
    and some amounts of each kind that is never added; ``superseded`` the number of superseded bids that no
    sum names. ``offers`` is the number of all rows, and ``with_other_amounts`` that of the added ones of each
    sum for which reports give other amounts too. ``challenged_by`` and ``disputed_by`` name who disputes an
    amount, and an approach as a whole, where that is one party alone.
    """

    sums: tuple[Sum, ...] = ()
    not_added: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    superseded: int = 0
    offers: int = 0
    with_other_amounts: dict[SumKey, int] = field(default_factory=dict)
    approaches: int = 0
    approaches_disputed: int = 0
    challenged_by: str = ""
    disputed_by: str = ""
    excluded_kinds: dict[str, tuple[int, tuple[Money, ...]]] = field(default_factory=dict)


# Deduplication


@dataclass(frozen=True)
class Deduplication:
    """The bids that are counted, and the numbers of those dropped: by sum, and of offers to groups."""

    bids: list[Bid]
    superseded: Counter[SumKey] = field(default_factory=Counter)
    possible_duplicates: Counter[SumKey] = field(default_factory=Counter)
    groups: int = 0


def deduplicate(bids: Sequence[Bid]) -> Deduplication:
    """Drop the personal ``bids`` that others supersede, split up or may duplicate; keep all other kinds."""
    personal = [bid for bid in bids if bid.is_personal]
    superseding = _superseding_bids(personal)
    latest = [bid for bid in personal if bid.pk not in superseding]
    groups = _groups_with_added_parts(latest)
    added, possible_duplicates = _merge_possible_duplicates(
        [bid for bid in latest if not bid.not_added_reason and bid.pk not in groups]
    )
    not_added = [bid for bid in latest if bid.not_added_reason]
    other_kinds = [bid for bid in bids if not bid.is_personal]
    return Deduplication(
        [*added, *not_added, *other_kinds],
        Counter(bid.sum_key for bid in superseding.values()),
        possible_duplicates,
        len(groups),
    )


def _superseding_bids(bids: Iterable[Bid]) -> dict[int, Bid]:
    """The superseding bid, by the key of the earlier one; one without a figure supersedes none with one."""
    by_ref = {bid.ref: bid for bid in bids}
    superseding: dict[int, Bid] = {}
    for later in bids:
        for ref in later.replaces:
            bid = by_ref.get(ref)
            if bid and (later.amount.has_figure or not bid.amount.has_figure):
                superseding.setdefault(bid.pk, later)
    return superseding


def _groups_with_added_parts(bids: Iterable[Bid]) -> set[int]:
    """The keys of offers to a group where an offer to a part of that group is added too."""
    with_floor = [bid for bid in bids if not bid.not_added_reason]
    groups = {ref for bid in with_floor for ref in bid.candidate_groups}
    return {bid.pk for bid in with_floor if groups.intersection(bid.candidates)}


def _merge_possible_duplicates(bids: Sequence[Bid]) -> tuple[list[Bid], Counter[SumKey]]:
    """The lowest of each set of offers that may be the same, and the number of the others by sum."""
    parent = {bid.ref: bid.ref for bid in bids}  # a union-find

    def root(ref: str) -> str:
        while parent[ref] != ref:
            ref = parent[ref]
        return ref

    for bid in bids:
        if bid.perhaps_same_as in parent:
            parent[root(bid.ref)] = root(bid.perhaps_same_as)
    by_root: dict[str, list[Bid]] = {}
    for bid in bids:
        by_root.setdefault(root(bid.ref), []).append(bid)
    lowest = [
        min(duplicates, key=lambda bid: (bid.usd_floor or bid.amount.low or 0) * bid.multiplier)
        for duplicates in by_root.values()
    ]
    others: Counter[SumKey] = Counter()
    for bid, duplicates in zip(lowest, by_root.values(), strict=True):
        if len(duplicates) > 1:
            others[bid.sum_key] += len(duplicates) - 1
    return lowest, others


# Adding up


def total_of(bids: Sequence[Bid]) -> Total:
    """The total of ``bids``."""
    deduplication = deduplicate(bids)
    by_pk = sorted(deduplication.bids, key=lambda bid: bid.pk)
    total = total_of_groups(deduplication, group_bids(deduplication.bids), by_pk)
    return replace(total, offers=len(bids))


class BidGroup(NamedTuple):
    """Bids with one group key: an example, the number of rows, and the sums of their floors and numbers."""

    example: Bid
    row_count: int
    floor_sum: int
    number_sum: int

    @property
    def is_added(self) -> bool:
        return self.example.is_personal and not self.example.not_added_reason

    def as_bid(self) -> Bid:
        """One bid that stands for all of them."""
        return replace(
            self.example, row_count=self.row_count, floor_sum=self.floor_sum, number_sum=self.number_sum
        )


def group_bids(bids: Iterable[Bid]) -> list[BidGroup]:
    """All ``bids``, grouped by their group key."""
    by_key: dict[tuple[Any, ...], list[Bid]] = {}
    for bid in bids:
        by_key.setdefault(bid.group_key, []).append(bid)
    return [
        BidGroup(group[0], len(group), sum(bid.floor for bid in group), sum(bid.min_number for bid in group))
        for group in by_key.values()
    ]


def total_of_groups(
    deduplication: Deduplication, groups: Iterable[BidGroup], details: Sequence[Bid]
) -> Total:
    """The total of all bids of these ``groups``.

    ``deduplication`` has the numbers of dropped bids. ``details`` are the bids that may be written out,
    sorted by key: all of a sum with few parts, the largest ceilings, the largest amounts of each excluded
    kind.
    """
    groups_by_sum: dict[SumKey, list[BidGroup]] = {}
    excluded_kinds: Counter[str] = Counter()
    not_added: Counter[str] = Counter()
    if deduplication.groups:
        not_added[NotAdded.GROUP.value] = deduplication.groups
    for group in groups:
        bid = group.example
        if group.is_added:
            groups_by_sum.setdefault(bid.sum_key, []).append(group)
        elif bid.is_personal:
            not_added[bid.not_added_reason] += group.row_count
        else:
            excluded_kinds[bid.excluded_kind] += group.row_count
    ceilings = (bid for bid in details if bid.is_personal and bid.not_added_reason == NotAdded.CEILING)
    superseded = deduplication.superseded.items()
    return Total(
        sums=tuple(_sums(deduplication, groups_by_sum, details, is_partial=bool(not_added))),
        not_added=dict(not_added),
        ceilings=_largest_amounts(ceilings),
        superseded=sum(number for sum_key, number in superseded if sum_key not in groups_by_sum),
        excluded_kinds={
            kind: (
                number,
                _largest_amounts(bid for bid in details if not bid.is_personal and bid.excluded_kind == kind),
            )
            for kind, number in excluded_kinds.items()
        },
    )


def _sums(
    deduplication: Deduplication,
    groups_by_sum: Mapping[SumKey, list[BidGroup]],
    details: Iterable[Bid],
    is_partial: bool,
) -> Iterator[Sum]:
    """All sums, in the order of pages; ``is_partial`` if some offers are counted and not added."""
    parts = _itemized_bids(groups_by_sum, details)
    for key, groups in sorted(groups_by_sum.items(), key=_sum_sort_key):
        possible_duplicates = deduplication.possible_duplicates[key]
        may_be_higher = any(group.example.may_be_higher for group in groups)
        yield Sum(
            *key,
            tuple(parts[key] if key in parts else [group.as_bid() for group in groups]),
            possible_duplicates=possible_duplicates,
            superseded=deduplication.superseded[key],
            at_least=is_partial or bool(possible_duplicates) or may_be_higher,
        )


def itemized_keys(groups: Iterable[BidGroup]) -> set[SumKey]:
    """The keys of the sums that have few enough parts to write them out."""
    row_counts: Counter[SumKey] = Counter()
    for group in groups:
        if group.is_added:
            row_counts[group.example.sum_key] += group.row_count
    return {key for key, number in row_counts.items() if number <= PARTS_SHOWN}


def _itemized_bids(
    groups_by_sum: Mapping[SumKey, list[BidGroup]], details: Iterable[Bid]
) -> dict[SumKey, list[Bid]]:
    keys = itemized_keys(group for groups in groups_by_sum.values() for group in groups)
    parts: dict[SumKey, list[Bid]] = {}
    for bid in details:
        if bid.is_personal and not bid.not_added_reason and bid.sum_key in keys:
            parts.setdefault(bid.sum_key, []).append(bid)
    return parts


def _sum_sort_key(item: tuple[SumKey, Any]) -> tuple[bool, bool, str, str]:
    """Sorts totals before other bases, then US dollars before other currencies."""
    (currency, basis), _groups = item
    return basis != Basis.TOTAL, currency != "USD", currency, basis


def _largest_amounts(bids: Iterable[Bid]) -> tuple[Money, ...]:
    """The largest known amounts of ``bids``."""
    known = sorted((bid for bid in bids if bid.amount.is_known), key=lambda bid: bid.sort_key)
    amounts = [bid.amount for bid in known[:AMOUNTS_SHOWN]]
    # The heading already says that it is a price.
    return tuple(
        replace(amount, basis=Basis.TOTAL) if amount.basis == Basis.PRICE else amount for amount in amounts
    )
