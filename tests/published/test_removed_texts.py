"""What the law removes is told by no other row: by no story through its parts, nor by the row above."""

import pytest
from django.core.management import call_command

from recruiting.models import Person, unit_of_work
from recruiting.published.models import TABLES, WORDS
from recruiting.published.removed_texts import text_matcher
from tests import making

pytestmark = pytest.mark.django_db


def rows_told_of(word):
    """The tables in which a version holds the word, or is found by it."""
    models = (*TABLES.values(), *WORDS.values())
    return [model._meta.model_name for model in models if word in repr([*model.objects.values()]).lower()]


def remove(table, ref, column=""):
    call_command("remove_published", table, ref, column=column, notice="By order of a court.")


def change(record, relations=(), **columns):
    with unit_of_work.editing(reason="It goes."):
        record = making.fresh(record)
        for name, value in columns.items():
            setattr(record, name, value)
        for name, rows in dict(relations).items():
            getattr(record, name).set(rows)
        record.save()


def delete(*records):
    with unit_of_work.editing(reason="It goes."):
        for record in records:
            making.fresh(record).delete()


@pytest.fixture
def xyzzy():
    return making.company("Xyzzy", ref="xy")


def recruits(xyzzy):
    story = making.approach([making.alder(), xyzzy])
    row = making.candidate(story)
    offer = making.offer(approach=story, to=[row])
    making.event(story, "talks", [row])
    making.claim(making.term("title", offer=offer, words="Chief"))
    change(story, {"recruiters": [making.alder()]})


def employs_some(xyzzy):
    story = making.approach()
    some = making.candidate(story, "three people", number="3", employer=xyzzy)
    making.candidate(story, "four people", number="4")
    change(some, employer=None)


def is_bid_for(xyzzy):
    story = making.approach(kind="company-deal", employers=[])
    bid = making.offer(approach=story, kind="takeover-bid", target=xyzzy)
    change(bid, target=None)


def denies_a_step(xyzzy):
    talks = making.event(making.approach(), "talks")
    delete(making.claim(talks, stance="disputes", informant_company=xyzzy, how_known="party"))


@pytest.mark.parametrize("named", [recruits, employs_some, is_bid_for, denies_a_step])
def test_a_company_that_is_removed_is_told_by_no_former_row_of_a_story(xyzzy, named):
    named(xyzzy)
    assert {"approach", "event"} & {*rows_told_of("xyzzy")}
    delete(xyzzy)
    remove("company", "xy")
    assert rows_told_of("xyzzy") == []


def job():
    return making.employment(making.person(), making.birch(), title="Xyzzy officer", ref="row")


def part_of_pay():
    offer = making.offer("unknown", ref="bid")
    term = making.term("signing-bonus", offer=offer, money="7654321 USD", ref="row")
    making.claim(term)
    return term


def denial():
    offer = making.offer(ref="bid")
    return making.claim(offer, stance="disputes", informant_words="a Xyzzy", how_known="party", ref="row")


PARTS = {
    "title": (job, "xyzzy", "Officer", "person"),
    "money": (part_of_pay, "7654321", "5m USD", "offer"),
    "informant_words": (denial, "xyzzy", "somebody", "offer"),
}
"""By column: a row that has a value there, the word that finds it, another value, and which row tells it."""


@pytest.mark.parametrize("column", PARTS)
def test_a_value_that_is_removed_is_not_told_by_the_row_above(column):
    make, word, instead, above = PARTS[column]
    row = make()
    assert above in rows_told_of(word)
    change(row, **{column: instead})
    remove(row.table, "row", column)
    assert rows_told_of(word) == []


@pytest.mark.parametrize("column", PARTS)
def test_a_record_that_is_removed_is_not_told_by_the_row_above(column):
    make, word, _instead, above = PARTS[column]
    row = make()
    delete(row)
    assert above in rows_told_of(word)
    remove(row.table, "row")
    assert rows_told_of(word) == []


@making.one_unit
def courted(**columns):
    """Somebody whose row in a story is of one version, whatever becomes of what is said of them."""
    person = making.person(**columns)
    story = making.approach()
    row = making.candidate(story, person=person, description="")
    making.claim(making.term("title", offer=making.offer(approach=story, to=[row]), words="Chief"))
    return person


@pytest.mark.parametrize("column", ["aliases", "desk_note"])
def test_what_was_said_of_somebody_finds_no_former_row_of_their_stories(column):
    person = courted(**{column: "Xyzzy"})
    change(person, **{column: "Something else"})
    assert {"approachwords", "offerwords", "termwords"} < {*rows_told_of("xyzzy")}
    remove("person", person.ref, column)
    assert rows_told_of("xyzzy") == []


def test_the_address_of_a_report_that_is_removed_stands_beside_no_claim():
    report = making.report(url="https://example.org/xyzzy")
    making.offer()
    change(report, url="https://example.org/other")
    assert {"claim", "offer"} < {*rows_told_of("xyzzy")}
    remove("source", report.ref, "url")
    assert rows_told_of("xyzzy") == []


def test_an_outlet_that_denied_by_itself_is_told_by_nobody_once_its_report_is_removed():
    report = making.report(2, publisher="Xyzzy", ref="second")
    claim = making.claim(making.offer(), stance="disputes", source=report)
    assert "offer" in rows_told_of("xyzzy")
    delete(claim, report)
    remove("source", "second")
    assert rows_told_of("xyzzy") == []


def test_others_who_had_such_a_job_keep_what_they_were():
    row = job()
    making.employment(making.person("Nn Two"), making.birch(), title="Xyzzy officer")
    change(Person.objects.get(name="Nn Two"), desk_note="So it is.")
    delete(row)
    remove("employment", "row")
    former = TABLES["person"].objects.filter(title_en="Nn Two").exclude(until=None)
    assert [each.jobs for each in former] == ["Birch, Xyzzy officer"]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("Xyzzy", True), ("Alder; Xyzzy", True), ("Xyzzy Labs", False), ("Xyzzying", False), ("", False)],
)
def test_a_longer_name_that_stays_does_not_tell_the_shorter_one_that_goes(text, is_told):
    assert text_matcher({"Xyzzy"}, {"Xyzzy Labs"})(text) == is_told
    assert not text_matcher({"Xyzzy"}, {"Xyzzy"})(text)
