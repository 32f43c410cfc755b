"""Sums: what people type, what is stored, what is printed (worked examples, then properties)."""

import contextlib

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import Basis, Each, Length, Money, Unreadable
from recruiting.values.currencies import CODES
from tests.values.test_interval import intervals


@pytest.mark.parametrize(
    ("typed", "low", "high", "printed"),
    [
        ("> 1bn USD, several years", 1_000_000_000, None, "more than US$1bn over several years"),
        ("at least 1.25bn USD", 1_250_000_000, None, "at least US$1.25bn"),
        ("200-500m USD each / 4y", 200_000_000, 500_000_000, "US$200m–500m each over 4 years"),
        ("up to 300m USD", None, 300_000_000, "up to US$300m"),
        ("< 300m USD", None, 300_000_000, "less than US$300m"),
        ("about 250m USD", 250_000_000, 250_000_000, "about US$250m"),
        ("10m CNY a year", 10_000_000, 10_000_000, "CN¥10m a year"),
        ("12.50 USD per share", 12.5, 12.5, "US$12.50 per share"),
        ("eight figures", None, None, "‘eight figures’"),
        ("3x present pay", None, None, "‘3x present pay’"),
        ("undisclosed", None, None, "undisclosed"),
        ("", None, None, "not reported"),
        ("0 USD", 0, 0, "US$0"),
        ("US$1,250,000", 1_250_000, 1_250_000, "US$1.25m"),
        ("1.5 billion US dollars", 1_500_000_000, 1_500_000_000, "US$1.5bn"),
        ("between 1 and 2 million EUR", 1_000_000, 2_000_000, "€1m–2m"),
        ("from 200 to 500 million USD", 200_000_000, 500_000_000, "US$200m–500m"),
        ("20 crore INR", 200_000_000, 200_000_000, "₹200m"),
        ("half a million USD", 500_000, 500_000, "US$500,000"),
        ("100m+ USD", 100_000_000, None, "at least US$100m"),
        ("well over 100m USD", 100_000_000, None, "more than US$100m"),
        ("in excess of 100m USD", 100_000_000, None, "more than US$100m"),
        ("just under 1bn USD", None, 1_000_000_000, "less than US$1bn"),
        ("more than about 5m CHF", 5_000_000, None, "more than about CHF 5m"),
        ("tens of millions", None, None, "‘tens of millions’"),
        ("three times present pay", None, None, "‘three times present pay’"),
        ("a US$100m signing bonus", 100_000_000, 100_000_000, "US$100m"),
        ("US$2 million a year in base pay", 2_000_000, 2_000_000, "US$2m a year"),
        (
            "US$1m to US$1.4m in total compensation",
            1_000_000,
            1_400_000,
            "US$1m–1.4m",
        ),
        ("US$200m package over four years", 200_000_000, 200_000_000, "US$200m over 4 years"),
        ("four-year US$200m package", 200_000_000, 200_000_000, "US$200m over 4 years"),
        ("US$1bn over a multi-year period", 1e9, 1e9, "US$1bn over a multi-year period"),
        ("US$1bn or more", 1_000_000_000, None, "at least US$1bn"),
        ("US$1 billion-plus", 1_000_000_000, None, "at least US$1bn"),
        ("US$100m or less", None, 100_000_000, "up to US$100m"),
        ("US$100-200 million", 100_000_000, 200_000_000, "US$100m–200m"),
        ("1 500 000 EUR", 1_500_000, 1_500_000, "€1.5m"),
        ("€1.2 Mio", 1_200_000, 1_200_000, "€1.2m"),
        ("Rp 10 miliar", 10e9, 10e9, "IDR 10bn"),
        ("low eight figures", None, None, "‘low eight figures’"),
        ("20% more than present pay", None, None, "‘20% more than present pay’"),
        ("50-100m USD each in the first year", 50_000_000, 100_000_000, "US$50m–100m each in the first year"),
        (
            "at least 10m USD together over two years",
            10_000_000,
            None,
            "at least US$10m together over 2 years",
        ),
    ],
)
def test_a_sum_is_read_as_people_write_it(typed, low, high, printed):
    money = Money.parse(typed)
    assert money.low == (None if low is None else low * 100)
    assert money.high == (None if high is None else high * 100)
    assert str(money) == printed


def test_more_than_is_not_at_least():
    assert Money.parse("> 1bn USD").low_exclusive
    assert not Money.parse("at least 1bn USD").low_exclusive
    assert Money.parse("< 1bn USD").high_exclusive
    assert not Money.parse("up to 1bn USD").high_exclusive


