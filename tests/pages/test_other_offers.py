"""What the page of an offer says came of it where whoever it went to had others."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@making.one_unit
def offers_to_one(*amounts):
    """Nn One, whom Alder courts, and an offer to them of each amount."""
    one = making.candidate(making.approach(), person=making.person())
    return one, [making.offer(amount, approach=one.approach, to=[one]) for amount in amounts]


def outcome(client, offer):
    page = read(client, f"/offers/{offer.ref}/").text
    return page.partition("What came of it")[2].partition("The whole story")[0].strip()


def test_of_several_offers_of_which_one_was_accepted_it_is_said_that_nobody_tells_which(client):
    one, offers = offers_to_one("9m USD total", "2m USD a year")
    making.event(one.approach, "accepted", [one])
    said = "Offered; which offer was accepted is not reported."
    assert [outcome(client, each) for each in offers] == [said] * 2
    assert "Offered; which offer was accepted is not reported" in read(client, "/offers/")


def test_beside_the_offer_that_was_accepted_stands_another_that_was_not(client):
    one, (first, second) = offers_to_one("9m USD total", "2m USD a year")
    making.event(one.approach, "accepted", [one], [second])
    assert outcome(client, first) == "Offered; another offer was accepted."
    assert outcome(client, second) == "Accepted."


def test_who_declined_an_offer_and_came_later_did_not_accept_that_one(client):
    one, (bid,) = offers_to_one("9m USD total")
    making.event(one.approach, "declined", [one], [bid], happened="2025-07")
    making.event(one.approach, "accepted", [one], happened="2025-10")
    said = "Declined at first; which offer was accepted later is not reported"
    assert outcome(client, bid) == f"{said}."
    assert said in read(client, "/offers/")
    assert f"Alder: US$9m {said}" in read(client, "/people/nn-one/")


def test_a_persons_page_says_of_each_offer_that_came_to_nothing_how_it_ended(client):
    one, (first, _second) = offers_to_one("9m USD total", "2m USD a year")
    making.event(one.approach, "expired", [one], [first], happened="2025-07")
    making.event(one.approach, "started", [one], happened="2025-10")
    page = read(client, "/people/nn-one/")
    assert "US$9m The offer expired" in page
    assert "US$2m a year How it ended Started work" in page


def test_where_a_less_reliable_report_alone_tells_of_a_refusal_that_is_said_of_the_refusal(client):
    one, (bid,) = offers_to_one("9m USD total")
    refusal = making.event(one.approach, "declined", [one], [bid], happened="2025-07", claimed=False)
    making.claim(refusal, source=making.source("A retelling", worth="unsourced"))
    making.event(one.approach, "accepted", [one], happened="2025-10")
    said = "Declined at first, according to a less reliable report; which offer was accepted later is not"
    assert outcome(client, bid) == f"{said} reported."
    assert f"Alder: US$9m {said} reported" in read(client, "/people/nn-one/")
    assert '"declined, according to a less reliable report"' in client.get("/offers.csv").getvalue().decode()


def test_who_starts_at_the_recruiter_leaves_no_counter_offer_open(client):
    one, (bid,) = offers_to_one("9m USD total")
    counter = making.offer("1m CHF a year", approach=one.approach, to=[one], kind="counter-offer")
    making.event(one.approach, "started", [one])
    assert outcome(client, counter) == "Offered; another offer was accepted."
    assert outcome(client, bid) == "Started work."


def test_who_accepts_one_of_several_offers_may_have_accepted_the_one_to_stay(client):
    one, _offers = offers_to_one("9m USD total", "2m USD a year")
    counter = making.offer("1m CHF a year", approach=one.approach, to=[one], kind="counter-offer")
    making.event(one.approach, "accepted", [one])
    assert outcome(client, counter) == "Offered; which offer was accepted is not reported."


def test_of_whom_no_report_says_that_they_accepted_the_offers_are_open(client):
    _one, offers = offers_to_one("9m USD total", "2m USD a year")
    said = "An offer was made; whether it was accepted is not reported."
    assert [outcome(client, each) for each in offers] == [said] * 2
