"""The offer chart: each offer a bar from floor to ceiling, in US dollars on a logarithmic axis."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from recruiting.pages.pictures.axis import DollarAxis, width
from recruiting.published.codes import SOLID, Challenge
from recruiting.published.models import Edition, Offer
from recruiting.published.shapes import Shape
from recruiting.sentences.offers import amount_text


@dataclass(frozen=True)
class Bar:
    """Where an offer's bar starts and ends, and what its shape says; what is open starts and ends at once."""

    start: str
    end: str
    width: str
    open_below: bool
    open_above: bool
    about: bool
    solid: bool
    challenged: bool

    @property
    def is_point(self) -> bool:
        return self.start == self.end


def axis_of(offers: Iterable[Offer]) -> DollarAxis:
    """The one axis that all these offers stand on, with room for the arrows of open ends."""
    bounds = []
    for offer in offers:
        floor, ceiling = offer.usd_floor, offer.usd_ceiling
        if floor is not None:
            bounds += [floor, floor * 3 if ceiling is None else floor]
        if ceiling is not None:
            bounds += [ceiling, ceiling // 3 if floor is None else ceiling]
    return DollarAxis.over(bounds)


def _first(offers: QuerySet, order: str, open_end: str = "", **condition: Any) -> Subquery:
    """What comes first in this order; ``open_end`` names the bound that is not known of it.

    An index has each order, and there it stands near the beginning. Asked whether the open end is NULL,
    SQLite would gather all offers of which it is.
    """
    if open_end:
        offers = offers.alias(known=Coalesce(open_end, Value(-1))).filter(known=-1)
    return Subquery(offers.filter(**condition).order_by(order).values(order.removeprefix("-"))[:1])


def _ends(offers: QuerySet) -> dict[str, Subquery]:
    """The amounts that stand furthest out, those with an open end by themselves."""
    return {
        "lowest": _first(offers, "usd_floor", usd_floor__gte=100),
        "highest": _first(offers, "-usd_ceiling", usd_ceiling__gte=0),
        "lowest_open": _first(offers, "usd_ceiling", "usd_floor", usd_ceiling__gte=300),
        "highest_open": _first(offers, "-usd_floor", "usd_ceiling", usd_floor__gte=0),
    }


# They stand beside an edition because a query needs a table.
ENDS = Shape(
    lambda at: Edition.objects.order_by("-number").annotate(**_ends(at(Offer).in_lists())).only("pk")[:1]
)


def axis_of_all(edition: int | None) -> DollarAxis:
    """The axis of the whole list of an edition's offers, or of now's: on it each of its pages stands."""
    bounds: list[int | None] = []
    for ends in ENDS.rows(edition):
        bounds += [ends.lowest, ends.highest, (ends.lowest_open or 0) // 3, (ends.highest_open or 0) * 3]
    return DollarAxis.over(filter(None, bounds))


def bar(offer: Offer, axis: DollarAxis) -> Bar | None:
    """The bar of an offer; None for what has no figure in dollars."""
    floor, ceiling = offer.usd_floor, offer.usd_ceiling
    if floor is None and ceiling is None:
        return None
    start = axis.place(ceiling if floor is None else floor)
    end = axis.place(floor if ceiling is None else ceiling)
    return Bar(
        start,
        end,
        width(start, end),
        open_below=floor is None,
        open_above=ceiling is None,
        about=offer.amount.about,
        solid=offer.figure_support in SOLID,
        challenged=offer.figure_challenge != Challenge.NONE,
    )


def why_no_bar(offer: Offer) -> str:
    """The reason why an offer has no bar, in words."""
    if offer.amount.has_figure:
        return _("%(amount)s: no date or no rate to convert it at") % {"amount": offer.amount}
    if offer.amount_parts:
        return amount_text(offer)
    return _("amount %(amount)s") % {"amount": offer.amount}


@dataclass(frozen=True)
class OfferChart:
    """``bars``: offers with their bars; ``unplotted``: offers without one, each with the reason."""

    axis: DollarAxis
    bars: list[tuple[Offer, Bar]]
    unplotted: list[tuple[Offer, str]]
    mixed: bool


def offer_chart(offers: Iterable[Offer]) -> OfferChart:
    """The chart of the offers of one page of a list (``offers_shown``), in its order. It asks no database."""
    offers = list(offers)
    axis = axis_of(offers)
    marks = [(offer, bar(offer, axis)) for offer in offers]
    bars = [(offer, mark) for offer, mark in marks if mark]
    return OfferChart(
        axis,
        bars,
        [(offer, why_no_bar(offer)) for offer, mark in marks if not mark],
        mixed=len({offer.amount.basis for offer, _bar in bars}) > 1,
    )
