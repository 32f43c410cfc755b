"""What is pasted becomes numbered paragraphs, or is refused with the reason."""

import gc
import sys
import threading

import pytest

from recruiting.proposals import UnreadableDocument, html_page, pdf_file, read_document, sentences
from recruiting.security.outages import Busy
from recruiting.serving import bounded_run
from tests.growth import growth

PAGE = """<!doctype html><html><head><title>Alder courts Birch | The Grove</title>
<script>alert("run")</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/a">Cedar's $5 billion</a></li></ul></nav>
<div class="ad-slot">Headphones for $99!</div>
<article><h1>Alder courts Birch</h1>
<p>Alder offered Nn One <a href="/x">more than $5 million</a>.<img src="x" onerror="alert(1)"></p>
<div class="related-stories"><p>Cedar raises $400 million</p></div>
<p>READ ALSO <a href="/y">The best headphones under $300</a></p>
<aside>Sign up for $3 a month</aside>
<blockquote><p>“Nobody left,” said Nn Two.</p></blockquote>
</article><footer>© 2026 The Grove</footer></body></html>"""


def texts(content):
    return [paragraph.text for paragraph in read_document(content).paragraphs]


def pdf(*lines):
    """A PDF of one page with a text layer of ``lines``."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)


def test_the_title_is_paragraph_0_and_empty_lines_part_the_rest():
    assert texts("Alder courts Birch\n\nFirst line\nof one.\n\n\nSecond.") == [
        "Alder courts Birch",
        "First line of one.",
        "Second.",
    ]


def test_without_empty_lines_every_line_is_a_paragraph():
    assert texts("Title\r\nOne.\r\nTwo.") == ["Title", "One.", "Two."]


def test_of_a_page_the_article_is_read_and_what_stands_around_it_is_not():
    assert texts(PAGE) == [
        "Alder courts Birch",
        "Alder offered Nn One more than $5 million.",
        "“Nobody left,” said Nn Two.",
    ]


def test_an_article_of_bare_divisions_and_line_breaks_is_read():
    assert texts("<div>Title</div><div>Alder said no.<br>Birch said yes.</div>") == [
        "Title",
        "Alder said no.",
        "Birch said yes.",
    ]


def test_a_stray_angle_bracket_is_no_markup():
    assert texts("Title\n\nPay < $5m and > $2m.")[1] == "Pay < $5m and > $2m."


def test_a_line_to_another_article_keeps_its_number_as_an_aside():
    document = read_document("Title\n\nOne.\n\nBACA JUGA: Headphone di bawah Rp 3 juta\n\nTwo.")
    assert [(p.number, p.is_aside) for p in document.paragraphs] == [
        (0, False),
        (1, False),
        (2, True),
        (3, False),
    ]
    assert all("Headphone" not in sentence.text for sentence in document.sentences)


def test_the_text_layer_of_a_pdf_is_read():
    document = read_document(
        pdf("Alder courts Birch", "Alder offered Nn One more than $5 million.", "Birch said no.")
    )
    assert document.paragraphs[0].text == "Alder courts Birch"
    assert "more than $5 million" in document.paragraphs[1].text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("x" * 2_000_001, "at most 2 MB"),
        (" ".join(f"Sentence number {n}." for n in range(9_000)), "100,000 characters"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text"),
        ("MZ\x00\x03 program", "no text"),
        ("", "no text in it"),
        (" \u200b\n\u00ad ", "no text in it"),
        ("<html><script>alert(1)</script></html>", "no text in it"),
        (b"%PDF-1.4 broken", "damaged"),
        (pdf(), "no text layer"),
        ("\n".join(map(str, range(6_000))), "5,000 paragraphs"),
        ("<html>" + "</p>" * 10_001, "10,000 elements"),
    ],
)
def test_what_is_no_report_is_refused_with_the_reason(content, reason):
    with pytest.raises(UnreadableDocument, match=reason):
        read_document(content)


def test_a_pdf_whose_pages_would_be_read_for_hours_is_stopped(monkeypatch):
    monkeypatch.setattr(pdf_file, "SECONDS", 1)
    with pytest.raises(UnreadableDocument, match="more memory or time"):
        read_document(pdf(*["a"] * 150_000))


def test_a_page_whose_element_has_more_attributes_than_can_be_told_apart_is_stopped(monkeypatch):
    monkeypatch.setattr(html_page, "SECONDS", 1)
    attributes = " ".join(f"a{number}" for number in range(40_000))
    with pytest.raises(UnreadableDocument, match="more memory or time"):
        read_document(f"<html><p {attributes}>Alder courts Birch.</p>")


def test_of_a_pdf_no_more_text_is_read_than_a_report_has():
    with pytest.raises(ValueError, match="100,000 characters"):
        pdf_file._pages(pdf("a b\\n" * 300_000))


def test_a_paragraph_of_many_lines_costs_no_more_than_it_is_long():
    def join(number):
        lines = ["an offer of US$1m to re-", "searchers"] * number
        (paragraph,) = pdf_file._joined(["A headline", "", *lines])[1:]
        assert paragraph.startswith("an offer of US$1m to researchers an offer")

    assert growth(join, 6_000, 48_000) < 24


def test_a_program_for_files_from_outside_knows_no_secret_and_answers_so_much(tmp_path, monkeypatch):
    program = tmp_path / "program.py"
    program.write_text("import json, os; print(json.dumps(dict(os.environ)))")
    monkeypatch.setenv("SECRET_KEY", "known")
    assert "SECRET_KEY" not in bounded_run.answer_of(program, seconds=5)
    program.write_text(f"print(' ' * {bounded_run.MOST_ANSWERED} + '1')")
    with pytest.raises(bounded_run.Stopped):
        bounded_run.answer_of(program, seconds=5)


def test_only_so_many_programs_run_at_once_and_a_place_is_free_again_after_each(monkeypatch, tmp_path):
    places = threading.BoundedSemaphore(1)
    monkeypatch.setattr(bounded_run, "_places", places)
    program = tmp_path / "program.py"
    program.write_text("print(1)")
    with places, pytest.raises(Busy):
        bounded_run.answer_of(program, seconds=0)
    assert bounded_run.answer_of(program, seconds=5) == 1
    program.write_text("broken")
    with pytest.raises(bounded_run.Stopped):
        bounded_run.answer_of(program, seconds=5)
    assert places.acquire(blocking=False)


def test_a_run_of_marks_is_looked_at_once_from_its_first():
    assert [each.text for each in sentences.sentences_of(0, "So... Alder left.")] == ["So...", "Alder left."]
    assert sentences._END.search("So... Alder left.", 3) is None


def test_a_report_pasted_twice_is_read_once():
    report = "Alder courts Birch\n\n" + "\n\n".join(
        f"Sentence number {n} about Alder and Birch." for n in range(9)
    )
    once = read_document(report)
    assert read_document(f"{report}\n\n{report}").digest == once.digest
    assert read_document(report + report).digest == once.digest


def test_marks_that_are_not_seen_are_taken_out():
    assert texts("Al\u00adder\u200b courts\u00a0Birch") == ["Alder courts Birch"]


def test_the_digest_changes_with_a_word_and_not_with_the_spacing():
    first, spaced, changed = (
        read_document(text) for text in ("Title\n\nOne two.", "Title\n\n\nOne  two.\n", "Title\n\nOne three.")
    )
    assert first.digest == spaced.digest != changed.digest
    assert first.size == 2


def test_the_language_is_told_by_its_common_words():
    assert read_document("Title\n\nThe people who said that it was in the works have left.").language == "en"
    assert (
        read_document("Judul\n\nPara peneliti yang ada di tim itu tidak akan pindah dari sini.").language
        == "id"
    )
    assert (
        read_document("Titel\n\nDie Forscher haben das Angebot nicht angenommen, sagte sie.").language == ""
    )


def test_a_document_shows_nothing_of_its_text_when_it_is_printed():
    assert "Alder" not in repr(read_document("Alder courts Birch\n\nAlder said no."))


NESTED = ["<div class=ad>word <p>", "<article><p>some words ", "<div>", "<ul><li>word ", "<b><p>word "]


@pytest.mark.parametrize("opening", NESTED)
def test_a_page_of_elements_in_each_other_is_read_in_few_steps_or_refused(opening):
    """Each element is looked at a few times: a page of ten times as many takes no hundred times as many."""

    def steps(number):
        seen = 0

        def count(frame, event, argument):
            nonlocal seen
            seen += 1

        gc.collect()
        gc.disable()  # what it throws away meanwhile would be counted
        sys.setprofile(count)
        try:
            read_document(opening * number + "The last words.")
        except UnreadableDocument:
            pass
        finally:
            sys.setprofile(None)
            gc.enable()
        return seen

    assert steps(1000) < 15 * steps(100)


def test_a_page_of_more_elements_than_an_article_has_is_refused_before_it_is_parsed():
    with pytest.raises(UnreadableDocument, match="10,000 elements"):
        read_document("<div>" * 300_000 + "Words.")


def test_headlines_behind_the_last_sentence_are_asides_and_list_items_are_not():
    document = read_document("Alder\n\nAlder hires.\n\n- Nn One of Birch\n\n5 phones for US$200")
    assert [paragraph.is_aside for paragraph in document.paragraphs] == [False, False, False, True]


def test_whole_sentences_begin_behind_menus_and_headlines():
    assert read_document("The Grove\n\nHome | News\n\nAlder hires\n\nAlder hired Nn One.").first_prose == 3
