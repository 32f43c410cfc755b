"""To whom an offer went and an event happened, where a row of the form does not say it."""

import pytest

from recruiting.models import Candidate, Event, Offer
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def of_two(form):
    form.open().fill("source", title="Report A")
    return form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One; Nn Two")


def test_where_two_are_courted_the_form_asks_to_whom_an_offer_went(form, client):
    of_two(form).row("offers", amount="2m USD a year each").press("publish")
    assert "O1: to whom did it go?" in form.asks
    assert "To all of them: Nn One, Nn Two" in form.page.html
    form.answer(**{"to-O1": "all"}).publish()
    assert set(Offer.objects.get().candidates.all()) == set(Candidate.objects.all())
    assert "Alder: US$2m each a year" in read(client, "/people/nn-two/")


def test_where_the_report_does_not_say_it_an_offer_goes_to_nobody_by_name(form, client):
    of_two(form).row("offers", amount="2m USD a year each").press("publish")
    form.answer(**{"to-O1": "not-said"}).publish()
    assert not Offer.objects.get().candidates.exists()
    assert "US$2m" not in read(client, "/people/nn-two/").text.partition("Who tried to keep")[0][:400]


def test_to_all_are_those_who_are_there_and_nobody_whom_a_later_report_adds(form, client):
    of_two(form).row("events", kind="accepted", happened="May 2026")
    approach = form.publish()
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("candidates", person="Nn Three").publish()
    assert "Nn One and Nn Two accepted" in read(client, "/events/")
    assert "How it ended Accepted" in read(client, "/people/nn-two/")
    assert "ccepted" not in read(client, "/people/nn-three/")


@pytest.mark.parametrize("typed", [{"people": "nobody"}, {"kind": "talks"}])
def test_what_is_told_of_a_number_or_happens_to_nobody_in_particular_names_nobody(form, typed):
    of_two(form).row("events", **{"kind": "accepted"} | typed).publish()
    assert not Event.objects.get().candidates.exists()


def test_who_has_an_offer_to_stay_too_is_asked_about_which_they_accepted(form, client):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One")
    form.row("offers", amount="2m USD a year")
    form.row("offers", amount="3m USD a year", kind="counter-offer", bidder="Birch", candidates="Nn One")
    form.row("events", kind="accepted").press("publish")
    assert "E1: which offer was it?" in form.asks
    form.answer(**{"offer-E1": "O2"}).publish()
    assert "How it ended Declined" in read(client, "/people/nn-one/")


def test_of_several_employers_who_has_an_offer_to_stay_is_of_the_one_that_makes_it(form, client):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch, Cedar", whom="Nn One; Nn Two")
    form.row("offers", amount="4m USD", kind="counter-offer", bidder="Cedar", candidates="Nn Two")
    form.row("offers", amount="9m USD", candidates="Nn One").publish()
    assert Candidate.objects.get(person__name="Nn Two").employer.name == "Cedar"
    offers = read(client, "/offers/").text
    assert "Birch and Cedar" not in offers
    assert "Cedar reportedly made Nn Two a counter-offer of US$4m" in read(client, "/changes/")


def test_of_some_of_a_story_no_page_says_that_they_are_of_all_of_its_employers(form, client):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch, Cedar", whom="Nn One; Nn Two")
    form.row("offers", amount="9m USD", candidates="Nn One")
    form.row("offers", amount="4m USD", kind="retention-award", bidder="Cedar")
    form.press("publish").answer(**{"to-O2": "not-said"}).publish()
    changes = read(client, "/changes/")
    assert "Alder reportedly offered Nn One US$9m" in changes
    assert "Cedar reportedly awarded people at Cedar US$4m for staying" in changes
    assert "US$9m" not in read(client, "/companies/birch/")


def of_a_deal(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="Nn One", kind="company-deal")
    return form.row("offers", kind="stake", target="Birch")


def test_whoever_accepts_where_a_stake_is_bought_is_asked_about_and_is_the_person(form, client):
    of_a_deal(form).row("events", kind="accepted").press("publish")
    assert "E1: of the people, or of the deal?" in form.asks
    form.answer(**{"of-deal-E1": "people"}).publish()
    assert "Nn One accepted" in read(client, "/events/")
    assert "The stake was bought" not in read(client, "/offers/")


def test_talks_over_a_deal_are_none_with_the_people(form, client):
    of_a_deal(form).row("events", kind="talks").press("publish").answer(**{"of-deal-E1": "deal"})
    approach = form.publish()
    form.open(approach=approach.pk).fill("source", title="Report B", publisher="The Hedge")
    form.row("candidates", description="its staff", number="several").publish()
    assert "Talks were held" not in read(client, f"/approaches/{approach.ref}/")


def test_in_a_deal_of_which_no_people_are_told_nothing_is_asked(form, client):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch", kind="company-deal")
    form.row("offers", kind="stake", target="Birch").row("events", kind="accepted").publish()
    assert "The stake was bought" in read(client, "/offers/")
