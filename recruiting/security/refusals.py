"""Answers to what can't be answered, which ask nothing of the database: a page, or problem details.

What can't be read of an address is a 400 that names the parameter.
"""

from http import HTTPStatus

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from recruiting.security import outages, request_log

API = "/api/v"
PROBLEM = "application/problem+json"


class WrongParameter(BadRequest):
    """A parameter that is unknown, or can't be read; ``name`` says which."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        super().__init__(reason)


class UnknownParameter(WrongParameter):
    """A parameter that the address does not take."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _("There is no parameter “%(name)s” here.") % {"name": short(name)})


def short(text: str) -> str:
    """What is quoted back of a text that could not be read."""
    return text[:60].replace("\x00", "␀")


def problem(status: int, detail: str, **more: str) -> JsonResponse:
    """What is wrong, as problem details (RFC 9457); ``more`` are members of our own."""
    members = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JsonResponse(members | more, status=status, content_type=PROBLEM)


def refusal(request: HttpRequest, status: int, reason: str) -> HttpResponse:
    """Why a request is not answered, and its number in the log."""
    if request.path.startswith(API):
        response: HttpResponse = problem(status, reason, request=request_log.current_id())
    else:
        context = {
            "title": HTTPStatus(status).phrase,
            "reason": reason,
            "request_id": request_log.current_id(),
            "may_have_saved": status >= 500 and request.method not in request_log.SAFE,
        }
        response = HttpResponse(render_to_string("refusal.html", context), status=status)
    add_never_cache_headers(response)
    return response


def unavailable(request: HttpRequest, outage: outages.Outage) -> HttpResponse:
    """A 503 that says for how long to wait."""
    response = refusal(request, 503, str(outage.sentence))
    response["Retry-After"] = str(outages.RETRY_SECONDS)
    return response
