"""What search and sorting go by: the words of each row and the folded names, derived from its own columns."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.apps import apps

from recruiting.models.fields import SORTED_BY
from recruiting.models.words import SEARCHED, columns_read, own_words, words_table
from recruiting.search import fold


def sort_name(record) -> str:
    """What lists sort ``record`` by: its name, folded."""
    return fold(str(record))[:SORTED_BY]


def differing(table: str, keys: Collection[int]) -> Iterator[tuple[Any, str, str]]:
    """The rows of ``table`` whose stored words are not theirs, with both: as stored, as derived."""
    stored = dict(words_table(table)._base_manager.filter(pk__in=keys).values_list("pk", "words"))
    for row in _rows(table).filter(pk__in=keys).only("ref", *columns_read(table)):
        words = own_words(table, row)
        if stored.get(row.pk) != words:
            yield row, stored.get(row.pk, ""), words


def store(table: str, keys: Collection[int]) -> None:
    """Store the words of these rows where they differ. A row that goes takes its words along."""
    rows = words_table(table)._base_manager
    found = [rows.model(pk=row.pk, words=derived) for row, _stored, derived in differing(table, keys)]
    # Not updated in place: FTS5 knows no upsert.
    rows.filter(pk__in=[row.pk for row in found]).delete()
    rows.bulk_create(found)


def searched(touched: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Of rows by table and key: those whose words are searched, by table."""
    keys: dict[str, list[int]] = {}
    for table, pk in sorted(touched):
        if table in SEARCHED:
            keys.setdefault(table, []).append(pk)
    return keys


def _rows(table):
    return apps.get_model("recruiting", table)._base_manager
