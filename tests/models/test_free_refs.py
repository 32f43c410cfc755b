"""References that are made: readable, never issued before, and found as fast among a million."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.models.address import Address, free_ref, free_refs

pytestmark = pytest.mark.django_db


def issue(*refs, table="approach"):
    Address.objects.bulk_create(Address(table=table, ref=ref) for ref in refs)


def test_the_words_are_a_reference_while_nobody_has_it():
    assert free_ref("company", "Alder & Söhne") == "alder-sohne"
    issue("alder-sohne", table="company")
    assert free_ref("company", "Alder & Söhne") == "alder-sohne-2"
    assert free_ref("person", "Alder & Söhne") == "alder-sohne"


def test_the_name_of_a_table_alone_is_numbered_from_one():
    assert free_ref("approach", "") == "approach-1"
    issue("approach-1")
    assert free_ref("approach", "approach") == "approach-2"


def test_several_at_once_are_each_another():
    issue("alder", "alder-2")
    assert free_refs("approach", ["alder", "alder", "alder-4", "alder"]) == [
        "alder-3",
        "alder-4",
        "alder-4-2",
        "alder-5",
    ]


@pytest.mark.parametrize("number", [1, 2, 3, 64, 65, 1000, 2047, 2048])
def test_the_next_number_follows_however_many_were_issued(number):
    issue(*(f"approach-{each}" for each in range(1, number + 1)))
    with CaptureQueriesContext(connection) as queries:
        assert free_ref("approach", "approach") == f"approach-{number + 1}"
    assert len(queries) <= 5


def test_a_number_that_was_left_out_does_no_harm():
    issue("alder", "alder-2", "alder-7", "alder-8")
    assert free_ref("approach", "alder") not in {"alder", "alder-2", "alder-7", "alder-8"}
