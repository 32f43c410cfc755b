"""The last step of a unit of work: the changed published rows are written as a new edition."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from recruiting.models.bulk import chunks
from recruiting.published.build import MAKERS, build
from recruiting.published.desk_rows import NAMED, Key, model_of
from recruiting.published.models import TABLES, Change, Edition
from recruiting.published.rows import PublishedRow
from recruiting.published.store import PARTS, current, depending_on, next_edition, store

CORRECTIVE = (Change.RETRACTED, Change.REMOVED, Change.CORRECTED)
"""The changes of published content; their reason is published too."""

GRAVEST_FIRST = [Change.RETRACTED, Change.REMOVED, Change.CORRECTED, Change.ADDED, Change.FOLLOWED]


def publish(roots: Iterable[Key], reason: str = "") -> Edition | None:
    """Publish the rows of these roots, and of all that rests on them; None if the public sees no change.

    A root is a row of the desk by table and key; other tables than those of roots are passed over.
    """
    todo: dict[str, set[int]] = defaultdict(set)
    for table, key in roots:
        if table in MAKERS:
            todo[table].add(key)
    if not todo:
        return None
    number = next_edition()
    changes = _publish_all(todo, number)
    if not changes:
        return None
    kind = next(kind for kind in GRAVEST_FIRST if any(kind == one for one, _table in changes))
    is_told = any(one in CORRECTIVE and table not in NAMED for one, table in changes)
    return Edition.objects.create(number=number, kind=kind, reason=reason if is_told else "")


def _publish_all(todo: dict[str, set[int]], number: int) -> set[tuple[str, str]]:
    changes: set[tuple[str, str]] = set()
    done: set[Key] = set()
    while table := next((name for name in MAKERS if todo.get(name)), None):
        keys = todo.pop(table)
        done |= {(table, key) for key in keys}
        more: set[Key] = set()
        for some, rows, resting_on in build(table, keys):
            stored = store(table, some, rows, resting_on, number)
            changes |= stored.changes
            more |= {key for key in stored.linked_keys if key[0] in NAMED} | depending_on(stored.faces)
        for name, key in more - done:
            todo.setdefault(name, set()).add(key)
    return changes


def all_roots() -> Iterator[Key]:
    """Every root of the desk, and every one that something published was made of."""
    for table in MAKERS:
        keys = set(model_of(table)._base_manager.values_list("pk", flat=True))
        for part in PARTS[table]:
            rows = TABLES[part].objects.current().filter(root_table=table)
            keys.update(rows.values_list("root_key", flat=True).distinct())
        yield from ((table, key) for key in sorted(keys))


def publish_all(reason: str = "") -> Edition | None:
    """Build all that is published anew, and store what differs."""
    return publish(all_roots(), reason)


@dataclass(frozen=True)
class Difference:
    """A published row that is not what the desk's come to; ``column`` is empty if it is missing or extra."""

    table: str
    ref: str
    column: str
    stored: object
    built: object


def differences() -> Iterator[Difference]:
    """Every difference between what is published and what the desk's rows come to."""
    by_table: dict[str, list[int]] = defaultdict(list)
    for table, key in all_roots():
        by_table[table].append(key)
    for table, keys in by_table.items():
        for some in chunks(keys):
            yield from _differing(table, some)


def _differing(root: str, keys: Collection[int]) -> Iterator[Difference]:
    for some, rows, _resting_on in build(root, keys):
        for table in PARTS[root]:
            rows_by_key = {one.record.pk: one for one in rows if one.table == table}
            current_rows = current(table, root, some, rows_by_key)
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
        if current_rows[key][1] != one.digest():
            yield Difference(table, one.record.ref, "digest", current_rows[key][1], one.digest())
