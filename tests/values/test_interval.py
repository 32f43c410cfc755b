"""Numbers, shares, multiples and lengths: what people type, what is stored, what is printed."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import (
    Ambiguous,
    Count,
    Edtf,
    Interval,
    Length,
    Money,
    Multiple,
    Share,
    Status,
    Unreadable,
)
from recruiting.values.relative_pay import is_of_shares, is_relative_pay
from tests.growth import growth

figures = st.one_of(st.none(), st.integers(0, 2**63 - 1))
reports_words = st.text(st.characters(blacklist_categories=["Cc", "Cf", "Cs", "Zs", "Zl", "Zp"]), max_size=30)


@st.composite
def intervals(draw, kind, **more):
    """Any valid value of ``kind``."""
    status = draw(st.sampled_from(Status.values))
    words = draw(reports_words)
    if status != Status.GIVEN:
        return kind(status=status, words=words)
    low, high = draw(figures), draw(figures)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    has_figure = low is not None or high is not None
    fixed = low == high
    extra = {name: draw(strategy) for name, strategy in more.items()} if has_figure else {}
    return kind(
        low=low,
        high=high,
        low_exclusive=low is not None and not fixed and draw(st.booleans()),
        high_exclusive=high is not None and not fixed and draw(st.booleans()),
        about=has_figure and draw(st.booleans()),
        words=words if has_figure else words or "several",
        **extra,
    )


def without_words(value):
    """The same figure, or the same absence of one, with no words beside it."""
    if value.has_figure:
        return replace(value, words="")
    return type(value)(status=Status.UNKNOWN if value.status == Status.GIVEN else value.status)


@pytest.mark.parametrize(
    ("typed", "low", "high", "low_exclusive", "printed"),
    [
        ("more than a dozen", 12, None, True, "more than a dozen"),
        ("a handful", None, None, False, "a handful"),
        ("several", None, None, False, "several"),
        ("most", None, None, False, "most"),
        ("at least 24", 24, None, False, "at least 24"),
        ("8", 8, 8, False, "8"),
        ("about half of 70", None, None, False, "about half of 70"),
        ("2-3", 2, 3, False, "2–3"),
        ("2 or 3", 2, 3, False, "2–3"),
        ("5 or 10", 5, 10, False, "5 or 10"),
        ("20–30+", 20, None, False, "20–30+"),
        ("at least 2 or 3", None, None, False, "at least 2 or 3"),
        ("10多人", 10, None, True, "more than 10"),
        ("100여 명", 100, None, True, "more than 100"),
        ("20+", 20, None, False, "at least 20"),
        ("1,200", 1200, 1200, False, "1,200"),
        ("up to 30 people", None, 30, False, "up to 30"),
        ("8 engineers", 8, 8, False, "8 engineers"),
        ("at least 24 senior engineers", 24, None, False, "at least 24 senior engineers"),
        ("10 or more", 10, None, False, "at least 10"),
        ("10 or fewer", None, 10, False, "up to 10"),
        ("twenty-four", 24, 24, False, "twenty-four"),
        ("half a dozen", 6, 6, False, "half a dozen"),
        ("exactly 8", 8, 8, False, "8"),
        ("between 10 and 20", 10, 20, False, "10–20"),
        ("two of them", 2, 2, False, "two of them"),
        ("one in five", None, None, False, "one in five"),
        ("11 of 14", None, None, False, "11 of 14"),
        ("two thirds", None, None, False, "two thirds"),
        ("more than half", None, None, False, "more than half"),
        ("nobody", 0, 0, False, "nobody"),
        ("0", 0, 0, False, "0"),
        ("3 Dutzend", 36, 36, False, "36"),
        ("tres docenas", 36, 36, False, "tres docenas"),
        ("one or two dozen", 12, 24, False, "one or two dozen"),
        ("ein bis zwei Dutzend", 12, 24, False, "ein bis zwei Dutzend"),
        ("1–2k", 1000, 2000, False, "1,000–2,000"),
        ("1～2万人", 10_000, 20_000, False, "10,000–20,000"),
        ("une dizaine", None, None, False, "une dizaine"),
        ("eine Handvoll", None, None, False, "eine Handvoll"),
        ("más de una decena", None, None, False, "más de una decena"),
        ("dua puluhan", None, None, False, "dua puluhan"),
        ("zwei, drei", None, None, False, "zwei, drei"),
        ("two teams", None, None, False, "two teams"),
        ("un ou deux", 1, 2, False, "un ou deux"),
        ("two squads", None, None, False, "two squads"),
        ("three score", None, None, False, "three score"),
        ("2 waves of hires", None, None, False, "2 waves of hires"),
        ("five, maybe six", None, None, False, "five, maybe six"),
        ("five senior researchers", 5, 5, False, "five senior researchers"),
        ("tiga orang peneliti", 3, 3, False, "tiga orang peneliti"),
        ("three rival labs", 3, 3, False, "three rival labs"),
        ("half-a-dozen engineers", 6, 6, False, "half-a-dozen engineers"),
        ("zero", 0, 0, False, "zero"),
        ("10人以上", 10, None, False, "at least 10"),
        ("10名左右", 10, 10, False, "about 10"),
        ("10 people or more", 10, None, False, "at least 10"),
        ("10 researchers or fewer", None, 10, False, "up to 10"),
    ],
)
def test_a_number_of_people_is_read_as_told(typed, low, high, low_exclusive, printed):
    number = Count.parse(typed)
    assert (number.low, number.high, number.low_exclusive, str(number)) == (low, high, low_exclusive, printed)


def test_zero_undisclosed_unknown_open_and_none_are_five_things():
    values = [Count.parse(text) for text in ("0", "undisclosed", "", "open", "none")]
    assert len(set(values)) == 5
    assert [str(value) for value in values] == ["0", "undisclosed", "not reported", "open", "none"]


@pytest.mark.parametrize(
    ("kind", "typed", "low", "printed"),
    [
        (Length, "4 years", 48, "4 years"),
        (Length, "a year", 12, "1 year"),
        (Length, "a year and a half", 18, "18 months"),
        (Length, "three and a half years", 42, "42 months"),
        (Length, "half a year", 6, "6 months"),
        (Length, "more than a decade", 120, "more than 10 years"),
        (Length, "a fortnight", 14, "2 weeks"),
        (Length, "a few months", None, "a few months"),
        (Length, "48h", None, "48h"),
        (Length, "18 months", 18, "18 months"),
        (Length, "two weeks", 14, "2 weeks"),
        (Length, "about 3 years", 36, "about 3 years"),
        (Length, "3-4 years", 36, "3–4 years"),
        (Length, "less than 24 hours", None, "less than 24 hours"),
        (Count, "less than 20", None, "fewer than 20"),
        (Length, "2 or 3 years", 24, "2–3 years"),
        (Length, "2 oder 4 Jahre", 24, "2 oder 4 Jahre"),
        (Length, "2/3 years", 24, "2–3 years"),
        (Length, "4+ years", 48, "at least 4 years"),
        (Length, "six quarters", 18, "18 months"),
        (Length, "two and a quarter years", 27, "27 months"),
        (Share, "49%", 4900, "49%"),
        (Share, "about 12.5 per cent", 1250, "about 12.5%"),
        (Share, "a third", None, "a third"),
        (Share, "30+ percent", 3000, "at least 30%"),
        (Share, "10多%", 1000, "more than 10%"),
        (Share, "a quarter", 2500, "25%"),
        (Share, "more than a quarter", 2500, "more than 25%"),
        (Share, "½", 5000, "50%"),
        (Share, "seperempat", 2500, "25%"),
        (Share, "a quarter of a percent", 25, "0.25%"),
        (Share, "½%", 50, "0.5%"),
        (Share, "0.5-1%", 50, "0.5–1%"),
        (Multiple, "3x", 300, "3×"),
        (Multiple, "10 kali lipat", 1000, "10×"),
        (Multiple, "2.5 times", 250, "2.5×"),
        (Multiple, "3+ times", 300, "at least 3×"),
    ],
)
def test_lengths_shares_and_multiples_are_read_as_told(kind, typed, low, printed):
    value = kind.parse(typed)
    assert (value.low, str(value)) == (low, printed)


@pytest.mark.parametrize("typed", ["5-3", "12 o", "9" * 30, "9" * 5000, "\x00", "1,2,3", "-5", "1.5", "l0"])
def test_what_is_no_number_is_refused_with_a_reason(typed):
    with pytest.raises(Unreadable) as refused:
        Count.parse(typed)
    assert str(refused.value)


def test_a_decimal_below_one_may_be_a_part_of_the_whole_or_a_percentage():
    with pytest.raises(Ambiguous) as asked:
        Share.parse("0.49")
    assert [Share.parse(reading.plain) for reading in asked.value.readings] == [
        Share(4900, 4900),
        Share(49, 49),
    ]


def test_a_length_without_a_unit_is_asked_for_one():
    with pytest.raises(Unreadable, match="how long"):
        Length.parse("4")


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for kind in (Count, Share, Multiple, Length):
        with contextlib.suppress(Unreadable):
            kind.parse(text)


@given(intervals(Count))
def test_the_notation_of_a_number_reads_back_as_the_same_number(number):
    assert Count.parse(number.notation()) == number
    assert Count.parse(number.input_text()) == number


@given(intervals(Share))
def test_the_notation_of_a_share_reads_back_as_the_same_share(share):
    assert Share.parse(share.notation()) == share


@given(intervals(Length, unit=st.sampled_from(["months", "days"])))
def test_the_notation_of_a_length_reads_back_as_the_same_length(length):
    assert Length.parse(length.notation()) == length
    assert Length.parse(length.input_text()) == length


def interval(text):
    return Count.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "same", "within", "overlaps", "touches"),
    [
        ("5", "5", True, True, True, False),
        ("300", "200-500", False, True, True, False),
        ("> 1000", "> 1000", True, True, True, False),
        ("about 1500", "> 1000", False, True, True, False),
        ("250", "100", False, False, False, False),
        ("260", "about 250", False, False, True, False),
        ("280", "about 250", False, False, False, False),
        ("1000", "> 1000", False, False, False, True),
        ("1000", "at least 1000", False, True, True, False),
        ("100-200", "150-300", False, False, True, False),
        ("> 1", "several", False, False, False, False),
    ],
)
def test_how_two_figures_lie_to_each_other(one, other, same, within, overlaps, touches):
    one, other = interval(one), interval(other)
    assert (one.same(other), one.within(other), one.overlaps(other), one.touches(other)) == (
        same,
        within,
        overlaps,
        touches,
    )


@given(intervals(Count), intervals(Count))
def test_lying_within_implies_overlapping_and_both_lie_evenly(one, other):
    if one.within(other):
        assert one.overlaps(other)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.touches(other) == other.touches(one)


@pytest.mark.parametrize(
    "parts",
    [
        {"low": 5, "high": 3},
        {"low": 5, "high": 5, "low_exclusive": True},
        {"low": -1},
        {"low_exclusive": True, "high": 3},
        {"about": True, "words": "several"},
        {"low": 5, "status": "undisclosed"},
        {"status": "given"},
        {"low": 2**63},
    ],
)
def test_a_figure_that_cannot_be_is_never_built(parts):
    with pytest.raises(Unreadable):
        Interval(**parts)


def test_a_j_is_a_year_in_one_language_and_a_day_in_another():
    with pytest.raises(Unreadable):
        Length.parse("4 J.")


def test_hundreds_are_counted_by_any_number_below_a_hundred():
    count, length = Count.parse("twenty-five hundred"), Length.parse("twenty-five hundred days")
    assert (count.low, count.high) == (length.low, length.high) == (2500, 2500)


def test_the_hundreds_of_an_upper_bound_may_be_the_lower_ones_too():
    with pytest.raises(Ambiguous) as question:
        Count.parse("one to two hundred")
    assert len(question.value.readings) == 2
    assert Length.parse("one to two hundred days").low is None


@pytest.mark.parametrize("repeated", ["1", "12 345 ", "1.", "1,000 "])
def test_whether_pay_is_told_by_shares_takes_time_by_the_length_alone(repeated):
    def read(text):
        is_relative_pay(text)
        is_of_shares(text)

    assert growth(read, repeated * 100, repeated * 800) < 24


@pytest.mark.parametrize("left", ["TRUE", "false", "#NAME?", "#DIV/0!", "undefined", "[object Object]"])
@pytest.mark.parametrize("kind", [Count, Length, Money, Multiple, Share, Edtf])
def test_what_a_program_left_where_a_value_was_is_no_words(kind, left):
    with pytest.raises(Unreadable):
        kind.parse(left)


@pytest.mark.parametrize(("typed", "printed"), [("nearly 400", "nearly 400"), ("about 400", "about 400")])
def test_nearly_so_many_people_are_not_about_so_many(typed, printed):
    count = Count.parse(typed)
    assert (str(count), count.low, count.about) == (printed, 400, True)
    assert Count.parse(count.notation()) == count
