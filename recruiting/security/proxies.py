"""The proxies that are trusted for a client's address and scheme: those that ``TRUSTED_PROXIES`` names.

Of anybody else ``X-Forwarded-For``, ``-Proto`` and ``-Host`` are removed, so that nothing behind reads them.
"""

from collections.abc import Callable
from functools import lru_cache
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)


@lru_cache(maxsize=1024)
def is_trusted(address: str) -> bool:
    """Whether an address is that of a proxy in front of the site."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in settings.TRUSTED_PROXIES)


class TrustedProxyMiddleware:
    """Sets the client's address and scheme as the trusted proxies tell them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        headers = {name: request.META.pop(name) for name in FORWARDED if name in request.META}
        if is_trusted(request.META.get("REMOTE_ADDR", "")):
            request.META["REMOTE_ADDR"] = _client(request.META["REMOTE_ADDR"], headers)
            # Each proxy in a row may add its own: the first is the one that the client met.
            if headers.get("HTTP_X_FORWARDED_PROTO", "").split(",")[0].strip().lower() == "https":
                request.META["HTTP_X_FORWARDED_PROTO"] = "https"
        return self.get_response(request)


def _client(peer: str, headers: dict[str, str]) -> str:
    """The nearest address in ``X-Forwarded-For`` that is no trusted proxy's; others may be made up."""
    for address in reversed(headers.get("HTTP_X_FORWARDED_FOR", "").split(",")):
        try:
            peer = str(ip_address(address.strip()))
        except ValueError:
            break
        if not is_trusted(peer):
            break
    return peer
