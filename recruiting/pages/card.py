"""An offer as a small card that other sites may show in a frame: the figure, who says so, who denies it."""

import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from recruiting.pages.caching import kept_by_edition
from recruiting.pages.lookup import Tables, follows_moves
from recruiting.pages.statements import Statements
from recruiting.published.models import Claim, Offer
from recruiting.published.shapes import Shape, Slot
from recruiting.sentences import changes, headlines, outcomes, standing

CLAIMS = Shape(
    lambda at: at(Claim).filter(about_table="offer", about_ref=Slot("offer")).order_by(*Claim.ORDER)
)
ADDRESS = re.compile(r"/offers/[-\w]+/card/", re.ASCII)


class FramedCardMiddleware:
    """Lets other sites show a card in a frame, and no page but a card.

    It goes by the address: an answer that is kept, or a 304, was made by no view that could say so.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response: Any = self.get_response(request)
        if ADDRESS.fullmatch(request.path_info) and response.status_code in (200, 304):
            response.xframe_options_exempt = True
            response._csp_replace = {"frame-ancestors": ["https:", "http:"]}
        return response


@kept_by_edition
@follows_moves("offer-card")
def page(request: HttpRequest, ref: str) -> HttpResponse:
    """The card of an offer; it has no script, and no page but this one may be framed."""
    tables = Tables(request)
    offer = tables.find(Offer, ref)
    statements = Statements(tables.rows(CLAIMS, offer=offer.ref), [offer], tables.edition)
    context = {
        "offer": offer,
        "statements": statements,
        "beside": headlines.lines(offer, "amount"),
        **card_texts(offer),
    }
    return render(request, "offers/card.html", context)


def card_texts(row: Any) -> dict[str, str]:
    """What a card says of an offer or an approach."""
    support, challenge = standing.of_figure(row)
    return {
        "sentence": changes.title(row),
        "support": support,
        "challenge": challenge or standing.whole_report(row),
        "outcome": outcomes.sentence(row),
    }
