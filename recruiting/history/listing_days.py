"""The days of offers and approaches, by which lists sort, and dollars at the rates of these days."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from recruiting.evidence import row_headlines
from recruiting.evidence.first_report import first_day, first_known_day, first_report
from recruiting.evidence.headline import Kind
from recruiting.models.approach import Approach
from recruiting.models.claim import Claim
from recruiting.models.event import Event, EventKind
from recruiting.models.headlines import HeadlinedRow
from recruiting.models.offer import Offer
from recruiting.progress.approach_graph import ApproachGraph
from recruiting.progress.state import REACHED_BY
from recruiting.totals.dollars import dollars
from recruiting.values import Edtf, Money


def _span(dates: Iterable[Edtf]) -> dict[str, Any]:
    """The first and the last day of several dates."""
    dates = list(dates)
    firsts = [one.earliest for one in dates if one.earliest]
    lasts = [one.latest for one in dates if one.latest]
    return {"earliest": min(firsts, default=None), "latest": max(lasts, default=None)}


def _happened(events: Iterable[Event], kinds: Container[str]) -> list[Event]:
    return [event for event in events if event.kind in kinds and event.happened]


def _dates(rows: Iterable[HeadlinedRow], column: str) -> list[Edtf]:
    """The dates of these rows."""
    return [getattr(row, column) for row in rows if getattr(row, column)]


def _alternatives(rows: Iterable[HeadlinedRow], column: str) -> Iterator[Edtf]:
    """The dates of these rows, or all reported ones where reports differ."""
    for row in rows:
        rivals = [value for value in row_headlines.differing_values(row, column) if isinstance(value, Edtf)]
        yield from rivals or [getattr(row, column)]


def _listing(
    record: HeadlinedRow, days: Mapping[str, Any], own_dates: Iterable[Edtf], claims: Iterable[Claim]
) -> dict[str, Any]:
    """The columns by which lists sort a record; sets its first and last date in ``headlines``."""
    dates = list(own_dates)
    reported = first_report(claims)
    record.headlines.pop(WHEN, None)
    record.headlines.pop(REPORTED, None)
    if dates:
        ends = min(dates, key=first_day), max(dates, key=_last_day)
        notations = list(dict.fromkeys(one.notation() for one in ends))
        record.headlines[WHEN] = {"kind": str(Kind.WORKED_OUT), "values": notations}
    elif reported:
        record.headlines[REPORTED] = {"kind": str(Kind.WORKED_OUT), "values": [reported.notation()]}
    day = reported.earliest if reported else None
    return {"first_reported": day, "listed_day": days["earliest"] or days["latest"] or day}


def _last_day(one: Edtf) -> tuple[date, date]:
    """Sorts dates by their last day, ties by their first day."""
    return one.latest or one.earliest or date.min, one.earliest or date.min


WHEN = "when"
"""The entry of ``headlines`` with a record's own first and last date as given."""

ANSWER = "answer"
"""The entry that says which answer dates an offer; its own name if several do."""

REPORTED = "reported"
"""The entry with the date of the first report as given, for a record without own dates."""

MADE = (EventKind.OFFERED,)
MOVING = tuple(kind for kind in REACHED_BY if kind != EventKind.EXPECTED)
"""The events that date an approach: the day on which somebody is expected may bring nobody."""

ANSWERED = (EventKind.ACCEPTED, EventKind.DECLINED)
"""The events that date an offer: a statement, a start or a leaving never does, nor what ends it later."""


def _own_events(offer: Offer, graph: ApproachGraph) -> Iterator[Event]:
    """The events of one offer: those that concern it, and what a lone offer of an approach was answered."""
    is_lone = len(graph.offers) == 1
    to = graph.candidates_by_offer.get(offer.pk, set())
    for event in graph.events:
        offers = graph.offers_by_event.get(event.pk, set())
        candidates = graph.candidates_by_event.get(event.pk, set())
        is_to_others = bool(to and candidates) and to.isdisjoint(candidates)
        if offer.pk in offers or (is_lone and not offers and not is_to_others):
            yield event


def approach_days(approach: Approach, events: Iterable[Event], claims: Iterable[Claim]) -> dict[str, Any]:
    """The days of an approach: when it began and what moved somebody on; ``claims`` are all on its rows."""
    moves = _happened(events, MOVING)
    days = _span([*_alternatives([approach], "began"), *_alternatives(moves, "happened")])
    own = [approach.began] if approach.began else _dates(moves, "happened")
    return days | _listing(approach, days, own, claims)


def offer_days(offer: Offer, graph: ApproachGraph, claims: Iterable[Claim]) -> dict[str, Any]:
    """The days on which an offer was made, else answered, and its dollars."""
    own = list(_own_events(offer, graph))
    made = _happened(own, MADE)
    events = made or _happened(own, ANSWERED)
    days = _span(_alternatives(events, "happened"))
    days |= _listing(offer, days, _dates(events, "happened"), claims)
    if events and not made:
        kinds = {str(event.kind) for event in events}
        offer.headlines[WHEN][ANSWER] = kinds.pop() if len(kinds) == 1 else ANSWER
    day = days["earliest"] or days["latest"] or first_known_day(claims)
    amounts = [
        amount for amount in row_headlines.differing_values(offer, "amount") if isinstance(amount, Money)
    ]
    sums = [dollars(amount, day) for amount in amounts or [offer.amount]]
    return days | {
        # If reports differ: the lowest floor and the highest ceiling; one open bound makes it open.
        "usd_floor": _outermost(min, [each.floor for each in sums]),
        "usd_ceiling": _outermost(max, [each.ceiling for each in sums]),
        "usd_rate_day": sums[0].rate_day,
    }


def _outermost(choose: Callable[[list[int]], int], bounds: list[int | None]) -> int | None:
    """The bound in US cents that ``choose`` returns; None if one of them is open."""
    cents = [bound for bound in bounds if bound is not None]
    return choose(cents) if len(cents) == len(bounds) else None
