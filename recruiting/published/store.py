"""Storing what is published: a row that differs is closed and a new one written, none updated in place."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from recruiting.models import bulk
from recruiting.models.record import State
from recruiting.models.sql import KeyedQuery
from recruiting.published.addresses import store_moves
from recruiting.published.copies import entered_attributes
from recruiting.published.desk_rows import Key, model_of
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import LINKS, TABLES, WORDS, Change, Dependency, Edition
from recruiting.published.rows import PublishedRow

PARTS = {
    "approach": ("approach", "candidate", "offer", "event", "term", "claim"),
    "employment": ("employment", "term", "claim"),
    **{table: (table, "claim") for table in ("circumstance", "company", "person", "source")},
}
"""The published tables in which a root of each kind has rows."""

FACES = {
    "company": ("ref", "name", "description", "aliases", "desk_note", "parent"),
    "person": ("ref", "name", "description", "aliases", "desk_note", "naming"),
    "source": (
        *("ref", "publisher", "title", "authors", "description", "url", "archived_at", "worth", "desk_note"),
        *(
            "worth_note",
            "reading",
            "based_on_how",
            "root",
            "published_edtf",
            "published_earliest",
            "published_latest",
        ),
    ),
    "candidate": ("ref", "is_listed", "description", "person", "desk_note"),
    **dict.fromkeys(("approach", "offer", "event", "employment", "circumstance"), ("ref", "is_listed")),
}
"""What others that rest on a row tell of it: they are built anew if one of these columns changes."""


@dataclass
class StoreResult:
    """What storing has changed: kinds of change and their tables, rows that look otherwise, references."""

    changes: set[tuple[str, str]] = field(default_factory=set)
    faces: set[Key] = field(default_factory=set)
    linked_keys: set[Key] = field(default_factory=set)


def next_edition() -> int:
    """The number of the next edition; whoever else makes one waits until this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Readers read on; SQLite has one writer at a time anyway.
            cursor.execute(f"LOCK TABLE {bulk.quoted(Edition._meta.db_table)} IN EXCLUSIVE MODE")
    last = Edition.objects.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def store(
    root: str,
    keys: Collection[int],
    rows: Iterable[PublishedRow],
    resting_on: dict[Key, set[Key]],
    edition: int,
) -> StoreResult:
    """Store the rows of these roots as the edition has them."""
    stored = StoreResult()
    by_table: dict[str, dict[int, PublishedRow]] = defaultdict(dict)
    for row in rows:
        by_table[row.table][row.record.pk] = row
    for table in PARTS[root]:
        _store_table(table, root, keys, by_table[table], edition, stored)
    _store_dependencies(root, keys, resting_on, stored)
    return stored


def current(
    table: str, root: str, keys: Collection[int], also: Collection[int] = ()
) -> dict[int, tuple[int, str]]:
    """The current rows of these roots, and of those moved to them (``also``): by key their id and digest."""
    versions = {key: (pk, digest) for key, pk, digest in _current_of(table, root).tuples(keys)}
    if moved := set(also) - versions.keys():
        versions |= {key: (pk, digest) for key, pk, digest in _current(table).tuples(moved)}
    return versions


@cache
def _current_of(table: str, root: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: _digests(table).filter(root_table=root, root_key__among=keys))


@cache
def _current(table: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: _digests(table).filter(key__among=keys))


def _digests(table: str) -> QuerySet:
    return TABLES[table].objects.current().order_by().values_list("key", "id", "digest")


def _store_table(
    table: str,
    root: str,
    keys: Collection[int],
    rows: dict[int, PublishedRow],
    edition: int,
    stored: StoreResult,
) -> None:
    current_rows = current(table, root, keys, rows)
    digests = {key: one.digest() for key, one in rows.items()}
    differing = [key for key in current_rows if current_rows[key][1] != digests.get(key)]
    added = [rows[key] for key in rows if key not in current_rows or current_rows[key][1] != digests[key]]
    if not differing and not added:
        return
    former = _close(table, [current_rows[key][0] for key in differing], edition)
    _open(table, added, digests, edition)
    looks_otherwise = set()
    for key in {*differing, *(one.record.pk for one in added)}:
        before, after = former.get(key), rows.get(key)
        stored.changes.add((_change(table, before, after), table))
        if _face(table, before) != _face(table, after.columns if after else None):
            stored.faces.add((table, key))
            looks_otherwise.add(key)
    refs = {rows[key].record.ref: key for key in looks_otherwise if key in rows}
    lost_refs = [former[key]["ref"] for key in looks_otherwise if key in former and key not in rows]
    if table in PAGES and (refs or lost_refs):
        store_moves(table, refs, lost_refs)


