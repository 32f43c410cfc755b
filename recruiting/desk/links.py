"""Moves the references to one row to another when they are merged, and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models

from recruiting.models import Claim, aspects
from recruiting.models.record import Record
from recruiting.models.relations import references_to
from recruiting.models.tables import all_rows
from recruiting.values.semicolons import split_items

REPORTED = ("employment", "circumstance", "event")
"""Tables of rows that claims are about: the claims on the duplicate become claims on the survivor."""


@dataclass(frozen=True)
class Link:
    """One reference to the duplicate: in a column, among several rows, or in a claim's value."""

    table: str
    key: int
    name: str
    among: bool = False
    both: bool = False
    """Whether the row named the survivor too, so that moving back must keep that."""
    text: str = ""
    """The claimed value before the merge."""


def move(survivor: Record, duplicate: Record) -> Iterator[Link]:
    """Replace all references to ``duplicate`` by references to ``survivor``; yield them."""
    for field, rows in references_to(duplicate):
        for row in list(rows):
            if field.many_to_many:
                others = getattr(row, field.name)
                both = row == survivor or others.filter(pk=survivor.pk).exists()
                others.remove(duplicate)
                if not both:
                    others.add(survivor)
                row.save()
                yield Link(row.table, row.pk, field.name, among=True, both=both)
            else:
                # The survivor must not become part of itself.
                row = survivor if row == survivor else row
                setattr(row, field.attname, None if row is survivor else survivor.pk)
                row.save()
                yield Link(row.table, row.pk, field.name)
    # Its own relations are moved too, except those to the survivor.
    for field in duplicate._meta.many_to_many:
        for other in getattr(duplicate, field.name).all():
            # People and companies of an event come from its reports; the survivor has its own.
            both = duplicate.table in REPORTED or other.pk == survivor.pk
            both = both or getattr(survivor, field.name).filter(pk=other.pk).exists()
            if not both:
                getattr(survivor, field.name).add(other)
            yield Link(duplicate.table, other.pk, f"own {field.name}", among=True, both=both)
    yield from _rename(duplicate, survivor.ref)


def _rename(duplicate: Record, ref: str) -> Iterator[Link]:
    """Claimed values that name ``duplicate`` name the kept row."""
    for claim in Claim.objects.filter(
        models.Q(value__contains=duplicate.ref) | models.Q(denied__contains=duplicate.ref)
    ):
        if aspects.related_table(claim.subject_table, claim.aspect) != duplicate.table:
            continue
        has_changed = False
        for name in ("value", "denied"):
            refs = split_items(getattr(claim, name))
            if duplicate.ref in refs:
                text = getattr(claim, name)
                new_refs = dict.fromkeys(ref if part == duplicate.ref else part for part in refs)
                setattr(claim, name, ";".join(new_refs))
                has_changed = True
                yield Link("claim", claim.pk, f"{name} of", both=ref in refs, text=text)
        if has_changed:
            claim.save()


def move_back(link: Link, survivor: Record, duplicate: Record) -> None:
    """Restore one reference to ``duplicate``, if the row still names the survivor."""
    if link.name.startswith("own "):
        others = getattr(duplicate, link.name.removeprefix("own "))
        if others.model._base_manager.filter(pk=link.key).exists():
            others.add(link.key)
            if not link.both:
                getattr(survivor, link.name.removeprefix("own ")).remove(link.key)
        return
    row = all_rows(link.table).filter(pk=link.key).first()
    if row is None:
        return
    if link.name.endswith(" of"):
        name = link.name.removesuffix(" of")
        if survivor.ref in split_items(getattr(row, name)):
            setattr(row, name, link.text)
    elif link.among:
        others = getattr(row, link.name)
        others.add(duplicate)
        if not link.both:
            others.remove(survivor)
    else:
        field = row._meta.get_field(link.name)
        if getattr(row, field.attname) == (None if row == survivor else survivor.pk):
            setattr(row, field.attname, duplicate.pk)
    row.save()
