"""What was posted to a form of the admin, read and rewritten before any of it is saved."""

import json
import re

from django import forms
from django.core.exceptions import ValidationError

from recruiting.history import differences
from recruiting.models import aspects, columns
from recruiting.models.tables import name_of
from recruiting.values.decimals import whole_number

DROPPED, ANEW = "dropped", "anew"
"""What becomes of a posted row that is stored no more: it goes, or is added as a new one."""


class Unreadable(str):
    """What was typed and can't be read as a value of its column."""


def forms_of(handler, request, record):
    """The form and the formsets as the admin would fill them with this post; nothing is validated yet."""
    form = handler.get_form(request, record, change=True)(request.POST, request.FILES, instance=record)
    formsets, _inlines = handler._create_formsets(request, record, change=True)
    return form, formsets


def number(text) -> int | None:
    """A whole number that was posted, such as a version or a key; None for anything else."""
    return whole_number(text) if isinstance(text, str) else None


def key_of(form) -> int | None:
    """The key of the row that a form of a formset was filled in for."""
    return number(form.data.get(form.add_prefix("id")))


def columns_in(form) -> list[str]:
    """The columns of the form's table that the form shows."""
    names = differences.compared_columns(name_of(form._meta.model))
    parent = forms.models.InlineForeignKeyField
    return [name for name, field in form.fields.items() if name in names and not isinstance(field, parent)]


def typed_value(form, name):
    """What was typed into a control, as a snapshot of the record would hold it, or Unreadable."""
    control, column = form[name], form._meta.model._meta.get_field(name)
    try:
        value = control.field.clean(control.data)
    except ValidationError:
        return Unreadable(control.data if isinstance(control.data, str) else "")
    return normalize_text(columns.plain(column, value))


def normalize_text(value):
    """A text without what a browser adds to it or a form takes away: ends of lines, outer spaces."""
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


def stored(form, name) -> list[str]:
    """What a browser posts of a control of the form that nobody touched."""
    control = form[name]
    value = control.field.prepare_value(form.get_initial_for_field(control.field, name))
    if isinstance(control.field, forms.BooleanField):
        return ["on"] if value else []
    if isinstance(control.field, forms.ModelMultipleChoiceField):
        return [str(key) for key in value or ()]
    return ["" if value is None else str(value)]


def set_stored_values(data, form, name) -> None:
    """Let ``data`` say of one control of the form what is stored."""
    control, values = form.add_prefix(name), stored(form, name)
    data.pop(control, None)
    if values or isinstance(form.fields[name], forms.ModelMultipleChoiceField):
        data.setlist(control, values)


HEADLINES = "headlines"
"""The control that posts what stood in the columns that follow the claims as the form was opened."""


def headlines(form) -> dict[str, list[str]]:
    """What is stored in the columns of the form that follow the claims, by name."""
    columns = set(aspects.headline_columns(form.instance.table))
    return {name: stored(form, name) for name in columns_in(form) if name in columns}


def follow_headlines(data, form) -> None:
    """Let ``data`` say what stands by now in each column whose headline moved and which nobody touched."""
    try:
        opened = json.loads(data.get(form.add_prefix(HEADLINES)) or "{}")
    except (ValueError, RecursionError):
        return
    for name, now in headlines(form).items():
        previous = opened.get(name) if isinstance(opened, dict) else None
        own = [normalize_text(value) for value in data.getlist(form.add_prefix(name))]
        if (
            isinstance(previous, list)
            and previous != now
            and own == [normalize_text(value) for value in previous]
        ):
            set_stored_values(data, form, name)


def renumber(data, formset, fate: dict[int, str]) -> None:
    """Take rows out of the stored ones of a formset in ``data``: DROPPED, or put ANEW at the end."""
    if not fate:
        return
    control = re.compile(rf"{re.escape(formset.prefix)}-(\d+)-(.+)")
    rows: dict[int, dict[str, list]] = {index: {} for index in range(formset.total_form_count())}
    for name in list(data):
        if (match := control.fullmatch(name)) and int(match[1]) in rows:
            rows[int(match[1])][match[2]] = data.pop(name)
    initial = formset.initial_form_count()
    remaining = [row for index, row in rows.items() if index < initial and index not in fate]
    added = [row for index, row in rows.items() if index >= initial]
    for index, what in fate.items():
        if what == ANEW:
            added.append(
                {name: values for name, values in rows[index].items() if name not in ("id", "version")}
            )
    for index, row in enumerate([*remaining, *added]):
        for name, values in row.items():
            data.setlist(f"{formset.prefix}-{index}-{name}", values)
    data[f"{formset.prefix}-INITIAL_FORMS"] = str(len(remaining))
    data[f"{formset.prefix}-TOTAL_FORMS"] = str(len(remaining) + len(added))


def make_rows_new(data, formsets) -> None:
    """Let every row of ``data`` be a new one of a new record."""
    for formset in formsets:
        renumber(data, formset, dict.fromkeys(range(formset.initial_form_count()), ANEW))
        for name in list(data):
            if re.fullmatch(rf"{re.escape(formset.prefix)}-\d+-{re.escape(formset.fk.name)}", name):
                del data[name]
