"""The tables to take away: what they hold, and each as CSV, as a data package, as one SQLite file."""

import os
import tempfile
from functools import lru_cache, wraps
from pathlib import Path

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from recruiting.data import csv, open_package, public, sqlite_file
from recruiting.data.rows import printed
from recruiting.data.table import TABLES
from recruiting.models import Edition
from recruiting.pages.caching import kept_by_edition
from recruiting.security.roles import is_publisher
from recruiting.serving.limits import in_time

PACKAGE, SQLITE = "application/zip", "application/vnd.sqlite3"
EXAMPLES_FROM = 100


@require_safe
@kept_by_edition
def page(request):
    """Each table's columns, and how to read them."""
    edition = Edition.current()
    return render(
        request,
        "data/page.html",
        {
            "tables": [(table, _described(table, str(edition))) for table in TABLES.values()],
            "site": request.build_absolute_uri("/").rstrip("/"),
            "may_take_drafts": is_publisher(request.user),
        },
    )


def _described(table, edition):
    examples = dict(_examples(table.name, edition))
    return [(column, examples.get(column.name, "")) for column in table.columns]


@lru_cache(maxsize=2 * len(TABLES))
def _examples(table_name: str, edition: str) -> tuple[tuple[str, str], ...]:
    """The first cell that is not empty of each column, among the first rows of the public table."""
    columns, rows = public.taken(TABLES[table_name])
    found: dict[str, str] = {}
    for cells in printed(columns, rows)[:EXAMPLES_FROM]:
        for column, cell in zip(columns, cells, strict=True):
            if cell:
                found.setdefault(column.name, cell)
    return tuple(found.items())


def _taken(view):
    """A file of the public tables; with ``drafts=1`` of all there is, for those who may publish."""

    @require_safe
    @kept_by_edition
    @wraps(view)
    def answered(request, **kwargs):
        given, with_mark = csv.asked_with_mark(request.GET)
        for name in given:
            if name != "drafts":
                raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name[:60]})
        asked = request.GET.get("drafts", "")
        if asked not in ("", "1"):
            raise BadRequest(_("The parameter “drafts” takes 1, or nothing."))
        if asked and not is_publisher(request.user):
            raise PermissionDenied
        if "name" in kwargs:
            kwargs["with_mark"] = with_mark
        elif "bom" in request.GET:
            raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": "bom"})
        return view(request, **kwargs, drafts=bool(asked))

    return answered


@_taken
def table_csv(request, name, drafts, with_mark):
    """One table as CSV; ``bom=1`` begins it as spreadsheet programs know UTF-8."""
    if name not in TABLES:
        raise Http404(_("There is no table “%(name)s”.") % {"name": name[:60]})
    lines = (csv.marked if with_mark else csv.stream)(*public.taken(TABLES[name], drafts))
    lines = in_time(lines)
    return _download(StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8"), f"{name}.csv")


@_taken
def package_zip(request, drafts):
    """All tables as a Frictionless Data Package."""
    if request.method == "HEAD":
        return _download(HttpResponse(content_type=PACKAGE), "talent-offers.zip")
    # It has no name, so nothing is left of it whatever happens.
    out = tempfile.TemporaryFile()  # noqa: SIM115 (the answer closes it)
    if drafts:
        open_package.everything(out)
    else:
        open_package.write(out, request.build_absolute_uri(reverse("data")))
    out.seek(0)
    return _download(FileResponse(out, content_type=PACKAGE), "talent-offers.zip")


@_taken
def sqlite(request, drafts):
    """All tables as one SQLite file."""
    if request.method == "HEAD":
        return _download(HttpResponse(content_type=SQLITE), "talent-offers.sqlite3")
    handle, name = tempfile.mkstemp(suffix=".sqlite3")
    os.close(handle)
    try:
        sqlite_file.write(Path(name), request.build_absolute_uri(reverse("data")), drafts)
        out = Path(name).open("rb")  # noqa: SIM115 (the answer closes it)
    finally:
        Path(name).unlink()
    return _download(FileResponse(out, content_type=SQLITE), "talent-offers.sqlite3")


def _download(response, name):
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
