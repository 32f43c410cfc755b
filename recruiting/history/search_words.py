"""What search and sorting go by: the words of each row and the folded names, derived from its own columns."""

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
    rows = all_rows(table).annotate(stored=F("words__words"))
    columns = _columns(table)._fields
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys).values_list(*columns))


@cache
def _columns(table: str) -> Any:
    return namedtuple("Columns", ("pk", "ref", "stored", *columns_read(table)))


def store(table: str, keys: Collection[int]) -> None:
    """Store the words of these rows where they differ. A row that goes takes its words along."""
    differences = list(differing(table, keys))
    stale = [row.pk for row, stored, _words in differences if stored is not None]
    _write(table, stale, {row.pk: words for row, _stored, words in differences})


def store_of(records: Iterable[Any]) -> None:
    """Store the words of these rows, of any tables, where they differ: they are loaded already."""
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
    # Not updated in place: FTS5 knows no upsert.
    bulk.delete(model, stale)
    bulk.insert(
        model, model._meta.concrete_fields, [{"row_id": pk, "words": text} for pk, text in words.items()]
    )
