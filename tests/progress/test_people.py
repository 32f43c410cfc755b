"""How many people are courted: nobody twice, and no number that nobody tells."""

import pytest

from recruiting.progress.people import ApproachNumbers, CandidateNumber, headcount
from recruiting.values import Count

BIRCH, CEDAR = "birch", "cedar"


def approach(*rows, at=(BIRCH,)):
    """Rows are (number as typed, person, number of the row that they are part of, from 1)."""
    made = {}
    for key, (number, person, part_of) in enumerate(rows, 1):
        made[str(key)] = CandidateNumber(str(key), person, part_of, Count.parse(number))
    return ApproachNumbers("", employers=set(at), rows=made)


def group(number, part_of=""):
    return number, "", part_of


def named(person, part_of=""):
    return "", person, part_of


@pytest.mark.parametrize(
    ("approaches", "printed"),
    [
        ([approach(group("> 12"), group("1", "1"), group("", "1"))], "more than 12 people"),
        ([approach(group("8"), named("nn-7"))], "8–9 people"),
        ([approach(group("at least 12"), named("nn-7"), named("nn-8"), named("nn-9"))], "at least 12 people"),
        ([approach(group("2"), named("nn-7"), named("nn-8"), named("nn-9"))], "3–5 people"),
        ([approach(group("1"), named("nn-7"))], "2 people"),
        ([approach(group("8"), named("nn-7", "1"))], "8 people"),
        ([approach(group(""), group("3", "1"), named("nn-7", "1"))], "at least 4 people"),
        ([approach(group("several"), named("nn-7"))], "1 person and 1 group, exact size not reported"),
        ([approach(group(""))], "1 group, exact size not reported"),
        ([approach()], "number not reported"),
        ([approach(named("nn-7")), approach(named("nn-7"), named("nn-8"))], "2 people"),
        ([approach(group("12")), approach(group("8"))], "at least 12 people"),
        ([approach(group("12")), approach(group("8"), at=(CEDAR,))], "20 people"),
        ([approach(group("12")), approach(group("> 5"), at=(CEDAR,))], "more than 17 people"),
        ([approach(group("2")), approach(named("nn-7"), named("nn-8"), named("nn-9"))], "at least 3 people"),
        ([approach(group("3"), at=(BIRCH, CEDAR)), approach(group("5"), at=(CEDAR,))], "at least 5 people"),
        ([approach(group("about 10"))], "about 10 people"),
    ],
)
def test_people_are_counted_once_and_none_is_invented(approaches, printed):
    assert str(headcount(approaches)) == printed


def test_who_is_of_another_employer_than_a_group_is_not_among_it():
    rows = {
        "1": CandidateNumber("1", "", "", Count.parse("8"), BIRCH),
        "2": CandidateNumber("2", "nn-7", "", Count(), CEDAR),
        "3": CandidateNumber("3", "nn-8", "", Count(), BIRCH),
    }
    assert str(headcount([ApproachNumbers("", employers={BIRCH, CEDAR}, rows=rows)])) == "9–10 people"


def test_the_people_of_groups_within_groups_are_counted_however_deep_they_lie():
    depth = 2000  # more than Python takes of calls within each other
    rows = [group("", str(number) if number else "") for number in range(depth)]
    assert str(headcount([approach(*rows, group("7", str(depth)))])) == "at least 7 people"
