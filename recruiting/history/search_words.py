"""What search and sorting go by: the words of each row and the folded names, derived from its own columns."""

from collections import namedtuple
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import F

from recruiting.models import bulk
from recruiting.models.fields import SORTED_BY
from recruiting.models.sql import KeyedQuery
from recruiting.models.words import SEARCHED, columns_read, own_words, words_table
from recruiting.values.folding import fold


def sort_name(record) -> str:
    """What lists sort ``record`` by: its name, folded."""
    return fold(str(record))[:SORTED_BY]


def differing(table: str, keys: Collection[int]) -> Iterator[tuple[Any, str | None, str]]:
    """The rows of ``table`` (``pk``, ``ref``, own columns) whose stored words are not theirs, with both.

    Of a row without any stored words these are None.
    """
    for row in map(_columns(table)._make, _read_columns(table).tuples(keys)):
        words = own_words(table, row)
        if row.stored != words:
            yield row, row.stored, words


@cache
def _read_columns(table: str) -> KeyedQuery:
    rows = apps.get_model("recruiting", table)._base_manager.annotate(stored=F("words__words"))
    columns = _columns(table)._fields
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys).values_list(*columns))


@cache
def _columns(table: str) -> Any:
    return namedtuple("Columns", ("pk", "ref", "stored", *columns_read(table)))


def store(table: str, keys: Collection[int]) -> None:
    """Store the words of these rows where they differ. A row that goes takes its words along."""
    words = words_table(table)
    differences = list(differing(table, keys))
    # Not updated in place: FTS5 knows no upsert.
    bulk.delete(words, [row.pk for row, stored, _words in differences if stored is not None])
    if differences:
        rows = [{"row_id": row.pk, "words": derived} for row, _stored, derived in differences]
        bulk.insert(words, words._meta.concrete_fields, rows)


def searched(roots: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Of rows by table and key: those whose words are searched, by table."""
    keys: dict[str, list[int]] = {}
    for table, pk in sorted(roots):
        if table in SEARCHED:
            keys.setdefault(table, []).append(pk)
    return keys
