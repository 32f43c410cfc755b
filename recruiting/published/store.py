"""The storage of published rows: a version that differs is ended and a new one inserted; none is updated."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from recruiting.models import bulk
from recruiting.models.keys import RowKey, keys_by_table
from recruiting.models.sql import KeyedQuery, KeySlot, UnionPart, union
from recruiting.models.standing import State
from recruiting.models.tables import TablesQuery
from recruiting.published.digests import Digest
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import LINKS, TABLES, WORDS, Change, Dependency, Edition
from recruiting.published.rows import PublishedRow

BUNDLE_TABLES = {
    "approach": ("approach", "candidate", "offer", "event", "term", "claim"),
    "employment": ("employment", "term", "claim"),
    **{table: (table, "claim") for table in ("circumstance", "company", "person", "source")},
}
"""The published tables of the rows of a bundle, by the table of its record."""


@dataclass
class StoreResult:
    """What was changed: kinds of change with their tables, and the rows whose shared columns changed.

    ``refs`` are the references of these rows with their keys; ``lost_refs`` those of rows that were removed.
    """

    changes: set[tuple[str, str]] = field(default_factory=set)
    shared_changes: set[RowKey] = field(default_factory=set)
    linked_keys: set[RowKey] = field(default_factory=set)
    refs: dict[tuple[str, str], int] = field(default_factory=dict)
    lost_refs: set[tuple[str, str]] = field(default_factory=set)


def next_edition() -> int:
    """The number of the next edition; other transactions that make one wait for the end of this one."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Readers are not blocked. SQLite has one writer at a time anyway.
            cursor.execute(f"LOCK TABLE {bulk.quoted(Edition._meta.db_table)} IN EXCLUSIVE MODE")
    last = Edition.objects.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def store(
    bundles: Collection[RowKey],
    rows: Iterable[PublishedRow],
    dependencies_by_bundle: dict[RowKey, set[RowKey]],
    edition: int,
) -> StoreResult:
    """Store ``rows`` as the rows of these bundles in the edition."""
    by_table: dict[str, dict[int, PublishedRow]] = defaultdict(dict)
    for row in rows:
        by_table[row.table][row.record.pk] = row
    current_rows = current_versions(bundles, by_table)
    changed = [_TableChanges(table, current_rows[table], by_table[table]) for table in current_rows]
    ids = bulk.reserve_keys({TABLES[one.table]: len(one.added) for one in changed})
    stored = StoreResult()
    for one in changed:
        _store_table(one, ids[TABLES[one.table]], edition, stored)
    _store_dependencies(bundles, dependencies_by_bundle, stored)
    return stored


Versions = dict[int, tuple[int, str]]
"""Id and digest of the current rows of one table, by key."""


def current_versions(bundles: Iterable[RowKey], also: Mapping[str, Collection[int]]) -> dict[str, Versions]:
    """By table, the current rows of these bundles and those with keys in ``also``, which moved to them."""
    keys_of = keys_by_table(bundles)
    moved = {table: keys for table, keys in also.items() if keys}
    versions: dict[str, Versions] = {part: {} for bundle in keys_of for part in BUNDLE_TABLES[bundle]}
    numbered = [part for bundle in keys_of for part in BUNDLE_TABLES[bundle]] + list(moved)
    for number, key, pk, digest in _current_versions_query(tuple(keys_of), tuple(moved)).tuples(
        *keys_of.values(), *moved.values()
    ):
        versions[numbered[number]][key] = pk, digest
    return versions


@cache
def _current_versions_query(bundles: tuple[str, ...], also: tuple[str, ...]) -> KeyedQuery:
    def query(*keys: KeySlot) -> QuerySet:
        parts: list[UnionPart] = [
            (
                TABLES[part].objects.current().filter(bundle_table=bundle, bundle_key__among=some),
                VERSION_COLUMNS,
            )
            for bundle, some in zip(bundles, keys, strict=False)
            for part in BUNDLE_TABLES[bundle]
        ]
        parts += [
            (TABLES[table].objects.current().filter(key__among=some), VERSION_COLUMNS)
            for table, some in zip(also, keys[len(bundles) :], strict=True)
        ]
        return union(parts)

    return KeyedQuery(query)


VERSION_COLUMNS = ("key", "id", "digest")


class _TableChanges:
    """The changes of one table: current rows to end, because they differ or are gone, and rows to add."""

    def __init__(self, table: str, versions: Versions, rows: dict[int, PublishedRow]) -> None:
        self.table, self.rows, self.versions = table, rows, versions
        self.digests = {key: Digest.of(one) for key, one in rows.items()}
        self.before = {key: Digest.parse(versions[key][1]) for key in versions}
        self.closed = [key for key, before in self.before.items() if before != self.digests.get(key)]
        self.added = [one for key, one in rows.items() if self.before.get(key) != self.digests[key]]
        self.keys = {*self.closed, *(one.record.pk for one in self.added)}


