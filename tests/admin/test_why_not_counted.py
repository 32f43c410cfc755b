"""An editor sees on a claim, and on its record's page, why it does not count."""

import pytest
from django.urls import reverse

from recruiting.evidence.claims import claims_on
from recruiting.evidence.why_not_counted import reasons
from tests import making

pytestmark = pytest.mark.django_db


@pytest.fixture
def bid():
    """An offer of US$100m that one report tells."""
    return making.offer("100m USD total")


def why(claim):
    key = claim.subject_table, claim.subject.pk
    return " ".join(reasons(claim, claims_on({key[0]: [key[1]]})[key]))


CASES = {
    "set aside": ({"set_aside": "wrong-person"}, "It is set aside"),
    "second-hand": ({"how_known": "second-hand"}, "Whoever says so was not there"),
    "alleged": ({"stance": "alleges"}, "It is merely alleged"),
    "a draft": ({"state": "draft"}, "It is not published: draft."),
    "a denial": ({"stance": "disputes"}, "It contradicts"),
}


@pytest.mark.parametrize(("columns", "reason"), CASES.values(), ids=CASES)
def test_what_keeps_a_claim_from_counting_is_told(bid, columns, reason):
    claim = making.claim(bid, "amount", "90m USD total", source=making.report(7), **columns)
    assert reason in why(claim)


def test_a_claim_that_counts_has_nothing_against_it(bid):
    assert why(making.claim(bid, "amount", "100m USD total", source=making.report(7))) == ""


def test_a_second_report_of_one_publisher_is_no_independent_report(bid):
    for number in (7, 8):
        source = making.source(f"Report {number}", publisher="The Grove")
        claim = making.claim(bid, "amount", "100m USD total", source=source)
    assert "It is no independent report beside that of" in why(claim)


def test_what_a_copy_adds_is_told_to_be_the_copy_s_own(bid):
    making.claim(bid, source=making.report(7))
    copy = making.source("A copy", worth="retelling", based_on=[making.report(7)])
    assert "The page copies “Report 7”" in why(making.claim(bid, "number", "3", source=copy))


def test_it_stands_on_the_page_of_the_claim_and_of_its_record(bid, publisher):
    claim = making.claim(bid, "amount", "90m USD total", how_known="second-hand", source=making.report(7))
    for record in (claim, bid):
        page = publisher.get(reverse(f"admin:recruiting_{record.table}_change", args=[record.pk]))
        assert "Whoever says so was not there" in page.content.decode(), record
