"""What describes people or a company is told from a name, and says how many they are."""

import pytest

from recruiting.values import Count
from recruiting.values.unnamed import (
    describes_company,
    describes_people,
    is_of_others,
    is_title,
    number_in,
    says_number,
)

DESCRIPTIONS = {
    "three colleagues": "three",
    "Three colleagues": "Three",
    "several engineers": "several",
    "ten engineers at Birch": "ten",
    "at least five people": "at least five",
    "more than 100 Birch employees": "more than 100",
    "a dozen top researchers": "a dozen",
    "a handful of researchers": "a handful",
    "half a dozen engineers": "half a dozen",
    "two or three engineers": "two or three",
    "20 to 30 people": "20 to 30",
    "12 of 20 researchers": "12",
    "one of the founders": "one",
    "a team of five": "five",
    "a five-person team": "five",
    "a researcher": "one",
    "its chief scientist": "one",
    "the founder": "one",
    "chief scientist": "one",
    "tiga peneliti": "tiga",
    "seorang peneliti": "one",
    "beberapa peneliti": "beberapa",
    "zwei Forscher": "zwei",
    "deux chercheurs": "deux",
    "ein Forscher": "one",
    "une ingénieure": "one",
    "eine Handvoll Forscher": "",
    "une dizaine de chercheurs": "",
    "zwei, drei Leute": "",
    "约20名研究员": "约20名研究员",
    "the vision team": "",
    "Birch's vision team": "",
    "Birch researchers": "",
    "five senior researchers": "five",
    "24 alignment engineers": "24",
    "12 crew members": "12",
    "a class of 12": "12",
    "a squad of engineers": "",
    "a wave of hires": "",
    "two squads": "",
    "two squads of engineers": "",
    "two teams of five": "",
    "three score": "",
    "others": "",
    "Founders": "",
    "two-thirds of the staff": "",
    "one half of the team": "",
    "50% of the staff": "",
    "2025 graduates": "",
    "some of the team": "",
}
NAMES = (
    *("Nn One", "nn one", "Nn O. Three", "van der Nn", "de Nn", "la Rue", "dos Santos", "ten Boom"),
    *("Two Feathers", "Third Person", "Nn One Jr.", "Nn dos Nn", "will.i.nn", "Team Nine"),
)


@pytest.mark.parametrize(("text", "number"), DESCRIPTIONS.items())
def test_a_description_names_nobody_and_says_how_many_they_are(text, number):
    assert describes_people(text)
    assert number_in(text) == number


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_no_description(name):
    assert not describes_people(name)


@pytest.mark.parametrize("text", ["a rival lab", "several labs", "two rivals", "the startup", "rival labs"])
def test_a_company_is_described_in_small_letters(text):
    assert describes_company(text)


@pytest.mark.parametrize("name", ["xAI", "3M", "One Medical", "eight sleep", "a16z", "d-Matrix", "Alder"])
def test_what_may_be_the_name_of_a_company_is_its_name(name):
    assert not describes_company(name)


def test_a_title_is_of_who_stands_before_it_unless_it_is_counted_or_has_an_article():
    for text in ("CTO", "chief scientist", "co-founder"):
        assert is_title(text)
    for text in ("a chief scientist", "two co-founders", "Nn Two"):
        assert not is_title(text)


def test_others_are_told_from_a_group_that_may_count_who_is_named():
    for text in ("two others", "three colleagues", "more engineers"):
        assert is_of_others(text)
    assert not is_of_others("nine people")


def test_a_number_that_a_description_says_need_not_stand_beside_it():
    assert says_number("three colleagues", Count.parse("3"))
    assert says_number("several engineers", Count.parse("several"))
    assert not says_number("three colleagues", Count.parse("4"))
    assert not says_number("the vision team", Count.parse("4"))
    assert not says_number("the vision team", Count())
