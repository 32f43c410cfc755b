"""Feeds, sitemaps, and what pages say of themselves to machines and to those who cite them."""

import json
import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from recruiting.models import Offer, unit_of_work
from recruiting.published.models import TABLES, Edition
from tests import making
from tests.open.reading import got

pytestmark = pytest.mark.django_db

MOST = 9
"""Queries of a feed, two of them of the edition: before the snapshot and in it."""

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DAY = datetime(2025, 7, 1, tzinfo=UTC)


def entries(client, address):
    """The entries of a feed: each a dictionary of its texts."""
    feed = ElementTree.fromstring(got(client, address))  # noqa: S314 (our own)
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}updated").text
    return [
        {part.tag.removeprefix(ATOM): part.text or part.get("href") for part in entry}
        for entry in feed.iter(f"{ATOM}entry")
    ]


def titles(client, address):
    return [entry["title"] for entry in entries(client, address)]


def dated(record, day):
    """Let the edition in which a record was published be of that day of July."""
    first = TABLES[record.table].objects.filter(key=record.pk).order_by("since").first()
    Edition.objects.filter(number=first.since).update(date=DAY + timedelta(days=day))


def test_the_latest_published_or_changed_comes_first(client):
    first, second = making.offer("1m USD total", ref="one"), making.offer("2m USD total", ref="two")
    dated(first, 1)
    dated(second, 2)
    assert [entry["id"].split("/")[-1] for entry in entries(client, "/offers.atom")] == ["two", "one"]
    first = making.fresh(first)
    first.summary = "More."
    first.save()
    new = entries(client, "/offers.atom")
    assert [entry["id"].split("/")[-1] for entry in new] == ["one", "two"]
    assert new[0]["published"] == "2025-07-02T00:00:00+00:00"
    assert new[0]["updated"] > "2026"


def test_a_new_claim_on_it_makes_a_record_new(client):
    first, second = making.offer(ref="one"), making.offer(ref="two")
    dated(first, 1)
    dated(second, 2)
    making.claim(first, "amount", stance="disputes", state="draft")
    assert [entry["id"].split("/")[-1] for entry in entries(client, "/offers.atom")] == ["two", "one"]
    making.claim(first, "amount", stance="disputes")
    (newest, _other) = entries(client, "/offers.atom")
    assert newest["id"].endswith("offer/one")
    assert "Disputed by" in newest["summary"]


def test_an_entry_keeps_its_id_when_its_record_is_called_otherwise(client):
    offer = making.offer(ref="one")
    (before,) = entries(client, "/offers.atom")
    offer = making.fresh(offer)
    offer.ref = "other"
    offer.save()
    (after,) = entries(client, "/offers.atom")
    assert after["id"] == before["id"]
    assert after["link"].endswith("/offers/other/")


def test_what_is_retracted_says_so(client):
    offer = making.offer("8m USD total", summary="Never happened.")
    offer.state, offer.retraction = "retracted", "It was another company."
    offer.save()
    (entry,) = entries(client, "/offers.atom")
    assert entry["title"].startswith("Retracted: ")
    assert entry["summary"] == "It was another company."


@pytest.mark.parametrize(
    ("query", "found"),
    [("recruiter=alder", 2), ("min_usd=50m", 1), ("employer=alder", 0), ("kind=stake", 0)],
)
def test_a_feed_is_narrowed_as_its_list_is(client, query, found):
    making.offer("1m USD total")
    making.offer("100m USD total")
    assert len(entries(client, f"/offers.atom?{query}")) == found


