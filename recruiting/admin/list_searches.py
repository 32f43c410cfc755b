"""What may be asked of the lists of the admin: in words, and by columns."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

MOST_WORDS = 50
"""As many as the longest title has that somebody pastes: SQLite answers no search of a thousand."""
PATTERNS = {"regex", "iregex"}
"""How columns are compared with a pattern: one such as “(.+)+x” keeps a process from all else for hours."""


class ListSearches(admin.ModelAdmin):
    """A list that reads so many words of a search, and compares no column with a pattern."""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return PATTERNS.isdisjoint(lookup.split("__")) and super().lookup_allowed(lookup, value, request)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        words = " ".join(search_term.split()[:MOST_WORDS])
        return super().get_search_results(request, queryset, words)
