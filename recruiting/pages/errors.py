"""Pages for what can't be answered: each says what is wrong, and leads on; the API's are problem details."""

import sys

from django.core.exceptions import SuspiciousOperation
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from recruiting.lists import controls
from recruiting.lists.catalogue import LISTS
from recruiting.security import outages
from recruiting.security.refusals import refusal, unavailable


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What can't be read, by its name; on a list, the form with all that was typed, to put it right."""
    if isinstance(exception, SuspiciousOperation):
        # Its parameters may be what can't be read, and are read no more.
        return refusal(request, 400, _("This can't be read: there is too much of it, or it is broken."))
    name = getattr(exception, "name", "")
    without = request.GET.copy()
    without.pop(name, None)
    listing = next((one for one in LISTS if request.path == reverse(one.name)), None)
    context = {
        "reason": str(exception),
        "without": without.urlencode(),
        "wrong": name,
        "controls": controls.correction_controls(request.GET, listing.parameters, name) if listing else [],
    }
    return render(request, "400.html", context, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return refusal(request, 403, _("Your account may not do this."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    # Django's own reasons tell of its insides; ours are sentences.
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A 503 where the machine is at fault, a 400 for what no database holds, else a 500."""
    error = sys.exc_info()[1]
    if isinstance(error, DataError | OverflowError):
        # A key beyond all numbers, a NUL: no form sends it.
        return refusal(request, 400, _("Something of what was sent can't be stored. Nothing was saved."))
    outage = outages.outage_of(error)
    if outage is not None:
        return unavailable(request, outage)
    return refusal(request, 500, _("Something broke here. It is not your doing."))
