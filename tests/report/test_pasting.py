"""The text of a report is pasted beside the form: proposed from, accepted row by row, private, then gone."""

import logging
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from recruiting.models import Approach, Offer, Source, UnfinishedReport
from recruiting.security.request_log import JsonFormatter
from tests import making
from tests.report.form import URL
from tests.report.paste_form import PasteForm

pytestmark = pytest.mark.django_db
REPORT = """Alder offers Birch researcher more than US$250 million

SPRINGFIELD - Alder has offered a researcher at Birch a pay package worth more than US$250 million over \
four years, three people familiar with the matter said on Thursday.

The researcher, Nn One, declined the offer on 1 July 2025, two of the people said.

A spokesperson for Birch declined to comment. Quaint marmalade was served at 3 p.m."""


@pytest.fixture
def form(publisher):
    making.company("Alder")
    making.company("Birch")
    return PasteForm(publisher)


def test_a_report_that_is_pasted_stands_beside_the_form_in_numbered_paragraphs(form):
    form.open().paste(REPORT)
    assert "¶2 The researcher, Nn One, declined the offer" in form.text
    assert '<mark class="pending">more than US$250 million over four years</mark>' in form.page.html
    assert {key.partition("-")[0] for key in form.pending()} >= {"story", "offers", "events", "denials"}


def test_nothing_proposed_is_typed_or_saved_until_it_is_accepted(form):
    form.open().paste(REPORT)
    assert not any(form.page.values.get(f"offers-1-{name}") for name in ("amount", "by-where"))
    assert not any(model.objects.exists() for model in (Approach, Offer, Source))
    form.fill("source", publisher="The Grove").press("save")
    assert "Nothing is typed yet" in form.wrong


def test_an_accepted_offer_fills_the_next_empty_row_and_where_it_stands(form):
    form.open().row("offers", amount="5m USD").paste(REPORT).accept("offers")
    assert form.page.values["offers-1-amount"] == "5m USD"
    assert form.page.values["offers-2-amount"] == "more than US$250m over 4 years"
    assert form.page.values["offers-2-by-where"] == "¶1"
    assert not form.pending("offers")
    assert UnfinishedReport.objects.get().fields["offers-2-by-where"] == ["¶1"]


def test_an_accepted_story_fills_the_head_and_leaves_what_is_typed(form):
    form.open().fill("source", title="As the desk calls it").paste(REPORT).accept("story")
    assert form.page.values["source-title"] == "As the desk calls it"
    assert form.page.values["approach-recruiters"] == "Alder"
    assert form.page.values["approach-employers"] == "Birch"
    assert form.page.values["approach-by-where"] == "title"


def test_events_name_the_accepted_people_by_their_label(form):
    form.open().fill("approach", whom="Nn One").paste(REPORT).accept("events")
    assert form.page.values["candidates-1-person"] == "Nn One"
    assert form.page.values["events-1-candidates"] == "P1"


def test_a_denial_goes_to_its_section_with_who_speaks(form):
    form.open().paste(REPORT).accept("denials")
    assert form.page.values["says-1-stance"] == "no-comment"
    assert form.page.values["says-1-by-speaks_for"] == "Birch"


def test_what_is_dismissed_is_marked_so_and_stays_left_over(form):
    form.open().paste(REPORT)
    key = form.pending("denials")[0]
    form.decide("dismiss", key)
    assert key not in form.pending()
    assert '<mark class="dismissed">' in form.page.html
    assert "A spokesperson for Birch declined to comment." in form.text.partition("Nothing is accepted")[2]


def test_sentences_from_which_nothing_is_accepted_stand_at_the_end(form):
    form.open().paste(REPORT)
    before = form.text.partition("Nothing is accepted")[2]
    assert "Nn One, declined the offer" in before
    assert "Quaint marmalade" in before
    form.accept("events")
    after = form.text.partition("Nothing is accepted")[2]
    assert "Nn One, declined the offer" not in after
    assert "Quaint marmalade" in after


def test_what_was_decided_is_taken_up_again_with_the_text(form):
    form.open().paste(REPORT).accept("offers")
    form.open(draft=UnfinishedReport.objects.get().token)
    assert "¶2 The researcher, Nn One" in form.text
    assert not form.pending("offers")


