"""Who a row of people is follows the reports: a name that they take back, or nobody gives any more, goes."""

import pytest

from recruiting.history import summaries
from tests.making import approach, candidate, claim, fresh, person, report

pytestmark = pytest.mark.django_db


@pytest.fixture
def engineer():
    """One engineer whom no report names."""
    return candidate(approach(), "an engineer", number="1")


def name(row, number=2):
    return claim(row, "person", person("Nn One").ref, report(number))


@pytest.mark.parametrize("undone", [{"set_aside": "mistake"}, {"state": "retracted", "retraction": "Ours."}])
def test_a_name_goes_with_the_only_claim_that_gives_it(engineer, undone):
    naming = name(engineer)
    assert str(fresh(engineer)) == "Nn One"
    for column, value in undone.items():
        setattr(naming, column, value)
    naming.change_reason = "It is somebody else."
    naming.save()
    assert str(fresh(engineer)) == "an engineer"
    assert not list(summaries.differences())


def test_a_name_goes_although_the_number_follows_reports_too(engineer):
    claim(engineer, "number", "1", report(3))
    naming = name(engineer)
    assert str(fresh(engineer)) == "Nn One"
    naming.set_aside, naming.change_reason = "mistake", "It is somebody else."
    naming.save()
    assert (str(fresh(engineer)), str(fresh(engineer).number)) == ("an engineer", "1")
    assert not list(summaries.differences())


def test_a_row_has_its_name_whichever_report_says_that_it_is_one_person():
    row = candidate(approach(), "an engineer", number="")
    name(row)
    claim(row, "number", "1", report(3))
    assert str(fresh(row)) == "Nn One"
    assert not list(summaries.differences())


def test_a_row_without_a_description_keeps_its_name():
    row = candidate(approach(), "", person=person("Nn One"), number="")
    naming = name(row)
    naming.set_aside, naming.change_reason = "mistake", "It is somebody else."
    naming.save()
    assert str(fresh(row)) == "Nn One"


def test_two_rows_that_lose_their_names_at_once_have_none():
    story = approach()
    rows = [candidate(story, words, number="1") for words in ("an engineer", "a designer")]
    namings = [claim(row, "person", person(f"Nn {row.description}").ref, report(2)) for row in rows]
    for naming in namings:
        naming.set_aside, naming.change_reason = "mistake", "It is somebody else."
        naming.save()
    assert [str(fresh(row)) for row in rows] == ["an engineer", "a designer"]


def test_a_name_that_an_editor_settled_stays(engineer):
    naming = name(engineer)
    row = fresh(engineer)
    row.settled, row.settled_reason, row.change_reason = "person", "Seen in a filing.", "Seen in a filing."
    row.save()
    naming.set_aside, naming.change_reason = "mistake", "The report is of no worth."
    naming.save()
    assert str(fresh(engineer)) == "Nn One"


def test_a_group_has_no_name_whatever_is_reported():
    row = candidate(approach(), "a group", number="3")
    name(row)
    assert str(fresh(row)) == "a group"
