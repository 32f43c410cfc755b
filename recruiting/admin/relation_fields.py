"""Relations on the admin's pages: typed and completed, or chosen from the rows of one approach."""

from collections.abc import Mapping
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


class _OfKeys(AutocompleteMixin):
    """Shows what was chosen by its key; what was posted and is no key is shown as nothing."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class KeyedSelect(_OfKeys, AutocompleteSelect):
    pass


class KeyedSelectMultiple(_OfKeys, AutocompleteSelectMultiple):
    pass


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
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KeyedSelectMultiple(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

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
        rows = db_field.remote_field.model._default_manager
        if db_field.name in WITHIN_APPROACH or (
            db_field.name == "follows" and self.model.__name__ == "Offer"
        ):
            approach = submission_of(request).approach
            return rows.filter(approach=approach) if approach else rows.none()
        if db_field.name == "lead_claim":
            record = submission_of(request).record
            return record.claims.all() if record else rows.none()
        return super().get_field_queryset(db, db_field, request)
