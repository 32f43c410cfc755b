"""Pages for what can't be answered: each says what is wrong, and leads on."""

from django.shortcuts import render
from django.urls import reverse

from recruiting.lists import requests
from recruiting.lists.catalogue import LISTS


def bad_request(request, exception):
    """What can't be read, by its name; on a list, the form with all that was typed, to put it right."""
    name = getattr(exception, "name", "")
    without = request.GET.copy()
    without.pop(name, None)
    listing = next((one for one in LISTS if request.path == reverse(one.name)), None)
    context = {
        "reason": str(exception),
        "without": without.urlencode(),
        "wrong": name,
        "controls": requests.typed_again(request.GET, listing.parameters, name) if listing else [],
    }
    return render(request, "400.html", context, status=400)


def not_found(request, exception):
    # Django's own reasons tell of its insides; ours are sentences.
    reason = str(exception) if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)