def _close(table: str, ids: Sequence[int], edition: int) -> dict[int, dict[str, Any]]:
    """End these rows with this edition; returns what stood in them, by key."""
    rows = TABLES[table].objects.filter(pk__among=ids)
    former = {columns["key"]: columns for columns in rows.values()} if ids else {}
    if ids:
        rows.update(until=edition)
    return former


def _open(table: str, rows: Sequence[PublishedRow], digests: dict[int, str], edition: int) -> None:
    """Write new rows, with what lists find them by."""
    model = TABLES[table]
    ids = list(bulk.reserve_keys(model, len(rows)))
    bulk.insert(model, model._meta.concrete_fields, _columns(model, ids, rows, digests, edition))
    if table in LINKS:
        links = LINKS[table]
        fields = [one for one in links._meta.concrete_fields if not one.primary_key]
        bulk.insert(links, fields, _links(ids, rows))
    if table in WORDS:
        pairs = zip(ids, rows, strict=True)
        words = ({"line": pk, "words": row.text} for pk, row in pairs)
        bulk.insert(WORDS[table], WORDS[table]._meta.concrete_fields, words)


def _columns(
    model: Any, ids: Sequence[int], rows: Sequence[PublishedRow], digests: dict[int, str], edition: int
) -> Iterator[dict[str, Any]]:
    empty = {one.attname: one.get_default() for one in model._meta.concrete_fields}
    for pk, row in zip(ids, rows, strict=True):
        yield (
            empty
            | row.columns
            | {
                "id": pk,
                "since": edition,
                "digest": digests[row.record.pk],
                "root_table": row.root[0],
                "root_key": row.root[1],
                "names": json.dumps(row.names, ensure_ascii=False),
            }
        )


def _links(ids: Sequence[int], rows: Sequence[PublishedRow]) -> Iterator[dict[str, Any]]:
    for pk, row in zip(ids, rows, strict=True):
        for name, key, is_own in sorted(row.links):
            yield {"line": pk, "name": name, "key": key, "is_own": is_own}


def _face(table: str, columns: dict[str, Any] | None) -> tuple[Any, ...] | None:
    if columns is None or table not in FACES:
        return None
    return tuple(columns[name] for name in FACES[table])


def _change(table: str, before: dict[str, Any] | None, after: PublishedRow | None) -> str:
    """What became of one row."""
    if after is None:
        return Change.REMOVED
    if before is None:
        return Change.ADDED
    columns = after.columns
    if before.get("state") != columns.get("state"):
        return Change.RETRACTED if columns["state"] == State.RETRACTED else Change.ADDED
    if any(before[name] != columns[name] for name in entered_attributes(model_of(table))):
        return Change.CORRECTED
    return Change.FOLLOWED


def _store_dependencies(
    root: str, keys: Collection[int], resting_on: dict[Key, set[Key]], stored: StoreResult
) -> None:
    before: dict[int, set[Key]] = defaultdict(set)
    for root_key, table, key in _dependencies(root).tuples(keys):
        before[root_key].add((table, key))
    after = {key: resting_on.get((root, key), set()) for key in keys}
    differing = [key for key in keys if before.get(key, set()) != after[key]]
    for some in (*before.values(), *after.values()):
        stored.linked_keys |= some
    if differing:
        Dependency.objects.filter(root_table=root, root_key__among=differing).delete()
        fields = [one for one in Dependency._meta.concrete_fields if not one.primary_key]
        bulk.insert(
            Dependency,
            fields,
            (
                {"root_table": root, "root_key": root_key, "table": table, "key": key}
                for root_key in differing
                for table, key in sorted(after[root_key])
            ),
        )


def depending_on(faces: Iterable[Key]) -> set[Key]:
    """The roots that rest on these rows."""
    by_table: dict[str, set[int]] = defaultdict(set)
    for table, key in faces:
        by_table[table].add(key)
    roots: set[Key] = set()
    for table, keys in by_table.items():
        for some in bulk.chunks(keys):
            roots.update(_depending(table).tuples(some))
    return roots


@cache
def _dependencies(root: str) -> KeyedQuery:
    rows = Dependency.objects.filter(root_table=root).order_by()
    return KeyedQuery(lambda keys: rows.filter(root_key__among=keys).values_list("root_key", "table", "key"))


@cache
def _depending(table: str) -> KeyedQuery:
    rows = Dependency.objects.filter(table=table).order_by().values_list("root_table", "root_key")
    return KeyedQuery(lambda keys: rows.filter(key__among=keys).distinct())
