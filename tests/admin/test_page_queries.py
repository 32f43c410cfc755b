"""What a page with many rows asks the database: hardly more than one with few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

from tests import making

pytestmark = pytest.mark.django_db

CHOSEN_PERSON = 1
"""What a candidate more costs: whom it names is looked up by the control in which it is typed."""


def page_of_a_story(publisher, names):
    """The page of an approach to these people, each with an offer and an event, and how much it asks."""
    approach = making.approach(published=False)
    for name in names:
        one = making.candidate(approach, person=making.person(name), description="", claimed=False)
        offer = making.offer(approach=approach, published=False, to=[one])
        making.event(approach, "declined", candidates=[one], offers=[offer], claimed=False)
    url = f"/admin/recruiting/approach/{approach.pk}/change/"
    publisher.get(url)  # what is asked once a process
    with CaptureQueriesContext(connection) as queries:
        page = publisher.get(url).content.decode()
    return page, len(queries)


def test_an_approach_asks_for_its_rows_once_however_many_there_are(publisher):
    _few, asked_of_few = page_of_a_story(publisher, ["Nn One"])
    _many, asked_of_many = page_of_a_story(publisher, [f"Nn {number}" for number in range(6)])
    assert asked_of_many <= asked_of_few + 5 * CHOSEN_PERSON


def test_each_row_offers_those_of_its_own_approach_and_shows_which_are_chosen(publisher):
    page_of_a_story(publisher, ["Nn Other"])
    page, _asked = page_of_a_story(publisher, ["Nn One", "Nn Two"])
    tree = LexborHTMLParser(page)
    for number, name in enumerate(("Nn One", "Nn Two")):
        options = tree.css(f"select[name='events-{number}-candidates'] option")
        assert [option.text() for option in options] == ["Nn One", "Nn Two"]
        assert [one.text() for one in options if "selected" in one.attributes] == [name]
    new = tree.css("select[name='events-2-candidates'] option")
    assert [option.text() for option in new] == ["Nn One", "Nn Two"]
    assert not [option for option in new if "selected" in option.attributes]
