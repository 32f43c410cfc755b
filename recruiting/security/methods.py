"""The methods that an address takes, as ``recruiting.access`` declares them: any other is a 405."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from recruiting.access import access_of
from recruiting.security.refusals import refusal


class MethodMiddleware:
    """Refuses a method before the view is asked; an address that declares nothing takes none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        access = access_of(match) if match else None
        methods = access.methods if access else ()
        if request.method in methods:
            return None
        response = refusal(
            request, 405, _("This address takes: %(methods)s.") % {"methods": ", ".join(methods)}
        )
        response["Allow"] = ", ".join(methods)
        return response
