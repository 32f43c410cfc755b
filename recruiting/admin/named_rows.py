"""The companies, people and sources that rows name: what these are called goes out with the rows.

With a company goes what it is part of, and with a report what it is based on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from recruiting.models import Claim, Company, Source, aspects
from recruiting.models.keys import RowKey, keys_by_table
from recruiting.models.mention import NAMED
from recruiting.models.record import Record
from recruiting.models.tables import link_columns, model_of
from recruiting.models.visibility import NamedQuerySet
from recruiting.values.semicolons import split_items

VersionOfRow = tuple[str, int, int]
"""A row's table, key and version."""

Named = tuple[RowKey, str, int]
"""A row, and the table and key of one that it names."""


def versions_of_named_rows(rows: Iterable[Record]) -> dict[RowKey, set[VersionOfRow]]:
    """By row, the versions of the companies, people and sources that it names, directly or through these.

    So many queries, always, and two for each step from company to holding or from copy to report.
    """
    by_model: dict[type[Record], list[Record]] = defaultdict(list)
    for row in rows:
        by_model[type(row)].append(row)
    named = _with_ancestors([one for model, some in by_model.items() for one in _named(model, some)])
    versions = {
        (table, key): (table, key, version)
        for table in NAMED
        if (keys := {key for _row, other, key in named if other == table})
        for key, version in model_of(table)._base_manager.filter(pk__in=keys).values_list("pk", "version")
    }
    by_row: dict[RowKey, set[VersionOfRow]] = defaultdict(set)
    for row_key, table, key in named:
        if (table, key) in versions:
            by_row[row_key].add(versions[table, key])
    return by_row


def _with_ancestors(named: list[Named]) -> list[Named]:
    above: dict[RowKey, set[RowKey]] = {}
    level = {(table, key) for _row, table, key in named}
    while level:
        above |= {one: set() for one in level}
        for one, other in _above(level):
            above[one].add(other)
        level = set().union(*map(above.__getitem__, level)) - above.keys()
    pairs = {(row, (table, key)) for row, table, key in named}
    further = pairs
    while further:
        further = {(row, other) for row, one in further for other in above[one]} - pairs
        pairs |= further
    return [(row, table, key) for row, (table, key) in pairs]


def _above(rows: Iterable[RowKey]) -> Iterator[tuple[RowKey, RowKey]]:
    """Each of these companies with what it is part of, each of these reports with what it is based on."""
    keys = keys_by_table(rows)
    if companies := keys.get("company"):
        parents = Company.objects.filter(pk__in=companies, parent__isnull=False)
        yield from ((("company", key), ("company", to)) for key, to in parents.values_list("pk", "parent_id"))
    if sources := keys.get("source"):
        bases = Source.based_on.through.objects.filter(from_source__in=sources)
        pairs = bases.values_list("from_source", "to_source")
        yield from ((("source", key), ("source", to)) for key, to in pairs)


def _named(model: type[Record], rows: list[Record]) -> Iterator[Named]:
    """Each row of one table with a row that it names: in a column, among several, as the value of a claim."""
    for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
        table = _table_named(field)
        if not table:
            continue
        if isinstance(field, models.ManyToManyField):
            ours, theirs = link_columns(field)
            through: Any = field.remote_field.through
            pairs = through.objects.filter(**{f"{ours}__in": [row.pk for row in rows]})
            yield from (
                ((rows[0].table, key), table, other) for key, other in pairs.values_list(ours, theirs)
            )
        else:
            yield from ((_key(row), table, key) for row in rows if (key := getattr(row, field.attname)))
    yield from _named_by_claims([row for row in rows if isinstance(row, Claim)])


def _table_named(field: models.Field) -> str:
    related = field.related_model if field.is_relation and field.editable else None
    if not isinstance(related, type) or not isinstance(related._default_manager.all(), NamedQuerySet):
        return ""
    return str((related._meta.concrete_model or related)._meta.model_name)


def _named_by_claims(claims: list[Claim]) -> Iterator[Named]:
    refs: dict[str, dict[str, list[RowKey]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if (table := aspects.related_table(claim.subject_table, claim.aspect)) in NAMED:
            for ref in (*split_items(claim.value), *split_items(claim.denied)):
                refs[table][ref].append(_key(claim))
    for table, naming in refs.items():
        for ref, key in model_of(table)._base_manager.filter(ref__in=naming).values_list("ref", "pk"):
            yield from ((row, table, key) for row in naming[ref])


def _key(row: Record) -> RowKey:
    return row.table, row.pk
