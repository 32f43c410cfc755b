"""Addresses in the admin: to look at; they are issued and redirected by the records themselves."""

from django.contrib import admin

from recruiting.admin.read_only import ReadOnlyAdmin
from recruiting.models import Address


@admin.register(Address)
class AddressAdmin(ReadOnlyAdmin):
    list_display = ["table", "ref", "redirects_to"]
    list_filter = ["table"]
    list_select_related = ["redirects_to"]
    search_fields = ["ref"]
