"""The order in which the events of a story are told, where dates leave it open."""

from datetime import date

import pytest

from recruiting.models import Approach, Event
from recruiting.progress.approach_graph import ApproachGraph, Reports
from recruiting.published.order_of_events import sort_events
from recruiting.values import Edtf


def told(
    *events: tuple[str, str],
    after: dict[int, int] | None = None,
    steps: bool = False,
    offers: dict[int, set[int]] | None = None,
    **reported: date,
) -> list[int]:
    """The places of these events, entered in this order, as they are told.

    ``steps``: one report tells them in the opposite order. ``offers``: those that each concerns.
    """
    rows = [
        Event(
            pk=number,
            kind=kind,
            happened=Edtf.parse(when),
            after_id=(after or {}).get(number),
            step=len(events) - number + 1 if steps else None,
        )
        for number, (kind, when) in enumerate(events, 1)
    ]
    days = {int(name.removeprefix("of_")): (day, day) for name, day in reported.items()}
    reports = {row.pk: Reports(frozenset({1} if steps else {row.pk}), days.get(row.pk)) for row in rows}
    graph = ApproachGraph(Approach(), offers_by_event=offers or {})
    return [event.pk for event in sort_events(rows, reports, graph)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("accepted", "9 March 2026"), ("started", "spring 2026")),
        (("accepted", "20 March 2026"), ("signed", "March 2026")),
        (("offered", "June 2025"), ("left", "2025")),
        (("talks", "March 2026"), ("offered", "March 2026")),
        (("offered", "20 March 2026"), ("declined", "March 2026")),
    ],
)
def test_what_follows_by_its_nature_is_told_later_where_dates_leave_it_open(first, second):
    assert told(first, second) == [1, 2]
    assert told(second, first) == [2, 1]


def test_dates_go_before_nature():
    assert told(("accepted", "9 March 2026"), ("talks", "April 2026")) == [1, 2]
    assert told(("talks", "April 2026"), ("accepted", "9 March 2026")) == [2, 1]


def test_an_event_waits_for_one_that_it_is_told_to_come_after():
    assert told(("statement", "March 2026"), ("offered", "20 March 2026")) == [1, 2]
    assert told(("statement", "March 2026"), ("offered", "20 March 2026"), after={1: 2}) == [2, 1]
    # What has no date comes before what follows it.
    declined, undated = ("declined", "March 2026"), ("meeting", "")
    assert told(declined, undated) == [1, 2]
    assert told(declined, undated, after={1: 2}) == [2, 1]


def test_an_event_waits_for_one_that_the_same_report_tells_before_it():
    assert told(("statement", "March 2026"), ("offered", "20 March 2026"), steps=True) == [2, 1]


def test_dates_go_before_what_is_told_to_come_after():
    assert told(("declined", "3 March 2026"), ("offered", "20 March 2026"), after={1: 2}) == [1, 2]


def test_what_has_no_date_stands_by_the_day_of_its_report():
    events = ("accepted", "May 2026"), ("meeting", ""), ("talks", "July 2026")
    assert told(*events, of_2=date(2026, 6, 3)) == [1, 2, 3]
    assert told(*events) == [1, 3, 2]


def test_what_was_declined_had_been_offered_also_where_the_answer_has_no_date():
    declined, meeting, offered = ("declined", ""), ("meeting", "late June 2026"), ("offered", "June 2026")
    story = {"after": {2: 1}, "of_1": date(2026, 7, 14)}
    assert told(declined, meeting, offered, **story, offers={1: {7}, 3: {7}}) == [3, 1, 2]
    # Of another offer nothing is known to be the earlier.
    assert told(declined, meeting, offered, **story, offers={1: {7}, 3: {8}}) == [1, 2, 3]


def test_an_offer_without_a_date_comes_before_its_answer():
    accepted, offered = ("accepted", "3 March 2026"), ("offered", "")
    assert told(accepted, offered, of_2=date(2026, 7, 14), offers={1: {7}, 2: {7}}) == [2, 1]
    assert told(accepted, offered, of_2=date(2026, 7, 14)) == [1, 2]
