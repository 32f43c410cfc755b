"""Totals of many published offers, from what each process keeps of every version: its share, its ties."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from heapq import nsmallest
from itertools import chain
from typing import Any, NamedTuple

from pyroaring import BitMap

from recruiting.models.record_codes import CONTRADICTING
from recruiting.published.incremental_index import ByLine, IncrementalIndex
from recruiting.published.models import Approach, Edition, Offer
from recruiting.published.rows import SEPARATOR
from recruiting.totals import sums
from recruiting.totals.bids import Bid, LineKey, NotAdded
from recruiting.totals.sums import AMOUNTS_SHOWN, Pile, Settled, Total
from recruiting.values import Count, Money, Status

MOST_SETTLED = 200_000
"""Tied offers of a story, all or some, of which it is kept at once which give way."""

MOST_READ = 20_000
"""Bids that are kept at once."""

_FIGURE = ("low", "high", "low_exclusive", "high_exclusive", "about", "words", "status")
_MONEY = (*_FIGURE, "currency", "basis", "each")
_STANDING = ("kind", "figure_support", "figure_second_hand", "figure_challenge", "to_many")
_ALONE = (*_STANDING, *(f"amount_{name}" for name in _MONEY), *(f"number_{name}" for name in _FIGURE))
_DOLLARS = ("usd_floor", "usd_ceiling")
_TIES = ("key", "ref", "perhaps_same_as", "replaces", "candidates", "within", *_DOLLARS)
_BESIDE = (
    *("pk", "key", "ref", "story", "is_tied", "perhaps_same_as", "amount_status", "figure_challenge"),
    *_DOLLARS,
)
_OF_CHALLENGE = ("figure_challenged_by", "approach_challenge", "amount_others")


class Share(NamedTuple):
    """What an offer adds: the place of the bids that it is alike to, its floor and its number."""

    alike: int
    floor: int
    least: int


class GivenWay(NamedTuple):
    """The versions that give way to others of their story, and the lines of those that do so by reason."""

    lines: list[int]
    earlier: list[LineKey]
    perhaps: list[LineKey]
    groups: int


class Shares(IncrementalIndex):
    """What each version of an offer (``line``) adds to a total, and what ties it to others of a ``story``.

    Of most offers, which count as one, ``floor`` has the sum that they add, and 0 of ``several``: of these
    ``share`` has it, as it may be more than an array holds.
    """

    def start(self) -> None:
        self.floor = ByLine("q")
        self.share: dict[int, Share] = {}
        self.several = BitMap()
        self.example: list[Bid] = []
        self.alike: list[BitMap] = []
        self._shares: dict[tuple[Any, ...], Share] = {}
        self._places: dict[Any, int] = {}
        self.story = ByLine("I")
        self.stories: dict[str, int] = {}
        self.key, self.dollars = ByLine("q"), ByLine("q")
        self.given, self.personal, self.disputed, self.challenged, self.with_others = (
            BitMap() for _set in range(5)
        )
        self.challenged_by: dict[int, str] = {}
        self.tied = BitMap()
        self.perhaps: dict[int, str] = {}
        self.story_by_ref: dict[str, int] = {}
        self.given_way: dict[tuple[int, ...], GivenWay | None] = {}
        self.read: dict[int, Bid] = {}

    def grow(self, after: int, edition: int) -> None:
        rows = Offer.objects.filter(since__gt=after, since__lte=edition).order_by()
        columns = (*_BESIDE, *_OF_CHALLENGE, *_ALONE)
        for row in rows.values_list(*columns).iterator():
            self._add(dict(zip(columns[: -len(_ALONE)], row, strict=False)), row[-len(_ALONE) :])

        # What an offer of another story perhaps is the same as does not know of it.
        others = Offer.objects.filter(ref__in=set(self.perhaps.values()), since__lte=edition)
        for line, ref, story in others.values_list("pk", "ref", "story"):
            self.tied.add(line)
            self.story_by_ref[ref] = self._story(story)

    def _add(self, row: dict[str, Any], columns: tuple[Any, ...]) -> None:
        line = row["pk"]
        share = self._share(columns)
        self.floor.put(line, share.floor if share.least == 1 else 0)
        if share.least != 1:
            self.several.add(line)
            self.share[line] = share
        self.alike[share.alike].add(line)
        self.story.put(line, self._story(row["story"]))
        if row["amount_status"] == Status.GIVEN:
            self.given.add(line)
            self.key.put(line, row["key"])
            self.dollars.put(line, row["usd_floor"] or row["usd_ceiling"] or 0)
        if row["amount_others"]:
            self.with_others.add(line)
        if row["is_tied"]:
            self.tied.add(line)
            if row["perhaps_same_as"]:
                self.perhaps[line] = row["perhaps_same_as"]
        if self.example[share.alike].is_personal:
            self.personal.add(line)
            if row["approach_challenge"] in CONTRADICTING:
                self.disputed.add(line)
            if row["figure_challenge"] in CONTRADICTING:
                self.challenged.add(line)
                self.challenged_by[line] = row["figure_challenged_by"]

    def _share(self, columns: tuple[Any, ...]) -> Share:
        """The share of an offer with these columns."""
        if columns not in self._shares:
            bid = _bid(0, columns)
            alike = self._places.setdefault(bid.likeness, len(self.example))
            if alike == len(self.example):
                self.example.append(bid)
                self.alike.append(BitMap())
            self._shares[columns] = Share(alike, bid.floor, bid.least)
        return self._shares[columns]

    def _story(self, ref: str) -> int:
        """The number by which a story is kept."""
        return self.stories.setdefault(ref, len(self.stories))

    def place(self, line: int) -> tuple[int, int]:
        """As ``Bid.place``, of an offer with an amount."""
        return -self.dollars[line], self.key[line]

    def piles(self, rows: BitMap) -> dict[int, Pile]:
        """These offers in piles of those that are alike, by the place of the pile."""
        piles = {}
        for place, alike in enumerate(self.alike):
            if lines := rows & alike:
                shares = [self.share[line] for line in lines & self.several]
                piles[place] = Pile(
                    self.example[place],
                    len(lines),
                    sum(map(self.floor.__getitem__, lines), sum(share.floor for share in shares)),
                    len(lines) + sum(share.least - 1 for share in shares),
                )
        return piles

    def giving_way(self, tied: BitMap) -> list[GivenWay]:
        """What gives way among these tied offers, by the stories in which anything does."""
        stories = self._stories(tied)
        if len(self.given_way) >= MOST_SETTLED:
            self.given_way = {}
        settled = self.given_way  # Another thread may begin anew meanwhile.
        if missing := [lines for lines in stories if lines not in settled]:
            bids = dict(read_bids(line for lines in missing for line in lines))
            settled.update((lines, _given_way(lines, bids)) for lines in missing)
        return [way for lines in stories if (way := settled[lines])]

    def bids(self, lines: Iterable[int]) -> list[Bid]:
        """The bids with these versions, in the order of their keys."""
        lines = list(lines)
        if len(self.read) >= MOST_READ:
            self.read = {}
        read = self.read
        if missing := [line for line in lines if line not in read]:
            read.update(read_bids(missing))
        return sorted((read[line] for line in lines), key=lambda bid: bid.pk)

    def _stories(self, tied: BitMap) -> list[tuple[int, ...]]:
        """Tied offers by their story; two stories are taken as one where an offer is perhaps the other's."""
        by_story: dict[int, list[int]] = defaultdict(list)
        for line in tied:
            by_story[self.story[line]].append(line)
        for line in filter(tied.__contains__, self.perhaps):
            own, other = self.story[line], self.story_by_ref.get(self.perhaps[line])
            if other is not None and by_story[other] is not by_story[own]:
                together = by_story[own] + by_story[other]
                for story in {self.story[one] for one in together}:
                    by_story[story] = together
        return [tuple(lines) for lines in {id(lines): lines for lines in by_story.values()}.values()]


