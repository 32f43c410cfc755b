"""Former public references, and the rows that they lead to now."""

from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from recruiting.models import Address
from recruiting.published.models import TABLES, Moved


def current_refs(table: str, refs: Collection[str]) -> dict[str, str]:
    """The present reference for each of ``refs`` that is a former one."""
    keys = dict(Moved.objects.filter(table=table, ref__in=refs).values_list("ref", "key"))
    rows = TABLES[table].objects.current().filter(key__in=keys.values())
    now = dict(rows.values_list("key", "ref"))
    return {ref: now[key] for ref, key in keys.items() if key in now and now[key] != ref}


Reference = tuple[str, str]
"""A table and a reference in it."""


def store_moves(refs: dict[Reference, int], lost_refs: Iterable[Reference]) -> None:
    """Store the former references of rows (``refs`` with their keys), and the successors of ``lost_refs``.

    Only references that readers saw are stored: another one may be made of a name that only a draft had.
    """
    former = {one: key for one, key in _former_refs(refs).items() if one not in refs}
    leads_to = {one: former[one] for one in _ever_public(former)}
    leads_to |= _successors(set(lost_refs) - refs.keys())
    if leads_to:
        Moved.objects.filter(_filter_by_refs(leads_to, "ref")).delete()
        Moved.objects.bulk_create(
            Moved(table=table, ref=ref, key=key) for (table, ref), key in leads_to.items()
        )


def _ever_public(refs: Iterable[Reference]) -> set[Reference]:
    """The references that were public in any edition."""
    public: set[Reference] = set()
    for table, some in _by_table(refs).items():
        versions = TABLES[table].objects.filter(ref__in=some)
        public.update((table, ref) for ref in versions.values_list("ref", flat=True))
    return public


def _filter_by_refs(refs: Iterable[Reference], column: str) -> Q:
    each = (Q(**{"table": table, f"{column}__in": some}) for table, some in _by_table(refs).items())
    return reduce(or_, each)


def _by_table(refs: Iterable[Reference]) -> dict[str, set[str]]:
    by_table: dict[str, set[str]] = {}
    for table, ref in refs:
        by_table.setdefault(table, set()).add(ref)
    return by_table


def _former_refs(refs: dict[Reference, int]) -> dict[Reference, int]:
    """Every reference that redirects to one of these, directly or through others, with its row's key."""
    keys: dict[Reference, int] = {}
    level = dict(refs)
    while level:
        rows = Address.objects.filter(_filter_by_refs(level, "redirects_to__ref"))
        level = {
            (table, ref): level[table, to]
            for table, ref, to in rows.values_list("table", "ref", "redirects_to__ref")
            if (table, ref) not in keys
        }
        keys |= level
    return keys


def _successors(refs: Iterable[Reference]) -> dict[Reference, int]:
    """The key of the row into which another was merged, by the reference of the merged one."""
    keys: dict[Reference, int] = {}
    for table, ref in refs:
        end, visited = ref, set()
        while end not in visited:
            visited.add(end)
            to = (
                Address.objects.filter(table=table, ref=end)
                .values_list("redirects_to__ref", flat=True)
                .first()
            )
            end = to or end
        key = TABLES[table].desk.objects.filter(ref=end).values_list("pk", flat=True).first()
        if key and end != ref:
            keys[table, ref] = key
    return keys
