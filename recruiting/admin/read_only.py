"""Tables of the admin that are there to be looked at."""

from recruiting.admin.list_searches import ListSearches


class ReadOnlyAdmin(ListSearches):
    """A table whose rows nobody adds, changes or deletes by hand."""

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
