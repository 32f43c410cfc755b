"""The front page, and how to read the rest."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from recruiting.models import Approach, Offer
from recruiting.models.record import Challenge, Support
from recruiting.rules import totals
from recruiting.views.keyset import Order
from recruiting.views.lists import approaches_shown, offers_shown

LATEST = 5


def home(request):
    """What this is, the figures that matter, each a link to the list behind it, and the latest."""
    offers, approaches = Offer.objects.published(), Approach.objects.published()
    return render(
        request,
        "home.html",
        {
            "total": totals.of(offers),
            "offers": Order("usd_floor", descending=True).sorted(offers_shown(offers))[:LATEST],
            "offer_count": offers.count(),
            "challenged": offers.exclude(figure_challenge=Challenge.NONE).count(),
            "nobody_accepted": approaches_shown(approaches.filter(nobody_accepted=True))[:LATEST],
            "approaches": Order("earliest", descending=True).sorted(approaches_shown(approaches))[:LATEST],
        },
    )


def how_to_read(request):
    """What the marks of support and challenge mean."""
    return render(request, "how_to_read.html", {"supports": Support, "challenges": Challenge})


def favicon(request):
    """Browsers ask for this address whatever the page says."""
    return HttpResponsePermanentRedirect(staticfiles_storage.url("favicon.svg"))
