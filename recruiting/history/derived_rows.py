"""Rows with derived columns that are not stored yet."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Value

from recruiting.evidence import row_headlines
from recruiting.evidence.claims import ClaimsByRow, key_of
from recruiting.history.public_references import Mentions
from recruiting.models.approach import Approach
from recruiting.models.candidate import Candidate
from recruiting.models.circumstance import Circumstance
from recruiting.models.employment import Employment
from recruiting.models.event import Event
from recruiting.models.keys import RowKey
from recruiting.models.offer import Offer
from recruiting.models.tables import all_rows
from recruiting.models.term import Term

DerivedRow = Approach | Candidate | Circumstance | Employment | Event | Offer | Term
"""A row whose headlines are derived."""


class DerivedRecord(NamedTuple):
    """A record with its derived columns by name, and the references that it and its parts make public.

    ``record`` has its new headlines already; ``before`` are the stored values of these columns.
    """

    record: Any
    columns: dict[str, Any]
    mentions: Mentions = frozenset()
    before: Mapping[str, Any] = {}

    def changed_columns(self) -> dict[str, tuple[Any, Any]]:
        """The stored and the derived value of each column in which they differ."""
        headlines = {name: getattr(self.record, name) for name in self.before}
        stored = {name: getattr(self.record, name) for name in self.columns} | dict(self.before)
        derived = headlines | self.columns
        return {name: (stored[name], value) for name, value in derived.items() if stored[name] != value}


def apply_headlines(
    rows: Iterable[DerivedRow], claims: ClaimsByRow, keys: row_headlines.Keys
) -> dict[RowKey, dict[str, Any]]:
    """Set the headlines of each row by its claims; return their former values by table and key."""
    return {key_of(row): row_headlines.apply(row, claims[key_of(row)], keys) for row in rows}


def claimed_keys(rows: Iterable[DerivedRow], claims: ClaimsByRow) -> dict[tuple[str, str], int]:
    """The keys of the rows that claims on these rows give as their value, by table and reference."""
    references: dict[str, set[str]] = {}
    for row in rows:
        for table, ref in row_headlines.rows_named_by(row.table, claims[key_of(row)]):
            references.setdefault(table, set()).add(ref)
    queries = [
        all_rows(table).filter(ref__in=refs).order_by().values_list(Value(table), "ref", "pk")
        for table, refs in sorted(references.items())
    ]
    rows_named = queries[0].union(*queries[1:], all=True) if queries else ()
    return {(table, ref): key for table, ref, key in rows_named}
