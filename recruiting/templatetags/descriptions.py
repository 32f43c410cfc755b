"""What is stored in the language of the data: descriptions are said in the reader's, prose is marked."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from recruiting.languages import DATA
from recruiting.models.own_words import TRANSLATED
from recruiting.values.descriptions import all_described

register = template.Library()

register.filter("described", all_described)


@register.filter
def in_own_words(row: Any, column: str) -> str | SafeString:
    """A text of ours in the reader's language if an editor translated it; else as it is, marked as such."""
    text = getattr(row, column)
    if get_language() == DATA or not text:
        return text
    if translation := getattr(row, f"{column}{TRANSLATED}", ""):
        return translation
    return format_html('<span lang="{}">{}</span>', DATA, text)


SINGLE = str.maketrans("“”", "‘’")


@register.filter
def between_quotes(title: str) -> str:
    """A title as it stands between quotation marks: its own ones become single."""
    return title.translate(SINGLE)


@register.simple_tag
def data_language() -> str | SafeString:
    """The attribute of an element whose text is an editor's or a report's, where the page speaks another."""
    return "" if get_language() == DATA else mark_safe(f'lang="{DATA}"')  # noqa: S308 (no data in it)
