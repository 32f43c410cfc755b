"""What may be asked of the lists of the admin: in words, and by columns."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest, FieldError
from django.db.models import JSONField, QuerySet
from django.db.models.sql import Query
from django.http import HttpRequest, HttpResponse

from recruiting.values.composite import composites_of
from recruiting.values.decimals import whole_number

MOST_WORDS = 50
"""As many as the longest title has that somebody pastes: SQLite answers no search of a thousand."""
COMPARISONS = {
    *("exact", "iexact", "in", "isnull", "gt", "gte", "lt", "lte"),
    *("contains", "icontains", "startswith", "istartswith", "endswith", "iendswith"),
}
"""How columns are compared. Others are none that an address can ask for, or cost too much: a pattern such as
“(.+)+x” keeps a process from all else for hours.
"""


class ListSearches(admin.ModelAdmin):
    """A list that reads so many words of a search, and compares columns in plain ways alone.

    Its columns are asked: a value that is kept in several has none of its own.
    """

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        if lookup in self._own_filters:
            return True
        try:
            comparisons, path, _expression = Query(self.model).solve_lookup_type(lookup)
        except FieldError:  # there is no such column
            return False
        are_plain = COMPARISONS.issuperset(comparisons) and self._columns.issuperset(path[:1])
        return are_plain and super().lookup_allowed(lookup, value, request)

    @property
    def _own_filters(self) -> set[str]:
        """The parameters of filters that ask for no column."""
        return {getattr(each, "parameter_name", "") for each in self.list_filter}

    @property
    def _columns(self) -> set[str]:
        """What may be asked of the table itself: no value that is kept in several columns, and no JSON."""
        names = {field.name for field in self.model._meta.get_fields() if not isinstance(field, JSONField)}
        return {*names, "pk"} - {field.name for field in composites_of(self.model)}

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        words = " ".join(search_term.split()[:MOST_WORDS])
        return super().get_search_results(request, queryset, words)

    def response_action(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
        """Do what is asked of the chosen rows. Raises BadRequest if one of their keys is no number."""
        if None in map(whole_number, request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise BadRequest
        return super().response_action(request, queryset)