def _store_table(one: _TableChanges, ids: Sequence[int], edition: int, stored: StoreResult) -> None:
    if one.table in PAGES and (lost := [one.versions[key][0] for key in one.closed if key not in one.rows]):
        refs = TABLES[one.table].objects.filter(pk__among=lost).values_list("ref", flat=True)
        stored.lost_refs.update((one.table, ref) for ref in refs)
    _end_versions(one.table, [one.versions[key][0] for key in one.closed], edition)
    _insert_versions(one, ids, edition)
    for key in one.keys:
        before, after = one.before.get(key), one.digests.get(key)
        stored.changes.add((_change(before, after), one.table))
        if (before or Digest()).shared == (after or Digest()).shared:
            continue
        stored.shared_changes.add((one.table, key))
        if after is not None and one.table in PAGES:
            stored.refs[one.table, one.rows[key].record.ref] = key


def _end_versions(table: str, ids: Sequence[int], edition: int) -> None:
    """End these versions with this edition."""
    name = bulk.quoted(TABLES[table]._meta.db_table)
    for some in bulk.chunks(ids):
        chosen, parameters = bulk.among("id", some)
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {name} SET until = %s WHERE {chosen}", [edition, *parameters])


def _insert_versions(one: _TableChanges, ids: Sequence[int], edition: int) -> None:
    """Insert new versions with their links and words."""
    if not one.added:
        return
    model, table, rows = TABLES[one.table], one.table, one.added
    bulk.insert(model, model._meta.concrete_fields, _columns(model, ids, one, edition))
    if table in LINKS:
        links = LINKS[table]
        fields = [column for column in links._meta.concrete_fields if not column.primary_key]
        bulk.insert(links, fields, _links(ids, rows))
    if table in WORDS:
        words = ({"line": pk, "words": row.text} for pk, row in zip(ids, rows, strict=True) if row.words)
        bulk.insert(WORDS[table], WORDS[table]._meta.concrete_fields, words)


def _columns(model: Any, ids: Sequence[int], one: _TableChanges, edition: int) -> Iterator[dict[str, Any]]:
    empty = {column.attname: column.get_default() for column in model._meta.concrete_fields}
    for pk, row in zip(ids, one.added, strict=True):
        yield (
            empty
            | row.columns
            | {
                "id": pk,
                "since": edition,
                "digest": str(one.digests[row.record.pk]),
                "bundle_table": row.bundle[0],
                "bundle_key": row.bundle[1],
                "names": json.dumps(row.names, ensure_ascii=False),
            }
        )


def _links(ids: Sequence[int], rows: Sequence[PublishedRow]) -> Iterator[dict[str, Any]]:
    for pk, row in zip(ids, rows, strict=True):
        for name, key, is_own in sorted(row.links):
            yield {"line": pk, "name": name, "key": key, "is_own": is_own}


def _change(before: Digest | None, after: Digest | None) -> str:
    """The kind of change of one row."""
    if after is None:
        return Change.REMOVED
    if before is None:
        return Change.ADDED
    if before.state != after.state:
        return Change.RETRACTED if after.state == State.RETRACTED else Change.ADDED
    return Change.CORRECTED if before.entered != after.entered else Change.FOLLOWED


def dependencies(bundles: Iterable[RowKey]) -> dict[RowKey, dict[RowKey, int]]:
    """By bundle: the rows on which its stored rows depend, each with the key of the ``Dependency``."""
    dependencies_by_bundle: dict[RowKey, dict[RowKey, int]] = defaultdict(dict)
    for bundle, bundle_key, table, key, pk in _DEPENDENCIES.tuples(keys_by_table(bundles)):
        dependencies_by_bundle[bundle, bundle_key][table, key] = pk
    return dependencies_by_bundle


def _store_dependencies(
    bundles: Collection[RowKey], dependencies_by_bundle: dict[RowKey, set[RowKey]], stored: StoreResult
) -> None:
    before = dependencies(bundles)
    after = {bundle: dependencies_by_bundle.get(bundle, set()) for bundle in bundles}
    differing = [bundle for bundle in bundles if before[bundle].keys() != after[bundle]]
    for some in (*before.values(), *after.values()):
        stored.linked_keys.update(some)
    bulk.delete(Dependency, [pk for bundle in differing for pk in before[bundle].values()])
    fields = [one for one in Dependency._meta.concrete_fields if not one.primary_key]
    additions = [
        {"bundle_table": bundle, "bundle_key": bundle_key, "table": table, "key": key}
        for bundle, bundle_key in differing
        for table, key in sorted(after[bundle, bundle_key])
    ]
    bulk.insert(Dependency, fields, additions)


def dependents(keys: Iterable[RowKey]) -> set[RowKey]:
    """The bundles that depend on these rows."""
    bundles: set[RowKey] = set()
    for some in bulk.chunks(keys):
        bundles.update((bundle, key) for _table, bundle, key in _DEPENDING.tuples(keys_by_table(some)))
    return bundles


_DEPENDENCIES = TablesQuery(
    lambda bundle, keys: (
        Dependency.objects.filter(bundle_table=bundle, bundle_key__among=keys),
        ("bundle_key", "table", "key", "pk"),
    )
)
_DEPENDING = TablesQuery(
    lambda table, keys: (
        Dependency.objects.filter(table=table, key__among=keys).distinct(),
        ("bundle_table", "bundle_key"),
    )
)
