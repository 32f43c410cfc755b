"""Dates: what people type, what is stored, what is printed (worked examples, then properties)."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiting.values import Edtf, Unreadable


@pytest.mark.parametrize(
    ("typed", "text", "printed"),
    [
        ("June 2025", "2025-06", "June 2025"),
        ("early 2025", "2025", "early 2025"),
        ("summer 2025", "2025-22", "summer 2025"),
        ("between June and September 2025", "[2025-06..2025-09]", "some time from June to September 2025"),
        ("before July 2025", "[..2025-06]", "June 2025 or before"),
        ("June to September 2025", "2025-06/2025-09", "June to September 2025"),
        ("3 July 2025", "2025-07-03", "3 July 2025"),
        ("July 3rd, 2025", "2025-07-03", "3 July 2025"),
        ("2025", "2025", "2025"),
        ("mid-2025", "2025", "mid-2025"),
        ("Q3 2025", "[2025-07..2025-09]", "some time from July to September 2025"),
        ("since June 2025", "2025-06/..", "since June 2025"),
        ("around June 2025", "2025-06~", "about June 2025"),
        ("after June 2025", "[2025-07..]", "July 2025 or later"),
        ("by June 2025", "[..2025-06]", "June 2025 or before"),
        ("December 2024 to March 2025", "2024-12/2025-03", "December 2024 to March 2025"),
        ("2025-06?", "2025-06?", "perhaps June 2025"),
        ("3–5 June 2025", "2025-06-03/2025-06-05", "3 June to 5 June 2025"),
        (
            "between 3 and 5 June 2025",
            "[2025-06-03..2025-06-05]",
            "some time from 3 June to 5 June 2025",
        ),
        ("June or July 2025", "[2025-06..2025-07]", "some time from June to July 2025"),
        (
            "the week of 14 July 2025",
            "[2025-07-14..2025-07-20]",
            "some time from 14 July to 20 July 2025",
        ),
        ("over the summer of 2025", "2025-22", "summer 2025"),
        ("14 Juli 2025", "2025-07-14", "14 July 2025"),
        ("Agustus 2025", "2025-08", "August 2025"),
        ("first half of 2025", "[2025-01..2025-06]", "some time from January to June 2025"),
        ("the second quarter of 2025", "[2025-04..2025-06]", "some time from April to June 2025"),
        ("H2 2025", "[2025-07..2025-12]", "some time from July to December 2025"),
        ("by the end of June 2025", "[..2025-06]", "June 2025 or before"),
        ("no earlier than June 2025", "[2025-06..]", "June 2025 or later"),
        ("on Monday, 30 June 2025", "2025-06-30", "30 June 2025"),
        ("2019–2023", "2019/2023", "2019 to 2023"),
        ("winter 2024/25", "2024-24", "winter 2024/25"),
        ("about winter 2024/25", "2024-24~", "about winter 2024/25"),
        ("early winter 2024/25", "2024-24", "early winter 2024/25"),
        ("the 2010s", "[2010..2019]", "some time from 2010 to 2019"),
        ("last week", "", "last week"),
        ("3 weeks ago", "", "3 weeks ago"),
        ("within 24 hours", "", "within 24 hours"),
        ("before the lab was formed", "", "before the lab was formed"),
        ("earlier this year", "", "earlier this year"),
        ("", "", "not reported"),
    ],
)
def test_a_date_is_read_as_people_write_it(typed, text, printed):
    read = Edtf.parse(typed)
    assert (read.text, str(read)) == (text, printed)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-22", date(2025, 6, 1), date(2025, 8, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("[..2025-06]", None, date(2025, 6, 30)),
        ("2025-06/..", date(2025, 6, 1), None),
        ("2025-06/2025-09", date(2025, 6, 1), date(2025, 9, 30)),
        ("2025~", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_the_days_are_derived_from_the_date(text, earliest, latest):
    read = Edtf.parse(text)
    assert (read.earliest, read.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2025-02-29", "no day 29"),
        ("2025-13", "no month 13"),
        ("2025-09/2025-06", "the first date is after the last"),
        ("between September and June 2025", "the first date is after the last"),
        ("0000-01", "no year 0"),
        ("31 June 2025", "no day 31"),
        ("3 Foo 2025", "could not read"),
        ("../..", "needs one end"),
        ("12 June", "of which year?"),
        ("Q2", "of which year?"),
        ("Wednesday", "of which week?"),
        ("since Monday", "of which week?"),
        ("03/06/2025", "which is the day, which the month?"),
        ("3.6.2025", "which is the day, which the month?"),
        ("winter 2024/27", "could not read"),
        ("before 0001", "the calendar ends"),
        ("after 9999", "the calendar ends"),
        ("9" * 5000, "too long"),
    ],
)
def test_an_impossible_date_is_refused_with_the_reason(typed, reason):
    with pytest.raises(Unreadable, match=reason):
        Edtf.parse(typed)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(Unreadable):
        Edtf.parse(text)


@given(
    st.dates(),
    st.dates(),
    st.sampled_from(["{0}", "{1:.7}", "{0:.4}", "[{0}..{1}]", "{0:.7}/{1:.7}", "{0}/.."]),
)
def test_the_notation_reads_back_and_holds_the_days_it_was_made_of(one, other, form):
    one, other = sorted((one, other))
    read = Edtf.parse(form.format(one.isoformat(), other.isoformat()))
    assert Edtf.parse(read.notation()) == read
    assert Edtf.parse(read.input_text()) == read
    assert read.earliest is None or read.earliest <= other
    assert read.latest is None or read.latest >= one


@given(st.dates(), st.sampled_from([10, 7, 4]))
def test_the_edtf_package_derives_the_same_days(day, precision):
    import edtf

    text = day.isoformat()[:precision]
    read, oracle = Edtf(text), edtf.parse_edtf(text)
    assert read.earliest.timetuple()[:3] == oracle.lower_strict()[:3]
    assert read.latest.timetuple()[:3] == oracle.upper_strict()[:3]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("mid 2025", "mid-2025"),
        ("about mid 2025", "about mid-2025"),
        ("end of July 2025?", "perhaps end of July 2025"),
        ("early 2020s", "some time from 2020 to 2029 (‘early 2020s’)"),
    ],
)
def test_a_part_of_a_date_stands_behind_its_mark(typed: str, printed: str) -> None:
    assert str(Edtf.parse(typed)) == printed
    assert Edtf.parse(printed) == Edtf.parse(typed)


@pytest.mark.parametrize("typed", ["as early as June 2025", "spring semester 2025", "New Year's Day 2026"])
def test_a_refused_date_is_quoted_as_it_was_typed(typed: str) -> None:
    with pytest.raises(Unreadable, match=f"“{typed}”"):
        Edtf.parse(typed)
