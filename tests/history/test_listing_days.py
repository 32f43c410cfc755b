"""What dates an offer and an approach, and how lists show and sort what has no date."""

from datetime import date

import pytest

from recruiting.sentences import days
from recruiting.templatetags.lists import span
from tests.making import approach, candidate, claim, event, fresh, offer, person, report

pytestmark = pytest.mark.django_db

JULY = date(2025, 7, 3)


@pytest.fixture
def courting():
    return approach(began="")


def told(row):
    row = fresh(row)
    return span(row), row.earliest, row.listed_day


def test_what_has_no_date_is_told_by_its_first_report(courting):
    bid = offer("1m USD", courting)
    claim(bid, source=report(7, published="3 July 2025"))
    claim(bid, source=report(8, published="9 July 2025"))
    assert told(bid) == ("reported 3 July 2025", None, JULY)


def test_the_first_report_is_dated_as_it_was_given(courting):
    bid = offer("1m USD", courting)
    claim(bid, source=report(7, published="July 2025"))
    claim(bid, source=report(8, published="9 July 2025"))
    assert told(bid) == ("reported July 2025", None, date(2025, 7, 1))


@pytest.mark.parametrize("kind", ["statement", "announcement", "legal-step", "started", "left"])
def test_what_is_no_part_of_a_bid_never_dates_it(courting, kind):
    bid = offer("1m USD", courting)
    event(courting, kind, offers=[bid], happened="June 2025")
    assert told(bid)[1] is None


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        ("offered", "June 2025"),
        ("accepted", "accepted June 2025"),
        ("declined", "declined June 2025"),
    ],
)
def test_what_answers_the_only_offer_of_an_approach_dates_it_and_says_so(courting, kind, printed):
    one = candidate(courting)
    bid = offer("1m USD", courting, to=[one])
    event(courting, kind, [one], happened="June 2025")
    assert told(bid)[0] == printed
    assert told(courting)[0] == "June 2025"


def test_of_answers_of_two_kinds_both_days_are_told(courting):
    one = candidate(courting)
    bid = offer("1m USD", courting, to=[one])
    event(courting, "declined", [one], happened="June 2025")
    event(courting, "accepted", [one], happened="July 2025")
    assert told(bid)[0] == "answered June 2025 – July 2025"


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("offered", "the day on which the offer was made"),
        ("accepted", "the day of the answer: when the offer was made is not reported"),
        ("", "the day of the first report: when the offer was made is not reported"),
    ],
)
def test_a_converted_amount_says_of_what_the_day_of_its_rate_is(courting, kind, of):
    bid = offer("1m EUR", courting)
    claim(bid, source=report(7, published="3 July 2025"))
    if kind:
        event(courting, kind, offers=[bid], happened="2 June 2025")
    assert days.of_rate(fresh(bid)) == f"The rate is that of {of}"
    assert not days.of_rate(fresh(offer("1m USD", courting)))


def test_nothing_dates_another_persons_offer(courting):
    one, two = candidate(courting), candidate(courting, "another person")
    bids = [offer("1m USD", courting, to=[row]) for row in (one, two)]
    event(courting, "accepted", [one], [bids[0]], happened="June 2025")
    assert [told(bid)[1] for bid in bids] == [date(2025, 6, 1), None]


def test_no_event_of_another_person_dates_the_only_offer(courting):
    one, two = candidate(courting), candidate(courting, "another person")
    bid = offer("1m USD", courting, to=[one])
    event(courting, "declined", [two], happened="June 2025")
    assert told(bid)[1] is None


def test_an_approach_does_not_date_its_offer():
    courting = approach(began="2024")
    assert told(offer("1m USD", courting))[1] is None


@pytest.mark.parametrize(
    "given",
    [
        "autumn 2023",
        "July 2025 or before",
        "early July 2025",
        "some time from January to July 2025",
        "February 2026",
        "2023",
        "about 2023",
    ],
)
def test_dates_print_as_they_were_given(given):
    typed = {"July 2025 or before": "before August 2025"}.get(given, given)
    typed = typed.replace("some time from January to", "between January and")
    assert told(approach(began=typed))[0] == given


def test_where_reports_differ_on_a_date_lists_sort_by_the_first_of_them(courting):
    claim(courting, "began", "early 2024", source=report(2))
    claim(courting, "began", "2023", source=report(3))
    assert told(courting) == ("reports differ: 2023 or early 2024", date(2023, 1, 1), date(2023, 1, 1))


@pytest.mark.parametrize(
    ("dates", "printed"),
    [
        (("spring 2026", "March 2026", "23 March 2026"), "March 2026 – spring 2026"),
        (("2026", "June 2026"), "2026"),
        (("June 2025", "before August 2025", "2 July 2025"), "June 2025 – July 2025 or before"),
    ],
)
def test_a_span_ends_with_what_ends_last_and_begins_with_what_is_over_first(courting, dates, printed):
    one = candidate(courting)
    for happened in dates:
        event(courting, "declined", [one], happened=happened)
    assert told(courting)[0] == printed


def test_what_somebody_denies_to_have_happened_dates_neither_the_approach_nor_the_offer(courting):
    bid = offer("1m USD", courting)
    claim(courting, source=report(7, published="9 July 2025"))
    claim(bid, source=report(7))
    accepted = event(courting, "accepted", happened="3 July 2025")
    assert told(courting) == ("3 July 2025", JULY, JULY)
    assert told(bid) == ("accepted 3 July 2025", JULY, JULY)
    claim(accepted, stance="disputes", informant_person=person())
    assert told(courting)[:2] == told(bid)[:2] == ("reported 9 July 2025", None)
