"""How well an aspect is supported, line by line as the worked examples have it."""

import pytest

from recruiting.models import Source
from tests.making import alder, cedar, claim, company, fresh, offer, report, source

pytestmark = pytest.mark.django_db

AMOUNT = "100m USD total"


@pytest.fixture
def bid():
    """An offer of Alder of US$100m, a draft so that only the claims of each test are there."""
    return offer(AMOUNT, published=False)


def standing(bid):
    bid = fresh(bid)
    return bid.figure_support, bid.existence_support


def amount(bid, source=None, value=AMOUNT, **columns):
    return claim(bid, "amount", value, source=source, **columns)


def test_an_unnamed_informant_of_one_report_is_one_report(bid):
    amount(bid, informant_words="somebody who knows the talks")
    assert standing(bid) == ("one-report", "one-report")


@pytest.mark.parametrize("informants", ["several", "at least 2", "more than one", "2"])
def test_several_people_in_one_report_are_several_informants(bid, informants):
    amount(bid, informant_words="people who know the talks", informants=informants)
    assert standing(bid) == ("several-informants", "several-informants")


@pytest.mark.parametrize("informants", ["", "1", "not stated", "up to 3"])
def test_informants_of_no_stated_number_are_not_several(bid, informants):
    amount(bid, informant_words="people who know the talks", informants=informants)
    assert standing(bid) == ("one-report", "one-report")


def test_a_report_and_its_retelling_are_one_report(bid):
    amount(bid, report(1))
    amount(bid, report(2, based_on=[report(1)]))
    assert standing(bid) == ("one-report", "one-report")


def test_two_reports_with_their_own_informants_are_independent(bid):
    amount(bid, report(1))
    amount(bid, report(2), informant_words="another person")
    assert standing(bid) == ("several-reports", "several-reports")


def test_what_a_retelling_adds_and_what_it_retells_are_one_report(bid):
    retelling = report(2, based_on=[report(1)])
    claim(bid, source=retelling)
    amount(bid, retelling, via=retelling)
    assert standing(bid) == ("one-report", "one-report")


def test_what_a_retelling_adds_beside_the_report_that_it_retells_is_independent(bid):
    retelling = report(2, based_on=[report(1)])
    claim(bid, source=report(1))
    amount(bid, retelling, via=retelling)
    assert standing(bid) == ("one-report", "several-reports")


def test_a_retelling_named_in_via_that_adds_nothing_counts_as_what_it_retells(bid):
    retelling = report(2, based_on=[report(1)])
    amount(bid, report(1))
    amount(bid, report(3), via=retelling)
    assert standing(bid) == ("one-report", "one-report")


def test_what_is_read_in_a_rewriting_keeps_its_support_and_is_marked(bid):
    rewriting = report(2, based_on=[report(1, reading="through")], worth="machine-rewriting")
    amount(bid, rewriting)
    assert standing(bid) == ("one-report", "one-report")
    assert fresh(bid).figure_in_rewriting


def test_what_a_copy_says_and_the_report_that_it_copies_does_not_is_the_copy_s_own(bid):
    copy = report(2, based_on=[report(1)], worth="retelling")
    claim(bid, source=report(1))
    amount(bid, copy)
    assert standing(bid) == ("nobody-named", "one-report")


def test_what_a_copy_says_less_precisely_than_the_report_that_it_copies_is_that_report_s(bid):
    copy = report(2, based_on=[report(1)], worth="retelling")
    amount(bid, report(1))
    amount(bid, copy, value="up to 100m USD total")
    assert standing(bid) == ("one-report", "one-report")


def test_what_is_read_in_the_report_as_well_is_not_marked(bid):
    amount(bid, report(2, based_on=[report(1)], worth="machine-rewriting"))
    amount(bid, report(1))
    assert not fresh(bid).figure_in_rewriting


def test_a_rewriting_of_nothing_known_names_nobody(bid):
    amount(bid, source(worth="machine-rewriting"))
    assert standing(bid) == ("nobody-named", "nobody-named")


def test_a_rival_figure_supports_existence_and_not_the_amount(bid):
    amount(bid, report(1))
    amount(bid, report(2), value="250m USD total")
    assert standing(bid) == ("one-report", "several-reports")


def test_an_outlets_own_reporting_without_an_informant_is_one_report(bid):
    claim(bid)
    assert standing(bid) == ("none", "one-report")


def test_a_document_seen_is_documented(bid):
    amount(bid, how_known="document")
    assert standing(bid) == ("documented", "documented")


@pytest.mark.parametrize(
    ("columns", "of_the_source", "expected"),
    [
        ({}, {}, "one-report"),
        ({}, {"medium": "filing"}, "documented"),
        ({"informant_words": "an engineer"}, {}, "documented"),
        ({"how_known": "trace"}, {}, "documented"),
    ],
)
def test_a_screenshot_on_a_page_of_no_noted_worth_documents_nothing(bid, columns, of_the_source, expected):
    page = source("One", worth="unknown", **of_the_source)
    amount(bid, page, **{"how_known": "document", **columns})
    assert standing(bid) == (expected, expected)


