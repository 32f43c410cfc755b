"""The lists: one filtered queryset feeds the page, the fragment that htmx swaps, the CSV and the JSON."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django_htmx.middleware import HtmxDetails
from pyroaring import BitMap

from recruiting.data import Column, csv, objects
from recruiting.data.few_columns import few
from recruiting.data.lists import permalink
from recruiting.lists import controls, keyset
from recruiting.lists.counts import list_counts
from recruiting.lists.parameters import PLACES, Parameters
from recruiting.lists.row_count import RowCount
from recruiting.published.edition_params import requested_number
from recruiting.published.models import Edition
from recruiting.security.refusals import WrongParameter
from recruiting.serving.limits import Download
from recruiting.totals.sums import Total

PAGES = ("offers", "approaches", "companies", "people", "researchers", "sources")
"""The lists whose rows have pages under the list's own address."""


@dataclass(frozen=True)
class Listing:
    """What makes a list: its rows, its parameters, the columns of its twins, and what its sorts sort by.

    ``number`` is the pattern of how many rows there are; ``chosen`` gives the rows of an edition where they
    are not all that are listed; ``beside`` adds to the rows of a page what no column holds; ``template`` is
    the folder of its templates.
    """

    name: str
    title: Any
    number: Any
    parameters: type[Parameters]
    model: Any
    columns: list[Column]
    sorts: dict[str, str]
    total: Callable[[BitMap, Edition, int], Total] | None = None
    chosen: Callable[[int | None], QuerySet] | None = None
    beside: Callable[[list, int | None], None] | None = None
    template: str = ""

    def rows(self, edition: int | None = None) -> QuerySet:
        """The rows of the list in an edition; those of today if it is None."""
        if self.chosen:
            return self.chosen(edition)
        return self.model.objects.at(edition).filter(self.parameters.LISTED)

    def order(self, sort: str) -> keyset.Order:
        """The order that a value of ``sort`` asks for."""
        return keyset.Order(self.sorts[sort.removeprefix("-")], descending=sort.startswith("-"))

    def page(self, filterset: Parameters, row_keys: BitMap | None) -> keyset.Page:
        """The page that an address asks for; ``row_keys`` are its rows, as ``FilteredRows`` has them."""
        rows = filterset.qs if row_keys is None else filterset.queryset
        after, before = (filterset.data.get(name, "") for name in PLACES)
        return keyset.page(rows, self.order(filterset.sort), after, before, filterset.size, row_keys)

    def twin_columns(self, request: HttpRequest, edition: int | None = None) -> list[Column]:
        """The columns of its twins, with the address of each row's page on the site that was asked."""
        site = request.build_absolute_uri("/").rstrip("/")
        columns = [column.at(edition) for column in self.columns]
        return [*columns, permalink(site, self.under(request))]

    def csv_columns(self, request: HttpRequest, edition: int | None) -> list[Column]:
        """The columns of its CSV: those that people read first, or all if ``full=1`` asks for them."""
        columns = self.twin_columns(request, edition)
        return columns if request.GET.get("full") else [*few(self.name, columns[:-1]), columns[-1]]

    def under(self, request: HttpRequest) -> str:
        """The address under which its rows have their pages; empty if these are the pages of others."""
        return request.build_absolute_uri(reverse(self.name)) if self.name in PAGES else ""

    def narrow(self, request: HttpRequest, but: Collection[str] = ()) -> Parameters:
        """What the address asks for, but for parameters of the view's own. Raises WrongParameter."""
        params = request.GET.copy()
        for name in but:
            params.pop(name, None)
        number = requested_number(request.GET)
        return self.parameters.narrow(params, self.rows(number), number)


def list_page(request: HttpRequest, listing: Listing) -> HttpResponse:
    """One page of the list; for htmx what changes of it alone."""
    filterset = listing.narrow(request)
    params = filterset.data
    if moved := filterset.moved(params):
        return redirect(f"{request.path}?{moved.urlencode()}", permanent=True)
    comes_to = list_counts(request, listing, filterset)
    page = listing.page(filterset, comes_to.row_keys)
    context = {
        "listing": listing,
        "filterset": filterset,
        "page": page,
        "count": comes_to.number,
        "number": listing.number % {"n": comes_to.number},
        "sums": comes_to.sums,
        **controls.list_context(params, filterset, page, comes_to.facets),
    }
    # Going back, htmx asks for the whole page again, and so may a cache for either of the two.
    part = "_table" if _is_fragment(request) else "list"
    response = render(request, f"{listing.template or listing.name}/{part}.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def list_csv(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as CSV, whatever page one is on."""
    if request.GET.get("full", "") not in ("", "1"):
        raise WrongParameter("full", "The parameter “full” takes 1, or nothing.")
    _given, with_mark = csv.asked_with_mark(request.GET)
    stream = csv.marked if with_mark else csv.stream
    media_type = "text/csv; charset=utf-8; header=present"
    return _twin(request, listing, listing.csv_columns, stream, "csv", media_type)


def list_json(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as one JSON array of objects."""
    return _twin(request, listing, listing.twin_columns, objects.array, "json", "application/json")


def list_ndjson(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as a JSON object a line."""
    return _twin(request, listing, listing.twin_columns, objects.lines, "ndjson", "application/x-ndjson")


def _twin(
    request: HttpRequest,
    listing: Listing,
    columns_of: Callable[[HttpRequest, int | None], list[Column]],
    stream: Callable[[list[Column], QuerySet], Iterable[str | bytes]],
    ending: str,
    content_type: str,
) -> StreamingHttpResponse:
    """The whole list in one form, streamed: what breaks off lacks HTTP's last chunk."""
    filterset = listing.narrow(request, but=("full", "bom") if ending == "csv" else ())
    rows = listing.order(filterset.sort).sorted(filterset.qs)
    count, columns = RowCount(listing.name, filterset), columns_of(request, filterset.edition)
    pieces = () if request.method == "HEAD" else Download(count.learn(stream(columns, rows)))
    response = StreamingHttpResponse(pieces, content_type=content_type)
    count.tell(response)
    name = f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    kind = "inline" if ending == "json" else "attachment"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    patch_cache_control(response, no_cache=True)
    return response


def _is_fragment(request: HttpRequest) -> bool:
    details = HtmxDetails(request)
    return bool(details) and not details.history_restore_request
