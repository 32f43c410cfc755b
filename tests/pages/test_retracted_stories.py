"""What is retracted as a whole stands nowhere as if it were so: neither its parts nor what is said of it."""

import pytest

from recruiting.desk import publishing
from recruiting.models import Claim
from recruiting.pages import card_image
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

WHY = "It was another company."


@making.one_unit
def world():
    """A story with an offer, a step and a term, of which its recruiter has a word to say."""
    making.report(1, publisher="The Grove")
    approach = making.approach(ref="story")
    person = making.person("Nn One")
    courted = making.candidate(approach, person=person, ref="courted")
    making.offer("7m USD total", approach=approach, to=[courted], ref="bid")
    talks = making.event(approach, "talks", ref="talks")
    making.claim(talks, stance="confirms", informant_company=making.alder(), how_known="party")
    making.employment(person, making.birch())
    making.circumstance(company=making.alder(), people="40")
    return approach


@pytest.fixture
def retracted(db):
    approach = world()
    publishing.retract(making.fresh(approach), WHY)
    return approach


def statement_on(table, ref):
    return Claim.objects.filter(**{f"about_{table}__ref": ref}).order_by("pk").first().ref


def test_an_offer_of_a_retracted_story_is_retracted_with_it(client, retracted):
    for address in ("/offers/bid/", "/offers/bid/card/"):
        page = read(client, address)
        assert f"Retracted. {WHY}" in page, address
        assert "since retracted" in page, address
        assert "An offer was made" not in page, address
    assert "One report." not in read(client, "/offers/bid/card/")
    whole = client.get("/offers/bid/").content.decode()
    assert f'content="Retracted. {WHY}"' in whole
    assert "<title>Retracted: Alder reportedly" in whole
    assert "Retracted: Alder reportedly offered" in read(client, "/changes/")


def test_an_offer_stands_again_once_its_story_does(client, retracted):
    approach = making.fresh(retracted)
    approach.state = "published"
    approach.save()
    assert "Retracted." not in read(client, "/offers/bid/card/")
    assert client.get("/api/v1/offers/bid").status_code == 200


@pytest.mark.parametrize(("listing", "ref"), [("offers", "bid"), ("events", "talks")])
def test_a_part_of_a_retracted_story_is_gone_for_machines_too(client, retracted, listing, ref):
    answer = client.get(f"/api/v1/{listing}/{ref}")
    assert (answer.status_code, answer.json()["detail"]) == (410, WHY)


def test_a_term_of_what_is_retracted_by_itself_is_gone_for_machines_too(client):
    offer = making.offer()
    job = making.employment(making.person(), making.birch())
    holders = {"bonus": offer, "pay": job}
    for ref, holder in holders.items():
        making.claim(making.term("signing-bonus", money="7m USD", ref=ref, **{holder.table: holder}))
    assert [client.get(f"/api/v1/terms/{ref}").status_code for ref in holders] == [200, 200]
    for holder in holders.values():
        publishing.retract(making.fresh(holder), WHY)
    answers = [client.get(f"/api/v1/terms/{ref}") for ref in holders]
    assert [(answer.status_code, answer.json()["detail"]) for answer in answers] == [(410, WHY)] * 2


@pytest.mark.parametrize(("table", "ref"), [("approach", "story"), ("offer", "bid"), ("event", "talks")])
def test_a_statement_on_what_is_retracted_says_so(client, monkeypatch, retracted, table, ref):
    cards = []
    monkeypatch.setattr(card_image, "png", lambda card: cards.append(card) or b"")
    address = f"/statements/{statement_on(table, ref)}/"
    page = read(client, address)
    assert f"Retracted. {WHY} What this is about no longer appears" in page
    assert f'content="Retracted. {WHY}"' in client.get(address).content.decode()
    client.get(f"{address}card.png")
    assert (cards[0].standing, cards[0].denial) == ("", f"Retracted. {WHY}")


def test_pages_of_others_tell_nothing_of_what_is_retracted(client):
    approach = world()
    assert "Those approached" in read(client, "/people/nn-one/")
    assert "How it answers" in read(client, "/companies/alder/")
    publishing.retract(making.fresh(approach), WHY)
    assert "Those approached" not in read(client, "/people/nn-one/")
    assert "How it answers" not in read(client, "/companies/alder/")


def test_the_page_of_a_source_says_what_of_it_is_retracted(client, retracted):
    page = read(client, f"/sources/{Claim.objects.first().source.ref}/").text
    assert page.count(f"Retracted. {WHY}") == 2


@pytest.mark.parametrize("address", ["/offers/bid/card/", "/statements/{}/"])
def test_a_card_and_a_statement_as_they_were_once_say_so_and_lead_to_today(client, address):
    world()
    address = address.format(statement_on("offer", "bid"))
    assert "As known on" not in read(client, address).text.partition("Cite this")[0]
    page = read(client, f"{address}?edition=1")
    assert "(edition 1). What is known today" in page
    assert f'href="{address}"' in page.html