def test_existence_confirmed_on_record_leaves_the_amount_at_one_report(bid):
    amount(bid)
    claim(bid, stance="confirms", informant_company=alder())
    assert standing(bid) == ("one-report", "on-record")


def test_a_rival_who_was_no_party_is_one_report_even_on_record(bid):
    amount(bid, informant_company=cedar(), interest="rival")
    assert standing(bid) == ("one-report", "one-report")


def test_the_employer_courted_from_is_no_party_to_a_rivals_offer(bid):
    amount(bid, informant_company=bid.approach.employers.get())
    assert standing(bid) == ("one-report", "one-report")


def test_a_page_that_names_no_source_names_nobody(bid):
    amount(bid, source(worth="unsourced"))
    assert standing(bid) == ("nobody-named", "nobody-named")


def test_a_satire_supports_nothing_and_does_not_let_the_record_stand(bid):
    amount(bid, source(worth="satire"))
    assert standing(bid) == ("none", "none")
    assert not fresh(bid).is_counted


def test_a_retold_satire_supports_nothing_either(bid):
    amount(bid, report(2, based_on=[source(worth="satire")]))
    assert standing(bid) == ("none", "none")


def test_what_is_only_alleged_in_a_filing_is_alleged(bid):
    amount(bid, source(medium="filing"), stance="alleges", informant_company=alder(), interest="party")
    assert standing(bid) == ("alleged", "alleged")


def test_second_hand_from_two_reports_is_one_report(bid):
    amount(bid, report(1), how_known="second-hand")
    amount(bid, report(2), how_known="reckoning")
    assert standing(bid) == ("one-report", "one-report")
    assert fresh(bid).figure_second_hand


def test_one_first_hand_claim_lifts_a_figure_out_of_second_hand(bid):
    amount(bid, report(1), how_known="second-hand")
    amount(bid, report(2))
    assert not fresh(bid).figure_second_hand


def test_an_undisclosed_amount_shows_the_support_of_existence():
    bid = offer("undisclosed", published=False)
    claim(bid, source=report(1))
    claim(bid, source=report(2))
    assert standing(bid) == ("several-reports", "several-reports")


def test_declining_to_comment_changes_nothing(bid):
    amount(bid)
    before = standing(bid)
    claim(bid, aspect="", stance="no-comment", informant_company=alder())
    assert standing(bid) == before


def test_one_persons_words_of_one_day_told_by_two_reports_are_one_report(bid):
    for number in (1, 2):
        amount(bid, report(number), informant_company=cedar(), said="2025-07-01")
    assert standing(bid) == ("one-report", "one-report")


def test_one_informants_words_of_two_days_are_two_utterances(bid):
    for number in (1, 2):
        amount(bid, report(number), informant_company=cedar(), said=f"2025-07-0{number}")
    assert standing(bid) == ("several-reports", "several-reports")


def test_a_lab_of_the_recruiter_speaks_on_record_and_its_sister_does_not(bid):
    lab, firm = company("Alder Lab", parent=alder()), bid.approach
    amount(bid, informant_company=lab)
    assert standing(bid)[0] == "on-record"
    firm.recruiters.set([lab])
    assert standing(bid)[0] == "on-record"
    firm.recruiters.set([company("Alder Works", parent=alder())])
    assert standing(bid)[0] == "one-report"


def test_a_claim_set_aside_supports_nothing_until_it_is_taken_back(bid):
    made = amount(bid)
    made.set_aside = "mistake"
    made.save()
    assert standing(bid) == ("none", "none")
    made.set_aside = ""
    made.save()
    assert standing(bid) == ("one-report", "one-report")


def test_a_draft_claim_supports_nothing(bid):
    amount(bid, state="draft")
    assert standing(bid) == ("none", "none")


def test_deleting_the_claim_takes_its_support_away(bid):
    amount(bid).delete()
    assert standing(bid) == ("none", "none")


def test_a_source_found_to_retell_another_makes_two_reports_one(bid):
    amount(bid, report(1))
    amount(bid, report(2))
    report(2).based_on.add(report(1))
    assert standing(bid) == ("one-report", "one-report")
    assert Source.objects.get(title="Report 2").root == report(1)


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({}, "nobody-named"),
        ({"informant_words": "a banker"}, "one-report"),
        ({"how_known": "document"}, "documented"),
    ],
)
def test_what_a_copy_adds_of_its_own_has_somebody_who_says_so(bid, columns, expected):
    copy = report(2, based_on=[report(1)], worth="retelling")
    amount(bid, copy, via=copy, **columns)
    assert standing(bid)[0] == expected
