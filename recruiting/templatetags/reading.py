"""How pages set what reports speak in: amounts, doubts, names; one tag or filter for each."""

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recruiting.evidence import row_headlines
from recruiting.models.record_codes import SOLID
from recruiting.sentences import headlines, offers, outcomes, standing
from recruiting.sentences.offers import amount_text
from recruiting.sentences.values import value_text
from recruiting.templatetags.lists import span
from recruiting.totals.dollars import rounded
from recruiting.values import Status
from recruiting.values.printed_sums import print_number

register = template.Library()

register.filter("outcome", outcomes.short)


@register.inclusion_tag("_amount.html")
def amount(money):
    """Qualifier small, figure large, basis and period after."""
    if not money.has_figure:
        return {
            "words": value_text(money),
            "is_undisclosed": money.status == Status.UNDISCLOSED,
        }
    before, figure, after = money.print_parts()
    return {"before": before, "figure": figure, "after": after}


@register.inclusion_tag("_amount.html")
def amount_of(offer):
    """The amount of an offer, or those parts of it that are reported."""
    return {"words": amount_text(offer)} if offer.amount_parts else amount(offer.amount)


@register.inclusion_tag("_amount.html")
def amount_by_itself(offer):
    """The same where nothing beside it says that it is the amount of an offer."""
    return {"words": offers.amount_by_itself(offer)} if offers.is_without_amount(offer) else amount_of(offer)


@register.inclusion_tag("_marks.html")
def marks(record):
    """Support and challenge of the figure shown: two marks, side by side and never blended."""
    support, challenge = standing.of_figure(record)
    return {"support": support, "solid": record.figure_support in SOLID, "challenge": challenge}


@register.simple_tag
def in_dollars(offer):
    """“≈ US$1.4m at the ECB's rate of 3 June 2025”; empty for dollars and for what can't be converted."""
    if not offer.usd_rate_day or offer.usd_floor is offer.usd_ceiling is None:
        return ""
    floor, ceiling = offer.usd_floor, offer.usd_ceiling
    figures = [print_number(rounded(bound)) for bound in (floor, ceiling) if bound is not None]
    if floor == ceiling:
        figures = figures[:1]
    return _("≈ US$%(figure)s at the ECB's rate of %(day)s") % {
        "figure": "–".join(figures),
        "day": date_format(offer.usd_rate_day, "j F Y"),
    }


@register.filter
def when(approach):
    """When an approach began, or what happened in it, as given; else the day on which it was reported."""
    return span(approach) or _("not reported")


@register.simple_tag
def others(record, column):
    """“also reported: US$250m; undisclosed”: what reports say, or said, of a column beside its headline."""
    values = row_headlines.others(record, column)
    also = [_("also reported: %(values)s") % {"values": "; ".join(values)}] if values else []
    return ". ".join([*also, *headlines.former(record, column)])


@register.filter
def titled(what, is_retracted):
    """What a page is called, in a tab and by search engines: first that it is retracted, if it is."""
    return _("Retracted: %(what)s") % {"what": what} if is_retracted else what


@register.filter
def lines(text):
    """The lines of a text column, such as aliases."""
    return [line.strip() for line in text.splitlines() if line.strip()]
