"""The picture of a record that sites show beside a link to it."""

from io import BytesIO

import pytest
from django.core.cache import caches
from PIL import Image

from recruiting.models import unit_of_work
from recruiting.pages import card_image
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(monkeypatch):
    """The cards that were drawn, the last one last."""
    cards = []
    draw = card_image.png
    monkeypatch.setattr(card_image, "png", lambda card: cards.append(card) or draw(card))
    return cards


@pytest.fixture
def memory(settings):
    """Answers are kept, as on the site."""
    backend = "django.core.cache.backends.locmem.LocMemCache"
    answers = {"BACKEND": backend, "LOCATION": "test-card-images"}
    settings.CACHES = {**settings.CACHES, "answers": answers}
    caches["answers"].clear()


@making.one_unit
def world():
    approach = making.approach(ref="story")
    courted = making.candidate(approach, person=making.person("Nn One"))
    offer = making.offer("> 7m USD total", approach=approach, to=[courted], ref="made")
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder())
    return offer


@pytest.mark.parametrize(
    "url",
    ["/offers/made/", "/approaches/story/", "/companies/alder/", "/people/nn-one/", "/sources/report-1/"],
)
def test_each_record_has_a_picture_of_the_usual_size_to_which_its_page_points(client, drawn, url):
    world()
    answer = client.get(f"{url}card.png")
    assert answer["Content-Type"] == "image/png"
    with Image.open(BytesIO(answer.content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    page = client.get(url).content.decode()
    assert f'<meta property="og:image" content="http://testserver{url}card.png">' in page
    assert f"<title>{drawn[-1].sentence} · Talent offers</title>" in page


@pytest.fixture
def denial():
    with unit_of_work.editing():
        return making.claim(world(), "amount", stance="limits", informant_company=making.alder(), ref="less")


def test_a_statement_has_a_picture_of_what_its_source_says(client, drawn, denial):
    answer = client.get("/statements/less/card.png")
    assert answer.content.startswith(b"\x89PNG")
    page = client.get("/statements/less/").content.decode()
    assert 'content="http://testserver/statements/less/card.png"' in page
    assert f"<title>{drawn[-1].sentence} · Talent offers</title>" in page
    assert drawn[-1].denial == "Alder says this is only partly true (amount)"
    assert drawn[-1].standing == ""


def test_the_picture_of_a_statement_that_denies_nothing_says_it_in_a_line(client, drawn):
    offer = world()
    client.get(f"/statements/{offer.lead_claim.ref}/card.png")
    assert (drawn[-1].standing, drawn[-1].denial) == (
        "Amount, the outlet's own reporting: more than US$7m",
        "",
    )


def test_satire_has_no_page_and_no_picture(client):
    with unit_of_work.editing():
        joke = making.source("A joke", worth="satire")
        making.claim(world(), "amount", "9m USD total", source=joke, ref="less")
    for address in ("/statements/less/", "/statements/less/card.png"):
        assert (client.get(address).status_code, client.head(address).status_code) == (404, 404)


def test_a_picture_says_the_sentence_of_its_page_and_who_denies_it(client, drawn):
    world()
    client.get("/offers/made/card.png")
    assert drawn[-1].sentence == "Alder reportedly offered Nn One at Birch more than US$7m"
    assert drawn[-1].denial == "Disputed by Alder"
    assert drawn[-1].day.startswith("As known on ")


def test_another_record_gives_another_picture(client):
    making.offer("9m USD total", approach=world().approach, ref="other")
    assert client.get("/offers/made/card.png").content != client.get("/offers/other/card.png").content


def test_a_picture_is_drawn_once_an_edition_and_as_known_in_it(client, drawn, memory):
    offer = world()
    first = client.get("/offers/made/card.png")
    assert client.get("/offers/made/card.png").content == first.content
    assert len(drawn) == 1
    offer.amount = offer.amount.parse("9m USD total")
    offer.settled, offer.settled_reason = "amount", "A letter says so."
    offer.save()
    client.get("/offers/made/card.png")
    client.get("/offers/made/card.png?edition=1")
    assert [card.sentence.partition("Birch ")[2] for card in drawn] == [
        "more than US$7m",
        "US$9m",
        "more than US$7m",
    ]
    page = client.get("/offers/made/?edition=1").content.decode()
    assert 'content="http://testserver/offers/made/card.png?edition=1"' in page


def test_to_ask_for_the_head_alone_draws_nothing_and_keeps_nothing(client, drawn, memory):
    world()
    assert client.head("/offers/made/card.png")["Content-Type"] == "image/png"
    assert client.head("/offers/nothing/card.png").status_code == 404
    assert not drawn
    assert client.get("/offers/made/card.png").content.startswith(b"\x89PNG")


def test_what_is_retracted_says_so_and_why_and_no_more_who_says_it(client, drawn):
    offer = world()
    before = client.get("/offers/made/card.png").content
    offer.state, offer.retraction = "retracted", "It was another company."
    offer.save()
    after = client.get("/offers/made/card.png").content
    assert after != before
    assert (drawn[-1].denial, drawn[-1].standing) == ("Retracted. It was another company.", "")


def test_a_draft_has_no_picture(client):
    making.offer("7m USD total", published=False, ref="draft")
    assert client.get("/offers/draft/card.png").status_code == 404


def test_a_picture_moves_with_its_record(client):
    offer = world()
    offer.ref = "moved"
    offer.save()
    answer = client.get("/offers/made/card.png")
    assert (answer.status_code, answer["Location"]) == (301, "/offers/moved/card.png")


@pytest.mark.parametrize("name", ["白樺研究所", "شركة الأرز", "בית ארז"])
def test_what_the_font_has_no_letters_for_shows_the_picture_of_the_site(client, name):
    with unit_of_work.editing():
        making.approach([making.company(name, ref="foreign")])
    answer = client.get("/companies/foreign/card.png")
    assert (answer.status_code, answer["Location"]) == (302, "/static/card.png")


@pytest.mark.parametrize("name", ["Łódź & Şişli – “Ålder”", "Ελάτη", "Берёза", "A\u0301lder €5"])
def test_accents_greek_and_cyrillic_are_drawn(client, drawn, name):
    with unit_of_work.editing():
        making.approach([making.company(name, ref="foreign")])
    assert client.get("/companies/foreign/card.png").status_code == 200


@pytest.mark.parametrize("name", ["Alder " * 30, "A" * 180])
def test_however_long_a_name_is_it_stays_within_the_picture(client, name):
    with unit_of_work.editing():
        making.approach([making.company(name.strip(), ref="long")])
    answer = client.get("/companies/long/card.png")
    with Image.open(BytesIO(answer.content)) as picture:
        edges = picture.convert("RGB").crop((1130, 0, 1200, 630)).getcolors()
    assert len(edges) == 1


def test_a_picture_speaks_the_readers_language(client, drawn):
    world()
    client.get("/offers/made/card.png", headers={"accept-language": "id"})
    assert drawn[-1].sentence.startswith("Alder dikabarkan menawari Nn One")


def test_in_the_demo_a_picture_says_that_it_is_made_up(client, drawn, settings):
    settings.DEMO = True
    world()
    client.get("/offers/made/card.png")
    assert drawn[-1].kind.endswith("made up, to show what this site can hold")
