"""The lists: one filtered queryset feeds the page, the fragment that htmx swaps, the CSV and the JSON."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django_htmx.middleware import HtmxDetails

from recruiting.data import Column, csv, objects
from recruiting.data.lists import permalink
from recruiting.lists import keyset, requests
from recruiting.lists.parameters import Parameters
from recruiting.lists.row_count import RowCount
from recruiting.serving.limits import in_time
from recruiting.totals.sums import Total


@dataclass(frozen=True)
class Listing:
    """What makes a list: its rows, its parameters, the columns of its twins, and what its sorts sort by."""

    name: str
    parameters: type[Parameters]
    rows: Callable[[], QuerySet]
    shown: Callable[[QuerySet], QuerySet]
    columns: list[Column]
    sorts: dict[str, str]
    total: Callable[[QuerySet], Total] | None = None

    def order(self, sort: str) -> keyset.Order:
        """The order that a value of ``sort`` asks for."""
        return keyset.Order(self.sorts[sort.removeprefix("-")], descending=sort.startswith("-"))

    def twin_columns(self, request: HttpRequest) -> list[Column]:
        """The columns of its twins, with the address of each row's page on the site that was asked."""
        return [*self.columns, permalink(request.build_absolute_uri(reverse(self.name)))]


def list_page(request: HttpRequest, listing: Listing) -> HttpResponse:
    """One page of the list; for htmx what changes of it alone."""
    asked = listing.parameters.narrow(request.GET, listing.rows())
    given = asked.data
    if moved := asked.moved(given):
        return redirect(f"{request.path}?{moved.urlencode()}", permanent=True)
    page = keyset.page(
        asked.qs,
        listing.order(asked.sort),
        given.get("after", ""),
        given.get("before", ""),
        asked.size,
        listing.shown,
    )
    total = listing.total(asked.qs) if listing.total else None
    context = {
        "listing": listing,
        "asked": asked,
        "page": page,
        "count": total.offers if total else asked.qs.count(),
        "total": total,
        **requests.offered(given, asked, page),
    }
    # Going back, htmx asks for the whole page again, and so may a cache for either of the two.
    part = "_table" if _is_fragment(request) else "list"
    response = render(request, f"{listing.name}/{part}.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def list_csv(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as CSV, whatever page one is on."""
    given, with_mark = csv.asked_with_mark(request.GET)
    stream = csv.marked if with_mark else csv.stream
    return _twin(request, listing, stream, "csv", "text/csv; charset=utf-8; header=present", given)


def list_json(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as one JSON array of objects."""
    return _twin(request, listing, objects.array, "json", "application/json")


def list_ndjson(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as a JSON object a line."""
    return _twin(request, listing, objects.lines, "ndjson", "application/x-ndjson")


def _twin(request, listing, stream, ending, content_type, given=None):
    """The whole list in one form, streamed: what breaks off lacks HTTP's last chunk."""
    asked = listing.parameters.narrow(request.GET if given is None else given, listing.rows())
    columns = listing.twin_columns(request)
    rows = listing.order(asked.sort).sorted(asked.qs)
    count = RowCount(listing.name, asked)
    pieces = () if request.method == "HEAD" else in_time(count.learn(stream(columns, rows)))
    response = StreamingHttpResponse(pieces, content_type=content_type)
    count.tell(response)
    name = f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    kind = "inline" if ending == "json" else "attachment"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    patch_cache_control(response, no_cache=True)
    return response


def _is_fragment(request) -> bool:
    details: HtmxDetails = request.htmx
    return bool(details) and not details.history_restore_request