def total_of(rows: BitMap, now: Edition, edition: int) -> Total:
    """The total of published offers of an edition, of personal kinds; ``now`` is the last edition."""
    shares = _shares().up_to(now)
    ways = shares.giving_way(rows & shares.tied)
    rest = rows - BitMap(chain.from_iterable(each.lines for each in ways))
    many = shares.piles(rest)
    details = shares.bids(_details(shares, rest, many))
    others = rest & shares.with_others
    added = (shares.alike[alike] for alike, pile in many.items() if pile.is_added)
    return replace(
        sums.come_to(_settled(ways), many.values(), details),
        offers=len(rows),
        with_others=sum(map(others.intersection_cardinality, added)),
        **_approaches(shares, rows, edition),
    )


def _given_way(lines: Iterable[int], bids: dict[int, Bid]) -> GivenWay | None:
    """What gives way among the offers of a story; None where nothing does."""
    settled = sums.settle(sorted((bids[line] for line in lines), key=lambda bid: bid.pk))
    left = {bid.pk for bid in settled.bids}
    superseded = [line for line in lines if bids[line].pk not in left]
    if not superseded:
        return None
    return GivenWay(superseded, [*settled.earlier.elements()], [*settled.perhaps.elements()], settled.groups)


def _settled(ways: list[GivenWay]) -> Settled:
    """What gave way in all stories together."""
    return Settled(
        [],
        Counter(chain.from_iterable(each.earlier for each in ways)),
        Counter(chain.from_iterable(each.perhaps for each in ways)),
        sum(each.groups for each in ways),
    )


