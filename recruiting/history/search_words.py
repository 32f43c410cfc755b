"""The search words and sort names of rows, derived from their own columns."""

from collections import namedtuple
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from django.db.models import F

from recruiting.models import bulk
from recruiting.models.fields import SORTED_BY
from recruiting.models.sql import KeyedQuery
from recruiting.models.tables import TablesQuery, all_rows
from recruiting.models.words import SEARCHED, columns_read, own_words, words_table
from recruiting.values.folding import fold


def sort_name(record: Any) -> str:
    """The folded name of ``record``, by which lists sort."""
    return fold(str(record))[:SORTED_BY]


def differing_words(table: str, keys: Collection[int]) -> Iterator[tuple[Any, str | None, str]]:
    """The rows of ``table`` (``pk``, ``ref``, own columns) with wrong stored words, these and the right ones.

    The stored words are None if there are none.
    """
    for row in map(_columns(table)._make, _read_columns(table).tuples(keys)):
        words = own_words(table, row)
        if row.stored != words:
            yield row, row.stored, words


@cache
def _read_columns(table: str) -> KeyedQuery:
    rows = all_rows(table).annotate(stored=F("words__words"))
    columns = _columns(table)._fields
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys).values_list(*columns))


@cache
def _columns(table: str) -> Any:
    return namedtuple("Columns", ("pk", "ref", "stored", *columns_read(table)))


def store(table: str, keys: Collection[int]) -> None:
    """Store the words of these rows where they differ. The words of a deleted row are deleted with it."""
    differences = list(differing_words(table, keys))
    stale = [row.pk for row, stored, _words in differences if stored is not None]
    _write(table, stale, {row.pk: words for row, _stored, words in differences})


def store_records(records: Iterable[Any]) -> None:
    """Store the words of these records, of any tables, where they differ."""
    words: dict[str, dict[int, str]] = {table: {} for table in SEARCHED}
    for record in records:
        words[record.table][record.pk] = own_words(record.table, record)
    stored: dict[str, dict[int, str]] = {table: {} for table in SEARCHED}
    for table, pk, text in _STORED.tuples(words):
        stored[table][pk] = text
    for table in SEARCHED:
        new = {pk: text for pk, text in words[table].items() if stored[table].get(pk) != text}
        _write(table, [pk for pk in new if pk in stored[table]], new)


_STORED = TablesQuery(
    lambda table, keys: (words_table(table)._base_manager.filter(pk__among=keys), ("pk", "words"))
)


def _write(table: str, stale: Sequence[int], words: Mapping[int, str]) -> None:
    model = words_table(table)
    # Deleted and inserted, as FTS5 has no upsert.
    bulk.delete(model, stale)
    bulk.insert(
        model, model._meta.concrete_fields, [{"row_id": pk, "words": text} for pk, text in words.items()]
    )
