"""Totals of offers, read as sentences."""

from dataclasses import replace

import pytest
from django.core.management import call_command

from recruiting.models.offer import PERSONAL_KINDS
from recruiting.published.models import Offer
from recruiting.sentences import totals
from tests.making import alder, approach, birch, candidate, cedar, claim, group, offer, report, term
from tests.public_total import COLUMNS_BEYOND_BIDS, public_total, total_of_each

pytestmark = [pytest.mark.django_db, pytest.mark.publishes]


@pytest.fixture
def courting():
    return approach()


def total(**narrowed):
    return str(totals.sentences(public_total(**narrowed)))


def test_one_offer_and_a_group_of_unknown_number(courting):
    one = offer("> 1bn USD, several years", courting, [candidate(courting)])
    offer("200-500m USD each / 4y", courting, [candidate(courting, "the others", number="")])
    claim(one, "amount", stance="disputes", informant_company=alder())
    told = (
        "At least US$1.2bn in reported pay offers (offered, not paid): one of more than US$1bn"
        " and a group offered at least US$200m each, counted once."
    )
    assert total() == f"{told} US$1bn of it is disputed by Alder."
    claim(courting, "unclear", stance="disputes", informant_company=alder())
    assert total() == f"{told} Alder disputes the whole report."


def test_ten_offers_to_ten_people(courting):
    offer("2m USD total each", courting, [group(courting, "10")], number="10")
    assert total() == "US$20m in reported pay offers (offered, not paid): 10 of US$2m each."


def test_people_never_multiply(courting):
    offer("2m USD total each", courting, [group(courting, "10")])
    assert total() == (
        "At least US$2m in reported pay offers (offered, not paid): a group offered US$2m each, counted once."
    )


def test_more_than_ten_offers():
    offer("2m USD total each", number="more than 10")
    assert total() == (
        "At least US$20m in reported pay offers (offered, not paid): more than 10 of US$2m each."
    )


def test_more_than_and_about():
    offer("> 1bn USD total")
    offer("about 250m USD total")
    assert total() == (
        "At least about US$1.25bn in reported pay offers (offered, not paid): one of more than"
        " US$1bn and one of about US$250m."
    )


def test_an_offer_to_three_people_together(courting):
    offer("100m USD total together", courting, [candidate(courting, str(number)) for number in range(3)])
    assert total() == "One reported pay offer of US$100m (offered, not paid)."


def test_each_or_together_unclear(courting):
    offer("100m USD total", courting, [group(courting, "3")])
    assert total() == (
        "At least US$100m in reported pay offers (offered, not paid): a group offered US$100m, counted once."
    )


def test_of_a_chain_the_last_bid(courting):
    one = candidate(courting)
    first = offer("100m USD total", courting, [one])
    offer("150m USD total", courting, [one], follows=first)
    assert total() == (
        "One reported pay offer of US$150m (offered, not paid). Not in this sum: 1 earlier bid,"
        " replaced by a later one."
    )


def test_of_a_chain_the_last_bid_with_a_figure(courting):
    first = offer("100m USD total", courting)
    offer("undisclosed", courting, follows=first)
    assert total() == (
        "One reported pay offer of US$100m (offered, not paid). Not in this sum: 1 offer of an"
        " undisclosed amount."
    )


def test_another_bidders_offer_does_not_replace_the_first(courting):
    first = offer("100m USD total", courting, bidder=alder())
    offer("150m USD total", courting, follows=first, bidder=cedar())
    assert total() == "US$250m in reported pay offers (offered, not paid): one of US$150m and one of US$100m."


def test_a_later_offer_by_one_of_two_who_recruited_together_replaces_theirs():
    courting = approach([alder(), cedar()])
    first = offer("70m USD total", courting)
    offer("90m USD total", courting, follows=first, bidder=cedar())
    assert total() == (
        "One reported pay offer of US$90m (offered, not paid). Not in this sum: 1 earlier bid,"
        " replaced by a later one."
    )


