"""References that were public once, and the rows that they lead to now."""

from collections.abc import Collection, Iterable

from recruiting.models import Address
from recruiting.published.models import TABLES, Moved


def present_refs(table: str, refs: Collection[str]) -> dict[str, str]:
    """Of those references that lead to a row called otherwise now, each with the reference of that row."""
    keys = dict(Moved.objects.filter(table=table, ref__in=refs).values_list("ref", "key"))
    rows = TABLES[table].objects.current().filter(key__in=keys.values())
    now = dict(rows.values_list("key", "ref"))
    return {ref: now[key] for ref, key in keys.items() if key in now and now[key] != ref}


def store_moves(table: str, refs: dict[str, int], lost_refs: Iterable[str]) -> None:
    """Store the former references of rows (``refs`` with their keys), and what took over ``lost_refs``."""
    leads_to = {ref: key for ref, key in _redirects(table, refs).items() if ref not in refs}
    lost_refs = set(lost_refs) - refs.keys()
    if lost_refs:
        leads_to |= _successors(table, lost_refs)
    if leads_to:
        Moved.objects.filter(table=table, ref__in=leads_to).delete()
        Moved.objects.bulk_create(Moved(table=table, ref=ref, key=key) for ref, key in leads_to.items())


def _redirects(table: str, refs: dict[str, int]) -> dict[str, int]:
    """Every reference that redirects to one of these, directly or through others, with its row's key."""
    keys: dict[str, int] = {}
    level = dict(refs)
    while level:
        rows = Address.objects.filter(table=table, redirects_to__ref__in=level)
        level = {
            ref: level[to] for ref, to in rows.values_list("ref", "redirects_to__ref") if ref not in keys
        }
        keys |= level
    return keys


def _successors(table: str, refs: Iterable[str]) -> dict[str, int]:
    """By reference of a row that was merged into another: the key of that other row."""
    keys: dict[str, int] = {}
    leads_to = dict.fromkeys(refs, "")
    for ref in leads_to:
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
            keys[ref] = key
    return keys
