"""The text of a report, pasted or chosen as a file: read, and kept with the unfinished report only."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from recruiting.admin.report.page import Page
from recruiting.admin.report.question import Mistake, UnreadText
from recruiting.admin.report.sources import find_source
from recruiting.models import Company, Person, Source, UnfinishedReport
from recruiting.proposals import Document, KnownNames, Name, UnreadableDocument, document_of, read_document
from recruiting.proposals.document import LARGEST_BYTES

ACCEPTED, DISMISSED = "proposals-accepted", "proposals-dismissed"
"""The hidden controls that hold the keys of the proposals that were decided."""
MOST_NAMES = 50_000
"""Of each table, how many names are looked for in a text, the latest."""


def load_text(request: HttpRequest, page: Page, draft: UnfinishedReport) -> None:
    """Load the report's text into the page: the one posted, else the one kept with the draft.

    A new text starts without decisions on proposals.
    """
    page.document = kept_document(draft)
    file, text = request.FILES.get("report_file"), request.POST.get("pasted", "").strip()
    if not file and not text:
        return
    try:
        document = read_document(_content(file, text))
    except UnreadableDocument as unreadable:
        page.unread_text = UnreadText(text, str(unreadable))
        page.page_mistakes.append(Mistake("id_pasted", _("text of the report"), str(unreadable)))
        return
    if page.document is None or page.document.digest != document.digest:
        page.data[ACCEPTED] = page.data[DISMISSED] = ""
        page.document = document
        paragraphs = [paragraph.text for paragraph in document.paragraphs]
        UnfinishedReport.objects.filter(pk=draft.pk, saved=None).update(paragraphs=paragraphs)


def kept_document(draft: UnfinishedReport) -> Document | None:
    """The text that is kept with an unfinished report."""
    return document_of(draft.paragraphs) if draft.paragraphs else None


def _content(file, text):
    if file and text:
        raise UnreadableDocument(_("Paste the text or choose a file, not both."))
    return file.read(LARGEST_BYTES + 1) if file else text


def known_names() -> KnownNames:
    """The names of companies, units and people that the desk knows: one query a table."""
    names = KnownNames()
    companies = Company.objects.exclude(name="").order_by("-pk")
    for name, ref, aliases, parent in companies.values_list("name", "ref", "aliases", "parent__name")[
        :MOST_NAMES
    ]:
        names.add(Name(name, "company", ref, parent or ""), aliases.splitlines())
    people = Person.objects.exclude(name="").order_by("-pk")
    for name, ref, aliases in people.values_list("name", "ref", "aliases")[:MOST_NAMES]:
        names.add(Name(name, "person", ref), aliases.splitlines())
    return names


def source_with_other_text(page: Page) -> Source | None:
    """The page's known source, if the desk has read another text of it: perhaps an earlier version."""
    names = ("url", "publisher", "title")
    report = find_source(**{name: page.data.get(f"source-{name}", "").strip() for name in names}).certain
    if page.document is None or report is None or report.text_digest in ("", page.document.digest):
        return None
    return report
