"""What a record's page tells of its past."""

from django import template
from django.urls import reverse

from recruiting.pages import corrections

register = template.Library()


@register.simple_tag
def corrections_of(record):
    """The last corrections of a record, its parts and claims, in words."""
    return corrections.on_page_of(record)


@register.simple_tag
def first_published(record):
    """When the public first saw the record; None if that was before its history begins."""
    rows = record.history.filter(state="published").order_by("history_id")
    return rows.values_list("history_date", flat=True).first()


@register.simple_tag
def edit_url(record):
    """Where staff edit the record. Asking who they are marks the answer “Vary: Cookie”."""
    return reverse(f"admin:recruiting_{record.table}_change", args=[record.pk])
