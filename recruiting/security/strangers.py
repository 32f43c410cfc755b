"""What is read of who never signed in: less, since a form of a megabyte can be made to take seconds."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from recruiting.security.refusals import refusal
from recruiting.security.request_size import length_of
from recruiting.security.throttle import is_known_browser

MOST_BYTES = 64 * 1024


class StrangerMiddleware:
    """Answers 413 to a larger body of a browser in which nobody signed in, before any of it is read.

    Who lost the session still brings what they typed: their browser is known.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if length_of(request) > MOST_BYTES and not (
            request.user.is_authenticated or is_known_browser(request)
        ):
            return refusal(request, 413, _("That is too large without signing in: nothing of it was read."))
        return self.get_response(request)
