"""Lists of what stands beside offers: events and terms say whose they are."""

import csv
import io

import pytest

from recruiting.published.changes import changes
from recruiting.published.models import Edition
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def people(approach, *names):
    return [making.candidate(approach, person=making.person(name)) for name in names]


def test_an_answer_in_the_list_of_events_says_to_which_offer(client):
    approach = making.approach()
    one, two = people(approach, "Nn One", "Nn Two")
    making.offer("70m USD total", approach=approach, to=[one, two])
    counter = making.offer("9m USD a year", approach=approach, to=[one], kind="counter-offer")
    unknown = making.offer("", approach=approach, to=[two])
    making.event(approach, "accepted", candidates=[one], offers=[counter])
    making.event(approach, "declined", candidates=[two], offers=[unknown])
    page = read(client, "/events/")
    assert "Nn One accepted" in page
    assert "Offer: US$9m a year (counter-offer by the employer)." in page
    assert "Offer: amount not reported." in page
    assert "US$70m" not in page


def test_who_applied_received_no_message(client):
    approach = making.approach()
    one, _two = people(approach, "Nn One", "Nn Two")
    making.event(approach, "applied", candidates=[one], happened="October 2025")
    making.event(approach, "turned-down", candidates=[one])
    page = read(client, f"/approaches/{approach.ref}/")
    assert "October 2025 Nn One applied to the recruiter." in page
    assert "Nn One Turned down by the recruiter" in page


def test_an_offer_on_whose_amount_reports_differ_is_named_by_all_of_them(client):
    offer = making.offer("600m USD total", kind="licence", target=making.birch())
    making.claim(offer, "amount", "650m USD total", source=making.report(2))
    making.event(offer.approach, "accepted", offers=[offer])
    assert "Offer: US$600m or US$650m (licence deal)." in read(client, "/events/")


@pytest.mark.parametrize(
    ("kind", "event", "sentence"),
    [
        ("hire", "started", "Nn One started"),
        ("hire", "accepted", "Nn One accepted"),
        ("hire", "talks", "Talks took place"),
        ("company-deal", "started", "Nn One started"),
        ("company-deal", "accepted", "The offer was accepted"),
    ],
)
def test_what_happened_to_the_only_one_approached_names_them(client, kind, event, sentence):
    approach = making.approach(kind=kind)
    people(approach, "Nn One")
    making.event(approach, event)
    assert f"{sentence} " in read(client, "/events/")


def test_what_happened_to_one_of_two_names_nobody(client):
    approach = making.approach()
    two = people(approach, "Nn One", "Nn Two")[1]
    making.event(approach, "signed")
    assert "A contract was signed " in read(client, "/events/")
    offer = making.offer("70m USD total", approach=approach, to=[two])
    making.event(approach, "declined", offers=[offer])
    assert "Nn Two declined " in read(client, "/events/")
    bid = making.offer("1bn USD total", approach=approach, to=[], kind="takeover-bid", target=making.birch())
    making.event(approach, "accepted", offers=[bid])
    assert "The offer was accepted " in read(client, "/events/")


def test_an_answer_where_an_offer_is_to_nobody_named_names_nobody(client):
    approach = making.approach()
    people(approach, "Nn One")
    making.offer("70m USD total", approach=approach)
    making.event(approach, "accepted")
    assert "The offer was accepted " in read(client, "/events/")


def test_a_restriction_at_stake_in_a_case_says_whose_case_it_is(client):
    approach = making.approach()
    case = making.event(approach, "legal-step", legal_by_company=making.cedar(), legal_stage="filed")
    making.claim(making.term("restriction", event=case, words="non-compete", place="Cedarland"))
    assert "Cedarland. By Cedar." in read(client, "/terms/")


def test_a_statement_of_an_event_is_headed_by_a_sentence_and_cited_by_its_own_page(client):
    approach = making.approach()
    (one,) = people(approach, "Nn One")
    signed = making.event(approach, "signed", candidates=[one])
    claim = signed.claims.get()
    page = client.get(f"/statements/{claim.ref}/").content.decode()
    assert "Report 1: Nn One signed" in page
    edition = Edition.current().number
    assert f"/statements/{claim.ref}/?edition={edition}" in page


