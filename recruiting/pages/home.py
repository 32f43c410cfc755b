"""The front page, and how to read the rest."""

from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from recruiting.lists.catalogue import APPROACHES, OFFERS, SOURCES
from recruiting.lists.views import Listing
from recruiting.pages.news import news
from recruiting.pages.pictures.example import EXAMPLES
from recruiting.published.codes import COMPANY_KINDS
from recruiting.published.models import Approach, Claim, Edition, Offer
from recruiting.published.totals import total_of
from recruiting.sentences import changes, outcomes, standing

DISPUTED_LARGE = urlencode(
    [("challenged", "limited"), ("challenged", "disputed"), ("challenged", "denied"), ("min_usd", "100m")]
)
"""What the list of offers is asked for by the link that the front page has for it."""

DRAWN = 20
"""Offers that the chart draws."""


def home(request: HttpRequest) -> HttpResponse:
    """What this is, three cards chosen by rule, what is new, the ranked chart, and the sum opened up."""
    listed = Offer.objects.current().listed()
    edition = Edition.current()
    return render(
        request,
        "home.html",
        {
            "cards": _cards(listed),
            "news": news(edition.date) if edition else [],
            "edition": edition,
            "offers": listed.order_by(F("usd_floor").desc(nulls_last=True), "ref")[:DRAWN],
            "disputed_large": DISPUTED_LARGE,
            "total": total_of(listed),
            "counts": [
                (reverse(listing.name), listing.number % {"n": _number(listing)})
                for listing in (APPROACHES, OFFERS, SOURCES)
            ],
            "has_anything": Claim.objects.current().exists(),
        },
    )


def _number(listing: Listing) -> int:
    rows = listing.rows()
    return (rows.exclude(kind="general") if listing is APPROACHES else rows).count()


def _cards(listed: QuerySet) -> list[dict[str, str]]:
    """The largest pay offer, the largest company deal and the story with most reports, as sentences."""
    deals = Q(kind__in=COMPANY_KINDS)
    in_dollars = listed.filter(usd_floor__isnull=False).order_by("-usd_floor", "ref")
    largest = [in_dollars.filter(side) for side in (~deals, deals)]
    stories = Approach.objects.current().listed().exclude(kind="general")
    most_reports = stories.order_by("-independent_reports", "-listed_day", "ref")
    chosen = [row for rows in (*largest, most_reports) if (row := rows.first())]
    return [_card(row) for row in chosen]


def _card(row: Any) -> dict[str, str]:
    support, challenge = standing.of_figure(row)
    if row.table == "approach":
        support = _most_reports(row.independent_reports) or support
    return {
        "address": row.address,
        "sentence": changes.title(row),
        "support": support,
        "challenge": challenge,
        "outcome": outcomes.sentence(row),
    }


def _most_reports(n: int) -> str:
    """That a story has most reports; empty where no story has more than one."""
    return _("The story with most reports: %(n)d independent ones") % {"n": n} if n > 1 else ""


def how_to_read(request):
    """What the marks of support and challenge mean, and the shapes of the charts."""
    return render(request, "how_to_read.html", {"examples": EXAMPLES})


def favicon(request):
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
