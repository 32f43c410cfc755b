"""The known rows of a story, for the sections of the form."""

from typing import Any

SHOWN = ("candidates", "offers", "events", "terms", "employments", "circumstances")
"""The sections in which the known rows of a story stand."""


def rows_by_section(approach, sections) -> dict[str, dict[int, Any]]:
    """The known rows of ``approach`` for each section that shows them, by key."""
    return {name: {row.pk: row for row in sections[name].rows_of(approach)} for name in SHOWN}
