"""Outcome and state of an approach that many reports tell of, as the database keeps them."""

from datetime import date

import pytest

from recruiting.progress.outcome_words import describe
from recruiting.published.models import Event as PublicEvent
from tests.making import (
    alder,
    approach,
    birch,
    candidate,
    cedar,
    claim,
    employment,
    event,
    fresh,
    offer,
    one_unit,
    person,
    report,
)

pytestmark = pytest.mark.django_db


def told(record):
    return describe(fresh(record))


def reported(courting, kind, numbers=(1,), of=(), **columns):
    """An event of which these reports tell."""
    happened = event(courting, kind, of, claimed=False, **columns)
    for number in numbers:
        claim(happened, source=report(number))
    return happened


@pytest.mark.parametrize("people", ["", "3"])
def test_what_is_true_of_all_is_true_of_each(courting, three, people):
    reported(courting, "signed", of=three, people=people)
    assert [told(row) for row in (courting, *three)] == ["signed"] * 4


def test_what_is_true_of_two_of_three_is_guessed_of_none(courting, three):
    reported(courting, "signed", of=three, people="2")
    assert [told(row) for row in three] == ["approached"] * 3
    assert told(courting) == "two of the three signed"


def test_an_undated_page_of_unknown_origin_changes_no_outcome_and_stands_beside_it(courting):
    one = candidate(courting)
    reported(courting, "accepted", (1, 2, 3, 4), [one])
    declined = event(courting, "declined", [one], claimed=False)
    claim(declined, source=report(5, worth="unsourced"))
    assert told(one) == told(courting) == "accepted"
    assert fresh(one).headlines["outcome"]["others"] == [{"value": "declined"}]


@pytest.mark.publishes
def test_what_became_of_an_offer_came_before_what_became_of_one_that_follows_it(courting):
    one = candidate(courting, "", person=person(), number="")
    first = offer("1m USD a year", courting, to=[one])
    second = offer("2m USD a year", courting, to=[one], follows=first)
    reported(courting, "accepted", (1,), [one], offers=[second])
    reported(courting, "declined", (2,), [one], offers=[first])
    assert [told(row) for row in (one, first, second, courting)] == [
        "accepted",
        "declined",
        "accepted",
        "accepted",
    ]
    events = PublicEvent.objects.filter(until=None).order_by("place_in_story")
    assert [event.kind for event in events] == ["declined", "accepted"]


def test_a_step_on_the_way_that_a_weak_page_tells_of_another_contradicts_nothing(courting, three):
    reported(courting, "started", of=three[:1])
    reported(courting, "declined", of=three[1:2])
    accepted = event(courting, "accepted", three[1:2], claimed=False)
    claim(accepted, source=report(5, worth="unsourced"))
    assert fresh(three[1]).headlines["outcome"]["others"] == [{"value": "accepted"}]
    assert "others" not in fresh(courting).headlines.get("outcome", {})


@pytest.mark.parametrize(("kind", "undone"), [("started", "left"), ("accepted", "stayed")])
def test_a_page_that_names_nobody_undoes_nothing_and_stands_beside_it(courting, kind, undone):
    one = candidate(courting)
    reported(courting, kind, of=[one])
    gone = event(courting, undone, [one], claimed=False)
    claim(gone, source=report(5, worth="unsourced"))
    assert told(one) == told(courting) == kind
    assert fresh(one).headlines["outcome"]["others"] == [{"value": undone}]


def test_a_page_that_names_nobody_and_dates_it_later_comes_later(courting):
    one = candidate(courting)
    reported(courting, "started", of=[one], happened="May 2026")
    gone = event(courting, "left", [one], claimed=False, happened="June 2026")
    claim(gone, source=report(5, worth="unsourced"))
    assert told(one) == "left"


def test_who_started_and_left_did_both(courting):
    one = candidate(courting, "", person=person(), number="")
    employment(person(), alder(), through=one, started="2025", ended="February 2026", held="former")
    assert (told(courting), told(one)) == ("started, left February 2026", "left")


def test_who_is_expected_was_not_approached(courting):
    one = candidate(courting)
    reported(courting, "expected", of=[one])
    assert (told(one), told(courting)) == ("expected", "expected")


def test_the_day_on_which_somebody_is_expected_ends_nothing_that_came_before_it(courting):
    one = candidate(courting)
    event(courting, "expected", [one], happened="1 September 2026")
    event(courting, "withdrawn", [one], happened="1 July 2026")
    assert (told(one), told(courting)) == ("withdrawn", "withdrawn")
    courting = fresh(courting)
    assert courting.earliest == courting.latest == date(2026, 7, 1)


