"""References that were public once, and the rows that they lead to now."""

from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from recruiting.models import Address
from recruiting.published.models import TABLES, Moved


def present_refs(table: str, refs: Collection[str]) -> dict[str, str]:
    """Of those references that lead to a row called otherwise now, each with the reference of that row."""
    keys = dict(Moved.objects.filter(table=table, ref__in=refs).values_list("ref", "key"))
    rows = TABLES[table].objects.current().filter(key__in=keys.values())
    now = dict(rows.values_list("key", "ref"))
    return {ref: now[key] for ref, key in keys.items() if key in now and now[key] != ref}


Reference = tuple[str, str]
"""A table, and a reference of it."""


def store_moves(refs: dict[Reference, int], lost_refs: Iterable[Reference]) -> None:
    """Store the former references of rows (``refs`` with their keys), and what took over ``lost_refs``.

    Of former references only those that readers saw: another may be made of a name that a draft had.
    """
    former = {one: key for one, key in _redirects(refs).items() if one not in refs}
    leads_to = {one: former[one] for one in _public_once(former)}
    leads_to |= _successors(set(lost_refs) - refs.keys())
    if leads_to:
        Moved.objects.filter(_any_of(leads_to, "ref")).delete()
        Moved.objects.bulk_create(
            Moved(table=table, ref=ref, key=key) for (table, ref), key in leads_to.items()
        )


def _public_once(refs: Iterable[Reference]) -> set[Reference]:
    """Those under which a row was public in any edition."""
    public: set[Reference] = set()
    for table, some in _by_table(refs).items():
        versions = TABLES[table].objects.filter(ref__in=some)
        public.update((table, ref) for ref in versions.values_list("ref", flat=True))
    return public


def _any_of(refs: Iterable[Reference], column: str) -> Q:
    each = (Q(**{"table": table, f"{column}__in": some}) for table, some in _by_table(refs).items())
    return reduce(or_, each)


def _by_table(refs: Iterable[Reference]) -> dict[str, set[str]]:
    by_table: dict[str, set[str]] = {}
    for table, ref in refs:
        by_table.setdefault(table, set()).add(ref)
    return by_table


def _redirects(refs: dict[Reference, int]) -> dict[Reference, int]:
    """Every reference that redirects to one of these, directly or through others, with its row's key."""
    keys: dict[Reference, int] = {}
    level = dict(refs)
    while level:
        rows = Address.objects.filter(_any_of(level, "redirects_to__ref"))
        level = {
            (table, ref): level[table, to]
            for table, ref, to in rows.values_list("table", "ref", "redirects_to__ref")
            if (table, ref) not in keys
        }
        keys |= level
    return keys


def _successors(refs: Iterable[Reference]) -> dict[Reference, int]:
    """By reference of a row that was merged into another: the key of that other row."""
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
