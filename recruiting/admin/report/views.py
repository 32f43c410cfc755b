"""The editor's page for one report: it opens, is checked, kept as it is typed, and saved once."""

from contextlib import suppress
from functools import wraps

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import models as accounts
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from recruiting.admin import refusals
from recruiting.admin.removal import REFUSALS
from recruiting.admin.report import pasted_text
from recruiting.admin.report.autosave import Ticket, as_posted, fields_of
from recruiting.admin.report.initial import completions, initial_data
from recruiting.admin.report.page import Page
from recruiting.admin.report.question import Mistake
from recruiting.admin.report.recorder import Refused
from recruiting.admin.report.report_text import ProposedText
from recruiting.admin.report.saving import blame, explain, finish, record, take_stock, to_publish
from recruiting.admin.report.sections import SECTIONS
from recruiting.admin.report.stories import look_for_stories, story_of
from recruiting.admin.report.wording import SAVED
from recruiting.history.steps import BrokenRules
from recruiting.models import Approach, UnfinishedReport, unit_of_work
from recruiting.models.unfinished_report import ChangedElsewhere
from recruiting.security.request_size import TEXTS, give_pass
from recruiting.security.roles import may_publish

THENS = ("publish", "review", "save", "check")


class _TakenBack(Exception):
    """What was written was a try: it is taken back."""


class _SavedBefore(Exception):
    """The form that is posted was saved before."""


