"""The editor's page for one report: it opens, is checked, kept as it is typed, and saved once."""

from contextlib import suppress
from functools import wraps

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from recruiting.admin import refusals
from recruiting.admin.removal import REFUSALS
from recruiting.admin.report import rows
from recruiting.admin.report.completing import LISTS, completions
from recruiting.admin.report.opening import approach_of, lists, opened
from recruiting.admin.report.page import SECTIONS, Page
from recruiting.admin.report.parts import LONGEST
from recruiting.admin.report.saving import finish, to_publish, write
from recruiting.admin.report.unfinished import Ticket, as_posted, fields_of
from recruiting.models import UnfinishedReport, unit_of_work
from recruiting.models.unfinished_report import ChangedElsewhere
from recruiting.security.roles import is_of_desk

THENS = ("publish", "review", "save", "check")


class _TakenBack(Exception):
    """What was written was a try: it is taken back."""


class _SavedBefore(Exception):
    """The same form was saved before."""


def desk_only(view):
    """For those who may add approaches. Who lost their session signs in and finds what they typed."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if admin.site.has_permission(request):
            if not request.user.has_perm("recruiting.add_approach"):
                raise PermissionDenied
            return view(request, *args, **kwargs)
        back = request.get_full_path() if request.method == "GET" and not request.htmx else reverse("report")
        ticket = Ticket.shown(request.POST)
        owner = ticket and get_user_model().objects.filter(pk=ticket.user_id, is_active=True).first()
        if owner is not None and is_of_desk(owner) and owner.has_perm("recruiting.add_approach"):
            # Where another tab typed on, what it typed is kept: nobody is there to choose.
            with suppress(ChangedElsewhere):
                ticket.keep(owner, request.POST)
            back = f"{back}?draft={ticket.token}"
        if request.htmx:
            return _say(request, signed_out=f"{reverse('admin:login')}?next={back}")
        return redirect_to_login(back, reverse("admin:login"))

    return answer


@desk_only
def report(request):
    """The form: empty, taken up again, or about an approach; and what its buttons do."""
    if request.method != "POST":
        return _open(request)
    ticket = Ticket.shown(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        # Typed under another account, or a month ago: it starts anew under this one.
        ticket = Ticket.issue(request.user)
    page = Page(request.POST, approach_of(request.POST.get("bound", "")))
    try:
        kept = ticket.keep(request.user, request.POST, over_others="keep_mine" in request.POST)
    except ChangedElsewhere as theirs:
        return _show(request, page, ticket, elsewhere=theirs.stored)
    if kept.saved:
        return _saved_before(request, page, kept)
    if name := request.POST.get("add"):
        if name in SECTIONS:
            page.add_row(name)
        return _show(request, page, ticket)
    if label := request.POST.get("drop"):
        page.drop_row(label)
        return _show(request, page, ticket)
    then = next((button for button in THENS if button in request.POST), "check")
    return _attempt(request, page, ticket, then)


def _attempt(request, page, ticket, then):
    page.read()
    try:
        with unit_of_work.editing(user=request.user, reason=page.line.cleaned_data.get("reason", "")):
            if then != "check" and not UnfinishedReport.objects.close(ticket.token, request.user):
                raise _SavedBefore
            recorder = write(page, request.user)
            if then == "publish":
                then = to_publish(recorder)
            if page.outcome.is_open or page.mistakes():
                raise _TakenBack
            if then != "check":
                finish(recorder, then)
            unit_of_work.settle()
            if then == "check":
                raise _TakenBack
            saved = _where(recorder)
            request.user.unfinished_reports.filter(token=ticket.token).update(leads_to=saved)
    except _TakenBack:
        return _show(request, page, ticket, checked=True)
    except _SavedBefore:
        return _saved_before(request, page, request.user.unfinished_reports.get(token=ticket.token))
    except REFUSALS as refused:
        for name, said in refusals.messages_of(refused).items():
            part, control = (page.line, "reason") if name == "change_reason" else (None, "")
            page.refuse(part, control, " ".join(said))
        return _show(request, page, ticket, checked=True)
    said = {
        "publish": _("Published, with %(claims)s claims of “%(source)s”."),
        "review": _("Saved for review, with %(claims)s claims of “%(source)s”."),
        "save": _("Saved as a draft, with %(claims)s claims of “%(source)s”."),
    }[then]
    messages.success(request, said % {"claims": len(recorder.claims), "source": recorder.source})
    return redirect(saved)


def _where(recorder) -> str:
    """The page in the admin of the approach, else of the first record that was saved."""
    records = [*recorder.records, *(claim.subject for claim in recorder.claims)]
    record = next((each for each in records if each.table == "approach"), records[-1])
    return reverse(f"admin:recruiting_{record.table}_change", args=[record.pk])


def _saved_before(request, page, kept):
    """Lead to what the form saved; or, if something else is typed in it now, to a form of its own."""
    if page is not None and fields_of(request.POST) != kept.fields:
        ticket = Ticket.issue(request.user)
        ticket.keep(request.user, request.POST)
        return _show(request, page, ticket, saved_before=kept)
    messages.info(request, _("This report was saved already, once: here it is."))
    return redirect(kept.leads_to or "admin:index")


def _open(request):
    if token := request.GET.get("draft", "").replace("\x00", ""):
        kept = get_object_or_404(UnfinishedReport, token=token, user=request.user)
        if kept.saved:
            return _saved_before(request, None, kept)
        typed = as_posted(kept.fields)
        page = Page(typed, approach_of(typed.get("bound", "")))
        return _show(request, page, Ticket.issue(request.user, kept.token, kept.version), resumed=kept)
    approach = approach_of(request.GET["approach"]) if "approach" in request.GET else None
    if "approach" in request.GET and approach is None:
        raise Http404
    source = request.GET.get("source", "").replace("\x00", "")
    return _show(request, opened(approach, source), Ticket.issue(request.user))


def _show(request, page, ticket, **more):
    waiting = UnfinishedReport.objects.waiting(request.user).exclude(token=ticket.token)[:20]
    mistakes = page.mistakes() if more.get("checked") else []
    context = {
        **admin.site.each_context(request),
        "title": _("Enter a report"),
        "page": page,
        "ticket": ticket,
        "mistakes": mistakes,
        "unfinished": waiting,
        "may_publish": request.user.has_perm("recruiting.publish"),
        **lists(),
        **more,
    }
    return render(request, "admin/report/page.html", context)


@desk_only
@require_POST
def keep(request):
    """Keep what stands in the form; htmx posts it as it is typed."""
    ticket = Ticket.shown(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        return _say(request, not_kept=True)
    try:
        kept = ticket.keep(request.user, request.POST)
    except ChangedElsewhere as theirs:
        return _say(request, elsewhere=theirs.stored)
    return _say(request, kept=kept)


def _say(request, **what):
    return render(request, "admin/report/_kept.html", what)


@desk_only
@require_POST
def discard(request):
    """Throw an unfinished report away, of one's own."""
    UnfinishedReport.objects.waiting(request.user).filter(token=request.POST.get("token", "")).delete()
    messages.success(request, _("The unfinished report is discarded."))
    return redirect("report")


@desk_only
@require_GET
def names(request, name):
    """What the name that is being typed may become, for the list that its control completes from."""
    if name not in LISTS:
        raise Http404
    typed = next(iter(request.GET.values()), "")[:LONGEST]
    return render(request, "admin/report/_names.html", {"completions": completions(name, typed)})


@desk_only
@require_GET
def read(request, table, column):
    """How the value typed in a control is read, in words, or why it can't be."""
    part = READ_BY.get(table)
    prefix = next((name[: -len(column) - 1] for name in request.GET if name.endswith(f"-{column}")), None)
    if part is None or prefix is None or column not in (*part.usual, *part.rare):
        raise Http404
    form = part(request.GET, prefix=prefix)
    form.is_valid()
    return render(request, "admin/report/_read.html", {"cell": next(form.cells([column]))})


READ_BY = {
    part.model._meta.model_name: part
    for part in (rows.SourcePart, rows.ApproachPart, *(form for form, _ready, _heading in SECTIONS.values()))
}
