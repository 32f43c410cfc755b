"""The views of lists: one filtered queryset for the page, the fragment that htmx swaps, CSV and JSON."""

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

from recruiting.data import Column, csv, json_rows
from recruiting.data.lists import permalink
from recruiting.data.main_columns import main_columns
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
"""The lists whose rows have pages below the list's address."""


@dataclass(frozen=True)
class Listing:
    """The definition of a list: its rows, parameters, columns of its files, and the columns of its sorts.

    ``number`` is the pattern of the number of rows; ``queryset`` returns the rows of an edition if they are
    not all listed ones; ``add_details`` sets on the rows of a page what no column has; ``template`` is the
    folder of its templates.
    """

    name: str
    title: Any
    number: Any
    parameters: type[Parameters]
    model: Any
    columns: list[Column]
    sorts: dict[str, str]
    total: Callable[[BitMap, Edition, int], Total] | None = None
    queryset: Callable[[int | None], QuerySet] | None = None
    add_details: Callable[[list, int | None], None] | None = None
    template: str = ""

    def rows(self, edition: int | None = None) -> QuerySet:
        """The rows of the list in an edition; the current ones if it is None."""
        if self.queryset:
            return self.queryset(edition)
        return self.model.objects.at(edition).filter(self.parameters.LIST_CONDITION)

    def order(self, sort: str) -> keyset.Order:
        """The order of a value of ``sort``."""
        return keyset.Order(self.sorts[sort.removeprefix("-")], descending=sort.startswith("-"))

    def page(self, filterset: Parameters, row_keys: BitMap | None) -> keyset.Page:
        """The page that the address selects; ``row_keys`` are those of ``FilteredRows``."""
        rows = filterset.qs if row_keys is None else filterset.queryset
        after, before = (filterset.data.get(name, "") for name in PLACES)
        return keyset.paginate(rows, self.order(filterset.sort), after, before, filterset.size, row_keys)

    def file_columns(self, request: HttpRequest, edition: int | None = None) -> list[Column]:
        """The columns of its files, with the absolute address of each row's page."""
        site = request.build_absolute_uri("/").rstrip("/")
        columns = [column.at(edition) for column in self.columns]
        return [*columns, permalink(site, self.page_base(request))]

    def csv_columns(self, request: HttpRequest, edition: int | None) -> list[Column]:
        """The columns of its CSV: the most important ones, or all with ``full=1``."""
        columns = self.file_columns(request, edition)
        return columns if request.GET.get("full") else [*main_columns(self.name, columns[:-1]), columns[-1]]

    def page_base(self, request: HttpRequest) -> str:
        """The absolute address below which its rows have pages; empty if they have none."""
        return request.build_absolute_uri(reverse(self.name)) if self.name in PAGES else ""

    def parse(self, request: HttpRequest, exclude: Collection[str] = ()) -> Parameters:
        """The parameters of the address, without those of the view (``exclude``). Raises WrongParameter."""
        params = request.GET.copy()
        for name in exclude:
            params.pop(name, None)
        number = requested_number(request.GET)
        return self.parameters.parse(params, self.rows(number), number)


def list_page(request: HttpRequest, listing: Listing) -> HttpResponse:
    """One page of the list; for htmx only the part that changes."""
    filterset = listing.parse(request)
    params = filterset.data
    if moved := filterset.redirected(params):
        return redirect(f"{request.path}?{moved.urlencode()}", permanent=True)
    counts = list_counts(request, listing, filterset)
    page = listing.page(filterset, counts.row_keys)
    context = {
        "listing": listing,
        "filterset": filterset,
        "page": page,
        "count": counts.number,
        "number": listing.number % {"n": counts.number},
        "sums": counts.sums,
        **controls.list_context(params, filterset, page, counts.facets),
    }
    # To go back, htmx requests the whole page under the same address, so caches must keep both apart.
    part = "_table" if _is_fragment(request) else "list"
    response = render(request, f"{listing.template or listing.name}/{part}.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def list_csv(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as CSV, not only those of the page."""
    if request.GET.get("full", "") not in ("", "1"):
        raise WrongParameter("full", "The parameter “full” takes 1, or nothing.")
    _given, with_mark = csv.split_mark_parameter(request.GET)
    stream = csv.stream_with_mark if with_mark else csv.stream
    media_type = "text/csv; charset=utf-8; header=present"
    return _stream_file(request, listing, listing.csv_columns, stream, "csv", media_type)


def list_json(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as one JSON array of objects."""
    return _stream_file(request, listing, listing.file_columns, json_rows.array, "json", "application/json")


def list_ndjson(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as a JSON object a line."""
    return _stream_file(
        request, listing, listing.file_columns, json_rows.lines, "ndjson", "application/x-ndjson"
    )


def _stream_file(
    request: HttpRequest,
    listing: Listing,
    columns_of: Callable[[HttpRequest, int | None], list[Column]],
    stream: Callable[[list[Column], QuerySet], Iterable[str | bytes]],
    ending: str,
    content_type: str,
) -> StreamingHttpResponse:
    """The whole list as a streamed file; if it breaks off, HTTP's last chunk is missing."""
    filterset = listing.parse(request, exclude=("full", "bom") if ending == "csv" else ())
    rows = listing.order(filterset.sort).apply(filterset.qs)
    count, columns = RowCount(listing.name, filterset), columns_of(request, filterset.edition)
    pieces = () if request.method == "HEAD" else Download(count.count_after(stream(columns, rows)))
    response = StreamingHttpResponse(pieces, content_type=content_type)
    count.add_header(response)
    name = f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    kind = "inline" if ending == "json" else "attachment"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    patch_cache_control(response, no_cache=True)
    return response


def _is_fragment(request: HttpRequest) -> bool:
    details = HtmxDetails(request)
    return bool(details) and not details.history_restore_request
