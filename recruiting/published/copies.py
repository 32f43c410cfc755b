"""The columns of the desk's tables as the published ones repeat them."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.db import models

from recruiting.values.composite import composites_of, values_by_part

NEVER = ("id", "ref", "version", "text_digest", "text_paragraphs")
"""The desk's columns that are never copied: a published row has its own, or none."""


def copies(desk: type[models.Model]) -> Iterator[tuple[str, models.Field]]:
    """The columns of a table of the desk, derived ones included, in the order in which it declares them.

    A reference becomes text, the ``ref`` of the row that it leads to; several are separated by semicolons.
    """
    parts = values_by_part(desk)
    plain = [field for field in desk._meta.concrete_fields if field.name not in {*NEVER, *parts}]
    declared = [*plain, *composites_of(desk), *desk._meta.many_to_many]
    for field in sorted(declared, key=lambda field: field.creation_counter):
        yield field.name, _copy(field)


def _copy(field: models.Field) -> models.Field:
    if field.is_relation:
        return models.TextField(field.verbose_name, default="", help_text=field.help_text)
    _name, _path, args, options = field.deconstruct()
    return type(field)(*args, **{key: value for key, value in options.items() if key not in UNIQUE})


UNIQUE = ("unique", "db_index")
"""What is true of the desk's rows and not of several versions of them."""


def columns_of(desk: type[models.Model]) -> Callable[[Any], Any]:
    """A class decorator that gives a published table the columns of a table of the desk."""

    def add(model: Any) -> Any:
        own_names = {field.name for field in model._meta.local_fields}
        for name, field in copies(desk):
            if name not in own_names:
                model.add_to_class(name, field)
        model.desk = desk
        return model

    return add


@cache
def entered_columns(desk: type[models.Model]) -> list[str]:
    """The columns whose change is a correction: what the desk enters, values that lie in several as one."""
    fields = [*desk._meta.concrete_fields, *composites_of(desk), *desk._meta.many_to_many]
    left_out = {*values_by_part(desk), *NOT_TOLD}
    entered = [field for field in fields if field.editable and field.name not in left_out]
    return [field.name for field in sorted(entered, key=lambda field: field.creation_counter)]


@cache
def entered_attributes(desk: type[models.Model]) -> list[str]:
    """The attributes of a published row that hold what the desk entered; days are derived."""
    whole = {each.name: each for each in composites_of(desk)}
    attributes: list[str] = []
    for name in entered_columns(desk):
        columns = whole[name].columns.items() if name in whole else (("", name),)
        attributes += [column for suffix, column in columns if suffix not in ("earliest", "latest")]
    return attributes


NOT_TOLD = (*NEVER, "lead_claim")
