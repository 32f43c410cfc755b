"""Building the rows to publish, of one bundle after the other.

A bundle is an approach (with all its parts: a story), an employment, a circumstance, a company, a person or a
source. Its rows follow by the rules from the desk's rows alone, so each bundle is built once.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from django.utils.translation import override

from recruiting.models.bulk import chunks
from recruiting.models.keys import RowKey
from recruiting.models.mention import NAMED
from recruiting.published.circumstances import circumstances
from recruiting.published.companies import companies
from recruiting.published.desk_rows import DeskRows
from recruiting.published.employments import employments
from recruiting.published.people import people
from recruiting.published.records import named_records
from recruiting.published.rows import PublishedRow, entitle
from recruiting.published.sources import sources
from recruiting.published.stories import stories

CHUNK = 500

MAKERS: dict[str, Callable[[Collection[int], DeskRows], Iterator[PublishedRow]]] = {
    "approach": stories,
    "employment": employments,
    "circumstance": circumstances,
}
"""The function that builds each kind of bundle that refers to companies, people and sources."""

NAMED_MAKERS = (companies, people, sources)
"""The functions that build these, from what is loaded of all of them together."""

BUNDLES = (*MAKERS, *NAMED)
"""The tables of bundles in the order in which they are built."""


def build(
    bundles: Iterable[RowKey],
) -> Iterator[tuple[list[RowKey], list[PublishedRow], dict[RowKey, set[RowKey]]]]:
    """Some bundles at a time: these, their rows, and what each of them rests on beside its own rows."""
    for some in chunks(sorted(bundles, key=_place), CHUNK):
        desk = DeskRows()
        rows: list[PublishedRow] = []
        with override("en"):
            keys = {table: [key for _table, key in each] for table, each in groupby(some, key=itemgetter(0))}
            for table, make in MAKERS.items():
                rows += make(keys[table], desk) if table in keys else ()
            if keys.keys() & set(NAMED):
                records = named_records(keys, desk)
                for make_named in NAMED_MAKERS:
                    rows += make_named(records)
        entitle(rows)
        yield some, rows, _resting_on(rows, desk)


def _place(bundle: RowKey) -> tuple[int, int]:
    return BUNDLES.index(bundle[0]), bundle[1]


def _resting_on(rows: list[PublishedRow], desk: DeskRows) -> dict[RowKey, set[RowKey]]:
    """By bundle: the rows of the desk beside its own to which it refers, or would if these were public."""
    own: dict[RowKey, set[RowKey]] = defaultdict(set)
    for row in rows:
        own[row.bundle].add((row.table, row.record.pk))
    keys_by_bundle: dict[RowKey, set[RowKey]] = defaultdict(set)
    for row in rows:
        linked = ((LINKED.get(name, "company"), key) for name, key, _is_own in row.links)
        keys_by_bundle[row.bundle] |= row.rests_on | set(linked)
    # What is read along with these: whose part they are, and who told it first.
    return {bundle: _with_above(keys - own[bundle], desk) for bundle, keys in keys_by_bundle.items()}


LINKED = {"source": "source", "person": "person", "researcher": "person"}
"""The tables to which links of these names lead; all others lead to companies."""


ABOVE = {
    "company": {"parent_id": "company"},
    "source": {"root_id": "source"},
    "candidate": {"person_id": "person", "approach_id": "approach"},
}
"""By table: the columns whose rows are read along with a row, with their table."""


def _with_above(keys: set[RowKey], desk: DeskRows) -> set[RowKey]:
    above: set[RowKey] = set()
    for table, key in keys:
        row = desk.rows[table].get(key)
        if row is not None:
            above |= {(other, getattr(row, column)) for column, other in ABOVE.get(table, {}).items()}
    return {(table, key) for table, key in keys | above if key and table in DEPENDED_ON}


DEPENDED_ON = (*NAMED, "approach", "candidate", "offer", "event", "employment", "circumstance")
