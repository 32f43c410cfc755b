"""The card of an offer for other sites, and the page of one statement."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def test_the_card_alone_may_be_framed_and_has_no_script(client):
    making.offer("> 7m USD total", ref="made")
    card, page = client.get("/offers/made/card/"), client.get("/offers/made/")
    assert "X-Frame-Options" not in card
    assert "frame-ancestors https:" in card["Content-Security-Policy"]
    assert b"<script" not in card.content
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]


def test_a_card_that_is_kept_or_confirmed_may_still_be_framed(client, settings):
    backend = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {**settings.CACHES, "answers": {"BACKEND": backend, "LOCATION": "framed"}}
    making.offer("> 7m USD total", ref="made")
    client.get("/offers/made/card/")
    again = client.get("/offers/made/card/")
    confirmed = client.get("/offers/made/card/", headers={"if-none-match": again["ETag"]})
    assert (again.status_code, confirmed.status_code) == (200, 304)
    for card in (again, confirmed):
        assert "X-Frame-Options" not in card
        assert "frame-ancestors https:" in card["Content-Security-Policy"]
    assert client.get("/offers/none/card/")["X-Frame-Options"] == "DENY"


def test_the_card_says_the_sentence_of_the_page_who_denies_it_and_what_came_of_it(client):
    offer = making.offer("> 7m USD total", ref="made")
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder(), how_known="party")
    card = read(client, "/offers/made/card/")
    assert "Alder reportedly offered people at Birch more than US$7m" in card
    assert "Disputed by Alder." in card
    assert "whether it was accepted is not reported" in card
    assert "?edition=" in card


def test_a_figure_on_a_card_never_hides_that_others_are_reported_too(client):
    offer = making.offer("250m USD total", ref="made")
    making.claim(offer, "amount", "250m USD total", source=making.report(2))
    making.claim(offer, "amount", "100m USD total", source=making.report(3))
    assert "Also reported: US$100m." in read(client, "/offers/made/card/")
    assert "Also reported: US$100m." in read(client, "/").text.partition("All offers")[0]


def test_a_statement_has_an_address_of_its_own_that_names_its_outlet(client):
    making.report(1, publisher="The Grove")
    offer = making.offer("7m USD total")
    page = read(client, f"/statements/{offer.lead_claim.ref}/")
    assert page.text.startswith("The Grove The Grove: Alder reportedly offered people at Birch US$7m")
    assert "amount, the outlet's own reporting: US$7m" in page
    assert "Amount, the outlet's own reporting: US$7m (“Alder reportedly offered" in page
    assert "reported by The Grove, Talent offers" in page
    assert f'href="http://testserver/statements/{offer.lead_claim.ref}/?edition=' in page.html
    assert client.get("/statements/nothing-here/").status_code == 404


def test_what_changed_of_a_record_has_an_address_of_its_own(client):
    making.offer("7m USD total", ref="made")
    assert "Nothing has been changed here" in read(client, "/changes/offer/made/")
    assert client.get("/changes/event/made/").status_code == 404
    assert client.get("/changes/offer/nothing-here/").status_code == 404


def test_a_page_as_it_was_once_says_so_and_leads_to_today(client):
    offer = making.offer("7m USD total", ref="made")
    offer.amount = offer.amount.parse("9m USD total")
    offer.save()
    page = read(client, "/offers/made/?edition=1")
    assert "As known on" in page
    assert 'href="/offers/made/"' in page.html


def test_who_reports_another_figure_is_not_cited_for_the_one_shown(client):
    making.report(1, publisher="The Grove")
    offer = making.offer("100m USD total", ref="made")
    for number, outlet in ((2, "The Hedge"), (3, "The Moss")):
        making.claim(offer, "amount", "250m USD total", source=making.report(number, publisher=outlet))
    page = read(client, "/offers/made/")
    said = "US$250m”, reported by The Hedge and The Moss; also reported: US$100m, Talent offers"
    assert said in page["cite"]
    assert "The Hedge The Moss The Grove says US$100m Who denies it" in page
    assert said in read(client, "/offers/made/card/")


def test_of_many_outlets_a_citation_names_the_first_and_pages_of_unknown_worth_only_alone(client):
    making.report(1, publisher="A page", worth="unknown")
    offer = making.offer("5m USD total", ref="made")
    assert "reported by A page, Talent offers" in read(client, "/offers/made/")["cite"]
    for number, outlet in enumerate(("The Grove", "The Hedge", "The Moss", "The Fern"), 2):
        report = making.report(number, publisher=outlet, published=f"{number} June 2025")
        making.claim(offer, "amount", "5m USD total", source=report)
    cited = read(client, "/offers/made/")["cite"]
    assert "reported by The Grove, The Hedge, The Moss and others, Talent offers" in cited


def test_what_was_retracted_is_cited_as_retracted(client):
    making.report(1, publisher="The Grove")
    offer = making.offer("7m USD total", ref="made")
    offer.state, offer.retraction = "retracted", "There was no such offer."
    offer.save()
    assert "reported by The Grove, since retracted, Talent offers" in read(client, "/offers/made/")["cite"]


def test_who_takes_a_story_back_is_not_cited_for_what_others_still_tell_of_it(client):
    said = {"publisher": "The Grove", "published": "1 June 2025"}
    making.report(1, **said)
    approach = making.approach()
    talks = making.event(approach, "talks", claimed=False)
    making.claim(talks, source=making.report(2, publisher="The Hedge", published="2 June 2025"))
    said["published"] = "3 June 2025"
    making.claim(approach, stance="disputes", source=making.report(3, **said))
    page = read(client, f"/approaches/{approach.ref}/")
    assert "takes its report back" in page
    assert "reported by The Hedge" in page["cite"]
    assert "reported by The Grove" not in page["cite"]
