"""The rows of the desk that published rows are made of, each table read once for as many as are asked for."""

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
    """Rows of the desk by table and key, what they are related to, and which of them the public sees."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[int, Any]] = defaultdict(dict)
        self.related: dict[tuple[str, str, int], list[int]] = defaultdict(list)
        self.public: set[RowKey] = set()
        self._checked_keys: dict[str, set[int]] = defaultdict(set)
        self._words: dict[RowKey, list[str]] = {}

    def add(self, table: str, rows: Iterable) -> None:
        """Rows that are loaded already."""
        self.rows[table].update((row.pk, row) for row in rows)

    def load(self, table: str, keys: Iterable[int | None]) -> None:
        """Read those of these rows that are not here yet."""
        missing = {key for key in keys if key} - self.rows[table].keys()
        if missing:
            self.add(table, by_key(table).rows(missing))

    def load_relations(self, rows: Mapping[str, Iterable[Any]]) -> None:
        """Read which rows these (by table) are related to, all relations in one query."""
        keys = {table: [row.pk for row in some] for table, some in rows.items()}
        for table, field, ours, theirs in links(keys):
            self.related[table, field.name, ours].append(theirs)

    def leads_to(self, record: Any, field: Any) -> list[int]:
        """The keys of the rows that a column of ``record`` refers to."""
        if field.many_to_many:
            return self.related.get((record.table, field.name, record.pk), [])
        key = getattr(record, field.attname)
        return [key] if key else []

    def load_all_named(self, rows: Mapping[str, Iterable[Any]]) -> None:
        """Read what these records (by table) refer to, in one query."""
        wanted: dict[str, set[int]] = defaultdict(set)
        for table, records in rows.items():
            for field in references(table):
                for record in records:
                    wanted[table_of(field)].update(self.leads_to(record, field))
        missing = {other: keys - self.rows[other].keys() for other, keys in wanted.items()}
        tables = tuple(sorted(other for other, keys in missing.items() if keys))
        if tables:
            rows_by_table = _by_keys(tables).rows(*(missing[other] for other in tables))
            for other, some in zip(tables, rows_by_table, strict=True):
                self.add(other, some)

    def look_up_public(self, rows: Mapping[str, Iterable[int]]) -> None:
        """Find out which of these rows (keys by table) the public sees in lists and files, in one query."""
        missing = {table: set(keys) - self._checked_keys[table] for table, keys in rows.items()}
        for table, keys in missing.items():
            self._checked_keys[table] |= keys
        self.public.update(_PUBLIC.tuples(missing))

    def words(self, table: str, key: int) -> list[str]:
        """The words of a row's own columns."""
        if (table, key) not in self._words:
            row = self.rows[table].get(key)
            words = own_words(table, row).split() if row is not None and table in SEARCHED else []
            self._words[table, key] = words
        return self._words[table, key]


def add_claims(desk: DeskRows, claims: Collection[Any]) -> None:
    """Claims that are loaded already, with their sources and informants."""
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


def references(table: str) -> list[Any]:
    """The columns of a table that refer to other rows."""
    meta = model_of(table)._meta
    return [field for field in (*meta.concrete_fields, *meta.many_to_many) if field.is_relation]


def always_public(table: str, column: str) -> bool:
    """Whether what the column names is public by being named, or is the row's own parent."""
    return column in NAMED_BY.get(table, {}) or column in PARENTS


PARENTS = {*HOLDERS, *(f"about_{table}" for table in SUBJECTS)}
"""The columns that say what a row is a part of: it is published only if that is."""
