"""Rows of several tables in one query are those that a query of each gives, in every kind of column."""

import pytest
from django.db import connection
from django.db.models import F

from recruiting.models import (
    Approach,
    Circumstance,
    Claim,
    Company,
    Offer,
    SavedForm,
    Source,
    UnfinishedReport,
)
from recruiting.models.mixed_query import MixedQuery
from tests import making

pytestmark = pytest.mark.django_db

KINDS = (Company, Approach, Offer, Claim, Source, Circumstance, UnfinishedReport)
"""Their columns are numbers, texts, days, moments, yes and no, JSON and references, or hold nothing."""


def columns_of(row):
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def test_each_row_is_as_the_orm_gives_it(editor):
    making.offer("> 1bn USD, several years")
    making.source("Retelling", based_on=[making.report()], published="2 June 2025")
    making.circumstance(people="about 1,400", as_of="May 2025")
    UnfinishedReport.objects.create(token="t", user=editor.user, fields={"source-title": ["A"]}, tab="b")
    every = MixedQuery(lambda: [model.objects.all() for model in KINDS])
    for model, rows in zip(KINDS, every.rows(), strict=True):
        read = {row.pk: columns_of(row) for row in rows}
        assert read == {row.pk: columns_of(row) for row in model.objects.all()}
        assert read, model


def test_it_answers_for_other_keys_the_second_time_and_keeps_the_tables_apart():
    alder, birch = making.alder(), making.birch()
    first, second = making.report(1), making.report(2)
    both = MixedQuery(
        lambda companies, sources: [
            Source.objects.filter(pk__among=sources),
            Company.objects.filter(pk__among=companies),
        ]
    )
    assert both.rows([alder.pk], [second.pk]) == [[second], [alder]]
    assert both.rows([birch.pk], []) == [[], [birch]]
    assert both.rows([], [first.pk]) == [[first], []]


def test_columns_come_as_tuples_annotations_with_their_rows_and_some_of_many_in_order():
    alder = making.alder()
    lab, unit = (making.company(name, parent=alder) for name in ("Alder Labs", "Alder Unit"))
    query = MixedQuery(
        lambda keys: [
            Company.objects.filter(parent__among=keys).order_by("pk").values_list("pk", "name"),
            Company.objects.filter(pk__among=keys).annotate(named=F("name")),
            Company.objects.filter(parent__among=keys).only("name").order_by("-pk")[:1],
        ]
    )
    names, (whole,), (last,) = query.rows([alder.pk])
    assert sorted(names) == [(lab.pk, "Alder Labs"), (unit.pk, "Alder Unit")]
    assert (whole, whole.named) == (alder, "Alder")
    assert (last, last.name) == (unit, "Alder Unit")


def test_a_kind_of_column_that_it_cannot_read_on_both_databases_is_refused():
    query = MixedQuery(lambda: [SavedForm.objects.all()])
    if connection.vendor == "postgresql":
        with pytest.raises(KeyError, match="UUIDField"):
            query.rows()
    else:
        assert query.rows() == [[]]
