"""Several words in a row, as each language divides them."""

import pytest
from django.utils.translation import override

from recruiting.values.word_lists import word_list


@pytest.mark.parametrize(
    ("language", "last", "words", "expected"),
    [
        ("en", "and", "", ""),
        ("en", "and", "Alder", "Alder"),
        ("en", "and", "Alder Birch", "Alder and Birch"),
        ("en", "or", "Alder Birch Cedar", "Alder, Birch or Cedar"),
        ("id", "dan", "Alder Birch", "Alder dan Birch"),
        ("id", "dan", "Alder Birch Cedar", "Alder, Birch, dan Cedar"),
    ],
)
def test_the_last_of_several_stands_behind_a_word_and_in_indonesian_a_comma(language, last, words, expected):
    with override(language):
        assert word_list(words.split(), last) == expected
