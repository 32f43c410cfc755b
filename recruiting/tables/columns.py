"""One column of a table as CSV, JSON, the data dictionary and ``load`` see it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext as _

from recruiting.models.fields import CodeField, WebField
from recruiting.values.composite import CompositeField
from recruiting.values.reading import LARGEST, exact_decimal

_TYPED: dict[str, Callable[[str], object]] = {
    "boolean": lambda text: text == "true",
    "integer": int,
    "number": lambda text: int(text) if text.lstrip("-").isdecimal() else float(text),
}


class Refused(ValueError):
    """A cell does not hold what its column takes; the message says what is expected."""


@dataclass(frozen=True)
class Column:
    """A named column: its label, its type in a data package, and how a cell is written and read.

    ``write(row)`` gives a cell's text, empty for what is empty; ``read(text)`` the value of ``attribute``
    and raises Refused. Free text is ``quoted`` and guarded in CSV, everything else never.
    """

    name: str
    label: Any
    type: str
    write: Callable[[models.Model], str]
    read: Callable[[str], Any] | None = None
    help: Any = ""
    codes: tuple[str, ...] = ()
    table: str = ""
    attribute: str = ""
    quoted: bool = False
    scale: int = 1

    def typed(self, text: str):
        """A cell's text as JSON has it: a number, true or false, null for what is empty, else the text."""
        if text == "" and not self.quoted:
            return None
        return _TYPED.get(self.type, str)(text)


def _text(field):
    def read(text):
        longest = getattr(field, "max_length", None)
        if longest and len(text) > longest:
            raise Refused(_("at most %(longest)s characters") % {"longest": longest})
        if "\x00" in text:
            raise Refused(_("text without NUL characters"))
        return text

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="string",
        write=lambda row: getattr(row, field.attname) or "",
        read=read,
        help=field.help_text,
        attribute=field.attname,
        quoted=True,
    )


def _web(field):
    text = _text(field)

    def read(cell):
        if cell and not cell.startswith(("http://", "https://")):
            raise Refused(_("an address that starts with http:// or https://"))
        return text.read(cell)

    return replace(text, read=read)


def _code(field):
    codes = tuple(code for code, _label in field.flatchoices if code)

    def read(text):
        if text not in codes and not (field.blank and text == ""):
            raise Refused(_("one of: %(codes)s") % {"codes": ", ".join(codes)})
        return text

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="string",
        write=lambda row: getattr(row, field.attname),
        read=read,
        help=field.help_text,
        codes=codes,
        attribute=field.attname,
    )


def _flag(field):
    def read(text):
        if text not in ("true", "false", ""):
            raise Refused(_("true or false"))
        return text == "true"

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="boolean",
        write=lambda row: "true" if getattr(row, field.attname) else "false",
        read=read,
        help=field.help_text,
        attribute=field.attname,
    )


def _number(field, scale=1):
    """A whole number, or one in hundredths written as a decimal of what people count in."""

    def write(row):
        value = getattr(row, field.attname)
        return "" if value is None else exact_decimal(value, scale)

    def read(text):
        if text == "":
            if field.null:
                return None
            if field.has_default():
                return field.get_default()
            raise Refused(_("a number"))
        try:
            units = Decimal(text) * scale if len(text) <= 30 else Decimal("NaN")
        except InvalidOperation:
            units = Decimal("NaN")
        largest = LARGEST if isinstance(field, models.BigIntegerField) else 32767
        if not units.is_finite() or units != units.to_integral_value() or not 0 <= units <= largest:
            raise Refused(_("a number from 0 to %(largest)s") % {"largest": exact_decimal(largest, scale)})
        if exact_decimal(int(units), scale) != text:
            raise Refused(_("a plain number: %(number)s") % {"number": exact_decimal(int(units), scale)})
        return int(units)

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="number" if scale > 1 else "integer",
        write=write,
        read=read,
        help=field.help_text,
        attribute=field.attname,
        scale=scale,
    )


def _day(field):
    def write(row):
        value = getattr(row, field.attname)
        return value.isoformat() if value else ""

    def read(text):
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise Refused(_("a day: 2025-06-30")) from None

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="date",
        write=write,
        read=read,
        help=field.help_text,
        attribute=field.attname,
    )


