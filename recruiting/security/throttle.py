"""Guesses at passwords: few of one name from anywhere, some from one address; none count in a known browser.

Whoever signed in once has a signed cookie of that browser: nobody's guesses can lock them out of it.
"""

import hashlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core import signing
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse

FROM_ONE_ADDRESS = 4
"""How many times as many failures an address has as a name: a newsroom shares one."""
COOKIE = f"{settings.HOST_COOKIE}known_browser"
COOKIE_AGE = timedelta(days=180)
MOST_NAMES = 5
_SALT = "known browser"


class ThrottleHandler(AxesDatabaseHandler):
    """Counts failures by name and by address apart; ``AXES_FAILURE_LIMIT`` is that of a name."""

    def get_failures(self, request: HttpRequest, credentials: dict | None = None) -> int:
        by_name, by_address = (
            attempts.aggregate(number=Sum("failures_since_start"))["number"] or 0
            for attempts in self.get_user_attempts(request, credentials)
        )
        return max(by_name, by_address // FROM_ONE_ADDRESS)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict | None = None) -> int:
        """Forget the failures of the name that signed in, and of no other name from its address.

        Else whoever has an account could guess at others' passwords without end, signing in between.
        """
        by_name, _by_address = self.filter_user_attempts(request, credentials)
        number, _rows = by_name.delete()
        return number


def is_known(request: HttpRequest, credentials: dict | None = None) -> bool:
    """Whether the name that is tried signed in from this browser before."""
    name = (credentials or {}).get("username", "")
    return bool(name) and _digest(name) in _names(request)


def is_known_browser(request: HttpRequest) -> bool:
    """Whether anybody signed in from this browser before."""
    return bool(_names(request))


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def _names(request: HttpRequest) -> list[str]:
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=COOKIE_AGE)
    except signing.BadSignature:
        return []


class KnownBrowserMiddleware:
    """Gives the cookie to who has just signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if name := getattr(request, "signed_in_as", ""):
            names = [_digest(name), *(other for other in _names(request) if other != _digest(name))]
            response.set_cookie(
                COOKIE,
                signing.dumps(names[:MOST_NAMES], salt=_SALT),
                max_age=COOKIE_AGE,
                secure=request.is_secure(),
                httponly=True,
                samesite="Strict",
            )
        return response


def _note(sender: Any, request: Any, user: Any, **_more: Any) -> None:
    request.signed_in_as = user.get_username()


def connect() -> None:
    """Listen to who signs in."""
    user_logged_in.connect(_note, dispatch_uid="known browser")
