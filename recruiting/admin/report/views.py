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
from recruiting.admin.report import pasted_text, saving
from recruiting.admin.report.autosave import Ticket, fields_of, query_dict_of
from recruiting.admin.report.initial import completions, initial_data
from recruiting.admin.report.page import Page
from recruiting.admin.report.question import Mistake
from recruiting.admin.report.recorder import RecordRefused
from recruiting.admin.report.report_text import ProposedText
from recruiting.admin.report.sections import SECTIONS
from recruiting.admin.report.stories import look_for_stories, story_of
from recruiting.admin.report.wording import SAVED_MESSAGES
from recruiting.history.steps import BrokenRules
from recruiting.models import Approach, UnfinishedReport, unit_of_work
from recruiting.models.unfinished_report import ChangedElsewhere
from recruiting.security.request_size import TEXTS, give_pass
from recruiting.security.roles import may_publish

ACTIONS = ("publish", "review", "save", "check")


class _RolledBack(Exception):
    """Raised to roll back what a check, or a save that can't be completed, has written."""


class _AlreadySaved(Exception):
    """The form that is posted was saved already."""


def desk_only(view):
    """Only users who may add approaches. After a lost session they sign in and find what they typed."""

    @wraps(view)
    def guarded_view(request, *args, **kwargs):
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
            return _render_autosave(request, signed_out=f"{reverse('admin:login')}?next={back}")
        return redirect_to_login(back, reverse("admin:login"))

    return guarded_view


def _owner(ticket: Ticket) -> accounts.User | None:
    """The ticket's user if they may still enter reports: a second factor was shown as it was issued."""
    owner = accounts.User.objects.filter(pk=ticket.user_id, is_active=True, is_staff=True).first()
    return owner if owner and owner.has_perm("recruiting.add_approach") else None


@desk_only
def report(request):
    """The form: empty, resumed, or about an approach; and what its buttons do."""
    return handle_post(request, _press_button) if request.method == "POST" else _open(request)


