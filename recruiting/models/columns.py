"""The forms of a column's value: one codec for all columns of the desk's tables.

*Plain*: as JSON holds it. The notation of a value (a sum, a date); a code, text or number as it is stored;
the keys of related rows in their order. History, forms, merging and reverting compare it.

*Notation*: as one text. The same, with references instead of keys, separated by ``;``, and ``yes`` or ``no``.
Claims hold it.

*Comparable*: what a notation is read as. Values, codes as ``Code``, related rows as a set of references.

*Words*: as people read it, in their language.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext as _

from recruiting.models.fields import CodeField
from recruiting.models.keys import RowKey
from recruiting.models.tables import model_of, table_of
from recruiting.values import Edtf, Interval
from recruiting.values.composite import CompositeField
from recruiting.values.semicolons import SEPARATOR, split_items

Field = Any
"""A field of Django's, or one that makes several columns (``CompositeField``)."""

_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


class Code(str):
    """A code of a fixed list."""


Value = Interval | Edtf | Code | frozenset[str] | str | bool | int | None
"""What a column holds or a claim gives, comparable: related rows are a set of references."""


@cache
def editable_columns(table: str) -> dict[str, Field]:
    """The columns of a table that people type, by name, in the order in which the model declares them."""
    meta = model_of(table)._meta
    fields = [*meta.fields, *meta.private_fields, *meta.many_to_many]
    return {
        field.name: field
        for field in sorted(fields, key=lambda field: field.creation_counter)
        if field.editable
    }


# Plain


def plain(field: Field, value: Any) -> Any:
    """The plain form of ``value``, which is of the type of the column, or related rows, or plain."""
    if isinstance(field, CompositeField):
        return value.notation()
    if field.many_to_many:
        return sorted(getattr(row, "pk", row) for row in value)
    return value.pk if isinstance(value, models.Model) else value


def plain_of(record: Any, field: Field) -> Any:
    """The plain value of a column of ``record``, or of a row of its history."""
    if field.many_to_many:
        return plain(field, getattr(record, field.name).values_list("pk", flat=True))
    return plain(field, getattr(record, field.attname if field.is_relation else field.name))


def set_plain(record: Any, field: Field, value: Any) -> None:
    """Set a column of ``record`` to a plain value; not for many-to-many relations."""
    name = field.attname if field.is_relation else field.name
    setattr(record, name, field.to_python(value) if isinstance(field, CompositeField) else value)


def related_keys(field: Field, value: Any) -> list[RowKey]:
    """The rows that a plain value names."""
    keys = value if isinstance(value, list) else [] if value is None else [value]
    return [(table_of(field), key) for key in keys] if field.is_relation else []


# Notation


def notation(field: Field, value: Any) -> str:
    """A value of a record as a claim on the column holds it; empty where there is none."""
    if isinstance(field, CompositeField):
        return value.notation() if value else ""
    if field.many_to_many:
        return SEPARATOR.join(sorted(row.ref for row in value or ()))
    if field.is_relation:
        return value.ref if value else ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def read(field: Field, text: str) -> Value:
    """The comparable value of a notation. Raises ValidationError, with the reason, if it can't be read."""
    if isinstance(field, CompositeField):
        try:
            return field.to_python(text)
        except ValueError as unreadable:
            raise ValidationError(str(unreadable)) from unreadable
    if field.is_relation:
        refs = frozenset(split_items(text))
        for ref in refs:
            validate_slug(ref)
        return refs
    if isinstance(field, CodeField):
        codes = [code for code, _label in field.flatchoices]
        return read_code(field.flatchoices, text, ", ".join(filter(None, codes)))
    if isinstance(field, models.BooleanField):
        return _one_of(_FLAGS, text, _("yes or no"))
    if isinstance(field, models.IntegerField):
        return field.clean(text, None)
    return text


def read_code(choices: Iterable[tuple[str, Any]], text: str, expected: str) -> Code:
    """The one of these codes that is meant, by itself or by its label."""
    choices = list(choices)
    spelled = {str(label).casefold(): code for code, label in choices}
    return Code(_one_of(spelled | {code: code for code, _label in choices}, text, expected))


def _one_of(choices: Mapping[str, Any], text: str, expected: str) -> Any:
    try:
        return choices[text.casefold()]
    except KeyError:
        raise ValidationError(
            _("“%(text)s” is none of: %(expected)s."), params={"text": text[:80], "expected": expected}
        ) from None


def comparable(record: Any, field: Field) -> Value:
    """The comparable value of a column of ``record``."""
    value = getattr(record, field.name)
    if field.many_to_many:
        return frozenset(row.ref for row in value.all())
    if field.is_relation:
        return frozenset([value.ref] if value else [])
    if isinstance(field, CodeField):
        return Code(value)
    return value.strip() if isinstance(value, str) else value


def empty(field: Field) -> Any:
    """The value of an empty column."""
    if isinstance(field, CompositeField):
        return field.to_python("")
    return None if field.is_relation else field.get_default()


# Words


def in_words(field: Field, value: Any, names: Mapping[RowKey, str]) -> str:
    """A plain value in words, related rows by their ``names``."""
    if field.is_relation:
        return ", ".join(sorted(names[key] for key in related_keys(field, value) if key in names))
    if isinstance(field, CompositeField):
        return str(field.to_python(value)) if value else ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.choices:
        return code_in_words(field, value)
    return "" if value is None else str(value)


def code_in_words(field: Field, code: str) -> str:
    """The label of a code; one that is not of the list is shown as it stands."""
    return str(dict(field.flatchoices).get(code, code))
