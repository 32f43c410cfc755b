"""How far an approach, its candidates and its offers came, from what happened."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from recruiting.models.approach import ApproachKind
from recruiting.models.candidate import Candidate
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.happenings import happenings
from recruiting.progress.state import ENDINGS, WAY, Happening, Reach, is_part, nobody_accepted, state
from recruiting.values import Count

ONE = Count(low=1, high=1, status="given")
SOME = Count(words="some", status="given")


@dataclass(frozen=True)
class Outcomes:
    """The outcome of an approach, the state of each of its candidates, the outcome of each of its offers.

    ``left`` says when who started has left, as the report gives it; None if nobody has, or not all of them.
    ``deals`` are the kinds of the company-level offers that came to the approach's outcome.
    """

    approach: Reach
    candidates: dict[int, Reach]
    offers: dict[int, Reach]
    left: str | None = None
    deals: tuple[str, ...] = ()


def outcomes(graph: ApproachGraph) -> Outcomes:
    """All outcomes of one approach, from those of its rows that ``graph`` holds."""
    approach, candidates, offers = graph.approach, graph.candidates, graph.offers
    attribution = _Attribution(graph)
    if approach.kind == ApproachKind.GENERAL:
        none = Reach(Reached.NONE)
        return Outcomes(none, {row.pk: none for row in candidates}, {offer.pk: none for offer in offers})
    approach_reach = attribution.of_approach(candidates)
    states = {row.pk: attribution.state_of(row) for row in candidates}
    of_offers = {offer.pk: attribution.of_offer(offer) for offer in offers}
    if not approach_reach.nobody_accepted:
        # Once somebody has accepted, no part of the approach says that nobody had.
        states = {pk: replace(reach, nobody_accepted=False) for pk, reach in states.items()}
        of_offers = {pk: replace(reach, nobody_accepted=False) for pk, reach in of_offers.items()}
    deals = () if candidates else _deals(offers, of_offers, approach_reach)
    return Outcomes(approach_reach, states, of_offers, _left(states.values(), attribution), deals)


REMAINING = (Reached.ACCEPTED, Reached.SIGNED, Reached.STARTED)
"""Who comes, or is there: where somebody is, those who left are not all."""


def _left(states: Iterable[Reach], attribution: "_Attribution") -> str | None:
    """The day when all who had agreed left, as reported; None if nobody left, or somebody remains."""
    codes = {reach.code for reach in states}
    if Reached.LEFT not in codes or not codes.isdisjoint(REMAINING):
        return None
    days = {
        each.when for each in attribution.happenings if each.reached == Reached.LEFT and not each.of_nobody
    }
    return days.pop() if len(days) == 1 else ""


def _deals(offers: Iterable[Offer], reaches: dict[int, Reach], approach_reach: Reach) -> tuple[str, ...]:
    kinds = {
        offer.kind
        for offer in offers
        if offer.kind in COMPANY_KINDS and reaches[offer.pk].code == approach_reach.code
    }
    return tuple(sorted(kinds))


def _point(happenings: Iterable[Happening], number: Count | None = None) -> Reach:
    """The furthest point reached with the recruiter, or what ended it: leaving later does not change it."""
    happenings = list(happenings)
    now = state(happenings, number)
    if now.code == Reached.OPEN:
        return now
    effective = [each for each in happenings if not each.of_nobody]
    furthest = max((_reached(each.reached) for each in effective), default=WAY.index(Reached.APPROACHED))
    if now.code in ENDINGS and furthest < WAY.index(Reached.STARTED):
        return now
    code = WAY[min(furthest, WAY.index(Reached.STARTED))]
    at_furthest = [each for each in effective if _reached(each.reached) == furthest]
    return replace(
        now, code=code, some=bool(at_furthest) and all(is_part(each, number) for each in at_furthest)
    )


def _reached(code: str) -> int:
    """How far along the way somebody was who came to ``code``."""
    implied: dict[str, str] = {
        Reached.LEFT: Reached.STARTED,
        Reached.NEVER_STARTED: Reached.ACCEPTED,
        Reached.DECLINED: Reached.OFFERED,
        Reached.WITHDRAWN: Reached.OFFERED,
        Reached.EXPIRED: Reached.OFFERED,
        Reached.TURNED_DOWN: Reached.APPROACHED,
        Reached.COLLAPSED: Reached.APPROACHED,
        Reached.STAYED: Reached.OFFERED,
        Reached.SIGNED_STAYED: Reached.SIGNED,
    }
    return WAY.index(implied.get(code, code))


_BY_WEIGHT: list[str] = [
    Reached.EXPECTED,
    Reached.APPROACHED,
    Reached.IN_TALKS,
    Reached.TURNED_DOWN,
    Reached.COLLAPSED,
    Reached.OFFERED,
    Reached.EXPIRED,
    Reached.WITHDRAWN,
    Reached.DECLINED,
    Reached.STAYED,
    Reached.SIGNED_STAYED,
    Reached.OPEN,
    Reached.NEVER_STARTED,
    Reached.ACCEPTED,
    Reached.SIGNED,
    Reached.STARTED,
]
"""What decides for a whole approach, the weakest first: a refusal only if none got past offered."""


CLOSED = (Reached.WITHDRAWN, Reached.EXPIRED, Reached.COLLAPSED)
"""What ends an offer for good, where it names it: what happens without an offer then answers another one."""


class _Attribution:
    """Which events concern which candidates and offers of one approach."""

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

    def number_of(self, rows: Iterable[int]) -> int | None:
        """How many people these candidates are; None if that is not known."""
        sizes = [self.size(self.candidates[pk]) for pk in rows if pk in self.candidates]
        numbers = [size.low for size in sizes if size.low is not None and size.low == size.high]
        return sum(numbers) if sizes and len(numbers) == len(sizes) else None

    def of_all(self, happening: Happening) -> Happening:
        """The happening, as one of all its candidates where its number of people is theirs."""
        number = self.number_of(happening.candidates)
        of_each = number is not None and (happening.people.low, happening.people.high) == (number, number)
        return replace(happening, people=Count()) if of_each else happening

    def with_part(self, reach: Reach, rows: frozenset[int], happenings: Iterable[Happening]) -> Reach:
        """``reach``, with how many of these candidates came so far, where one happening says it of all."""
        matches = [each for each in happenings if each.reached == reach.code and not each.of_nobody]
        number = self.number_of(rows)
        if not reach.some or len(matches) != 1 or self.rows(matches[0]) != rows or number is None:
            return reach
        people = matches[0].people
        fewer = people.has_figure and (people.low or 0) <= number and (people.high or 0) <= number
        return replace(reach, part=(people.notation(), number)) if fewer else reach

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

    def with_parts(self, rows: frozenset[int]) -> frozenset[int]:
        parts = {pk for pk, row in self.candidates.items() if row.part_of_id in rows} - rows
        return self.with_parts(rows | parts) if parts else rows

    def recruiter_view(self, happening: Happening) -> Happening | None:
        """The happening for the recruiter: an accepted counter-offer is a refusal, all else of it is None."""
        if not happening.offers or not happening.offers <= self.counters:
            return happening
        if happening.reached == Reached.ACCEPTED:
            return replace(
                happening, reached=Reached.DECLINED, candidates=self.rows(happening), offers=frozenset()
            )
        return None

    def recruiter_views(self) -> list[Happening]:
        return [view for each in self.happenings if (view := self.recruiter_view(each))]

    def state_of(self, row: Candidate) -> Reach:
        """The state of one candidate row."""
        happened = self.of_candidate(row)
        return self.with_part(state(happened, self.size(row)), frozenset([row.pk]), happened)

    def of_candidate(self, row: Candidate) -> list[Happening]:
        """The happenings of one candidate row; an offer to it counts as offered even without an event."""
        views = self.recruiter_views()
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

    def of_offer(self, offer: Offer) -> Reach:
        """The furthest point of one offer, which was at least offered."""
        concerned = [Happening(Reached.OFFERED)]
        to = self.to[offer.pk]
        single = len(to) == 1 and all(
            self.size(self.candidates[pk]).high == 1 for pk in to if pk in self.candidates
        )
        views = self.happenings if offer.pk in self.counters else self.recruiter_views()
        is_closed = any(each.reached in CLOSED and offer.pk in each.offers for each in views)
        for each in views:
            answers = not (is_closed or each.offers) and offer.pk in self.answered_offers(each)
            if offer.pk in each.offers or answers:
                concerned.append(replace(each, people=SOME) if self.of_fewer(each, to) else each)
        return self.with_part(_point(concerned, ONE if single else None), to, concerned[1:])

    def of_fewer(self, happening: Happening, to: frozenset[int]) -> bool:
        """Whether it happened to some of those to whom an offer was made: to a part of a group among them."""
        concerned = self.with_wholes(happening.candidates) & to
        return bool(concerned) and bool(to - happening.candidates) and not happening.of_some

    def with_wholes(self, rows: frozenset[int]) -> frozenset[int]:
        """These rows and those that count their people too."""
        above = (self.candidates[pk].part_of_id for pk in rows if pk in self.candidates)
        wholes = {key for key in above if key is not None} - rows
        return self.with_wholes(rows | wholes) if wholes else rows

    def answered_offers(self, happening: Happening) -> list[int]:
        """The offers that an event without an offer answers: the one open to its candidates, if it is one."""
        rows = self.rows(happening)
        rows = self.with_wholes(rows)
        open_to = [pk for pk in self.answerable if not rows or not self.to[pk] or self.to[pk] & rows]
        return open_to if happening.of_nobody or len(open_to) == 1 else []

    def of_approach(self, candidates: Collection[Candidate]) -> Reach:
        """The furthest point that anybody reached; *some* if not all did."""
        views = self.recruiter_views()
        if candidates:
            points = [
                _point(self.of_candidate(row), self.size(row))
                for row in candidates
                if not self.is_covered(row)
            ]
            candidate_keys = {row.pk for row in candidates}
            elsewhere = [
                each
                for each in views
                if self.is_of_some_rows(each) or self.is_of_others(each, candidate_keys)
            ]
            points += [replace(_point([each]), some=True) for each in elsewhere]
            unaddressed = any(not self.to[pk] for pk in self.answerable)
            points += [Reach(Reached.OFFERED, some=True)] * unaddressed
        elif self.offers:
            points = [self.of_offer(self.offers[pk]) for pk in self.offers if pk not in self.counters]
        else:
            points = [_point(views)]
        top = max(points, key=lambda point: _BY_WEIGHT.index(point.code), default=Reach())
        some = top.some or any(point.code != top.code for point in points)
        some = some and top.code != Reached.OPEN
        beside = {code for point in points for code in point.beside} - {point.code for point in points}
        top = replace(top, some=some, nobody_accepted=nobody_accepted(views), beside=tuple(sorted(beside)))
        whole = frozenset(row.pk for row in candidates if row.part_of_id not in self.candidates)
        return self.with_part(top, whole, views)

    def is_of_others(self, happening: Happening, candidate_keys: set[int]) -> bool:
        """Whether it moved somebody on who is none of these candidates."""
        rows = self.rows(happening)
        return bool(rows) and rows.isdisjoint(candidate_keys) and not happening.of_nobody

    def is_covered(self, row: Candidate) -> bool:
        """Whether its parts account for all its people, so that it says nothing more than they do."""
        parts = [part.pk for part in self.candidates.values() if part.part_of_id == row.pk]
        of_parts, whole = self.number_of(parts), self.number_of([row.pk])
        return of_parts is not None and whole is not None and of_parts >= whole
