"""What search and sorting go by: the words of each row and the folded names, derived from its own columns."""

from collections import namedtuple
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from django.apps import apps

from recruiting.models import bulk
from recruiting.models.fields import SORTED_BY
from recruiting.models.sql import KeyedQuery
from recruiting.models.words import SEARCHED, columns_read, own_words, words_table
from recruiting.values.folding import fold


def sort_name(record) -> str:
    """What lists sort ``record`` by: its name, folded."""
    return fold(str(record))[:SORTED_BY]


def differing(table: str, keys: Collection[int]) -> Iterator[tuple[Any, str, str]]:
    """The rows of ``table`` (``pk``, ``ref``, own columns) whose stored words are not theirs, with both."""
    stored = dict(_stored_words(table).tuples(keys))
    for row in map(_columns(table)._make, _read_columns(table).tuples(keys)):
        words = own_words(table, row)
        if stored.get(row.pk) != words:
            yield row, stored.get(row.pk, ""), words


@cache
def _stored_words(table: str) -> KeyedQuery:
    rows = words_table(table)._base_manager.values_list("pk", "words")
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys))


@cache
def _read_columns(table: str) -> KeyedQuery:
    rows = apps.get_model("recruiting", table)._base_manager.values_list("pk", "ref", *columns_read(table))
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys))


@cache
def _columns(table: str) -> Any:
    return namedtuple("Columns", ("pk", "ref", *columns_read(table)))


def store(table: str, keys: Collection[int]) -> None:
    """Store the words of these rows where they differ. A row that goes takes its words along."""
    words = words_table(table)
    rows = [{"row_id": row.pk, "words": derived} for row, _stored, derived in differing(table, keys)]
    if not rows:
        return
    # Not updated in place: FTS5 knows no upsert.
    words._base_manager.filter(pk__among=[columns["row_id"] for columns in rows]).delete()
    bulk.insert(words, words._meta.concrete_fields, rows)


def searched(touched: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Of rows by table and key: those whose words are searched, by table."""
    keys: dict[str, list[int]] = {}
    for table, pk in sorted(touched):
        if table in SEARCHED:
            keys.setdefault(table, []).append(pk)
    return keys
