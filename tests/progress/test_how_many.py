"""Of how many it is told, in whichever words; a date's part of a year; stories beside the worked ones."""

import pytest

from recruiting.evidence.comparison import are_rivals
from recruiting.progress.outcome_words import describe
from recruiting.values import Edtf
from tests.making import candidate, claim, event, fresh, offer, person, report

pytestmark = pytest.mark.django_db


def told(record):
    return describe(fresh(record))


HOW_MANY = {
    "": ("accepted", "accepted"),
    "3": ("accepted", "accepted"),
    "all three": ("accepted", "accepted"),
    "all of them": ("accepted", "accepted"),
    "everyone": ("accepted", "accepted"),
    "none": ("approached", "approached, nobody accepted"),
    "nobody": ("approached", "approached, nobody accepted"),
    "1": ("approached", "one of the three accepted"),
    "at least one": ("approached", "at least one of the three accepted"),
    "all but one": ("approached", "some accepted"),
    "most": ("approached", "some accepted"),
}


@pytest.mark.parametrize(("people", "expected"), HOW_MANY.items(), ids=HOW_MANY)
def test_of_three_who_were_courted_so_many_accepted(courting, three, people, expected):
    event(courting, "accepted", three, people=people)
    assert ({told(row) for row in three}, told(courting)) == ({expected[0]}, expected[1])


def test_one_of_three_declined_and_the_other_two_accepted(courting, three):
    event(courting, "offered", three)
    event(courting, "declined", three, people="1")
    assert told(courting) == "one of the three declined"
    event(courting, "accepted", three, people="2")
    assert {told(row) for row in three} == {"offered"}
    assert told(courting) == "two of the three accepted"


def test_what_the_one_accepted_and_the_other_started_dates_neither_of_two_offers(courting, three):
    bids = [offer(f"{number}m USD total", courting, [row]) for number, row in enumerate(three[:2], 1)]
    event(courting, "accepted", three[:1], happened="May 2025")
    event(courting, "started", three[1:2], happened="June 2025")
    assert [fresh(bid).earliest for bid in bids] == [None, None]
    assert [told(bid) for bid in bids] == ["accepted", "started"]


def test_what_a_part_of_a_group_answers_is_the_offer_made_to_it_not_that_to_the_group(courting):
    whole = candidate(courting, "the group", number="12")
    part = candidate(courting, "a part", number="9", part_of=whole)
    one = candidate(courting, "", person=person(), number="", part_of=part)
    together = offer("18m CHF together", courting, [whole])
    each = offer("1m CHF each", courting, [part])
    event(courting, "signed", [part], people="4")
    assert [told(bid) for bid in (together, each)] == ["offered", "four of the nine signed"]
    event(courting, "declined", [one])
    assert [told(bid) for bid in (together, each)] == ["offered", "four of the nine signed"]


@pytest.mark.parametrize(
    ("left", "expected"), [("2", "some started"), ("6", "some left"), ("several", "some left")]
)
def test_of_a_group_of_which_fewer_left_than_started_some_are_there(courting, left, expected):
    team = candidate(courting, description="a team", number="6 to 8")
    event(courting, "started", [team], people="6", happened="September 2026")
    event(courting, "left", [team], people=left, happened="October 2026")
    assert told(team) == expected


def test_of_about_so_many_no_page_says_of_how_many_some_came(courting):
    whole = candidate(courting, "the group", number="about 12")
    event(courting, "accepted", [whole], people="5")
    assert told(whole) == "some accepted"


def test_who_stayed_after_all_is_nobody_of_those_who_accepted_where_one_report_tells_both(courting):
    whole = candidate(courting, "the group", number="12")
    event(courting, "accepted", [whole], people="5")
    event(courting, "stayed", [whole], people="7")
    assert told(whole) == "five of the 12 accepted"


def test_of_those_who_accepted_some_stay_after_all_as_is_told_later(courting):
    whole = candidate(courting, "the group", number="12")
    event(courting, "accepted", [whole], people="5", happened="May 2025")
    event(courting, "stayed", [whole], people="5", happened="July 2025")
    assert told(whole) == "five of the 12 stayed after all"


@pytest.mark.parametrize("worth", ["unsourced", "own-reporting"])
def test_some_of_a_group_came_for_sure_where_a_serious_report_says_it_of_one_of_them(courting, worth):
    whole = candidate(courting, "the group", number="12")
    one = candidate(courting, "", person=person(), number="", part_of=whole)
    coming = event(courting, "accepted", [whole], people="5", claimed=False)
    claim(coming, source=report(2, worth="unsourced"))
    assert "doubt" in fresh(whole).headlines["outcome"]
    came = event(courting, "accepted", [one], claimed=False, happened="May 2026")
    claim(came, source=report(3, worth=worth))
    assert ("doubt" in fresh(whole).headlines.get("outcome", {})) == (worth == "unsourced")


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        ("early 2025", "late 2025", True),
        ("mid-2025", "end of 2025", True),
        ("early June 2025", "late June 2025", True),
        ("early 2025", "2025", False),
        ("early 2025", "beginning of 2025", False),
    ],
)
def test_parts_of_a_year_that_exclude_each_other_differ(one, other, rivals):
    assert are_rivals(Edtf.parse(one), Edtf.parse(other)) is rivals
