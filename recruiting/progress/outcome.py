"""How far an approach, its candidates and its offers came, from what happened."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from recruiting.models.approach import ApproachKind
from recruiting.models.candidate import Candidate
from recruiting.models.offer import COMPANY_KINDS, Offer
from recruiting.models.record_codes import Reached
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.attribution import ONE, Attribution
from recruiting.progress.state import (
    AGREED,
    ANOTHER,
    ENDINGS,
    LATER,
    STEPS,
    UNCLEAR,
    Reach,
    StateChange,
    are_weak,
    compare_order,
    is_earlier_by_nature,
    is_of_part,
    state,
)
from recruiting.values import Count

SOME = Count(words="some", status="given")


@dataclass(frozen=True)
class Outcomes:
    """The outcome of an approach, the state of each of its candidates, the outcome of each of its offers.

    ``left`` says when who started has left, as the report gives it; None if nobody has, or not all of them.
    ``left_by_offer`` says the same of those to whom each offer went.
    ``deals`` are the kinds of the company-level offers that came to the approach's outcome.
    """

    approach: Reach
    candidates: dict[int, Reach]
    offers: dict[int, Reach]
    left: str | None = None
    left_by_offer: dict[int, str | None] = field(default_factory=dict)
    deals: tuple[str, ...] = ()


def outcomes(graph: ApproachGraph) -> Outcomes:
    """All outcomes of one approach, from those of its rows that ``graph`` holds."""
    approach, candidates, offers = graph.approach, graph.candidates, graph.offers
    attribution = Attribution(graph)
    if approach.kind == ApproachKind.GENERAL:
        none = Reach(Reached.NONE)
        return Outcomes(none, {row.pk: none for row in candidates}, {offer.pk: none for offer in offers})
    approach_reach = _approach_reach(attribution, candidates)
    states = {row.pk: _candidate_state(attribution, row) for row in candidates}
    of_offers = {
        offer.pk: _with_other_acceptance(attribution, offer, _offer_reach(attribution, offer))
        for offer in offers
    }
    states = {pk: _clear_nobody_accepted(attribution, reach, [pk]) for pk, reach in states.items()}
    states = {pk: _clear_doubt(attribution, states, pk) for pk in states}
    recipients = {offer.pk: attribution.recipients(offer) for offer in offers}
    of_offers = {
        pk: _clear_nobody_accepted(attribution, of_offers[pk], rows) for pk, rows in recipients.items()
    }
    deals = () if candidates else _deals(offers, of_offers, approach_reach)
    left = _day_all_left(states, attribution, frozenset(states))
    left_by_offer = {pk: _day_all_left(states, attribution, rows) for pk, rows in recipients.items()}
    return Outcomes(approach_reach, states, of_offers, left, left_by_offer, deals)


def _clear_nobody_accepted(attribution: Attribution, reach: Reach, rows: Iterable[int]) -> Reach:
    """``reach`` of these candidates, without “nobody accepted” if one of them may have agreed."""
    agreed = [each for each in attribution.recruiter_views if each.reached in AGREED and not each.of_nobody]
    is_past = any(attribution.may_be_of(rows, each) for each in agreed)
    return replace(reach, nobody_accepted=False) if is_past else reach


def _clear_doubt(attribution: Attribution, states: Mapping[int, Reach], row: int) -> Reach:
    """The state of a group, without doubt if a serious report says that a part of it came as far."""
    reach, parts = states[row], attribution.with_parts(frozenset([row])) - {row}
    if not (reach.is_doubted and reach.some and reach.code in AGREED):
        return reach
    of_parts = [states[pk] for pk in parts if states[pk].code in AGREED and not states[pk].is_doubted]
    is_sure = any(AGREED.index(each.code) >= AGREED.index(reach.code) for each in of_parts)
    return replace(reach, is_doubted=False, part=None) if is_sure else reach


REMAINING = (Reached.ACCEPTED, Reached.SIGNED, Reached.STARTED)
"""The states of those who come, or are there: with one of these, not all have left."""


def _day_all_left(states: Mapping[int, Reach], attribution: Attribution, rows: frozenset[int]) -> str | None:
    """The day when all of these candidates who had agreed left, as reported.

    None if nobody left, or somebody remains: of a group of which some left the others.
    """
    reaches = [states[pk] for pk in rows if pk in states]
    codes = {reach.code for reach in reaches}
    is_of_some = any(reach.some for reach in reaches if reach.code == Reached.LEFT)
    if Reached.LEFT not in codes or is_of_some or not codes.isdisjoint(REMAINING):
        return None
    departures = [each for each in attribution.state_changes if attribution.rows(each) & rows]
    return _reported_day(departures, Reached.LEFT) or ""


def _reported_day(changes: Iterable[StateChange], code: str) -> str | None:
    """When they came to ``code``, as reported: empty where no report or several say when, None if never."""
    days = {each.when for each in changes if each.reached == code and not each.of_nobody}
    if not days:
        return None
    dated = days - {""}
    return dated.pop() if len(dated) == 1 else ""


def _deals(offers: Iterable[Offer], reaches: dict[int, Reach], approach_reach: Reach) -> tuple[str, ...]:
    kinds = {
        offer.kind
        for offer in offers
        if offer.kind in COMPANY_KINDS and reaches[offer.pk].code == approach_reach.code
    }
    return tuple(sorted(kinds))


def _furthest_reach(changes: Iterable[StateChange], number: Count | None = None) -> Reach:
    """The furthest point reached with the recruiter, or what ended it: leaving later does not change it."""
    changes = list(changes)
    current = state(changes, number)
    if current.code == Reached.OPEN:
        return current
    effective = [each for each in changes if not each.of_nobody]
    steps = [_step_reached(each.reached) for each in effective]
    furthest = max(steps, default=STEPS.index(Reached.APPROACHED))
    if current.code in ENDINGS and furthest < STEPS.index(Reached.STARTED):
        return current
    code = STEPS[min(furthest, STEPS.index(Reached.STARTED))]
    at_furthest = [each for each in effective if _step_reached(each.reached) == furthest]
    return replace(
        current,
        code=code,
        some=bool(at_furthest) and all(is_of_part(each, number) for each in at_furthest),
        is_doubted=are_weak(at_furthest, code),
    )


def _step_reached(code: str) -> int:
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
    return STEPS.index(implied.get(code, code))


_WEAKEST_FIRST: list[str] = [
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


CLOSING = (Reached.WITHDRAWN, Reached.EXPIRED, Reached.COLLAPSED)
"""What ends an offer for good, where it names it: what happens without an offer then answers another one."""


def _with_part(
    attribution: Attribution, reach: Reach, rows: frozenset[int], changes: Iterable[StateChange]
) -> Reach:
    """``reach``, with how many of these candidates came so far, if one change says it of all."""
    matches = [each for each in changes if each.reached == reach.code and not each.of_nobody]
    number = attribution.number_of(rows)
    if not reach.some or len(matches) != 1 or attribution.rows(matches[0]) != rows or number is None:
        return reach
    if any(attribution.size(row).about for row in attribution.candidates_of(rows)):
        return reach  # “19 of the 40” would say that about 40 were 40.
    people = matches[0].people
    fewer = people.has_figure and (people.low or 0) <= number and (people.high or 0) <= number
    return replace(reach, part=(people.notation(), number)) if fewer else reach


def _candidate_state(attribution: Attribution, row: Candidate) -> Reach:
    """The state of one candidate row."""
    changes = attribution.changes_of_candidate(row)
    reach = state(changes, attribution.size(row))
    if reach.code in (Reached.STARTED, Reached.LEFT) and not reach.some:
        left = _reported_day(changes, Reached.LEFT) if reach.code == Reached.LEFT else None
        reach = replace(reach, began=_reported_day(changes, Reached.STARTED), left=left)
    return _with_part(attribution, reach, frozenset([row.pk]), changes)


def _offer_reach(attribution: Attribution, offer: Offer) -> Reach:
    """The furthest point of one offer, which was at least offered."""
    changes = [StateChange(Reached.OFFERED)]
    to = attribution.recipients(offer)
    is_to_one_person = len(to) == 1 and all(
        attribution.size(attribution.candidates[pk]).high == 1 for pk in to if pk in attribution.candidates
    )
    views = (
        attribution.state_changes if offer.pk in attribution.counter_offers else attribution.recruiter_views
    )
    endings = [each for each in views if _ends_offer(attribution, offer, each)]
    for each in views:
        is_closed = any(end.reached in CLOSING or compare_order(end, each) < 0 for end in endings)
        answers = not (is_closed or each.offers) and offer.pk in attribution.answered_offers(each)
        if offer.pk in each.offers or answers:
            changes.append(replace(each, people=SOME) if attribution.is_of_fewer(each, to) else each)
    reach = _furthest_reach(changes, ONE if is_to_one_person else None)
    reach = replace(reach, nobody_accepted=attribution.nobody_accepted(changes, to))
    return _with_part(attribution, reach, to, changes[1:])


def _ends_offer(attribution: Attribution, offer: Offer, ending: StateChange) -> bool:
    """Whether it ended this offer, which it names: a refusal only where all refused to whom it went."""
    if offer.pk not in ending.offers:
        return False
    is_of_all = not (ending.of_some or ending.of_nobody)
    is_of_all = is_of_all and attribution.recipients(offer) <= attribution.rows(ending)
    return ending.reached in CLOSING or (ending.reached == Reached.DECLINED and is_of_all)


def _with_other_acceptance(attribution: Attribution, offer: Offer, reach: Reach) -> Reach:
    """``reach`` of an offer, with which one its only recipient accepted instead, if they agreed to come."""
    to = [attribution.candidates.get(key) for key in attribution.recipients_by_offer[offer.pk]]
    is_refused = reach.code == Reached.DECLINED and offer.pk not in attribution.counter_offers
    is_unanswered = reach.code == Reached.OFFERED or is_refused
    if offer.pk in attribution.counter_offers and reach.code == Reached.STAYED:
        return replace(reach, instead=LATER) if attribution.came_later(offer) else reach
    if not is_unanswered or len(to) != 1 or to[0] is None or offer.kind in COMPANY_KINDS:
        return reach
    changes = attribution.changes_of_candidate(to[0])
    if _furthest_reach(changes).code not in AGREED:
        return reach
    agreed = [each for each in changes if each.reached in AGREED and not each.of_nobody]
    is_another = any(each.offers or _agreed_to_come(attribution, offer, each) for each in agreed)
    return replace(reach, instead=ANOTHER if is_another else UNCLEAR)


def _agreed_to_come(attribution: Attribution, counter: Offer, agreed: StateChange) -> bool:
    """Whether they surely agreed to come: with an offer to stay, they may have accepted that one."""
    is_to_come = agreed.reached != Reached.ACCEPTED or bool(attribution.answered_offers(agreed))
    return counter.pk in attribution.counter_offers and is_to_come


def _approach_reach(attribution: Attribution, candidates: Collection[Candidate]) -> Reach:
    """The furthest point that anybody reached; *some* if not all did."""
    views = attribution.recruiter_views
    if candidates:
        points = [
            _furthest_reach(attribution.changes_of_candidate(row), attribution.size(row))
            for row in candidates
            if not attribution.is_covered(row)
        ]
        candidate_keys = {row.pk for row in candidates}
        elsewhere = [
            each
            for each in views
            if attribution.is_of_some_rows(each) or attribution.is_of_others(each, candidate_keys)
        ]
        points += [replace(_furthest_reach([each]), some=True) for each in elsewhere]
        unaddressed = any(not attribution.recipients_by_offer[pk] for pk in attribution.open_offers)
        points += [Reach(Reached.OFFERED, some=True)] * unaddressed
    elif attribution.offers:
        points = [
            _offer_reach(attribution, attribution.offers[pk])
            for pk in attribution.offers
            if pk not in attribution.counter_offers
        ]
    else:
        points = [_furthest_reach(views)]
    top = max(points, key=lambda point: _WEAKEST_FIRST.index(point.code), default=Reach())
    some = any(point.some or point.code != top.code for point in points)
    some = some and top.code != Reached.OPEN
    beside = {code for point in points for code in point.beside} - {point.code for point in points}
    beside = {code for code in beside if not is_earlier_by_nature(code, top.code)}
    of_nobody = attribution.nobody_accepted(views, attribution.candidates)
    top = replace(top, some=some, nobody_accepted=of_nobody, beside=tuple(sorted(beside)))
    top = replace(top, is_doubted=all(point.is_doubted for point in points if point.code == top.code))
    whole = frozenset(row.pk for row in candidates if row.part_of_id not in attribution.candidates)
    return _with_part(attribution, top, whole, views)
