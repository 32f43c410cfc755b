"""How many bytes a request may bring: a megabyte, a report's text, and a file where a publisher uploads one.

The server asks before it takes the body in, when there is no session yet to look up: the page with the form
gives its reader a pass, a cookie that is signed and good for a day. Behind it the middleware asks who it is,
whatever server runs.
"""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, parse_cookie
from django.utils.translation import gettext as _

from recruiting.security.refusals import refusal
from recruiting.security.roles import is_of_desk, is_publisher

UPLOADS = "/admin/import/"
"""Where files are uploaded: the server asks before there are addresses to look up."""
TEXTS = "/admin/report/text/"
"""Where the desk pastes the text of a report."""
MOST_BYTES = 1024**2
LARGEST_TEXT = 4 * 1024**2
"""More than what is read of a text, so that the form itself can say that one is too large."""
LARGEST_UPLOAD = 256 * 1024**2
LARGER = {TEXTS: LARGEST_TEXT, UPLOADS: LARGEST_UPLOAD}
"""The addresses to which a request with their pass may bring more than any other."""
PASS = "upload_pass"  # noqa: S105 (a cookie's name)
PASS_AGE = timedelta(days=1)


def pass_name() -> str:
    """The name of the cookie; settings are read late, as the server starts before them."""
    return f"{settings.PATH_COOKIE}{PASS}"


def _signer(path: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"pass to {path}")


def bytes_allowed(path: str, cookies: str) -> int:
    """How many bytes a request to ``path`` may bring, by its ``Cookie`` header."""
    if path not in LARGER:
        return MOST_BYTES
    try:
        _signer(path).unsign(parse_cookie(cookies).get(pass_name(), ""), max_age=PASS_AGE)
    except signing.BadSignature:
        return MOST_BYTES
    return LARGER[path]


def give_pass(request: HttpRequest, response: HttpResponse, path: str) -> None:
    """Let whoever reads this answer bring to ``path`` as much as is taken there."""
    response.set_cookie(
        pass_name(),
        _signer(path).sign(str(request.user.pk)),
        max_age=PASS_AGE,
        path=path,
        secure=request.is_secure(),
        httponly=True,
        samesite="Strict",
    )


class RequestSizeMiddleware:
    """Answers 413 to a body that is too large, before any of it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if length_of(request) > MOST_BYTES and not self._may_bring(length_of(request), request):
            return refusal(request, 413, _("That is more than a megabyte: nothing of it was read."))
        return self.get_response(request)

    def _may_bring(self, length: int, request: HttpRequest) -> bool:
        if request.path == TEXTS:
            return length <= LARGEST_TEXT and is_of_desk(request.user)
        return request.path == UPLOADS and is_publisher(request.user)


def length_of(request: HttpRequest) -> int:
    """How many bytes a request says that it brings."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() and len(length) < 20 else 0
