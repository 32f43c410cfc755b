"""Free text: how long it may be, which the database knows, and how it is kept."""

import re
from collections.abc import Iterator, MutableMapping
from typing import Any

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from recruiting.values.composite import values_by_part
from recruiting.values.constraints import RowRule, add_constraint
from recruiting.values.text import is_plain, tidied, without_quotation_marks

LONGEST = 20_000
"""Characters of a text in our own words that has no limit of its own."""

_SPACES = re.compile(r"\s+")
NAMES = {"company": ("name",), "person": ("name",), "source": ("publisher",)}
"""The columns that hold a name: quotation marks around all of it belong to where it was read."""


def limit(model: type[models.Model]) -> None:
    """Give each free text of ``model`` a length: SQLite knows none, and PostgreSQL none of a TextField."""
    for field, typed_as in _texts(model):
        # To migrations and forms a text has the length that it is given here.
        field.max_length = field.max_length or LONGEST
        add_constraint(
            model,
            RowRule(
                field=typed_as,
                condition=models.Q(LessThanOrEqual(Length(field.name), field.max_length)),
                name=f"{model._meta.model_name}_{field.name}_length",
                violation_error_message=format_lazy(
                    gettext_lazy("This text is too long: at most {most} characters."),
                    most=f"{field.max_length:,}",
                ),
            ),
        )


def _texts(model: Any) -> Iterator[tuple[Any, str]]:
    """The columns of ``model`` that hold text which somebody typed, each with the field it is typed into."""
    parts = {name: value.name for name, value in values_by_part(model).items()}
    for field in model._meta.local_concrete_fields:
        is_typed = field.editable or field.name in parts
        if is_typed and isinstance(field, models.CharField | models.TextField) and not field.choices:
            yield field, parts.get(field.name, field.name)


def tidy(model: type[models.Model], columns: MutableMapping[str, Any]) -> None:
    """Put each text of a row as it is kept (``text.tidied``), names without quotation marks around them."""
    for name in _tidied_columns(model):
        value = columns.get(name)
        if value and isinstance(value, str) and not is_plain(value):
            columns[name] = tidied(value)
    for name in NAMES.get(model._meta.model_name or "", ()):
        if value := columns.get(name):
            columns[name] = _SPACES.sub(" ", without_quotation_marks(value))


_columns: dict[type[models.Model], tuple[str, ...]] = {}


def _tidied_columns(model: Any) -> tuple[str, ...]:
    model = model._meta.concrete_model
    if model not in _columns:
        _columns[model] = tuple(field.attname for field, _typed_as in _texts(model))
    return _columns[model]
