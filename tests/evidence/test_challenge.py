"""What contradicts an aspect, line by line as the worked examples have it."""

import pytest

from recruiting.evidence.challenge import challenge
from recruiting.evidence.origins import origins
from recruiting.history import summaries
from recruiting.models import Claim
from tests.making import alder, approach, cedar, claim, company, event, fresh, offer, person, report, source

pytestmark = pytest.mark.django_db

AMOUNT = "100m USD total"


@pytest.fixture
def bid():
    """An offer of Alder of US$100m that report 1 reports."""
    return offer(AMOUNT)


def challenged(bid):
    bid = fresh(bid)
    return bid.figure_challenge, bid.existence_challenge


def alder_says(bid, aspect, stance="disputes", **columns):
    return claim(bid, aspect, stance=stance, informant_company=alder(), **columns)


def test_nothing_contradicts_it(bid):
    assert challenged(bid) == ("none", "none")


def test_a_denial_of_the_amount_leaves_the_offer_confirmed(bid):
    alder_says(bid, "amount")
    assert challenged(bid) == ("disputed", "none")


@pytest.mark.parametrize(
    ("day", "speaker", "stance", "expected"),
    [
        ("5 June 2025", "Alder", "confirms", "none"),
        ("1 June 2025", "Alder", "confirms", "denied"),
        ("", "Alder", "confirms", "denied"),
        ("5 June 2025", "Birch", "confirms", "denied"),
        ("5 June 2025", "Alder", "alleges", "denied"),
    ],
)
def test_who_denied_an_offer_and_tells_of_it_later_denies_it_no_more(bid, day, speaker, stance, expected):
    alder_says(bid, "existence", source=report(2, published="1 June 2025"))
    later = report(3, published=day)
    claim(bid, "amount", "up to 90m USD", later, stance=stance, speaks_for=company(speaker))
    assert challenged(bid) == (expected, expected)
    assert not list(summaries.differences())


@pytest.mark.parametrize(("offers", "expected"), [(True, "none"), (False, "denied")])
def test_who_denied_a_story_and_tells_later_what_came_of_it_denies_it_no_more(bid, offers, expected):
    for denied in (bid, bid.approach):
        alder_says(denied, "existence", source=report(2, published="1 June 2025"))
        assert fresh(denied).existence_challenge == "denied"
    accepted = event(bid.approach, "accepted", offers=[bid] if offers else [])
    claim(accepted, source=report(3, published="5 June 2025"), speaks_for=alder(), stance="confirms")
    assert fresh(bid.approach).existence_challenge == "none"
    assert fresh(bid).existence_challenge == expected
    assert not list(summaries.differences())


def test_a_denial_of_the_offer_denies_its_amount_too(bid):
    alder_says(bid, "existence")
    assert challenged(bid) == ("denied", "denied")


def test_details_off_of_an_offer_that_is_granted_are_unclear_which(bid):
    alder_says(bid, "existence", "confirms")
    alder_says(bid, "unclear")
    assert challenged(bid) == ("disputed", "none")
    assert fresh(bid).figure_challenge_unclear
    assert fresh(bid).existence_support == "on-record"


def test_an_unclear_dispute_challenges_existence_unless_its_informant_grants_it(bid):
    alder_says(bid, "unclear")
    assert challenged(bid) == ("disputed", "disputed")


def test_what_somebody_else_grants_does_not_soften_an_unclear_dispute(bid):
    claim(bid, stance="confirms", informant_company=cedar())
    alder_says(bid, "unclear")
    assert challenged(bid) == ("disputed", "disputed")


def test_a_spokesman_grants_for_the_company_that_he_speaks_for(bid):
    claim(bid, stance="confirms", informant_person=person("Nn Two"), speaks_for=alder())
    alder_says(bid, "unclear")
    assert challenged(bid) == ("disputed", "none")


