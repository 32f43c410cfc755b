"""The two halves of the site, which one process serves together or two apart: what readers see, and the desk.

``SITE=public`` has no address of the desk's, no session and no account, and its connection to the database
can't write; ``SITE=desk`` has the desk's addresses alone. Links from one half to the other lead to
``OTHER_SITE``, or nowhere (404) where a proxy sends ``/admin/`` to the desk by itself.
"""

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

PUBLIC: str = "public"
DESK: str = "desk"
SITES: tuple[str, ...] = ("", PUBLIC, DESK)

Address = URLPattern | URLResolver

DESK_ROUTE = "admin/"
SHARED_ROUTES = ("language/", "favicon.ico", "data/")
"""What both halves have: publishers take drafts away from ``data/``."""

OF_ACCOUNTS = (
    "django.contrib.sessions.",
    "django.contrib.auth.",
    "django.contrib.messages.",
    "django_otp.",
    "axes.",
    "recruiting.security.desk_session.",
    "recruiting.security.second_factor.",
    "recruiting.security.throttle.",
    "recruiting.security.writers.",
)
"""Where the middleware comes from that knows who is signed in, or keeps what they write."""

AUTHENTICATION = "django.contrib.auth.middleware.AuthenticationMiddleware"
UNNEEDED_CHECKS: list[str] = ["admin.E408", "admin.E409", "admin.E410", "axes.W002"]
"""That the middleware of accounts is there."""


def middleware_of(site: str, middleware: list[str]) -> list[str]:
    """Of the whole site's middleware that of ``site``."""
    if site != PUBLIC:
        return middleware
    nobody = f"{__name__}.NobodyMiddleware"
    replaced = [nobody if name == AUTHENTICATION else name for name in middleware]
    return [name for name in replaced if not name.startswith(OF_ACCOUNTS)]


class NobodyMiddleware:
    """Nobody is signed in here."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        from django.contrib.auth.models import AnonymousUser

        request.user = AnonymousUser()
        return self.get_response(request)


def addresses_of(site: str, addresses: list[Address]) -> list[Address]:
    """Of the whole site's addresses those of ``site``; the others keep their names: pages link to them."""
    if site == PUBLIC:
        own = [address for address in addresses if not _begins(address, DESK_ROUTE)]
        return [*own, path(DESK_ROUTE, include(([path("", elsewhere, name="index")], "admin")))]
    if site == DESK:
        start = path("", RedirectView.as_view(pattern_name="admin:index"))
        return [start, *(_desk_address(address) for address in addresses)]
    return addresses


def _desk_address(address: Address) -> Address:
    if isinstance(address, URLResolver) or _begins(address, DESK_ROUTE, *SHARED_ROUTES):
        return address
    return URLPattern(address.pattern, elsewhere, address.default_args, address.name)


def _begins(address: Address, *routes: str) -> bool:
    return str(address.pattern).startswith(routes)


def elsewhere(request, **_parts):
    """Lead to the other half of the site, if it is known where that is."""
    if not settings.OTHER_SITE:
        raise Http404("That is on the other half of the site.")
    return HttpResponseRedirect(settings.OTHER_SITE + request.get_full_path())
