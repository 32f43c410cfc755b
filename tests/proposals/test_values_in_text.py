"""Sums and days as reports write them, each with the value that is read; a part of a sum is none."""

import pytest

from recruiting.proposals.amounts import amounts_in
from recruiting.proposals.dates import dates_in
from recruiting.proposals.numbers import people_in

SUMS = {
    "ein Paket: 40 Mio. Euro über vier Jahre": "€40m over 4 years",
    "zwischen 1,5 und 3 Millionen Euro pro Jahr": "€1.5m–3m a year",
    "40 millions d'euros sur quatre ans": "€40m over 4 years",
    "entre 3 y 5 millones de dólares al año": "US$3m–5m a year",
    "somewhere in the region of £8m-£10m": "about £8m–10m",
    "a shade under $4 million": "less than US$4m",
    "$120M/4yrs": "US$120m over 4 years",
    "$30M (over three years)": "US$30m over 3 years",
    "$200 million over a four year period": "US$200m over 4 years",
    "$300,000 or thereabouts": "about US$300,000",
    "$5 million-ish": "about US$5m",
    "from $3m up to $15m": "US$3m–15m",
    "a quarter of a million pounds": "£250,000",
    "one and a half million dollars": "US$1.5m",
    "10 lakh rupees": "₹1m",
    "~$30m": "about US$30m",
}


@pytest.mark.parametrize(("text", "value"), SUMS.items())
def test_a_sum_is_read_as_reports_write_it(text, value):
    assert [str(amount) for _start, _end, amount, _doubts in amounts_in(text, "en")] == [value]


@pytest.mark.parametrize("text", ["a third of a million pounds", "half of a million-word text"])
def test_a_part_of_a_sum_is_not_read_as_the_sum(text):
    assert not list(amounts_in(text, "en"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("am 12. Mai 2026", "2026-05-12"),
        ("el 3 de julio de 2026", "2026-07-03"),
        ("le 5 juin 2026", "2026-06-05"),
        ("March/April 2026", "2026-03/2026-04"),
        ("Q3 of 2025", "[2025-07..2025-09]"),
    ],
)
def test_a_day_is_read_as_reports_write_it(text, day):
    assert [value.text for _start, _end, value, _doubts in dates_in(text, "en")] == [day]


def test_a_sign_before_a_number_of_people_makes_it_about():
    _start, _end, value, _doubts = next(people_in("~30 people", "en"))
    assert value.input_text() == "about 30"
