"""Who counts as a witness: which reports are one, which are weak, what stays alleged."""

import pytest

from recruiting.models.record_codes import Challenge
from tests.making import alder, claim, fresh, offer, person, report, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def bid():
    return offer("", published=False)


def says(bid, source, value="100m USD", **columns):
    return claim(bid, "amount", value, source=source, **columns)


def amount(bid):
    bid = fresh(bid)
    return str(bid.amount), bid.figure_support, bid.headlines["amount"]["reports"]


def copy(title, **columns):
    return source(title, worth="retelling", **columns)


def test_two_copies_of_nothing_known_are_weak_and_not_two_reports(bid):
    says(bid, copy("One"))
    says(bid, copy("Two"))
    assert amount(bid) == ("US$100m", "nobody-named", 1)


def test_a_copy_of_nothing_known_yields_to_a_report(bid):
    says(bid, copy("One"), "300m USD")
    says(bid, report(1))
    assert amount(bid) == ("US$100m", "one-report", 1)


def test_a_copy_yields_to_what_it_copies_though_that_is_weak_itself(bid):
    first = copy("One", based_on=[report(1)])
    says(bid, first, "up to 5m USD")
    says(bid, copy("Two", based_on=[first]), "70m USD")
    assert amount(bid)[0] == "up to US$5m"


@pytest.mark.parametrize("value", ["300m USD total", "100m USD a year"])
def test_a_page_goes_before_what_a_copy_says_otherwise_in_its_name(bid, value):
    says(bid, report(1))
    says(bid, copy("Two", based_on=[report(1)]), value, via=report(1))
    assert amount(bid) == ("US$100m", "one-report", 1)


@pytest.mark.parametrize("stance", ["reports", "alleges"])
def test_a_copy_of_several_reports_yields_to_the_one_of_which_it_gives_another_value(bid, stance):
    says(bid, report(1), "420k USD a year", stance=stance)
    says(bid, copy("Two", based_on=[report(1), report(3)]), "2.1m USD")
    assert amount(bid)[0] == "US$420,000 a year"


def test_a_copy_of_several_reports_of_which_none_gives_a_value_yields_to_nothing(bid):
    claim(bid, source=report(1))
    says(bid, copy("Two", based_on=[report(1), report(3)]), "2.1m USD")
    assert amount(bid)[0] == "US$2.1m"


def test_a_translation_of_nothing_known_is_weak_whatever_its_worth(bid):
    says(bid, source("One", based_on_how="translation"))
    assert amount(bid)[1] == "nobody-named"


def test_two_reports_of_one_publisher_are_one_report(bid):
    says(bid, source("One", publisher="The Grove"))
    says(bid, source("Two", publisher="THE GROVE"))
    assert amount(bid) == ("US$100m", "one-report", 1)


def test_a_page_based_on_two_reports_adds_nothing_to_either(bid):
    says(bid, report(1), "100m USD")
    says(bid, report(2), "250m USD")
    says(bid, copy("Both", based_on=[report(1), report(2)]), "250m USD")
    assert amount(bid)[0] == "reports differ: US$100m or US$250m"


def test_a_page_based_on_two_reports_that_adds_an_informant_of_its_own_is_a_report(bid):
    says(bid, report(1), "100m USD")
    says(bid, report(2), "250m USD")
    both = copy("Both", based_on=[report(1), report(2)])
    says(bid, both, "250m USD", via=both, informant_words="an engineer")
    assert amount(bid) == ("US$250m", "several-reports", 2)


def test_what_was_alleged_stays_alleged_however_many_pages_retell_it(bid):
    filing = source("A filing")
    says(bid, filing, stance="alleges")
    for number in range(3):
        says(bid, copy(f"Page {number}", based_on=[filing]))
    assert amount(bid) == ("US$100m", "alleged", 1)


def test_own_arithmetic_on_an_alleged_figure_lifts_nothing(bid):
    says(bid, source("A filing"), "25m USD a year", stance="alleges")
    says(bid, report(2), "100m USD over 4 years", how_known="reckoning")
    assert amount(bid)[1] == "alleged"


def test_what_somebody_reports_beside_an_allegation_is_reported(bid):
    says(bid, source("A filing"), stance="alleges")
    says(bid, report(2))
    assert amount(bid) == ("US$100m", "one-report", 1)


@pytest.mark.parametrize(
    "weak",
    [
        {"how_known": "second-hand"},
        {"how_known": "reckoning"},
        {"stance": "alleges"},
        {"worth": "unsourced"},
        {"worth": "machine-rewriting"},
        {"worth": "unknown"},
    ],
)
def test_a_weak_claim_stands_beside_a_serious_one(bid, weak):
    worth = {"worth": weak.pop("worth")} if "worth" in weak else {}
    says(bid, source("Weak", **worth), "300m USD", **weak)
    says(bid, report(1))
    assert amount(bid)[0] == "US$100m"
    assert fresh(bid).amount_others == "US$300m"


def test_an_informant_whom_a_page_of_no_noted_worth_names_is_serious(bid):
    says(bid, source("One", worth="unknown"), informant_words="an engineer")
    says(bid, report(1), "250m USD")
    assert amount(bid)[0] == "reports differ: US$100m or US$250m"


def test_a_denial_of_a_weak_page_sets_no_badge_above_a_serious_one(bid):
    says(bid, report(1))
    claim(bid, "amount", "", stance="limits", informant_company=alder(), source=report(2))
    claim(bid, "existence", "", stance="disputes", source=source("Weak", worth="unsourced"))
    bid = fresh(bid)
    assert (bid.figure_challenge, bid.figure_challenged_by) == (Challenge.LIMITED, "Alder")


def test_a_denial_of_a_weak_page_alone_is_shown(bid):
    says(bid, report(1))
    claim(bid, "amount", "", stance="disputes", source=source("Weak", worth="unsourced"))
    assert fresh(bid).figure_challenge == Challenge.DISPUTED


def test_a_badge_says_for_whom_somebody_disputes(bid):
    says(bid, report(1))
    claim(bid, "amount", "", stance="disputes", informant_person=person("Nn Two"), speaks_for=alder())
    assert fresh(bid).figure_challenged_by == "Nn Two, for Alder"


def test_a_dispute_of_another_figure_leaves_the_headline_alone(bid):
    says(bid, report(1))
    claim(bid, "amount", "", stance="disputes", denied="> 1bn USD", informant_company=alder())
    assert fresh(bid).figure_challenge == Challenge.NONE