def test_a_statement_of_which_offer_was_accepted_says_its_sum(client):
    approach = making.approach()
    offer = making.offer("70m USD total", approach=approach)
    accepted = making.event(approach, "accepted", offers=[offer])
    claim = making.claim(accepted, "offers", offer.ref)
    assert "US$70m" in client.get(f"/statements/{claim.ref}/").content.decode()
    indonesian = client.get(f"/statements/{claim.ref}/", headers={"accept-language": "id"})
    assert "US$70 juta" in indonesian.content.decode()


@pytest.mark.parametrize("table", ["event", "claim", "approach"])
def test_another_sum_of_an_offer_is_no_change_of_what_names_the_offer(table):
    offer = making.offer("70m USD total")
    making.claim(making.event(offer.approach, "accepted", offers=[offer]), "offers", offer.ref)
    own = making.fresh(offer).lead_claim
    own.value = "80m USD total"
    own.save()
    told = [one.row.ref for one in changes([Edition.objects.latest("number")], [table])]
    assert told == ([own.ref] if table == "claim" else [])


def test_no_heading_says_that_it_sorts_what_a_list_has_by_reference(client):
    making.term("restriction", approach=making.approach())
    assert "aria-sort" not in client.get("/terms/").content.decode()


def test_what_a_settlement_costs_is_a_payment_though_nobody_says_how_much(client):
    case = making.event(making.approach(), "legal-step", legal_stage="settled")
    paid = making.term("payout", event=case, money="undisclosed")
    making.claim(paid, "money", "undisclosed")
    assert "shareholders" not in read(client, "/terms/")
    assert "undisclosed" in read(client, "/terms/")


def test_nobody_of_a_part_is_named_where_a_step_says_nobody(client):
    approach = making.approach(ref="story")
    whole = making.group(approach)
    best = making.candidate(approach, "the best people", number="", part_of=whole)
    making.event(approach, "accepted", candidates=[best], people="0", happened="June 2025")
    making.event(approach, "signed", candidates=[best], people="0")
    for address in ("/events/", "/approaches/story/"):
        page = read(client, address)
        assert "None of those approached (the best people) accepted" in page
        assert "None of those approached (the best people) signed a contract" in page
        assert "No one" not in page
    making.event(approach, "started", candidates=[whole], people="0")
    assert "No one started work" in read(client, "/events/")


def test_the_list_of_events_says_who_denies_that_something_happened(client):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    accepted = making.event(approach, "accepted", candidates=[one])
    said = {"source": making.report(2), "informant_person": making.person("Nn One"), "how_known": "party"}
    making.claim(accepted, "happened", stance="disputes", **said)
    assert "Nn One accepted" in read(client, "/events/")
    assert "enied by" not in read(client, "/events/")
    making.claim(accepted, stance="disputes", **said)
    assert "Denied by Nn One." in read(client, "/events/")


@pytest.mark.parametrize("address", ["/events/", "/approaches/story/"])
def test_those_over_whom_a_case_is_who_are_no_party_to_it_are_named(client, address):
    approach = making.approach(ref="story")
    group, one = making.group(approach), making.candidate(approach, "", person=making.person())
    case = {"legal_stage": "filed", "claimed": True}
    suing = making.event(approach, "legal-step", [group], people="8", **case)
    suing.legal_against_companies.set([making.alder()])
    suing.save()
    making.event(approach, "legal-step", [one], legal_by_person=one.person, **case)
    page = read(client, address)
    assert "A case was filed" in page
    assert "Against Alder, over eight of those approached (a group)" in page
    assert "By Nn One" in page
    assert "over Nn One" not in page


def test_a_file_does_not_say_of_nobody_that_they_accepted(client):
    making.event(making.approach(), "accepted", people="0")
    (row,) = csv.DictReader(io.StringIO(b"".join(client.get("/events.csv").streaming_content).decode()))
    assert row["heading"] == "accepted: nobody"
    assert (row["people_low"], row["people_high"]) == ("0", "0")
