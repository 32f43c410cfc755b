"""How pages set what reports speak in: amounts, doubts, names; one tag or filter for each."""

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from recruiting.evidence import headlines
from recruiting.models import titles
from recruiting.models.record_codes import SOLID
from recruiting.sentences import outcomes, standing
from recruiting.sentences.values import shown
from recruiting.templatetags.lists import span
from recruiting.totals.dollars import rounded
from recruiting.values import Status
from recruiting.values.money import print_number

register = template.Library()

register.filter("recruiters", titles.recruiters)
register.filter("employers", titles.employers)
register.filter("whom", titles.whom)
register.filter("listed", titles.join_names)
register.filter("headline", titles.headline)
register.filter("offer_headline", titles.offer_headline)
register.filter("nobody_accepted", titles.nobody_accepted)
register.filter("outcome", outcomes.short)
register.filter("informant", titles.informant)


@register.inclusion_tag("_amount.html")
def amount(money):
    """Qualifier small, figure large, basis and period after."""
    if not money.has_figure:
        return {
            "words": shown(money),
            "is_undisclosed": money.status == Status.UNDISCLOSED,
        }
    before, figure, after = money.print_parts()
    return {"before": before, "figure": figure, "after": after}


@register.inclusion_tag("_marks.html")
def marks(record, challenge=None):
    """Support and challenge of the figure shown: two marks, side by side and never blended."""
    return _marks(
        record.figure_support,
        record.figure_challenge,
        record.figure_challenge_unclear,
        record.figure_in_rewriting,
        record.figure_challenged_by,
    )


@register.inclusion_tag("_marks.html")
def existence_marks(record):
    """Support and challenge of a record's existence."""
    return _marks(record.existence_support, record.existence_challenge, False, False)


def _marks(support, challenge, unclear, in_rewriting, by=""):
    return {
        "support": standing.support(support, in_rewriting),
        "solid": support in SOLID,
        "challenge": standing.challenge(challenge, by, unclear),
    }


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
    """“others: US$250m; undisclosed”: what reports say of a column that is not its headline."""
    values = headlines.others(record, column)
    return _("others: %(values)s") % {"values": "; ".join(values)} if values else ""


@register.inclusion_tag("_cite.html", takes_context=True)
def cite(context, record, *aspects):
    """The place in a source that a figure is from, as a link to its claim on this page; empty without one.

    Of several ``aspects`` the first that a claim speaks of.
    """
    claims = (context["cited"].get((record.table, record.pk, aspect)) for aspect in aspects)
    return {"claim": next(filter(None, claims), None)}


@register.filter
def lines(text):
    """The lines of a text column, such as aliases."""
    return [line.strip() for line in text.splitlines() if line.strip()]
