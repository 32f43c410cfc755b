"""What published offers come to is what they come to one by one, however narrowed, in each edition."""

from dataclasses import replace

import pytest

from recruiting.sentences import totals
from recruiting.values.decimals import LARGEST
from tests import making
from tests.pages import crowd
from tests.public_total import COLUMNS_BEYOND_BIDS, public_total, total_of_each

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
@making.one_unit
def world(one_world):
    offers = crowd.courted(crowd.offered())
    court = offers["big"].approach
    group, part = making.group(court), making.candidate(court, person=making.person("Nn Three"))
    first = making.offer("10m USD total", court, [part], ref="first-bid")
    making.offer("20m USD total", court, [part], follows=first, ref="raised")
    making.offer("20m USD total", court, [group], perhaps_same_as=first, ref="perhaps")
    making.offer("1m USD each / 4y", court, [group, part], number="several", ref="each")
    making.offer("2bn USD price", court, kind="takeover-bid", target=making.birch(), ref="takeover")
    making.offer("3m GBP one-off", court, kind="counter-offer", ref="counter")
    return offers


def test_a_sum_of_more_than_any_amount_may_be_is_added_all_the_same():
    making.offer(f"{LARGEST // 100} USD total", ref="largest")
    making.offer(f"{LARGEST // 100} USD total each", number="3", ref="beyond")
    assert str(totals.sentences(public_total())) == str(totals.sentences(total_of_each()))
    assert public_total().sums[0].floor == 4 * (LARGEST // 100 * 100)


@pytest.mark.parametrize(
    "narrowed",
    [
        {},
        {"ref__in": ["raised", "perhaps"]},
        {"kind": "pay-package"},
        {"kind": "stake"},
        {"amount_currency": "EUR"},
    ],
)
def test_the_total_of_what_is_published_is_that_of_each_offer_read_by_itself(world, narrowed):
    together, alone = public_total(**narrowed), total_of_each(**narrowed)
    unnamed = replace(together, **COLUMNS_BEYOND_BIDS)
    assert str(totals.sentences(unnamed)) == str(totals.sentences(alone))
    assert together.offers == alone.offers


def test_of_the_added_offers_those_are_counted_for_which_other_amounts_are_reported():
    court = making.approach()
    two = making.offer("250m USD total", court, ref="two-figures")
    for number in (2, 3):
        making.claim(two, "amount", "250m USD total", source=making.report(number))
    assert public_total().with_other_amounts == {}
    making.claim(two, "amount", "100m USD total", source=making.report(4))
    making.offer("8m USD total", court, ref="one-figure")
    ceiling = making.offer("up to 20m USD total", court, ref="upper-limit")
    making.claim(ceiling, "amount", "30m USD total", source=making.report(4))
    assert public_total().with_other_amounts == {("USD", "total"): 1}
    assert public_total(ref="one-figure").with_other_amounts == {}
