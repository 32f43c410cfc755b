"""Relations on the admin's pages: typed and completed, or chosen from the rows of one approach."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db import models
from django.forms.models import ModelChoiceIterator

from recruiting.admin.submission import submission_of
from recruiting.models import Approach

FieldOverrides = Mapping[type[models.Field], Mapping[str, Any]]
"""By the class of a column how its control is made, beside its own ways."""

WITHIN_APPROACH = {"part_of", "after", "candidates", "offers", "to_candidates"}
"""Relations that stay within one approach: chosen from its own rows."""


def related_names(model) -> list[str]:
    """The editable relations of ``model`` that are chosen by typing."""
    fields = [*model._meta.fields, *model._meta.many_to_many]
    return [
        field.name
        for field in fields
        if field.is_relation
        and field.editable
        and field.name not in WITHIN_APPROACH
        and field.name != "lead_claim"
    ]


def approach_of(record):
    """The approach to which a record belongs, if any."""
    if record is None or record.pk is None:
        return None
    holder = record.holder
    return holder if isinstance(holder, Approach) else getattr(holder, "approach", None)


class _KeyedOptions(AutocompleteMixin, forms.Select):
    """Shows what was chosen by its key; what was posted and is no key is shown as nothing.

    Where nothing is chosen, which most controls of a page are, no query is written out to find it.
    """

    def optgroups(self, name, value, attr=None):
        if keys := [key for key in value if is_key(key)]:
            return super().optgroups(name, keys, attr)
        may_be_empty = not self.is_required and not self.allow_multiple_selected
        return [(None, [self.create_option(name, "", "", False, 0)] if may_be_empty else [], 0)]


class KeyedSelect(_KeyedOptions, AutocompleteSelect):
    pass


class KeyedSelectMultiple(_KeyedOptions, AutocompleteSelectMultiple):
    pass


class _SharedOptions(ModelChoiceIterator):
    """The rows that all controls of a page for one kind of row offer: read once, not by each control."""

    def __init__(self, field: Any, read: Callable[[], Iterable[models.Model]]) -> None:
        super().__init__(field)
        self.read = read

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        if self.field.empty_label is not None:
            yield "", str(self.field.empty_label)
        yield from map(self.choice, self.read())


def is_key(text: object) -> bool:
    """Whether it is the key of a row, as a number that the databases hold."""
    return str(text).isdecimal() and len(str(text)) < 19


class RelationControls(BaseModelAdmin):
    """Relations are typed and completed; those within an approach are chosen from its rows."""

    # As little height as the words need: an editor has a report beside this page.
    formfield_overrides: ClassVar[FieldOverrides] = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 3})},
    }

    def get_autocomplete_fields(self, request):
        return related_names(self.model)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KeyedSelect(db_field, self.admin_site, using=kwargs.get("using"))
        return self._with_shared_options(
            super().formfield_for_foreignkey(db_field, request, **kwargs), db_field, request
        )

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KeyedSelectMultiple(db_field, self.admin_site, using=kwargs.get("using"))
        return self._with_shared_options(
            super().formfield_for_manytomany(db_field, request, **kwargs), db_field, request
        )

    def _with_shared_options(self, field, db_field, request):
        """The field, with options that it shares where they are the rows of the page's approach."""
        if self._is_within_approach(db_field):
            read = partial(submission_of(request).rows_of_approach, db_field.remote_field.model)
            field.iterator = partial(_SharedOptions, read=read)
        return field

    def _is_within_approach(self, db_field) -> bool:
        return db_field.name in WITHIN_APPROACH or (
            db_field.name == "follows" and self.model.__name__ == "Offer"
        )

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is None or not isinstance(field.widget, RelatedFieldWidgetWrapper):
            return field
        # One sign beside each: add. Changing something else from here loses one's place.
        field.widget.can_change_related = field.widget.can_delete_related = False
        field.widget.can_view_related = False
        if isinstance(db_field, models.ManyToManyField) and db_field.name in WITHIN_APPROACH:
            field.widget.widget.attrs["size"] = 3
            field.widget.can_add_related = False
            field.help_text = db_field.help_text
        return field

    def get_field_queryset(self, db, db_field, request):
        if self._is_within_approach(db_field):
            return submission_of(request).of_approach(db_field.remote_field.model)
        if db_field.name == "lead_claim":
            record = submission_of(request).record
            return record.claims.all() if record else db_field.remote_field.model._default_manager.none()
        return super().get_field_queryset(db, db_field, request)
