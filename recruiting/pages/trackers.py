"""Removes the parameters of trackers (``fbclid``, ``utm_source``) from requests."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from recruiting.lists.catalogue import LISTS
from recruiting.lists.parameters import PAGING
from recruiting.values.tracking import is_tracker


class TrackersMiddleware:
    """Answers as if the address had come without them; parameters of our own are never taken for one.

    The desk's pages have addresses that nobody shares: they are left alone.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.own = {name for listing in LISTS for name in listing.parameters.base_filters} | {*PAGING}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.GET and not request.path_info.startswith("/admin/"):
            self._leave_out(request)
        return self.get_response(request)

    def _leave_out(self, request: Any) -> None:
        trackers = [name for name in request.GET if name not in self.own and is_tracker(name)]
        if not trackers:
            return
        params = request.GET.copy()
        for name in trackers:
            del params[name]
        params._mutable = False
        request.GET = params
        request.META["QUERY_STRING"] = params.urlencode()
