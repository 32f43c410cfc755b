"""Sums with one number are read by halves that are remembered, and come to what the whole walk reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import Ambiguous, Money, Unreadable, money
from recruiting.values.plain_sums import plain_sum
from tests.values import more_sums, spellings, sums_by_kind, test_spellings_of_sums

TEXTS = [
    typed
    for table in (
        *(test_spellings_of_sums.READ, test_spellings_of_sums.ASKED, test_spellings_of_sums.REFUSED),
        *(spellings.SUMS, spellings.SUMS_ASKED, spellings.SUMS_REFUSED),
        *(more_sums.READ, more_sums.ASKED, more_sums.REFUSED),
        *(sums_by_kind.READ, sums_by_kind.ASKED, sums_by_kind.REFUSED),
    )
    for typed, _meant in test_spellings_of_sums.pairs(table)
]
HALVES = [text.partition(next((digit for digit in text if digit.isdecimal()), "\0")) for text in TEXTS]
BEFORE = sorted({start for start, digit, _end in HALVES if digit})
BEHIND = sorted({end.lstrip("0123456789.,'") for _start, digit, end in HALVES if digit})
NUMBERS = ["0", "1", "5", "12", "1.5", "1,5", "250.000", "1,250", "1 500 000", "1,00,000", "10,0000", "1,2,3"]


def read(text):
    try:
        return Money._parse(text)
    except Ambiguous as question:
        return question.readings
    except Unreadable:
        return None


def assert_same(text, monkeypatch):
    by_halves = read(text)
    with monkeypatch.context() as context:
        context.setattr(money, "plain_sum", lambda *_arguments: None)
        assert by_halves == read(text)


@pytest.mark.parametrize("text", TEXTS)
def test_every_spelling_is_read_as_without_halves(text, monkeypatch):
    assert_same(text, monkeypatch)


@given(st.sampled_from(BEFORE), st.sampled_from(NUMBERS), st.sampled_from(BEHIND))
def test_any_half_with_any_other_is_read_as_without_halves(before, number, behind):
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert_same(before + number + behind, monkeypatch)


@pytest.mark.parametrize("text", ["US$5m", "about €1,5 Mrd. pro Jahr", "年薪200万美元", "Rp 15 juta/bulan"])
def test_a_plain_sum_is_read_by_halves(text):
    assert plain_sum(text, Money.SCALE)


@pytest.mark.parametrize(
    "text", ["$5m", "US$5m–6m", "US$5m plus bonus", "US$1.250 million", "5 years", "€12e3"]
)
def test_what_is_doubtful_or_more_than_a_number_is_not(text):
    assert plain_sum(text, Money.SCALE) is None
