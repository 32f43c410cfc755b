"""The front page, and how to read the rest."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from recruiting.lists.keyset import Order
from recruiting.models import Approach, Offer, Source
from recruiting.models.record import Challenge
from recruiting.pages.pictures.example import EXAMPLES
from recruiting.pages.shown import approaches_shown, offers_shown
from recruiting.totals import sums

LATEST = 5
DRAWN = 20


def home(request):
    """What this is, the figures that matter, each a link to the list behind it, and the latest."""
    offers, approaches = Offer.objects.published(), Approach.objects.published()
    return render(
        request,
        "home.html",
        {
            "total": sums.of(offers),
            "offers": Order("usd_floor", descending=True).sorted(offers_shown(offers))[:DRAWN],
            "challenged": offers.exclude(figure_challenge=Challenge.NONE).count(),
            "nobody_accepted": approaches.filter(nobody_accepted=True).prefetch_related("recruiters")[
                :LATEST
            ],
            "approaches": Order("listed_day", descending=True).sorted(approaches_shown(approaches))[:LATEST],
            "approach_count": approaches.counted().count(),
            "source_count": Source.objects.public().count(),
        },
    )


def how_to_read(request):
    """What the marks of support and challenge mean, and the shapes of the pictures."""
    return render(request, "how_to_read.html", {"examples": EXAMPLES})


def favicon(request):
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
