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


def store_moves(table: str, refs: dict[str, int], gone: Iterable[str]) -> None:
    """Store what leads to rows with these ``refs`` (and their keys), and where those lead that are gone."""
    leads_to = {ref: key for ref, key in _leading_to(table, refs).items() if ref not in refs}
    gone = set(gone) - refs.keys()
    if gone:
        leads_to |= _gone(table, gone)
    if leads_to:
        Moved.objects.filter(table=table, ref__in=leads_to).delete()
        Moved.objects.bulk_create(Moved(table=table, ref=ref, key=key) for ref, key in leads_to.items())


def _leading_to(table, refs):
    """Every reference that redirects to one of these, at however many removes, with its row's key."""
    found: dict[str, int] = {}
    level = dict(refs)
    while level:
        rows = Address.objects.filter(table=table, redirects_to__ref__in=level)
        level = {
            ref: level[to] for ref, to in rows.values_list("ref", "redirects_to__ref") if ref not in found
        }
        found |= level
    return found


def _gone(table, refs):
    """Where references lead whose row is no more: it was merged into another."""
    found: dict[str, int] = {}
    leads_to = dict.fromkeys(refs, "")
    for ref in leads_to:
        end, seen = ref, set()
        while end not in seen:
            seen.add(end)
            to = (
                Address.objects.filter(table=table, ref=end)
                .values_list("redirects_to__ref", flat=True)
                .first()
            )
            end = to or end
        key = TABLES[table].desk.objects.filter(ref=end).values_list("pk", flat=True).first()
        if key and end != ref:
            found[ref] = key
    return found
