"""What offers come to, saying what is added and what is not: one line per currency and basis."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from recruiting.models.offer import COMPANY_KINDS, PERSONAL_KINDS, Offer
from recruiting.models.record import Challenge
from recruiting.rules import total_words
from recruiting.rules.bids import Bid, Links, NotAdded, bids, links
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
    counts all that were looked at.
    """

    sums: tuple[Line, ...] = ()
    not_added: dict[str, int] = field(default_factory=dict)
    ceilings: tuple[Money, ...] = ()
    earlier: int = 0
    offers: int = 0
    approaches: int = 0
    approaches_disputed: int = 0
    apart: dict[str, tuple[int, tuple[Money, ...]]] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        """The total in words, a line for each currency and basis, and what is not added."""
        return total_words.lines(self)

    @property
    def apart_line(self) -> str:
        """The kinds that are never added to pay, each with its number; empty if there are none."""
        return total_words.apart(self)

    def __str__(self):
        told = "; ".join(self.lines)
        if not self.apart_line:
            return told or _("no offers")
        told = _("offers: %(total)s. ") % {"total": told} if told else ""
        return told + self.apart_line


def of(offers: QuerySet[Offer]) -> Total:
    """The total of ``offers``, in a constant number of queries: of personal kinds only, the others apart."""
    offers = offers.order_by()
    found = bids(offers)
    personal = [bid for bid in found if bid.kind in PERSONAL_KINDS]
    approaches = {bid.approach: bid.approach_challenge for bid in personal}
    return replace(
        add(personal, links(offers)),
        offers=len(found),
        approaches=len(approaches),
        approaches_disputed=sum(
            challenge in (Challenge.DISPUTED, Challenge.DENIED) for challenge in approaches.values()
        ),
        apart=_apart(bid for bid in found if bid.kind not in PERSONAL_KINDS),
    )


def add(bids: Iterable[Bid], linked: Links) -> Total:
    """The total of ``bids``, which are ``linked`` so."""
    bids = list(bids)
    earlier = _earlier(bids, linked.follows)
    last = [bid for bid in bids if bid.pk not in earlier]
    whole = _beside_parts(last, linked.part_of)
    added, perhaps = _once([bid for bid in last if not bid.not_added and bid.pk not in whole])
    not_added = Counter(bid.not_added for bid in last if bid.not_added)
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
        ceilings=tuple(bid.amount for bid in last if bid.not_added == NotAdded.CEILING)[:AMOUNTS_SHOWN],
        earlier=chains.total(),
    )


def _largest_first(item):
    (currency, basis), _parts = item
    return basis != Basis.TOTAL, currency != "USD", currency, basis


def _line_of(bid):
    return bid.amount.currency, bid.amount.basis


def _is_loose(bid):
    """Whether its part of the sum may be higher: no equal ceiling, or a number or *each* that is unclear."""
    return (
        bid.amount.low != bid.amount.high
        or bid.each_unclear
        or bid.of_unknown_number
        or (bid.amount.each == Each.EACH and bid.number.low != bid.number.high)
    )


def _earlier(bids, follows):
    """The earlier bids of chains, each with the later one that has a figure, or that has none either."""
    by_key = {bid.pk: bid for bid in bids}
    earlier: dict[int, Bid] = {}
    for last in bids:
        seen = {last.pk}
        pk = follows.get(last.pk)
        while pk and pk not in seen:
            seen.add(pk)
            bid = by_key.get(pk)
            if bid and (last.amount.has_figure or not bid.amount.has_figure):
                earlier.setdefault(pk, last)
            pk = follows.get(pk)
    return earlier


def _beside_parts(bids, part_of):
    """The offers to a group beside which an offer to a part of that group has a floor."""
    by_row: dict[int, list[Bid]] = {}
    for bid in bids:
        for row in bid.to:
            by_row.setdefault(row, []).append(bid)
    whole = set()
    for row, offered in by_row.items():
        if any(not bid.not_added for bid in offered):
            above, larger = part_of.get(row), {row}
            while above and above not in larger:
                larger.add(above)
                whole |= {bid.pk for bid in by_row.get(above, ()) if not bid.not_added}
                above = part_of.get(above)
    return whole


def _once(bids):
    """Of offers that are perhaps the same the lowest, and how many more there perhaps are."""
    group = {bid.pk: bid.pk for bid in bids}

    def first(pk):
        while group[pk] != pk:
            pk = group[pk]
        return pk

    for bid in bids:
        if bid.perhaps in group:
            group[first(bid.pk)] = first(bid.perhaps)
    same: dict[int, list[Bid]] = {}
    for bid in bids:
        same.setdefault(first(bid.pk), []).append(bid)
    kept = [
        min(alike, key=lambda bid: (bid.usd_floor or bid.amount.low) * bid.copies) for alike in same.values()
    ]
    return kept, {
        bid.pk: len(alike) - 1 for bid, alike in zip(kept, same.values(), strict=True) if len(alike) > 1
    }


def _apart(offers):
    found: dict[str, tuple[int, tuple[Money, ...]]] = {}
    for offer in sorted(offers, key=lambda bid: bid.ref):
        kind = "company-level" if offer.kind in COMPANY_KINDS else offer.kind
        number, amounts = found.get(kind, (0, ()))
        if len(amounts) < AMOUNTS_SHOWN and offer.amount.is_known:
            # That it is a price the heading says.
            plain = offer.amount.basis == Basis.PRICE
            amounts = (*amounts, replace(offer.amount, basis=Basis.TOTAL) if plain else offer.amount)
        found[kind] = number + 1, amounts
    return found
