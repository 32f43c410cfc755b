"""What loading leaves behind: rows, relations, history, addresses; and what it does not overwrite."""

import threading
import time

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from recruiting.data.faults import InvalidPackage
from recruiting.data.files import InMemory
from recruiting.data.load import load
from recruiting.history import summaries
from recruiting.models import Address, Approach, Company, Offer, Person
from tests.tables.packages import changed

pytestmark = pytest.mark.django_db


def test_what_is_added_is_in_the_history_with_its_relations_and_who_did_it(files):
    user = User.objects.create_user("loader")
    load(InMemory(files), user=user, reason="the first load")
    entry = Approach.objects.get(ref="meta-tml").history.get()
    assert (entry.history_type, entry.history_user, entry.history_change_reason) == (
        "+",
        user,
        "the first load",
    )
    assert entry.summary.startswith("Meta approached staff of Thinking Machines Lab")
    assert [link.company.ref for link in entry.recruiters.all()] == ["meta"]


def test_what_is_changed_is_in_the_history_as_it_is_now(files):
    load(InMemory(files))
    both = changed(files, "approach.csv", "hire,meta,msl", "hire,meta;tml,msl")
    load(InMemory(both), reason="two recruiters")
    approach = Approach.objects.get(ref="meta-tml")
    latest, first = approach.history.all()
    assert (latest.history_type, latest.version, latest.history_change_reason) == ("~", 2, "two recruiters")
    assert {link.company.ref for link in latest.recruiters.all()} == {"meta", "tml"}
    assert {link.company.ref for link in first.recruiters.all()} == {"meta"}
    assert {company.ref for company in approach.recruiters.all()} == {"meta", "tml"}


def test_references_in_another_order_say_the_same(files):
    both = changed(files, "approach.csv", "hire,meta,msl", "hire,meta;tml,msl")
    load(InMemory(both))
    loaded = load(InMemory(changed(both, "approach.csv", "hire,meta;tml,msl", "hire,tml;meta,msl")))
    assert (loaded.added, loaded.changed) == (0, 0)


def test_a_cell_that_says_the_same_in_other_words_changes_nothing(files):
    load(InMemory(files))
    spelled = changed(files, "offer.csv", "false,500000000,false", "false,500000000,")
    assert (load(InMemory(spelled)).changed, Offer.objects.get(ref="tml-offers-2").version) == (0, 1)


def test_every_reference_becomes_an_address(files):
    load(InMemory(files))
    assert Address.objects.filter(table="offer", redirects_to=None).count() == Offer.objects.count()


def test_what_is_loaded_gets_no_key_that_a_deleted_record_had(files):
    gone = Company(ref="gone", name="Gone")
    gone.save()
    key = gone.pk
    gone.delete()
    load(InMemory(files))
    assert not Company.objects.filter(pk=key).exists()
    Company(name="Alder").save()


def test_a_change_reaches_the_summaries_of_what_depends_on_it(files):
    load(InMemory(files))
    assert Offer.objects.get(ref="tml-offers-1").figure_support == "one-report"
    load(InMemory(changed(files, "source.csv", ",own-reporting,", ",unsourced,")))
    assert Offer.objects.get(ref="tml-offers-1").figure_support == "nobody-named"
    assert not list(summaries.differences())


def test_what_is_moved_leaves_no_summary_behind(files):
    load(InMemory(files))
    moved = files["claim.csv"].replace(b",tml-offers-1,,,,disputes", b",tml-offers-2,,,,disputes")
    load(InMemory(files | {"claim.csv": moved}))
    assert not list(summaries.differences())


def test_twice_as_many_rows_cost_no_more_queries(files):
    def queries(number):
        lines = "".join(f"person-{number}-{each},Nn {each},named\n" for each in range(number))
        held = InMemory(files | {"person.csv": f"ref,name,naming\n{lines}".encode()})
        with CaptureQueriesContext(connection) as captured:
            load(held)
        return len(captured)

    load(InMemory(files))
    assert queries(400) == queries(200)


def test_a_file_that_lists_a_row_twice_is_refused_wherever_it_stands(files):
    lines = "".join(f"person-{each},Nn,named\n" for each in [*range(1500), 3])
    with pytest.raises(
        InvalidPackage, match=r"row 1502, column ref: “person-3” each reference once.* row 5 too"
    ):
        load(InMemory(files | {"person.csv": f"ref,name,naming\n{lines}".encode()}))


def test_one_bad_row_among_many_is_found_by_its_row(files):
    lines = [f"person-{each},Nn,named,\n" for each in range(1500)]
    lines[1200] = "person-1200,,named,\n"
    lines[1201] = "person-1201,Nn,described,somebody\n"
    content = "ref,name,naming,description\n" + "".join(lines)
    load(InMemory(files))
    with pytest.raises(InvalidPackage) as faulty:
        load(InMemory(files | {"person.csv": content.encode()}))
    assert [(fault.row, fault.column) for fault in faulty.value.faults] == [(1202, "name"), (1203, "name")]
    assert not Person.objects.filter(ref__startswith="person-").exists()


def _wait_until_somebody_waits():
    """Of PostgreSQL: until another transaction waits for this one. SQLite lets one begin at a time."""
    end = time.monotonic() + 20
    while connection.vendor == "postgresql" and time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
            if cursor.fetchone()[0]:
                return


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_an_edit_in_flight_is_a_conflict_and_is_not_lost(files):
    load(InMemory(files))
    ours = changed(files, "offer.csv", "The largest offer", "The greatest offer")
    told = []

    def loading():
        try:
            load(InMemory(ours))
        except InvalidPackage as faulty:
            told.append(str(faulty))
        finally:
            connection.close()

    thread = threading.Thread(target=loading)
    with transaction.atomic():
        offer = Offer.objects.get(ref="tml-offers-1")
        offer.summary = "Corrected at the desk."
        offer.save()
        thread.start()
        _wait_until_somebody_waits()
    thread.join()
    assert told == [
        "offer.csv, row 2, column version: “1” version 2: somebody changed this row since it was exported"
    ]
    assert Offer.objects.get(ref="tml-offers-1").summary == "Corrected at the desk."
