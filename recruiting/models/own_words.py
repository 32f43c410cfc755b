"""What editors write for readers in the language of the data, said again in the site's other language."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

TRANSLATED = "_translated"
"""What the name of a translation's column adds to that of its text."""

TRANSLATIONS = tuple(f"{text}{TRANSLATED}" for text in ("summary", "desk_note", "paraphrase"))


def translation(label: Any) -> Any:
    """The column of a text's translation; without one, pages show the text itself, marked as English."""
    return models.TextField(label, blank=True, help_text=_("For the pages in Indonesian."))
