"""The views of downloads: their description, and the tables as CSV, data package and SQLite file."""

from collections.abc import Callable
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from recruiting.data import csv, files_of_edition, public, public_package, sqlite_file
from recruiting.data.main_columns import main_columns
from recruiting.data.rows import cell_rows
from recruiting.data.table import TABLES, Table
from recruiting.lists.catalogue import LISTS
from recruiting.lists.views import Listing
from recruiting.pages.caching import kept_by_edition
from recruiting.published.edition_params import EDITIONS, requested_number
from recruiting.published.models import Edition
from recruiting.security.refusals import UnknownParameter, WrongParameter
from recruiting.security.roles import is_publisher
from recruiting.serving.limits import Download

EXAMPLES_FROM = 100


@require_safe
@kept_by_edition
def page(request: HttpRequest) -> HttpResponse:
    """The page of all files."""
    return render(
        request,
        "data/page.html",
        {
            "tables": TABLES.values(),
            "lists": LISTS,
            "site": request.build_absolute_uri("/").rstrip("/"),
            "may_take_drafts": is_publisher(request.user),
        },
    )


@require_safe
@kept_by_edition
def columns(request: HttpRequest, name: str) -> HttpResponse:
    """The page of a file's columns: of a table with examples, of a list those of both forms."""
    listing = next((one for one in LISTS if one.name == name), None)
    if listing is None and name not in TABLES:
        raise Http404(_("There is no table “%(name)s”.") % {"name": name[:60]})
    described = _of_list(request, listing) if listing else _of_table(TABLES[name])
    return render(request, "data/columns.html", {"file": f"{name}.csv", **described})


def _of_table(table: Table) -> dict[str, Any]:
    examples = dict(_examples(table.name, str(Edition.current())))
    described = [(column, examples.get(column.name, "")) for column in table.columns]
    return {
        "description": table.description,
        "address": reverse("data-csv", args=[table.name]),
        "parts": [(_("Columns"), described)],
        "examples": True,
    }


def _of_list(request: HttpRequest, listing: Listing) -> dict[str, Any]:
    every = listing.file_columns(request)
    short = main_columns(listing.name, every[:-1])
    names = {column.name for column in short} | {every[-1].name}
    others = [(column, "") for column in every if column.name not in names]
    return {
        "address": reverse(f"{listing.name}-csv"),
        "parts": [
            (_("Columns"), [(column, "") for column in (*short, every[-1])]),
            (_("With ?full=1 also"), others),
        ],
    }


@lru_cache(maxsize=2 * len(TABLES))
def _examples(table_name: str, edition: str) -> tuple[tuple[str, str], ...]:
    """The first non-empty cell of each column in the first rows of the public table."""
    columns, rows = public.columns_and_rows(TABLES[table_name])
    examples: dict[str, str] = {}
    for cells in cell_rows(columns, rows)[:EXAMPLES_FROM]:
        for column, cell in zip(columns, cells, strict=True):
            if cell:
                examples.setdefault(column.name, cell)
    return tuple(examples.items())


def _public_file(view: Callable) -> Callable:
    """A decorator of views of public files; with ``drafts=1`` publishers get all rows."""

    @require_safe
    @kept_by_edition
    @wraps(view)
    def wrapper(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        params, with_mark = csv.split_mark_parameter(request.GET)
        for name in params:
            if name not in ("drafts", *EDITIONS):
                raise UnknownParameter(name)
        asked = request.GET.getlist("drafts")
        if asked not in ([], [""], ["1"]):
            raise WrongParameter("drafts", _("The parameter “drafts” takes 1, or nothing."))
        drafts = asked == ["1"]
        if drafts and not is_publisher(request.user):
            raise PermissionDenied
        if "name" in kwargs:
            kwargs["with_mark"] = with_mark
        elif "bom" in request.GET:
            raise UnknownParameter("bom")
        return view(request, **kwargs, drafts=drafts, edition=requested_number(request.GET))

    return wrapper


@_public_file
def table_csv(
    request: HttpRequest, name: str, drafts: bool, edition: int | None, with_mark: bool
) -> HttpResponseBase:
    """One table as CSV, with a byte-order mark if ``bom=1``."""
    if name not in TABLES:
        raise Http404(_("There is no table “%(name)s”.") % {"name": name[:60]})
    columns, rows = public.columns_and_rows(TABLES[name], drafts, edition)
    stream = csv.stream_with_mark if with_mark else csv.stream
    lines = () if request.method == "HEAD" else Download(stream(columns, rows))
    return _download(StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8"), f"{name}.csv")


@_public_file
def package_zip(request: HttpRequest, drafts: bool, edition: int | None) -> HttpResponseBase:
    """All tables as a Frictionless Data Package."""

    def write(path: Path) -> None:
        with path.open("w+b") as out:
            if drafts:
                public_package.write_all(out)
            else:
                public_package.write(out, request.build_absolute_uri(reverse("data")), edition)

    return _file(request, "talent-offers.zip", "application/zip", write, drafts, edition)


@_public_file
def sqlite(request: HttpRequest, drafts: bool, edition: int | None) -> HttpResponseBase:
    """All tables as one SQLite file."""

    def write(path: Path) -> None:
        sqlite_file.write(path, request.build_absolute_uri(reverse("data")), drafts, edition)

    return _file(request, "talent-offers.sqlite3", "application/vnd.sqlite3", write, drafts, edition)


def _file(request, name, content_type, write, drafts, edition) -> HttpResponseBase:
    """A file, cached by edition on the disk; a HEAD request writes none."""
    if request.method == "HEAD":
        return _download(HttpResponse(content_type=content_type), name)
    out = (
        files_of_edition.temporary_file(write)
        if drafts
        else files_of_edition.open_or_make(name, request, edition, write)
    )
    return _download(FileResponse(out, content_type=content_type), name)


def _download(response, name):
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
