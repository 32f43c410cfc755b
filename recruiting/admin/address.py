"""Addresses in the admin: to look at; they are issued and redirected by the records themselves."""

from django.contrib import admin

from recruiting.models import Address


@admin.register(Address)
class AddressAdmin(admin.ModelAdmin):
    list_display = ["table", "ref", "redirects_to"]
    list_filter = ["table"]
    list_select_related = ["redirects_to"]
    search_fields = ["ref"]

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