@pytest.mark.parametrize("query", ["colour=red", "sort=name", "after=a~b", "kind=gift"])
def test_what_a_feed_can_not_do_is_named(client, query):
    answer = client.get(f"/offers.atom?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.content.decode()


def test_a_list_leads_to_its_feed_as_it_is_narrowed(client):
    making.offer()
    page = got(client, "/offers/?sort=name&recruiter=alder").decode()
    (address,) = re.findall(r'type="application/atom\+xml"[^>]* href="([^"]+)"', page)
    assert address == "/offers.atom?recruiter=alder"
    assert len(entries(client, address)) == 1


def test_what_xml_can_not_hold_breaks_no_feed(client):
    making.offer(approach=making.approach([making.company("Al\x0bder & <Birch>")]))
    (title,) = titles(client, "/offers.atom")
    assert title.startswith("Al der & <Birch>")


def test_markup_that_somebody_typed_is_text_in_a_feed_too(client):
    making.offer(summary='<img src="https://evil.example/x.png"> 5 < 6')
    (entry,) = entries(client, "/offers.atom")
    assert entry["summary"].startswith("&lt;img src=&quot;https://evil.example/x.png&quot;&gt; 5 &lt; 6.")
    (change,) = entries(client, "/changes.atom")
    assert "<img" not in change["summary"]


def test_what_is_said_of_a_change_is_text_in_its_feed(client):
    offer = making.fresh(making.offer(summary="Much."))
    with unit_of_work.editing(reason="<b>Wrong</b> & corrected."):
        offer.summary = "<i>Less</i>."
        offer.save()
    summary = entries(client, "/changes.atom")[0]["summary"]
    assert summary.startswith("&lt;b&gt;Wrong&lt;/b&gt; &amp; corrected.<br>")
    assert "Much. → &lt;i&gt;Less&lt;/i&gt;." in summary


def test_a_feed_costs_the_same_however_long_it_is(client, django_assert_num_queries):
    @making.one_unit
    def grow(number):
        for _each in range(number):
            approach = making.approach([making.company(f"Alder {Offer.objects.count()}")])
            making.offer(approach=approach, to=[making.candidate(approach)])

    grow(1)
    with django_assert_num_queries(MOST):
        client.get("/offers.atom")
    grow(4)
    with django_assert_num_queries(MOST):
        client.get("/offers.atom")


def test_sitemaps_lead_to_every_public_page(client, mixed):
    index = ElementTree.fromstring(got(client, "/sitemap.xml"))  # noqa: S314
    sections = [found.text.removeprefix("http://testserver") for found in index.iter(f"{SITEMAP}loc")]
    assert len(sections) == 6
    found = []
    for section in sections:
        urls = ElementTree.fromstring(got(client, section))  # noqa: S314
        found.append([url.text.removeprefix("http://testserver") for url in urls.iter(f"{SITEMAP}loc")])
    addresses = {address for some in found for address in some}
    assert {"/", "/data/", "/offers/first/", "/people/nn-one/"} <= addresses
    assert not [address for address in addresses if "withdrawn" in address]
    for some in found:
        assert client.get(some[0]).status_code == 200, some[0]


def test_robots_are_led_to_the_sitemap_and_away_from_the_desk(client):
    text = got(client, "/robots.txt").decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def linked(client, address):
    """The JSON-LD of a page."""
    page = got(client, address).decode()
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(text)


def test_only_a_challenged_offer_is_a_claim(client, mixed):
    told = linked(client, "/offers/second/")["mainEntity"]
    assert told["@type"] == "Claim"
    assert told["appearance"]["name"] == "Report 1"
    first = linked(client, "/offers/first/")
    assert "mainEntity" not in first
    assert {"Alder", "Birch"} <= {about["name"] for about in first["about"]}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/companies/alder/", "Organization"),
        ("/people/nn-one/", "Person"),
        ("/sources/a-retelling/", "Article"),
    ],
)
def test_who_and_what_a_page_is_about_is_told_to_machines(client, mixed, address, kind):
    assert linked(client, address)["mainEntity"]["@type"] == kind


def test_the_data_are_a_data_set_with_files_that_are_there(client, mixed):
    told = linked(client, "/data/")
    assert told["@type"] == "Dataset"
    for file in told["distribution"]:
        assert client.head(file["contentUrl"]).status_code == 200


def test_nothing_in_the_data_ends_the_element(client):
    making.offer(approach=making.approach([making.company("</script><script>alert(1)</script>", ref="evil")]))
    page = got(client, "/companies/evil/").decode()
    assert "<script>alert" not in page
    assert linked(client, "/companies/evil/")["mainEntity"]["name"] == "</script><script>alert(1)</script>"


def test_a_retracted_page_is_about_nothing(client, mixed):
    assert "ld+json" not in got(client, "/offers/withdrawn/").decode()


def test_a_page_is_cited_by_its_address_and_the_date_of_the_data(client):
    making.offer(ref="one")
    Edition.objects.update(date=DAY)
    page = got(client, "/offers/one/").decode()
    assert '<time datetime="2025-07-01T00:00:00+00:00">1 July 2025</time>' in page
    assert 'href="http://testserver/offers/one/?edition=' in page
