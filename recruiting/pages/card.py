"""An offer as a small card that other sites may show in a frame: the figure, who says so, who denies it."""

from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt

from recruiting.pages.caching import kept_by_edition
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.published.models import Offer
from recruiting.sentences import changes, outcomes, standing


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["https:", "http:"]})
@kept_by_edition
@follows_moves("offer-card")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    """The card of an offer; it has no script, and no page but this one may be framed."""
    offer = Tables(request).find(Offer, ref)
    return render(request, "offers/card.html", {"offer": offer, **card_texts(offer)})


def card_texts(row: Any) -> dict[str, str]:
    """What a card says of an offer or an approach."""
    support, challenge = standing.of_figure(row)
    return {
        "sentence": changes.title(row),
        "support": support,
        "challenge": challenge,
        "outcome": outcomes.sentence(row),
    }
