"""How many people are courted: nobody twice, and no number that nobody tells."""

import pytest

from recruiting.models import Approach
from recruiting.progress.people import Courting, Row, courtings, headcount
from recruiting.values import Count
from tests import making

BIRCH, CEDAR = 1, 2


def approach(*rows, at=(BIRCH,)):
    """Rows are (number as typed, person, key of the row that they are part of); their keys count from 1."""
    made = {}
    for key, (number, person, part_of) in enumerate(rows, 1):
        made[key] = Row(key, person, part_of, Count.parse(number))
    return Courting(0, employers=set(at), rows=made)


def group(number, part_of=None):
    return number, None, part_of


def named(person, part_of=None):
    return "", person, part_of


@pytest.mark.parametrize(
    ("approaches", "printed"),
    [
        ([approach(group("> 12"), group("1", 1), group("", 1))], "more than 12 people"),
        ([approach(group("8"), named(7))], "9 people"),
        ([approach(group("8"), named(7, 1))], "8 people"),
        ([approach(group(""), group("3", 1), named(7, 1))], "at least 4 people"),
        ([approach(group("several"), named(7))], "1 person and 1 group of unknown number"),
        ([approach(group(""))], "1 group of unknown number"),
        ([approach()], "number not reported"),
        ([approach(named(7)), approach(named(7), named(8))], "2 people"),
        ([approach(group("12")), approach(group("8"))], "at least 12 people"),
        ([approach(group("12")), approach(group("8"), at=(CEDAR,))], "20 people"),
        ([approach(group("12")), approach(group("> 5"), at=(CEDAR,))], "more than 17 people"),
        ([approach(group("2")), approach(named(7), named(8), named(9))], "at least 3 people"),
        ([approach(group("3"), at=(BIRCH, CEDAR)), approach(group("5"), at=(CEDAR,))], "at least 5 people"),
        ([approach(group("about 10"))], "about 10 people"),
    ],
)
def test_people_are_counted_once_and_none_is_invented(approaches, printed):
    assert str(headcount(approaches)) == printed


def test_rows_without_a_standing_claim_are_not_counted(db):
    made = making.approach()
    making.candidate(made, "two people", number="2")
    making.candidate(made, "ten more", number="10", claimed=False)
    assert str(headcount(courtings(Approach.objects.published()))) == "2 people"