def test_an_offer_by_one_of_two_is_not_replaced_by_the_others():
    courting = approach([alder(), cedar()])
    together = offer("70m USD total", courting)
    alone = offer("90m USD total", courting, follows=together, bidder=cedar())
    offer("95m USD total", courting, follows=alone, bidder=alder())
    assert total().startswith("US$185m in reported pay offers (offered, not paid):")


def test_a_chain_through_a_bid_that_the_list_leaves_out(courting):
    first = offer("100m USD total", courting)
    second = offer("120m USD total", courting, follows=first)
    third = offer("150m USD total", courting, follows=second)
    assert total(key__in=[first.pk, third.pk]) == (
        "One reported pay offer of US$150m (offered, not paid)."
        " Not in this sum: 1 earlier bid, replaced by a later one."
    )


def test_one_line_for_each_basis():
    offer("5m USD a year")
    offer("20m USD over 4 years")
    assert total() == (
        "One reported pay offer of US$20m (offered, not paid). One reported pay offer of US$5m"
        " a year (offered, not paid)."
    )


def test_only_a_ceiling():
    offer("up to 300m USD total")
    assert total() == "No sum can be given: 1 offer of which only an upper limit is reported (up to US$300m)."


def test_a_ceiling_beside_a_floor_is_counted_and_not_added():
    offer("10m USD total")
    offer("up to 300m USD total")
    assert total() == (
        "One reported pay offer of US$10m (offered, not paid). Not in this sum: 1 offer of"
        " which only an upper limit is reported (up to US$300m)."
    )


def test_perhaps_the_same_offer_is_added_once_at_the_lower_floor():
    offer("100m USD total", perhaps_same_as=offer("80m USD total"))
    assert total() == (
        "One reported pay offer of US$80m (offered, not paid). Not in this sum: 1 offer that"
        " may be the same as one counted."
    )


def test_other_kinds_stand_apart(courting):
    offer("50m USD total", courting)
    offer("32bn USD price", courting, kind="takeover-bid", target=birch())
    offer("3m USD total", courting, kind="retention-award", bidder=birch())
    offer("60m USD total", courting, kind="counter-offer", bidder=birch())
    assert total() == (
        "One reported pay offer of US$50m (offered, not paid). "
        "Not included: 1 company deal (US$32bn), 1 retention award (US$3m), 1 counter-offer (US$60m)."
    )


def test_of_amounts_that_are_never_added_the_largest_are_named(courting):
    for amount in ("5m", "3bn", "12m", "1bn", "2bn"):
        offer(f"{amount} USD price", courting, kind="takeover-bid", target=birch())
    for amount in ("10m", "40m", "20m", "30m"):
        offer(f"up to {amount} USD total", courting)
    said = total()
    assert "5 company deals (US$3bn, US$2bn, US$1bn, …)" in said
    assert "(up to US$40m, up to US$30m, up to US$20m)" in said


def test_what_has_no_figure_is_counted():
    offer("10m USD total")
    offer("eight figures")
    for _number in range(3):
        offer("undisclosed")
    assert total() == (
        "One reported pay offer of US$10m (offered, not paid). Not in this sum: 3 offers of"
        " undisclosed amounts and 1 offer whose amount is described without a figure."
    )


def test_nothing_but_undisclosed():
    offer("undisclosed")
    assert total() == "No sum can be given: 1 offer of an undisclosed amount."


def test_about():
    offer("about 250m USD total")
    assert total() == "One reported pay offer of about US$250m (offered, not paid)."


def test_one_line_for_each_currency():
    offer("10m CNY a year")
    offer("1m USD a year")
    assert total() == (
        "One reported pay offer of US$1m a year (offered, not paid). One reported pay offer of"
        " CN¥10m a year (offered, not paid)."
    )


def test_terms_are_never_added(courting):
    bid = offer("200-500m USD over 4 years", courting)
    term("first-year", offer=bid, money="50-100m USD in the first year")
    assert total() == "One reported pay offer of at least US$200m (offered, not paid)."


