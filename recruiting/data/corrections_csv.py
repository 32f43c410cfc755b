"""All corrections as CSV: a line for each column that changed, the newest first."""

from collections.abc import Iterator
from itertools import chain

from django.core.exceptions import BadRequest
from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from recruiting.data import csv
from recruiting.data.guard import guarded
from recruiting.models import Correction
from recruiting.models.correction import CorrectionKind
from recruiting.pages.corrections import CorrectionInWords, corrections_in_words
from recruiting.published.snapshot import snapshot

COLUMNS = ("made", "kind", "table", "ref", "page_table", "page", "column", "old", "new", "reason")
QUOTED = {"old", "new", "reason"}
BATCH = 500


def corrections_csv(request):
    """Every correction of what is public, streamed, in English as all files are."""
    params, with_mark = csv.asked_with_mark(request.GET)
    for name in params:
        raise BadRequest(_("There is no parameter “%(name)s” here.") % {"name": name[:40]})
    lines = () if request.method == "HEAD" else chain([csv.MARK] if with_mark else [], _lines())
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8; header=present")
    name = f"corrections-{timezone.localdate():%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _lines() -> Iterator[bytes]:
    yield (",".join(COLUMNS) + "\n").encode()
    with snapshot():
        rows = Correction.objects.public().order_by("-pk")
        batch = list(rows[:BATCH])
        while batch:
            with override("en"):
                yield "".join(
                    _line(cells) for one in corrections_in_words(batch) for cells in _cells(one)
                ).encode()
            batch = list(rows.filter(pk__lt=batch[-1].pk)[:BATCH])


def _cells(one: CorrectionInWords) -> Iterator[dict[str, str]]:
    correction = one.correction
    # What is not public today is not named; of what was removed nothing but its reference is left.
    removed = correction.ref if correction.kind == CorrectionKind.REMOVED else ""
    cells = {
        "made": correction.date.isoformat(timespec="seconds"),
        "kind": correction.kind,
        "table": correction.table,
        "ref": one.subject.ref if one.subject else removed,
        "page_table": correction.page_table,
        "page": one.page.ref if one.page else "",
        "reason": correction.reason,
    }
    if not one.differences:
        yield cells
    for change in one.differences:
        yield cells | {"column": change.name, "old": change.old, "new": change.new}


def _line(cells):
    return ",".join(_printed(name, cells.get(name, "")) for name in COLUMNS) + "\n"


def _printed(name, text):
    if name not in QUOTED or not text:
        return text
    doubled = guarded(text).replace('"', '""')
    return f'"{doubled}"'
