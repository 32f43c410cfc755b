"""The interface in two languages: nothing untranslated in either, data the same in both."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import extract, mofile, pofile
from babel.messages.catalog import Catalog
from django.conf import settings
from django.contrib import admin
from django.core.management import call_command
from django.template import engines
from django.utils import translation
from django.utils.translation import template as django_template

from recruiting.admin.report import record_part
from recruiting.models import Offer
from recruiting.values import Edtf, Length, Money, Share, printed_sums

CATALOGUE = Path(settings.BASE_DIR) / "locale" / "id" / "LC_MESSAGES"
KEYWORDS = extract.DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "gettext_noop": None,
}
CALL = re.compile(r"""\b(?:n?p?gettext|_)\((?:u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|, ?|count)+\)""")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def catalogue():
    with (CATALOGUE / "django.po").open("rb") as file:
        return pofile.read_po(file)


def messages():
    """Every message of the code and of the templates: (context, text), with its plural if it has one."""
    for folder, ending in (("recruiting", ".py"), ("templates", ".html")):
        for file in sorted((Path(settings.BASE_DIR) / folder).rglob(f"*{ending}")):
            source = file.read_text()
            if ending == ".html":
                source = "\n".join(CALL.findall(django_template.templatize(source, origin=str(file))))
            code = BytesIO(source.encode())
            for _line, text, _comments, context in extract.extract("python", code, KEYWORDS):
                yield context, text


WORDS = {
    r"\b(?:deny|denie[sd]|denials?)\b": "(?:s|ny)angkal",
    r"(?<!in )\bdispute[sd]?\b": "persoalkan",
    r"\bchallenge": "bantah",
}
"""What says in Indonesian that somebody contradicts, by what says it in English."""


def test_a_denial_has_one_word_in_indonesian_a_dispute_another_and_a_challenge_a_third():
    wrong = []
    for message in catalogue():
        text, told = (one if isinstance(one, str) else one[0] for one in (message.id, message.string))
        # What is quoted are codes, and what is filled in are names: they are the same in both.
        text = re.sub("“[^”]*”", "", PLACEHOLDER.sub("", text))
        for english, indonesian in WORDS.items():
            if re.search(english, text) and not re.search(indonesian, told, re.IGNORECASE):
                wrong.append(f"{text!r}: {told!r}")
        if "bantah" in told.lower() and "challenge" not in text:
            wrong.append(f"{text!r}: {told!r}")
    assert not wrong


def test_every_message_is_translated_with_its_placeholders():
    known = catalogue()
    wrong = []
    for context, text in messages():
        single = text[0] if isinstance(text, tuple) else text
        told = known.get(single, context)
        said = told and (told.string if isinstance(told.string, str) else told.string[0])
        asked = set(PLACEHOLDER.findall(text[-1] if isinstance(text, tuple) else text))
        if not said or told.fuzzy:
            wrong.append(f"untranslated: {single!r}")
        elif set(PLACEHOLDER.findall(said)) != asked and not isinstance(text, tuple):
            wrong.append(f"other placeholders: {single!r}: {said!r}")
    assert not wrong, "locale/id/LC_MESSAGES/django.po:\n" + "\n".join(wrong)


def test_the_catalogue_has_no_message_that_is_said_nowhere():
    known = {(message.context, message.id) for message in catalogue() if message.id}
    assert known - set(messages()) == set(), "make messages"


def test_what_is_compiled_is_what_is_written():
    written = BytesIO()
    mofile.write_mo(written, catalogue())
    written.seek(0)
    with (CATALOGUE / "django.mo").open("rb") as file:
        compiled = mofile.read_mo(file)
    assert _said(compiled) == _said(mofile.read_mo(written)), "make messages"


def _said(messages):
    return {(message.context, str(message.id)): str(message.string) for message in messages if message.id}


# Nothing stands in a page that is neither translated nor data.

PAGES = ["/", "/offers/", "/offers/?q=nowhere", "/approaches/", "/researchers/", "/companies/", "/people/"]
PAGES += ["/sources/", "/pictures/", "/how-to-read/", "/changes/", "/data/", "/api/", "/no/such/page/"]
PAGES += ["/offers/?currency=zz", "/offers/tml-offers-1/", "/approaches/meta-tml/", "/companies/meta/"]
DESK = ["/admin/", "/admin/report/", "/admin/review/", "/admin/import/", "/admin/recruiting/offer/add/"]


NAMES = {
    "english",
    "bahasa",
    "indonesia",
    "csv",
    "json",
    "ndjson",
    "zip",
    "sqlite",
    "atom",
    "api",
    "publisher",
    "pandas",
    "duckdb",
    "datasette",
}
NAMES |= {"nowhere", "load", "seeds", "june"}
"""What is called so in any language, what was typed, and examples of the forms' notation."""


class Told(HTMLParser):
    """The visible text of a page, and what is told in attributes."""

    TOLD = ("title", "alt", "placeholder", "aria-label")

    def __init__(self, html):
        super().__init__()
        self.found: list[str] = []
        self._silent = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._silent += tag in ("script", "style", "pre", "code", "option")
        self.found += [value for name, value in attrs if name in self.TOLD and value]

    def handle_endtag(self, tag):
        self._silent -= tag in ("script", "style", "pre", "code", "option")

    def handle_data(self, data):
        if not self._silent:
            self.found.append(data)


