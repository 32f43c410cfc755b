"""Upload, look, load: the page is sent as the work goes on, so that it shows how far it has come.

What is looked at is loaded as it will be, in a transaction that is taken back; so what the look shows is
what loading does. Whoever closes the page while it works stops the work, and nothing is written.
"""

from collections.abc import Iterator

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import Error as DatabaseError
from django.db import connection, transaction
from django.http import StreamingHttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from recruiting.admin import refusals
from recruiting.admin.upload.forms import ConfirmForm, DayOrderForm, UploadForm
from recruiting.admin.upload.storage import Upload
from recruiting.data.differences import Differences
from recruiting.data.faults import DAY_ORDER, Fault, InvalidPackage
from recruiting.data.files import UnreadablePackage
from recruiting.data.load import LoadResult, load_in_steps
from recruiting.data.table import TABLES
from recruiting.desk.presence import last_work_of_others
from recruiting.models.record import StaleRecord
from recruiting.security.outages import outage_of
from recruiting.security.request_size import LARGEST_UPLOAD, UPLOADS, give_pass
from recruiting.security.roles import is_publisher

MOST_FAULTS = 200
"""How many are shown; the others are counted."""

LARGE = 2_000_000
"""Bytes, some ten thousand rows: what takes SQLite longer than others at work can be made to wait."""

_STREAM_PLACE = "<!--as the work goes on-->"


class _Cancelled(Exception):
    """Somebody pressed “Cancel” meanwhile."""


class _RolledBack(Exception):
    """It was only looked at, or does something else than what was looked at."""


def publishers_only(view):
    """For those who may publish: what is loaded may be published."""

    def answer(request):
        if not is_publisher(request.user):
            raise PermissionDenied
        return view(request)

    return admin.site.admin_view(answer)


def posted(view):
    """For what a button of the page asks; who comes by the address alone begins anew."""

    def answer(request):
        return view(request) if request.method == "POST" else redirect("import")

    return answer


@csrf_exempt
def page(request):
    """The form to upload by; posted, the look at what was uploaded."""
    # Before anything is read of it: the token is looked for in what is posted, by the view within.
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_UPLOAD:
        return render(request, "admin/importing/page.html", _context(request, too_large=True), status=413)
    return _page(request)


@publishers_only
def _page(request):
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        context = _context(request, form=form)
        status = 400 if form.is_bound else 200
        response = render(request, "admin/importing/page.html", context, status=status)
        give_pass(request, response, UPLOADS)
        return response
    upload = Upload.keep(form.cleaned_data["file"], form.cleaned_data["table"], request.user)
    return _stream_response(request, upload)


@publishers_only
@posted
def confirm(request):
    """Load what was looked at, if it still does the same."""
    upload = Upload.of_stamp(request.POST.get("stamp", ""), request.user)
    form = ConfirmForm(request.POST)
    if upload is not None and upload.is_there and not form.is_valid():
        return _stream_response(request, upload, form)
    if upload is None or not upload.begin():
        return _gone(request)
    return _stream_response(request, upload, form, digest=request.POST.get("seen", ""))


@publishers_only
@posted
def look_again(request):
    """Look at what was uploaded once more, now that it is said which number of its dates is the day."""
    upload = Upload.of_stamp(request.POST.get("stamp", ""), request.user)
    form = DayOrderForm(request.POST)
    if upload is None or not upload.is_there:
        return _gone(request)
    if form.is_valid():
        upload = upload.in_order(form.cleaned_data["day_order"])
    return _stream_response(request, upload)


@publishers_only
@posted
def cancel(request):
    """Forget what was uploaded; if it is being loaded, that is taken back."""
    upload = Upload.of_stamp(request.POST.get("stamp", ""), request.user)
    if upload is None or not upload.end():
        return _gone(request)
    messages.success(request, _("Cancelled: nothing was written."))
    return redirect("import")


def _gone(request):
    messages.warning(request, _("It was loaded already, or cancelled, or kept for more than a day."))
    return redirect("import")


def _context(request, **more):
    site = {**admin.site.each_context(request), "title": _("Load a file")}
    return site | {"most_bytes": LARGEST_UPLOAD, "tables": TABLES} | more


