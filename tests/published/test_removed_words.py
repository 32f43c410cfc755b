"""What the law removes is found by no words in former editions, and no former headline rests on it."""

import pytest
from django.core.management import CommandError, call_command

from recruiting.models import unit_of_work
from recruiting.published.models import TABLES, WORDS, Edition
from tests import making

pytestmark = pytest.mark.django_db


def rows_told_of(word):
    """The tables in which a version holds the word, or is found by it."""
    models = (*TABLES.values(), *WORDS.values())
    return [model._meta.model_name for model in models if word in repr([*model.objects.values()]).lower()]


def remove(table, ref, column=""):
    call_command("remove_published", table, ref, column=column, notice="By order of a court.")


def change(record, **columns):
    with unit_of_work.editing(reason="It goes."):
        record = making.fresh(record)
        for name, value in columns.items():
            setattr(record, name, value)
        record.save()


@pytest.fixture
def bid():
    """An offer of which a report that names its author says something in words of its own."""
    report = making.report(2, publisher="Zork", authors="Plugh", ref="second")
    offer = making.offer(ref="bid")
    making.claim(offer, "context", ref="said", paraphrase="Xyzzy.", source=report)
    assert rows_told_of("xyzzy") == ["claim", "sourcewords", "offerwords"]
    return offer


def test_a_statement_that_is_removed_is_found_by_no_word_of_it(client, bid):
    edition = Edition.current().number
    query = {"q": "xyzzy", "edition": edition}
    assert "/offers/bid/" in client.get("/offers/", query).content.decode()
    making.fresh(bid.claims.get(ref="said")).delete()
    remove("claim", "said")
    assert rows_told_of("xyzzy") == []
    assert "/offers/bid/" not in client.get("/offers/", query).content.decode()
    assert client.get("/offers/", {"q": "alder"}).content.decode().count("/offers/bid/")


def test_what_a_statement_said_before_is_found_by_no_word_of_it(bid):
    claim = bid.claims.get(ref="said")
    change(claim, paraphrase="Something else.")
    remove("claim", "said", "paraphrase")
    assert rows_told_of("xyzzy") == []


@pytest.mark.parametrize("column", ["summary", "desk_note"])
def test_what_is_removed_is_told_in_no_other_language(column):
    offer = making.offer(ref="bid")
    change(offer, **{column: "Xyzzy.", f"{column}_translated": "Plugh."})
    change(offer, **{column: "", f"{column}_translated": ""})
    assert "offer" in rows_told_of("plugh")
    remove("offer", "bid", column)
    assert rows_told_of("plugh") == rows_told_of("xyzzy") == []


def test_a_report_that_is_removed_is_found_by_no_word_of_it(bid):
    claim = making.fresh(bid.claims.get(ref="said"))
    report = claim.source
    claim.delete()
    making.fresh(report).delete()
    remove("source", "second")
    assert rows_told_of("plugh") == rows_told_of("zork") == rows_told_of("xyzzy") == []


def test_who_wrote_a_report_before_is_found_by_no_word(bid):
    change(bid.claims.get(ref="said").source, authors="")
    remove("source", "second", "authors")
    assert rows_told_of("plugh") == []


def test_no_former_headline_rests_on_a_statement_that_is_removed(client):
    offer = making.offer("100m USD total", ref="bid")
    for number in (2, 3):
        making.claim(offer, "amount", "7654321 USD total", making.report(number), ref=f"said-{number}")
    assert {"offer", "offerwords"} <= {*rows_told_of("7654321")}
    for number in (2, 3):
        making.fresh(offer.claims.get(ref=f"said-{number}")).delete()
    for number in (2, 3):
        remove("claim", f"said-{number}")
    assert rows_told_of("7654321") == []
    assert "US$100m" in client.get("/offers/bid/").content.decode()


