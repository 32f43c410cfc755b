"""The views of public changes: a page, a feed and a CSV, edition by edition, the newest first."""

from collections.abc import Generator, Iterable, Iterator
from itertools import islice

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from recruiting.data.csv import BYTE_ORDER_MARK, split_mark_parameter
from recruiting.data.feeds import BEGINNING, Feed, without_control_characters
from recruiting.data.formula_guard import guard
from recruiting.pages.caching import kept_by_edition
from recruiting.published.changes import ROWS_AT_ONCE, RowChange, all_row_changes, changes
from recruiting.published.models import Edition
from recruiting.published.page_changes import PageChange, by_page
from recruiting.published.snapshot import snapshot
from recruiting.security.refusals import UnknownParameter, WrongParameter
from recruiting.sentences.changes import details, line
from recruiting.serving.limits import Download
from recruiting.values.decimals import whole_number

SIZE = 30
"""Editions on one page."""

FIRST = 10
"""Changed pages of one edition that are shown unfolded; more are if they are not mere additions."""

MOST = 200
"""The most rows of one edition that are shown; a load may change many thousands."""

COLUMNS = ("edition", "date", "kind", "table", "ref", "address", "column", "old", "new", "reason")
QUOTED = {"address", "old", "new", "reason"}


@require_safe
@kept_by_edition
def page(request: HttpRequest) -> HttpResponse:
    """A page of editions with their changes and reasons."""
    before = _before(request)
    rows = Edition.objects.order_by("-number")
    editions = list((rows.filter(number__lt=before) if before else rows)[: SIZE + 1])
    pages = by_page(changes(editions[:SIZE], most=MOST))
    context = {
        "editions": [(one, *_unfolded(pages[one.number])) for one in editions[:SIZE] if one.number in pages],
        "before": editions[SIZE - 1].number if len(editions) > SIZE else None,
    }
    return render(request, "changes/page.html", context)


def _unfolded(pages: list[PageChange]) -> tuple[list[PageChange], list[PageChange]]:
    """The changes to show unfolded, with all that are not mere additions, and the folded rest."""
    first = max(FIRST, sum(not one.is_addition_only for one in pages))
    return pages[:first], pages[first:]


def _before(request) -> int:
    for name in request.GET:
        if name != "before":
            raise UnknownParameter(name)
    numbers = [whole_number(text) for text in request.GET.getlist("before")]
    if len(numbers) > 1 or None in numbers:
        raise WrongParameter(
            "before", _("The parameter “%(name)s” is no place in this list.") % {"name": "before"}
        )
    return next(filter(None, numbers), 0)


@require_safe
@kept_by_edition
def atom(request: HttpRequest) -> HttpResponse:
    """The last editions as a feed, an entry for each."""
    if request.GET:
        raise UnknownParameter(next(iter(request.GET)))
    editions = list(Edition.objects.order_by("-number")[:SIZE])
    by_edition = by_page(changes(editions, most=MOST))
    address = request.build_absolute_uri(reverse("changes"))
    feed = Feed(
        title=_("Talent offers: what changed"),
        link=address,
        description=_("What was added, corrected and retracted, and why."),
        feed_url=request.build_absolute_uri(),
        feed_guid=address,
        author_name=_("Talent offers"),
        updated=editions[0].date if editions else BEGINNING,
    )
    for edition in editions:
        if pages := by_edition.get(edition.number):
            lines = [_line_of(one) for one in pages[:MOST]]
            feed.add_item(
                title=without_control_characters(line(pages[0])),
                link=f"{address}#edition-{edition.number}",
                description=without_control_characters(
                    "\n".join(filter(None, [edition.reason_of_all, *lines]))
                ),
                unique_id=f"tag:{request.get_host().split(':')[0]},2025:edition/{edition.number}",
                pubdate=edition.date,
                updateddate=edition.date,
            )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _line_of(one: PageChange) -> str:
    return ". ".join(filter(None, [line(one), "; ".join(details(one)), one.own_reason, one.retraction]))


@require_safe
def csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every change, streamed: a line for each column that changed, in English as all files are."""
    params, with_mark = split_mark_parameter(request.GET)
    for name in params:
        raise UnknownParameter(name)
    site = request.build_absolute_uri("/").rstrip("/")
    lines = () if request.method == "HEAD" else Download(_lines(site, with_mark))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = 'attachment; filename="changes.csv"'
    return response


def _lines(site: str, with_mark: bool) -> Generator[bytes]:
    yield (BYTE_ORDER_MARK if with_mark else b"") + (",".join(COLUMNS) + "\n").encode()
    with snapshot():
        rows = Edition.objects.order_by("-number")
        some = list(rows[:SIZE])
        while some:
            row_changes = all_row_changes(some)
            while text := _text(islice(row_changes, ROWS_AT_ONCE), site):
                yield text.encode()
            some = list(rows.filter(number__lt=some[-1].number)[:SIZE])


def _text(row_changes: Iterable[RowChange], site: str) -> str:
    with override("en"):
        return "".join(_line(cells) for one in row_changes for cells in _cells(one, site))


def _cells(one: RowChange, site: str) -> Iterator[dict[str, str]]:
    cells = {
        "edition": str(one.edition.number),
        "date": one.edition.date.isoformat(timespec="seconds"),
        "kind": str(one.kind),
        "table": one.table,
        "ref": one.row.ref,
        "address": site + one.row.address if one.row.address else "",
        "reason": one.row.retraction if one.kind == "retracted" else one.reason,
    }
    if not one.values:
        yield cells
    for value in one.values:
        yield cells | {"column": value.column, "old": value.old, "new": value.new}


def _line(cells: dict[str, str]) -> str:
    return ",".join(_printed(name, cells.get(name, "")) for name in COLUMNS) + "\n"


def _printed(name, text):
    if name not in QUOTED or not text:
        return text
    doubled = guard(text).replace('"', '""')
    return f'"{doubled}"'
