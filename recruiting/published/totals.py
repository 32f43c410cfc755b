"""Totals of many published offers, from an index that each process keeps of all their versions."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from heapq import nsmallest
from itertools import chain
from typing import Any, NamedTuple

from pyroaring import BitMap

from recruiting.models.record_codes import CONTRADICTING
from recruiting.published.bids import BID_COLUMNS, DOLLARS, bid_of, read_bids
from recruiting.published.incremental_index import IncrementalIndex, NumberByLine
from recruiting.published.models import Approach, Edition, Offer
from recruiting.totals import sums
from recruiting.totals.bids import Bid, NotAdded, SumKey
from recruiting.totals.sums import AMOUNTS_SHOWN, BidGroup, Deduplication, Total
from recruiting.values import Status

MAX_CACHED_STORIES = 200_000
"""Sets of tied offers, all or some of a story, whose deduplication is cached at once."""
MAX_CACHED_BIDS = 20_000

_INDEX_COLUMNS = (
    *("pk", "key", "ref", "story", "is_tied", "perhaps_same_as", "amount_status", "figure_challenge"),
    *DOLLARS,
    *("figure_challenged_by", "approach_challenge", "amount_others"),
)


class Contribution(NamedTuple):
    """What an offer adds to a total: the index of its group, its floor and its lowest number of offers."""

    group: int
    floor: int
    min_number: int


class StoryDeduplication(NamedTuple):
    """The versions that are dropped in one story, and the sums that name them, once for each, by reason."""

    lines: list[int]
    superseded: list[SumKey]
    possible_duplicates: list[SumKey]
    groups: int


class OfferIndex(IncrementalIndex):
    """What each version of an offer (``line``) adds to a total, and what ties it to others of a ``story``.

    Most rows are one offer: ``floor_by_line`` has the amount that they add. It is 0 for a row of several
    (``multiple``), whose amount may be more than an array holds: ``contributions`` has it.
    """

    def clear(self) -> None:
        self.floor_by_line = NumberByLine("q")
        self.contributions: dict[int, Contribution] = {}
        self.multiple = BitMap()
        self.group_examples: list[Bid] = []
        self.group_lines: list[BitMap] = []
        self._contribution_by_columns: dict[tuple[Any, ...], Contribution] = {}
        self._group_by_key: dict[Any, int] = {}
        self.story_by_line = NumberByLine("I")
        self.story_numbers: dict[str, int] = {}
        self.key_by_line, self.dollars_by_line = NumberByLine("q"), NumberByLine("q")
        self.with_amount, self.personal, self.disputed, self.challenged, self.with_other_amounts = (
            BitMap() for _set in range(5)
        )
        self.challenged_by: dict[int, str] = {}
        self.tied = BitMap()
        self.perhaps_same_as: dict[int, str] = {}
        self.story_by_ref: dict[str, int] = {}
        self.deduplication_cache: dict[tuple[int, ...], StoryDeduplication | None] = {}
        self.bid_cache: dict[int, Bid] = {}

    def extend(self, after: int, edition: int) -> None:
        rows = Offer.objects.filter(since__gt=after, since__lte=edition).order_by()
        columns = (*_INDEX_COLUMNS, *BID_COLUMNS)
        for row in rows.values_list(*columns).iterator():
            self._add(dict(zip(_INDEX_COLUMNS, row, strict=False)), row[len(_INDEX_COLUMNS) :])

        # An offer of another story, which one here may duplicate, does not name this one in turn.
        others = Offer.objects.filter(ref__in=set(self.perhaps_same_as.values()), since__lte=edition)
        for line, ref, story in others.values_list("pk", "ref", "story"):
            self.tied.add(line)
            self.story_by_ref[ref] = self._story_number(story)

    def _add(self, row: dict[str, Any], bid_columns: tuple[Any, ...]) -> None:
        line = row["pk"]
        contribution = self._contribution(bid_columns)
        self.floor_by_line.put(line, contribution.floor if contribution.min_number == 1 else 0)
        if contribution.min_number != 1:
            self.multiple.add(line)
            self.contributions[line] = contribution
        self.group_lines[contribution.group].add(line)
        self.story_by_line.put(line, self._story_number(row["story"]))
        if row["amount_status"] == Status.GIVEN:
            self.with_amount.add(line)
            self.key_by_line.put(line, row["key"])
            self.dollars_by_line.put(line, row["usd_floor"] or row["usd_ceiling"] or 0)
        if row["amount_others"]:
            self.with_other_amounts.add(line)
        if row["is_tied"]:
            self.tied.add(line)
            if row["perhaps_same_as"]:
                self.perhaps_same_as[line] = row["perhaps_same_as"]
        if self.group_examples[contribution.group].is_personal:
            self.personal.add(line)
            if row["approach_challenge"] in CONTRADICTING:
                self.disputed.add(line)
            if row["figure_challenge"] in CONTRADICTING:
                self.challenged.add(line)
                self.challenged_by[line] = row["figure_challenged_by"]

    def _contribution(self, columns: tuple[Any, ...]) -> Contribution:
        """The contribution of an offer with these columns."""
        if columns not in self._contribution_by_columns:
            bid = bid_of(0, columns)
            group = self._group_by_key.setdefault(bid.group_key, len(self.group_examples))
            if group == len(self.group_examples):
                self.group_examples.append(bid)
                self.group_lines.append(BitMap())
            self._contribution_by_columns[columns] = Contribution(group, bid.floor, bid.min_number)
        return self._contribution_by_columns[columns]

    def _story_number(self, ref: str) -> int:
        return self.story_numbers.setdefault(ref, len(self.story_numbers))

    def sort_key(self, line: int) -> tuple[int, int]:
        """The ``Bid.sort_key`` of an offer with an amount."""
        return -self.dollars_by_line[line], self.key_by_line[line]

    def groups(self, rows: BitMap) -> dict[int, BidGroup]:
        """The groups that these offers form, by the index of the group."""
        groups = {}
        for index, group_lines in enumerate(self.group_lines):
            if lines := rows & group_lines:
                multiple = [self.contributions[line] for line in lines & self.multiple]
                groups[index] = BidGroup(
                    self.group_examples[index],
                    len(lines),
                    sum(map(self.floor_by_line.__getitem__, lines), sum(each.floor for each in multiple)),
                    len(lines) + sum(each.min_number - 1 for each in multiple),
                )
        return groups

    def deduplications(self, tied: BitMap) -> list[StoryDeduplication]:
        """What is dropped of these tied offers, one entry for each story in which anything is."""
        stories = self._lines_by_story(tied)
        if len(self.deduplication_cache) >= MAX_CACHED_STORIES:
            self.deduplication_cache = {}
        cache = self.deduplication_cache  # Another thread may replace it meanwhile.
        if missing := [lines for lines in stories if lines not in cache]:
            bids = dict(read_bids(line for lines in missing for line in lines))
            cache.update((lines, _deduplicate_story(lines, bids)) for lines in missing)
        return [deduplication for lines in stories if (deduplication := cache[lines])]

    def bids(self, lines: Iterable[int]) -> list[Bid]:
        """The bids with these versions, sorted by their keys."""
        lines = list(lines)
        if len(self.bid_cache) >= MAX_CACHED_BIDS:
            self.bid_cache = {}
        cache = self.bid_cache  # Another thread may replace it meanwhile.
        if missing := [line for line in lines if line not in cache]:
            cache.update(read_bids(missing))
        return sorted((cache[line] for line in lines), key=lambda bid: bid.pk)

    def _lines_by_story(self, tied: BitMap) -> list[tuple[int, ...]]:
        """Tied offers, grouped by story; two stories are one group if an offer may duplicate the other's."""
        by_story: dict[int, list[int]] = defaultdict(list)
        for line in tied:
            by_story[self.story_by_line[line]].append(line)
        for line in filter(tied.__contains__, self.perhaps_same_as):
            own, other = self.story_by_line[line], self.story_by_ref.get(self.perhaps_same_as[line])
            if other is not None and by_story[other] is not by_story[own]:
                together = by_story[own] + by_story[other]
                for story in {self.story_by_line[one] for one in together}:
                    by_story[story] = together
        return [tuple(lines) for lines in {id(lines): lines for lines in by_story.values()}.values()]


