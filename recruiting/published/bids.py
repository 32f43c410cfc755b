"""The columns of a published offer that make a bid of a total, and the bids that they make."""

from collections.abc import Iterable
from typing import Any

from recruiting.published.models import Offer
from recruiting.published.rows import SEPARATOR
from recruiting.totals.bids import Bid
from recruiting.values import Count, Money

_COUNT = ("low", "high", "low_exclusive", "high_exclusive", "about", "words", "status")
_MONEY = (*_COUNT, "currency", "basis", "each")
_STANDING = ("kind", "figure_support", "figure_second_hand", "figure_challenge", "to_many")
BID_COLUMNS = (*_STANDING, *(f"amount_{name}" for name in _MONEY), *(f"number_{name}" for name in _COUNT))
DOLLARS = ("usd_floor", "usd_ceiling")
_TIE_COLUMNS = ("key", "ref", "perhaps_same_as", "replaces", "candidates", "within", *DOLLARS)


def read_bids(lines: Iterable[int]) -> Iterable[tuple[int, Bid]]:
    """The bids with these versions, each with its version, from the database."""
    rows = Offer.objects.filter(pk__among=list(lines)).order_by()
    for line, *row in rows.values_list("pk", *_TIE_COLUMNS, *BID_COLUMNS):
        key, ref, perhaps_same_as, replaces, candidates, groups, *dollars = row[: len(_TIE_COLUMNS)]
        ties = {"replaces": _split(replaces), "candidates": _split(candidates)}
        ties |= {"candidate_groups": _split(groups), **dict(zip(DOLLARS, dollars, strict=True))}
        bid_columns = tuple(row[len(_TIE_COLUMNS) :])
        yield line, bid_of(key, bid_columns, ref=ref, perhaps_same_as=perhaps_same_as, **ties)


def _split(refs: str) -> tuple[str, ...]:
    return tuple(filter(None, refs.split(SEPARATOR)))


def bid_of(key: int, columns: tuple[Any, ...], **ties: Any) -> Bid:
    """The bid with these values of ``BID_COLUMNS``; ``ties`` are its links to other offers."""
    kind, support, second_hand, challenge, to_many = columns[: len(_STANDING)]
    money = columns[len(_STANDING) : -len(_COUNT)]
    return Bid(
        pk=key,
        kind=kind,
        amount=Money.stored(**dict(zip(_MONEY, money, strict=True))),
        number=Count.stored(**dict(zip(_COUNT, columns[-len(_COUNT) :], strict=True))),
        support=support,
        second_hand=second_hand,
        challenge=challenge,
        to_many=to_many,
        **ties,
    )
