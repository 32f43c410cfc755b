"""Search by words: the same answers on both databases, from what is public, and never a wider list."""

from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from recruiting.history import summaries
from recruiting.models import Company, CompanyWords, OfferWords, unit_of_work
from recruiting.models.words import rows_saying
from recruiting.values.folding import LONGEST, folded_words
from tests import making
from tests.pages.test_lists import listed


def found(client, words, twin="companies.csv"):
    return listed(client, urlencode({"q": words}), twin)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("José ŁUKASZ Ørsted", ["jose", "lukasz", "orsted"]),
        ("Straße STRASSE ẞ", ["strasse", "ss"]),
        ("İstanbul ISTANBUL ıspanak", ["istanbul", "ispanak"]),
        ("Ω Ω ω", ["ω"]),
        ("姚顺雨 (Shunyu Yao)", ["姚", "顺", "雨", "shunyu", "yao"]),
        ("ﬁne x² ①", ["fine", "x2", "1"]),
        ("a AND b* c:d -e ^f \"g\" 'h' (i) j_k <-> l|m & !n", ["a", "and", *"bcdefghijklmn"]),
        ("co\u00adoperate\u200b", ["cooperate"]),
        ("\x00… ‮—", []),
        ("x" * 500, ["x" * LONGEST]),
    ],
)
def test_text_becomes_words(text, words):
    assert folded_words(text) == words


NAMES = {
    "Thinking Alder Laboratory": ["thin alder", "ALDER thinking", "labor", "alder-lab"],
    "José Łukasz & Søn": ["jose", "JOSÉ", "lukasz", "Łuk søn"],
    "Straße Ω": ["strasse", "STRASSE", "Ω", "ω"],
    "İstanbul Birch": ["istanbul", "İSTANBUL", "ist bir"],
    "姚顺雨研究所": ["姚", "顺雨", "研究 姚", "姚顺雨"],
    "אלון Cedar": ["אלון", "\u202eאלון cedar"],
    'Dog"wood* AND (Elm) NOT': ['"dog', "wood*", "AND elm", "not", "(elm)", "elm:*", "dog & wood | elm"],
}


@pytest.mark.django_db
def test_a_name_is_found_by_its_words_in_whatever_spelling(client):
    for name in NAMES:
        making.approach([making.company(name)], [])
    for name, asked in NAMES.items():
        ref = Company.objects.get(name=name).ref
        for words in asked:
            assert found(client, words) == [ref], words


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["alder birch", "lder", "alders", "alder zebra"])
def test_all_words_must_match_each_from_its_beginning(client, words):
    making.approach([making.alder()], [making.birch()])
    assert found(client, words) == []


@pytest.mark.django_db
def test_an_offer_is_found_by_what_it_names_and_by_what_is_said_of_it(client):
    lab = making.company("Elm Lab", aliases="Ulmus\nEL")
    court = making.approach([making.alder()], [making.birch()], lab=lab, pitch="Join the frontier.")
    with unit_of_work.editing():
        court.recruiting_people.set([making.person("Nn Boss")])
    row = making.candidate(court, "a vision group", employer=making.company("Fir"))
    named = making.candidate(court, person=making.person("Nn Courted", aliases="Boz"))
    wanted = making.offer(approach=court, to=[row, named], ref="wanted", summary="A castle.")
    report = making.source("Autumn leaves", publisher="The Gazette", authors="Nn Writer")
    making.claim(
        wanted, paraphrase="They waved.", quote="très grand", informant_words="a gardener", source=report
    )
    making.offer(ref="other", approach=making.approach([making.cedar()], [making.company("Dogwood")]))
    for words in (
        *("alder", "birch", "elm", "ulmus", "frontier", "boss", "vision", "fir", "courted", "boz"),
        *("castle", "waved", "tres grand", "gardener", "autumn", "gazette", "writer", "alder gardener boz"),
    ):
        assert found(client, words, "offers.csv") == ["wanted"], words
    assert found(client, "alder dogwood", "offers.csv") == []


