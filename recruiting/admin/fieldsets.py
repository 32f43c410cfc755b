"""The sections of an admin page."""

from typing import Any


def section(title: Any, *fields: Any, is_folded: bool = False) -> tuple[Any, dict[str, Any]]:
    """One section with its fields; those in a tuple stand on one line."""
    return title, {"fields": [*fields], "classes": ["collapse"] if is_folded else []}
