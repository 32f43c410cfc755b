"""What may be asked of the lists of the admin: in words, and by columns."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from recruiting.values.composite import composites_of

MOST_WORDS = 50
"""As many as the longest title has that somebody pastes: SQLite answers no search of a thousand."""
PATTERNS = {"regex", "iregex"}
"""How columns are compared with a pattern: one such as “(.+)+x” keeps a process from all else for hours."""


class ListSearches(admin.ModelAdmin):
    """A list that reads so many words of a search, and compares no column with a pattern.

    Its columns are asked: a value that is kept in several has none of its own.
    """

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        words = lookup.split("__")
        has_column = words[0] not in {field.name for field in composites_of(self.model)}
        return has_column and PATTERNS.isdisjoint(words) and super().lookup_allowed(lookup, value, request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        words = " ".join(search_term.split()[:MOST_WORDS])
        return super().get_search_results(request, queryset, words)
