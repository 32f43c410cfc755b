"""Host names that are not this site's: refused before anything builds an address of one."""

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse


class HostMiddleware:
    """Answers 400 in plain text, and logs no traceback: any scanner can send any name."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            request.get_host()
        except DisallowedHost:
            return HttpResponse("This is not a name of this site.\n", "text/plain; charset=utf-8", status=400)
        return self.get_response(request)
