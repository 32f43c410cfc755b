"""What somebody remarks on a part of an offer, or on the offer, is read beside it."""

import pytest

from tests.making import claim, offer, person, source, term
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def shown(client, bid):
    """What an offer's page says before its sources and statements."""
    return read(client, f"/offers/{bid.ref}/").text.partition("Sources")[0]


@pytest.fixture
def grant():
    """Stock that is part of an offer, at a valuation that was good once."""
    stock = term("stock", offer=offer("undisclosed"), money="40m USD")
    claim(stock, "money", "40m USD")
    return stock


def test_what_an_outlet_reckons_that_a_part_is_worth_now_stands_at_the_part(client, grant):
    wire = source("A down round", publisher="The Wire", published="2 June 2025")
    worth = {"paraphrase": "At the new valuation it is worth that.", "how_known": "reckoning"}
    claim(grant, "money", "about 15m USD", stance="comments", source=wire, **worth)
    text = shown(client, grant.offer)
    assert "The Wire — the outlet commented on this (amount): about US$15m (own estimate)" in text
    assert "At the new valuation it is worth that." in text


def test_what_who_was_courted_remarks_on_an_offer_stands_at_the_offer(client, grant):
    claim(grant.offer, stance="comments", informant_person=person(), paraphrase="Nobody can sell it.")
    assert "Nn One commented" in shown(client, grant.offer)
    assert "Nobody can sell it." in shown(client, grant.offer)


def test_what_an_outlet_converts_is_no_comment(client, grant):
    wire = source("In dollars", publisher="The Wire", published="2 June 2025")
    claim(grant.offer, stance="comments", source=wire, conversion="14m USD", how_known="reckoning")
    assert "The Wire — converts it itself to 14m USD (own estimate)" in shown(client, grant.offer)


def test_a_comment_is_cited_with_what_it_says(client):
    """“Alder commented” alone would seem to bear out what it is about."""
    bid = offer("5m USD total")
    claim(bid, stance="comments", informant_words="a friend", paraphrase="Nothing is signed.", ref="friend")
    cited = read(client, "/statements/friend/")["cite"]
    assert "A friend commented: Nothing is signed (“Alder reportedly offered" in cited
