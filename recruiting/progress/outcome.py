"""How far an approach, its candidates and its offers came, from what happened."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from recruiting.models.approach import ApproachKind
from recruiting.models.employment import Held
from recruiting.models.offer import COMPANY_KINDS, OfferKind
from recruiting.models.record import Reached
from recruiting.progress.approach_graph import Cluster
from recruiting.progress.state import (
    REACHED_BY,
    REFUSALS,
    WAY,
    Happening,
    Reach,
    is_part,
    nobody_accepted,
    state,
)
from recruiting.values import Count

ONE = Count(low=1, high=1, status="given")


@dataclass(frozen=True)
class Outcomes:
    """The outcome of an approach, the state of each of its candidates, the outcome of each of its offers."""

    approach: Reach
    candidates: dict[int, Reach]
    offers: dict[int, Reach]


def outcomes(cluster: Cluster) -> Outcomes:
    """All outcomes of one approach, from those of its rows that ``cluster`` holds."""
    approach, candidates, offers = cluster.approach, cluster.candidates, cluster.offers
    told = _Told(cluster)
    if approach.kind == ApproachKind.GENERAL:
        none = Reach(Reached.NONE)
        return Outcomes(none, {row.pk: none for row in candidates}, {offer.pk: none for offer in offers})
    return Outcomes(
        told.of_approach(candidates),
        {row.pk: state(told.of_candidate(row), told.size(row)) for row in candidates},
        {offer.pk: told.of_offer(offer) for offer in offers},
    )


def describe(record, reach: Reach | None = None) -> str:
    """The outcome of an approach, candidate or offer, in words: “some offered, nobody accepted”.

    Without ``reach`` it is the stored one.
    """
    reach = reach or Reach(record.outcome, record.outcome_some, record.nobody_accepted)
    label = str(Reached(reach.code).label)
    if reach.code == Reached.OPEN:
        label = _("open")
    elif reach.code == Reached.NEVER_STARTED and record.table != "candidate":
        label = _("accepted, never started")
    elif _is_bid(record) and reach.code in (*REFUSALS, Reached.ACCEPTED):
        label = _("bid %(outcome)s") % {"outcome": label}
    if reach.some:
        label = _("some %(outcome)s") % {"outcome": label}
    if reach.nobody_accepted and record.table != "candidate":
        return _("%(outcome)s, nobody accepted") % {"outcome": label}
    return label


def _is_bid(record):
    if record.table == "offer":
        return record.is_company_level
    return record.table == "approach" and record.kind == ApproachKind.COMPANY_DEAL


def _point(happenings, number=None):
    """The furthest point reached with the recruiter: leaving later does not change it."""
    happenings = list(happenings)
    now = state(happenings, number)
    if now.code == Reached.OPEN:
        return now
    told = [each for each in happenings if not each.of_nobody]
    furthest = max((_reached(each.reached) for each in told), default=0)
    if furthest < WAY.index(Reached.ACCEPTED) and now.code in REFUSALS:
        return now
    code = WAY[furthest]
    if now.code == Reached.NEVER_STARTED and furthest < WAY.index(Reached.STARTED):
        code = Reached.NEVER_STARTED
    there = [each for each in told if _reached(each.reached) == furthest]
    return replace(now, code=code, some=bool(there) and all(is_part(each, number) for each in there))


def _reached(code):
    """How far along the way somebody was who came to ``code``."""
    implied = {
        Reached.LEFT: Reached.STARTED,
        Reached.NEVER_STARTED: Reached.ACCEPTED,
        Reached.DECLINED: Reached.OFFERED,
        Reached.WITHDRAWN: Reached.OFFERED,
        Reached.EXPIRED: Reached.OFFERED,
        Reached.TURNED_DOWN: Reached.APPROACHED,
        Reached.COLLAPSED: Reached.APPROACHED,
    }
    return WAY.index(implied.get(code, code))


_BY_WEIGHT = [
    Reached.APPROACHED,
    Reached.IN_TALKS,
    Reached.TURNED_DOWN,
    Reached.COLLAPSED,
    Reached.OFFERED,
    Reached.EXPIRED,
    Reached.WITHDRAWN,
    Reached.DECLINED,
    Reached.OPEN,
    Reached.NEVER_STARTED,
    Reached.ACCEPTED,
    Reached.SIGNED,
    Reached.STARTED,
]
"""What decides for a whole approach, the weakest first: a refusal only if none got past offered."""


class _Told:
    """Which events concern which candidates and offers of one approach."""

    def __init__(self, cluster):
        approach, candidates, offers = cluster.approach, cluster.candidates, cluster.offers
        self.candidates = {row.pk: row for row in candidates}
        self.offers = {offer.pk: offer for offer in offers}
        kept = {OfferKind.COUNTER_OFFER, OfferKind.RETENTION_AWARD}
        keeping = set() if approach.kind == ApproachKind.RETENTION else kept
        self.counters = {offer.pk for offer in offers if offer.kind in keeping}
        only = frozenset(self.candidates) if len(self.candidates) == 1 else frozenset()
        self.to = {offer.pk: frozenset(cluster.to.get(offer.pk, ())) or only for offer in offers}
        raised = {offer.follows_id for offer in offers}
        # Where candidates are courted, what they do never answers a bid for their company.
        self.answerable = {
            offer.pk
            for offer in offers
            if offer.pk not in raised | self.counters and not (candidates and offer.kind in COMPANY_KINDS)
        }
        self.happenings = [each for event in cluster.events if (each := _of_event(event, cluster))]
        self.happenings += [each for stint in cluster.stints for each in _of_stint(stint)]

    def size(self, row):
        return ONE if row.person_id else row.number

    def rows(self, happening):
        """The candidates that it is told of: those named, else those of its offers, else all.

        What happened to nobody of a group happened to nobody of its parts.
        """
        if happening.candidates:
            return self.with_parts(happening.candidates) if happening.of_nobody else happening.candidates
        offers = [pk for pk in happening.offers if pk in self.offers]
        if offers and all(self.offers[pk].kind in COMPANY_KINDS for pk in offers):
            return frozenset()
        named = frozenset().union(*(self.to[pk] for pk in offers))
        return named or frozenset(self.candidates)

    def with_parts(self, rows):
        parts = {pk for pk, row in self.candidates.items() if row.part_of_id in rows} - rows
        return self.with_parts(rows | parts) if parts else rows

    def towards_recruiter(self, happening):
        """What it means to the recruiter: a counter-offer accepted refuses them; else it is nothing."""
        if not happening.offers or not happening.offers <= self.counters:
            return happening
        if happening.reached == Reached.ACCEPTED:
            return replace(
                happening, reached=Reached.DECLINED, candidates=self.rows(happening), offers=frozenset()
            )
        return None

    def meant(self):
        return [meant for each in self.happenings if (meant := self.towards_recruiter(each))]

    def of_candidate(self, row):
        """What happened to one candidate row; an offer to it, told without its event, counts as offered."""
        found = [each for each in self.meant() if row.pk in self.rows(each) and not self.loose(each)]
        bids = [pk for pk, rows in self.to.items() if row.pk in rows and pk not in self.counters]
        if any(self.offers[pk].kind not in COMPANY_KINDS for pk in bids):
            found.append(Happening(Reached.OFFERED))
        return found

    def loose(self, happening):
        """Whether it is true of some of several rows, and nobody says of which."""
        return happening.of_some and not happening.of_nobody and len(self.rows(happening)) > 1

    def of_offer(self, offer):
        """The furthest point of one offer, which was at least offered."""
        concerned = [Happening(Reached.OFFERED)]
        to = self.to[offer.pk]
        single = len(to) == 1 and all(
            self.size(self.candidates[pk]).high == 1 for pk in to if pk in self.candidates
        )
        for each in self.happenings if offer.pk in self.counters else self.meant():
            if offer.pk in each.offers or (not each.offers and offer.pk in self.answered(each)):
                some = Count(words="some", status="given")
                concerned.append(replace(each, people=some) if self.of_fewer(each, to) else each)
        return _point(concerned, ONE if single else None)

    def of_fewer(self, happening, to):
        return bool(happening.candidates & to) and bool(to - happening.candidates) and not happening.of_some

    def answered(self, happening):
        """The offers that an event without an offer answers: the one open to its candidates, if it is one."""
        rows = self.rows(happening)
        open_to = [pk for pk in self.answerable if not rows or not self.to[pk] or self.to[pk] & rows]
        return open_to if happening.of_nobody or len(open_to) == 1 else []

    def of_approach(self, courted):
        """The furthest point that anybody reached; *some* if not all did."""
        meant = self.meant()
        if courted:
            points = [
                _point(self.of_candidate(row), self.size(row)) for row in courted if not self.is_covered(row)
            ]
            known = {row.pk for row in courted}
            elsewhere = [each for each in meant if self.loose(each) or self.is_of_others(each, known)]
            points += [replace(_point([each]), some=True) for each in elsewhere]
            unaddressed = any(not self.to[pk] for pk in self.answerable)
            points += [Reach(Reached.OFFERED, some=True)] * unaddressed
        elif self.offers:
            points = [self.of_offer(self.offers[pk]) for pk in self.offers if pk not in self.counters]
        else:
            points = [_point(meant)]
        top = max(points, key=lambda point: _BY_WEIGHT.index(point.code), default=Reach())
        some = top.some or any(point.code != top.code for point in points)
        return Reach(top.code, some and top.code != Reached.OPEN, nobody_accepted(meant))

    def is_of_others(self, happening, known):
        """Whether it moved somebody on who is none of the ``known`` candidates."""
        rows = self.rows(happening)
        return bool(rows) and rows.isdisjoint(known) and not happening.of_nobody

    def is_covered(self, row):
        """Whether its parts account for all its people, so that it says nothing more than they do."""
        parts = [self.size(part) for part in self.candidates.values() if part.part_of_id == row.pk]
        whole = self.size(row)
        exact = all(part.low == part.high and part.low is not None for part in [*parts, whole])
        return bool(parts) and exact and sum(part.low for part in parts) >= whole.low


def _of_event(event, cluster):
    reached = REACHED_BY.get(event.kind)
    if reached is None:
        return None
    return Happening(
        reached,
        event.happened_earliest,
        event.happened_latest,
        event.step,
        event.people,
        frozenset(cluster.of.get(event.pk, ())),
        frozenset(cluster.concerning.get(event.pk, ())),
        event.pk,
        event.after_id,
    )


def _of_stint(stint):
    """A named person's start and departure have their home in the employment that the courting led to."""
    row = frozenset([stint.through_id])
    ended = stint.held == Held.FORMER or bool(stint.ended) or bool(stint.ending)
    if ended or stint.held == Held.CURRENT or (stint.started and stint.held != Held.ANNOUNCED):
        yield Happening(Reached.STARTED, stint.started_earliest, stint.started_latest, candidates=row)
    if ended:
        yield Happening(Reached.LEFT, stint.ended_earliest, stint.ended_latest, candidates=row)
