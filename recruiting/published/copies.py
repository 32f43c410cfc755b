"""Copies of the columns of the desk's tables, for the published tables."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.db import models

from recruiting.values.composite import composites_of, values_by_part

NEVER_COPIED = ("id", "ref", "version", "text_digest", "text_paragraphs")
"""The desk's columns that are not copied: a published row has its own, or none."""


def copied_fields(desk: type[models.Model]) -> Iterator[tuple[str, models.Field]]:
    """Copies of the columns of a table of the desk by name, derived ones included, in declared order.

    A reference becomes text: the ``ref`` of the row that it names; several are separated by semicolons.
    """
    parts = values_by_part(desk)
    plain = [field for field in desk._meta.concrete_fields if field.name not in {*NEVER_COPIED, *parts}]
    declared = [*plain, *composites_of(desk), *desk._meta.many_to_many]
    for field in sorted(declared, key=lambda field: field.creation_counter):
        yield field.name, _copy(field)


def _copy(field: models.Field) -> models.Field:
    if field.is_relation:
        return models.TextField(field.verbose_name, default="", help_text=field.help_text)
    _name, _path, args, options = field.deconstruct()
    return type(field)(*args, **{key: value for key, value in options.items() if key not in DROPPED_OPTIONS})


DROPPED_OPTIONS = ("unique", "db_index")
"""Options that hold for the desk's rows, of which the published table has several versions."""


def with_columns_of(desk: type[models.Model]) -> Callable[[Any], Any]:
    """A class decorator that gives a published table the columns of a table of the desk."""

    def add(model: Any) -> Any:
        own_names = {field.name for field in model._meta.local_fields}
        for name, field in copied_fields(desk):
            if name not in own_names:
                model.add_to_class(name, field)
        model.desk = desk
        return model

    return add


@cache
def entered_columns(desk: type[models.Model]) -> list[str]:
    """The columns that the desk enters, whose change is a correction; a composite value is one column."""
    fields = [*desk._meta.concrete_fields, *composites_of(desk), *desk._meta.many_to_many]
    left_out = {*values_by_part(desk), *NOT_ENTERED}
    entered = [field for field in fields if field.editable and field.name not in left_out]
    return [field.name for field in sorted(entered, key=lambda field: field.creation_counter)]


@cache
def entered_attributes(desk: type[models.Model]) -> list[str]:
    """The same as attributes of a published row, with the parts of composites but their derived days."""
    whole = {each.name: each for each in composites_of(desk)}
    attributes: list[str] = []
    for name in entered_columns(desk):
        columns = whole[name].columns.items() if name in whole else (("", name),)
        attributes += [column for suffix, column in columns if suffix not in ("earliest", "latest")]
    return attributes


NOT_ENTERED = (*NEVER_COPIED, "lead_claim")
