"""Descriptions of people and vague numbers, in the reader's language; without a database."""

from itertools import product

import pytest
from django.utils import translation

from recruiting.values import Count, Edtf, Length, descriptions
from recruiting.values.descriptions import all_described, described


@pytest.mark.parametrize(
    ("text", "in_indonesian"),
    [
        ("one unnamed person", "satu orang yang tidak disebut namanya"),
        ("several researchers", "beberapa peneliti"),
        ("Several researchers", "Beberapa peneliti"),
        ("at least 3 people", "sedikitnya 3 orang"),
        ("other staff (unnamed)", "staf lain (tanpa nama)"),
        ("a dozen former Alder engineers", "selusin mantan insinyur Alder"),
        ("people at Birch and", "“people at Birch and”"),
        ("two people at Birch Labs", "dua orang di Birch Labs"),
        ("staff of Birch", "staf Birch"),
        ("the others", "yang lain"),
        ("the rest", "sisanya"),
        ("somebody who knows the talks", "seseorang yang mengetahui pembicaraan itu"),
        ("more than a dozen", "lebih dari selusin"),
        ("a rival club's agent", "“a rival club's agent”"),
        ("the vision team", "“the vision team”"),
        ("Alder engineers", "Insinyur Alder"),
        ("Alder Group", "Alder Group"),
        ("The Alder Founders", "The Alder Founders"),
        ("Nn One", "Nn One"),
        ("xAlder", "xAlder"),
        ("aLder", "aLder"),
        ("", ""),
    ],
)
def test_a_description_of_known_words_is_said_in_the_readers_language_and_any_other_is_quoted(
    text, in_indonesian
):
    assert described(text) == text
    with translation.override("id"):
        assert described(text) == in_indonesian


def texts():
    """Descriptions in which each known word stands once with each part beside it."""
    yield from descriptions.WHOLE
    for bound, number in product(["", *descriptions.BOUNDS], [*descriptions.NUMBERS, "12"]):
        yield f"{bound} {number} people".strip()
        yield f"{bound} {number}".strip()
    for kind, noun in product(["", *descriptions.KINDS], descriptions.NOUNS):
        yield f"{kind} {noun}".strip()
        yield f"two {kind} {noun}".replace("  ", " ")
    for joint, ending in product(descriptions.PLACES, descriptions.ENDINGS):
        yield f"an unnamed Alder lawyer {joint} Birch {ending}"
    yield from (f"{article} lawyer" for article in descriptions.ARTICLES)


def test_in_the_language_of_the_data_each_word_says_itself():
    for text in texts():
        assert descriptions._phrase(descriptions._parts(text)) == text


def test_no_description_of_known_words_keeps_one_of_them():
    with translation.override("id"):
        for text in texts():
            words = {"the", "with", "people", "offers", "of", "more", "than", "about", "lawyer", "unnamed"}
            assert not words & set(described(text).casefold().split()), text


def test_numbers_lengths_and_dates_in_words_are_said_in_the_readers_language():
    with translation.override("id"):
        assert str(Count.parse("a handful")) == "segelintir"
        assert str(Length.parse("several years")) == "beberapa tahun"
        assert str(Edtf.parse("before the lab was formed")) == "“before the lab was formed”"


def test_of_several_descriptions_and_names_each_is_said_by_itself():
    with translation.override("id"):
        assert all_described("Nn One; four researchers") == "Nn One; empat peneliti"
