"""Which events concern which candidates and offers of one approach."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cached_property

from recruiting.models.candidate import Candidate
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.state import AGREED, StateChange, compare_order, nobody_accepted
from recruiting.progress.state_changes import state_changes
from recruiting.values import Count

ONE = Count(low=1, high=1, status="given")


def with_parts(rows: frozenset[int], candidates: Collection[Candidate]) -> frozenset[int]:
    """These rows of people, and all of ``candidates`` that are counted in them."""
    parts_by_whole: dict[int | None, set[int]] = defaultdict(set)
    for row in candidates:
        parts_by_whole[row.part_of_id].add(row.pk)
    return transitive_closure(
        rows, lambda some: set[int]().union(*(parts_by_whole.get(key, ()) for key in some))
    )


def transitive_closure(
    rows: frozenset[int], step: Callable[[Collection[int]], Collection[int]]
) -> frozenset[int]:
    """These rows and all that ``step`` leads to from them, however deep; each is visited once."""
    found, frontier = set(rows), set(rows)
    while frontier:
        frontier = set(step(frontier)) - found
        found |= frontier
    return frozenset(found)


class Attribution:
    """The changes of state in one approach, each with the candidates and offers that it concerns."""

    def __init__(self, graph: ApproachGraph) -> None:
        candidates, offers = graph.candidates, graph.offers
        self.candidates = {row.pk: row for row in candidates}
        self.offers = {offer.pk: offer for offer in offers}
        self.counter_offers = {offer.pk for offer in offers if graph.is_against_recruiters(offer)}
        only = frozenset(self.candidates) if len(self.candidates) == 1 else frozenset()
        by_offer = graph.candidates_by_offer
        self.recipients_by_offer = {
            offer.pk: frozenset(by_offer.get(offer.pk, ())) or only for offer in offers
        }
        raised = {offer.follows_id for offer in offers}
        # Where candidates are courted, what they do never answers a bid for their company.
        self.open_offers = {
            offer.pk
            for offer in offers
            if offer.pk not in raised | self.counter_offers
            and not (candidates and offer.kind in COMPANY_KINDS)
        }
        self.state_changes = [self.without_full_number(each) for each in state_changes(graph)]
        # A report says that nobody, of some people, accepted these. An agreement without an offer does not
        # answer one of them.
        self.refused_offers = frozenset().union(
            *(each.offers for each in self.state_changes if each.of_nobody and each.reached in AGREED)
        )

    def recipients(self, offer: Offer) -> frozenset[int]:
        """The candidates to whom an offer went: all where no report says to whom."""
        return self.recipients_by_offer[offer.pk] or frozenset(self.candidates)

    def number_of(self, rows: Iterable[int]) -> int | None:
        """How many people these candidates are; None if that is not known."""
        sizes = [self.size(row) for row in self.candidates_of(rows)]
        numbers = [size.low for size in sizes if size.low is not None and size.low == size.high]
        return sum(numbers) if sizes and len(numbers) == len(sizes) else None

    def without_full_number(self, change: StateChange) -> StateChange:
        """The change without its number of people, if that is its candidates': it is of them all."""
        number = self.number_of(change.candidates)
        of_each = number is not None and (change.people.low, change.people.high) == (number, number)
        return replace(change, people=Count()) if of_each else change

    def candidates_of(self, keys: Iterable[int]) -> list[Candidate]:
        """The candidates with these keys that are of this approach: an event may name one who is not."""
        return [self.candidates[pk] for pk in keys if pk in self.candidates]

    def size(self, row: Candidate) -> Count:
        return ONE if row.person_id else row.number

    def rows(self, change: StateChange) -> frozenset[int]:
        """The candidates to whom it happened: those named, else those of its offers, else all.

        What happened to nobody of a group happened to nobody of its parts.
        """
        if change.candidates:
            return self.with_parts(change.candidates) if change.of_nobody else change.candidates
        offers = [pk for pk in change.offers if pk in self.offers]
        if offers and all(self.offers[pk].kind in COMPANY_KINDS for pk in offers):
            return frozenset()
        recipients = frozenset().union(*(self.recipients_by_offer[pk] for pk in offers))
        return recipients or frozenset(self.candidates)

    def nobody_accepted(self, changes: Iterable[StateChange], rows: Iterable[int]) -> bool:
        """Whether reports say of all of these candidates that nobody had accepted, and none that one had."""
        changes = list(changes)
        if not nobody_accepted(changes):
            return False
        of_nobody = [self.rows(each) for each in changes if each.of_nobody and each.reached in AGREED]
        uncovered_rows = {row.pk for row in self.candidates_of(rows) if not self.is_covered(row)}
        return not all(of_nobody) or uncovered_rows <= frozenset().union(*of_nobody)

    def may_be_of(self, rows: Iterable[int], change: StateChange) -> bool:
        """Whether some of these candidates (of any, if empty) may be among those of the change."""
        own, theirs = frozenset(rows), self.rows(change)
        overlap = self.with_parts(own) & self.with_parts(theirs)
        return not own or not theirs or bool(overlap) or not self._are_distinct(own | theirs)

    def _are_distinct(self, rows: Iterable[int]) -> bool:
        """Whether the rows are surely different people: parts of one group, or all named."""
        candidates = self.candidates_of(rows)
        wholes = {row.part_of_id for row in candidates}
        are_parts_of_one = len(wholes) == 1 and None not in wholes
        return are_parts_of_one or all(row.person_id for row in candidates)

    def with_parts(self, rows: frozenset[int]) -> frozenset[int]:
        return with_parts(rows, self.candidates.values())

    def recruiter_view(self, change: StateChange) -> StateChange | None:
        """The change as the recruiter sees it: to accept a counter-offer is to decline; else None of one."""
        if not change.offers or not change.offers <= self.counter_offers:
            return change
        if change.reached == Reached.ACCEPTED:
            return replace(change, reached=Reached.DECLINED, candidates=self.rows(change), offers=frozenset())
        return None

    @cached_property
    def recruiter_views(self) -> list[StateChange]:
        """All changes as the recruiter sees them."""
        return [view for each in self.state_changes if (view := self.recruiter_view(each))]

    def changes_of_candidate(self, row: Candidate) -> list[StateChange]:
        """The changes of one candidate row; an offer to it counts as offered even without an event."""
        views = self.recruiter_views
        own = [each for each in views if row.pk in self.rows(each) and not self.is_of_some_rows(each)]
        if not self.is_named_itself(row):
            wholes = self.with_wholes(frozenset([row.pk]))
            own += [each for each in views if each.candidates & wholes and not each.of_some]
        bids = [
            pk
            for pk, rows in self.recipients_by_offer.items()
            if row.pk in rows and pk not in self.counter_offers
        ]
        if any(self.offers[pk].kind not in COMPANY_KINDS for pk in bids):
            own.append(StateChange(Reached.OFFERED))
        return own

    def is_named_itself(self, row: Candidate) -> bool:
        """Whether an event or an offer names the row itself: else it has the changes of its whole group."""
        return any(row.pk in each.candidates for each in self.state_changes) or any(
            row.pk in rows for rows in self.recipients_by_offer.values()
        )

    def is_of_some_rows(self, change: StateChange) -> bool:
        """Whether it happened to some of several rows, and no report says to which."""
        return change.of_some and not change.of_nobody and len(self.rows(change)) > 1

    def is_of_fewer(self, change: StateChange, to: frozenset[int]) -> bool:
        """Whether it happened to only some of the recipients of an offer, or to a part of a group of them."""
        concerned = self.with_wholes(change.candidates) & to
        return bool(concerned) and bool(to - change.candidates) and not change.of_some

    def with_wholes(self, rows: frozenset[int]) -> frozenset[int]:
        """These rows and those that count their people too."""
        return transitive_closure(rows, self._wholes)

    def _wholes(self, rows: Iterable[int]) -> frozenset[int]:
        """The rows of which these are parts."""
        return frozenset(row.part_of_id for row in self.candidates_of(rows) if row.part_of_id is not None)

    def answered_offers(self, change: StateChange) -> list[int]:
        """The offers that an event without one answers: the only open one to its candidates.

        An offer made to them goes before one made to their group. One whose recipients no report gives is
        open to anybody, unless there are others.
        """
        rows = self.rows(change)
        if change.of_nobody:
            rows = self.with_wholes(rows)
            return [
                pk
                for pk in self.open_offers
                if not rows or not self.recipients_by_offer[pk] or self.recipients_by_offer[pk] & rows
            ]
        to_anybody = (
            [pk for pk in self.open_offers if not self.recipients_by_offer[pk]]
            if len(self.open_offers) == 1
            else []
        )
        open_to = [*self._nearest_offers(rows), *to_anybody] if rows else [*self.open_offers]
        return open_to if len(open_to) == 1 else []

    def _nearest_offers(self, rows: frozenset[int]) -> list[int]:
        """The offers made to these rows; without any, those to the rows that count their people too."""
        if own := self._open_offers_to(rows):
            return own
        while not own and (rows := self._wholes(rows)):
            own = self._open_offers_to(rows)
        return [pk for pk in own if pk not in self.refused_offers]

    def _open_offers_to(self, rows: frozenset[int]) -> list[int]:
        return [pk for pk in self.open_offers if self.recipients_by_offer[pk] & rows]

    def came_later(self, counter: Offer) -> bool:
        """Whether all who stayed for a counter-offer agreed to come later."""
        staying = [each for each in self.state_changes if counter.pk in each.offers]
        staying = [each for each in staying if each.reached == Reached.STAYED]
        coming = [each for each in self.recruiter_views if each.reached in AGREED and not each.of_nobody]
        return all(
            any(self.rows(one) <= self.rows(each) and compare_order(one, each) < 0 for each in coming)
            for one in staying
        )

    def is_of_others(self, change: StateChange, candidate_keys: set[int]) -> bool:
        """Whether it moved somebody on who is none of these candidates."""
        rows = self.rows(change)
        return bool(rows) and rows.isdisjoint(candidate_keys) and not change.of_nobody

    def is_covered(self, row: Candidate) -> bool:
        """Whether its parts account for all its people, so that it says nothing more than they do."""
        parts = [part.pk for part in self.candidates.values() if part.part_of_id == row.pk]
        of_parts, whole = self.number_of(parts), self.number_of([row.pk])
        return of_parts is not None and whole is not None and of_parts >= whole
