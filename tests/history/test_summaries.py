"""What is stored follows what it is derived from, on every path, and is no edit."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from recruiting.history import summaries
from recruiting.models import Claim, Event, Offer, Source, Term
from tests.making import (
    alder,
    approach,
    candidate,
    circumstance,
    claim,
    employment,
    event,
    fresh,
    group,
    offer,
    person,
    report,
    term,
)

pytestmark = pytest.mark.django_db


def days(record):
    record = fresh(record)
    return record.earliest, record.latest


JUNE = date(2025, 6, 1), date(2025, 6, 30)
AUGUST = date(2025, 8, 1), date(2025, 8, 31)


def test_an_offers_days_are_those_of_its_being_made():
    bid = offer()
    event(bid.approach, "offered", offers=[bid], happened="June 2025")
    event(bid.approach, "accepted", offers=[bid], happened="August 2025")
    assert days(bid) == JUNE
    assert days(bid.approach) == (JUNE[0], AUGUST[1])


def test_else_those_of_what_concerns_it():
    bid = offer()
    event(bid.approach, "offered", offers=[bid])
    event(bid.approach, "declined", offers=[bid], happened="August 2025")
    assert days(bid) == AUGUST


def test_the_days_of_its_approach_are_never_an_offers():
    bid = offer(approach=approach(began="June 2025"))
    assert days(bid) == (None, None)


def test_without_a_date_there_is_none():
    assert days(offer()) == (None, None)


def test_the_days_follow_when_the_event_moves_and_when_it_goes():
    bid = offer()
    made = event(bid.approach, "offered", offers=[bid], happened="June 2025")
    made.happened = "August 2025"
    made.save()
    assert days(bid) == AUGUST
    made.delete()
    assert days(bid) == (None, None)


def dollars(bid):
    bid = fresh(bid)
    return bid.usd_floor, bid.usd_ceiling, bid.usd_rate_day


def offered_on(day, amount="100 EUR total"):
    bid = offer(amount)
    event(bid.approach, "offered", offers=[bid], happened=day)
    return bid


def test_dollars_need_no_date():
    assert dollars(offer("200-500m USD total")) == (20_000_000_000, 50_000_000_000, None)


def test_other_money_is_converted_at_the_day_of_the_offer():
    # 2 June 2025: the European Central Bank's reference rate was 1.1419 dollars a euro.
    bid = offered_on("2 June 2025", "> 100 EUR total")
    assert dollars(bid) == (11419, None, date(2025, 6, 2))


def test_else_at_the_day_of_the_first_report():
    bid = offer("100 EUR total")
    later, first = report(2, published="3 June 2025"), report(3, published="2 June 2025")
    for source in (later, first):
        claim(bid, source=source)
    assert dollars(bid) == (11419, 11419, date(2025, 6, 2))


def test_a_day_without_a_rate_takes_the_last_bank_day_before():
    monday, friday, weekend = (offered_on(f"{day} June 2025") for day in (2, 6, 7))
    assert dollars(weekend)[:2] == dollars(friday)[:2] != dollars(monday)[:2]


@pytest.mark.parametrize(
    ("amount", "day"),
    [
        ("100 EUR total", ""),
        ("100 KPW total", "2 June 2025"),
        ("100 EUR total", "1990"),
        ("undisclosed", "2 June 2025"),
    ],
    ids=["no date", "no rate", "no rate then", "no figure"],
)
def test_otherwise_nothing_is_converted(amount, day):
    assert dollars(offered_on(day, amount)) == (None, None, None)


def test_a_circumstance_shows_the_support_of_its_value():
    size = circumstance(people="50")
    assert (size.figure_support, size.existence_support) == ("one-report", "one-report")
    claim(size, "people", "80", source=report(2))
    assert (fresh(size).figure_support, fresh(size).existence_support) == ("one-report", "several-reports")


def test_a_company_speaks_on_record_of_itself():
    size = circumstance(people="50")
    claim(size, "people", "50", informant_company=alder(), stance="confirms")
    assert fresh(size).figure_support == "on-record"


def test_a_person_speaks_on_record_of_their_employment_until_it_is_no_name():
    stint = employment(person(), alder())
    claim(stint, stance="confirms", informant_person=person())
    assert fresh(stint).existence_support == "on-record"
    speaker = person()
    speaker.naming = "assumed"
    speaker.save()
    assert fresh(stint).existence_support == "one-report"


def test_the_standing_of_what_a_source_tells_follows_its_worth():
    page = report(2)
    bid = offer(published=False)
    claim(bid, "amount", "100m USD total", source=page)
    page.worth = "unsourced"
    page.save()
    assert fresh(bid).figure_support == "nobody-named"
    page.worth = "satire"
    page.save()
    assert not fresh(bid).is_counted


def test_a_root_passes_to_all_that_retell_it():
    first, second, third = report(1), report(2), report(3)
    third.based_on.add(second)
    assert Source.objects.get(pk=third.pk).root == second
    second.based_on.add(first)
    assert Source.objects.get(pk=third.pk).root == first
    second.based_on.clear()
    assert Source.objects.get(pk=third.pk).root == second


def test_a_new_source_is_its_own_root():
    assert report(1).root == report(1)


def test_a_derived_column_is_no_edit():
    bid = offer()
    before = fresh(bid).version, bid.history.count()
    claim(bid, source=report(2))
    assert (fresh(bid).version, bid.history.count()) == before
    assert fresh(bid).existence_support == "several-reports"


def test_an_editor_who_has_the_record_open_is_not_disturbed_by_a_new_claim():
    bid = offer()
    opened = fresh(bid)
    claim(bid, source=report(2))
    opened.summary = "words"
    opened.save()
    assert fresh(bid).existence_support == "several-reports"


def test_check_summaries_names_what_differs_and_mends_it(capsys):
    bid = offer()
    call_command("check_summaries")
    Offer.objects.filter(pk=bid.pk).update(figure_support="on-record", usd_floor=1)
    with pytest.raises(CommandError, match="2 summaries differ"):
        call_command("check_summaries")
    assert f"offer {bid.ref}: usd_floor is 1" in capsys.readouterr().out
    call_command("check_summaries", mend=True)
    call_command("check_summaries")


STORED = [
    ("claim", {"set_aside": "mistake"}),
    ("event", {"kind": "declined"}),
    ("source", {"worth": "satire"}),
]


@pytest.mark.parametrize(("table", "change"), STORED, ids=[table for table, _change in STORED])
def test_a_change_that_goes_round_the_write_path_is_found(table, change):
    bid = offer()
    event(bid.approach, "accepted", offers=[bid])
    assert not list(summaries.differences())
    {"claim": Claim, "event": Event, "source": Source}[table].objects.update(**change)
    assert list(summaries.differences())


def test_whatever_is_done_through_the_write_path_leaves_no_difference():
    courting = approach()
    whole = group(courting)
    part = candidate(courting, "", person=person(), part_of=whole)
    bid = offer("100 EUR total", courting, [part])
    made = event(courting, "offered", [part], [bid], happened="June 2025")
    stint = employment(person(), alder(), through=part, held="current")
    claim(bid, "unclear", stance="disputes", informant_company=alder())
    stint.through = None
    stint.save()
    made.offers.clear()
    bid.candidates.set([whole])
    part.delete()
    report(1).based_on.add(report(2))
    courting.recruiters.clear()
    fresh(made).delete()
    assert not list(summaries.differences())


def test_refreshing_many_offers_costs_as_many_queries_as_refreshing_few():
    def queries():
        Offer.objects.update(figure_support="on-record")
        with CaptureQueriesContext(connection) as captured:
            summaries.refresh(("approach", pk) for pk in Offer.objects.values_list("approach", flat=True))
        return len(captured)

    def another():
        bid = offer()
        event(bid.approach, "offered", [candidate(bid.approach)], [bid])

    another()
    few = queries()
    for _number in range(5):
        another()
    assert queries() == few


def test_what_files_print_is_stored_in_english_and_follows():
    bid = offer("> 1bn USD, several years")
    event(bid.approach, "accepted", [group(bid.approach)], [bid], people="0")
    bid = fresh(bid)
    assert bid.amount_printed == "more than US$1bn over several years"
    assert bid.outcome_printed == fresh(bid.approach).outcome_printed == "offered, nobody accepted"
    bid.amount, bid.settled, bid.settled_reason = "undisclosed", "amount", "The figure is a guess."
    bid.save()
    assert fresh(bid).amount_printed == "undisclosed"
    assert not list(summaries.differences())


def test_whoever_challenges_most_is_named_and_renamed():
    bid = offer()
    claim(bid, "amount", stance="limits", informant_person=person("Nn Mild"))
    claim(bid, "amount", stance="disputes", informant_words="somebody who knows", source=report(2))
    claim(bid, "amount", stance="disputes", informant_company=alder(), source=report(3))
    assert fresh(bid).figure_challenged_by == "somebody who knows; Alder"
    renamed = alder()
    renamed.name = "Alder Labs"
    renamed.save()
    assert fresh(bid).figure_challenged_by == "somebody who knows; Alder Labs"


def test_independent_reports_are_counted_once_each():
    bid = offer()  # told by report 1
    assert fresh(bid).independent_reports == 1
    claim(bid, source=report(2, based_on=[report(1)]))
    assert fresh(bid).independent_reports == 1
    claim(bid, source=report(3))
    claim(bid, "amount", "100m USD total", source=report(3))
    assert fresh(bid).independent_reports == 2
    claim(bid, source=report(4), how_known="second-hand")
    claim(bid, source=report(5, worth="unsourced"))
    claim(bid, source=report(6), stance="disputes")
    assert fresh(bid).independent_reports == 2


def test_second_hand_reports_make_one_at_most():
    bid = offer(published=False)
    for number in (1, 2):
        claim(bid, source=report(number), how_known="second-hand")
    assert fresh(bid).independent_reports == 1


def test_a_row_that_no_claim_shows_changes_nothing_that_the_public_sees():
    courting = approach()
    shown = candidate(courting)
    bid = offer("100m USD total", approach=courting)
    event(courting, "accepted", offers=[bid])
    before = [(fresh(each).outcome, fresh(each).outcome_some) for each in (courting, shown, bid)]
    hidden = candidate(courting, "somebody else", claimed=False)
    after = [(fresh(each).outcome, fresh(each).outcome_some) for each in (courting, shown, bid)]
    assert after == before == [("accepted", False)] * 3
    claim(hidden)
    assert fresh(courting).outcome_some


def test_what_is_told_only_of_a_row_that_no_claim_shows_waits_for_it():
    courting = approach()
    shown, hidden = candidate(courting), candidate(courting, "somebody else", claimed=False)
    happened = event(courting, "accepted", [hidden], happened="2025-07")
    visa = term("visa", approach=courting, to_candidates=[hidden])
    claim(visa)

    def public():
        rows = {row.table for part in (Event, Term) for row in part.objects.counted()}
        return fresh(courting).outcome, str(fresh(courting).latest), rows

    assert public() == ("approached", "None", set())
    claim(hidden)
    assert public() == ("accepted", "2025-07-31", {"event", "term"})
    assert fresh(courting).outcome_some
    hidden.claims.get().delete()
    happened.candidates.add(shown)
    assert public() == ("accepted", "2025-07-31", {"event"})


@pytest.mark.parametrize(
    ("kind", "support"), [("retention-award", "one-report"), ("pay-package", "documented")]
)
def test_what_an_employer_offers_for_staying_is_no_evidence_that_a_recruiter_came(kind, support):
    made = approach()
    award = offer("2m USD total", made, kind=kind)
    claim(award, "amount", "2m USD total", source=report(2), how_known="document")
    assert fresh(made).existence_support == support
