"""What changed in public: the page of all changes and its CSV, and what stands of it on a record's own."""

import csv
import io
import re
from functools import partial

import pytest
from django.db import connection
from django.db.models.signals import pre_init
from django.test.utils import CaptureQueriesContext

from recruiting.data import changes
from recruiting.desk import publishing
from recruiting.models import unit_of_work
from recruiting.models.headlines import settle
from recruiting.published import changes as published_changes
from recruiting.published.models import Edition
from recruiting.serving.limits import Download, TooLong
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MOST = 13
"""Queries of a page: one of all tables counts what an edition changed, and two are of the edition, before
the snapshot and in it.
"""


def correct(record, why="We misread it.", **columns):
    record = making.fresh(record)
    with unit_of_work.editing(reason=why):
        for name, value in columns.items():
            if isinstance(value, list):
                getattr(record, name).set(value)
            else:
                setattr(record, name, value)
        if "amount" in columns:
            settle(record, {"amount"}, why)  # else it would follow its claims
        record.save()
    return record


def test_background_on_a_market_which_has_no_page_is_a_line_of_its_own(client):
    for market in ("model builders", "chip designers"):
        making.circumstance("going-rate", market=market, money="9m USD a year")
    page = read(client, "/changes/")
    assert "New: model builders: Usual pay" in page
    assert "New: chip designers: Usual pay" in page
    assert ": reports" not in page.text


def test_a_change_is_told_with_its_day_both_values_and_the_reason(client):
    offer = making.offer("100m USD total")
    correct(offer, amount="> 1bn USD, several years")
    listed = read(client, "/changes/")
    assert "amount: US$100m → more than US$1bn over several years" in listed
    assert f'href="/offers/{offer.ref}/"' in listed.html
    assert Edition.current().date.strftime("%Y") in listed
    past = read(client, f"/changes/offer/{offer.ref}/")
    assert "Amount US$100m → now more than US$1bn over several years" in past
    for page in (listed, past):
        assert "We misread it." in page


def test_who_changed_it_is_not_told(client, publisher):
    offer = making.offer()
    with unit_of_work.editing(user=publisher.user, reason="A slip."):
        offer.summary = "Another."
        offer.save()
    for url in ("/changes/", f"/changes/offer/{offer.ref}/"):
        assert "A slip." in read(client, url)
        assert "publisher" not in read(client, url).text.lower()
    for text in (csv_text(client), client.get("/changes.atom").content.decode()):
        assert "A slip." in text
        assert "publisher," not in text
        assert "publisher<" not in text


def test_the_newest_comes_first_and_pages_leave_nothing_out(client, monkeypatch):
    monkeypatch.setattr(changes, "SIZE", 2)
    offer = making.offer()
    for number in range(5):
        correct(offer, why=f"Reason {number}.", summary=f"Text {number}")
    seen, place = [], ""
    while place is not None:
        page = read(client, f"/changes/{place}")
        seen += re.findall(r"Reason (\d)\.", page.text)
        further = re.search(r'href="(\?before=\d+)"', page.html)
        place = further and further[1]
    assert seen == ["4", "3", "2", "1", "0"]


def test_a_part_is_told_with_the_page_that_shows_it(client):
    approach = making.approach()
    row = making.candidate(approach, number="2")
    correct(row, number="3")
    page = read(client, "/changes/")
    assert "one person, number of people: 2 → 3" in page
    assert f'href="/approaches/{approach.ref}/"' in page.html


def test_a_retraction_says_what_is_withdrawn_and_why(client):
    offer = making.offer()
    with unit_of_work.editing(reason="a letter of theirs"):
        publishing.retract(offer, "The report was withdrawn.")
    page = read(client, "/changes/")
    assert "Retracted" in page
    assert "The report was withdrawn." in page
    assert "a letter of theirs" in page
    assert "State" not in page


def test_drafts_and_what_is_not_public_are_never_named(client):
    approach = making.approach()
    shown = making.candidate(approach, "the public one")
    hidden = making.candidate(approach, "the secret one", claimed=False)
    offer = making.offer(approach=approach, to=[shown])
    draft = making.offer(approach=approach, published=False, ref="secret-offer")
    correct(offer, candidates=[shown, hidden])
    correct(offer, summary="Another.", follows=draft, bidder=making.company("Dogwood"))
    correct(draft, summary="Not yet.")
    pages = (f"/offers/{offer.ref}/", f"/approaches/{approach.ref}/")
    past = (f"/changes/offer/{offer.ref}/", f"/changes/approach/{approach.ref}/")
    for url in ("/changes/", *pages, *past):
        page = read(client, url)
        assert "secret" not in page.html.lower()
        assert "Not yet." not in page
    assert "secret" not in csv_text(client)
    assert "bidder: – → Dogwood" in read(client, "/changes/")


