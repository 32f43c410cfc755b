"""Pictures as tags: given the rows that a page has loaded, they ask no database."""

from django import template

from recruiting.pages.pictures import offers as drawing

register = template.Library()


@register.inclusion_tag("pictures/_bar.html")
def bar(offer, axis):
    """The bar of an offer on ``axis`` (``{% axis_of_all as axis %}``): small, for a row of a list."""
    return {"mark": drawing.bar(offer, axis), "axis": axis}


@register.inclusion_tag("pictures/offers.html", takes_context=True)
def offer_chart(context, offers):
    """The chart of ``offers``, the rows of one page of their list (``offers_shown``)."""
    return {"chart": drawing.offer_chart(offers), "request": context.get("request")}
