"""What has the shape of a name, and what says more."""

import pytest

from recruiting.values.name_shapes import has_title, is_odd_name

PEOPLE = (
    "Nn One",
    "nn one",
    "Nn van der Nn",
    "Nn d'Nn",
    "Nn bin Nn",
    "N. N. One Jr.",
    "李明",
    "Nn (“Nono”) One",
    "Nn·One",
    "Nn-Nn One",
)
COMPANIES = (
    "Alder",
    "Bank of Alder",
    "xAI",
    "eight sleep",
    "Alder & Oak",
    "Alder (London)",
    "C3.ai",
    "Oak for Good",
)
ODD_COMPANIES = ("Alder/Cedar", "ex-Alder", "formerly Alder", "Alder via Cedar", "Alder's new lab", "Alder?")


@pytest.mark.parametrize("name", PEOPLE)
def test_a_persons_name_is_as_people_write_names(name):
    assert not is_odd_name(name, of_person=True)


@pytest.mark.parametrize(
    "name",
    [
        *("Nn One (of Birch)", "Nn One or Nn Two", "Nn One?", "Nn One 34", "maybe Nn One"),
        *(
            "Nn One · Nn Two",
            "- Nn One",
            "• Nn One",
            "Nn One*",
            "@nnone",
            "nn@birch.example",
            "(Nn One)",
            "Nn One –",
        ),
    ],
)
def test_more_than_a_persons_name_is_odd(name):
    assert is_odd_name(name, of_person=True)


@pytest.mark.parametrize("name", COMPANIES)
def test_a_companys_name_may_hold_small_words(name):
    assert not is_odd_name(name, of_person=False)


@pytest.mark.parametrize("name", ODD_COMPANIES)
def test_more_than_a_companys_name_is_odd(name):
    assert is_odd_name(name, of_person=False)


def test_a_title_is_found_wherever_it_stands():
    for text in ("CEO Nn One", "Nn One (CTO)", "Birch CFO Nn One"):
        assert has_title(text)
    assert not has_title("Nn Ceona")
