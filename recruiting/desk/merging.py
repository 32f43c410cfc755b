"""Two rows that are one: everything is moved to one of them, and can be moved back.

Companies, people and sources; and jobs, circumstances and events that were entered once for each report.

The other row goes; its address redirects, and its history stays. What reports said is not touched but for the
references in claimed values, which name the row that is kept from then on.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from recruiting.models import Address, Candidate, Claim, Merge, aspects, unit_of_work
from recruiting.models.record import Record, StaleRecord
from recruiting.values.composite import CompositeField

NAMED = ("company", "person", "source")
REPORTED = ("employment", "circumstance", "event")
"""Rows that reports speak of: what they say of the one that goes are claims on the other from then on."""
MERGEABLE = (*NAMED, *REPORTED)

_OWN = {"ref", "version", "name", "naming", "publisher", "state", "retraction"}
"""Columns of the kept row that nothing of the other fills: what it is called stays."""

_SAME = {"employment": ("person",), "circumstance": ("kind", "company"), "event": ("approach", "kind")}
"""Columns in which two rows that reports speak of have to be the same to be one."""


@dataclass(frozen=True)
class Link:
    """One row that named the one that went: by a column, among several, or in a claim's value."""

    table: str
    key: int
    name: str
    among: bool = False
    both: bool = False
    """Whether it named the kept row beside it, so that moving back leaves that there."""
    text: str = ""
    """The claimed value as it was."""


def merge(kept: Record, gone: Record, user=None, reason: str = "") -> Merge:
    """Move all that names ``gone`` to ``kept``, and delete it; its address redirects.

    Raises ValidationError if they can't be one, StaleRecord if somebody changed either since it was read.
    """
    if kept.table != gone.table or kept.table not in MERGEABLE:
        raise ValidationError(_("Rows of this kind can’t be merged."))
    if kept.pk == gone.pk:
        raise ValidationError(_("A row is not merged into itself."))
    why = reason or f"{gone.ref} is {kept.ref}"
    with unit_of_work.editing(user=user, reason=why):
        _refuse_if_courted_together(kept, gone)
        _refuse_if_not_alike(kept, gone)
        filled = _fill(kept, gone)
        kept.save()
        moved = [asdict(link) for link in _move(kept, gone)]
        merged = Merge.objects.create(
            table=kept.table,
            kept=kept.ref,
            kept_key=kept.pk,
            gone=gone.ref,
            gone_key=gone.pk,
            moved=moved,
            filled=filled,
            reason=why[:100],
            user=user,
        )
        gone.refresh_from_db()
        gone.delete()
        leads_to = Address.objects.get(table=kept.table, ref=kept.ref)
        Address.objects.filter(table=gone.table, ref=gone.ref).update(redirects_to=leads_to)
        return merged


def undo(merging: Merge, user=None) -> Record:
    """Bring the row that went back, with all that was moved and still stands where it was moved to.

    Raises ValidationError if it was undone before, or if the kept row is no more.
    """
    model = _model(merging.table)
    kept = model._base_manager.filter(pk=merging.kept_key).first()
    last = model.history.filter(id=merging.gone_key, history_type="-").first()
    if merging.undone or kept is None or last is None:
        raise ValidationError(_("This merging can't be undone: it was undone already, or a row is missing."))
    with unit_of_work.editing(user=user, reason=f"not the same: {merging.gone}") as unit:
        gone = last.instance
        model._base_manager.bulk_create([gone])
        model.history.bulk_history_create([gone], default_user=unit.user, default_change_reason=unit.reason)
        unit.after_save(gone)
        Address.objects.filter(table=merging.table, ref=merging.gone).update(redirects_to=None)
        for link in merging.moved:
            _move_back(Link(**link), kept, gone)
        kept.refresh_from_db()
        for name, (before, after) in merging.filled.items():
            if _plain(kept, name) == after:
                _set_plain(kept, name, before)
        kept.save()
        merging.undone = timezone.now()
        merging.save(update_fields=["undone"])
    return gone


def counted(record: Record) -> dict[str, int]:
    """How many rows of each table name ``record``: what a merging would move."""
    found: dict[str, int] = {}
    for _link, rows in _naming(record):
        label = str(rows.model._meta.verbose_name_plural)
        if number := rows.count():
            found[label] = found.get(label, 0) + number
    return found


def _model(table):
    return apps.get_model("recruiting", table)


def _refuse_if_courted_together(kept, gone):
    if gone.table != "person":
        return
    beside = Candidate.objects.filter(person=kept.pk).values("approach")
    row = Candidate.objects.filter(person=gone.pk, approach__in=beside).select_related("approach").first()
    if row is not None:
        raise ValidationError(
            _(
                "Both are candidates of the approach “%(approach)s”: take one of these two rows away first, "
                "since people are counted once."
            )
            % {"approach": row.approach}
        )


def _refuse_if_not_alike(kept, gone):
    for name in _SAME.get(kept.table, ()):
        if getattr(kept, name) != getattr(gone, name):
            label = kept._meta.get_field(name).verbose_name
            raise ValidationError(
                _("They differ in “%(label)s”: two such rows are not one.") % {"label": label}
            )
    if kept.table in REPORTED and getattr(gone, "state", "") == "published" != getattr(kept, "state", ""):
        raise ValidationError(_("Keep the one that is published."))


