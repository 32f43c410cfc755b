"""Django's protection of forms, whose cookie the desk alone sets."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

from recruiting.sites import DESK_ROUTE


class DeskCsrfMiddleware(CsrfViewMiddleware):
    """As Django's, but a public page never sets the cookie, not even in place of a broken one.

    No public page holds a token, and what a cache keeps for everybody must set nobody's cookie.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith(f"/{DESK_ROUTE}"):
            return super().process_response(request, response)
        return response
