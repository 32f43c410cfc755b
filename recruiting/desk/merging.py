"""Merging of two rows that are the same, and its undoing.

Rows of companies, people and sources can be merged, and jobs, circumstances and events that were entered once
for each report. The duplicate is deleted; its address redirects, and its history remains. Claims keep what
reports said, but references in claimed values are replaced by those to the survivor.
"""

from collections.abc import Iterator
from dataclasses import asdict

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from recruiting.desk import links
from recruiting.models import Address, Candidate, Company, Merge, Person, Source, unit_of_work
from recruiting.models.columns import Field, editable_columns, plain_of, set_plain
from recruiting.models.mention import NAMED
from recruiting.models.record import Record, StaleRecord
from recruiting.models.relations import references_to
from recruiting.models.standing import State
from recruiting.models.tables import model_of
from recruiting.values.composite import values_by_part

MERGEABLE = (*NAMED, *links.REPORTED)

_KEPT_COLUMNS = {"ref", "version", "name", "naming", "publisher", "state", "retraction"}
"""Columns of the survivor that are never filled from the duplicate."""

_IDENTICAL_COLUMNS = {
    "employment": ("person",),
    "circumstance": ("kind", "company"),
    "event": ("approach", "kind"),
}
"""Columns that must be equal in two rows to merge them."""


def merge(survivor: Record, duplicate: Record, user: User | None = None, reason: str = "") -> Merge:
    """Move all references to ``duplicate`` to ``survivor`` and delete it; its address redirects.

    Raises ValidationError if they can't be the same, StaleRecord if somebody changed either since it was
    read.
    """
    if survivor.table != duplicate.table or survivor.table not in MERGEABLE:
        raise ValidationError(_("Rows of this kind can’t be merged."))
    if survivor.pk == duplicate.pk:
        raise ValidationError(_("A row is not merged into itself."))
    why = reason or f"{duplicate.ref} is {survivor.ref}"
    with unit_of_work.editing(user=user, reason=why):
        _refuse_if_courted_together(survivor, duplicate)
        _refuse_if_different(survivor, duplicate)
        filled = _fill(survivor, duplicate)
        survivor.save()
        moved = [asdict(link) for link in links.move(survivor, duplicate)]
        merged = Merge.objects.create(
            table=survivor.table,
            survivor_ref=survivor.ref,
            survivor_key=survivor.pk,
            duplicate_ref=duplicate.ref,
            duplicate_key=duplicate.pk,
            moved=moved,
            filled=filled,
            reason=why[:100],
            user=user,
        )
        duplicate.refresh_from_db()
        duplicate.delete()
        leads_to = Address.objects.get(table=survivor.table, ref=survivor.ref)
        Address.objects.filter(table=duplicate.table, ref=duplicate.ref).update(redirects_to=leads_to)
        return merged


def undo(merging: Merge, user: User | None = None) -> Record:
    """Restore the duplicate, with all moved references that still name the survivor.

    Raises ValidationError if it was undone before, or if the survivor is gone.
    """
    model = model_of(merging.table)
    survivor = model._base_manager.filter(pk=merging.survivor_key).first()
    last = model.history.filter(id=merging.duplicate_key, history_type="-").first()
    if merging.undone or survivor is None or last is None:
        raise ValidationError(_("This merging can't be undone: it was undone already, or a row is missing."))
    with unit_of_work.editing(user=user, reason=f"not the same: {merging.duplicate_ref}") as unit:
        duplicate = last.instance
        model._base_manager.bulk_create([duplicate])
        unit.after_save(duplicate)
        Address.objects.filter(table=merging.table, ref=merging.duplicate_ref).update(redirects_to=None)
        for link in merging.moved:
            links.move_back(links.Link(**link), survivor, duplicate)
        survivor.refresh_from_db()
        for name, (before, after) in merging.filled.items():
            field = survivor._meta.get_field(name)
            if plain_of(survivor, field) == after:
                set_plain(survivor, field, before)
        survivor.save()
        merging.undone = timezone.now()
        merging.save(update_fields=["undone"])
    return duplicate


def reference_counts(record: Record) -> dict[str, int]:
    """The number of rows that name ``record``, by the label of their table: a merging would move these."""
    numbers: dict[str, int] = {}
    for _link, rows in references_to(record):
        label = str(rows.model._meta.verbose_name_plural)
        if number := rows.count():
            numbers[label] = numbers.get(label, 0) + number
    return numbers


def _refuse_if_courted_together(survivor: Record, duplicate: Record) -> None:
    if not isinstance(duplicate, Person):
        return
    beside = Candidate.objects.filter(person=survivor.pk).values("approach")
    row = (
        Candidate.objects.filter(person=duplicate.pk, approach__in=beside).select_related("approach").first()
    )
    if row is not None:
        raise ValidationError(
            _(
                "Both are candidates of the approach “%(approach)s”: take one of these two rows away first, "
                "since people are counted once."
            )
            % {"approach": row.approach}
        )


def _refuse_if_different(survivor: Record, duplicate: Record) -> None:
    for name in _IDENTICAL_COLUMNS.get(survivor.table, ()):
        if getattr(survivor, name) != getattr(duplicate, name):
            label = editable_columns(survivor.table)[name].verbose_name
            raise ValidationError(
                _("They differ in “%(label)s”: two such rows are not one.") % {"label": label}
            )
    if survivor.table in links.REPORTED and _is_published(duplicate) and not _is_published(survivor):
        raise ValidationError(_("Keep the one that is published."))


# The columns that the survivor takes over


def _is_published(record: Record) -> bool:
    return getattr(record, "state", "") == State.PUBLISHED


def _fill(survivor: Record, duplicate: Record) -> dict[str, list]:
    """Fill empty columns of ``survivor`` from ``duplicate``; return old and new values by column."""
    before: dict[str, list] = {}
    for field in _fillable(survivor):
        mine, theirs = plain_of(survivor, field), plain_of(duplicate, field)
        if not mine and theirs and theirs != survivor.pk:
            set_plain(survivor, field, theirs)
            before[field.name] = [mine, theirs]
    if isinstance(survivor, Company | Person) and isinstance(duplicate, Company | Person):
        mine = survivor.aliases
        own_names = {survivor.name.casefold(), *(line.strip().casefold() for line in mine.splitlines())}
        other_names = [duplicate.name, *duplicate.aliases.splitlines()]
        added = [
            line.strip() for line in other_names if line.strip() and line.strip().casefold() not in own_names
        ]
        if added:
            survivor.aliases = "\n".join([*filter(None, [mine]), *dict.fromkeys(added)])
            before["aliases"] = [mine, survivor.aliases]
    return before


def _fillable(record: Record) -> Iterator[Field]:
    own = _KEPT_COLUMNS | {"aliases"} | ({"title"} if isinstance(record, Source) else set())
    left_out = {*values_by_part(record), *own}
    for field in (*record._meta.concrete_fields, *record._meta.private_fields):
        if field.editable and not field.primary_key and field.name not in left_out:
            yield field


def check_version(record: Record, version: str) -> None:
    """Raise StaleRecord unless ``record`` still has the version that an editor saw."""
    if str(record.version) != version:
        raise StaleRecord(record)
