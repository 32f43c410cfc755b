"""Legal removal: a record or a value is taken out of all editions and leaves a notice with its date."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from recruiting.published.copies import entered_columns
from recruiting.published.models import LINKS, TABLES, WORDS, Edition, Removal, Row
from recruiting.published.store import next_edition
from recruiting.values.composite import CompositeField


def remove_record(table: str, ref: str, notice: str) -> Removal:
    """Take a record, with its parts and terms and the claims on all of these, out of all editions.

    Raises ValidationError as long as the desk still publishes it, or if it was never public.
    """
    rows = _versions(table, ref)
    if rows.filter(until=None).exists():
        raise ValidationError(_("It is published: retract or delete it first, or it would come back."))
    with transaction.atomic():
        key = rows.values_list("key", flat=True).first()
        refs = _refs(TABLES[table].objects.filter(key=key))
        for name, refs_of_parts in _with_parts(table, refs).items():
            _delete("claim", TABLES["claim"].objects.filter(about_table=name, about_ref__in=refs_of_parts))
            _delete(name, TABLES[name].objects.filter(ref__in=refs_of_parts))
        return _note(table, ref, "", notice)


def remove_value(table: str, ref: str, column: str, notice: str) -> Removal:
    """Take what a column held before out of all former editions; what it holds now stays.

    Raises ValidationError for what is no column, or if the record was never public.
    """
    rows = _versions(table, ref)
    model = TABLES[table]
    if column not in entered_columns(model.desk):
        raise ValidationError(_("There is no such column: %(column)s") % {"column": column})
    key = rows.values_list("key", flat=True).first()
    now = model.objects.current().filter(key=key).first()
    with transaction.atomic():
        for row in model.objects.filter(key=key).exclude(until=None):
            _empty(row, column, now)
        return _note(table, ref, column, notice)


def _versions(table: str, ref: str) -> QuerySet:
    if table not in TABLES or not TABLES[table].objects.filter(ref=ref).exists():
        raise ValidationError(_("Nothing of that name was ever public: %(ref)s") % {"ref": f"{table} {ref}"})
    return TABLES[table].objects.filter(ref=ref)


def _with_parts(table: str, refs: set[str]) -> dict[str, set[str]]:
    """The references of a record and of what is a part or a term of it, by table."""
    refs_by_table = {table: refs}
    if table == "approach":
        for name in ("candidate", "offer", "event", "term"):
            refs_by_table[name] = _refs(TABLES[name].objects.filter(story__in=refs))
    for holder in ("offer", "event", "employment"):
        terms = TABLES["term"].objects.filter(of_table=holder, of_ref__in=refs_by_table.get(holder, ()))
        refs_by_table["term"] = refs_by_table.get("term", set()) | _refs(terms)
    return refs_by_table


def _refs(rows: QuerySet) -> set[str]:
    return set(rows.values_list("ref", flat=True))


def _delete(table: str, rows: QuerySet) -> None:
    ids = list(rows.values_list("pk", flat=True))
    for beside in (LINKS, WORDS):
        if table in beside:
            beside[table].objects.filter(line__in=ids).delete()
    TABLES[table].objects.filter(pk__in=ids).delete()


def _empty(row: Row, column: str, now: Row | None) -> None:
    field: Any = type(row)._meta.get_field(column)
    if isinstance(field, CompositeField):
        setattr(row, column, "")
    else:
        setattr(row, column, field.get_default() or "")
    row.names.pop(column, None)
    getattr(row, "headlines", {}).pop(column, None)
    for derived in (f"{column}_printed", f"{column}_others", f"{column}_name", f"{column}_names"):
        if hasattr(row, derived):
            setattr(row, derived, "")
    # A title may contain the value.
    row.title_en, row.title_id = (now.title_en, now.title_id) if now else (row.ref, row.ref)
    row.save()
    if row.table in WORDS:
        WORDS[row.table].objects.filter(line=row.pk).delete()


def _note(table: str, ref: str, column: str, notice: str) -> Removal:
    number = next_edition()
    # A new edition, so that no cached answer still holds what was removed.
    Edition.objects.create(number=number, kind="removed", reason=notice)
    return Removal.objects.create(table=table, ref=ref, column=column, notice=notice, edition=number)
