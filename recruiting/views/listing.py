"""The lists: one filtered queryset feeds the page, the fragment that htmx swaps, the CSV and the JSON."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django_htmx.middleware import HtmxDetails

from recruiting.filters.parameters import PAGING, CompanyRefs, Parameters
from recruiting.models import Company
from recruiting.rules.totals import Total
from recruiting.tables import Column, csv, objects
from recruiting.tables.lists import permalink
from recruiting.views import keyset

OFFERED = 300


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
    """One page of the list; for htmx its table alone."""
    asked = listing.parameters.narrow(request.GET, listing.rows())
    page = keyset.page(
        listing.shown(asked.qs),
        listing.order(asked.sort),
        request.GET.get("after", ""),
        request.GET.get("before", ""),
    )
    total = listing.total(asked.qs) if listing.total else None
    context = {
        "listing": listing,
        "companies": _companies(asked),
        "asked": asked,
        "page": page,
        "count": total.offers if total else asked.qs.count(),
        "total": total,
        "chips": list(_chips(request.GET, asked)),
        "query": _query(request.GET, drop=("after", "before")),
        "pages": {
            name: _query(request.GET, drop=("after", "before"), **{name: cursor})
            for name, cursor in (("before", page.before), ("after", page.after))
            if cursor
        },
    }
    # Going back, htmx asks for the whole page again, and so may a cache for either of the two.
    fragment = _is_fragment(request)
    part = "_table" if fragment else "list"
    response = render(request, f"{listing.name}/{part}.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def list_csv(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as CSV, whatever page one is on."""
    return _twin(request, listing, csv.stream, "csv", "text/csv; charset=utf-8; header=present")


def list_json(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as one JSON array of objects."""
    return _twin(request, listing, objects.array, "json", "application/json")


def list_ndjson(request: HttpRequest, listing: Listing) -> StreamingHttpResponse:
    """Every row of the filtered list as a JSON object a line."""
    return _twin(request, listing, objects.lines, "ndjson", "application/x-ndjson")


def _twin(request, listing, stream, ending, content_type):
    """The whole list in one form, streamed: what breaks off lacks HTTP's last chunk."""
    asked = listing.parameters.narrow(request.GET, listing.rows())
    columns = [*listing.columns, permalink(request.build_absolute_uri(address(listing)))]
    rows = listing.order(asked.sort).sorted(asked.qs)
    response = StreamingHttpResponse(
        () if request.method == "HEAD" else stream(columns, rows), content_type=content_type
    )
    name = f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{ending}"
    kind = "inline" if ending == "json" else "attachment"
    response["Content-Disposition"] = f'{kind}; filename="{name}"'
    patch_cache_control(response, no_cache=True)
    return response


def _is_fragment(request) -> bool:
    details: HtmxDetails = request.htmx
    return bool(details) and not details.history_restore_request


def _companies(asked):
    """What the filter form offers where it asks for a company."""
    asks = any(isinstance(parameter.field, CompanyRefs) for parameter in asked.filters.values())
    return Company.objects.public().order_by("name").values_list("ref", "name")[:OFFERED] if asks else []


def _query(given: QueryDict, drop=(), **changed) -> str:
    query = given.copy()
    for name in (*drop, *changed):
        query.pop(name, None)
    query.update(changed)
    return query.urlencode()


def _chips(given: QueryDict, asked) -> Iterator[dict]:
    """Each active filter in words, with the query that takes it away."""
    for name in given:
        if name in PAGING:
            continue
        for value in given.getlist(name):
            if value == "":
                continue
            rest = given.copy()
            rest.setlist(name, [other for other in given.getlist(name) if other != value])
            for place in ("after", "before"):
                rest.pop(place, None)
            yield {
                "label": asked.filters[name].label,
                "value": asked.in_words(name, value),
                "without": rest.urlencode(),
            }


def address(listing: Listing, query: str = "") -> str:
    """The address of a list."""
    return reverse(listing.name) + (f"?{query}" if query else "")