def test_an_unclear_basis_is_counted_and_not_added():
    offer("10m USD total")
    offer("20m USD")
    assert total() == (
        "One reported pay offer of US$10m (offered, not paid). Not in this sum: 1 offer"
        " whose amount may be a total or a yearly sum."
    )


def test_what_is_only_alleged_or_second_hand_is_counted_and_not_added():
    offer("10m USD total")
    for columns in ({"stance": "alleges"}, {"how_known": "second-hand"}):
        bid = offer("20m USD total", published=False)
        lead = claim(bid, "amount", "20m USD total", **columns)
        for record in (bid.approach, bid):
            record.lead_claim = lead if record == bid else claim(record)
            record.state = "published"
            record.save()
    assert total() == (
        "One reported pay offer of US$10m (offered, not paid). Not in this sum: 1 offer that is"
        " only alleged and 1 offer known only from hearsay or an estimate."
    )


def test_an_offer_to_a_group_gives_way_to_those_to_its_parts(courting):
    whole = group(courting, "3")
    offer("300m USD total together", courting, [whole])
    offer("100m USD total", courting, [candidate(courting, part_of=whole)])
    assert total() == (
        "One reported pay offer of US$100m (offered, not paid). Not in this sum: 1 offer to a"
        " group whose members' offers are counted."
    )


def test_an_offer_to_a_group_stays_while_no_part_has_a_floor(courting):
    whole = group(courting, "3")
    offer("300m USD total together", courting, [whole])
    offer("undisclosed", courting, [candidate(courting, part_of=whole)])
    assert total() == (
        "One reported pay offer of US$300m (offered, not paid). Not in this sum: 1 offer of an"
        " undisclosed amount."
    )


def test_a_draft_and_a_record_left_with_claims_set_aside_are_in_no_total():
    offer("10m USD total")
    offer("20m USD total", published=False)
    gone = offer("40m USD total").lead_claim
    gone.set_aside = "mistake"
    gone.save()
    assert total() == "One reported pay offer of US$10m (offered, not paid)."


def test_a_denied_offer_is_named(courting):
    bid = offer("10m USD total", courting)
    claim(bid, stance="disputes", informant_company=alder())
    assert total() == "One reported pay offer of US$10m (offered, not paid). It is denied by Alder."


def test_no_offers():
    assert total() == "No offers."


def test_a_total_costs_the_same_number_of_queries_however_long_the_list(django_assert_max_num_queries):
    for number in range(1, 6):
        claim(offer(f"{number}m USD total"), source=report(2))
    with django_assert_max_num_queries(6):
        total()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_index_gives_the_total_of_each_bid(seed):
    call_command("synthesize", "300", "--seed", str(seed), verbosity=0)
    for narrowed in ({}, {"amount_each": "each"}, {"amount_status": "given"}, {"figure_support": "alleged"}):
        offers = Offer.objects.current().in_lists().filter(**narrowed)
        together = public_total(**narrowed)
        alone = total_of_each(**narrowed)
        unnamed = replace(together, **COLUMNS_BEYOND_BIDS)
        assert totals.sentences(unnamed) == totals.sentences(alone)
        assert together.offers == alone.offers == offers.count()
        assert together.approaches == len({one.story for one in offers if one.kind in PERSONAL_KINDS})


def test_an_earlier_bid_whose_last_has_only_a_ceiling_is_named():
    first = offer("100m USD total")
    offer("up to 300m USD total", first.approach, follows=first)
    assert total() == (
        "No sum can be given: 1 offer of which only an upper limit is reported (up to US$300m) and 1"
        " earlier bid, replaced by a later one."
    )


def test_a_sum_that_is_more_than_any_amount_may_be_is_still_told():
    for _number in range(3):
        offer("90,000,000,000,000,000 USD total")
    assert total().startswith("At least US$92,233")
