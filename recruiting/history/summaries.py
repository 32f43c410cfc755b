"""The stored summaries: standing, outcome, days, dollars, roots, and what search and sorting go by.

They are derived by ``derivation`` and stored here alone, without touching version or
history, since a derived column is no edit. ``check_summaries`` proves what is stored.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from recruiting.history import public_references, search_words
from recruiting.history.derivation import derive
from recruiting.history.derived_rows import DerivedRecord
from recruiting.models import bulk
from recruiting.models.bulk import chunks
from recruiting.models.claim import Claim
from recruiting.models.claim_codes import SUBJECTS
from recruiting.models.keys import RowKey, keys_by_table
from recruiting.models.mention import NAMED
from recruiting.models.source import Source
from recruiting.models.sql import KeyedQuery, union
from recruiting.models.tables import all_rows
from recruiting.models.term import HOLDERS
from recruiting.models.words import SEARCHED
from recruiting.published.publishing import Difference

CHUNK = 1000

SUMMARIZED = ("company", "person", "source", "employment", "circumstance", "approach")
"""The tables that are derived directly, in this order; parts are derived with their approach."""


DEPENDENT = {
    "candidate": {"approach": "approach"},
    "event": {"approach": "approach"},
    "offer": {"approach": "approach"},
    "employment": {"through": "candidate"},
    "term": {table: table for table in HOLDERS},
    "company": {"parent": "company"},
    "claim": {f"about_{table}": table for table in SUBJECTS},
}
"""By table: the columns that name rows whose summaries depend on a row, with their table."""


def dependents(table: str, columns: Mapping[str, Any]) -> set[RowKey]:
    """The rows, by table and key, whose summaries may change when a row of ``table`` does.

    ``columns`` are the values of the row, by attribute. No query is run.
    """
    above = {(other, columns[f"{link}_id"]) for link, other in DEPENDENT.get(table, {}).items()}
    return {(name, key) for name, key in {(table, columns["id"]), *above} if key}


def refresh(rows: Iterable[RowKey]) -> set[RowKey]:
    """Derive and store all summaries that depend on these rows; return the keys of the derived rows."""
    rows = set(rows)
    resolved = _keys_to_derive(rows)
    with _PendingRows(rows) as pending:
        for table, keys in resolved.items():
            _derive_and_store(table, sorted(keys), pending)
    _store_words("claim", keys_by_table(rows).get("claim", ()))
    return {(table, key) for table, keys in resolved.items() for key in keys}


def refresh_all() -> None:
    """Derive and store all summaries."""
    with _PendingRows() as pending:
        for table in SUMMARIZED:
            _derive_and_store(table, _keys(table), pending)
    for table in SEARCHED:
        _store_words(table, _keys(table))


def differences() -> Iterator[Difference]:
    """Every stored summary in the database that differs from what the rules derive."""
    for table in SUMMARIZED:
        for chunk in chunks(_keys(table), CHUNK):
            mentions_before = public_references.load_stored({table: chunk})[table]
            for each in derive(table, chunk):
                record, mentions = each.record, each.mentions
                if mentions_before.get(record.pk, frozenset()) != mentions and record.table == table:
                    yield Difference(table, record.ref, "mentions", mentions_before.get(record.pk), mentions)
                for column, (stored, value) in each.changed_columns().items():
                    yield Difference(record.table, record.ref, column, stored, value)
    for table in SEARCHED:
        for chunk in chunks(_keys(table), CHUNK):
            for row, stored, words in search_words.differing_words(table, chunk):
                yield Difference(table, row.ref, "words", stored, words)


# Dependents


DERIVED_WITHIN = (
    ("employment", "through__approach", "approach"),
    ("candidate", "approach", "approach"),
    ("event", "approach", "approach"),
    ("offer", "approach", "approach"),
    ("term", "approach", "approach"),
    ("term", "offer__approach", "approach"),
    ("term", "event__approach", "approach"),
    ("term", "employment", "employment"),
    ("term", "employment__through__approach", "approach"),
)
"""The table of a part, the path to the row with which it is derived, and that row's table."""


def _keys_to_derive(rows: Iterable[RowKey]) -> dict[str, set[int]]:
    keys: dict[str, set[int]] = defaultdict(set)
    for table, pk in rows:
        keys[table].add(pk)
    keys["source"] = _with_retellings(keys["source"])
    for table, pk in _subjects_of_claims(keys["source"], keys["company"], keys["person"]):
        keys[table].add(pk)
    if any(keys[table] for table, *_path in DERIVED_WITHIN):
        for number, key in _HOLDERS.tuples(*(list(keys[table]) for table, *_path in DERIVED_WITHIN)):
            keys[DERIVED_WITHIN[number][2]] |= {key} - {None}
    return {table: keys[table] for table in SUMMARIZED}


