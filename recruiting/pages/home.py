"""The front page, and how to read the rest."""

from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import render

from recruiting.lists import counting
from recruiting.lists.catalogue import OFFERS
from recruiting.lists.offers import OfferParameters
from recruiting.pages.caching import once_an_edition
from recruiting.pages.pictures.example import EXAMPLES
from recruiting.published.codes import COMPANY_KINDS, ApproachKind
from recruiting.published.models import Approach, Claim, Edition, Offer, Source
from recruiting.published.shapes import Shape
from recruiting.sentences import offers as offer_words
from recruiting.sentences import outcomes, standing

MOST_DRAWN = 20


DEALS = Q(kind__in=COMPANY_KINDS)
NOT_GENERAL = ~Q(kind=ApproachKind.GENERAL)


def _largest(condition: Q) -> Shape:
    return Shape(
        lambda at: (
            at(Offer).in_lists().filter(condition, usd_floor__isnull=False).order_by("-usd_floor", "ref")[:1]
        )
    )


LARGEST = (_largest(~DEALS), _largest(DEALS))
MOST_TOLD = Shape(
    lambda at: (
        at(Approach).in_lists().filter(NOT_GENERAL).order_by("-independent_reports", "-listed_day", "ref")[:1]
    )
)
DRAWN = Shape(
    lambda at: at(Offer).in_lists().order_by(F("usd_floor").desc(nulls_last=True), "ref")[:MOST_DRAWN]
)


def home(request: HttpRequest) -> HttpResponse:
    """What this is, three cards chosen by rule, the ranked chart, and the sum with what it leaves out."""
    offers = counting.counted(request, OFFERS, OfferParameters.narrow(QueryDict(), OFFERS.rows()))
    return render(
        request,
        "home.html",
        {
            "cards": [_card(offer) for largest in LARGEST for offer in largest.rows(None)],
            "edition": getattr(request, "public_edition", None) or Edition.current(),
            "offers": DRAWN.rows(None),
            "sums": offers.sums,
            "offer_count": offers.number,
            **once_an_edition(request, ("home",), _counts),
        },
    )


def _counts() -> dict[str, Any]:
    return {
        "most_told": next(iter(MOST_TOLD.rows(None)), None),
        "approach_count": Approach.objects.current().in_lists().filter(NOT_GENERAL).count(),
        "source_count": Source.objects.current().count(),
        "has_anything": Claim.objects.current().exists(),
    }


def _card(offer: Offer) -> dict[str, object]:
    support, challenge = standing.of_figure(offer)
    return {
        "offer": offer,
        "sentence": offer_words.sentence(offer),
        "support": support,
        "challenge": challenge,
        "outcome": outcomes.sentence(offer),
    }


def how_to_read(request: HttpRequest) -> HttpResponse:
    """What the marks of support and challenge mean, and the shapes of the charts."""
    return render(request, "how_to_read.html", {"examples": EXAMPLES})


def favicon(request: HttpRequest) -> HttpResponsePermanentRedirect:
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