def test_of_the_paste_itself_nothing_is_kept_as_typed(form):
    form.open().paste(REPORT)
    assert not {"pasted", "read", "report_file"} & UnfinishedReport.objects.get().fields.keys()
    assert "marmalade" not in str(UnfinishedReport.objects.get().fields)


def test_another_text_starts_without_decisions_and_the_same_one_keeps_them(form):
    form.open().paste(REPORT).accept("offers").paste(f"{REPORT}\n\n{REPORT}")
    assert not form.pending("offers")
    form.paste(f"An earlier line\n\n{REPORT}")
    assert form.pending("offers")


def test_the_text_goes_with_the_saved_report_and_its_digest_stays(form):
    form.open().fill("source", publisher="The Grove").paste(REPORT).accept("story").accept("offers").save()
    assert UnfinishedReport.objects.get().paragraphs == []
    source = Source.objects.get()
    assert len(source.text_digest) == 64
    assert source.text_paragraphs == 4


def test_the_text_goes_with_a_report_that_is_discarded(form):
    form.open().paste(REPORT)
    form.client.post(f"{URL}discard/", {"token": UnfinishedReport.objects.get().token})
    assert not UnfinishedReport.objects.exists()


def test_a_later_version_of_a_known_report_is_noticed(form):
    making.source("Five are courted", publisher="The Grove", text_digest="0" * 64, text_paragraphs=7)
    form.open().fill("source", publisher="The Grove", title="Five are courted").paste(REPORT)
    assert "7 paragraphs then, 4 now. This is perhaps a later version." in form.text
    form.accept("story").row("candidates", person="Nn One").save()
    assert Source.objects.get().text_digest == "0" * 64


def test_no_word_of_the_text_is_public_logged_or_in_the_history(form, caplog, client):
    caplog.set_level(logging.DEBUG)
    caplog.handler.setFormatter(JsonFormatter())
    form.open().fill("source", publisher="The Grove").paste(REPORT).accept("story").accept("offers").publish()
    source = Source.objects.get()
    addresses = ("", "offers/", "sources/", "sources.json", "sources.csv", "changes/")
    public = [client.get(f"/{address}", follow=True).getvalue().decode() for address in addresses]
    history = str([list(model.history.values()) for model in (Source, Offer, Approach)])
    for place in (*public, history, caplog.text, caplog.handler.stream.getvalue()):
        assert "marmalade" not in place
    assert not [page for page in public if source.text_digest in page or "text_digest" in page]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * 2_000_001, "at most 2 MB"),
        ("\x01\x02 PNG", "This is no text"),
        ("<!doctype html><script>alert(1)</script>", "There is no text in it."),
    ],
)
def test_what_is_no_report_is_refused_in_words(form, text, why):
    form.open().paste(text)
    assert why in form.wrong
    assert not UnfinishedReport.objects.get().paragraphs


def test_a_binary_file_is_refused_in_words_and_a_file_of_html_is_read(form):
    form.open().paste(file=SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\n\x00\x00"))
    assert "This is no text" in form.wrong
    page = b"<html><body><h1>Alder</h1><p>Alder offered <b>Birch</b> people US$5m.</p></body></html>"
    form.paste(file=SimpleUploadedFile("a.html", page))
    assert "¶1 Alder offered Birch people" in form.text


def test_a_pasted_text_and_a_file_at_once_are_refused(form):
    form.open().paste(REPORT, file=BytesIO(b"Alder"))
    assert "not both" in form.wrong


def test_markup_that_would_run_is_shown_as_text(form):
    form.open().paste("Alder\n\nAlder said <b onclick=alert(1)>US$5m</b> to Birch. <x onload=1>")
    assert "<b onclick" not in form.page.html
    assert "<x onload" not in form.page.html


def test_a_text_that_was_not_read_yet_is_read_by_whatever_button_is_pressed(form):
    form.open()
    form.page.values["pasted"] = REPORT
    form.check()
    assert "¶2 The researcher" in form.text
    assert form.page.values.get("pasted", "") == ""


def test_the_names_that_are_looked_for_cost_one_query_a_table(form, django_assert_max_num_queries):
    from recruiting.admin.report.pasted_text import known_names

    making.person("Nn Two", aliases="Enn Two\nN. Two")
    with django_assert_max_num_queries(2):
        known = known_names()
    assert [name.text for _start, _end, name in known.matches("Enn Two left Birch.")] == ["Nn Two", "Birch"]
