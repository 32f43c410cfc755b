"""The state of a candidate and the outcome of an approach, line by line as the worked examples have it."""

import pytest
from django.utils.translation import override

from recruiting.models import Event
from recruiting.progress.outcome_words import describe
from tests.making import (
    alder,
    approach,
    birch,
    candidate,
    claim,
    employment,
    event,
    fresh,
    group,
    offer,
    person,
    report,
)

pytestmark = pytest.mark.django_db


def happened(courting, *kinds, **columns):
    """Events in this order, by their steps."""
    first = Event.objects.filter(approach=courting).count() + 1
    return [event(courting, kind, step=step, **columns) for step, kind in enumerate(kinds, first)]


def told(record):
    return describe(fresh(record))


IN_ORDER = {
    "message, call": ("approached", "approached"),
    "message, interview": ("in talks", "in talks"),
    "message, interview, meeting, turned-down": ("turned down", "turned down"),
    "offered, declined, offered, accepted, started": ("started", "started"),
    "accepted, started, left": ("left", "started, left"),
    "offered, accepted, never-started": ("never started", "accepted, never started"),
    "offered, declined": ("declined", "declined"),
    "offered, withdrawn": ("withdrawn", "withdrawn"),
    "offered, accepted, signed": ("signed", "signed"),
    "statement, notice": ("approached", "approached"),
    "": ("approached", "approached"),
}


@pytest.mark.parametrize(("kinds", "expected"), IN_ORDER.items(), ids=IN_ORDER)
def test_what_happened_in_this_order_to_one_person(courting, kinds, expected):
    one = candidate(courting)
    happened(courting, *filter(None, kinds.split(", ")), candidates=[one])
    assert (told(one), told(courting)) == expected


def test_of_a_group_a_part_was_offered_and_nobody_accepted(courting):
    whole = group(courting)
    part = candidate(courting, part_of=whole)
    happened(courting, "message", candidates=[whole])
    happened(courting, "offered", candidates=[part])
    happened(courting, "accepted", candidates=[whole], people="0")
    assert (told(whole), told(part)) == ("approached", "offered")
    assert told(courting) == "some offered, nobody accepted"


def test_nobody_of_a_group_is_nobody_of_its_parts(courting):
    whole = group(courting)
    bid = offer(approach=courting, to=[candidate(courting, part_of=whole)])
    happened(courting, "accepted", candidates=[whole], people="0")
    assert told(bid) == "offered, nobody accepted"


def test_several_of_a_group_accepted(courting):
    whole = group(courting)
    happened(courting, "offered", candidates=[whole])
    happened(courting, "accepted", candidates=[whole], people="several")
    assert (told(whole), told(courting)) == ("some accepted", "some accepted")


def test_all_of_a_group_of_known_number_accepted(courting):
    whole = group(courting, number="8")
    happened(courting, "accepted", candidates=[whole], people="8")
    assert (told(whole), told(courting)) == ("accepted", "accepted")


def test_some_accepted_although_others_declined_later(courting):
    whole = group(courting)
    happened(courting, "accepted", "declined", candidates=[whole], people="several")
    assert told(whole) == "some accepted"


def test_some_of_several_rows_accepted_and_nobody_says_which(courting):
    one, other = candidate(courting), candidate(courting, "another person")
    happened(courting, "accepted", people="1")
    assert [told(one), told(other), told(courting)] == ["approached", "approached", "one of the two accepted"]


def test_nobody_accepted_is_taken_back_once_somebody_has(courting):
    one = candidate(courting)
    happened(courting, "accepted", candidates=[one], people="0")
    assert told(courting) == "approached, nobody accepted"
    happened(courting, "accepted", candidates=[one])
    assert told(courting) == "accepted"


