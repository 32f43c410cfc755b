"""A page of the desk is made of several readings of the database, between which a row may be deleted."""

from collections.abc import Callable

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

SAFE_METHODS = ("GET", "HEAD")


class SecondReadingMiddleware:
    """Makes a page once more that missed a row: by then it shows what is left, or says what is gone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page as it is made the second time, None if that can't help; raises what that raises."""
        match = request.resolver_match
        if request.method not in SAFE_METHODS or not isinstance(exception, ObjectDoesNotExist) or not match:
            return None
        response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        return response.render() if isinstance(response, SimpleTemplateResponse) else response