def total_of(rows: BitMap, now: Edition, edition: int) -> Total:
    """The total of published offers of an edition; ``now`` is the last edition."""
    index = _index().up_to(now)
    deduplications = index.deduplications(rows & index.tied)
    counted = rows - BitMap(chain.from_iterable(each.lines for each in deduplications))
    groups = index.groups(counted)
    details = index.bids(_detail_lines(index, counted, groups))
    with_others = counted & index.with_other_amounts
    with_other_amounts: Counter[SumKey] = Counter()
    for number, group in groups.items():
        if group.is_added and (lines := with_others & index.group_lines[number]):
            with_other_amounts[group.example.sum_key] += len(lines)
    return replace(
        sums.total_of_groups(_joined(deduplications), groups.values(), details),
        offers=len(rows),
        with_other_amounts=dict(with_other_amounts),
        **_approach_columns(index, rows, edition),
    )


def _deduplicate_story(lines: Iterable[int], bids: dict[int, Bid]) -> StoryDeduplication | None:
    """What is dropped of the offers of a story; None if nothing is."""
    result = sums.deduplicate(sorted((bids[line] for line in lines), key=lambda bid: bid.pk))
    left = {bid.pk for bid in result.bids}
    dropped = [line for line in lines if bids[line].pk not in left]
    if not dropped:
        return None
    return StoryDeduplication(
        dropped, [*result.superseded.elements()], [*result.possible_duplicates.elements()], result.groups
    )


