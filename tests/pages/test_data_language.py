"""Pages in another language than the data: descriptions are said in it, an editor's prose is marked."""

import pytest
from django.conf import settings

from recruiting.desk import publishing
from recruiting.models import unit_of_work
from tests import making
from tests.pages.crowd import listed
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/offers/",
    "/approaches/",
    "/events/",
    "/offers/made/",
    "/approaches/story/",
    "/companies/alder/",
)


@making.one_unit
def world():
    approach = making.approach(ref="story", summary="It began with a call.")
    some = making.candidate(approach, "several unnamed researchers", number="several")
    making.event(approach, "accepted", [some], with_words="other Birch executives", what="A dinner.")
    making.offer("7m USD over several years", approach=approach, to=[some], ref="made")
    making.claim(approach, "existence", informant_words="an informant", paraphrase="They were called.")


@pytest.fixture
def in_indonesian(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "id"
    return client


@pytest.mark.parametrize("url", PAGES)
def test_no_page_keeps_a_description_that_can_be_said_in_its_language(in_indonesian, url):
    world()
    page = read(in_indonesian, url)
    for words in ("unnamed", "researchers", "executives", "informant:", "several"):
        assert words not in page.text
    assert "peneliti" in page.text


def test_an_editors_prose_is_marked_as_that_of_another_language(in_indonesian):
    world()
    page = read(in_indonesian, "/approaches/story/").html
    for prose in ("It began with a call.", "They were called.", "A dinner."):
        assert f'lang="en">{prose}' in page


def test_whatever_else_an_editor_wrote_is_marked_too(in_indonesian):
    approach = making.approach(ref="story")
    making.event(approach, "left", what="He left by night.", reason="A quarrel.")
    making.circumstance(words="Many lunches.")
    source = making.source("Copy", worth_note="Reads like a copy.")
    gone = making.claim(approach, source=source, ref="gone")
    gone.set_aside, gone.set_aside_note = "mistake", "It was a joke."
    gone.save()
    offer = making.offer("7m USD total", ref="made")
    with unit_of_work.editing(reason="Its outlet asked."):
        publishing.retract(offer, "It was another.")
    marked = {
        "/approaches/story/": ("He left by night.", "A quarrel.", "It was a joke."),
        "/events/": ("He left by night.",),
        "/companies/alder/": ("Many lunches.",),
        f"/sources/{source.ref}/": ("Reads like a copy.",),
        "/offers/made/": ("It was another.",),
        "/changes/": ("Its outlet asked.", "It was another."),
    }
    for url, texts in marked.items():
        page = read(in_indonesian, url).html
        for text in texts:
            assert f'lang="en">{text}' in page, (url, text)


TRANSLATED = {
    "summary_translated": "Awalnya sebuah telepon.",
    "desk_note_translated": "Catatan kami.",
}


def test_what_an_editor_translated_is_read_in_that_language(in_indonesian):
    """And in the language of the data as it is, and both are found by search."""
    approach = making.approach(ref="story", summary="It began.", desk_note="Our note.", **TRANSLATED)
    offer = making.offer(approach=approach, ref="made", summary="It ran.", summary_translated="Tawarannya.")
    told = {"paraphrase": "They were called.", "paraphrase_translated": "Mereka ditelepon."}
    making.claim(offer, informant_words="a friend", ref="told", **told)
    read_here = {
        "/approaches/story/": (*TRANSLATED.values(), told["paraphrase_translated"]),
        "/offers/made/": ("Tawarannya.", told["paraphrase_translated"]),
        "/statements/told/": (told["paraphrase_translated"],),
    }
    for url, texts in read_here.items():
        page = read(in_indonesian, url).text
        assert all(text in page for text in texts), url
        assert not any(text in page for text in ("It began.", "Our note.", "It ran.", "They were called."))
    in_indonesian.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = read(in_indonesian, "/approaches/story/").text
    assert "It began." in page
    assert "Awalnya" not in page
    assert listed(in_indonesian, "q=awalnya", "approaches.csv") == ["story"]


def test_in_the_language_of_the_data_nothing_is_marked(client):
    world()
    assert 'lang="en">It' not in read(client, "/approaches/story/").html
    assert "several unnamed researchers" in read(client, "/approaches/story/")


def test_an_employer_who_describes_those_who_get_an_offer_is_named_once(client):
    approach = making.approach(ref="named")
    making.offer("7m USD total", approach, [making.candidate(approach, "researchers of Birch")], ref="made")
    cell = read(client, "/offers/").html.partition('data-label="To whom"')[2].partition("</td>")[0]
    assert cell.count("Birch") == 1
    assert "researchers of Birch (Birch)" not in read(client, "/companies/alder/").text


def test_who_took_part_is_one_list_whether_named_or_described(client):
    world()
    approach = making.approach(ref="second")
    making.event(approach, "talks", with_words="other Birch executives").with_people.set([making.person()])
    page = read(client, "/approaches/second/").text
    assert "With Nn One and other Birch executives" in page
