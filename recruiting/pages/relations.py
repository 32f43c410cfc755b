"""Many-to-many relations in one query, where prefetching would take one for each of them."""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import IntegerField, Value

from recruiting.models.visibility import PartQuerySet


def attach(*wanted: tuple[Iterable, tuple[str, ...]], known: Iterable = ()) -> None:
    """Load the relations of rows: each of ``wanted`` is rows of one table and the names of its relations.

    One query finds all links, and one for each table that they lead to its rows, but for those ``known``.
    Of parts of a record only the claimed ones are attached. ``.all()`` then answers without a query.
    """
    sets = [(list(rows), names) for rows, names in wanted]
    sides = [
        (rows, rows[0]._meta.model._meta.get_field(name)) for rows, names in sets if rows for name in names
    ]
    links = _links(sides)
    by_key = {(record.table, record.pk): record for record in known}
    _load(sides, links, by_key)
    for number, (rows, field) in enumerate(sides):
        table = _table(field)
        for row in rows:
            found = [by_key.get((table, key)) for key in sorted(links.get((number, row.pk), ()))]
            _keep(row, field.name, [other for other in found if other is not None])


def _table(field):
    return field.related_model._meta.concrete_model._meta.model_name


def _links(sides):
    parts = []
    for number, (rows, field) in enumerate(sides):
        through = field.remote_field.through
        ours, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        part = through._base_manager.filter(**{f"{ours}__in": [row.pk for row in rows]}).order_by()
        parts.append(part.annotate(side=Value(number, IntegerField())).values_list("side", ours, theirs))
    found: dict[tuple[int, int], set[int]] = {}
    if parts:
        for side, ours, theirs in parts[0].union(*parts[1:], all=True):
            found.setdefault((side, ours), set()).add(theirs)
    return found


def _load(sides, links, by_key):
    missing: dict[str, set[int]] = {}
    for (number, _row), keys in links.items():
        table = _table(sides[number][1])
        missing.setdefault(table, set()).update(key for key in keys if (table, key) not in by_key)
    for table, keys in missing.items():
        if not keys:
            continue
        rows = apps.get_model("recruiting", table).objects.filter(pk__in=keys)
        if isinstance(rows, PartQuerySet):
            rows = rows.claimed().select_related("person", "employer")
        elif table == "offer":
            rows = rows.published()
        by_key |= {(table, row.pk): row for row in rows}


def _keep(row, name, others):
    # As prefetch_related keeps them.
    rows = getattr(row, name).get_queryset()
    rows._result_cache = others
    rows._prefetch_done = True
    if not hasattr(row, "_prefetched_objects_cache"):
        row._prefetched_objects_cache = {}
    row._prefetched_objects_cache[name] = rows
