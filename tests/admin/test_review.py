"""What waits for review, and the ways between the admin and the public pages."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db

URL = "/admin/review/"


def waiting(**columns):
    approach = making.approach(published=False, state="in-review", **columns)
    making.claim(approach, state="draft")
    return approach


def words(client):
    return " ".join(Desk(client)._open(URL).form.text.split())


def shown(client, record):
    """What the button of a record posts that the list shows."""
    page = client.get(URL).content.decode()
    key = rf'name="table" value="{record.table}"><input type="hidden" name="key" value="{record.pk}">'
    seen = re.search(rf'{key}<input type="hidden" name="seen" value="(\w+)"', page)
    return {"table": record.table, "key": record.pk, "seen": seen[1]}


def publish(client, record, post=None):
    return client.post(URL, post or shown(client, record), follow=True).content.decode()


def test_what_is_in_review_is_listed_and_published_from_the_list(publisher):
    approach = waiting()
    making.approach(published=False, ref="a-draft")
    assert "New: it was never published" in words(publisher)
    assert "a-draft" not in words(publisher)
    assert "is published" in publish(publisher, approach)
    assert making.fresh(approach).state == "published"
    assert "Nothing waits for review" in words(publisher)


@pytest.mark.publishes
def test_what_changed_since_it_was_published_is_told(publisher):
    offer = making.offer("100m USD total")
    offer.state, offer.amount = "in-review", "2bn USD total"
    offer.settled, offer.settled_reason = "amount", "A misprint."
    offer.save()
    assert "amount US$100m US$2bn" in words(publisher)


def test_what_was_changed_since_it_was_listed_is_not_published(publisher):
    approach = waiting()
    seen = shown(publisher, approach)
    approach.summary = "Another."
    approach.save()
    assert "was changed since" in publish(publisher, approach, seen)
    assert making.fresh(approach).state == "in-review"


def draft_offer(approach, amount="100m USD total"):
    offer = making.offer(amount, approach=approach, published=False)
    making.claim(offer, "amount", amount, state="draft")
    return offer


LATE = {
    "claim": lambda offer: making.claim(offer.approach, "place", "Zurich", state="draft"),
    "offer": lambda offer: draft_offer(offer.approach, "2m USD total"),
    "claim on an offer": lambda offer: making.claim(offer, "summary", "Raised.", state="draft"),
    "term of an offer": lambda offer: making.term("visa", offer=offer),
}


@pytest.mark.parametrize("what", LATE)
def test_what_was_drafted_since_it_was_listed_is_not_published_with_it(publisher, what):
    approach = waiting()
    offer = draft_offer(approach)
    page = Desk(publisher).change(approach)
    seen, chosen = shown(publisher, approach), listed(publisher, approach)
    late = LATE[what](offer)
    assert "was changed since" in publish(publisher, approach, seen)
    said = publisher.post("/admin/recruiting/approach/", chosen, follow=True).content.decode()
    assert "was changed since" in said
    # What the page has rows of its own for, the clash screen tells of.
    told = "Somebody else saved this" if what in ("claim", "offer") else "was changed since"
    assert told in page.refused("_publish")
    assert making.fresh(approach).state == "in-review"
    assert making.fresh(offer).state == "draft"
    for url in (URL, page.url):
        assert late.ref in publisher.get(url).content.decode()
    assert late.ref in page.form.text
    page.press("_publish")
    assert making.fresh(approach).state == making.fresh(offer).state == "published"
    assert getattr(making.fresh(late), "state", "published") == "published"


def listed(client, record):
    """A post of the list that publishes ``record`` as it is listed."""
    page = Desk(client)._open(f"/admin/recruiting/{record.table}/")
    return page.form.values | {"action": "publish_selected", "_selected_action": record.pk}


def test_who_may_not_publish_sees_the_list_and_no_button(editor, viewer, stranger):
    approach = waiting()
    for client in (editor, viewer):
        assert approach.ref in words(client)
        assert "Publish" not in client.get(URL).content.decode()
        assert client.post(URL, {"table": "approach", "key": approach.pk, "seen": ""}).status_code == 403
    assert stranger.get(URL).status_code == 302


@pytest.mark.parametrize("post", [{}, {"table": "user", "key": "1"}, {"table": "offer", "key": "9" * 5000}])
def test_a_post_of_nothing_publishes_nothing(publisher, post):
    assert "not there any more" in publisher.post(URL, post, follow=True).content.decode()


def test_the_list_costs_the_same_however_long(publisher):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            words(publisher)
        return len(asked)

    waiting()
    before = cost()
    for _each in range(4):
        waiting()
    assert cost() == before


@pytest.mark.publishes
def test_the_public_page_leads_staff_to_the_form_and_the_form_leads_back(client, publisher, stranger):
    offer = making.offer()
    edit = f"/admin/recruiting/offer/{offer.pk}/change/"
    for url in (f"/offers/{offer.ref}/", f"/approaches/{offer.approach.ref}/", "/companies/alder/"):
        page = publisher.get(url)
        assert ">Edit</a>" in page.content.decode()
        assert "Cookie" in page["Vary"]
        for somebody in (client, stranger):
            page = somebody.get(url)
            assert ">Edit</a>" not in page.content.decode()
            assert "Cookie" in page["Vary"]
            assert not page.cookies
    assert edit in publisher.get(f"/offers/{offer.ref}/").content.decode()
    assert f"/offers/{offer.ref}/" in publisher.get(edit).content.decode()
    assert URL in publisher.get("/admin/").content.decode()
