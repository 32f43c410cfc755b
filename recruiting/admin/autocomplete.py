"""How a relation that is typed goes on, for the boxes that complete it."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


class Completions(AutocompleteJsonView):
    """The rows that a relation may name; not those that name a row themselves, which nobody types."""

    admin_site = admin.site

    def process_request(self, request: HttpRequest) -> Any:
        asked = super().process_request(request)  # type: ignore[misc]
        _term, _model_admin, relation, _to_field = asked
        # Django asks the other end of a relation for its choices, and it has none.
        if relation.auto_created:
            raise PermissionDenied
        return asked