@pytest.mark.django_db
def test_what_is_no_longer_true_is_no_longer_found_and_a_new_name_is(client):
    alder = making.alder()
    making.offer(ref="one")
    alder.name = "Larch"
    alder.save()
    assert found(client, "alder", "offers.csv") == []
    assert found(client, "larch", "offers.csv") == ["one"]


@pytest.mark.django_db
def test_a_draft_or_a_claim_set_aside_finds_nothing(client):
    offer = making.offer(ref="open")
    making.claim(offer, paraphrase="Hush.", state="draft")
    making.claim(offer, paraphrase="Mistaken.", set_aside="mistake")
    making.claim(offer, paraphrase="Jest.", source=making.source("The Jest", worth="satire"))
    hidden = making.approach([making.company("Secret")], [], published=False)
    making.claim(
        making.offer(approach=hidden, published=False), paraphrase="Whispered.", source=making.report(3)
    )
    making.candidate(offer.approach, "a secret group", claimed=False)
    for word in ("hush", "mistaken", "jest", "secret", "whispered"):
        for twin in ("offers.csv", "approaches.csv", "companies.csv", "people.csv"):
            assert found(client, word, twin) == [], (word, twin)
    for word in ("hush", "whispered", "secret"):
        assert found(client, word, "sources.csv") == [], word


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("twin", "words", "ref"),
    [
        ("people.csv", "boz", "nn-one"),
        ("people.csv", "nn birch", "nn-one"),
        ("researchers.csv", "alder one", "nn-one"),
        ("approaches.csv", "whatsapp", "courting"),
        ("sources.csv", "whatsapp", "report-7"),
        ("companies.csv", "alder", "alder"),
    ],
)
def test_each_list_is_searched(client, twin, words, ref):
    one = making.person("Nn One", aliases="Boz")
    making.employment(one, making.birch())
    courting = making.approach([making.alder()], [], ref="courting")
    making.candidate(courting, person=one)
    message = making.event(courting, "message", claimed=False)
    making.claim(message, paraphrase="By WhatsApp.", source=making.report(7))
    assert found(client, words, twin) == [ref]


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["…", "* & |", "\x00", "x" * 201, "a b c d e f g h i", "— ‮", "\u0345"])
def test_what_holds_no_word_or_too_many_is_refused_by_name(client, words):
    answer = client.get("/offers/", {"q": words})
    assert answer.status_code == 400
    assert "“q”" in answer.content.decode()


@pytest.mark.django_db
def test_blank_is_not_asked_at_all(client):
    making.offer(ref="one")
    assert found(client, "  ", "offers.csv") == ["one"]


@pytest.mark.django_db
def test_only_a_folded_word_reaches_the_database():
    for word in ("a b", "A", "a'", 'a"', "a*", ""):
        with pytest.raises(ValueError, match="folded word"):
            rows_saying("company", word)


@pytest.mark.django_db
def test_a_row_takes_its_words_along_and_a_stale_word_is_found_out_and_mended():
    alder = making.alder()
    assert CompanyWords.objects.get(row=alder).words == "alder"
    CompanyWords.objects.filter(row=alder).delete()
    assert [(found.table, found.column) for found in summaries.differences()] == [("company", "words")]
    call_command("check_summaries", mend=True)
    assert not list(summaries.differences())
    alder.delete()
    assert not CompanyWords.objects.exists()


@pytest.mark.django_db
def test_what_is_loaded_is_found(client):
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)
    assert found(client, "thin mach", "offers.csv") == ["tml-offers-1", "tml-offers-2"]
    assert not list(summaries.differences())


@pytest.mark.django_db
def test_the_words_are_read_by_an_index():
    making.alder()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        plan = OfferWords.objects.filter(words__begin_all=[["alder"]]).explain()
    assert "Bitmap Index Scan" in plan or "VIRTUAL TABLE INDEX 0:M" in plan