def test_a_reason_that_names_what_is_removed_is_told_nowhere(client):
    offer = making.offer(summary="Much.", ref="bid")
    with unit_of_work.editing(reason="Xyzzy asked for it."):
        record = making.fresh(offer)
        record.summary = "Less."
        record.save()
    number = str(Edition.current().number)
    addresses = ("/changes/", "/changes.atom", "/changes.csv", "/changes/offer/bid/", "/offers/bid/")
    assert sum("Xyzzy" in told(client, address) for address in addresses) >= 4
    remove("edition", number, "reason")
    assert not any("Xyzzy" in told(client, address) for address in addresses)
    assert "Much. → Less." in told(client, "/changes/")
    for wrong in (number, "999", "x"):
        with pytest.raises(CommandError, match="tells no reason"):
            remove("edition", wrong, "reason")


def told(client, address):
    return b"".join(client.get(address)).decode()


@pytest.mark.parametrize("aside", [{}, {"set_aside": "mistake", "set_aside_note": "So it is."}])
@pytest.mark.parametrize("column", ["", "value"])
def test_no_former_row_tells_another_figure_that_is_removed(aside, column):
    offer = making.offer("100m USD total", ref="bid")
    for number in (2, 3):
        making.claim(offer, "amount", "100m USD total", making.report(number))
    claim = making.claim(offer, "amount", "7654321 USD total", making.report(4), ref="said", **aside)
    assert {"claim", "offer"} <= {*rows_told_of("7654321")}
    take_back(claim, column)
    assert rows_told_of("7654321") == []


@pytest.mark.parametrize("column", ["", "value"])
def test_no_former_row_calls_an_offer_by_a_figure_that_is_removed(column):
    offer = making.offer("unknown", ref="bid")
    claim = making.claim(offer, "amount", "7654321 USD total", ref="said")
    talks = making.event(offer.approach, "talks")
    named = making.claim(talks, "offers", "bid", making.report(2))
    change(named, value="")
    assert "7654321" in repr(TABLES["claim"].objects.filter(ref=named.ref).values("names"))
    take_back(claim, column)
    assert rows_told_of("7654321") == rows_told_of("7,654,321") == []


@pytest.mark.parametrize("column", ["", "value"])
def test_nobody_is_told_to_have_had_a_title_that_a_removed_statement_gave(column):
    job = making.employment(making.person(), making.birch())
    claim = making.claim(job, "title", "Xyzzy officer", making.report(2), ref="said")
    assert {"claim", "employment", "person"} <= {*rows_told_of("xyzzy")}
    take_back(claim, column)
    assert rows_told_of("xyzzy") == []


def take_back(claim, column):
    """Take out a statement, or what a column of it said before."""
    if column:
        change(claim, value="5m USD total" if claim.aspect == "amount" else "Officer")
    else:
        making.fresh(claim).delete()
    remove("claim", "said", column)


def test_no_outcome_tells_a_number_that_is_removed():
    story = making.approach()
    group = making.group(story, "7654")
    making.event(story, "accepted", [group], people="3")
    assert "candidate" in rows_told_of("7654")
    change(group, number="20")
    remove("candidate", group.ref, "number")
    assert rows_told_of("7654") == []


@pytest.mark.parametrize("column", ["", "paraphrase"])
@pytest.mark.parametrize("is_job", [False, True])
def test_no_denial_is_found_by_a_statement_that_is_removed(is_job, column):
    """Lists find a denial by what is said of the row that it contradicts, and of the parts of that."""
    story = making.approach()
    job = making.employment(making.person(), making.birch())
    told, denied = (job, job) if is_job else (making.event(story, "talks"), story)
    claim = making.claim(told, "context", source=making.report(2), ref="said", paraphrase="Xyzzy.")
    making.claim(denied, stance="disputes", informant_words="somebody")
    assert "claimwords" in rows_told_of("xyzzy")
    if column:
        change(claim, paraphrase="Something else.")
    else:
        making.fresh(claim).delete()
    remove("claim", "said", column)
    assert rows_told_of("xyzzy") == []
