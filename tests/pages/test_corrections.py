"""What was corrected in public: the page of all, and the record's own."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.data import corrections_csv
from recruiting.desk import publishing
from recruiting.models import Correction, unit_of_work
from recruiting.models.headlines import settle
from recruiting.pages import corrections
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

MOST = 8


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


def test_a_correction_is_told_with_its_day_both_values_and_the_reason(client):
    offer = making.offer("100m USD total")
    correct(offer, amount="> 1bn USD, several years")
    for url in ("/corrections/", f"/changes/offer/{offer.ref}/"):
        page = read(client, url)
        assert "Amount US$100m → now more than US$1bn over several years" in page
        assert "Why: We misread it." in page
    listed = read(client, "/corrections/")
    assert f'href="/offers/{offer.ref}/"' in listed.html
    assert Correction.objects.get().date.strftime("%Y") in listed


def test_who_corrected_it_is_not_told(client, publisher):
    offer = making.offer()
    with unit_of_work.editing(user=publisher.user, reason="A slip."):
        offer.summary = "Another."
        offer.save()
    for url in ("/corrections/", f"/changes/offer/{offer.ref}/"):
        assert "A slip." in read(client, url)
        assert "publisher" not in read(client, url).text.lower()


def test_the_newest_comes_first_and_pages_leave_nothing_out(client, monkeypatch):
    monkeypatch.setattr(corrections, "SIZE", 2)
    offer = making.offer()
    for number in range(5):
        correct(offer, why=f"Reason {number}.", summary=f"Text {number}")
    seen, place = [], ""
    while place is not None:
        page = read(client, f"/corrections/{place}")
        seen += [number for number in range(4, -1, -1) if f"Reason {number}." in page]
        further = re.search(r'href="(\?after=\d+)"', page.html)
        place = further and further[1]
    assert seen == [4, 3, 2, 1, 0]


def test_a_part_is_told_with_the_page_that_shows_it(client):
    approach = making.approach()
    row = making.candidate(approach, number="2")
    correct(row, number="3")
    page = read(client, "/corrections/")
    assert "Candidate one person" in page
    assert "Number of people 2 → now 3" in page
    assert f'href="/approaches/{approach.ref}/#{row.ref}"' in page.html


def test_a_retraction_says_what_is_withdrawn_and_why(client):
    offer = making.offer()
    with unit_of_work.editing(reason="a letter of theirs"):
        publishing.retract(offer, "The report was withdrawn.")
    page = read(client, "/corrections/")
    assert "retracted" in page
    assert "Why: The report was withdrawn. (a letter of theirs)" in page
    assert "State" not in page


def test_what_was_removed_is_told_without_a_link(client):
    candidate = making.candidate(making.approach())
    ref = candidate.ref
    with unit_of_work.editing(reason="It was told twice."):
        candidate.delete()
    page = read(client, "/corrections/")
    assert f"Candidate {ref}" in page
    assert "It was told twice." in page


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
    for url in ("/corrections/", "/changes/", *pages, *past):
        page = read(client, url)
        assert "secret" not in page.html.lower()
        assert "Not yet." not in page
    listed = read(client, "/corrections/")
    assert listed.text.count("We misread it.") == 1
    assert "Bidder empty → now Dogwood" in listed


def test_a_name_that_was_taken_back_is_not_repeated(client):
    approach = making.approach()
    row = making.candidate(approach, person=making.person("Nn Wronged"))
    correct(row, why="It was somebody else.", person=None, number="1")
    page = read(client, "/corrections/")
    assert "It was somebody else." in page
    assert "Nn Wronged" not in page


def test_what_came_before_the_first_publication_is_not_told(client):
    offer = making.offer(published=False)
    correct(offer, summary="A draft.")
    with unit_of_work.editing(reason="publish"):
        making.claim(offer, "amount", "100m USD total", state="draft")
        making.claim(offer.approach, state="draft")
        publishing.publish(making.fresh(offer).approach)
    assert "A draft." not in read(client, "/corrections/")
    assert "Nothing has been changed here" in read(client, f"/changes/offer/{offer.ref}/")


def test_what_is_a_draft_again_leaves_the_list(client):
    offer = making.offer()
    correct(offer, summary="Another.")
    with unit_of_work.editing():
        for record in (making.fresh(offer), making.fresh(offer).approach):
            record.state, record.lead_claim = "draft", None
            record.save()
    assert "Another." not in read(client, "/corrections/")


def test_markup_in_a_reason_is_shown_as_text(client):
    correct(making.offer(), why="<script>alert(1)</script>", summary="<b>x</b>")
    page = read(client, "/corrections/")
    assert "<script>" not in page.html
    assert "<b>x" not in page.html


@pytest.mark.parametrize("query", ["after=x", "after=" + "9" * 5000, "after=%00", "after=1&after=2", "q=x"])
def test_a_parameter_that_cannot_be_read_is_named(client, query):
    answer = client.get(f"/corrections/?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.content.decode()


def test_the_list_and_the_pages_cost_the_same_however_much_was_corrected(client):
    approach = making.approach()
    rows = [making.candidate(approach, f"person {number}") for number in range(4)]
    offer = making.offer(approach=approach, to=rows[:1])
    event = making.event(approach, "message", candidates=rows[:1])
    urls = ("/corrections/", f"/changes/offer/{offer.ref}/")

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


def csv_of(client, path="/corrections.csv"):
    return b"".join(client.get(path).streaming_content).decode()


def test_all_corrections_can_be_taken_away_as_csv(client, monkeypatch):
    monkeypatch.setattr(corrections_csv, "BATCH", 2)
    offer = making.offer("100m USD total")
    correct(offer, why="=1+1", amount="> 1bn USD, several years", summary='A "large" one.')
    retracted = making.circumstance(people="8")
    with unit_of_work.editing(reason="Withdrawn."):
        publishing.retract(making.fresh(retracted), "The report was withdrawn.")
    hidden = making.candidate(offer.approach, "the secret one", claimed=False)
    correct(offer, candidates=[hidden], why="To whom.")
    correct(offer, amount="2bn USD total")
    header, *lines = csv_of(client).splitlines()
    assert header == "made,kind,table,ref,page_table,page,column,old,new,reason"
    # That an amount is settled, and why, are columns of their own.
    told = [row for line in lines if ",settled" not in (row := line.partition(",")[2])]
    where = f"offer,{offer.ref},offer,{offer.ref}"
    before, misread = '"more than US$1bn over several years"', '"We misread it."'
    assert told[0] == f'changed,{where},amount,{before},"US$2bn",{misread}'
    assert told[1].startswith(f"retracted,circumstance,{retracted.ref},circumstance,{retracted.ref},,,,")
    assert f'changed,{where},amount,"US$100m",{before},"\'=1+1"' in told
    assert f'changed,{where},summary,,"A ""large"" one.","\'=1+1"' in told
    assert len(told) == 4
    assert "secret" not in csv_of(client)
    assert 'href="/corrections.csv?bom=1"' in read(client, "/corrections/").html
    assert client.get("/corrections.csv", {"q": "x"}).status_code == 400
