"""What published offers come to is what the desk's come to, however they are narrowed."""

import pytest

from recruiting.models import Offer
from recruiting.published.models import Offer as PublishedOffer
from recruiting.published.totals import total_of
from recruiting.totals import sums
from tests import making
from tests.pages import crowd

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
def test_the_total_of_what_is_published_is_that_of_the_desk(world, narrowed):
    published = total_of(PublishedOffer.objects.current().in_lists().filter(**narrowed))
    desk = sums.of(Offer.objects.published().filter(**narrowed))
    assert str(published) == str(desk)
    assert (published.offers, published.approaches) == (desk.offers, desk.approaches)
