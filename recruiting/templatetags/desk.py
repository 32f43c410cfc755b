"""What pages say of the desk itself: whom to tell if something is wrong."""

from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe

register = template.Library()


@register.inclusion_tag("_something_wrong.html", takes_context=True)
def something_wrong(context):
    """The way to reach the desk about this page; nothing where the site gives none (``DESK_CONTACT``)."""
    contact = settings.DESK_CONTACT
    if "@" in contact and "/" not in contact:
        request = context.get("request")
        about = request.build_absolute_uri(request.path) if request else ""
        return {"address": f"mailto:{contact}?subject={quote(about)}", "contact": contact}
    return {"address": contact, "contact": contact}


@register.simple_block_tag(name="kept")
def fragment(content):
    """``{% kept as title %}…{% endkept %}``: what stands between, on one line, for use in several places."""
    return mark_safe(" ".join(content.split()))  # noqa: S308 (its parts are escaped already)
