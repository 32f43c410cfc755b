"""The columns of tables, for CSV, JSON, the data dictionary and ``load``."""

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

from recruiting.data import normalizers
from recruiting.data.cells import Day, Flag, Hundredths, RowCount, Whole, links, refs
from recruiting.data.normalizers import Normalizer
from recruiting.data.suggestions import suggestion
from recruiting.models.fields import CodeField, LanguageField, WebField
from recruiting.models.free_text import NAMES
from recruiting.models.tables import table_of
from recruiting.values.composite import CompositeField, composites_of, values_by_part
from recruiting.values.decimals import LARGEST, exact_decimal


class InvalidCell(ValueError):
    """A cell is no value of its column; the message says what is expected."""


def _not_readable(_text: str) -> Any:
    """The columns of lists are only written, never read."""
    raise NotImplementedError


@dataclass(frozen=True)
class Column:
    """A named column: its label, its type in a data package, and how a cell is printed and read.

    ``cell`` is the expression that prints it (``cells``); ``read(text)`` gives the value of ``attribute``
    or raises InvalidCell. Free text is ``quoted`` and guarded in CSV, other columns never are.
    """

    name: str
    label: Any
    type: str
    cell: Any
    read: Callable[[str], Any] = _not_readable
    help: Any = ""
    codes: tuple[str, ...] = ()
    table: str = ""
    attribute: str = ""
    quoted: bool = False
    is_name: bool = False
    normalize: Normalizer = normalizers.text
    """Turns a cell as a spreadsheet program saved it into the form in which it would be printed here."""

    def at(self, edition: int | None) -> "Column":
        """The column for the rows of an edition."""
        cell = self.cell
        return replace(self, cell=RowCount(cell.rows_at, edition)) if isinstance(cell, RowCount) else self

    @property
    def refers_to_several(self) -> bool:
        """Whether it holds the references of any number of rows."""
        return bool(self.table) and not self.attribute.endswith("_id")

    def as_json(self, text: str | None) -> str:
        """A printed cell in JSON: null if empty; numbers (exact), true and false unquoted."""
        if not text:
            return "null"
        return text if self.type in ("boolean", "integer", "number") else json.dumps(text, ensure_ascii=False)


def _column(field, read, **more):
    """The column of a model field, printed as it is stored; ``more`` overrides that."""
    described = {"name": field.name, "label": field.verbose_name, "help": field.help_text}
    stored = {"type": "string", "cell": F(field.name), "attribute": field.attname}
    return Column(read=read, **described, **(stored | more))


def _text(field):
    def read(text):
        longest = getattr(field, "max_length", None)
        if longest and len(text) > longest:
            raise InvalidCell(_("at most %(longest)s characters") % {"longest": longest})
        if "\x00" in text:
            raise InvalidCell(_("text without NUL characters"))
        return text

    is_name = field.name in NAMES.get(field.model._meta.model_name, ())
    return _column(field, read, quoted=True, is_name=is_name)


def _web(field):
    text = _text(field)

    def read(cell):
        if cell and not (cell.startswith(("http://", "https://")) and len(cell.split()) == 1):
            raise InvalidCell(_("one address without spaces, which starts with http:// or https://"))
        return text.read(cell)

    return replace(text, read=read)


def _code(field):
    codes = tuple(code for code, _label in field.flatchoices if code)

    def read(text):
        if text not in codes and not (field.blank and text == ""):
            raise InvalidCell(_("one of: %(codes)s") % {"codes": ", ".join(codes)} + suggestion(text, codes))
        return text

    return _column(field, read, codes=codes, normalize=normalizers.code(codes, [*field.flatchoices]))


def _flag(field):
    def read(text) -> bool:
        if text not in ("true", "false", ""):
            raise InvalidCell(_("true or false"))
        return text == "true"

    return _column(field, read, type="boolean", cell=Flag(field.name), normalize=normalizers.flag)


