"""How far an approach, its candidates and its offers came, from what happened."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.models.approach import ApproachKind
from recruiting.models.employment import Held
from recruiting.models.offer import COMPANY_KINDS, OfferKind
from recruiting.models.record import Reached
from recruiting.progress.approach_graph import Cluster, Reports
from recruiting.progress.state import (
    ENDINGS,
    REACHED_BY,
    REFUSALS,
    WAY,
    Happening,
    Reach,
    is_part,
    nobody_accepted,
    state,
)
from recruiting.values import Count, Edtf

ONE = Count(low=1, high=1, status="given")


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


def outcomes(cluster: Cluster) -> Outcomes:
    """All outcomes of one approach, from those of its rows that ``cluster`` holds."""
    approach, candidates, offers = cluster.approach, cluster.candidates, cluster.offers
    told = _Told(cluster)
    if approach.kind == ApproachKind.GENERAL:
        none = Reach(Reached.NONE)
        return Outcomes(none, {row.pk: none for row in candidates}, {offer.pk: none for offer in offers})
    approach_reach = told.of_approach(candidates)
    states = {row.pk: state(told.of_candidate(row), told.size(row)) for row in candidates}
    of_offers = {offer.pk: told.of_offer(offer) for offer in offers}
    if not approach_reach.nobody_accepted:
        # Once somebody has accepted, no part of the approach says that nobody had.
        states = {pk: replace(reach, nobody_accepted=False) for pk, reach in states.items()}
        of_offers = {pk: replace(reach, nobody_accepted=False) for pk, reach in of_offers.items()}
    deals = () if candidates else _deals(offers, of_offers, approach_reach)
    return Outcomes(approach_reach, states, of_offers, _left(states.values(), told), deals)


def _left(states, told):
    """When all who started left, as the report gives it; None if nobody did, or somebody is there still."""
    codes = {reach.code for reach in states}
    if Reached.LEFT not in codes or Reached.STARTED in codes:
        return None
    days = {each.when for each in told.happenings if each.reached == Reached.LEFT and not each.of_nobody}
    return days.pop() if len(days) == 1 else ""


def _deals(offers, reaches, approach_reach):
    kinds = {
        offer.kind
        for offer in offers
        if offer.kind in COMPANY_KINDS and reaches[offer.pk].code == approach_reach.code
    }
    return tuple(sorted(kinds))


def describe(record, reach: Reach | None = None) -> str:
    """The outcome of an approach, candidate or offer, in words: “some offered, nobody accepted”.

    Without ``reach`` it is the stored one.
    """
    reach = reach or Reach(record.outcome, record.outcome_some, record.nobody_accepted)
    label = _label(record, reach)
    if reach.some:
        label = _("some %(outcome)s") % {"outcome": label}
    if reach.nobody_accepted and record.table != "candidate":
        return _("%(outcome)s, nobody accepted") % {"outcome": label}
    return label


def _label(record, reach):
    details = record.headlines.get("outcome", {})
    if reach.code == Reached.OPEN:
        return differing(details.get("values", ()))
    if reach.code == Reached.STARTED and (left := details.get("left")) is not None:
        return str(_("started, left %(date)s") % {"date": Edtf.parse(left)} if left else _("started, left"))
    if reach.code == Reached.NEVER_STARTED and record.table != "candidate":
        return _("accepted, never started")
    label = str(Reached(reach.code).label)
    deals = [record.kind] if record.table == "offer" else details.get("deals", ())
    agreed = [str(_DEAL_AGREED[kind]) for kind in deals if kind in _DEAL_AGREED]
    if reach.code == Reached.ACCEPTED and agreed:
        return _(", ").join(dict.fromkeys(agreed))
    if reach.code in (*REFUSALS, Reached.ACCEPTED) and _is_bid(record, deals):
        return _("bid %(outcome)s") % {"outcome": label}
    return label


def differing(codes) -> str:
    """“reports differ: accepted or declined”."""
    if not codes:
        return _("reports differ")
    return _("reports differ: %(values)s") % {
        "values": _(" or ").join(str(Reached(code).label) for code in codes)
    }


_DEAL_AGREED = {
    OfferKind.LICENCE: gettext_lazy("licence agreed"),
    OfferKind.STAKE: gettext_lazy("stake bought"),
    OfferKind.RELEASE: gettext_lazy("release agreed"),
}
"""What it is called that a deal was accepted, where it was no bid for a company."""


def _is_bid(record, deals):
    if record.table == "approach" and record.kind != ApproachKind.COMPANY_DEAL:
        return False
    return OfferKind.TAKEOVER_BID in deals or (record.table == "approach" and not deals)


def _point(happenings, number=None):
    """The furthest point reached with the recruiter, or what ended it: leaving later does not change it."""
    happenings = list(happenings)
    now = state(happenings, number)
    if now.code == Reached.OPEN:
        return now
    told = [each for each in happenings if not each.of_nobody]
    furthest = max((_reached(each.reached) for each in told), default=WAY.index(Reached.APPROACHED))
    if now.code in ENDINGS and furthest < WAY.index(Reached.STARTED):
        return now
    code = WAY[min(furthest, WAY.index(Reached.STARTED))]
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
        Reached.STAYED: Reached.OFFERED,
        Reached.SIGNED_STAYED: Reached.SIGNED,
    }
    return WAY.index(implied.get(code, code))


_BY_WEIGHT = [
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
        before = _told_before(cluster.events)
        happened = [_of_event(event, cluster, before) for event in cluster.events if event.kind in REACHED_BY]
        self.happenings = [self.of_all(each) for each in happened]
        self.happenings += [each for stint in cluster.stints for each in _of_stint(stint, cluster)]

    def of_all(self, happening):
        """The happening, of all of its candidates if it is told of as many people as these are."""
        sizes = [self.size(self.candidates[pk]) for pk in happening.candidates if pk in self.candidates]
        exact = all(size.low == size.high and size.low is not None for size in sizes)
        number = sum(size.low for size in sizes) if sizes and exact else None
        of_each = number is not None and (happening.people.low, happening.people.high) == (number, number)
        return replace(happening, people=Count()) if of_each else happening

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
        some = some and top.code != Reached.OPEN
        beside = {code for point in points for code in point.beside} - {point.code for point in points}
        return replace(top, some=some, nobody_accepted=nobody_accepted(meant), beside=tuple(sorted(beside)))

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


def _told_before(events):
    """For each event those that it is told to come after, at however many removes."""
    after = {event.pk: event.after_id for event in events}
    before: dict[int, frozenset[int]] = {}
    for pk in after:
        found, earlier = set(), after[pk]
        while earlier is not None and earlier not in found:
            found.add(earlier)
            earlier = after.get(earlier)
        before[pk] = frozenset(found)
    return before


def _of_event(event, cluster, before):
    reports = cluster.reports.get(("event", event.pk), Reports())
    return Happening(
        REACHED_BY[event.kind],
        event.happened_earliest,
        event.happened_latest,
        event.step,
        event.people,
        frozenset(cluster.of.get(event.pk, ())),
        frozenset(cluster.concerning.get(event.pk, ())),
        event.pk,
        before[event.pk],
        reports.sources,
        reports.days,
        reports.is_weak,
        event.happened.notation(),
    )


def _of_stint(stint, cluster):
    """A named person's start and departure have their home in the employment that the courting led to."""
    row = frozenset([stint.through_id])
    reports = cluster.reports.get(("employment", stint.pk), Reports())
    told = {"candidates": row, "sources": reports.sources, "is_weak": reports.is_weak}
    ended = stint.held == Held.FORMER or bool(stint.ended) or bool(stint.ending)
    if ended or stint.held == Held.CURRENT or (stint.started and stint.held != Held.ANNOUNCED):
        yield Happening(Reached.STARTED, stint.started_earliest, stint.started_latest, **told)
    if ended:
        when = stint.ended.notation() if stint.ended.is_known else ""
        yield Happening(Reached.LEFT, stint.ended_earliest, stint.ended_latest, when=when, **told)
