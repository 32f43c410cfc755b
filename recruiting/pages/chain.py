"""The chain of bids that one offer belongs to: which raises which, from the first to the last."""

from collections.abc import Iterable

from recruiting.models import Offer


def chain(offer: Offer, offers: Iterable[Offer]) -> list[tuple[Offer, Offer | None]]:
    """All of ``offers`` (its approach's) that it leads back or on to, each with the one that it raises.

    From the first to the last; one that was raised twice has two behind it. Empty where the offer is alone.
    """
    by_key = {other.pk: other for other in offers} | {offer.pk: offer}
    first, seen = offer, {offer.pk}
    while first.follows_id in by_key and first.follows_id not in seen:
        first = by_key[first.follows_id]
        seen.add(first.pk)
    raised: dict[int | None, list[Offer]] = {}
    for other in by_key.values():
        raised.setdefault(other.follows_id, []).append(other)
    found: dict[int, tuple[Offer, Offer | None]] = {}
    waiting = [first]
    while waiting:
        bid = waiting.pop(0)
        if bid.pk in found:
            continue
        found[bid.pk] = bid, by_key.get(bid.follows_id or 0)
        waiting = sorted(raised.get(bid.pk, []), key=lambda other: other.ref) + waiting
    return list(found.values()) if len(found) > 1 else []