def test_a_licence_is_agreed_and_a_stake_bought():
    deal = approach(kind="company-deal")
    fee = offer("2bn USD", deal, kind="licence", target=birch())
    stake = offer("1bn USD", deal, kind="stake", target=birch())
    event(deal, "accepted", offers=[fee])
    assert (told(fee), told(deal)) == ("licence agreed", "some licence agreed")
    event(deal, "accepted", offers=[stake])
    assert (told(stake), told(deal)) == ("stake bought", "licence agreed, stake bought")


def test_a_bid_for_a_company_is_accepted():
    deal = approach(kind="company-deal")
    bid = offer("2bn USD", deal, kind="takeover-bid", target=birch())
    event(deal, "accepted", offers=[bid])
    assert (told(bid), told(deal)) == ("bid accepted", "bid accepted")


def test_a_deal_that_collapses_after_it_was_accepted_collapsed():
    deal = approach(kind="company-deal")
    bid = offer("2bn USD", deal, kind="takeover-bid", target=birch())
    event(deal, "accepted", offers=[bid], happened="May 2025")
    event(deal, "collapsed", offers=[bid], happened="11 July 2025")
    assert (told(bid), told(deal)) == ("bid collapsed", "bid collapsed")


@pytest.fixture
@one_unit
def team(courting):
    """A group of three people, and one of them by name."""
    whole = candidate(courting, "engineers", number="3")
    return whole, candidate(courting, "", person=person("Nn One"), number="", part_of=whole)


@pytest.mark.parametrize(("people", "expected"), [("", "started"), ("3", "started"), ("2", "approached")])
def test_what_happened_to_all_of_a_group_happened_to_who_is_named_of_it(courting, team, people, expected):
    whole, one = team
    reported(courting, "started", of=[whole], people=people)
    assert told(one) == expected


def test_who_is_told_apart_from_the_group_has_a_state_of_their_own(courting, team):
    whole, one = team
    reported(courting, "started", of=[whole])
    reported(courting, "declined", of=[one])
    assert told(one) == "declined"


def test_who_has_an_offer_of_their_own_is_told_apart_too(courting, team):
    whole, one = team
    offer("5m USD total", courting, to=[one])
    reported(courting, "started", of=[whole])
    assert told(one) == "offered"


def test_an_offer_to_a_group_is_accepted_by_some_once_one_of_it_accepts(courting, team):
    whole, one = team
    bid = offer("1m USD each", courting, to=[whole])
    reported(courting, "accepted", of=[one])
    assert (told(bid), told(courting)) == ("some accepted", "some accepted")


def test_one_who_left_is_not_all_who_signed(courting, team):
    whole, one = team
    reported(courting, "signed", of=[whole], people="2")
    reported(courting, "started", of=[one])
    reported(courting, "left", (2,), of=[one], happened="July 2025")
    assert told(courting) == "some started"


@pytest.mark.parametrize("ending", ["expired", "withdrawn", "collapsed"])
def test_who_starts_after_an_offer_ended_starts_on_other_terms(courting, ending):
    one = candidate(courting)
    bid = offer("18m USD total", courting, to=[one])
    reported(courting, ending, offers=[bid], happened="1 June 2025")
    reported(courting, "started", (2,), of=[one], happened="24 November 2025")
    assert (told(bid), told(courting)) == (ending, "started")
    assert fresh(bid).earliest is None, "its end is no day on which it was made or answered"


def test_of_those_who_left_on_different_days_none_is_given(courting):
    for name, day in (("Nn One", "February 2026"), ("Nn Two", "March 2026")):
        row = candidate(courting, "", person=person(name), number="")
        employment(row.person, alder(), through=row, started="2025", ended=day, held="former")
    assert told(courting) == "started, left"


def test_where_nobody_is_named_an_accepted_counter_offer_is_a_refusal(courting):
    bid = offer("1m USD total", courting)
    counter = offer("2m USD total", courting, kind="counter-offer")
    reported(courting, "accepted", offers=[counter])
    assert [told(one) for one in (courting, bid, counter)] == ["declined", "declined", "accepted"]


@pytest.mark.parametrize("own_employer", [False, True])
def test_the_job_that_somebody_was_courted_from_is_no_start_with_who_recruits(courting, own_employer):
    columns = {"employer": cedar()} if own_employer else {}
    one = candidate(courting, "", person=person(), number="", **columns)
    event(courting, "accepted", [one])
    at = cedar() if own_employer else birch()
    employment(person(), at, through=one, held="former", ending="recruited")
    assert (told(one), told(courting)) == ("accepted", "accepted")
    employment(person(), alder(), through=one, held="current")
    assert (told(one), told(courting)) == ("started", "started")
