"""How long a session of the desk lasts: while it is used, a day at most, while its account stays as it is."""

import hashlib
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model, logout
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from recruiting.sites import DESK_ROUTE

RIGHTS, BEGAN, USED = "rights", "began", "used"
PARTS = 20
"""A session that is used is written again once such a part of its idle time has passed."""


def rights_of(user: Any) -> str:
    """A digest of what decides on an account's rights: it changes with them."""
    rows = get_user_model().objects.filter(pk=user.pk)
    rights = rows.values_list("is_active", "is_staff", "is_superuser", "groups", "user_permissions")
    return hashlib.sha256(repr(sorted(map(str, rights))).encode()).hexdigest()[:32]


class DeskSessionMiddleware:
    """Ends a session that is too old, or whose account has other rights since; keeps one that is used.

    No browser and no proxy keeps what the desk answers: it would be there after the session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            age = time.time() - request.session.get(BEGAN, 0)
            if age > settings.SESSION_LIFETIME or request.session.get(RIGHTS) != rights_of(request.user):
                logout(request)
            elif time.time() - request.session.get(USED, 0) > settings.SESSION_COOKIE_AGE / PARTS:
                request.session[USED] = time.time()
        response = self.get_response(request)
        if request.path_info.startswith(f"/{DESK_ROUTE}"):
            add_never_cache_headers(response)
        return response


def _note(sender: Any, request: HttpRequest, user: Any, **_more: Any) -> None:
    request.session[RIGHTS] = rights_of(user)
    request.session[BEGAN] = request.session[USED] = time.time()


def connect() -> None:
    """Listen to who signs in."""
    user_logged_in.connect(_note, dispatch_uid="desk session")
