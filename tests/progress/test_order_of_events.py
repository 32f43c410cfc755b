"""What came last where many reports tell of one approach, line by line; without a database."""

from datetime import date

import pytest

from recruiting.progress.state import StateChange, state

R1, R2 = (frozenset([number]) for number in (1, 2))
MAY, JULY = date(2025, 5, 31), date(2025, 7, 11)


def happened(reached, day=None, by=R1, on=None, **columns):
    """It was reported ``by`` a source, published ``on`` a day."""
    reported = (on, on) if on else None
    return StateChange(reached, day, day, sources=by, reported=reported, **columns)


LINES = {
    "accepted in May, collapsed on 11 July": (
        [happened("accepted", MAY), happened("collapsed", JULY, R2)],
        "collapsed",
    ),
    "accepted, then collapsed, undated in one report": (
        [happened("accepted", step=1), happened("collapsed", step=2)],
        "collapsed",
    ),
    "accepted and withdrawn, undated in one report": (
        [happened("withdrawn"), happened("accepted")],
        "withdrawn",
    ),
    "signed and collapsed, undated in one report": (
        [happened("collapsed"), happened("signed")],
        "collapsed",
    ),
    "accepted and withdrawn, each in another report": (
        [happened("withdrawn"), happened("accepted", by=R2)],
        "open: accepted or withdrawn",
    ),
    "accepted and declined, undated in one report": (
        [happened("declined"), happened("accepted")],
        "open: accepted or declined",
    ),
    "collapsed after the acceptance": (
        [happened("accepted", event=1), happened("collapsed", by=R2, event=2, after=frozenset([1]))],
        "collapsed",
    ),
    "accepted, later reported to have collapsed": (
        [happened("accepted", on=MAY), happened("collapsed", by=R2, on=JULY)],
        "collapsed",
    ),
    "declined, later reported to have accepted": (
        [happened("declined", on=MAY), happened("accepted", by=R2, on=JULY)],
        "accepted",
    ),
    "the offer is first told of after the acceptance": (
        [happened("accepted", on=MAY), happened("offered", by=R2, on=JULY)],
        "accepted",
    ),
    "accepted; a weak page: declined": (
        [happened("accepted"), happened("declined", by=R2, is_weak=True)],
        "accepted; beside it: declined",
    ),
    "accepted; a weak page of a later day: declined": (
        [happened("accepted", on=MAY), happened("declined", by=R2, on=JULY, is_weak=True)],
        "accepted; beside it: declined",
    ),
    "a weak page: declined, then accepted; another: started": (
        [
            happened("declined", step=1, is_weak=True),
            happened("accepted", step=2, is_weak=True),
            happened("started", by=R2),
        ],
        "started",
    ),
    "a weak page alone: declined": ([happened("declined", is_weak=True)], "declined"),
    "two weak pages": (
        [happened("accepted", is_weak=True), happened("declined", by=R2, is_weak=True)],
        "open: accepted or declined",
    ),
    "accepted and declined, no order": (
        [happened("declined"), happened("accepted", by=R2)],
        "open: accepted or declined",
    ),
    "accepted and declined, reported on the same day": (
        [happened("declined", on=MAY), happened("accepted", by=R2, on=MAY)],
        "open: accepted or declined",
    ),
    "steps of two reports do not order": (
        [happened("declined", step=1), happened("accepted", by=R2, step=2)],
        "open: accepted or declined",
    ),
    "signed, then stayed": ([happened("signed"), happened("stayed", by=R2)], "signed-stayed"),
    "signed, then withdrawn": (
        [happened("signed", MAY), happened("withdrawn", JULY, R2)],
        "signed-stayed",
    ),
    "accepted, then stayed": ([happened("accepted"), happened("stayed", by=R2)], "stayed"),
    "never started and stayed": ([happened("never-started"), happened("stayed")], "stayed"),
    "stayed, later told that he never started": (
        [happened("stayed", on=MAY), happened("never-started", by=R2, on=JULY)],
        "stayed",
    ),
    "the deal collapsed, and he stayed": ([happened("collapsed"), happened("stayed", by=R2)], "stayed"),
    "declined and stayed": ([happened("declined"), happened("stayed", by=R2)], "declined"),
    "offered, then withdrawn": ([happened("offered"), happened("withdrawn", by=R2)], "withdrawn"),
    "expected to follow": ([happened("expected")], "expected"),
    "expected to follow, then signed": ([happened("expected"), happened("signed", by=R2)], "signed"),
    "signed, to come in July": ([happened("signed", step=1), happened("expected", step=2)], "signed"),
    "declined, later expected all the same": (
        [happened("declined", on=MAY), happened("expected", by=R2, on=JULY)],
        "expected",
    ),
    "expected, later declined": (
        [happened("expected", on=MAY), happened("declined", by=R2, on=JULY)],
        "declined",
    ),
    "started, left": ([happened("started", MAY), happened("left", JULY, R2)], "left"),
    "nothing": ([], "approached"),
}


@pytest.mark.parametrize(("happenings", "expected"), LINES.values(), ids=LINES)
def test_the_state_is_the_last_that_happened(happenings, expected):
    for told in (happenings, happenings[::-1]):
        reach = state(told)
        words = f"open: {' or '.join(reach.rivals)}" if reach.rivals else reach.code
        assert (f"{words}; beside it: {', '.join(reach.beside)}" if reach.beside else words) == expected
