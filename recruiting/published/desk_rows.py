"""The desk's rows from which published rows are built: one query a table for all rows that are needed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from django.db.models import QuerySet

from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.keys import RowKey
from recruiting.models.mention import NAMED_BY
from recruiting.models.mixed_query import MixedQuery
from recruiting.models.relations import links
from recruiting.models.tables import TablesQuery, all_rows, by_key, model_of, table_of
from recruiting.models.term import HOLDERS
from recruiting.models.visibility import StatedQuerySet
from recruiting.models.words import SEARCHED, own_words


class DeskRows:
    """Rows of the desk by table and key, with their relations and the keys of those in public lists."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, Any]] = defaultdict(dict)
        self.related: dict[tuple[str, str, int], list[int]] = defaultdict(list)
        self.public: set[RowKey] = set()
        self._checked_keys: dict[str, set[int]] = defaultdict(set)
        self._words: dict[RowKey, list[str]] = {}

    def add(self, table: str, rows: Iterable) -> None:
        """Add rows that are loaded already."""
        self.rows[table].update((row.pk, row) for row in rows)

    def load(self, table: str, keys: Iterable[int | None]) -> None:
        """Load these rows, except those that are loaded already."""
        missing = {key for key in keys if key} - self.rows[table].keys()
        if missing:
            self.add(table, by_key(table).rows(missing))

    def load_relations(self, rows: Mapping[str, Iterable[Any]]) -> None:
        """Load the many-to-many relations of these rows (by table) in one query."""
        keys = {table: [row.pk for row in some] for table, some in rows.items()}
        for table, field, ours, theirs in links(keys):
            self.related[table, field.name, ours].append(theirs)

    def related_keys(self, record: Any, field: Any) -> list[int]:
        """The keys of the rows that a column of ``record`` refers to."""
        if field.many_to_many:
            return self.related.get((record.table, field.name, record.pk), [])
        key = getattr(record, field.attname)
        return [key] if key else []

    def load_related(self, rows: Mapping[str, Iterable[Any]]) -> None:
        """Load all rows that these records (by table) refer to, in one query."""
        wanted: dict[str, set[int]] = defaultdict(set)
        for table, records in rows.items():
            for field in relation_fields(table):
                for record in records:
                    wanted[table_of(field)].update(self.related_keys(record, field))
        missing = {other: keys - self.rows[other].keys() for other, keys in wanted.items()}
        tables = tuple(sorted(other for other, keys in missing.items() if keys))
        if tables:
            rows_by_table = _by_keys(tables).rows(*(missing[other] for other in tables))
            for other, some in zip(tables, rows_by_table, strict=True):
                self.add(other, some)

    def load_public_keys(self, rows: Mapping[str, Iterable[int]]) -> None:
        """Load which of these rows (keys by table) are in public lists and files, in one query."""
        missing = {table: set(keys) - self._checked_keys[table] for table, keys in rows.items()}
        for table, keys in missing.items():
            self._checked_keys[table] |= keys
        self.public.update(_PUBLIC.tuples(missing))

    def words(self, table: str, key: int) -> list[str]:
        """The words of a row's own columns, for search."""
        if (table, key) not in self._words:
            row = self.rows[table].get(key)
            words = own_words(table, row).split() if row is not None and table in SEARCHED else []
            self._words[table, key] = words
        return self._words[table, key]


def add_claims(desk: DeskRows, claims: Collection[Any]) -> None:
    """Add claims that are loaded already, with their sources and informants."""
    desk.add("claim", claims)
    for column, table in NAMED_BY["claim"].items():
        if not column.startswith("about_"):
            related_rows = (getattr(claim, column) for claim in claims)
            desk.add(table, (row for row in related_rows if row is not None))


@cache
def _by_keys(tables: tuple[str, ...]) -> MixedQuery:
    return MixedQuery(
        lambda *keys: [
            all_rows(table).filter(pk__among=some) for table, some in zip(tables, keys, strict=True)
        ]
    )


def _public_rows(table: str) -> QuerySet:
    rows = model_of(table).objects
    return rows.published() if isinstance(rows.all(), StatedQuerySet) else rows.public()


_PUBLIC = TablesQuery(lambda table, keys: (_public_rows(table).filter(pk__among=keys), ("pk",)))


def relation_fields(table: str) -> list[Any]:
    """The fields of a table that refer to other rows."""
    meta = model_of(table)._meta
    return [field for field in (*meta.concrete_fields, *meta.many_to_many) if field.is_relation]


def is_always_public(table: str, column: str) -> bool:
    """Whether the rows in a column are always public: those that a mention makes public, and parents."""
    return column in NAMED_BY.get(table, {}) or column in PARENT_COLUMNS


PARENT_COLUMNS = {*HOLDERS, *(f"about_{table}" for table in SUBJECTS)}
"""The columns that name a row's parent: it is published only if the parent is."""
