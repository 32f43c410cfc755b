"""Storing what is published: a row that differs is closed and a new one written, none updated in place."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import connection

from recruiting.models import bulk
from recruiting.models.record import State
from recruiting.models.sql import KeyedQuery
from recruiting.published.addresses import store_moves
from recruiting.published.copies import entered_attributes
from recruiting.published.desk_rows import Key, model_of
from recruiting.published.models import LINKS, TABLES, WORDS, Change, Dependency, Edition
from recruiting.published.named import PAGES
from recruiting.published.rows import Made

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
class Stored:
    """What storing has changed: kinds of change and their tables, rows that look otherwise, what is named."""

    changes: set[tuple[str, str]] = field(default_factory=set)
    faces: set[Key] = field(default_factory=set)
    named: set[Key] = field(default_factory=set)


def next_edition() -> int:
    """The number of the next edition; whoever else makes one waits until this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Readers read on; SQLite has one writer at a time anyway.
            cursor.execute(f"LOCK TABLE {bulk.quoted(Edition._meta.db_table)} IN EXCLUSIVE MODE")
    last = Edition.objects.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def store(
    root: str, keys: Collection[int], rows: Iterable[Made], resting_on: dict[Key, set[Key]], edition: int
) -> Stored:
    """Store the rows of these roots as the edition has them."""
    stored = Stored()
    by_table: dict[str, dict[int, Made]] = defaultdict(dict)
    for made in rows:
        by_table[made.table][made.record.pk] = made
    for table in PARTS[root]:
        _store_table(table, root, keys, by_table[table], edition, stored)
    _store_dependencies(root, keys, resting_on, stored)
    return stored


def current(
    table: str, root: str, keys: Collection[int], also: Collection[int] = ()
) -> dict[int, tuple[int, str]]:
    """The current rows of these roots, and of those moved to them (``also``): by key their id and digest."""
    found = {key: (pk, digest) for key, pk, digest in _current_of(table, root).tuples(keys)}
    if moved := set(also) - found.keys():
        found |= {key: (pk, digest) for key, pk, digest in _current(table).tuples(moved)}
    return found


@cache
def _current_of(table: str, root: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: _digests(table).filter(root_table=root, root_key__among=keys))


@cache
def _current(table: str) -> KeyedQuery:
    return KeyedQuery(lambda keys: _digests(table).filter(key__among=keys))


def _digests(table):
    return TABLES[table].objects.current().order_by().values_list("key", "id", "digest")


def _store_table(table, root, keys, made, edition, stored):
    there = current(table, root, keys, made)
    digests = {key: one.digest() for key, one in made.items()}
    differing = [key for key in there if there[key][1] != digests.get(key)]
    added = [made[key] for key in made if key not in there or there[key][1] != digests[key]]
    if not differing and not added:
        return
    former = _close(table, [there[key][0] for key in differing], edition)
    _open(table, added, digests, edition)
    looks_otherwise = set()
    for key in {*differing, *(one.record.pk for one in added)}:
        before, after = former.get(key), made.get(key)
        stored.changes.add((_change(table, before, after), table))
        if _face(table, before) != _face(table, after and after.columns):
            stored.faces.add((table, key))
            looks_otherwise.add(key)
    refs = {made[key].record.ref: key for key in looks_otherwise if key in made}
    gone = [former[key]["ref"] for key in looks_otherwise if key in former and key not in made]
    if table in PAGES and (refs or gone):
        store_moves(table, refs, gone)


def _close(table, ids, edition) -> dict[int, dict[str, Any]]:
    """Let these rows be of the past; what stood in them, by key."""
    rows = TABLES[table].objects.filter(pk__among=ids)
    former = {columns["key"]: columns for columns in rows.values()} if ids else {}
    if ids:
        rows.update(until=edition)
    return former


def _open(table, rows, digests, edition):
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
        words = ({"line": pk, "words": made.text} for pk, made in pairs)
        bulk.insert(WORDS[table], WORDS[table]._meta.concrete_fields, words)


def _columns(model, ids, rows, digests, edition) -> Iterator[dict[str, Any]]:
    empty = {one.attname: one.get_default() for one in model._meta.concrete_fields}
    for pk, made in zip(ids, rows, strict=True):
        yield (
            empty
            | made.columns
            | {
                "id": pk,
                "since": edition,
                "digest": digests[made.record.pk],
                "root_table": made.root[0],
                "root_key": made.root[1],
                "names": json.dumps(made.names, ensure_ascii=False),
            }
        )


def _links(ids, rows):
    for pk, made in zip(ids, rows, strict=True):
        for name, key, is_own in sorted(made.links):
            yield {"line": pk, "name": name, "key": key, "is_own": is_own}


def _face(table, columns):
    if columns is None or table not in FACES:
        return None
    return tuple(columns[name] for name in FACES[table])


def _change(table, before, after) -> str:
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


def _store_dependencies(root, keys, resting_on, stored):
    before: dict[int, set[Key]] = defaultdict(set)
    for root_key, table, key in _dependencies(root).tuples(keys):
        before[root_key].add((table, key))
    after = {key: resting_on.get((root, key), set()) for key in keys}
    differing = [key for key in keys if before.get(key, set()) != after[key]]
    for some in (*before.values(), *after.values()):
        stored.named |= some
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
    found: set[Key] = set()
    for table, keys in by_table.items():
        for some in bulk.chunks(keys):
            found.update(_depending(table).tuples(some))
    return found


@cache
def _dependencies(root: str) -> KeyedQuery:
    rows = Dependency.objects.filter(root_table=root).order_by()
    return KeyedQuery(lambda keys: rows.filter(root_key__among=keys).values_list("root_key", "table", "key"))


@cache
def _depending(table: str) -> KeyedQuery:
    rows = Dependency.objects.filter(table=table).order_by().values_list("root_table", "root_key")
    return KeyedQuery(lambda keys: rows.filter(key__among=keys).distinct())
