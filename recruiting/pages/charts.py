"""The pictures of the approaches that the parameters of their list ask for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from recruiting.lists.catalogue import APPROACHES
from recruiting.lists.controls import value_label
from recruiting.lists.keyset import Order
from recruiting.lists.parameters import PAGING
from recruiting.pages.pictures.courting import who_courts_whom
from recruiting.pages.pictures.timeline import timeline
from recruiting.published.edition_params import requested_number
from recruiting.published.models import Offer
from recruiting.security.refusals import UnknownParameter

MOST = 30


def page(request: HttpRequest) -> HttpResponse:
    """Who courts whom, when, and for how much; a picture has no pages, so it takes no place in a list."""
    for name in ("after", "before"):
        if name in request.GET:
            raise UnknownParameter(name)
    filterset = APPROACHES.parse(request)
    if moved := filterset.redirected(filterset.data):
        return redirect(f"{request.path}?{moved.urlencode()}", permanent=True)
    number = requested_number(request.GET)
    offers = Offer.objects.at(number).in_lists().filter(story__in=filterset.qs.order_by().values("ref"))
    return render(
        request,
        "pictures/page.html",
        {
            "query": filterset.data.urlencode(),
            "chosen": [
                (filterset.filters[name].label, value_label(filterset, name, value))
                for name, values in filterset.data.lists()
                for value in values
                if name not in PAGING and value
            ],
            "count": filterset.qs.count(),
            "matrix": who_courts_whom(filterset.qs, number),
            "timeline": timeline(APPROACHES.order(filterset.sort).apply(filterset.qs)[:MOST]),
            "timeline_most": MOST,
            "offers": Order("usd_floor", descending=True).apply(offers)[:MOST],
        },
    )