_HOLDERS = KeyedQuery(
    lambda *keys: union(
        (all_rows(table).filter(pk__among=some), (path,))
        for (table, path, _holder), some in zip(DERIVED_WITHIN, keys, strict=True)
    )
)


def _subjects_of_claims(*speakers: Collection[int]) -> list[RowKey]:
    """The subjects of the claims that these sources, companies and people make."""
    if not any(speakers):
        return []
    return [
        (table, pk)
        for row in _SUBJECTS_OF_CLAIMS.tuples(*speakers)
        for table, pk in zip(_DERIVED_SUBJECTS, row, strict=True)
        if pk
    ]


_DERIVED_SUBJECTS = [table for table in SUBJECTS if table not in NAMED]
_SUBJECTS_OF_CLAIMS = KeyedQuery(
    lambda sources, companies, people: (
        Claim.objects.published()
        .filter(
            Q(source__among=sources)
            | Q(via__among=sources)
            | Q(informant_company__among=companies)
            | Q(speaks_for__among=companies)
            | Q(informant_person__among=people)
        )
        .values_list(*(f"about_{table}_id" for table in _DERIVED_SUBJECTS))
        .distinct()
        .order_by()
    )
)


def _with_retellings(sources: Iterable[int]) -> set[int]:
    """These sources and all that are based on them, directly or not."""
    reports, level = set(sources), set(sources)
    while level:
        level = {key for (key,) in _BASED_ON_THESE.tuples(level)} - reports
        reports |= level
    return reports


_BASED_ON_THESE = KeyedQuery(
    lambda keys: Source.based_on.through.objects.filter(to_source__among=keys).values_list("from_source")
)


# Storing


class _PendingRows:
    """References and words of derived rows, stored when the block ends or a chunk is full.

    ``searched`` are the rows whose words are stored."""

    def __init__(self, searched: Collection[RowKey] = ()) -> None:
        self.searched = searched
        self.mentions: dict[str, dict[int, public_references.Mentions]] = {}
        self.records: list[Any] = []

    def __enter__(self) -> "_PendingRows":
        return self

    def __exit__(self, failed: Any, *_more: Any) -> None:
        if failed is None:
            self._store()

    def note(self, table: str, keys: Iterable[int], results: Iterable[DerivedRecord]) -> None:
        """Add what was derived of the rows with these keys and of their parts."""
        mentions = dict.fromkeys(keys, frozenset[public_references.PublicRef]())
        for each in results:
            record = each.record
            if record.table == table:
                mentions[record.pk] = each.mentions
            if record.table in SEARCHED and (record.table, record.pk) in self.searched:
                self.records.append(record)
        self.mentions.setdefault(table, {}).update(mentions)
        if sum(map(len, self.mentions.values())) >= CHUNK:
            self._store()

    def _store(self) -> None:
        public_references.store(self.mentions)
        search_words.store_records(self.records)
        self.mentions, self.records = {}, []


def _derive_and_store(table: str, keys: Iterable[int], pending: _PendingRows) -> None:
    for chunk in chunks(keys, CHUNK):
        with transaction.atomic(savepoint=False):
            _lock(table, chunk)
            results = derive(table, chunk)
            _store(results)
            pending.note(table, chunk, results)


def _store_words(table: str, keys: Iterable[int]) -> None:
    for chunk in chunks(keys):
        search_words.store(table, chunk)


def _lock(table: str, keys: Collection[int]) -> None:
    # Of two transactions that add a claim to one record the second waits and then sees the first claim.
    if connection.features.has_select_for_update:
        _locking(table).tuples(keys)


@cache
def _locking(table: str) -> KeyedQuery:
    rows = all_rows(table).order_by("pk").select_for_update(no_key=True).values_list("pk")
    return KeyedQuery(lambda keys: rows.filter(pk__among=keys))


def _store(results: Iterable[DerivedRecord]) -> None:
    changed: dict[tuple, list[dict[str, Any]]] = {}
    for each in results:
        if differing := each.changed_columns():
            new = {name: value for name, (_stored, value) in differing.items()}
            changed.setdefault((type(each.record), *new), []).append(new | {"id": each.record.pk})
    for (model, *_names), rows in changed.items():
        fields = [field for field in model._meta.concrete_fields if field.attname in rows[0]]
        bulk.update(model, [field for field in fields if not field.primary_key], rows)


def _keys(table: str) -> QuerySet:
    return all_rows(table).order_by("pk").values_list("pk", flat=True)
