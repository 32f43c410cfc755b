"""The changes of one record, edition by edition, with their reasons."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from recruiting.pages.lookup import Moved, Tables, no_record
from recruiting.published.changes import changes_of_record
from recruiting.published.linked_rows import PAGES
from recruiting.published.models import TABLES

MOST = 500
"""Changes that the page of changes has; the record's own page has the last twenty."""


def page(request: HttpRequest, table: str, ref: str) -> HttpResponse:
    """The last changes of a record that has a page, the newest first."""
    if table not in PAGES:
        raise Http404(no_record(ref))
    try:
        record = Tables(request).find(TABLES[table], ref)
    except Moved as moved:
        return redirect("record-changes", table, moved.ref, permanent=True)
    return render(
        request,
        "records/changes.html",
        {"record": record, "changes": changes_of_record(table, record.key, MOST)},
    )