@pytest.mark.parametrize(("company", "outcome"), [(alder, "left"), (birch, "accepted"), (None, "accepted")])
def test_whom_the_recruiter_lays_off_had_started_there_and_is_gone(courting, company, outcome):
    row = group(courting)
    happened(courting, "accepted", candidates=[row])
    (laid_off,) = happened(courting, "lay-off", candidates=[row])
    if company:
        laid_off.with_companies.set([company()])
        laid_off.save()
    assert told(row) == outcome


def test_an_accepted_counter_offer_refuses_the_recruiter(courting):
    one = candidate(courting)
    bid = offer(approach=courting, to=[one])
    counter = offer("60m USD total", courting, [one], kind="counter-offer", bidder=birch())
    happened(courting, "offered", candidates=[one], offers=[bid])
    happened(courting, "accepted", candidates=[one], offers=[counter])
    assert (told(one), told(courting)) == ("declined", "declined")
    assert (told(bid), told(counter)) == ("declined", "accepted")


def test_a_declined_counter_offer_is_no_refusal_of_the_recruiter(courting):
    one = candidate(courting)
    counter = offer("60m USD total", courting, [one], kind="counter-offer", bidder=birch())
    happened(courting, "offered", "accepted", candidates=[one])
    happened(courting, "declined", candidates=[one], offers=[counter])
    assert told(one) == "accepted"


def test_opposite_reports_without_an_order_leave_it_open(courting):
    one = candidate(courting)
    for number, kind in enumerate(("accepted", "declined"), start=1):
        claim(event(courting, kind, [one], claimed=False), source=report(number))
    expected = "reports differ: accepted or declined"
    assert (told(one), told(courting)) == (expected, expected)


@pytest.mark.parametrize(
    ("accepted", "declined"),
    [({"happened": "June 2025"}, {"happened": "August 2025"}), ({"step": 1}, {"step": 2})],
    ids=["dates", "steps"],
)
def test_a_date_or_a_step_decides_between_opposite_reports(courting, accepted, declined):
    one = candidate(courting)
    event(courting, "declined", [one], **declined)
    event(courting, "accepted", [one], **accepted)
    assert told(one) == "declined"


def test_a_date_outranks_a_step(courting):
    one = candidate(courting)
    event(courting, "declined", [one], happened="May 2025", step=2)
    event(courting, "accepted", [one], happened="June 2025", step=1)
    assert told(one) == "accepted"


def test_what_comes_after_another_event_is_later(courting):
    one = candidate(courting)
    first = event(courting, "accepted", [one])
    event(courting, "declined", [one], after=first)
    assert told(one) == "declined"


def test_one_open_candidate_beside_one_who_started_is_some_started(courting):
    torn, hired = candidate(courting), candidate(courting, "another person")
    for kind in ("accepted", "declined"):
        event(courting, kind, [torn])
    event(courting, "started", [hired])
    assert told(courting) == "some started"


def test_a_rows_state_never_passes_to_the_row_that_it_is_part_of(courting):
    whole = group(courting)
    part = candidate(courting, part_of=whole)
    happened(courting, "accepted", candidates=[part])
    assert (told(whole), told(courting)) == ("approached", "some accepted")


def test_a_group_that_its_parts_account_for_is_not_counted_again(courting):
    whole = group(courting, number="2")
    for name in ("one", "the other"):
        event(courting, "accepted", [candidate(courting, name, part_of=whole)])
    assert told(courting) == "accepted"


def test_a_general_approach_has_no_outcome():
    assert told(approach(kind="general")) == "none"


def test_a_takeover_bid_declined_is_a_bid_declined():
    deal = approach(kind="company-deal")
    bid = offer("32bn USD price", deal, kind="takeover-bid", target=birch())
    happened(deal, "offered", "declined", offers=[bid])
    assert (told(deal), told(bid)) == ("bid declined", "bid declined")


def test_a_declined_takeover_bid_is_not_the_researchers_answer(courting):
    one = candidate(courting)
    bid = offer("32bn USD price", courting, kind="takeover-bid", target=birch())
    happened(courting, "declined", offers=[bid])
    happened(courting, "started", candidates=[one])
    assert (told(one), told(courting), told(bid)) == ("started", "started", "bid declined")


