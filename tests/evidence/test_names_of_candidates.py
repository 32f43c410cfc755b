"""Who a row of people is follows the reports: a name that they take back, or nobody gives any more, goes."""

import pytest

from recruiting.history import summaries
from tests.making import approach, candidate, claim, fresh, person, report, source

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


@pytest.mark.parametrize("number", ["1", "one"])
def test_a_row_has_its_name_whichever_report_says_that_it_is_one_person(number):
    row = candidate(approach(), "an engineer", number="")
    name(row)
    claim(row, "number", number, report(3))
    assert str(fresh(row)) == "Nn One"
    assert not list(summaries.differences())


@pytest.mark.parametrize(("aside", "expected"), [("", "an engineer"), ("mistake", "Nn One")])
def test_whether_it_is_one_person_is_asked_of_the_numbers_that_count(aside, expected):
    row = candidate(approach(), "an engineer", number="")
    name(row)
    claim(row, "number", "1", report(3))
    claim(row, "number", "5", report(4), set_aside=aside)
    assert str(fresh(row)) == expected


def test_a_new_version_of_a_report_says_who_it_is_instead():
    row = candidate(approach(), "", person=person("Nn One"), number="")
    name(row)
    version = source("Corrected", based_on=[report(2)], based_on_how="new-version")
    claim(row, "person", person("Nn Two").ref, version)
    assert str(fresh(row)) == "Nn Two"


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


def test_who_has_a_row_of_their_own_is_named_by_no_other():
    story = approach()
    candidate(story, "", person=person("Nn One"), number="")
    row = candidate(story, "an engineer", number="1")
    name(row)
    assert str(fresh(row)) == "an engineer"


def test_a_name_that_an_editor_settled_stays(engineer):
    naming = name(engineer)
    row = fresh(engineer)
    row.settled, row.settled_reason, row.change_reason = "person", "Seen in a filing.", "Seen in a filing."
    row.save()
    naming.set_aside, naming.change_reason = "mistake", "The report is of no worth."
    naming.save()
    claim(engineer, "number", "3", report(3))
    assert (str(fresh(engineer)), str(fresh(engineer).number)) == ("Nn One", "1")


def test_a_group_has_a_number_and_no_name_whatever_is_reported():
    row = candidate(approach(), "a group", number="3")
    naming = name(row)
    claim(row, "number", "4", report(3))
    assert (str(fresh(row)), str(fresh(row).number)) == ("a group", "4")
    naming.set_aside, naming.change_reason = "mistake", "A group has no name."
    naming.save()
    assert fresh(row).headlines["person"]["set_aside"][0]["claim"] == naming.ref


def test_who_comments_on_somebody_does_not_name_them(engineer):
    claim(engineer, "person", person("Nn One").ref, report(2), stance="comments")
    assert str(fresh(engineer)) == "an engineer"


def test_a_name_that_no_claim_gave_stays_although_it_is_denied():
    row = candidate(approach(), "an engineer", person=person("Nn One"), number="")
    claim(row, "person", source=report(2), stance="disputes", denied=row.person.ref)
    claim(row, "number", "3", report(3))
    assert (str(fresh(row)), fresh(row).number.is_known) == ("Nn One", False)
