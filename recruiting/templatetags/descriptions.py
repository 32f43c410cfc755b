"""What is stored in the language of the data: descriptions are said in the reader's, prose is marked."""

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from recruiting.languages import DATA
from recruiting.values.descriptions import all_described

register = template.Library()

register.filter("described", all_described)


@register.simple_tag
def data_language() -> str | SafeString:
    """The attribute of an element whose text is an editor's or a report's, where the page speaks another."""
    return "" if get_language() == DATA else mark_safe(f'lang="{DATA}"')  # noqa: S308 (no data in it)