def test_a_period_makes_the_sum_a_total_and_its_absence_leaves_the_basis_unclear():
    assert Money.parse("200-500m USD each / 4y") == Money(
        low=200_000_000_00,
        high=500_000_000_00,
        currency="USD",
        basis=Basis.TOTAL,
        each=Each.EACH,
        period=Length(low=48, high=48),
    )
    assert Money.parse("1bn USD").basis == Basis.UNCLEAR
    assert Money.parse("> 1bn USD, several years").period == Length(words="several years")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("500-200m USD", "the lower bound is above the upper"),
        ("1bn", "which currency?"),
        ("$1bn", "which currency?"),
        ("¥1bn", "which currency?"),
        ("1bn USD or EUR 3m", "several sums"),
        ("1m USD EUR", "two currencies"),
        ("9" * 30 + " USD", "too large"),
        ("9" * 5000 + " USD", "too long"),
        ("1.2345 USD", "finer"),
        ("\x001 USD", "control character"),
        ("100m USD for a yacht", "could not read"),
        ("US$200m over four years, of which half is stock", "could not read"),
        ("12.345.67 EUR", "fit no way of writing numbers"),
        ("-5m USD", "could not read"),
        ("US$5m every two years", "could not read"),
        ("at least $250 million over four years", "which currency?"),
    ],
)
def test_a_sum_that_cannot_be_read_is_refused_with_the_reason(typed, reason):
    with pytest.raises(Unreadable, match=reason.replace("?", r"\?")):
        Money.parse(typed)


def test_what_says_that_each_gets_it_stands_where_the_language_has_it():
    each = Money.parse("up to US$20m each over 4 years")
    assert str(each) == "up to US$20m each over 4 years"
    with translation.override("id"):
        assert each.print_parts() == ("masing-masing hingga", "US$20 juta", "selama 4 tahun")
        assert Money.parse(str(each)) == each


def test_a_chosen_currency_answers_which_currency():
    assert Money.parse("at least 1.25bn", currency="USD") == Money.parse("at least 1.25bn USD")


def test_sums_of_other_currency_or_basis_are_not_compared():
    assert not Money.parse("1m USD").comparable(Money.parse("1m EUR"))
    assert not Money.parse("1m USD total").comparable(Money.parse("1m USD a year"))
    assert Money.parse("1m USD total").comparable(Money.parse("2m USD total"))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(Unreadable):
        Money.parse(text)


@given(
    intervals(
        Money,
        currency=st.sampled_from(CODES),
        basis=st.sampled_from(Basis.values),
        each=st.sampled_from(["", *Each.values]),
        period=intervals(Length, unit=st.sampled_from(["months", "days"])),
    )
)
def test_the_notation_of_a_sum_reads_back_as_the_same_sum(money):
    assert Money.parse(money.notation()) == money
    assert Money.parse(money.input_text()) == money


@pytest.mark.parametrize("basis", Basis.values)
@pytest.mark.parametrize("bounds", [(5, 5), (5, 9), (None, 9), (5, None)], ids=str)
def test_each_basis_reads_back_with_each_kind_of_bounds(basis, bounds):
    low, high = (bound and bound * 10**8 for bound in bounds)
    money = Money(low, high, currency="USD", basis=basis, status="given")
    assert Money.parse(money.notation()) == money
    assert Money.parse(str(money)).basis in (basis, Basis.UNCLEAR)


MULTIPLES = (
    "3x; up to 3x; 2x-3x; +10–20 %; +50%; 10-20% more; between 10 and 20 percent more; 3 kali lipat; "
    "10 times the market rate; 1.5–2× her pay at Birch; 現在の3倍; 30 Prozent mehr"
)


@pytest.mark.parametrize("typed", MULTIPLES.split("; "))
def test_a_multiple_or_a_percentage_of_other_pay_stands_in_the_amounts_place_in_its_words(typed):
    money = Money.parse(typed)
    assert (money.words, money.has_figure, str(money)) == (typed, False, f"‘{typed}’")
    assert Money.parse(money.notation()) == money


SHARES = "120,000 shares over 3 years; 400 000 RSUs; 1.2m restricted shares; up to 50,000 options; 5 Aktien"


@pytest.mark.parametrize("typed", SHARES.split("; "))
def test_a_number_of_shares_is_no_sum_and_asks_for_no_currency(typed):
    money = Money.parse(typed)
    assert (money.words, money.has_figure) == (typed, False)
    assert Money.parse(money.notation()) == money


@pytest.mark.parametrize("typed", ["5m in shares", "12.50 per share", "100,000 shares worth 9m USD"])
def test_a_sum_beside_shares_is_not_kept_as_mere_words(typed):
    with pytest.raises(Unreadable):
        Money.parse(typed)


@pytest.mark.parametrize("typed", ["5m, 20% in stock", "20% of 5m", "3x 5m", "100x100"])
def test_a_percentage_beside_a_sum_is_not_kept_as_mere_words(typed):
    with pytest.raises(Unreadable):
        Money.parse(typed)
