"""How many requests may write at once: those who read never wait behind them."""

import threading
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from recruiting.security.outages import BUSY
from recruiting.security.refusals import unavailable
from recruiting.security.request_log import SAFE

MOST_WRITERS = 12
"""Of one process; it has four more threads, which are left to readers."""
_places = threading.BoundedSemaphore(MOST_WRITERS)


class WriterMiddleware:
    """Answers 503 to a request that writes while a process has its limit of writers at work or waiting."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        if not _places.acquire(blocking=False):
            return unavailable(request, BUSY)
        try:
            return self.get_response(request)
        finally:
            _places.release()
