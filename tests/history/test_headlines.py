"""The headlines that are stored with a row, on every change of a claim, by hand and by file."""

import pytest

from recruiting.desk import publishing
from recruiting.evidence.claims import claims_on
from recruiting.evidence.weighing import replaced_sources
from recruiting.history import summaries
from tests.making import (
    alder,
    approach,
    birch,
    candidate,
    circumstance,
    claim,
    company,
    employment,
    event,
    fresh,
    offer,
    person,
    report,
    source,
    term,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def bid():
    """An offer of which no report gives an amount yet."""
    return offer("", published=True)


@pytest.fixture(autouse=True)
def _proved():
    yield
    assert not list(summaries.differences())


def says(row, number, aspect, value, **columns):
    return claim(row, aspect, value, source=report(number), **columns)


def line(row, column="amount"):
    """The column as it stands, how it came about, and what stands beside it."""
    row = fresh(row)
    told = row.headlines.get(column, {})
    others = [other["value"] for other in told.get("others", ())]
    return str(getattr(row, column)), told.get("kind"), told.get("reports"), others


def test_the_first_reports_silence_is_no_headline(bid):
    says(bid, 2, "amount", "3m USD")
    assert line(bid) == ("US$3m", "worked-out", 1, [])


def test_reports_that_differ_are_all_shown_with_the_lowest_floor_and_the_highest_ceiling(bid):
    says(bid, 1, "amount", "100m USD")
    says(bid, 2, "amount", "250m USD")
    assert line(bid)[:2] == ("reports differ: US$100m or US$250m", "differ")
    bid = fresh(bid)
    assert (bid.usd_floor, bid.usd_ceiling, bid.amount_printed) == (
        100_000_000_00,
        250_000_000_00,
        "reports differ: US$100m or US$250m",
    )


def test_a_third_report_decides(bid):
    for number, amount in enumerate(("100m USD", "250m USD", "250m USD"), 1):
        says(bid, number, "amount", amount)
    assert line(bid) == ("US$250m", "worked-out", 2, ["100000000 USD"])
    assert fresh(bid).headlines["amount"]["claims"] == [
        f"{bid.ref}-amount-2",
        f"{bid.ref}-amount-3",
    ]


def test_two_reports_of_one_publisher_are_one(bid):
    told = ("100m USD", "The Grove"), ("250m USD", "The Hedge"), ("100m USD", "the grove ")
    for number, (amount, publisher) in enumerate(told, 1):
        claim(bid, "amount", amount, source=report(10 + number, publisher=publisher))
    assert line(bid)[0] == "reports differ: US$100m or US$250m"


def test_a_claim_that_is_set_aside_takes_its_value_along(bid):
    only = says(bid, 1, "amount", "300m USD")
    only.set_aside, only.set_aside_note = "mistake", "Lamps."
    only.save()
    assert line(bid) == ("not reported", "not-reported", 0, [])
    assert fresh(bid).headlines["amount"]["set_aside"][0]["why"] == "mistake"


def test_a_claim_that_is_withdrawn_takes_its_value_along(bid):
    only = says(bid, 1, "amount", "300m USD")
    publishing.retract(only, "It was another company.")
    assert line(bid)[0] == "not reported"
    again = says(bid, 1, "amount", "30m USD")
    again.delete()
    assert line(bid) == ("not reported", None, None, [])


def test_what_an_editor_settled_no_claim_moves(bid):
    says(bid, 1, "amount", "100m USD")
    bid = fresh(bid)
    bid.amount, bid.settled, bid.settled_reason = "about 90m USD", "amount", "We saw the contract."
    bid.save()
    says(bid, 2, "amount", "250m USD")
    assert line(bid) == ("about US$90m", "settled", 0, ["100000000 USD", "250000000 USD"])
    bid = fresh(bid)
    bid.settled = ""
    bid.save()
    assert line(bid)[0] == "reports differ: US$100m or US$250m"


def test_a_draft_keeps_what_was_typed_until_a_claim_is_published():
    bid = offer("100m USD", published=False)
    waiting = says(bid, 1, "amount", "250m USD", state="draft")
    assert line(bid) == ("US$100m", None, None, [])
    publishing.publish(waiting)
    assert line(bid)[0] == "US$250m"


def test_a_page_of_unknown_origin_stands_beside_a_report(bid):
    says(bid, 1, "amount", "100m USD")
    claim(bid, "amount", "300m USD", source=report(2, worth="unsourced"))
    assert line(bid) == ("US$100m", "worked-out", 1, ["300000000 USD"])


COLUMNS = {
    "began": (approach, "2023", "early 2024", "reports differ: 2023 or early 2024"),
    "ended": (lambda: employment(person(), birch()), "November 2025", "October 2025",
              "reports differ: October 2025 or November 2025"),
    "title": (lambda: employment(person(), birch()), "scientist", "co-founder", "scientist or co-founder"),
    "held": (lambda: employment(person(), birch()), "current", "former", "former"),
    "happened": (lambda: event(approach(), "offered"), "2025", "June 2025", "June 2025"),
    "people": (lambda: event(approach(), "signed"), "about 40", "42", "42"),
    "number": (lambda: candidate(approach(), number=""), "several", "8", "8"),
    "money": (lambda: term("base", approach=approach()), "1m USD a year", "undisclosed", "US$1m a year"),
    "certainty": (lambda: term("base", approach=approach()), "possible", "guaranteed", "not-said"),
    "share": (lambda: circumstance("retention-rate"), "80%", "more than 70%", "80%"),
    "what": (lambda: event(approach(), "talks"), "They met.", "A long talk.", "They met."),
    "channels": (lambda: event(approach(), "message"), "WhatsApp", "e-mail, WhatsApp", "WhatsApp, e-mail"),
    "moved_first": (approach, "recruiter", "agency", "unknown"),
}  # fmt: skip


@pytest.mark.parametrize(("column", "case"), COLUMNS.items(), ids=COLUMNS)
def test_every_column_follows_the_claims(column, case):
    make, first, second, expected = case
    row = make()
    says(row, 1, column, first)
    says(row, 2, column, second)
    assert str(getattr(fresh(row), column)) == expected


def test_a_company_that_only_the_second_report_names_is_the_headline():
    row = candidate(approach())
    says(row, 2, "employer", company("Cedar").ref)
    assert fresh(row).employer == company("Cedar")
    says(row, 3, "employer", alder().ref)
    assert fresh(row).employer is None
    assert fresh(row).headlines["employer"]["values"] == ["cedar", "alder"]


def test_a_number_is_no_headline_of_a_named_person():
    row = candidate(approach(), "", person=person(), number="")
    says(row, 2, "number", "8")
    assert str(fresh(row).number) == "not reported"


def test_what_a_copy_gets_wrong_does_not_differ_from_the_report_that_it_copies(bid):
    says(bid, 1, "amount", "20m USD")
    copy = source("A copy", worth="retelling", based_on=[report(1)])
    claim(bid, "amount", "30m USD", source=copy)
    assert line(bid) == ("US$20m", "worked-out", 1, ["30000000 USD"])


def test_a_new_version_takes_the_place_of_the_former_one(bid):
    says(bid, 1, "amount", "100m USD")
    newer = source("A new version", based_on=[report(1)], based_on_how="new-version")
    claim(bid, "amount", "250m USD", source=newer)
    assert line(bid)[:3] == ("US$250m", "worked-out", 1)


def test_how_many_new_versions_there_are_asks_the_database_no_more(bid, django_assert_num_queries):
    says(bid, 1, "amount", "100m USD")
    for number in range(2):
        newer = source(f"Version {number}", based_on=[report(1)], based_on_how="new-version")
        claim(bid, "amount", "250m USD", source=newer)
    claims, first = claims_on({"offer": [bid.pk]})["offer", bid.pk], report(1)
    with django_assert_num_queries(0):
        assert replaced_sources(claims) == {first.pk}


def test_what_the_new_version_leaves_as_it_was_stays(bid):
    says(bid, 1, "amount", "100m USD")
    newer = source("A new version", based_on=[report(1)], based_on_how="new-version")
    claim(bid, "number", "1", source=newer)
    assert line(bid)[:3] == ("US$100m", "worked-out", 1)


def dated(number, day):
    return source(f"Report {number}", published=day)


@pytest.mark.parametrize(
    ("told", "headline"),
    [
        ("16 June 2026", ("15 June 2026", "worked-out", 1, ["2026-01-01", "2026-04-01"])),
        ("2 May 2026", ("reports differ: 1 January 2026 or 1 April 2026 or 15 June 2026", "differ", 3, [])),
    ],
    ids=["what it was goes before what was planned", "plans differ"],
)
def test_a_start_that_was_planned_gives_way_to_the_one_that_was(told, headline):
    job = employment(person(), alder(), published=False)
    claim(job, "started", "2026-01-01", source=dated(1, "9 September 2025"))
    claim(job, "started", "2026-04-01", source=dated(2, "2 December 2025"))
    claim(job, "started", "2026-06-15", source=dated(3, told))
    assert line(job, "started") == headline


def test_a_start_that_only_a_page_that_names_nobody_tells_takes_no_place(bid):
    job = employment(person(), alder(), published=False)
    claim(job, "started", "2026-01-01", source=dated(1, "9 September 2025"))
    weak = source("A blog", published="16 June 2026", worth="unsourced")
    claim(job, "started", "2026-06-15", source=weak)
    assert line(job, "started")[0] == "1 January 2026"
