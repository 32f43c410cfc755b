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


def shown(client):
    """What the form of the first record of the list posts."""
    return dict(re.findall(r'name="(table|key|seen)" value="([^"]*)"', client.get(URL).content.decode()))


def publish(client, post):
    return client.post(URL, post, follow=True).content.decode()


def test_what_is_in_review_is_listed_and_published_from_the_list(publisher):
    approach = waiting()
    making.approach(published=False, ref="a-draft")
    assert "New: it was never published" in words(publisher)
    assert "a-draft" not in words(publisher)
    assert "is published" in publish(publisher, shown(publisher))
    assert making.fresh(approach).state == "published"
    assert "Nothing waits for review" in words(publisher)


def test_what_changed_since_it_was_published_is_told(publisher):
    offer = making.offer("100m USD total")
    offer.state, offer.amount = "in-review", "2bn USD total"
    offer.save()
    assert "amount US$100m US$2bn" in words(publisher)


def test_what_was_changed_since_it_was_listed_is_not_published(publisher):
    approach = waiting()
    post = shown(publisher)
    approach.summary = "Another."
    approach.save()
    assert "was changed since" in publish(publisher, post)
    assert making.fresh(approach).state == "in-review"


def test_what_was_added_to_it_since_it_was_listed_is_not_published(publisher):
    approach = waiting()
    post = shown(publisher)
    added = making.offer(approach=approach, published=False)
    making.claim(added, state="draft")
    assert "was changed since" in publish(publisher, post)
    assert making.fresh(added).state == "draft"
    assert "is published" in publish(publisher, shown(publisher))
    assert making.fresh(added).state == "published"


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
