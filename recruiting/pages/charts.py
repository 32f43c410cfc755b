"""The pictures of the approaches that the parameters of their list ask for."""

from django.core.exceptions import BadRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from recruiting.lists.approaches import ApproachParameters
from recruiting.lists.catalogue import APPROACHES, approaches_shown, offers_shown
from recruiting.lists.keyset import Order
from recruiting.lists.parameters import PAGING
from recruiting.lists.requests import in_words
from recruiting.models import Approach, Offer
from recruiting.pages.pictures.courting import who_courts_whom
from recruiting.pages.pictures.timeline import timeline

MOST = 30


def page(request):
    """Who courts whom, when, and for how much; a picture has no pages, so it takes no place in a list."""
    for name in ("after", "before"):
        if name in request.GET:
            raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name})
    asked = ApproachParameters.narrow(request.GET, Approach.objects.published())
    if moved := asked.moved(asked.data):
        return redirect(f"{request.path}?{moved.urlencode()}", permanent=True)
    offers = Offer.objects.published().filter(approach__in=asked.qs.order_by().values("pk"))
    return render(
        request,
        "pictures/page.html",
        {
            "query": asked.data.urlencode(),
            "chosen": [
                (asked.filters[name].label, in_words(asked, name, value))
                for name, values in asked.data.lists()
                for value in values
                if name not in PAGING and value
            ],
            "count": asked.qs.count(),
            "matrix": who_courts_whom(asked.qs),
            "timeline": timeline(APPROACHES.order(asked.sort).sorted(approaches_shown(asked.qs))[:MOST]),
            "timeline_most": MOST,
            "offers": Order("usd_floor", descending=True).sorted(offers_shown(offers))[:MOST],
        },
    )
