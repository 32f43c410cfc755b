"""An employer's award for staying to people of whom a report tells nothing else: are they courted?"""

import pytest

from recruiting.models import Approach, Candidate
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

QUESTION = "200 researchers: were they courted by Alder too, or only paid to stay?"


def of_an_award(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn One").row("candidates", description="200 researchers")
    form.row("offers", amount="2m USD total", candidates="P1")
    return form.row("offers", amount="1m USD each", kind="retention-award", candidates="P2")


def test_who_are_only_paid_to_stay_are_not_said_to_be_courted(form):
    of_an_award(form).press("publish")
    assert QUESTION in form.asks
    form.answer(**{"courted-O2": "not-said"}).press("publish")
    assert "a story of the kind “retention: the employer keeps people”" in form.wrong
    assert not Approach.objects.exists()


def test_who_are_said_to_be_courted_are_approached(form, client):
    of_an_award(form).press("publish")
    form.answer(**{"courted-O2": "courted"}).publish()
    assert "Nn One and 200 researchers" in read(client, "/approaches/")


def test_of_whom_the_report_tells_more_nothing_is_asked(form):
    of_an_award(form).row("events", kind="declined", candidates="P2").publish()
    assert Candidate.objects.count() == 2


def test_of_a_part_of_those_courted_nothing_is_asked(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", description="300 researchers").row("candidates", person="Nn One")
    form.row("candidates", description="200 of them", part_of="P1")
    form.row("offers", amount="1m USD each", kind="retention-award", candidates="P3").publish()
    assert Candidate.objects.count() == 3


def test_of_the_only_people_of_a_story_nothing_is_asked(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch", whom="200 researchers")
    form.row("offers", amount="1m USD each", kind="retention-award").publish()
    assert Candidate.objects.count() == 1


def test_who_has_an_award_together_with_somebody_courted_is_asked_about_alone(form):
    form.open().fill("source", title="Report A")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn One").row("candidates", description="200 researchers")
    form.row("offers", amount="2m USD total", candidates="P1")
    form.row("offers", amount="1m USD each", kind="retention-award", candidates="P1, P2").press("publish")
    assert QUESTION in form.asks
