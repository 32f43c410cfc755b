"""The text beside the form: it is pasted, and each proposal from it is accepted or dismissed."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from recruiting.admin.report.acceptance import accept, is_of_another_story
from recruiting.admin.report.autosave import Ticket
from recruiting.admin.report.page import Page
from recruiting.admin.report.pasted_text import ACCEPTED, DISMISSED
from recruiting.admin.report.question import Mistake
from recruiting.admin.report.report_text import ProposedText
from recruiting.admin.report.views import desk_only, handle_post, show
from recruiting.models.unfinished_report import ChangedElsewhere


@desk_only
@require_POST
def paste(request: HttpRequest) -> HttpResponse:
    """Read the text that is pasted or chosen; the page comes back with it."""
    return handle_post(request, _show_with_text)


@desk_only
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Type a proposal into the form, or note that it is dismissed; nothing is saved of it."""
    return handle_post(request, _decide)


def _decide(request: HttpRequest, page: Page, ticket: Ticket) -> HttpResponse:
    text = ProposedText.of(page)
    if row := text and text.row(request.POST.get("accept", "")):
        if is_of_another_story(page, row.row):
            page.page_mistakes.append(
                Mistake("", "", _("This is another story: enter it once this one is saved."))
            )
        elif accept(page, row.row):
            row.is_accepted = True
        else:
            page.page_mistakes.append(Mistake("", "", page.no_room))
    elif row := text and text.row(request.POST.get("dismiss", "")):
        row.is_dismissed = True
    if text:
        page.data[ACCEPTED], page.data[DISMISSED] = text.accepted, text.dismissed
        # Where another tab typed on meanwhile, the next keeping says so.
        with suppress(ChangedElsewhere):
            ticket.keep(request.user, page.data)
    return show(request, page, ticket, text=text)


def _show_with_text(request: HttpRequest, page: Page, ticket: Ticket) -> HttpResponse:
    return show(request, page, ticket, text=ProposedText.of(page))
