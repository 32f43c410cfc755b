"""A query that is written out once answers each time for the keys that it is asked for."""

import pytest
from django.db.models import F

from recruiting.models import Approach, Candidate, Company
from recruiting.models.sql import KeyedQuery
from tests import making

pytestmark = pytest.mark.django_db


def test_it_answers_for_other_keys_the_second_time():
    companies = KeyedQuery(lambda keys: Company.objects.filter(pk__among=keys))
    alder, birch = making.alder(), making.birch()
    assert companies.rows([alder.pk]) == [alder]
    assert companies.rows([birch.pk]) == [birch]
    assert companies.rows([]) == []


def test_two_lists_of_keys_do_not_change_places():
    both = KeyedQuery(lambda keys, parents: Company.objects.filter(pk__among=keys, parent__among=parents))
    alder = making.alder()
    unit = making.company("Alder Labs", parent=alder)
    assert both.rows([unit.pk], [alder.pk]) == [unit]
    assert both.rows([alder.pk], [unit.pk]) == []


def test_rows_are_whole_and_bring_their_annotations():
    approach = making.approach()
    row = making.candidate(approach)
    query = KeyedQuery(
        lambda keys: Candidate.objects.filter(approach__among=keys).annotate(kind=F("approach__kind"))
    )
    (read,) = query.rows([approach.pk])
    assert (read, read.kind, read.number) == (row, approach.kind, row.number)
    assert not read.get_deferred_fields()


def test_it_is_written_out_once():
    calls = []
    query = KeyedQuery(lambda keys: calls.append(keys) or Approach.objects.filter(pk__among=keys))
    query.rows([1])
    query.tuples([2])
    assert len(calls) == 1
