"""The proxies that are trusted for a client's address and scheme: those that ``TRUSTED_PROXIES`` names.

Of anybody else ``X-Forwarded-For``, ``-Proto`` and ``-Host`` are removed, so that nothing behind reads them.
"""

from collections.abc import Callable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address

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


IPV6_NETWORK = 64
"""Bits of an IPv6 address that tell one client from another: the other 64 each client chooses as it likes."""


def _parsed(address: str) -> IPv4Address | IPv6Address:
    """An address; of ``::ffff:192.0.2.1``, as a socket of IPv6 tells it, that of IPv4. Raises ValueError."""
    parsed = ip_address(address)
    return getattr(parsed, "ipv4_mapped", None) or parsed


@lru_cache(maxsize=1024)
def is_trusted(address: str) -> bool:
    """Whether an address is that of a proxy in front of the site."""
    try:
        parsed = _parsed(address)
    except ValueError:
        return False
    return any(parsed in network for network in settings.TRUSTED_PROXIES)


def client_at(address: str) -> str:
    """Who asks from ``address``, as far as one client can be told from others: the first of its addresses."""
    try:
        parsed = _parsed(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv4Address):
        return str(parsed)
    return str(IPv6Address(int(parsed) >> IPV6_NETWORK << IPV6_NETWORK))


def client_of(request: HttpRequest) -> str:
    """Who asks; for guesses at passwords to be counted by."""
    return client_at(request.META.get("REMOTE_ADDR", ""))


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
            peer = str(_parsed(address.strip()))
        except ValueError:
            break
        if not is_trusted(peer):
            break
    return peer