def handle_post(request, respond):
    """Autosave what is posted, then return ``respond(request, page, ticket)``."""
    ticket = Ticket.from_post(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        # Typed under another account, or a month ago: it starts anew under this one.
        ticket = Ticket.issue(request.user)
    page = _page_of(request.POST)
    if "ask" in request.POST or "look" in request.POST:
        return _preview(request, page, ticket)
    try:
        draft = ticket.keep(request.user, request.POST, over_others="keep_mine" in request.POST)
    except ChangedElsewhere as theirs:
        page.document = pasted_text.kept_document(theirs.stored)
        return show(request, page, ticket, elsewhere=theirs.stored)
    if draft.saved:
        return _show_already_saved(request, page, draft)
    pasted_text.load_text(request, page, draft)
    return respond(request, page, ticket)


def _press_button(request, page, ticket):
    if name := request.POST.get("add"):
        if name in SECTIONS:
            page.add_row(name)
        return show(request, page, ticket, open_section=name)
    if label := request.POST.get("drop"):
        return show(request, page, ticket, open_section=page.drop_row(label))
    action = next((button for button in ACTIONS if button in request.POST), "check")
    return _save_with_retry(request, page, ticket, action)


def _page_of(data):
    approach, why = story_of(data)
    page = Page(data, approach)
    if why:
        page.page_mistakes.append(Mistake("stories", _("story"), why))
    return page


def _preview(request, page, ticket):
    """The questions on rows, or the chosen story, while the rest is typed: nothing is saved or autosaved."""
    if "ask" in request.POST:
        page = _with_row_questions(
            request,
            _retry_one_by_one(page, lambda page, one_by_one: _collect_questions(request, page, one_by_one)),
        )
    return show(request, page, ticket)


def _collect_questions(request, page, one_by_one):
    page.read()
    with suppress(_RolledBack, *REFUSALS), unit_of_work.editing(user=request.user):
        saving.record(page, request.user, one_by_one)
        raise _RolledBack
    return page


def _retry_one_by_one(page, operation):
    """The result of ``operation(page, one_by_one)``.

    All new records are written together first. If one is refused, the operation runs again on a new page and
    writes them one by one, which tells which one it is.
    """
    others = list(page.page_mistakes)
    try:
        return operation(page, False)
    except RecordRefused:
        new_page = _page_of(page.data)
        new_page.document, new_page.unread_text = page.document, page.unread_text
        new_page.page_mistakes = others
        return operation(new_page, True)


def _with_row_questions(request, attempt):
    """The page as typed with the questions on its rows from an attempt to save it, without its mistakes."""
    page = _page_of(request.POST)
    for row in page.rows:
        attempted_row = attempt.row(row.label)
        row.question = attempted_row.question if attempted_row is not None else None
    return page


def _save_with_retry(request, page, ticket, action):
    return _retry_one_by_one(
        page, lambda page, one_by_one: _save_or_check(request, page, ticket, action, one_by_one)
    )


def _save_or_check(request, page, ticket, action, one_by_one):
    page.read()
    try:
        with unit_of_work.editing(user=request.user):
            if action != "check" and not UnfinishedReport.objects.close(ticket.token, request.user):
                raise _AlreadySaved
            recorder = saving.record(page, request.user, one_by_one)
            # A check does what saving would, and is rolled back.
            result_action = _highest_action(request.user) if action == "check" else action
            if result_action == "publish":
                result_action = saving.publish_or_review(recorder)
            if page.result.is_open or page.mistakes():
                saving.explain_unsaved(recorder)
                raise _RolledBack
            saving.finish(recorder, result_action)
            _check_rules(recorder)
            if action == "check":
                saving.explain(recorder)
                raise _RolledBack
            saved = _saved_url(recorder)
            request.user.unfinished_reports.filter(token=ticket.token).update(leads_to=saved)
    except _RolledBack:
        return show(request, page, ticket, checked=True)
    except _AlreadySaved:
        return _show_already_saved(request, page, request.user.unfinished_reports.get(token=ticket.token))
    except REFUSALS as refused:
        for name, texts in refusals.messages_of(refused).items():
            page.refuse(None, name, " ".join(texts))
        return show(request, page, ticket, checked=True)
    messages.success(
        request, SAVED_MESSAGES[result_action] % {"claims": len(recorder.claims), "source": recorder.source}
    )
    return redirect(saved)


def _check_rules(recorder) -> None:
    """Check the rules across rows now. Broken ones are noted at their rows and all is rolled back."""
    try:
        unit_of_work.flush()
    except BrokenRules as broken:
        saving.note_violations(recorder, broken.violations)
        saving.explain(recorder)
        raise _RolledBack from broken


def _highest_action(user) -> str:
    """The furthest action that the user may take with a report: “publish”, else “review”."""
    return "publish" if may_publish(user) and not settings.FOUR_EYES else "review"


def _saved_url(recorder) -> str:
    """The address of the page about the saved report, with the story that it was saved for."""
    approach = next((each for each in recorder.records if isinstance(each, Approach)), None)
    query = f"?story={approach.pk}" if approach else ""
    return f"{reverse('report-saved', args=[recorder.source.pk])}{query}"


def _show_already_saved(request, page, draft):
    """Redirect to what the form saved; or, if something else is typed in it now, show that as a new form."""
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
            return _show_already_saved(request, None, draft)
        page = _page_of(query_dict_of(draft.fields))
        page.document = pasted_text.kept_document(draft)
        return show(request, page, Ticket.issue(request.user, draft.token, draft.version), resumed=draft)
    data = initial_data(request.GET.get("approach", ""), request.GET.get("source", ""))
    page = _page_of(data)
    if "approach" in request.GET and page.approach is None:
        raise Http404
    return show(request, page, Ticket.issue(request.user), is_blank=True)


def show(request, page, ticket, **more):
    """The page of the form. htmx requests get it without the report's text, which need not be read again."""
    waiting = UnfinishedReport.objects.waiting(request.user).exclude(token=ticket.token)[:20]
    if "text" not in more and not request.htmx:
        more["text"] = ProposedText.of(page)
    mistakes = page.mistakes() if more.get("checked") else page.page_mistakes
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
    """Autosave the form; htmx posts it as it is typed."""
    ticket = Ticket.from_post(request.POST)
    if ticket is None or ticket.user_id != request.user.pk:
        return _render_autosave(request, not_kept=True)
    try:
        draft = ticket.keep(request.user, request.POST)
    except ChangedElsewhere as theirs:
        return _render_autosave(request, elsewhere=theirs.stored)
    return _render_autosave(request, kept=draft)


@desk_only
@require_POST
def stories(request):
    """The stories that are like the one that is being typed."""
    page = _page_of(request.POST)
    look_for_stories(page)
    return render(request, "admin/report/_stories.html", {"page": page})


def _render_autosave(request, **what):
    return render(request, "admin/report/_kept.html", what)
