"""Ties between offers of a story: what a tied offer adds to a total depends on the others."""

from collections.abc import Collection, Iterable, Iterator

from recruiting.models import Candidate, Offer
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.published.rows import VisibleRows


def is_tied(offer: Offer, to: Collection[int], graph: ApproachGraph) -> bool:
    """Whether the offer is tied to others; ``to`` are the keys of its candidates."""
    predecessor = offer.follows_id or offer.perhaps_same_as_id
    by_others = any(offer.pk in (one.follows_id, one.perhaps_same_as_id) for one in graph.offers)
    groups = {row.part_of_id for row in graph.candidates}
    return (
        bool(predecessor)
        or by_others
        or any(row.pk in to and (row.part_of_id or row.pk in groups) for row in graph.candidates)
    )


def superseded_refs(offer: Offer, graph: ApproachGraph, visible: VisibleRows) -> Iterator[str]:
    """The public earlier offers of its chain, as long as kind and one bidder are the same as of the next."""
    by_key = {one.pk: one for one in graph.offers}
    is_listed = visible.is_listed("offer", offer.pk)
    visited = {offer.pk}
    later, key = offer, offer.follows_id
    while key and key not in visited and visible.may_name("offer", key, is_listed):
        earlier = by_key[key]
        if earlier.kind != later.kind or _bidders(earlier, graph).isdisjoint(_bidders(later, graph)):
            return
        yield earlier.ref
        visited.add(key)
        later, key = earlier, earlier.follows_id


def _bidders(offer: Offer, graph: ApproachGraph) -> set[int | None]:
    """The bidders of an offer: the one that is named, else all recruiters; None stands for an unnamed one."""
    if offer.bidder_id:
        return {offer.bidder_id}
    return {None} if graph.is_against_recruiters(offer) else {None, *graph.recruiters}


def enclosing_groups(rows: Iterable[Candidate], candidates: Iterable[Candidate]) -> set[str]:
    """The references of the groups among ``candidates`` that contain these rows, directly or not."""
    by_key = {one.pk: one for one in candidates}
    above: set[str] = set()
    for row in rows:
        visited = {row.pk}
        holder = by_key.get(row.part_of_id or 0)
        while holder is not None and holder.pk not in visited:
            visited.add(holder.pk)
            above.add(holder.ref)
            holder = by_key.get(holder.part_of_id or 0)
    return above
