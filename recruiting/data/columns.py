"""One column of a table as CSV, JSON, the data dictionary and ``load`` see it."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.data import plain
from recruiting.data.cells import Counted, Day, Flag, Hundredths, Whole, links, refs
from recruiting.data.plain import Plain
from recruiting.data.suggestions import perhaps
from recruiting.models.fields import CodeField, LanguageField, WebField
from recruiting.models.free_text import NAMES
from recruiting.models.tables import table_of
from recruiting.values.composite import CompositeField, composites_of, values_by_part
from recruiting.values.decimals import LARGEST, exact_decimal


class Refused(ValueError):
    """A cell does not hold what its column takes; the message says what is expected."""


def _written_only(_text: str) -> Any:
    """The columns of lists are of no table: no file is read by them."""
    raise NotImplementedError


@dataclass(frozen=True)
class Column:
    """A named column: its label, its type in a data package, and how a cell is printed and read.

    ``cell`` is the expression that prints it (``cells``); ``read(text)`` gives the value of ``attribute``
    and raises Refused. Free text is ``quoted`` and guarded in CSV, everything else never.
    """

    name: str
    label: Any
    type: str
    cell: Any
    read: Callable[[str], Any] = _written_only
    help: Any = ""
    codes: tuple[str, ...] = ()
    table: str = ""
    attribute: str = ""
    quoted: bool = False
    is_name: bool = False
    plain: Plain = plain.text
    """Reads a cell as a spreadsheet program saved it: as it would be printed here."""

    def at(self, edition: int | None) -> "Column":
        """The column of the rows of an edition."""
        cell = self.cell
        return replace(self, cell=Counted(cell.rows_at, edition)) if isinstance(cell, Counted) else self

    @property
    def refers_to_several(self) -> bool:
        """Whether it holds the references of any number of rows."""
        return bool(self.table) and not self.attribute.endswith("_id")

    def as_json(self, text: str | None) -> str:
        """A printed cell in JSON: null if empty; numbers, exact, and true and false as they stand."""
        if not text:
            return "null"
        return text if self.type in ("boolean", "integer", "number") else json.dumps(text, ensure_ascii=False)


def _column(field, read, **more):
    """The column of a model field that is printed as it is stored, unless ``more`` says otherwise."""
    described = {"name": field.name, "label": field.verbose_name, "help": field.help_text}
    stored = {"type": "string", "cell": F(field.name), "attribute": field.attname}
    return Column(read=read, **described, **(stored | more))


def _text(field):
    def read(text):
        longest = getattr(field, "max_length", None)
        if longest and len(text) > longest:
            raise Refused(_("at most %(longest)s characters") % {"longest": longest})
        if "\x00" in text:
            raise Refused(_("text without NUL characters"))
        return text

    is_name = field.name in NAMES.get(field.model._meta.model_name, ())
    return _column(field, read, quoted=True, is_name=is_name)


def _web(field):
    text = _text(field)

    def read(cell):
        if cell and not (cell.startswith(("http://", "https://")) and len(cell.split()) == 1):
            raise Refused(_("one address without spaces, which starts with http:// or https://"))
        return text.read(cell)

    return replace(text, read=read)


def _code(field):
    codes = tuple(code for code, _label in field.flatchoices if code)

    def read(text):
        if text not in codes and not (field.blank and text == ""):
            raise Refused(_("one of: %(codes)s") % {"codes": ", ".join(codes)} + perhaps(text, codes))
        return text

    return _column(field, read, codes=codes, plain=plain.code(codes, [*field.flatchoices]))


def _flag(field):
    def read(text) -> bool:
        if text not in ("true", "false", ""):
            raise Refused(_("true or false"))
        return text == "true"

    return _column(field, read, type="boolean", cell=Flag(field.name), plain=plain.flag)


def _number(field, scale=1):
    """A whole number, or one in hundredths printed as a decimal of what people count in."""

    def read(text):
        if text == "":
            if field.null:
                return None
            if field.has_default():
                return field.get_default()
            raise Refused(_("a number"))
        try:
            units = Decimal(text) * scale if len(text) <= 30 else Decimal("NaN")
        except ArithmeticError:
            units = Decimal("NaN")
        largest = LARGEST if isinstance(field, models.BigIntegerField) else 32767
        if readings := plain.number_readings(text):
            raise Refused(_("which number? Write %s or %s") % readings)
        if re.fullmatch(r"\d[.,]\d+E[+]\d+", text, re.IGNORECASE):
            raise Refused(_("the number in full: the program that saved the file shows it rounded"))
        if units.is_finite() and units != units.to_integral_value():
            most = len(str(scale)) - 1
            raise Refused(_("at most %(most)s decimals") % {"most": most} if most else _("a whole number"))
        if not units.is_finite() or not 0 <= units <= largest:
            raise Refused(_("a number from 0 to %(largest)s") % {"largest": exact_decimal(largest, scale)})
        if exact_decimal(int(units), scale) != text:
            raise Refused(_("a plain number: %(number)s") % {"number": exact_decimal(int(units), scale)})
        return int(units)

    if scale == 1:
        return _column(field, read, type="integer", cell=Whole(field.name), plain=plain.number)
    return _column(field, read, type="number", cell=Hundredths(field.name), plain=plain.number)


def _day(field):
    def read(text):
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise Refused(_("a day: 2025-06-30")) from None

    return _column(field, read, type="date", cell=Day(field.name), plain=plain.day)


@lru_cache(maxsize=10_000)
def _slug(text):
    try:
        validate_slug(text)
    except ValidationError:
        raise Refused(_("a reference: letters, digits, - and _")) from None
    return text


def _ref(field):
    """The reference of another row."""
    table = table_of(field)

    def read(text):
        if not text and not field.null:
            raise Refused(_("a reference of the table %(table)s") % {"table": table})
        return _slug(text) if text else ""

    return _column(field, read, cell=F(f"{field.name}__ref"), table=table, plain=plain.reference)


def _refs(field):
    """The references of several rows, in the order of the alphabet, separated by semicolons."""
    table = table_of(field)

    def read(text):
        if not text and not field.blank:
            raise Refused(_("one or more references of the table %(table)s") % {"table": table})
        refs = [_slug(ref) for ref in text.split(";")] if text else []
        if len(set(refs)) < len(refs):
            raise Refused(_("each reference once"))
        return refs

    cell = refs(links(field), f"{field.m2m_reverse_field_name()}__")
    return _column(field, read, cell=cell, table=table, attribute=field.name, plain=plain.reference)


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
        return replace(_text(model_field), quoted=False, read=_slug, plain=plain.reference)
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
    if isinstance(model_field, LanguageField):
        read = _plain(model_field, gettext_lazy("the code of a language, such as en"))
        return replace(_text(model_field), read=read, plain=plain.language)
    if model_field.name.endswith("edtf"):
        read = _plain(model_field, gettext_lazy("a date, such as 2025-06-30, 2025-06 or June 2025"))
        return replace(_text(model_field), quoted=False, read=read, plain=plain.day)
    if model_field.name.endswith("currency"):
        read = _plain(model_field, gettext_lazy("the code of a currency by ISO 4217, such as USD"))
        return replace(_text(model_field), quoted=False, read=read, plain=plain.currency)
    return _text(model_field)


def _plain(model_field, expected):
    """A code without a list of choices: never quoted, so it may hold nothing that would have to be."""

    def read(text):
        if len(text) > model_field.max_length or not all(c.isalnum() or c in "-~?%/.[]" for c in text):
            raise Refused(expected)
        return text

    return read


def of_model(model) -> list[Column]:
    """The columns of a table in the order in which its model declares them, without what is derived."""
    parts = values_by_part(model)
    own = [
        f for f in model._meta.local_concrete_fields if f.name not in parts and f.name != "id" and f.editable
    ]
    declared = sorted(
        [*own, *composites_of(model), *model._meta.local_many_to_many],
        key=lambda declared: declared.creation_counter,
    )
    columns: list[Column] = []
    for model_field in declared:
        if isinstance(model_field, CompositeField):
            columns.extend(_parts(model_field))
        else:
            columns.append(of_field(model_field))
    first = [column for column in columns if column.name in ("ref", "version")]
    return sorted(first, key=lambda column: column.name) + [
        column for column in columns if column not in first
    ]