def _joined(deduplications: list[StoryDeduplication]) -> Deduplication:
    """The numbers of all stories together, without bids."""
    return Deduplication(
        [],
        Counter(chain.from_iterable(each.superseded for each in deduplications)),
        Counter(chain.from_iterable(each.possible_duplicates for each in deduplications)),
        sum(each.groups for each in deduplications),
    )


def _detail_lines(index: OfferIndex, counted: BitMap, groups: dict[int, BidGroup]) -> list[int]:
    """The offers that may be written out: all of sums with few parts, the largest of ceilings and others."""
    itemized = sums.itemized_keys(groups.values())
    lines: list[int] = []
    for number, group in groups.items():
        of_group = counted & index.group_lines[number]
        if group.is_added:
            if group.example.sum_key in itemized:
                lines += of_group
        elif not group.example.is_personal or group.example.not_added_reason == NotAdded.CEILING:
            lines += nsmallest(AMOUNTS_SHOWN, of_group & index.with_amount, key=index.sort_key)
    return lines


def _approach_columns(index: OfferIndex, rows: BitMap, edition: int) -> dict[str, Any]:
    """The columns of a ``Total`` on its stories: their number, and who disputes them if that is one party."""
    stories = set(map(index.story_by_line.__getitem__, rows & index.personal))
    disputed = set(map(index.story_by_line.__getitem__, rows & index.disputed))
    challenged_by = {index.challenged_by[line] for line in rows & index.challenged}
    disputed_by: Iterable[str] = ()
    if disputed and len(stories) == 1:
        story = Offer.objects.filter(pk=(rows & index.disputed)[0]).values("story")
        approaches = Approach.objects.at(edition).filter(ref__in=story)
        disputed_by = approaches.values_list("figure_challenged_by", flat=True)
    return {
        "approaches": len(stories),
        "approaches_disputed": len(disputed),
        "challenged_by": _sole_name(challenged_by),
        "disputed_by": _sole_name(disputed_by),
    }


def _sole_name(names: Iterable[str]) -> str:
    """The one name among ``names``; empty if there are several."""
    one = list(names)
    return one[0] if len(one) == 1 else ""


@cache
def _index() -> OfferIndex:
    return OfferIndex()
