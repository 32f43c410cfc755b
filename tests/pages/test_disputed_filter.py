"""What is asked for as disputed are the rows that say so, in the list, its menus, its files and the API."""

import pytest

from tests import making
from tests.pages.crowd import facets, listed
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def disputed():
    """Alder disputes all that is told of it, and says that one bid was less; Cedar is left in peace."""
    approach = making.approach([making.alder()], [making.birch()], ref="told")
    less = making.offer("2m USD total", approach=approach, ref="less")
    making.offer("1m USD total", approach=approach, ref="big")
    making.claim(approach, "unclear", stance="disputes", informant_company=making.alder())
    making.claim(less, "amount", stance="limits", informant_company=making.alder())
    making.offer("3m USD total", approach=making.approach([making.cedar()]), ref="plain")
    return less


@pytest.mark.parametrize(
    ("code", "label", "found"),
    [
        ("disputed", "disputed", ["big", "less"]),
        ("limited", "partly disputed", ["less"]),
        ("none", "not disputed", ["plain"]),
        ("denied", "denied", []),
    ],
)
def test_offers_of_a_report_that_is_disputed_as_a_whole_are_found_as_their_rows_say(
    client, disputed, code, label, found
):
    query = f"challenged={code}&sort=name"
    assert listed(client, query) == found
    assert [row["ref"] for row in client.get(f"/api/v1/offers?{query}").json()["data"]] == found
    assert facets(client, "/offers/")["Disputed"].get(label, (0,))[0] == len(found)
    said = {"disputed": "Alder disputes the whole report", "limited": "Partly disputed by Alder"}
    if code in said:
        assert read(client, f"/offers/?{query}").text.count(said[code]) >= len(found)


@pytest.mark.parametrize(
    ("first_report", "is_meant"), [("9 February 2026", True), ("", True), ("March 2026", False)]
)
def test_a_denial_of_all_means_no_offer_that_was_first_reported_later(client, first_report, is_meant):
    offer = making.offer("5m USD total", published=False)
    told = making.source("The bid", published=first_report)
    denied = making.source("No talks", published="10 February 2026")
    with making.unit_of_work.editing():
        making.claim(offer.approach, source=told)
        making.claim(offer, "amount", "5m USD total", source=told)
        making.claim(offer.approach, stance="disputes", informant_company=making.alder(), source=denied)
        for row in (offer.approach, offer):
            row.state = "published"
            row.lead_claim = row.claims.first()
            row.save()
    words = "Alder denies the whole report"
    assert (words in read(client, f"/offers/{offer.ref}/")) is is_meant
    assert ("disputes the whole report" in read(client, "/")) is is_meant
    making.offer("4m USD total", approach=offer.approach)  # of a report that nobody dates
    assert read(client, "/offers/").text.count(words) == 1 + is_meant
    assert "Denied by Alder" in read(client, f"/approaches/{offer.approach.ref}/")


def test_of_several_codes_any_may_be_true_of_a_row(client, disputed):
    query = "challenged=limited&challenged=none&sort=name"
    assert listed(client, query) == ["less", "plain"]
    assert [row["ref"] for row in client.get(f"/api/v1/offers?{query}").json()["data"]] == ["less", "plain"]


def test_a_denial_says_what_it_denies_in_our_words_beside_those_that_are_quoted(client):
    offer = making.offer("5m USD total")
    said = {"informant_company": making.alder(), "quote": "obscene", "paraphrase": "The fund objects to it."}
    making.claim(offer, "context", stance="comments", **said)
    page = read(client, f"/companies/{making.alder().ref}/")
    assert "obscene The fund objects to it." in page


PAGES_OF_A_TERM = ("/offers/%s/", "/companies/alder/", "/sources/report-1/")


@pytest.mark.parametrize("address", PAGES_OF_A_TERM)
def test_what_is_denied_of_a_term_is_not_denied_of_its_offer(client, address):
    offer = making.offer("9m USD a year")
    budget = making.term("other", offer=offer, money="5m USD", words="lab budget")
    making.claim(budget, "money", "5m USD")
    making.claim(budget, "money", stance="limits", informant_company=making.alder())
    page = read(client, address.replace("%s", offer.ref)).text.partition("Every statement")[0]
    denied = "Alder says this is only partly true (amount)"
    assert denied in page
    assert "US$5m lab budget" in page or f"{denied} (Other term: US$5m; lab budget)" in page


def test_the_page_of_a_statement_on_a_term_says_on_which(client):
    offer = making.offer("9m USD a year")
    budget = making.term("other", offer=offer, money="5m USD", words="lab budget")
    making.claim(budget, "money", "5m USD")
    denied = making.claim(budget, "money", stance="limits", informant_company=making.alder(), ref="less")
    assert "on the report “Other term: US$5m; lab budget”" in read(client, f"/statements/{denied.ref}/")


def test_whatever_shows_an_offer_alone_says_that_the_whole_report_is_disputed(client, disputed):
    """Its citation, its card and the charts: none of them has the page of the approach beside it."""
    said = "The whole report is disputed"
    assert said in read(client, "/offers/big/card/")
    assert said in read(client, "/pictures/")
    assert "; Alder disputes the whole report, Talent offers" in read(client, "/offers/big/")["cite"]
    assert "; the whole report is disputed, Talent offers" in read(client, "/offers/big/card/")
    for address in ("/offers/plain/", "/offers/plain/card/"):
        assert "whole report" not in read(client, address)
