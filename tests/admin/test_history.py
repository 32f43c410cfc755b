"""The history of a record: every path writes it, its page tells it, and one can go back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.data.table import TABLES
from recruiting.history import versions
from recruiting.models import Company, Offer, Person, Source, unit_of_work
from recruiting.published.models import Edition
from tests import making
from tests.desk import Desk

pytestmark = pytest.mark.django_db


def url(record):
    return f"/admin/recruiting/{record._meta.model_name}/{record.pk}/history/"


def told(client, record):
    """The visible words of its history."""
    return " ".join(Desk(client)._open(url(record)).form.text.split())


def change(record, **columns):
    record = making.fresh(record)
    for name, value in columns.items():
        setattr(record, name, value)
    record.save()


def go_back(client, record, number, why="It was right before.", seen=None):
    place = versions.numbered(record.table, record.pk, number).place
    seen = making.fresh(record).version if seen is None else seen
    post = {"to": place, "version": seen, "change_reason": why}
    return " ".join(Desk.read(client.post(url(record), post, follow=True)).text.split())


# What is told


def test_each_version_says_who_when_why_and_what_in_the_values_own_print(publisher):
    offer = making.offer("> 1bn USD, several years", published=False)
    row = making.candidate(offer.approach)
    with unit_of_work.editing(user=publisher.user, reason="read again"):
        change(offer, amount="up to 2bn USD total", kind="buy-out", bidder=making.cedar())
        making.fresh(offer).candidates.set([row])
    said = told(publisher, offer)
    assert "Version 1 " in said
    assert "publisher · “read again”" in said
    assert "amount more than US$1bn over several years up to US$2bn" in said
    assert "kind pay package buy-out of what is forfeited" in said
    assert "bidder empty Cedar (cedar)" in said
    assert f"to which candidates empty one person ({row.ref})" in said
    assert "Version 0: created" in said


def test_a_relation_alone_is_a_version_of_its_own(publisher):
    approach = making.approach(published=False)
    with unit_of_work.editing():
        approach.employers.set([making.cedar()])
    assert making.fresh(approach).version == 1
    assert "employers courted from Birch (birch) Cedar (cedar)" in told(publisher, approach)


def test_what_was_loaded_has_its_relations_in_its_history(publisher):
    files = {table.file: b"ref\n" for table in TABLES.values()}
    files["address.csv"] = b"table,ref,redirects_to\n"
    files["source.csv"] = b'ref,title,based_on\nfirst,"Report 1",\nretold,"Retelling",first\n'
    load(InMemory(files), user=publisher.user, reason="from the archive")
    said = told(publisher, Source.objects.get(ref="retold"))
    assert "based on Report 1 (first)" in said
    assert "publisher · “from the archive”" in said


def test_a_researchers_history_is_the_persons(publisher):
    row = making.candidate(making.approach(), person=making.person())
    change(row.person, aliases="N. One")
    page = publisher.get(f"/admin/recruiting/researcher/{row.person.pk}/history/").content.decode()
    assert "N. One" in page
    assert "N. One" in told(publisher, row.person)


def test_a_deleted_record_keeps_its_history_and_is_found(publisher):
    alder = making.company("Alder", description="a firm")
    with unit_of_work.editing(user=publisher.user, reason="told twice"):
        alder.delete()
    alder.pk = Company.history.first().id
    found = publisher.get("/admin/recruiting/company/deleted/").content.decode()
    assert url(alder) in found
    assert "told twice" in found
    said = told(publisher, alder)
    assert "Deleted" in said
    assert "a firm" in said
    assert publisher.post(url(alder), {"to": 1}).status_code == 200


def test_what_a_former_version_named_and_is_gone_is_told_by_its_reference(publisher):
    offer, cedar = making.offer(published=False), making.cedar()
    change(offer, bidder=cedar)
    change(offer, bidder=None)
    cedar.delete()
    assert "bidder deleted: cedar empty" in told(publisher, offer)


def test_a_long_history_is_told_page_by_page_and_no_version_is_left_out(publisher, monkeypatch):
    monkeypatch.setattr(versions, "SIZE", 4)
    alder = making.alder()
    for number in range(1, 8):
        change(alder, description=f"text {number}")
    place, seen = None, []
    while True:
        found, place = versions.page("company", alder.pk, place)
        seen += [(version.number, [new for _name, _old, new in version.changed]) for version in found]
        if place is None:
            break
    assert seen[:-1] == [(number, [f"text {number}"]) for number in range(7, 0, -1)]
    assert seen[-1][0] == 0


def test_a_history_costs_the_same_however_long(publisher):
    offer = making.offer(published=False)
    rows = [making.candidate(offer.approach, f"person {number}") for number in range(4)]

    def cost():
        with CaptureQueriesContext(connection) as asked:
            told(publisher, offer)
        return len(asked)

    making.fresh(offer).candidates.set(rows[:1])
    change(offer, bidder=making.cedar())
    before = cost()
    for row in rows:
        making.fresh(offer).candidates.set([row])
        change(offer, bidder=making.company(f"Company {row.pk}"))
    assert cost() == before


def test_every_relation_is_kept_in_the_history():
    for table in TABLES.values():
        kept = {field.name for field in getattr(table.model, "_history_m2m_fields", ())}
        assert kept == {field.name for field in table.model._meta.many_to_many}


@pytest.mark.parametrize("query", ["before=x", "before=" + "9" * 5000, "before=0"])
def test_a_place_that_is_none_breaks_nothing(publisher, query):
    assert publisher.get(f"{url(making.alder())}?{query}").status_code in (200, 302)


# Going back


def test_going_back_is_a_new_version_with_the_former_line(publisher):
    offer = making.offer("1bn USD total", published=False)
    row = making.candidate(offer.approach)
    making.fresh(offer).candidates.set([row])
    with unit_of_work.editing():
        change(offer, amount="2bn USD total", ref="renamed")
        making.fresh(offer).candidates.clear()
    number = making.fresh(offer).version
    assert f"version 1, as version {number + 1}" in go_back(publisher, offer, 1)
    offer = making.fresh(offer)
    assert (str(offer.amount), list(offer.candidates.all()), offer.ref) == ("US$1bn", [row], "renamed")
    latest = offer.history.first()
    assert (latest.history_user, latest.history_change_reason) == (publisher.user, "It was right before.")


@pytest.mark.publishes
def test_going_back_leaves_a_published_record_published_and_tells_readers_why(publisher):
    offer = making.offer("1bn USD total")
    was = offer.version
    change(offer, summary="Wrong.")
    go_back(publisher, offer, was)
    offer = making.fresh(offer)
    assert (offer.state, offer.summary) == ("published", "")
    assert Edition.current().reason == "It was right before."


def test_going_back_needs_a_reason_and_the_version_that_was_seen(publisher, editor):
    alder = making.company("Alder", description="a firm")
    change(alder, description="a bank")
    assert "and why" in go_back(publisher, alder, 0, why=" ")
    seen = making.fresh(alder).version
    change(alder, description="a shop")
    assert "Somebody else saved" in go_back(publisher, alder, 0, seen=seen)
    assert making.fresh(alder).description == "a shop"


def test_going_back_to_what_breaks_a_rule_today_is_refused_readably(publisher):
    alder, birch = making.alder(), making.birch()
    change(alder, parent=birch)
    change(alder, parent=None)
    change(birch, parent=alder)
    assert "not part of its own part" in go_back(publisher, alder, 1)
    assert making.fresh(alder).parent is None


def test_going_back_to_what_is_gone_is_refused_by_its_name(publisher):
    offer, cedar = making.offer(published=False), making.cedar()
    change(offer, bidder=cedar)
    change(offer, bidder=None)
    cedar.delete()
    assert "Bidder: It is gone: deleted: cedar." in go_back(publisher, offer, 1)


def test_who_may_not_change_a_record_may_not_go_back(editor, viewer):
    offer = making.offer()
    for client in (editor, viewer):
        assert client.get(url(offer)).status_code == 200
        assert client.post(url(offer), {"to": 1, "version": 1, "change_reason": "x"}).status_code == 403
    assert Offer.objects.count() == 1


def test_no_inline_style_stands_on_a_history(publisher):
    page = publisher.get(url(making.person())).content.decode()
    assert "style=" not in page
    assert "<style" not in page
    assert Person.objects.count() == 1
