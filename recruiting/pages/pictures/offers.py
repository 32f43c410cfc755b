"""The offer chart: each offer a bar from floor to ceiling, in US dollars on a logarithmic axis."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from recruiting.models import Offer
from recruiting.models.record_codes import SOLID, Challenge
from recruiting.pages.pictures.axis import END, START, DollarAxis


@dataclass(frozen=True)
class Bar:
    """Where an offer's bar starts and ends, and what its shape says."""

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


def axis_around(offer: Offer) -> DollarAxis:
    """An axis for one offer alone: a step further than its bar on either side."""
    axis = axis_of([offer])
    return DollarAxis(axis.first - 1, axis.last + 1)


def bar(offer: Offer, axis: DollarAxis) -> Bar | None:
    """The bar of an offer; None for what has no figure in dollars."""
    floor, ceiling = offer.usd_floor, offer.usd_ceiling
    if floor is None and ceiling is None:
        return None
    start = START if floor is None else axis.place(floor)
    end = END if ceiling is None else axis.place(ceiling)
    return Bar(
        start,
        end,
        f"{max(float(end[:-1]) - float(start[:-1]), 0):.2f}%",
        open_below=floor is None,
        open_above=ceiling is None,
        about=offer.amount.about,
        solid=offer.figure_support in SOLID,
        challenged=offer.figure_challenge != Challenge.NONE,
    )


def why_no_bar(offer: Offer) -> str:
    """Why an offer stands beside the axis, in words."""
    if offer.amount.has_figure:
        return _("%(amount)s: no date or no rate to convert it at") % {"amount": offer.amount}
    return _("amount %(amount)s") % {"amount": offer.amount}


@dataclass(frozen=True)
class OfferChart:
    """``drawn``: offers with their bars; ``beside``: offers without one, each with the reason."""

    axis: DollarAxis
    drawn: list[tuple[Offer, Bar]]
    beside: list[tuple[Offer, str]]
    mixed: bool


def offer_chart(offers: Iterable[Offer]) -> OfferChart:
    """The chart of the offers of one page of a list (``offers_shown``), in its order. It asks no database."""
    offers = list(offers)
    axis = axis_of(offers)
    bars = [(offer, bar(offer, axis)) for offer in offers]
    drawn = [(offer, drawn) for offer, drawn in bars if drawn]
    return OfferChart(
        axis,
        drawn,
        [(offer, why_no_bar(offer)) for offer, drawn in bars if not drawn],
        mixed=len({offer.amount.basis for offer, _bar in drawn}) > 1,
    )
