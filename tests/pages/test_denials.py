"""The list of denials: who denies what, of every kind of record, and the approaches of which an offer is."""

import pytest

from recruiting.desk import publishing
from tests import making
from tests.pages.crowd import facets, listed
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
@making.one_unit
def denied():
    """A lab of Alder denies an offer to Birch's people; Cedar says that a job of its was a smaller one."""
    lab = making.company("Alder Lab", parent=making.alder())
    approach = making.approach([making.alder()], [making.birch()], ref="told")
    offer = making.offer("2m USD total", approach=approach, ref="bid")
    making.claim(offer, stance="disputes", informant_company=lab, source=dated("10 June 2025"), ref="no-bid")
    job = making.employment(making.person("Nn Two"), making.cedar(), title="chief", ref="job")
    making.claim(
        job,
        *("title", "researcher"),
        denied="chief",
        stance="limits",
        informant_words="a person at Cedar",
        source=dated("March 2025"),
        ref="no-chief",
    )
    making.offer("3m USD total", approach=making.approach([making.cedar()], ref="quiet"), ref="plain")
    return offer


def dated(published, **columns):
    return making.source(f"Report of {published}", published=published, **columns)


def refs(client, query="", page="denials.csv"):
    return listed(client, query, page)


def test_each_denial_is_told_with_who_denies_what_is_reported_and_where(client, denied):
    page = read(client, "/denials/")
    assert refs(client) == ["no-bid", "no-chief"]
    offered = "Alder reportedly offered people at Birch US$2m"
    assert f"Alder Lab denies it {offered} 10 June 2025 Report of 10 June 2025" in page
    assert "A person at Cedar denies “chief” and says “researcher” Nn Two at Cedar March 2025" in page
    assert 'href="/statements/no-bid/"' in page.html
    assert 'href="/offers/bid/#no-bid"' in page.html


def test_who_denies_an_offer_and_confirms_it_later_is_said_to_have_done_both(client):
    offer, alder = making.offer("2m USD total", ref="bid"), making.alder()
    first, later = (making.report(at, published=f"{at} June 2025") for at in (2, 3))
    for about in (offer, offer.approach):
        making.claim(about, source=first, stance="disputes", informant_company=alder)
        making.claim(about, source=later, stance="confirms", informant_company=alder)
    said = "Alder denied it at first, and said later that it is so"
    for address in ("/offers/bid/", f"/approaches/{offer.approach.ref}/", "/denials/", "/companies/alder/"):
        page = read(client, address)
        assert said in page
        assert "enied by Alder" not in page
    assert refs(client, "challenged=denied", page="offers.csv") == []
    assert b"".join(client.get("/denials.csv").streaming_content).count(b",disputes,true,") == 2


def test_who_denies_to_be_the_bidder_says_who_it_was(client):
    alder, cedar = making.alder(), making.cedar()
    approach = making.approach([alder, cedar])
    offer = making.offer("2m USD total", approach=approach, bidder=alder, ref="bid")
    making.claim(offer, "bidder", cedar.ref, denied=alder.ref, stance="disputes", informant_company=alder)
    assert "Alder says that it was not Alder but Cedar (bidder)" in read(client, "/offers/bid/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("denier=alder", ["no-bid"]),
        ("denier=alder-lab", ["no-bid"]),
        ("denier=cedar", []),
        ("recruiter=alder", ["no-bid"]),
        ("employer=birch", ["no-bid"]),
        ("stance=limits", ["no-chief"]),
        ("q=chief", ["no-chief"]),
        ("q=birch", ["no-bid"]),
        ("q=lab", ["no-bid"]),
        ("from=2025-04", ["no-bid"]),
        ("sort=date", ["no-chief", "no-bid"]),
    ],
)
def test_denials_are_found_by_who_denies_and_by_what_they_deny(client, denied, query, found):
    assert refs(client, query) == found


def test_its_menus_offer_who_denies(client, denied):
    assert facets(client, "/denials/")["Who denies it"]["Alder Lab"][0] == 1


def test_what_does_not_count_or_is_the_outlets_own_correction_denies_nothing(client):
    offer = making.offer("2m USD total", ref="bid")
    making.claim(offer, stance="disputes", informant_words="somebody", set_aside="mistake")
    making.claim(offer, stance="no-comment", informant_company=making.alder())
    first, later = (dated(day, publisher="The Fern") for day in ("1 June 2025", "2 June 2025"))
    making.claim(offer, "amount", "2m USD total", source=first)
    making.claim(offer, "amount", "3m USD total", denied="2m USD total", stance="disputes", source=later)
    assert refs(client) == []


def test_denials_of_what_is_retracted_or_no_longer_public_are_in_no_list(client, denied):
    publishing.retract(denied, "It was another company.")
    assert refs(client) == ["no-chief"]


def test_a_draft_denial_is_not_told(client, denied):
    making.claim(denied, stance="disputes", informant_words="somebody", state="draft", ref="secret")
    assert "secret" not in refs(client)


def test_an_approach_of_which_an_offer_is_denied_is_found_and_says_so(client, denied):
    assert listed(client, "challenged=denied", "approaches.csv") == ["told"]
    assert "quiet" in listed(client, "challenged=none", "approaches.csv")
    assert "told" not in listed(client, "challenged=none", "approaches.csv")
    said = "An offer is denied by Alder Lab"
    assert said in read(client, "/approaches/?challenged=denied").text
    assert said in read(client, "/approaches/told/").text
    assert said not in read(client, "/approaches/quiet/").text
    assert facets(client, "/approaches/")["Disputed"]["denied"][0] == 1


def test_the_strongest_of_several_denials_of_offers_is_told_with_all_who_say_so(client, denied):
    making.claim(denied, "amount", stance="limits", informant_words="somebody")
    other = making.offer("9m USD total", approach=denied.approach, ref="other")
    making.claim(other, stance="disputes", informant_company=making.cedar())
    assert "An offer is denied by Alder Lab; Cedar" in read(client, "/approaches/told/").text


def test_an_empty_list_says_so(client):
    assert "No denial is published yet." in read(client, "/denials/").text