# The columns that the kept row takes over


def _fill(kept, gone) -> dict[str, list]:
    """Give ``kept`` what only ``gone`` tells; what it had and has, by column."""
    before: dict[str, list] = {}
    for name in _fillable(kept):
        mine, theirs = _plain(kept, name), _plain(gone, name)
        if not mine and theirs and theirs != kept.pk:
            _set_plain(kept, name, theirs)
            before[name] = [mine, theirs]
    if hasattr(kept, "aliases"):
        mine = kept.aliases
        known = {kept.name.casefold(), *(line.strip().casefold() for line in mine.splitlines())}
        told = [gone.name, *gone.aliases.splitlines()]
        added = [line.strip() for line in told if line.strip() and line.strip().casefold() not in known]
        if added:
            kept.aliases = "\n".join([*filter(None, [mine]), *dict.fromkeys(added)])
            before["aliases"] = [mine, kept.aliases]
    return before


def _fillable(record) -> Iterator[str]:
    parts = {
        name
        for field in record._meta.private_fields
        if isinstance(field, CompositeField)
        for name in field.columns.values()
    }
    for field in (*record._meta.concrete_fields, *record._meta.private_fields):
        own = _OWN | {"aliases"} | ({"title"} if record.table == "source" else set())
        if field.editable and not field.primary_key and field.name not in parts | own:
            yield field.name


def _plain(record, name):
    """A column's value as JSON holds it."""
    field = record._meta.get_field(name)
    if isinstance(field, CompositeField):
        return getattr(record, name).notation()
    return getattr(record, field.attname)


def _set_plain(record, name, value):
    field = record._meta.get_field(name)
    setattr(record, name if isinstance(field, CompositeField) else field.attname, value)


# What names a row


def _naming(record) -> Iterator[tuple[models.Field, models.QuerySet]]:
    """Each editable relation of a record that may name ``record``, with the rows that do."""
    for relation in record._meta.concrete_model._meta.get_fields(include_hidden=True):
        field = getattr(relation, "field", None)
        if not relation.auto_created or field is None or not field.editable:
            continue
        if issubclass(relation.related_model, Record):
            rows = relation.related_model._base_manager.filter(**{field.name: record.pk})
            yield field, rows.order_by("pk")


def _move(kept, gone) -> Iterator[Link]:
    for field, rows in _naming(gone):
        for row in list(rows):
            if field.many_to_many:
                others = getattr(row, field.name)
                both = row == kept or others.filter(pk=kept.pk).exists()
                others.remove(gone)
                if not both:
                    others.add(kept)
                row.save()
                yield Link(row.table, row.pk, field.name, among=True, both=both)
            else:
                # The kept row does not become part of itself.
                row = kept if row == kept else row
                setattr(row, field.attname, None if row is kept else kept.pk)
                row.save()
                yield Link(row.table, row.pk, field.name)
    # What it is based on goes with it, but for itself.
    for field in gone._meta.many_to_many:
        for other in getattr(gone, field.name).all():
            # Whom it is told of is what reports say of it; the kept row has its own.
            both = gone.table in REPORTED or other.pk == kept.pk
            both = both or getattr(kept, field.name).filter(pk=other.pk).exists()
            if not both:
                getattr(kept, field.name).add(other)
            yield Link(gone.table, other.pk, f"own {field.name}", among=True, both=both)
    yield from _rename(gone, kept.ref)


def _rename(gone, ref) -> Iterator[Link]:
    """Claimed values that name ``gone`` name the kept row."""
    for claim in Claim.objects.filter(
        models.Q(value__contains=gone.ref) | models.Q(denied__contains=gone.ref)
    ):
        if aspects.related_table(claim.subject_table, claim.aspect) != gone.table:
            continue
        named = False
        for name in ("value", "denied"):
            refs = [part.strip() for part in getattr(claim, name).split(";")]
            if gone.ref in refs:
                text = getattr(claim, name)
                told = dict.fromkeys(ref if part == gone.ref else part for part in refs)
                setattr(claim, name, ";".join(told))
                named = True
                yield Link("claim", claim.pk, f"{name} of", both=ref in refs, text=text)
        if named:
            claim.save()


def _move_back(link: Link, kept, gone):
    if link.name.startswith("own "):
        others = getattr(gone, link.name.removeprefix("own "))
        if others.model._base_manager.filter(pk=link.key).exists():
            others.add(link.key)
            if not link.both:
                getattr(kept, link.name.removeprefix("own ")).remove(link.key)
        return
    row = _model(link.table)._base_manager.filter(pk=link.key).first()
    if row is None:
        return
    if link.name.endswith(" of"):
        name = link.name.removesuffix(" of")
        if kept.ref in getattr(row, name).split(";"):
            setattr(row, name, link.text)
    elif link.among:
        others = getattr(row, link.name)
        others.add(gone)
        if not link.both:
            others.remove(kept)
    else:
        field = row._meta.get_field(link.name)
        if getattr(row, field.attname) == (None if row == kept else kept.pk):
            setattr(row, field.attname, gone.pk)
    row.save()


def check_seen(record: Record, version: str) -> None:
    """Raise StaleRecord unless ``record`` still has the version that an editor saw."""
    if str(record.version) != version:
        raise StaleRecord(record)
