"""Footnotes and statements on record pages."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from recruiting.pages.footnotes import Footnote, outlet_of

register = template.Library()

register.simple_tag(outlet_of, name="outlet")


@register.simple_tag
def note(footnote: Footnote | None) -> str | SafeString:
    """The number of a footnote as a link to it; the outlet's name is read out and shown on pointing at it."""
    if footnote is None:
        return ""
    return format_html(
        '<a class="cite" href="#source-{}" title="{}"><span class="hidden">{} </span>{}</a>',
        footnote.number,
        footnote.outlet,
        _("Source: %(outlet)s") % {"outlet": footnote.outlet},
        footnote.number,
    )


@register.simple_tag
def notes(footnotes: Iterable[Footnote]) -> SafeString:
    """The numbers of several footnotes."""
    return format_html_join(" ", "{}", ((note(footnote),) for footnote in footnotes))


@register.simple_tag
def named(row: Any, column: str) -> SafeString:
    """The rows that a column refers to, each a link to its page where it has one: “Alder, Birch and Cedar”."""
    links = [
        format_html('<a href="{}">{}</a>', each.url, each) if each.url else format_html("{}", each)
        for each in row.named(column)
    ]
    return join_words(links)


def join_words(parts: list[SafeString]) -> SafeString:
    """“A, B and C” of parts that are HTML already."""
    if len(parts) < 2:
        return parts[0] if parts else SafeString("")
    start = format_html_join(", ", "{}", ((part,) for part in parts[:-1]))
    return format_html("{} {} {}", start, _("and"), parts[-1])