def _number(field, scale=1):
    """A whole number, or one in hundredths that is printed as a decimal."""

    def read(text):
        if text == "":
            if field.null:
                return None
            if field.has_default():
                return field.get_default()
            raise InvalidCell(_("a number"))
        try:
            units = Decimal(text) * scale if len(text) <= 30 else Decimal("NaN")
        except ArithmeticError:
            units = Decimal("NaN")
        largest = LARGEST if isinstance(field, models.BigIntegerField) else 32767
        if readings := normalizers.number_readings(text):
            raise InvalidCell(_("which number? Write %s or %s") % readings)
        if re.fullmatch(r"\d[.,]\d+E[+]\d+", text, re.IGNORECASE):
            raise InvalidCell(_("the number in full: the program that saved the file shows it rounded"))
        if units.is_finite() and units != units.to_integral_value():
            most = len(str(scale)) - 1
            raise InvalidCell(
                _("at most %(most)s decimals") % {"most": most} if most else _("a whole number")
            )
        if not units.is_finite() or not 0 <= units <= largest:
            raise InvalidCell(
                _("a number from 0 to %(largest)s") % {"largest": exact_decimal(largest, scale)}
            )
        if exact_decimal(int(units), scale) != text:
            raise InvalidCell(_("a plain number: %(number)s") % {"number": exact_decimal(int(units), scale)})
        return int(units)

    if scale == 1:
        return _column(field, read, type="integer", cell=Whole(field.name), normalize=normalizers.number)
    return _column(field, read, type="number", cell=Hundredths(field.name), normalize=normalizers.number)


def _day(field):
    def read(text):
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise InvalidCell(_("a day: 2025-06-30")) from None

    return _column(field, read, type="date", cell=Day(field.name), normalize=normalizers.day)


@lru_cache(maxsize=10_000)
def _slug(text):
    try:
        validate_slug(text)
    except ValidationError:
        raise InvalidCell(_("a reference: letters, digits, - and _")) from None
    return text


def _ref(field):
    """The reference of another row."""
    table = table_of(field)

    def read(text):
        if not text and not field.null:
            raise InvalidCell(_("a reference of the table %(table)s") % {"table": table})
        return _slug(text) if text else ""

    return _column(field, read, cell=F(f"{field.name}__ref"), table=table, normalize=normalizers.reference)


def _refs(field):
    """The references of several rows, in the order of the alphabet, separated by semicolons."""
    table = table_of(field)

    def read(text):
        if not text and not field.blank:
            raise InvalidCell(_("one or more references of the table %(table)s") % {"table": table})
        refs = [_slug(ref) for ref in text.split(";")] if text else []
        if len(set(refs)) < len(refs):
            raise InvalidCell(_("each reference once"))
        return refs

    cell = refs(links(field), f"{field.m2m_reverse_field_name()}__")
    return _column(field, read, cell=cell, table=table, attribute=field.name, normalize=normalizers.reference)


def _parts(composite):
    """The columns of a composite value without its derived days; low and high are decimals."""
    scale = getattr(composite.value_class, "SCALE", 1)
    for suffix, name in composite.columns.items():
        if suffix in ("earliest", "latest"):
            continue
        model_field = composite.model._meta.get_field(name)
        part = column_of_field(model_field, scale if suffix in ("low", "high") else 1)
        help_text = composite.help_text if suffix in ("low", "edtf") else ""
        yield replace(part, help=help_text, read=_or_default(part.read, model_field))


def _or_default(read, model_field):
    """Reads an empty cell of codes as the default, and of a status as empty: the value derives that."""
    empty = "" if model_field.name.endswith("status") else model_field.get_default()

    def read_part(text):
        return empty if text == "" and model_field.choices else read(text)

    return read_part


def column_of_field(model_field, scale=1) -> Column:
    """The column of an ordinary model field."""
    if model_field.many_to_many:
        return _refs(model_field)
    if model_field.is_relation:
        return _ref(model_field)
    if model_field.name == "ref":
        return replace(_text(model_field), quoted=False, read=_slug, normalize=normalizers.reference)
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
        return replace(_text(model_field), read=read, normalize=normalizers.language)
    if model_field.name.endswith("edtf"):
        read = _plain(model_field, gettext_lazy("a date, such as 2025-06-30, 2025-06 or June 2025"))
        return replace(_text(model_field), quoted=False, read=read, normalize=normalizers.day)
    if model_field.name.endswith("currency"):
        read = _plain(model_field, gettext_lazy("the code of a currency by ISO 4217, such as USD"))
        return replace(_text(model_field), quoted=False, read=read, normalize=normalizers.currency)
    return _text(model_field)


def _plain(model_field, expected):
    """Reads a code without a list of choices: as it is never quoted, it has letters, digits and few signs."""

    def read(text):
        if len(text) > model_field.max_length or not all(c.isalnum() or c in "-~?%/.[]" for c in text):
            raise InvalidCell(expected)
        return text

    return read


def columns_of_model(model) -> list[Column]:
    """The columns of a table in the order in which its model declares them, without derived ones."""
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
            columns.append(column_of_field(model_field))
    first = [column for column in columns if column.name in ("ref", "version")]
    return sorted(first, key=lambda column: column.name) + [
        column for column in columns if column not in first
    ]
