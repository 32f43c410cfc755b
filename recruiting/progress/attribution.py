"""Which events concern which candidates and offers of one approach."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cached_property

from recruiting.models.candidate import Candidate
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.happenings import happenings
from recruiting.progress.state import AGREED, Happening, nobody_accepted, order
from recruiting.values import Count

ONE = Count(low=1, high=1, status="given")


def with_parts(rows: frozenset[int], candidates: Collection[Candidate]) -> frozenset[int]:
    """These rows of people, and all of ``candidates`` that are counted in them."""
    parts_by_whole: dict[int | None, set[int]] = defaultdict(set)
    for row in candidates:
        parts_by_whole[row.part_of_id].add(row.pk)
    return nested(rows, lambda some: set[int]().union(*(parts_by_whole.get(key, ()) for key in some)))


def nested(rows: frozenset[int], step: Callable[[Collection[int]], Collection[int]]) -> frozenset[int]:
    """These rows and all to which ``step`` leads from them, each met once however deep they are nested."""
    found, ahead = set(rows), set(rows)
    while ahead:
        ahead = set(step(ahead)) - found
        found |= ahead
    return frozenset(found)


class Attribution:
    """The happenings of one approach, and whom of its candidates and which of its offers each concerns."""

    def __init__(self, graph: ApproachGraph) -> None:
        candidates, offers = graph.candidates, graph.offers
        self.candidates = {row.pk: row for row in candidates}
        self.offers = {offer.pk: offer for offer in offers}
        self.counters = {offer.pk for offer in offers if graph.is_against_recruiters(offer)}
        only = frozenset(self.candidates) if len(self.candidates) == 1 else frozenset()
        by_offer = graph.candidates_by_offer
        self.to = {offer.pk: frozenset(by_offer.get(offer.pk, ())) or only for offer in offers}
        raised = {offer.follows_id for offer in offers}
        # Where candidates are courted, what they do never answers a bid for their company.
        self.answerable = {
            offer.pk
            for offer in offers
            if offer.pk not in raised | self.counters and not (candidates and offer.kind in COMPANY_KINDS)
        }
        self.happenings = [self.of_all(each) for each in happenings(graph)]
        # Of these a report says that nobody of some took them: who agrees to what no report names is not said
        # to have taken one of them.
        self.refused = frozenset().union(
            *(each.offers for each in self.happenings if each.of_nobody and each.reached in AGREED)
        )

    def recipients(self, offer: Offer) -> frozenset[int]:
        """The candidates to whom an offer went: all where no report says to whom."""
        return self.to[offer.pk] or frozenset(self.candidates)

    def number_of(self, rows: Iterable[int]) -> int | None:
        """How many people these candidates are; None if that is not known."""
        sizes = [self.size(row) for row in self.candidates_of(rows)]
        numbers = [size.low for size in sizes if size.low is not None and size.low == size.high]
        return sum(numbers) if sizes and len(numbers) == len(sizes) else None

    def of_all(self, happening: Happening) -> Happening:
        """The happening, as one of all its candidates where its number of people is theirs."""
        number = self.number_of(happening.candidates)
        of_each = number is not None and (happening.people.low, happening.people.high) == (number, number)
        return replace(happening, people=Count()) if of_each else happening

    def candidates_of(self, keys: Iterable[int]) -> list[Candidate]:
        """The candidates with these keys that are of this approach: an event may name one who is not."""
        return [self.candidates[pk] for pk in keys if pk in self.candidates]

    def size(self, row: Candidate) -> Count:
        return ONE if row.person_id else row.number

    def rows(self, happening: Happening) -> frozenset[int]:
        """The candidates to whom it happened: those named, else those of its offers, else all.

        What happened to nobody of a group happened to nobody of its parts.
        """
        if happening.candidates:
            return self.with_parts(happening.candidates) if happening.of_nobody else happening.candidates
        offers = [pk for pk in happening.offers if pk in self.offers]
        if offers and all(self.offers[pk].kind in COMPANY_KINDS for pk in offers):
            return frozenset()
        recipients = frozenset().union(*(self.to[pk] for pk in offers))
        return recipients or frozenset(self.candidates)

    def nobody_accepted(self, happened: Iterable[Happening], rows: Iterable[int]) -> bool:
        """Whether reports say of all of these candidates that nobody had accepted, and none that one had."""
        happened = list(happened)
        if not nobody_accepted(happened):
            return False
        of_nobody = [self.rows(each) for each in happened if each.of_nobody and each.reached in AGREED]
        told_of = {row.pk for row in self.candidates_of(rows) if not self.is_covered(row)}
        return not all(of_nobody) or told_of <= frozenset().union(*of_nobody)

    def may_be_of(self, rows: Iterable[int], happening: Happening) -> bool:
        """Whether somebody of these candidates, or of anybody where there are none, may be among its own."""
        own, theirs = frozenset(rows), self.rows(happening)
        overlap = self.with_parts(own) & self.with_parts(theirs)
        return not own or not theirs or bool(overlap) or not self._are_told_apart(own | theirs)

    def _are_told_apart(self, rows: Iterable[int]) -> bool:
        """Whether they are parts of one group, or all named; else one may be somebody of the other."""
        candidates = self.candidates_of(rows)
        wholes = {row.part_of_id for row in candidates}
        are_parts_of_one = len(wholes) == 1 and None not in wholes
        return are_parts_of_one or all(row.person_id for row in candidates)

    def with_parts(self, rows: frozenset[int]) -> frozenset[int]:
        return with_parts(rows, self.candidates.values())

    def recruiter_view(self, happening: Happening) -> Happening | None:
        """The happening for the recruiter: an accepted counter-offer is a refusal, all else of it is None."""
        if not happening.offers or not happening.offers <= self.counters:
            return happening
        if happening.reached == Reached.ACCEPTED:
            return replace(
                happening, reached=Reached.DECLINED, candidates=self.rows(happening), offers=frozenset()
            )
        return None

    @cached_property
    def recruiter_views(self) -> list[Happening]:
        """All happenings, as they are for the recruiter."""
        return [view for each in self.happenings if (view := self.recruiter_view(each))]

    def of_candidate(self, row: Candidate) -> list[Happening]:
        """The happenings of one candidate row; an offer to it counts as offered even without an event."""
        views = self.recruiter_views
        own = [each for each in views if row.pk in self.rows(each) and not self.is_of_some_rows(each)]
        if not self.is_told_apart(row):
            wholes = self.with_wholes(frozenset([row.pk]))
            own += [each for each in views if each.candidates & wholes and not each.of_some]
        bids = [pk for pk, rows in self.to.items() if row.pk in rows and pk not in self.counters]
        if any(self.offers[pk].kind not in COMPANY_KINDS for pk in bids):
            own.append(Happening(Reached.OFFERED))
        return own

    def is_told_apart(self, row: Candidate) -> bool:
        """Whether an event or an offer names it: else what happened to all of its group happened to it."""
        return any(row.pk in each.candidates for each in self.happenings) or any(
            row.pk in rows for rows in self.to.values()
        )

    def is_of_some_rows(self, happening: Happening) -> bool:
        """Whether it happened to some of several rows, and no report says to which."""
        return happening.of_some and not happening.of_nobody and len(self.rows(happening)) > 1

    def of_fewer(self, happening: Happening, to: frozenset[int]) -> bool:
        """Whether it happened to some of those to whom an offer was made: to a part of a group among them."""
        concerned = self.with_wholes(happening.candidates) & to
        return bool(concerned) and bool(to - happening.candidates) and not happening.of_some

    def with_wholes(self, rows: frozenset[int]) -> frozenset[int]:
        """These rows and those that count their people too."""
        return nested(rows, self._wholes)

    def _wholes(self, rows: Iterable[int]) -> frozenset[int]:
        """The rows of which these are parts."""
        return frozenset(row.part_of_id for row in self.candidates_of(rows) if row.part_of_id is not None)

    def answered_offers(self, happening: Happening) -> list[int]:
        """The offers that an event without an offer answers: the one open to its candidates, if it is one.

        An offer made to them goes before one made to a group of which they are. One of which no report says
        to whom it was made is open to anybody, unless there are others.
        """
        rows = self.rows(happening)
        if happening.of_nobody:
            rows = self.with_wholes(rows)
            return [pk for pk in self.answerable if not rows or not self.to[pk] or self.to[pk] & rows]
        to_anybody = [pk for pk in self.answerable if not self.to[pk]] if len(self.answerable) == 1 else []
        open_to = [*self._nearest_offers(rows), *to_anybody] if rows else [*self.answerable]
        return open_to if len(open_to) == 1 else []

    def _nearest_offers(self, rows: frozenset[int]) -> list[int]:
        """The offers made to these rows; without any, those to the rows that count their people too."""
        if own := self._open_to(rows):
            return own
        while not own and (rows := self._wholes(rows)):
            own = self._open_to(rows)
        return [pk for pk in own if pk not in self.refused]

    def _open_to(self, rows: frozenset[int]) -> list[int]:
        return [pk for pk in self.answerable if self.to[pk] & rows]

    def left_later(self, counter: Offer) -> bool:
        """Whether all who stayed for a counter-offer agreed to come after that."""
        staying = [each for each in self.happenings if counter.pk in each.offers]
        staying = [each for each in staying if each.reached == Reached.STAYED]
        coming = [each for each in self.recruiter_views if each.reached in AGREED and not each.of_nobody]
        return all(
            any(self.rows(one) <= self.rows(each) and order(one, each) < 0 for each in coming)
            for one in staying
        )

    def is_of_others(self, happening: Happening, candidate_keys: set[int]) -> bool:
        """Whether it moved somebody on who is none of these candidates."""
        rows = self.rows(happening)
        return bool(rows) and rows.isdisjoint(candidate_keys) and not happening.of_nobody

    def is_covered(self, row: Candidate) -> bool:
        """Whether its parts account for all its people, so that it says nothing more than they do."""
        parts = [part.pk for part in self.candidates.values() if part.part_of_id == row.pk]
        of_parts, whole = self.number_of(parts), self.number_of([row.pk])
        return of_parts is not None and whole is not None and of_parts >= whole