def test_less_than_that_limits(bid):
    alder_says(bid, "amount", "limits", value="< 100m USD total")
    assert challenged(bid) == ("limited", "none")


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("<= 7m USD total", "none"), ("<= 7m USD", "none"), ("<= 5m USD total", "limited"), ("", "limited")],
)
def test_a_limit_that_the_sum_keeps_takes_nothing_from_it(limit, expected):
    bid = offer("6m USD total")
    alder_says(bid, "amount", "limits", value=limit)
    assert challenged(bid) == (expected, "none")


def test_the_strongest_challenge_counts(bid):
    alder_says(bid, "amount", "limits")
    alder_says(bid, "amount")
    assert challenged(bid) == ("disputed", "none")


def test_the_same_denial_told_by_five_pages_is_one(bid):
    for number in range(2, 7):
        alder_says(bid, "amount", source=report(number), via=report(1))
    found = challenge(bid, Claim.objects.filter(about_offer=bid), "amount")
    assert (found.code, len(found.claims)) == ("disputed", 1)


def test_the_same_denial_of_one_day_told_by_two_independent_reports_is_one(bid):
    for number in (2, 3):
        alder_says(bid, "amount", source=report(number), said="2025-07-01")
    assert len(challenge(bid, Claim.objects.filter(about_offer=bid), "amount").claims) == 1


def test_an_unclear_dispute_of_the_approach_is_no_challenge_of_its_offers(bid):
    alder_says(bid.approach, "unclear")
    assert challenged(bid) == ("none", "none")
    assert fresh(bid.approach).figure_challenge == "disputed"


def test_an_approach_whose_disputer_grants_that_it_took_place_is_still_disputed():
    courting = approach()
    alder_says(courting, "existence", "confirms")
    alder_says(courting, "unclear")
    assert challenged(courting) == ("disputed", "none")


def test_a_denying_claim_set_aside_challenges_nothing(bid):
    alder_says(bid, "amount", set_aside="mistake")
    assert challenged(bid) == ("none", "none")


def test_a_denial_of_another_figure_does_not_touch_the_desks(bid):
    alder_says(bid, "amount", denied="900m USD total")
    assert challenged(bid) == ("none", "none")


def test_who_disputes_what_the_figure_means_disputes_a_part_of_it(bid):
    """The sum is right, and it is stock of a company that nobody can sell."""
    alder_says(bid, "meaning")
    assert challenged(bid) == ("limited", "none")
    assert fresh(bid).figure_challenged_by == "Alder"


def test_a_denial_of_a_sum_on_another_basis_does_not_touch_the_desks():
    """The offer is of 6m over four years; a podcast says 30m, and who was courted denies that."""
    bid = offer("6m USD total / 4 years")
    alder_says(bid, "amount", value="< 10m USD", denied="30m USD")
    assert challenged(bid) == ("none", "none")


def test_a_denial_of_the_desks_sum_without_its_basis_disputes_it(bid):
    alder_says(bid, "amount", denied="100m USD")
    assert challenged(bid) == ("disputed", "none")


def test_a_dispute_that_gives_the_desks_own_figure_instead_does_not_touch_it(bid):
    alder_says(bid, "amount", value=AMOUNT)
    assert challenged(bid) == ("none", "none")


def test_a_denial_of_an_undisclosed_offers_details_challenges_what_lists_show():
    bid = offer("undisclosed")
    alder_says(bid, "existence", "confirms")
    alder_says(bid, "unclear")
    assert challenged(bid) == ("disputed", "none")


@pytest.mark.parametrize("stance", ["no-comment", "no-answer", "not-verified", "silent", "comments"])
def test_whoever_does_not_contradict_challenges_nothing(bid, stance):
    alder_says(bid, "amount", stance)
    assert challenged(bid) == ("none", "none")


def test_an_outlet_that_denies_by_itself_is_named(bid):
    claim(bid, stance="disputes", source=source("Later", publisher="The Grove"))
    assert fresh(bid).figure_challenged_by == "The Grove"


def test_what_a_new_version_denies_the_first_did_not_say(bid):
    later = source("Corrected", based_on=[report(1)], based_on_how="new-version")
    denial = claim(bid, stance="disputes", source=later)
    assert origins(bid.claims.all())[denial.pk] == later
