"""Of two editors who save one record the second is told, and nothing is lost."""

import threading

import pytest
from django.db import connection

from recruiting.models import Approach, Company
from recruiting.models.record import StaleRecord
from tests import making
from tests.desk import Desk


@pytest.mark.django_db
def test_the_second_is_told_what_the_first_changed_and_keeps_what_was_typed(publisher, editor):
    alder = making.alder()
    mine, theirs = Desk(publisher).change(alder), Desk(editor).change(alder)
    theirs.fill(description="a chip maker").save()
    said = mine.fill(description="a toy maker").refused()
    assert "editor" in said
    assert "a chip maker" in said
    assert mine.form.values["description"] == "a toy maker"
    assert making.fresh(alder).description == "a chip maker"


@pytest.mark.django_db
def test_told_of_it_the_second_may_save_knowingly_and_the_first_is_in_the_history(publisher, editor):
    alder = making.alder()
    mine, theirs = Desk(publisher).change(alder), Desk(editor).change(alder)
    theirs.fill(description="a chip maker").save()
    mine.fill(description="a toy maker").refused()
    mine.save()
    assert [row.description for row in making.fresh(alder).history.all()][:2] == [
        "a toy maker",
        "a chip maker",
    ]


@pytest.mark.django_db
def test_an_inline_row_that_somebody_else_saved_is_not_overwritten(publisher):
    approach = making.approach()
    row = making.candidate(approach)
    desk = Desk(publisher).change(approach)
    row = making.fresh(row)
    row.description = "two people"
    row.number = "2"
    row.save()
    desk.fill("candidates-0-", description="nobody").fill(summary="mine")
    assert "Somebody else" in desk.refused()
    assert making.fresh(row).description == "two people"
    assert making.fresh(approach).summary == ""


@pytest.mark.django_db
def test_a_record_that_was_retracted_meanwhile_is_not_brought_back(publisher, editor):
    approach = making.approach(published=False)
    mine = Desk(editor).change(approach)
    making.claim(approach)
    Desk(publisher).change(approach).publish()
    assert editor.post(mine.url, mine.form.values | {"_continue": "1"}).status_code == 403


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_pairs_in_flight_together_one_wins_and_the_other_is_told():
    alder = making.alder()
    told, won = [], []

    def save(copy, words, start):
        start.wait()
        try:
            copy.description = words
            copy.save()
            won.append(words)
        except StaleRecord:
            told.append(words)
        finally:
            connection.close()

    for pair in range(20):
        start = threading.Barrier(2)
        copies = [Company.objects.get(pk=alder.pk) for _each in range(2)]
        threads = [
            threading.Thread(target=save, args=(copy, f"{pair}-{number}", start))
            for number, copy in enumerate(copies)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert making.fresh(alder).description == won[-1]
    assert (len(won), len(told)) == (20, 20)
    assert not Approach.objects.exists()
