"""The building of published rows, bundle by bundle.

A bundle is an approach (with all its parts: a story), an employment, a circumstance, a company, a person or a
source. Its rows depend on the desk's rows alone, so each bundle is built once.
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
from recruiting.published.rows import PublishedRow, add_titles
from recruiting.published.sources import sources
from recruiting.published.stories import stories

CHUNK = 500

BUILDERS: dict[str, Callable[[Collection[int], DeskRows], Iterator[PublishedRow]]] = {
    "approach": stories,
    "employment": employments,
    "circumstance": circumstances,
}
"""The function that builds each kind of bundle that refers to companies, people and sources."""

NAMED_BUILDERS = (companies, people, sources)
"""The functions that build companies, people and sources, from records loaded together."""

BUNDLES = (*BUILDERS, *NAMED)
"""The tables of bundles in the order in which they are built."""


def build(
    bundles: Iterable[RowKey],
) -> Iterator[tuple[list[RowKey], list[PublishedRow], dict[RowKey, set[RowKey]]]]:
    """Yield chunks of bundles: the bundles, their rows, and what each depends on beside its own rows."""
    for some in chunks(sorted(bundles, key=_sort_key), CHUNK):
        desk = DeskRows()
        rows: list[PublishedRow] = []
        with override("en"):
            keys = {table: [key for _table, key in each] for table, each in groupby(some, key=itemgetter(0))}
            for table, make in BUILDERS.items():
                rows += make(keys[table], desk) if table in keys else ()
            if keys.keys() & set(NAMED):
                records = named_records(keys, desk)
                for make_named in NAMED_BUILDERS:
                    rows += make_named(records)
        add_titles(rows)
        yield some, rows, _dependencies_by_bundle(rows, desk)


def _sort_key(bundle: RowKey) -> tuple[int, int]:
    return BUNDLES.index(bundle[0]), bundle[1]


def _dependencies_by_bundle(rows: list[PublishedRow], desk: DeskRows) -> dict[RowKey, set[RowKey]]:
    """By bundle: the desk's rows outside of it that it names, or would name if they were public."""
    own: dict[RowKey, set[RowKey]] = defaultdict(set)
    for row in rows:
        own[row.bundle].add((row.table, row.record.pk))
    keys_by_bundle: dict[RowKey, set[RowKey]] = defaultdict(set)
    for row in rows:
        linked = ((TABLE_BY_LINK.get(name, "company"), key) for name, key, _is_own in row.links)
        keys_by_bundle[row.bundle] |= row.dependencies | set(linked)
    # The parents of these rows are read with them.
    return {bundle: _with_parents(keys - own[bundle], desk) for bundle, keys in keys_by_bundle.items()}


TABLE_BY_LINK = {"source": "source", "person": "person", "researcher": "person"}
"""The tables to which links of these names lead; all others lead to companies."""


PARENT_COLUMNS = {
    "company": {"parent_id": "company"},
    "source": {"root_id": "source"},
    "candidate": {"person_id": "person", "approach_id": "approach"},
}
"""By table: the columns that name the row's parents, with the parents' table."""


def _with_parents(keys: set[RowKey], desk: DeskRows) -> set[RowKey]:
    above: set[RowKey] = set()
    for table, key in keys:
        row = desk.rows[table].get(key)
        if row is not None:
            above |= {
                (other, getattr(row, column)) for column, other in PARENT_COLUMNS.get(table, {}).items()
            }
    return {(table, key) for table, key in keys | above if key and table in DEPENDENCY_TABLES}


DEPENDENCY_TABLES = (*NAMED, "approach", "candidate", "offer", "event", "employment", "circumstance")