def _details(shares: Shares, rest: BitMap, many: dict[int, Pile]) -> list[int]:
    """The offers that may be written out: of lines with few parts all, of others the largest."""
    few = sums.few_lines(many.values())
    lines: list[int] = []
    for alike, pile in many.items():
        if pile.is_added:
            if pile.bid.line in few:
                lines += rest & shares.alike[alike]
        elif not pile.bid.is_personal or pile.bid.not_added == NotAdded.CEILING:
            lines += nsmallest(AMOUNTS_SHOWN, rest & shares.alike[alike] & shares.given, key=shares.place)
    return lines


def _approaches(shares: Shares, rows: BitMap, edition: int) -> dict[str, Any]:
    """The number of stories behind the offers, and who disputes them, where that is one party alone."""
    stories = set(map(shares.story.__getitem__, rows & shares.personal))
    disputed = set(map(shares.story.__getitem__, rows & shares.disputed))
    by = {shares.challenged_by[line] for line in rows & shares.challenged}
    disputed_by: Iterable[str] = ()
    if disputed and len(stories) == 1:
        story = Offer.objects.filter(pk=(rows & shares.disputed)[0]).values("story")
        approaches = Approach.objects.at(edition).filter(ref__in=story)
        disputed_by = approaches.values_list("figure_challenged_by", flat=True)
    return {
        "approaches": len(stories),
        "approaches_disputed": len(disputed),
        "challenged_by": _only(by),
        "disputed_by": _only(disputed_by),
    }


def _only(names: Iterable[str]) -> str:
    """The one name among ``names``; empty if there are several."""
    one = list(names)
    return one[0] if len(one) == 1 else ""


def read_bids(lines: Iterable[int]) -> Iterable[tuple[int, Bid]]:
    """The bids with these versions, read one by one."""
    rows = Offer.objects.filter(pk__among=list(lines)).order_by()
    for line, *row in rows.values_list("pk", *_TIES, *_ALONE):
        key, ref, perhaps, replaces, to, within, *dollars = row[: len(_TIES)]
        ties = {"replaces": _split(replaces), "to": _split(to), "within": _split(within)}
        ties |= dict(zip(_DOLLARS, dollars, strict=True))
        yield line, _bid(key, tuple(row[len(_TIES) :]), ref=ref, perhaps=perhaps, **ties)


def _split(refs: str) -> tuple[str, ...]:
    return tuple(filter(None, refs.split(SEPARATOR)))


def _bid(key: int, columns: tuple[Any, ...], **ties: Any) -> Bid:
    kind, support, second_hand, challenge, to_many = columns[: len(_STANDING)]
    money = columns[len(_STANDING) : -len(_FIGURE)]
    return Bid(
        pk=key,
        kind=kind,
        amount=Money.stored(**dict(zip(_MONEY, money, strict=True))),
        number=Count.stored(**dict(zip(_FIGURE, columns[-len(_FIGURE) :], strict=True))),
        support=support,
        second_hand=second_hand,
        challenge=challenge,
        to_many=to_many,
        **ties,
    )


@cache
def _shares() -> Shares:
    return Shares()
