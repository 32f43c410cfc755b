"""What ties an offer to others of its story, so that what it adds to a total depends on them."""

from collections.abc import Collection, Iterable, Iterator

from recruiting.models import Candidate, Offer
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.rows import VisibleRows


def is_tied(offer: Offer, to: Collection[int], graph: ApproachGraph) -> bool:
    """Whether anything ties it; ``to`` are the candidates that it goes to."""
    predecessor = offer.follows_id or offer.perhaps_same_as_id
    by_others = any(offer.pk in (one.follows_id, one.perhaps_same_as_id) for one in graph.offers)
    counting = {row.part_of_id for row in graph.candidates}
    return (
        bool(predecessor)
        or by_others
        or any(row.pk in to and (row.part_of_id or row.pk in counting) for row in graph.candidates)
    )


def replaced(offer: Offer, graph: ApproachGraph, visible: VisibleRows) -> Iterator[str]:
    """The earlier offers of its chain, of one kind and each made by one who makes the next too, as far as the
    public sees them.
    """
    by_key = {one.pk: one for one in graph.offers}
    is_listed = visible.is_listed("offer", offer.pk)
    passed = {offer.pk}
    later, key = offer, offer.follows_id
    while key and key not in passed and visible.may_name("offer", key, is_listed):
        earlier = by_key[key]
        if earlier.kind != later.kind or _makers(earlier, graph).isdisjoint(_makers(later, graph)):
            return
        yield earlier.ref
        passed.add(key)
        later, key = earlier, earlier.follows_id


def _makers(offer: Offer, graph: ApproachGraph) -> set[int | None]:
    """Who makes an offer: its bidder, else all who recruit together; None stands for who is not named."""
    if offer.bidder_id:
        return {offer.bidder_id}
    return {None} if graph.is_against_recruiters(offer) else {None, *graph.recruiters}


def larger(rows: Iterable[Candidate], candidates: Iterable[Candidate]) -> set[str]:
    """Those of ``candidates`` that count these rows among theirs, however far above."""
    by_key = {one.pk: one for one in candidates}
    above: set[str] = set()
    for row in rows:
        passed = {row.pk}
        holder = by_key.get(row.part_of_id or 0)
        while holder is not None and holder.pk not in passed:
            passed.add(holder.pk)
            above.add(holder.ref)
            holder = by_key.get(holder.part_of_id or 0)
    return above
