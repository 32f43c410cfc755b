"""Where no report gives an amount, what is reported of its parts stands in its place, and says so."""

import pytest
from django.conf import settings

from recruiting.models import Offer
from tests import making

pytestmark = pytest.mark.django_db

PART = "US$100m (signing bonus); total not reported"


@pytest.fixture
def offer():
    approach = making.approach()
    who = making.candidate(approach, person=making.person())
    return making.offer("", approach=approach, to=[who])


def promise(offer, kind, money, **columns):
    return making.claim(making.term(kind, money=money, offer=offer), "money", money, **columns)


def text_of(client, path):
    return " ".join(client.get(path).content.decode().split())


def test_a_signing_bonus_stands_where_the_amount_is_not_reported(client, offer):
    promise(offer, "signing-bonus", "100m USD")
    person = offer.candidates.get().person
    pages = [page.get_absolute_url() for page in (offer, offer.approach, person)]
    for path in ("/", "/offers/", *pages):
        assert PART in text_of(client, path), path
    assert f"reportedly made Nn One at Birch an offer: {PART}" in text_of(client, f"/offers/{offer.ref}/")
    assert f'"{PART}"' in client.get("/offers.csv").getvalue().decode()
    questions = text_of(client, offer.approach.get_absolute_url())
    assert "What one offer comes to in all is not reported." in questions
    assert "The amount of one offer is not reported." not in questions


def test_in_the_readers_language(client, offer):
    promise(offer, "signing-bonus", "100m USD")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "id"
    part = "US$100 juta (bonus tanda tangan); jumlah seluruhnya tidak dilaporkan"
    assert part in text_of(client, "/offers/")


def test_what_is_no_part_of_the_pay_or_not_published_stands_for_nothing(client, offer):
    promise(offer, "forfeited", "7m USD")
    making.term("signing-bonus", money="9m USD", offer=offer)
    assert making.fresh(offer).amount_parts == ""
    assert "total not reported" not in text_of(client, "/offers/")


def test_once_the_amount_is_reported_its_parts_are_terms_only(client, offer):
    promise(offer, "base", "1m USD per-year")
    promise(offer, "signing-bonus", "100m USD")
    assert f"US$1m a year (base pay), {PART}" in text_of(client, "/offers/")
    making.claim(offer, "amount", "300m USD total")
    assert "total not reported" not in text_of(client, "/offers/")
    assert Offer.objects.get().amount_printed == "US$300m"


def test_of_an_undisclosed_amount_a_part_may_be_known(client, offer):
    making.claim(offer, "amount", "undisclosed")
    promise(offer, "stock", "5m USD")
    assert "US$5m (stock); total undisclosed" in text_of(client, f"/offers/{offer.ref}/")
