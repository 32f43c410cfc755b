"""What the lists print: headings that sort, and spans of days."""

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from recruiting.lists import requests
from recruiting.published.codes import COUNTED, COURTING
from recruiting.values import Edtf

register = template.Library()


@register.inclusion_tag("_heading.html", takes_context=True)
def heading(context, label, key=""):
    """A column's heading; where ``key`` sorts, a link that sorts by it or turns the order round."""
    parameters = context.get("asked")
    ways = [sort for sort in parameters.SORTS if sort.lstrip("-") == key] if parameters and key else []
    if not ways:
        return {"label": label}
    chosen = parameters.sort if parameters.sort in ways else ""
    others = [sort for sort in ways if sort != chosen]
    link = requests.query(parameters.data, sort=others[0]) if others else ""
    return {"label": label, "key": key, "link": link, "chosen": chosen, "down": chosen.startswith("-")}


@register.simple_tag
def counted_kinds():
    """The parameters by which a list shows the approaches that numbers count."""
    return urlencode([("kind", kind.value) for kind in COUNTED])


@register.simple_tag
def courting_kinds():
    """The same of those by which a company loses people to another."""
    return urlencode([("kind", kind.value) for kind in COURTING])


@register.simple_tag
def names(row, column):
    """The rows that a column of a published row refers to, each a link to its page."""
    links = ((reference.url, str(reference)) for reference in row.linked_rows(column))
    return format_html_join(", ", '<a href="{}">{}</a>', links)


register.filter("in_lines", requests.total_lines)


@register.simple_tag
def span(record):
    """The own dates of an offer or an approach as they were given; else the day on which it was reported."""
    dates = [str(Edtf.parse(text)) for text in record.headlines.get("when", {}).get("values", ())]
    if dates:
        return " – ".join(dates)
    if record.first_reported:
        return _("reported %(day)s") % {"day": date_format(record.first_reported, "j F Y")}
    return ""
