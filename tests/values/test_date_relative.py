"""Dates that a report counts from its own day."""

import pytest

from recruiting.values import Edtf
from recruiting.values.date_relative import dated

REPORT = Edtf.parse("2 June 2025")
"""A Monday."""
MEANT = {
    "today": "2025-06-02",
    "Yesterday": "2025-06-01",
    "tomorrow": "2025-06-03",
    "last week": "[2025-05-26..2025-06-01]",
    "this week": "[2025-06-02..2025-06-08]",
    "next week": "[2025-06-09..2025-06-15]",
    "last month": "2025-05",
    "next month": "2025-07",
    "last year": "2024",
    "earlier this year": "[2025-01-01..2025-06-02]",
    "later this month": "[2025-06-02..2025-06-30]",
    "3 days ago": "2025-05-30",
    "two weeks ago": "2025-05-19~",
    "a month ago": "2025-05~",
    "six months ago": "2024-12~",
    "three years ago": "2022~",
    "last Friday": "2025-05-30",
    "last Monday": "2025-05-26",
    "Jumat lalu": "2025-05-30",
    "am vergangenen Freitag": "2025-05-30",
    "el martes pasado": "2025-05-27",
    "next Friday": "[2025-06-06..2025-06-13]",
    "next Monday": "[2025-06-09..2025-06-16]",
    "Jumat depan": "[2025-06-06..2025-06-13]",
    "on the coming Friday": "2025-06-06",
    "am kommenden Montag": "2025-06-09",
    "this summer": "2025-22",
    "in this March": "2025-03",
    "diesen Herbst": "2025-23",
    "ce printemps": "2025-21",
    "in two weeks": "2025-06-16~",
    "kemarin": "2025-06-01",
    "bulan lalu": "2025-05",
    "dua minggu lalu": "2025-05-19~",
    "gestern": "2025-06-01",
    "letzte Woche": "[2025-05-26..2025-06-01]",
    "vor einem Jahr": "2024~",
    "la semaine dernière": "[2025-05-26..2025-06-01]",
    "il y a deux mois": "2025-04~",
    "l’an dernier": "2024",
    "la semana pasada": "[2025-05-26..2025-06-01]",
    "hace tres años": "2022~",
}


@pytest.mark.parametrize(("text", "notation"), MEANT.items())
def test_a_date_is_counted_from_the_day_of_the_report_and_keeps_its_words(text, notation):
    assert Edtf.parse(dated(text, REPORT)).notation() == f'{notation} "{text}"'


@pytest.mark.parametrize(
    "text",
    [
        "June 2025",
        "recently",
        "Monday",
        "this winter",
        "this article",
        "several weeks ago",
        "after it",
        "",
    ],
)
def test_what_is_not_counted_from_that_day_stays(text):
    assert dated(text, REPORT) == ""


def test_no_more_is_meant_than_the_date_of_the_report_tells():
    june, year = Edtf.parse("June 2025"), Edtf.parse("2025")
    assert [dated(text, june) for text in ("yesterday", "last week", "two weeks ago")] == ["", "", ""]
    assert dated("last month", june).startswith("2025-05 ")
    assert (dated("last month", year), dated("last year", year)) == ("", '2024 "last year"')
    assert dated("yesterday", Edtf()) == ""
