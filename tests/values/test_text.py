"""Text without what nobody sees, names without quotation marks, and folding that costs little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import folding
from recruiting.values.text import quoted, tidied, without_quotation_marks
from tests.growth import growth


@pytest.mark.parametrize(
    "typed",
    [
        " Nn One ",
        "Nn\u00a0One",
        "Nn\u202fOne",
        "Nn\u2003One",
        "Nn\u3000One",
        "\ufeffNn One",
        "Nn\u200b One",
        "N\u00adn One",
        "\u200eNn One\u200f",
        "\u202aNn One\u202c",
        "\u2066Nn One\u2069",
        "Nn \u2060One",
        "N\u200dn O\u200cne",
        "\u00a0Nn One\t\n",
        "N\x07n\x1b One\x7f",
        "Nn\x0bOne",
        "Nn\u2028One",
        "Nn\x85O\x9bne",
    ],
)
def test_what_nobody_sees_is_taken_out(typed):
    assert tidied(typed) == "Nn One"


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "👩‍💻", "a\nb", "a\tb", "“Alder”", "Zoë", "O’Neill"])
def test_what_belongs_to_the_writing_stays(text):
    assert tidied(text) == text


def test_a_letter_and_its_mark_are_kept_as_one():
    assert tidied("Zoe\u0308") == "Zoë"


@pytest.mark.parametrize(
    "name",
    [
        *('"Alder"', "'Alder'", "“Alder”", "‘Alder’", "«Alder»", "„Alder“", "「Alder」", " “ Alder ” "),
        *('“Alder"', "‘Alder'", "''Alder''", "``Alder''", "〝Alder〟", "❝Alder❞", "´Alder´"),
    ],
)
def test_quotation_marks_around_a_whole_name_are_none_of_it(name):
    assert quoted(name) == without_quotation_marks(name) == "Alder"


@pytest.mark.parametrize("name", ["O'Neill", "“A” and “B”", "'Nn' and 'No'", "Alder “Al” Birch", '"', "''"])
def test_other_quotation_marks_stay(name):
    assert quoted(name) == ""
    assert without_quotation_marks(name) == name


def test_quotation_marks_come_off_a_name_with_an_apostrophe():
    assert quoted("'Nn O'Neill'") == "Nn O'Neill"


@pytest.mark.parametrize("marks", ["\u0301\u0316", "\u0344", "ầ", "ﷺ"])
@pytest.mark.parametrize("form", [folding.fold, folding.stored_words, folding.asked_words, tidied])
def test_a_heap_of_marks_costs_no_more_than_it_is_long(form, marks):
    assert growth(form, "a" + marks * 1_000, "a" + marks * 8_000) < 24


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Bürger", "Buerger"), ("Buerger", "Bürger"), ("Müller", "Muller"), ("Muller", "Müller"),
        ("Søren", "Soeren"), ("Soeren", "Søren"), ("Søren", "Soren"), ("Ærø", "Aeroe"), ("Aero", "Ærø"),
        ("Straße", "Strasse"), ("Strasse", "Straße"), ("Łukasz", "Lukasz"), ("Đoković", "Djokovic"),
        ("Đoković", "Dokovic"), ("Århus", "Aarhus"), ("Aarhus", "Århus"), ("Œuvre", "oeuvre"),
        ("Bu\u0308rger", "buerger"), ("Zoë", "ZOE"), ("Ŧħŋ", "thn"), ("Þór", "Thor"), ("Ibáñez", "ibanez"),
        ("Buergermöller", "Bürgermöller"), ("O\u00adNeill", "oneill"), ("Nn\u200bOne", "nnone"),
        ("AB", "A.B."), ("ONeill", "O'Neill"),
    ],
)  # fmt: skip
def test_what_readers_do_not_type_is_found(stored, typed):
    words = folding.stored_words(stored)
    assert all(any(word.startswith(spellings) for word in words) for spellings in folding.asked_words(typed))


@given(st.text(max_size=60))
def test_whatever_is_stored_is_found_by_itself(text):
    words = folding.stored_words(text)
    for spellings in folding.asked_words(text):
        assert set(spellings) & set(words)


def test_each_word_is_asked_for_in_all_its_spellings_whatever_sign_stands_in_it():
    signs = [chr(code) for code in range(0x80, 0x2FFFF) if not 0xD800 <= code < 0xE000]
    assert [sign for sign in signs if not folding.asked_words(f"a{sign}b")] == []