def desk_only(view):
    """For those who may add approaches. Who lost their session signs in and finds what they typed."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if admin.site.has_permission(request):
            if not request.user.has_perm("recruiting.add_approach"):
                raise PermissionDenied
            response = view(request, *args, **kwargs)
            give_pass(request, response, TEXTS)
            return response
        back = request.get_full_path() if request.method == "GET" and not request.htmx else reverse("report")
        if (ticket := Ticket.from_post(request.POST)) and (owner := _owner(ticket)):
            # Where another tab typed on, what it typed is kept: nobody is there to choose.
            with suppress(ChangedElsewhere):
                ticket.keep(owner, request.POST)
            back = f"{back}?draft={ticket.token}"
        if request.htmx:
            return _say(request, signed_out=f"{reverse('admin:login')}?next={back}")
        return redirect_to_login(back, reverse("admin:login"))

    return answer


def _owner(ticket: Ticket) -> accounts.User | None:
    """Whose the ticket is, if they may still enter reports: a second factor was shown as it was issued."""
    owner = accounts.User.objects.filter(pk=ticket.user_id, is_active=True, is_staff=True).first()
    return owner if owner and owner.has_perm("recruiting.add_approach") else None


@desk_only
def report(request):
    """The form: empty, taken up again, or about an approach; and what its buttons do."""
    return answer(request, _press) if request.method == "POST" else _open(request)


def answer(request, press):
    """Keep what is posted, then do what the button says: ``press(request, page, ticket)``."""
    ticket = Ticket.from_post(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        # Typed under another account, or a month ago: it starts anew under this one.
        ticket = Ticket.issue(request.user)
    page = _page_of(request.POST)
    if "ask" in request.POST or "look" in request.POST:
        return _answer_at_once(request, page, ticket)
    try:
        draft = ticket.keep(request.user, request.POST, over_others="keep_mine" in request.POST)
    except ChangedElsewhere as theirs:
        page.document = pasted_text.kept_document(theirs.stored)
        return show(request, page, ticket, elsewhere=theirs.stored)
    if draft.saved:
        return _saved_before(request, page, draft)
    pasted_text.take(request, page, draft)
    return press(request, page, ticket)


def _press(request, page, ticket):
    if name := request.POST.get("add"):
        if name in SECTIONS:
            page.add_row(name)
        return show(request, page, ticket, open_section=name)
    if label := request.POST.get("drop"):
        return show(request, page, ticket, open_section=page.drop_row(label))
    then = next((button for button in THENS if button in request.POST), "check")
    return _attempt(request, page, ticket, then)


def _page_of(data):
    approach, why = story_of(data)
    page = Page(data, approach)
    if why:
        page.others.append(Mistake("stories", _("story"), why))
    return page


def _answer_at_once(request, page, ticket):
    """What is asked of a row, or known of a story, while the rest is typed: nothing is saved or kept."""
    if "ask" in request.POST:
        page = _with_questions(request, _twice(page, lambda page, careful: _ask(request, page, careful)))
    return show(request, page, ticket)


def _ask(request, page, careful):
    page.read()
    with suppress(_TakenBack, *REFUSALS), unit_of_work.editing(user=request.user):
        record(page, request.user, careful)
        raise _TakenBack
    return page


def _twice(page, do):
    """What ``do`` answers of the page; if something new is refused it does it again, carefully."""
    others = list(page.others)
    try:
        return do(page, False)
    except Refused:
        fresh = _page_of(page.data)
        fresh.document, fresh.unread_text, fresh.others = page.document, page.unread_text, others
        return do(fresh, True)


def _with_questions(request, tried):
    """The page as it is typed, with what was asked of its rows, and without what is wrong so far."""
    page = _page_of(request.POST)
    for row in page.rows:
        tried_row = tried.row(row.label)
        row.question = tried_row.question if tried_row is not None else None
    return page


def _attempt(request, page, ticket, then):
    return _twice(page, lambda page, careful: _try(request, page, ticket, then, careful))


def _try(request, page, ticket, then, careful):
    page.read()
    try:
        with unit_of_work.editing(user=request.user):
            if then != "check" and not UnfinishedReport.objects.close(ticket.token, request.user):
                raise _SavedBefore
            recorder = record(page, request.user, careful)
            # A check goes as far as saving would, and is taken back.
            aim = _farthest(request.user) if then == "check" else then
            if aim == "publish":
                aim = to_publish(recorder)
            if page.outcome.is_open or page.mistakes():
                take_stock(recorder)
                raise _TakenBack
            finish(recorder, aim)
            _settle(recorder)
            if then == "check":
                explain(recorder)
                raise _TakenBack
            saved = _where(recorder)
            request.user.unfinished_reports.filter(token=ticket.token).update(leads_to=saved)
    except _TakenBack:
        return show(request, page, ticket, checked=True)
    except _SavedBefore:
        return _saved_before(request, page, request.user.unfinished_reports.get(token=ticket.token))
    except REFUSALS as refused:
        for name, texts in refusals.messages_of(refused).items():
            page.refuse(None, name, " ".join(texts))
        return show(request, page, ticket, checked=True)
    messages.success(request, SAVED[aim] % {"claims": len(recorder.claims), "source": recorder.source})
    return redirect(saved)


def _settle(recorder) -> None:
    """Check the rules across rows now; what breaks one is told at its row, and all is taken back."""
    try:
        unit_of_work.flush()
    except BrokenRules as broken:
        blame(recorder, broken.violations)
        explain(recorder)
        raise _TakenBack from broken


def _farthest(user) -> str:
    """What whoever types could do at most with the report: publish it, or send it to review."""
    return "publish" if may_publish(user) and not settings.FOUR_EYES else "review"


def _where(recorder) -> str:
    """The page of what this report says, with the story that it was saved for."""
    approach = next((each for each in recorder.records if isinstance(each, Approach)), None)
    query = f"?story={approach.pk}" if approach else ""
    return f"{reverse('report-saved', args=[recorder.source.pk])}{query}"


def _saved_before(request, page, draft):
    """Lead to what the form saved; or, if something else is typed in it now, to a form of its own."""
    if page is not None and fields_of(request.POST) != draft.fields:
        ticket = Ticket.issue(request.user)
        ticket.keep(request.user, request.POST)
        return show(request, page, ticket, saved_before=draft)
    messages.info(request, _("This report was saved already, once: here it is."))
    return redirect(draft.leads_to or "admin:index")


def _open(request):
    if token := request.GET.get("draft", "").replace("\x00", ""):
        draft = get_object_or_404(UnfinishedReport, token=token, user=request.user)
        if draft.saved:
            return _saved_before(request, None, draft)
        page = _page_of(as_posted(draft.fields))
        page.document = pasted_text.kept_document(draft)
        return show(request, page, Ticket.issue(request.user, draft.token, draft.version), resumed=draft)
    data = initial_data(request.GET.get("approach", ""), request.GET.get("source", ""))
    page = _page_of(data)
    if "approach" in request.GET and page.approach is None:
        raise Http404
    return show(request, page, Ticket.issue(request.user), is_blank=True)


def show(request, page, ticket, **more):
    """The page. What htmx asks of its rows comes without the text, which would be read again."""
    waiting = UnfinishedReport.objects.waiting(request.user).exclude(token=ticket.token)[:20]
    if "text" not in more and not request.htmx:
        more["text"] = ProposedText.of(page)
    mistakes = page.mistakes() if more.get("checked") else page.others
    look_for_stories(page)
    context = {
        **admin.site.each_context(request),
        "title": _("Enter a report"),
        "page": page,
        "ticket": ticket,
        "mistakes": mistakes,
        "unfinished": waiting,
        "may_publish": may_publish(request.user),
        **completions(),
        **more,
    }
    return render(request, "admin/report/page.html", context)


@desk_only
@require_POST
def keep(request):
    """Keep what stands in the form; htmx posts it as it is typed."""
    ticket = Ticket.from_post(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        return _say(request, not_kept=True)
    try:
        draft = ticket.keep(request.user, request.POST)
    except ChangedElsewhere as theirs:
        return _say(request, elsewhere=theirs.stored)
    return _say(request, kept=draft)


@desk_only
@require_POST
def stories(request):
    """The stories that are like the one that is being typed."""
    page = _page_of(request.POST)
    look_for_stories(page)
    return render(request, "admin/report/_stories.html", {"page": page})


def _say(request, **what):
    return render(request, "admin/report/_kept.html", what)
