"""Copies of pages in archives: the link that makes one, and the sources that have none."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.values import web_pages


class AddressInput(forms.TextInput):
    """The control of a page's address, and beside it a link to the Internet Archive's form with it filled in.

    Nothing is fetched by us: what the link opens is between the editor's browser and the archive.
    """

    class Media:
        js = ("archive-link.js",)

    def render(self, name, value, attrs=None, renderer=None):
        control = super().render(name, value, attrs, renderer)
        is_page = value and value.startswith(("http://", "https://"))
        return format_html(
            '{} <a class="archive-link" href="{}" data-form="{}" data-control="{}" target="_blank"'
            ' rel="noopener noreferrer">{}</a>',
            control,
            web_pages.save_form(value if is_page else ""),
            web_pages.save_form(),
            (attrs or {}).get("id", ""),
            _("Save a copy in the Internet Archive"),
        )


class ArchivedFilter(admin.SimpleListFilter):
    """Sources with an archived copy, or with an address and no copy of it."""

    title = gettext_lazy("archived copy")
    parameter_name = "archived"

    def lookups(self, request, model_admin):
        return [("no", _("no copy yet")), ("yes", _("there is one"))]

    def queryset(self, request, queryset):
        if self.value() == "no":
            return queryset.unarchived()
        return queryset.exclude(archived_at="") if self.value() == "yes" else queryset
