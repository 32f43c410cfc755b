"""What a page says of itself to machines and to those who cite it."""

import json
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from recruiting.lists.parameters import PAGING, without_repetitions
from recruiting.pages import linked_data
from recruiting.pages.lookup import before_first_edition
from recruiting.published.edition_params import BEFORE_ALL, EDITIONS, edition_query, requested_edition
from recruiting.published.models import Edition

register = template.Library()


@register.inclusion_tag("_edition.html", takes_context=True)
def edition_line(context, record=None):
    """The line on top of a page that shows what was known once, with a link to what is known today.

    On a page of today it leads to the form that asks for another day, of its ``record`` or of a list.
    """
    request = context["request"]
    params = request.GET.copy()
    for name in EDITIONS:
        params.pop(name, None)
    edition = requested_edition(request.GET)
    return {
        "edition": edition,
        "has_form": record is not None or "listing" in context,
        "today": f"{request.path}{'?' + params.urlencode() if params else ''}",
    }


@register.simple_tag(takes_context=True)
def day_before_all(context):
    """That nothing is kept of the day that a page asks for; empty of any on which there was an edition."""
    edition = requested_edition(context["request"].GET)
    return before_first_edition(edition.number) if edition and edition.number == BEFORE_ALL else ""


# As ``json_script`` does: nothing in the data can end the element.
_ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def jsonld(context, record=None):
    """schema.org's description of a record, or without one of all the data, as JSON-LD."""
    at = context["request"].build_absolute_uri
    described = linked_data.of_record(record, at) if record else linked_data.of_all(at, Edition.current())
    if not described:
        return ""
    text = json.dumps(described, ensure_ascii=False).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 (escaped)


@register.simple_tag(takes_context=True)
def card_image(context, record):
    """The address of a record's picture, as known in the edition that the page shows."""
    request = context["request"]
    query = edition_query(request.GET)
    return request.build_absolute_uri(reverse(f"{record.table}-image", args=[record.ref], query=query))


@register.simple_tag(takes_context=True)
def feed_of(context, listing):
    """The address of the feed of a list as it is narrowed on this page."""
    query = without_repetitions(context["request"].GET)
    for name in PAGING:
        query.pop(name, None)
    return reverse(f"{listing.name}-atom", query=query)


@register.inclusion_tag("_cite_this.html", takes_context=True)
def cite_data(context: dict[str, Any]) -> dict[str, Any]:
    """How to cite all the data: by a stable address, and the date of the data."""
    edition = Edition.current()
    address = context["request"].build_absolute_uri(reverse("data"))
    return {"address": address, "as_of": edition and edition.date}
