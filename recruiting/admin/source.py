"""Sources in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from recruiting.admin.archive_copies import AddressInput, ArchivedFilter
from recruiting.admin.base import RecordAdmin
from recruiting.admin.fieldsets import section
from recruiting.admin.forms import ReasonedForm
from recruiting.admin.merging import Mergeable
from recruiting.models import Source


@admin.register(Source)
class SourceAdmin(Mergeable, RecordAdmin):
    form = ReasonedForm
    list_display = ["__str__", "ref", "medium", "worth", "reading"]
    list_filter = [ArchivedFilter, "worth", "medium", "reading"]
    search_fields = ["publisher", "title", "ref", "url", "description"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "url":
            kwargs["widget"] = AddressInput(attrs={"class": "vTextField"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        when_and_how = ("published", "language"), ("medium", "reading")
        return [
            section(None, "publisher", "title", "url", "archived_at", *when_and_how),
            section(
                _("Where it comes from, and its worth"), ("based_on", "based_on_how"), "worth", "worth_note"
            ),
            section(_("More"), "authors", "description", "ref", "desk_note", is_folded=True),
            section(None, *(["change_reason", "version"] if obj else ["version"])),
        ]