def test_who_died_in_a_job_there_did_not_leave_it(courting):
    one = candidate(courting, "", person=person(), number="")
    employment(person(), alder(), through=one, started="2026-04", ended="2026-08-30", ending="died")
    assert (told(one), told(courting)) == ("started", "started")


def test_a_named_persons_start_and_departure_come_from_the_employment(courting):
    one = candidate(courting, description="", person=person())
    happened(courting, "accepted", candidates=[one])
    stint = employment(person(), alder(), through=one, held="current")
    assert (told(one), told(courting)) == ("started", "started")
    stint.held = "former"
    stint.save()
    assert (told(one), told(courting)) == ("left", "started, left")


def test_an_offer_says_that_its_own_candidate_left_though_others_of_the_approach_remain(courting):
    one = candidate(courting, description="", person=person())
    staff = group(courting, number="30")
    of_one = offer("60m USD total", courting, to=[one])
    of_staff = offer("1m USD total each", courting, to=[staff])
    happened(courting, "started", candidates=[one])
    happened(courting, "started", candidates=[staff])
    employment(person(), alder(), through=one, held="former", ended="2026-11")
    assert (told(of_one), told(of_staff)) == ("started, left November 2026", "started")
    assert told(courting) == "started"
    assert fresh(one).headlines["outcome"]["left"] == "2026-11"


@pytest.mark.parametrize(
    ("next_job", "expected"),
    [
        ({"held": "current", "started": "2026-01"}, "started"),
        ({"held": "announced", "started": "2026-01"}, "started"),
        ({"held": "current"}, "started"),
        ({"held": "former", "started": "2026-01"}, "left"),
        ({"held": "former", "started": "2023", "ended": "2024"}, "left"),
    ],
)
def test_who_goes_on_in_another_job_there_has_not_left(courting, next_job, expected):
    one = candidate(courting, description="", person=person())
    employment(person(), alder(), through=one, title="interim head", started="2025-07", ended="2025-12-31")
    employment(person(), alder(), through=one, title="scientist", **next_job)
    assert told(one) == expected


def test_an_announced_employment_has_not_started(courting):
    one = candidate(courting, description="", person=person())
    happened(courting, "accepted", candidates=[one])
    employment(person(), alder(), through=one, held="announced", started="2026-01-01")
    assert told(one) == "accepted"


def test_a_draft_employment_does_not_count(courting):
    one = candidate(courting, description="", person=person())
    employment(person(), alder(), through=one, held="current", published=False)
    assert told(one) == "approached"


def test_an_event_without_a_published_claim_does_not_count(courting):
    one = candidate(courting)
    event(courting, "accepted", [one], claimed=False)
    assert told(one) == "approached"


def test_an_event_that_is_only_disputed_does_not_count(courting):
    one = candidate(courting)
    claim(event(courting, "accepted", [one], claimed=False), stance="disputes", informant_company=alder())
    assert told(one) == "approached"


def test_an_offer_made_says_that_its_candidate_was_offered(courting):
    one = candidate(courting)
    offer(approach=courting, to=[one])
    assert (told(one), told(courting)) == ("offered", "offered")


def test_a_raised_offer_is_the_one_accepted(courting):
    one = candidate(courting)
    first = offer("100m USD total", courting, [one])
    raised = offer("150m USD total", courting, [one], follows=first)
    happened(courting, "declined", offers=[first])
    happened(courting, "accepted", candidates=[one])
    assert (told(first), told(raised)) == ("declined", "accepted")


def test_one_of_those_offered_alike_accepted(courting):
    one, other = candidate(courting), candidate(courting, "another person")
    bid = offer("2m USD total each", courting, [one, other])
    happened(courting, "accepted", candidates=[one])
    assert (told(bid), told(courting)) == ("some accepted", "some accepted")


def test_an_offer_to_nobody_in_particular_is_answered_by_some_of_those_courted(courting, three):
    bid = offer("100m USD", approach=courting)
    happened(courting, "started", candidates=[three[0]])
    assert told(bid) == "some started"