@pytest.fixture
def marked(tmp_path, settings):
    """Indonesian as a language in which each message stands between ⟦ and ⟧."""
    pseudo = Catalog(locale="ja")  # one form for all numbers, as in Indonesian
    django = Path(admin.__file__).parents[2]
    django_own = [django / "conf", django / "contrib/admin", django / "contrib/auth"]
    for context, text in messages():
        _mark(pseudo, text, context)
    for folder in django_own:
        with (folder / "locale" / "id" / "LC_MESSAGES" / "django.po").open("rb") as file:
            for message in pofile.read_po(file):
                if message.id:
                    _mark(pseudo, message.id, message.context)
    target = tmp_path / "id" / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "django.mo").open("wb") as file:
        mofile.write_mo(file, pseudo)
    settings.LOCALE_PATHS = [tmp_path]
    _forget_words()
    yield
    _forget_words()


def _forget_words():
    """Read the catalogues again, and what keeps what it prints in a language: templates, numbers, rows."""
    translation.trans_real._translations.clear()
    printed_sums._print_number.cache_clear()
    record_part._render_empty_row.cache_clear()
    for loader in engines["django"].engine.template_loaders:
        loader.reset()


def _mark(pseudo, text, context):
    single = text[0] if isinstance(text, tuple) else text
    last = text[1] if isinstance(text, tuple) else text
    if single and re.search("[^\\W\\d_]{2}", single):
        pseudo.add(text, f"⟦{last}⟧" if not isinstance(text, tuple) else [f"⟦{last}⟧"], context=context)


def _bare(html, data):
    """The words of a page that stand outside of every message and are no data."""
    text = re.sub(r"https?://[^\s⟧]+", " ", "\n".join(Told(html).found))
    while (less := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = less
    return {word for word in re.findall(r"[^\W\d_]{3,}", text) if word.casefold() not in data}


@pytest.mark.django_db
def test_no_page_says_anything_that_is_not_translated(client, publisher, marked):
    call_command("load", "seeds", verbosity=0)
    data = _words_of_data()
    bare = {}
    for reader, pages in ((client, PAGES), (publisher, [*PAGES, *DESK])):
        for url in pages:
            html = reader.get(url, headers={"accept-language": "id"}).content.decode()
            assert "⟦" in html, url
            if words := _bare(html, data):
                bare[url] = sorted(words)
    assert not bare, "\n".join(f"{url}: {' '.join(words)}" for url, words in bare.items())


def _words_of_data():
    from recruiting.data import TABLES
    from recruiting.data.public import cells

    text = " ".join(" ".join(row) for table in TABLES.values() for row in cells(table, drafts=True))
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text)} | NAMES


# The reader's choice, and what does not depend on it.

TWINS = [
    "/offers.csv",
    "/offers.json",
    "/approaches.ndjson",
    "/offers.atom",
    "/api/v1/offers",
    "/data/claim.csv",
]
TWINS += ["/sitemap.xml", "/api/v1/openapi.json", "/offers.csv?currency=zz", "/api/v1/offers?currency=zz"]


@pytest.mark.django_db
@pytest.mark.parametrize("url", TWINS)
def test_data_are_the_same_bytes_for_readers_of_either_language(client, url):
    call_command("load", "seeds", verbosity=0)

    def taken(**headers):
        response = client.get(url, headers=headers)
        return response.status_code, response.headers.get("Vary"), b"".join(response)

    english = taken()
    assert taken(**{"accept-language": "id"}) == english
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "id"
    assert taken() == english


@pytest.mark.django_db
def test_a_reader_chooses_a_language_and_stays_where_they_were(client):
    here = "http://testserver/offers/?currency=USD"
    assert 'lang="en"' in client.get("/offers/").content.decode()
    answer = client.post("/language/", {"language": "id"}, headers={"referer": here})
    assert (answer.status_code, answer["Location"]) == (302, here)
    page = client.get("/offers/?currency=USD")
    assert '<html lang="id">' in page.content.decode()
    assert page["Content-Language"] == "id"
    assert {"Cookie", "Accept-Language"} <= set(page["Vary"].replace(" ", "").split(","))
    assert settings.SESSION_COOKIE_NAME not in client.cookies


@pytest.mark.django_db
@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_the_choice_leads_nowhere_else(client, elsewhere):
    answer = client.post("/language/", {"language": "id", "next": elsewhere}, headers={"referer": elsewhere})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        (Money.parse("> 1bn USD"), "more than US$1bn", "lebih dari US$1 miliar"),
        (Money.parse("1.25bn USD"), "US$1.25bn", "US$1,25 miliar"),
        (Money.parse("250,000 EUR a year"), "€250,000 a year", "€250.000 per tahun"),
        (Money.parse("63024192000 USD"), "US$63,024.192m", "US$63.024,192 juta"),
        (Share.parse("2.5%"), "2.5%", "2,5%"),
        (Edtf.parse("June 2025"), "June 2025", "Juni 2025"),
        (Length.parse("4 years"), "4 years", "4 tahun"),
        (Money.parse("undisclosed"), "undisclosed", "tidak diungkapkan"),
    ],
)
def test_values_are_printed_in_either_language_and_typed_in_one(value, english, indonesian):
    assert str(value) == english
    with translation.override("id"):
        assert str(value) == indonesian
        typed = value.input_text()
        assert type(value).parse(typed) == value
    assert typed == english


@pytest.mark.django_db
def test_what_is_stored_is_in_english_whoever_saves_it():
    with translation.override("id"):
        call_command("load", "seeds", verbosity=0)
    offer = Offer.objects.get(ref="tml-offers-1")
    assert offer.amount_printed == "more than US$1bn over several years"
    call_command("check_summaries", verbosity=0)
