"""The lists: one filtered queryset feeds the page, the fragment that htmx swaps, the CSV and the JSON."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails

from recruiting.filters.parameters import Parameters
from recruiting.rules.totals import Total
from recruiting.tables import Column, csv
from recruiting.views import asking, keyset


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


def list_page(request: HttpRequest, listing: Listing) -> HttpResponse:
    """One page of the list; for htmx what changes of it alone."""
    given = request.GET
    asked = listing.parameters.narrow(given, listing.rows())
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
        "total_lines": asking.total_lines(total) if total else {},
        **asking.offered(given, asked, page),
    }
    # Going back, htmx asks for the whole page again, and so may a cache for either of the two.
    part = "_table" if _is_fragment(request) else "list"
    response = render(request, f"{listing.name}/{part}.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def list_csv(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as CSV, whatever page one is on."""
    asked = listing.parameters.narrow(request.GET, listing.rows())
    rows = listing.order(asked.sort).sorted(listing.shown(asked.qs))
    return _download(csv.stream(listing.columns, rows), "text/csv; charset=utf-8", f"{listing.name}.csv")


def list_json(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as one JSON array of objects (RFC 8259)."""
    asked = listing.parameters.narrow(request.GET, listing.rows())
    rows = listing.order(asked.sort).sorted(listing.shown(asked.qs))
    return _download(_json(listing.columns, rows), "application/json", "")


def _is_fragment(request) -> bool:
    details: HtmxDetails = request.htmx
    return bool(details) and not details.history_restore_request


def _download(pieces, content_type, name):
    response = StreamingHttpResponse(pieces, content_type=content_type)
    if name:
        table, dot, ending = name.rpartition(".")
        response["Content-Disposition"] = (
            f'attachment; filename="{table}-{timezone.localdate():%Y-%m-%d}{dot}{ending}"'
        )
    return response


def _json(columns: list[Column], rows) -> Iterator[str]:
    yield "["
    for number, row in enumerate(rows.iterator(chunk_size=csv.CHUNK)):
        cells = {column.name: column.typed(column.write(row)) for column in columns}
        yield ("," if number else "") + "\n" + json.dumps(cells, ensure_ascii=False)
    yield "\n]\n"