def _slug(text):
    try:
        validate_slug(text)
    except ValidationError:
        raise Refused(_("a reference: letters, digits, - and _")) from None
    return text


def _ref(field):
    """The reference of another row."""
    table = field.related_model._meta.concrete_model._meta.model_name

    def write(row):
        related = getattr(row, field.name)
        return related.ref if related else ""

    def read(text):
        if not text and not field.null:
            raise Refused(_("the reference of a %(table)s") % {"table": table})
        return _slug(text) if text else ""

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="string",
        write=write,
        read=read,
        help=field.help_text,
        table=table,
        attribute=field.attname,
    )


def _refs(field):
    """The references of several rows, in the order of the alphabet, separated by semicolons."""
    table = field.related_model._meta.concrete_model._meta.model_name

    def read(text):
        if not text and not field.blank:
            raise Refused(_("the references of one or more rows of %(table)s") % {"table": table})
        refs = [_slug(ref) for ref in text.split(";")] if text else []
        if len(set(refs)) < len(refs):
            raise Refused(_("each reference once"))
        return refs

    return Column(
        name=field.name,
        label=field.verbose_name,
        type="string",
        write=lambda row: ";".join(sorted(related.ref for related in getattr(row, field.name).all())),
        read=read,
        help=field.help_text,
        table=table,
        attribute=field.name,
    )


def _parts(composite):
    """The columns of a value: low and high as decimals of what people count in; its days are derived."""
    scale = getattr(composite.value_class, "SCALE", 1)
    for suffix, name in composite.columns.items():
        if suffix in ("earliest", "latest"):
            continue
        model_field = composite.model._meta.get_field(name)
        part = of_field(model_field, scale if suffix in ("low", "high") else 1)
        help_text = composite.help_text if suffix in ("low", "edtf") else ""
        yield replace(part, help=help_text, read=_or_default(part.read, model_field))


def _or_default(read, model_field):
    """An empty cell leaves a status to the value, which knows its own, and any other code to its default."""
    empty = "" if model_field.name.endswith("status") else model_field.get_default()

    def read_part(text):
        return empty if text == "" and model_field.choices else read(text)

    return read_part


def of_field(model_field, scale=1) -> Column:
    """The column of an ordinary model field."""
    if model_field.many_to_many:
        return _refs(model_field)
    if model_field.is_relation:
        return _ref(model_field)
    if model_field.name == "ref":
        return replace(_text(model_field), quoted=False, read=_slug)
    if isinstance(model_field, CodeField) or model_field.choices:
        return _code(model_field)
    if isinstance(model_field, models.BooleanField):
        return _flag(model_field)
    if isinstance(model_field, models.IntegerField):
        return _number(model_field, scale)
    if isinstance(model_field, models.DateField):
        return _day(model_field)
    if isinstance(model_field, WebField):
        return _web(model_field)
    if model_field.name.endswith(("currency", "edtf", "language")):
        return replace(_text(model_field), quoted=False, read=_plain(model_field))
    return _text(model_field)


def _plain(model_field):
    """A code without a list of choices: never quoted, so it may hold nothing that would have to be."""

    def read(text):
        if len(text) > model_field.max_length or not all(c.isalnum() or c in "-~?%/.[]" for c in text):
            raise Refused(_("a code, such as USD, en or 2025-06"))
        return text

    return read


def of_model(model) -> list[Column]:
    """The columns of a table in the order in which its model declares them, without what is derived."""
    composites = [f for f in model._meta.private_fields if isinstance(f, CompositeField)]
    parts = {name for composite in composites for name in composite.columns.values()}
    own = [
        f for f in model._meta.local_concrete_fields if f.name not in parts and f.name != "id" and f.editable
    ]
    declared = sorted(
        [*own, *composites, *model._meta.local_many_to_many], key=lambda declared: declared.creation_counter
    )
    found: list[Column] = []
    for model_field in declared:
        if isinstance(model_field, CompositeField):
            found.extend(_parts(model_field))
        else:
            found.append(of_field(model_field))
    first = [column for column in found if column.name in ("ref", "version")]
    return sorted(first, key=lambda column: column.name) + [column for column in found if column not in first]
