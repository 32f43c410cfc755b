"""The front page, and how to read the rest."""

from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from recruiting.lists import counts
from recruiting.lists.catalogue import APPROACHES, OFFERS, SOURCES
from recruiting.lists.offers import OfferParameters
from recruiting.pages.caching import once_an_edition
from recruiting.pages.card import card_texts
from recruiting.pages.news import News, news
from recruiting.pages.pictures.example import EXAMPLES
from recruiting.published.codes import COMPANY_KINDS, ApproachKind, TermKind
from recruiting.published.edition_params import edition_query, requested_edition
from recruiting.published.models import Approach, Claim, Edition, Offer, Source, Term
from recruiting.published.shapes import Shape
from recruiting.sentences import headlines

DISPUTED_LARGE = urlencode(
    [("challenged", "limited"), ("challenged", "disputed"), ("challenged", "denied"), ("min_usd", "100m")]
)
"""What the list of offers is asked for by the link that the front page has for it."""

MOST_DRAWN = 10
"""How many offers the ranked chart has; the charts' own page has more."""

DEALS = Q(kind__in=COMPANY_KINDS)
NOT_GENERAL = ~Q(kind=ApproachKind.GENERAL)
ONLY_COUNTED = {"kind": [kind.value for kind in ApproachKind if kind != ApproachKind.GENERAL]}
"""What the list of approaches is asked for, so that it has as many as the front page says."""


def _largest(condition: Q) -> Shape:
    return Shape(
        lambda at: (
            at(Offer).in_lists().filter(condition, usd_floor__isnull=False).order_by("-usd_floor", "ref")[:1]
        )
    )


CARDS = (
    _largest(~DEALS),
    _largest(DEALS),
    Shape(
        lambda at: (
            at(Approach)
            .in_lists()
            .filter(NOT_GENERAL)
            .order_by("-reports", F("listed_day").desc(nulls_last=True), "ref")[:1]
        )
    ),
)
"""The largest pay offer, the largest company deal, the story of which most reports tell."""

DRAWN = Shape(
    lambda at: at(Offer).in_lists().order_by(F("usd_floor").desc(nulls_last=True), "ref")[:MOST_DRAWN]
)


def home(request: HttpRequest) -> HttpResponse:
    """What this is, three cards chosen by rule, what is new, the ranked chart, and the sum opened up.

    All of it is of the edition that the address asks for, else of now.
    """
    asked = requested_edition(request.GET)
    number = asked.number if asked else None
    of_edition = edition_query(request.GET)
    rows = OfferParameters.parse(of_edition, OFFERS.rows(number), number)
    offers = counts.list_counts(request, OFFERS, rows)
    edition = asked or getattr(request, "public_edition", None) or Edition.current()
    return render(
        request,
        "home.html",
        {
            "cards": [_card(row) for shape in CARDS for row in shape.rows(number)],
            "news": _news(request, edition) if edition else [],
            "edition": edition,
            "offers": DRAWN.rows(number),
            "are_all_drawn": offers.number <= MOST_DRAWN,
            "disputed_large": DISPUTED_LARGE,
            "sums": offers.sums,
            **_counts(
                offers.number,
                once_an_edition(request, ("home", number), lambda: _numbers(number)),
                of_edition.dict(),
            ),
        },
    )


def _news(request: HttpRequest, edition: Edition) -> list[News]:
    return once_an_edition(request, ("news", get_language(), edition.number), lambda: news(edition.date))


def _numbers(edition: int | None) -> dict[str, Any]:
    return {
        APPROACHES.name: Approach.objects.at(edition).in_lists().filter(NOT_GENERAL).count(),
        "habits": Approach.objects.at(edition).in_lists().exclude(NOT_GENERAL).exists(),
        SOURCES.name: Source.objects.at(edition).count(),
        "has_restrictions": Term.objects.at(edition).in_lists().filter(kind=TermKind.RESTRICTION).exists(),
        "has_anything": Claim.objects.at(edition).exists(),
    }


def _counts(offers: int, numbers: dict[str, Any], of_edition: dict[str, Any]) -> dict[str, Any]:
    """The lists that the front page leads to, each with how many it has in the edition that is asked for."""
    numbers = numbers | {OFFERS.name: offers}
    narrowed = {APPROACHES.name: ONLY_COUNTED} if numbers["habits"] else {}
    links = [
        (
            reverse(listing.name, query=of_edition | narrowed.get(listing.name, {})),
            listing.number % {"n": numbers[listing.name]},
        )
        for listing in (APPROACHES, OFFERS, SOURCES)
    ]
    return {"counts": links} | {name: numbers[name] for name in ("has_restrictions", "has_anything")}


def _card(row: Any) -> dict[str, Any]:
    words: dict[str, Any] = {
        "address": row.address,
        "beside": headlines.lines(row, "amount"),
        **card_texts(row),
    }
    if isinstance(row, Approach):
        words["support"] = _most_reports(row.reports) or words["support"]
    return words


def _most_reports(n: int) -> str:
    """That a story has most reports; empty where no story has more than one."""
    return _("The most reported story: %(n)d reports") % {"n": n} if n > 1 else ""


def how_to_read(request: HttpRequest) -> HttpResponse:
    """What the marks of support and challenge mean, and the shapes of the charts."""
    return render(request, "how_to_read.html", {"examples": EXAMPLES})


def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
