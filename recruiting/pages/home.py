"""The front page, and how to read the rest."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.db.models import F, Q
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from recruiting.pages.pictures.example import EXAMPLES
from recruiting.published.codes import COMPANY_KINDS
from recruiting.published.models import Approach, Claim, Edition, Offer
from recruiting.published.models import Source as PublishedSource
from recruiting.published.totals import total_of
from recruiting.sentences import offers as offer_words
from recruiting.sentences import outcomes, standing

DRAWN = 20


def home(request):
    """What this is, three cards chosen by rule, the ranked chart, and the sum with what it leaves out."""
    listed = Offer.objects.current().in_lists()
    deals = Q(kind__in=COMPANY_KINDS)
    cards = [
        _card(listed.filter(~deals, usd_floor__isnull=False).order_by("-usd_floor", "ref").first()),
        _card(listed.filter(deals, usd_floor__isnull=False).order_by("-usd_floor", "ref").first()),
    ]
    return render(
        request,
        "home.html",
        {
            "cards": [card for card in cards if card],
            "most_told": Approach.objects.current()
            .in_lists()
            .exclude(kind="general")
            .order_by("-independent_reports", "-listed_day", "ref")
            .first(),
            "edition": Edition.current(),
            "offers": listed.order_by(F("usd_floor").desc(nulls_last=True), "ref")[:DRAWN],
            "total": total_of(listed),
            "approach_count": Approach.objects.current().in_lists().exclude(kind="general").count(),
            "offer_count": listed.count(),
            "source_count": PublishedSource.objects.current().count(),
            "has_anything": Claim.objects.current().exists(),
        },
    )


def _card(offer):
    if offer is None:
        return None
    support, challenge = standing.of_figure(offer)
    return {
        "offer": offer,
        "sentence": offer_words.sentence(offer),
        "support": support,
        "challenge": challenge,
        "outcome": outcomes.sentence(offer),
    }


def how_to_read(request):
    """What the marks of support and challenge mean, and the shapes of the charts."""
    return render(request, "how_to_read.html", {"examples": EXAMPLES})


def favicon(request):
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
