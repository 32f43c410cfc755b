"""The versions of a record, read from its history rows: user, time, reason and changes.

A save writes one history row, and each changed relation one more of the same version: together they are
one version. A proxy's rows (Researcher's) are its parent's (Person's).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, zip_longest
from typing import Any

from django.apps import apps
from django.db import models

from recruiting.history import differences
from recruiting.history.differences import Difference, Snapshot
from recruiting.models.tables import model_of

SIZE = 100
"""History rows that one page reads."""

LISTED = 50
"""Deleted records that one page lists."""

ADDED, CHANGED, DELETED = "+", "~", "-"


@dataclass
class Version:
    """One version of a record: its snapshot, and the differences to the version before."""

    table: str
    key: int
    number: int
    kind: str
    when: datetime
    who: str
    why: str
    ref: str
    place: int
    """The key of its last history row."""
    first: int
    """The key of its first history row."""
    snapshot: Snapshot
    changed: list[Difference] = field(default_factory=list)


def page(table: str, key: int, before: int | None = None) -> tuple[list[Version], int | None]:
    """A page of versions of one record, the newest first, and the key before which the next begins."""
    rows = _rows(table).filter(id=key)
    if before is not None:
        rows = rows.filter(history_id__lt=before)
    batch = list(rows[: SIZE + 1])
    read = _read(table, batch)
    for version, former in zip_longest(read, read[1:]):
        if version.kind != DELETED:
            version.changed = differences.differences(
                former.snapshot if former else _empty_snapshot(table), version.snapshot
            )
    if len(batch) <= SIZE:
        return read, None
    # The oldest may be incomplete: it was read only to compare the next one with it.
    return read[:-1], read[-2].first


def numbered(table: str, key: int, number: int) -> Version | None:
    """The version of a record with that number."""
    return _one(table, id=key, version=number, history_type__in=[ADDED, CHANGED])


def at_history_key(table: str, key: int, place: int) -> Version | None:
    """The version of a record whose last history row is ``place``."""
    return _one(table, id=key, history_id=place)


def latest(table: str, key: int, **where: Any) -> Version | None:
    """The last version of a record, its deletion if it was deleted; or the last one with these columns."""
    return _one(table, id=key, **where)


def latest_by_key(table: str, keys: Iterable[int], **where: Any) -> dict[int, Version]:
    """The last version of each of these records, or the last one with these columns, by key."""
    history = model_of(table).history.filter(id__in=list(keys), **where)
    places = history.order_by().values("id").annotate(last=models.Max("history_id")).values("last")
    return {
        version.key: version for version in _read(table, list(_rows(table).filter(history_id__in=places)))
    }


def deleted(table: str, before: int | None = None) -> list[Version]:
    """The records of a table that were deleted, the last one first."""
    rows = _rows(table).filter(history_type=DELETED)
    return _read(table, list((rows.filter(history_id__lt=before) if before else rows)[:LISTED]))


def relation_history(many_to_many: models.ManyToManyField) -> Any:
    """The model of the history of a relation."""
    return getattr(apps.get_model(many_to_many.model._meta.label).history.model, many_to_many.name).model


def _rows(table: str) -> models.QuerySet:
    return model_of(table).history.select_related("history_user").order_by("-history_id")


def _one(table: str, **where: Any) -> Version | None:
    return next(iter(_read(table, list(_rows(table).filter(**where)[:1]))), None)


def _read(table: str, rows: list) -> list[Version]:
    """The versions of history rows, the newest first; the last row of a version has its snapshot."""
    last = [list(group) for _version, group in groupby(rows, key=_version_key)]
    related = _related(table, [group[0] for group in last])
    return [
        Version(
            table=table,
            key=group[0].id,
            number=group[0].version,
            kind=ADDED if group[-1].history_type == ADDED else group[0].history_type,
            when=group[0].history_date,
            who=str(group[0].history_user or ""),
            why=group[0].history_change_reason or "",
            ref=group[0].ref,
            place=group[0].history_id,
            first=group[-1].history_id,
            snapshot=differences.snapshot(table, group[0], related[group[0].history_id]),
        )
        for group in last
    ]


def _version_key(row: Any) -> tuple[int, int, bool]:
    return row.id, row.version, row.history_type == DELETED


def _related(table: str, rows: Iterable) -> dict[int, dict[str, list[int]]]:
    """The related keys of each history row, by relation: one query for each relation of the table."""
    related: dict[int, dict[str, list[int]]] = {row.history_id: {} for row in rows}
    for relation in model_of(table)._meta.many_to_many:
        theirs = f"{relation.m2m_reverse_field_name()}_id"
        links = relation_history(relation).objects.filter(history_id__in=related)
        for place, key in links.values_list("history_id", theirs):
            related[place].setdefault(relation.name, []).append(key)
    return related


def _empty_snapshot(table: str) -> Snapshot:
    return differences.snapshot(table, model_of(table)(), {})
