"""Who comes to a company and keeps their job has two; who comes back had one in between."""

import pytest

from tests.making import alder, approach, birch, candidate, circumstance, claim, employment, event, person
from tests.making import source as published
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def professor():
    """Nn One of Birch started at Alder on 1 September; one page says that she left Birch."""
    courting = approach()
    courted = candidate(courting, "", person=person(), number="")
    event(courting, "started", [courted], happened="1 September 2025")
    employment(person(), alder(), held="current", started="1 September 2025", through=courted)
    return employment(person(), birch(), held="current")


def works(client):
    return read(client, "/people/nn-one/").text.partition("Who tried")[0].partition("Works")[2]


@pytest.mark.parametrize(("day", "has_both"), [("22 August 2025", False), ("3 September 2025", True)])
def test_who_says_after_the_start_that_they_have_not_left_says_that_they_are_still_there(
    client, professor, day, has_both
):
    """What was said before that day may have been overtaken by it."""
    correction = published("A correction", publisher="The Magpie", published=day)
    claim(professor, "ended", stance="disputes", informant_company=birch(), source=correction)
    assert ("t Birch" in works(client)) is has_both


def test_a_job_that_began_when_another_ended_is_the_later(client):
    """Back after weeks: the job in between has no end."""
    employment(person(), birch(), ended="mid-July 2024")
    employment(person(), alder(), held="former", started="mid-July 2024")
    career = read(client, "/people/nn-one/").text.partition("Career")[2].partition("Sources")[0]
    assert career.index("Alder") < career.index("Birch")


def test_a_figure_of_a_company_says_of_when_it_is_or_when_it_was_reported(client):
    """Valuations of several years, of which the first has no day."""
    early, late = (published(day, published=day) for day in ("3 February 2025", "12 November 2025"))
    for money, source, as_of in (("8bn USD", early, ""), ("3bn USD", late, "November 2025")):
        fact = circumstance("valuation", money=money, as_of=as_of)
        claim(fact, "money", money, source=source)
    text = read(client, "/companies/alder/").text
    assert "US$8bn reported 3 February 2025" in text
    assert "US$3bn as of November 2025" in text