def test_what_came_before_the_first_publication_is_not_told(client):
    offer = making.offer(published=False)
    correct(offer, summary="A draft.")
    with unit_of_work.editing(reason="publish"):
        making.claim(offer, "amount", "100m USD total", state="draft")
        making.claim(offer.approach, state="draft")
        publishing.publish(making.fresh(offer).approach)
    assert "A draft." not in read(client, "/changes/")
    assert "Nothing has been changed here" in read(client, f"/changes/offer/{offer.ref}/")


def test_markup_in_a_reason_is_shown_as_text(client):
    correct(making.offer(), why="<script>alert(1)</script>", summary="<b>x</b>")
    page = read(client, "/changes/")
    assert "<script>alert" not in page.html
    assert "<b>x" not in page.html


@pytest.mark.parametrize(
    "query", ["before=x", "before=" + "9" * 5000, "before=%00", "before=1&before=2", "q=x"]
)
def test_a_parameter_that_cannot_be_read_is_named(client, query):
    answer = client.get(f"/changes/?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.content.decode()


def test_the_pages_cost_the_same_however_much_was_changed(client):
    approach = making.approach()
    rows = [making.candidate(approach, f"person {number}") for number in range(4)]
    offer = making.offer(approach=approach, to=rows[:1])
    event = making.event(approach, "message", candidates=rows[:1])
    urls = ("/changes/", f"/changes/offer/{offer.ref}/")

    def costs():
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as asked:
                assert client.get(url).status_code == 200
            found.append(len(asked))
        return found

    def correct_all(number):
        correct(offer, candidates=rows[number : number + 1], bidder=making.company(f"Company {number}"))
        correct(event, candidates=rows[number : number + 1], what=f"Text {number}")
        correct(rows[number], number="2")
        correct(approach, employers=[making.company(f"Employer {number}")])

    correct_all(1)
    before = costs()
    for number in range(2, 4):
        correct_all(number)
    after = costs()
    assert after == before
    assert max(after) <= MOST, after


def csv_text(client, path="/changes.csv"):
    return b"".join(client.get(path).streaming_content).decode()


def test_all_changes_can_be_taken_away_as_csv(client, monkeypatch):
    monkeypatch.setattr(changes, "SIZE", 2)
    offer = making.offer("100m USD total")
    correct(offer, why="=1+1", amount="> 1bn USD, several years", summary='A "large" one.')
    retracted = making.circumstance(people="8")
    with unit_of_work.editing(reason="Withdrawn."):
        publishing.retract(making.fresh(retracted), "The report was withdrawn.")
    correct(offer, amount="2bn USD total")
    rows = list(csv.DictReader(io.StringIO(csv_text(client))))
    told = [
        (row["kind"], row["table"], row["column"], row["old"], row["new"], row["reason"])
        for row in rows
        if row["kind"] != "added" and not row["column"].startswith("settled")
    ]
    before = "more than US$1bn over several years"
    assert told[0] == ("corrected", "offer", "amount", before, "US$2bn", "We misread it.")
    assert ("retracted", "circumstance", "", "", "", "The report was withdrawn.") in told
    assert ("corrected", "offer", "amount", "US$100m", before, "'=1+1") in told
    assert ("corrected", "offer", "summary", "", 'A "large" one.', "'=1+1") in told
    assert 'href="/changes.csv?bom=1"' in read(client, "/changes/").html
    assert client.get("/changes.csv", {"q": "x"}).status_code == 400


def test_what_was_retracted_before_it_was_public_is_told_as_retracted_by_the_feed_and_the_csv(client):
    bid = making.offer("7m USD total", approach=making.approach(), published=False)
    bid.state, bid.retraction = "retracted", "There was no such offer."
    bid.save()
    (row,) = (one for one in csv.DictReader(io.StringIO(csv_text(client))) if one["table"] == "offer")
    assert (row["kind"], row["reason"]) == ("retracted", "There was no such offer.")
    for page in (read(client, "/changes/"), client.get("/changes.atom").content.decode()):
        assert "Retracted: Alder reportedly offered" in page
        assert "There was no such offer." in page
        assert "New: Alder reportedly offered" not in page


@pytest.fixture
def one_large_edition():
    """One edition that added, corrected and removed rows of several tables, behind a small one."""
    offer = making.offer()
    rows = [making.candidate(offer.approach, f"person {number}") for number in range(9)]
    with unit_of_work.editing(reason="It was loaded anew."):
        for number, row in enumerate(rows[:6]):
            correct(row, number=str(number + 2))
        for row in rows[6:]:
            making.fresh(row).delete()
        for number in range(7):
            making.event(offer.approach, "talks", rows[:2], what=f"Talks {number}")
    correct(offer, summary="Another one.")


def test_the_changes_of_a_large_edition_are_read_a_part_at_a_time(client, monkeypatch, one_large_edition):
    whole = csv_text(client)
    assert {"added", "corrected", "removed"} <= {row["kind"] for row in csv.DictReader(io.StringIO(whole))}
    for number in (1, 2, 5):
        monkeypatch.setattr(published_changes, "ROWS_AT_ONCE", number)
        assert sorted(csv_text(client).splitlines()) == sorted(whole.splitlines()), number


def test_few_rows_of_a_large_edition_are_in_memory_at_once(monkeypatch, one_large_edition):
    monkeypatch.setattr(published_changes, "ROWS_AT_ONCE", 2)
    loaded = []

    def note(sender, **_more):
        loaded.append(sender)

    pre_init.connect(note)
    number = most = 0
    for _one in published_changes.all_row_changes(Edition.objects.order_by("-number")[:2]):
        number, most = number + len(loaded), max(most, len(loaded))
        loaded.clear()
    pre_init.disconnect(note)
    assert number > 40
    assert most < number / 3


def test_the_changes_are_told_no_longer_than_other_downloads(client, monkeypatch, one_large_edition):
    monkeypatch.setattr(changes, "Download", partial(Download, seconds=-1))
    with pytest.raises(TooLong):
        csv_text(client)


def test_what_takes_back_or_corrects_is_never_folded_and_comes_first(client):
    kept = [making.offer(f"{number}m USD total") for number in range(10, 22)]
    with unit_of_work.editing(reason="Corrected."):
        gone = making.offer("7m USD total")
        publishing.retract(gone, "The report was withdrawn.")
        for number in range(12):
            making.offer(f"{number + 30}m USD total")
        for offer in kept:
            offer.summary = "Another."
            offer.save()
    newest = read(client, "/changes/").html.partition("</section>")[0]
    first, _fold, folded = newest.partition("<details")
    assert first.count("Updated:") == len(kept)
    assert first.index("Retracted:") < first.index("Updated:")
    assert "New:" in folded
    assert "New:" not in first


def told(client):
    """The newest edition as its page and the feed tell it."""
    page = read(client, "/changes/").text.partition("the offers as known then")[2]
    feed = client.get("/changes.atom").content.decode().partition("<entry>")[2]
    return page.partition("the offers as known then")[0], feed.partition("</entry>")[0]


def test_a_record_that_loses_a_statement_or_a_part_is_not_told_as_gone(client):
    offer = making.offer("7m USD total")
    second = making.claim(offer, "amount", "7m USD total", source=making.report(5))
    talks = making.event(offer.approach, "talks")
    publishing.retract(making.fresh(second), "It is of another offer.")
    for words in told(client):
        assert "Updated: Alder reportedly offered people at Birch US$7m" in words
        assert "1 statement withdrawn" in words
        assert "Removed: Alder" not in words
    making.fresh(talks).delete()
    for words in told(client):
        assert "Updated: Alder reportedly tried to hire people at Birch" in words
        assert "Removed: Talks took place" in words
        assert "Removed: Alder" not in words


def test_background_that_is_retracted_is_told_as_that_with_the_reason(client):
    fact = making.circumstance(company=making.alder(), people="40")
    publishing.retract(making.fresh(fact), "It was another company.")
    for words in told(client):  # nothing else named Alder
        assert "Removed: Alder" in words
        assert "Retracted: Alder: Headcount" in words
        assert "It was another company." in words


def test_a_new_denial_says_who_denies_which_figure(client):
    offer = making.offer("12m USD total")
    keel, said = making.report(2, publisher="The Keel"), {"stance": "disputes", "denied": "12m USD total"}
    making.claim(offer, "amount", "15m USD total", keel, informant_company=making.birch(), **said)
    for number in (3, 4):
        making.claim(offer, "amount", "15m USD total", making.report(number))
    line = "New denial, reported by The Keel: Birch denies US$12m and says US$15m"
    for address in ("/changes/", "/"):
        assert f"{line} (Alder reportedly offered people at Birch US$15m)" in read(client, address)


def test_what_is_new_but_retracted_already_is_not_told_as_new(client):
    with unit_of_work.editing():
        offer = making.offer("7m USD total")
        publishing.retract(offer, "The report was withdrawn.")
    page = read(client, "/changes/")
    assert "Retracted: Alder reportedly offered people at Birch US$7m The report was withdrawn." in page


def test_background_is_called_what_its_list_calls_it(client):
    rate = making.circumstance("going-rate", money="9m USD a year")
    assert "Alder: Usual pay" in read(client, "/background/")
    assert "Alder: Usual pay" in read(client, f"/statements/{rate.lead_claim.ref}/")


def test_a_term_of_a_job_is_told_with_the_person_whose_job_it_is(client):
    job = making.employment(making.person(), making.birch())
    with making.unit_of_work.editing():
        term = making.term("restriction", employment=job, words="garden leave")
        making.claim(term, "words", "garden leave", source=making.report(2, publisher="The Grove"))
    page = read(client, "/changes/")
    assert "New report by The Grove: Nn One" in page
    assert "e.g. non-compete" not in page