def _stream_response(request, upload, form=None, digest=None):
    around = render_to_string("admin/importing/work.html", _context(request, kept=upload), request)
    work = _Work(request, upload, form or ConfirmForm(), digest)
    response = StreamingHttpResponse(_pieces(around, work, translation.get_language()))
    # No proxy is to collect the steps until all are there.
    response["X-Accel-Buffering"] = "no"
    return response


def _pieces(around, work, language):
    head, _between, tail = around.partition(_STREAM_PLACE)
    yield head
    # The request's own language is gone once its answer has begun.
    with translation.override(language):
        yield from work.fragments()
    yield tail


class _Work:
    """A look at a file or, with the digest of what the look showed, the loading of it."""

    def __init__(self, request, upload, form, digest) -> None:
        self.request, self.upload, self.form, self.digest = request, upload, form, digest
        self.differences = Differences()
        self.loaded: LoadResult | None = None

    def fragments(self) -> Iterator[str]:
        """How far it has come, time and again, and what came of it."""
        result: dict = {}
        try:
            yield from self._steps()
        except (_Cancelled, FileNotFoundError):
            result = {"cancelled": True}
        except _RolledBack:
            self.upload.put_back()
            result = {"form": self.form, "has_changed": self.digest is not None}
        except (InvalidPackage, UnreadablePackage, ValidationError, StaleRecord, DatabaseError) as refused:
            result = _refusal(refused)
            if "day_order" in result:
                self.upload.put_back()
            else:
                self.upload.end()
        except GeneratorExit:
            # The page was closed: what is shown on it may be confirmed later, what is not is forgotten.
            if self.digest is None:
                self.upload.end()
            self.upload.put_back()
            raise
        else:
            result = {"is_done": True}
        if self.loaded is not None and not self.differences.number:
            self.upload.end()
        yield render_to_string("admin/importing/_result.html", self._facts() | result, self.request)

    def _steps(self):
        with self.upload.files() as files:
            # A small file may unpack to many rows.
            _refuse_if_others_wait(files.size, self.request.user)
            with transaction.atomic():
                yield from self._loaded_from(files)

    def _loaded_from(self, files):
        reason = self.form.cleaned_data["reason"] if self.digest is not None else "look"
        steps = load_in_steps(files, self.request.user, reason, self.differences)
        self.loaded = yield from self._told_of(steps)
        if self.digest != self.differences.digest:
            raise _RolledBack
        # Whoever cancels from here on is told that it is too late.
        if not self.upload.end():
            raise _Cancelled

    def _told_of(self, steps):
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                return end.value
            if not self.upload.is_there:
                steps.close()
                raise _Cancelled
            yield render_to_string("admin/importing/_step.html", {"step": step})

    def _facts(self):
        return {
            "kept": self.upload,
            "loaded": self.loaded,
            "differences": self.differences,
            "unlisted_duplicates": self.differences.possible_duplicates.number
            - len(self.differences.possible_duplicates.first),
            "more": self.differences.number - len(self.differences.first),
        }


def _refuse_if_others_wait(size: int, user) -> None:
    """Refuse a large file on SQLite while somebody else is at work: it has one writer at a time.

    ``size`` is in bytes, unpacked. Raises ValidationError.
    """
    if connection.vendor != "sqlite" or size <= LARGE:
        return
    if last := last_work_of_others(user):
        raise ValidationError(
            _(
                "Somebody else is at work: the last time that one of them saved or typed something was "
                "%(time)s UTC. A file of this size would make them wait. Nothing was written: upload it once "
                "nobody has typed anything for ten minutes, or load it on the server with “manage.py load”."
            )
            % {"time": f"{last:%H:%M}"}
        )


def _refusal(refused) -> dict:
    if isinstance(refused, InvalidPackage):
        first = refused.faults[:MOST_FAULTS]
        context = {"faults": first, "number": refused.number, "unshown": refused.number - len(first)}
        return context | ({"day_order": DayOrderForm()} if DAY_ORDER in refused.questions else {})
    if isinstance(refused, UnreadablePackage):
        sentences = [str(refused)]
    elif isinstance(refused, DatabaseError):
        outage = outage_of(refused)
        sentences = [str(outage.sentence) if outage else _("The database was not to be had: try again.")]
    else:
        sentences = refusals.sentences(refused)
    return {
        "faults": [Fault("", expected=text) for text in sentences],
        "number": len(sentences),
        "unshown": 0,
    }
