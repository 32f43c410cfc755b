"""The last step of a unit of work: it writes the changed published rows as a new edition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recruiting.models.keys import RowKey
from recruiting.models.mention import NAMED
from recruiting.models.tables import model_of
from recruiting.published.addresses import store_moves
from recruiting.published.build import BUNDLES, build
from recruiting.published.digests import Digest
from recruiting.published.models import TABLES, Change, Edition
from recruiting.published.rows import PublishedRow
from recruiting.published.store import (
    BUNDLE_TABLES,
    current_versions,
    dependencies,
    dependents,
    next_edition,
    store,
)
from recruiting.values.semicolons import SEPARATOR

CORRECTIVE = (Change.RETRACTED, Change.REMOVED, Change.CORRECTED)
"""The changes of published content; their reason is published too."""

GRAVEST_FIRST = [Change.RETRACTED, Change.REMOVED, Change.CORRECTED, Change.ADDED, Change.FOLLOWED]


def publish(bundles: Iterable[RowKey], reason: str = "", explained: Iterable[RowKey] = ()) -> Edition | None:
    """Publish these bundles and all that depend on them; return the new edition, or None if nothing changed.

    ``reason`` explains the changes of the rows ``explained``, or all changes if there are no such rows.
    A bundle is named by the table and key of its record; records of other tables are ignored.
    """
    todo = {bundle for bundle in bundles if bundle[0] in BUNDLES}
    if not todo:
        return None
    number = next_edition()
    # A change mostly leaves the names of dependencies as they are: build these in the same pass.
    changes = _publish_with_dependents(todo | _named_dependencies(todo), number)
    if not changes:
        return None
    kind = next(kind for kind in GRAVEST_FIRST if any(kind == one for one, _table in changes))
    is_told = any(one in CORRECTIVE and table not in NAMED for one, table in changes)
    of_rows = SEPARATOR.join(sorted(f"{table} {key}" for table, key in explained))
    told = {"reason": reason, "reason_of": of_rows} if is_told else {}
    return Edition.objects.create(number=number, kind=kind, **told)


def _publish_with_dependents(todo: set[RowKey], number: int) -> set[tuple[str, str]]:
    """Publish these bundles, then those that they name and those that depend on them, each once."""
    changes: set[tuple[str, str]] = set()
    refs: dict[tuple[str, str], int] = {}
    lost_refs: set[tuple[str, str]] = set()
    done: set[RowKey] = set()
    while todo:
        done |= todo
        linked: set[RowKey] = set()
        shared_changes: set[RowKey] = set()
        for some, rows, dependencies_by_bundle in build(todo):
            stored = store(some, rows, dependencies_by_bundle, number)
            changes |= stored.changes
            refs |= stored.refs
            lost_refs |= stored.lost_refs
            linked |= {key for key in stored.linked_keys if key[0] in NAMED}
            shared_changes |= stored.shared_changes
        todo = (linked | dependents(shared_changes)) - done
    if refs or lost_refs:
        store_moves(refs, lost_refs)
    return changes


def _named_dependencies(bundles: Iterable[RowKey]) -> set[RowKey]:
    """The companies, people and sources on which the stored rows of these bundles depend."""
    return {
        key
        for dependencies_by_bundle in dependencies(bundles).values()
        for key in dependencies_by_bundle
        if key[0] in NAMED
    }


def all_bundles() -> Iterator[RowKey]:
    """Every bundle of the desk, and every one that has published rows."""
    for table in BUNDLES:
        keys = set(model_of(table)._base_manager.values_list("pk", flat=True))
        for part in BUNDLE_TABLES[table]:
            rows = TABLES[part].objects.current().filter(bundle_table=table)
            keys.update(rows.values_list("bundle_key", flat=True).distinct())
        yield from ((table, key) for key in sorted(keys))


def publish_all(reason: str = "") -> Edition | None:
    """Build all bundles, and store the rows that differ."""
    return publish(all_bundles(), reason)


@dataclass(frozen=True)
class Difference:
    """A stored and a derived value that differ; ``column`` is empty if the whole row is missing or extra."""

    table: str
    ref: str
    column: str
    stored: object
    derived: object


def differences() -> Iterator[Difference]:
    """Every difference between the published rows and those built from the desk's rows now."""
    for some, rows, _dependencies_by_bundle in build(all_bundles()):
        rows_by_table: dict[str, dict[int, PublishedRow]] = defaultdict(dict)
        for one in rows:
            rows_by_table[one.table][one.record.pk] = one
        for table, current_rows in current_versions(some, rows_by_table).items():
            rows_by_key = rows_by_table[table]
            for key in current_rows.keys() - rows_by_key.keys():
                yield Difference(table, str(key), "", "published", None)
            yield from _differing_rows(table, rows_by_key, current_rows)


def _differing_rows(
    table: str, rows_by_key: dict[int, PublishedRow], current_rows: dict[int, tuple[int, str]]
) -> Iterator[Difference]:
    stored = {
        one["key"]: one
        for one in TABLES[table].objects.filter(pk__among=[pk for pk, _d in current_rows.values()]).values()
    }
    for key, one in rows_by_key.items():
        if key not in stored:
            yield Difference(table, one.record.ref, "", None, "to be published")
            continue
        for name, value in one.columns.items():
            if stored[key][name] != value:
                yield Difference(table, one.record.ref, name, stored[key][name], value)
        if current_rows[key][1] != str(digest := Digest.of(one)):
            yield Difference(table, one.record.ref, "digest", current_rows[key][1], str(digest))