def test_beside_another_offer_nobody_answers_one_of_which_no_report_says_to_whom(courting, three):
    rumour = offer("100m USD", approach=courting)
    offer("6m USD", courting, [three[1]])
    happened(courting, "started", candidates=[three[0]])
    assert told(rumour) == "offered"


def test_nobody_accepted_is_said_of_each_offer(courting):
    whole = group(courting)
    bids = [
        offer(amount, courting, [candidate(courting, amount, part_of=whole)])
        for amount in ("1m USD", "2m USD")
    ]
    happened(courting, "accepted", people="0")
    assert [told(bid) for bid in bids] == ["offered, nobody accepted"] * 2


def test_of_three_named_people_two_signed_and_nobodys_state_is_guessed(courting, three):
    event(courting, "signed", three, people="2")
    assert [told(row) for row in three] == ["approached"] * 3
    assert told(courting) == "two of the three signed"
    with override("id"):
        assert told(courting) == "dua dari tiga orang: menandatangani kontrak"


def test_where_reports_differ_on_how_many_of_them_nobodys_state_is_guessed(courting, three):
    signed = event(courting, "signed", three, people="2")
    for number, people in enumerate(("2", "4"), 1):
        claim(signed, "people", people, source=report(number))
    assert fresh(signed).people.status == "open"
    assert [told(row) for row in three] == ["approached"] * 3
    assert told(courting) == "some signed"


def test_a_bid_to_three_that_two_accepted_says_so(courting, three):
    bid = offer("100m USD total each", courting, three)
    event(courting, "accepted", three, people="at least 2")
    assert (told(bid), told(courting)) == ("at least 2 of the three accepted",) * 2


def test_a_number_of_a_group_of_known_number_is_told_with_it(courting):
    eight = group(courting, number="8")
    event(courting, "accepted", [eight], people="3")
    assert (told(eight), told(courting)) == ("three of the eight accepted",) * 2


@pytest.mark.parametrize(("number", "people"), [("more than a dozen", "3"), ("8", "several"), ("8", "12")])
def test_else_it_is_some_of_them(courting, number, people):
    whole = group(courting, number=number)
    event(courting, "accepted", [whole], people=people)
    assert told(whole) == "some accepted"


def test_two_of_three_is_not_said_of_an_approach_that_courts_others_too(courting, three):
    group(courting)
    event(courting, "signed", three, people="2")
    assert told(courting) == "some signed"


def test_who_declined_an_offer_and_accepted_later_accepted_what_no_report_names(courting):
    one = candidate(courting)
    bid = offer(approach=courting, to=[one])
    event(courting, "declined", candidates=[one], offers=[bid], happened="2025-07")
    event(courting, "accepted", candidates=[one], happened="2025-10")
    assert (told(bid), told(one)) == ("declined", "accepted")
    assert fresh(bid).headlines["outcome"]["instead"] == "unclear"


def test_an_offer_that_some_declined_is_open_to_the_others(courting):
    whole = group(courting)
    bid = offer(approach=courting, to=[whole])
    event(courting, "declined", candidates=[whole], offers=[bid], happened="2025-07", people="2")
    event(courting, "accepted", candidates=[whole], happened="2025-10", people="several")
    assert told(bid) == "some accepted"


@pytest.mark.parametrize("group_first", [True, False])
def test_where_some_of_a_group_left_the_others_are_there(courting, group_first):
    makers = (
        lambda: candidate(courting, "", person=person("Nn One"), number=""),
        lambda: group(courting, number="5"),
    )
    rows = [make() for make in (reversed(makers) if group_first else makers)]
    whole, one = rows if group_first else reversed(rows)
    event(courting, "accepted", candidates=rows, step=1)
    event(courting, "left", candidates=[one], step=2)
    event(courting, "left", candidates=[whole], people="2", step=3)
    assert told(courting) == "some started"
