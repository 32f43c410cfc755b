"""The read-only API: the lists and their records as JSON. ``recruiting.data.openapi`` describes it."""

import json
from functools import wraps

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from recruiting.data import json_rows, openapi
from recruiting.data.cors import METHODS
from recruiting.data.public import own_columns
from recruiting.lists.catalogue import LISTS
from recruiting.lists.filtered_rows import FilteredRows
from recruiting.lists.views import Listing
from recruiting.pages.caching import kept_by_edition
from recruiting.pages.lookup import Moved, Tables, no_record
from recruiting.published.addresses import current_refs
from recruiting.published.edition_params import EDITIONS, requested_number
from recruiting.published.models import TABLES, Claim, Row, Source
from recruiting.security.refusals import UnknownParameter, WrongParameter, problem

MOST_CLAIMS = 500


class Retracted(Exception):
    """The record was public and is retracted; the message says why."""


def operation(view):
    """A decorator of read-only views that answer everything, errors too, in JSON."""
    view_by_edition = kept_by_edition(view)

    @csrf_exempt
    @wraps(view_by_edition)
    def wrapper(request: HttpRequest, **kwargs):
        if request.method not in ("GET", "HEAD"):
            response = problem(405, f"Read only: {METHODS}.")
            response["Allow"] = METHODS
            return response
        try:
            return view_by_edition(request, **kwargs)
        except WrongParameter as wrong:
            return problem(400, str(wrong), parameter=wrong.name)
        except Http404 as missing:
            return problem(404, str(missing))
        except Retracted as retracted:
            return problem(410, str(retracted))
        except Moved as moved:
            return redirect(f"{kwargs['listing'].name}-api-one", moved.ref, permanent=True)

    return wrapper


@operation
def records(request, listing: Listing):
    """A page of a list."""
    filterset = listing.parse(request)
    page = listing.page(filterset, FilteredRows(filterset).row_keys())
    links = {"self": request.build_absolute_uri(), "next": None, "prev": None}
    for name, parameter, cursor in (("next", "after", page.after), ("prev", "before", page.before)):
        if cursor:
            links[name] = _page_url(request, filterset.data, parameter, cursor)
    keys = [row.pk for row in page.rows]
    rows = json_rows.page(listing.file_columns(request, filterset.edition), listing.model.objects.all(), keys)
    response = _json_object(data=rows, links=json.dumps(links))
    response["Link"] = ", ".join(f'<{address}>; rel="{name}"' for name, address in links.items() if address)
    return response


def _json_object(**texts) -> HttpResponse:
    """An object of texts that are JSON already."""
    body = "{" + ", ".join(f'"{name}": {text}' for name, text in texts.items()) + "}"
    return HttpResponse(body, content_type="application/json")


def _page_url(request, params, parameter, cursor):
    query = params.copy()
    for name in ("after", "before"):
        query.pop(name, None)
    query[parameter] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


@operation
def record(request, listing: Listing, ref: str):
    """One record and the claims on it and on its parts that stand; of a source, the claims that it makes."""
    for name in request.GET:
        if name not in EDITIONS:
            raise UnknownParameter(name)
    number = requested_number(request.GET)
    subject = _find(listing, ref, number)
    if (retracted := _retracted(subject, number)) is not None:
        raise Retracted(retracted.retraction)
    keys = [claim.pk for claim in _claims(request, subject, number)]
    row = json_rows.page(listing.file_columns(request, number), listing.model.objects.all(), [subject.pk])
    return _json_object(
        data=row[1:-1], claims=json_rows.page(own_columns("claim"), Claim.objects.all(), keys)
    )


def _claims(request: HttpRequest, subject: Row, number: int | None) -> list[Claim]:
    """The claims that come with a record, by reference; as on its page, none of a part that is retracted."""
    claims = Claim.objects.at(number).order_by("ref")
    if isinstance(subject, Source):
        return list(claims.filter(source=subject.ref)[:MOST_CLAIMS])
    # A satire's claims show with its source only.
    about = Q(about_table=subject.table, about_ref=subject.ref)
    some = claims.filter(about | Q(page_table=subject.table, page_ref=subject.ref), is_satire=False)
    shown = list(some[:MOST_CLAIMS])
    retractions = Tables(request).retractions(shown)
    return [claim for claim in shown if claim.ref not in retractions]


def _find(listing: Listing, ref: str, edition: int | None) -> Row:
    """The row with that reference. Raises Moved or Http404."""
    rows = listing.model.objects.at(edition)
    match = (listing.queryset(edition) if listing.queryset else rows).filter(ref=ref).first()
    if match is not None:
        return match
    if moved := current_refs(listing.model._meta.model_name, [ref]).get(ref):
        raise Moved(moved)
    raise Http404(no_record(ref, edition))


def _retracted(row: Row, edition: int | None) -> Row | None:
    """The row itself or its parent, if it is retracted."""
    holders = (
        (getattr(row, "of_table", ""), getattr(row, "of_ref", "")),
        ("approach", getattr(row, "story", "")),
    )
    rows = [TABLES[table].objects.at(edition).filter(ref=ref).first() for table, ref in holders if ref]
    return next((one for one in (row, *rows) if one is not None and one.is_retracted), None)


@operation
def root(request):
    """The addresses of all lists and of the description."""
    lists = {listing.name: request.build_absolute_uri(reverse(f"{listing.name}-api")) for listing in LISTS}
    return JsonResponse({"lists": lists, "openapi": request.build_absolute_uri(reverse("api-description"))})


@operation
def description(request):
    """The description of the API (OpenAPI 3.1)."""
    return JsonResponse(openapi.description(request.build_absolute_uri("/").rstrip("/")))


@operation
def nothing_here(request, rest):
    """Every other address below the API's."""
    raise Http404(_("The API has no address “%(rest)s”.") % {"rest": rest[:60]})


@require_safe
@kept_by_edition
def documentation(request):
    """A page for people: the operations, their parameters and answers."""
    described = openapi.description(request.build_absolute_uri("/").rstrip("/"))
    operations = [
        (path, methods["get"], list(map(_in_words, methods["get"]["parameters"])))
        for path, methods in described["paths"].items()
    ]
    return render(request, "api/page.html", {"about": described["info"], "operations": operations})


def _in_words(parameter):
    several = parameter["schema"]["type"] == "array"
    schema = parameter["schema"]["items"] if several else parameter["schema"]
    return {
        "name": parameter["name"],
        "description": parameter.get("description", ""),
        "several": several,
        "codes": [code for code in schema.get("enum", ()) if code != openapi.ANY],
        "is_reference": schema == openapi.REF,
    }
