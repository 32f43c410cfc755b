"""The page of an approach, and its row in lists: who tells of it, what came of it, who denies it."""

import re

import pytest

from recruiting.values import Count, Edtf
from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def people(approach, *names):
    return [making.candidate(approach, person=making.person(name)) for name in names]


def steps(client, address):
    """What the rail says."""
    return read(client, address).text.partition("What happened")[2].partition("Recruiter")[0]


@pytest.mark.parametrize(
    ("worth", "doubt"),
    [
        ("unknown", "according to a less reliable report"),
        ("unsourced", "no source named"),
        ("retelling", "no source named"),
    ],
)
def test_what_only_a_page_of_unknown_worth_or_origin_tells_is_marked_so(client, worth, doubt):
    approach = making.approach(ref="story")
    making.event(approach, "declined", happened="2025-05")
    told_by_rumour = making.event(approach, "accepted", claimed=False)
    making.claim(told_by_rumour, source=making.report(2, publisher="A page", worth=worth))
    rail = steps(client, "/approaches/story/")
    assert rail.count(doubt) == 1
    assert f"The offer was accepted. ({doubt})" in rail


def test_reports_that_tell_what_happened_tell_of_the_approach(client):
    approach = making.approach()
    (one,) = people(approach, "Nn One")
    signed = making.event(approach, "signed", candidates=[one], claimed=False)
    making.claim(signed, source=making.report(2, publisher="The Hedge"))
    offer = making.offer("7m USD total", approach=approach, to=[one], published=False)
    making.claim(offer, source=making.report(3, publisher="The Moss"))
    assert making.fresh(approach).existence_support == "several-reports"
    assert making.fresh(approach).independent_reports == 2
    assert "Several independent reports" in read(client, "/approaches/")


def test_a_denial_of_what_happened_is_no_report_of_the_approach():
    approach = making.approach()
    signed = making.event(approach, "signed")
    making.claim(signed, source=making.report(2), stance="disputes")
    assert making.fresh(approach).existence_support == "one-report"


def test_an_offer_that_was_raised_is_not_said_to_have_no_answer(client):
    offer = making.offer("15m USD total")
    making.offer("20m USD total", approach=offer.approach, follows=offer)
    assert "What came of it Offered; a later offer followed." in read(client, f"/offers/{offer.ref}/")
    assert "Offered; a later offer followed" in read(client, "/offers/")


def test_an_offer_of_another_company_than_the_recruiters_names_it(client):
    approach = making.approach()
    one = making.candidate(approach, person=making.person())
    making.offer("3m USD total", approach=approach, to=[one])
    making.offer("5m USD total", approach=approach, to=[one], bidder=making.cedar())
    text = read(client, f"/approaches/{approach.ref}/")
    assert "US$5m by Cedar Nn One" in text
    assert "US$3m Nn One" in text


def test_an_approach_says_of_all_whom_it_names_where_they_work(client):
    approach = making.approach([making.alder()], [making.birch()], ref="story")
    people(approach, "Nn One")
    making.candidate(approach, "two colleagues", number="2", employer=making.cedar())
    whom = "Nn One and two colleagues at Birch and Cedar"
    assert f"Alder reportedly tried to hire {whom}" in read(client, "/approaches/story/")


@pytest.mark.parametrize("is_counted_in_it", [True, False])
def test_where_some_of_those_whom_it_names_work_is_not_said_of_all(client, is_counted_in_it):
    approach = making.approach(employers=[], ref="story")
    whole = making.group(approach)
    one = {"person": making.person(), "employer": making.birch()}
    making.candidate(approach, "", **one, part_of=whole if is_counted_in_it else None)
    whom = "a group" if is_counted_in_it else "Nn One and a group"
    title = f"Alder reportedly tried to hire {whom} ·"
    assert title in client.get("/approaches/story/").content.decode().replace("\n", " ")
    assert "Alder" in read(client, "/approaches/?employer=birch"), "who looks for Birch finds it"
    assert "Birch" in client.get("/approaches.csv").getvalue().decode()


def test_that_nobody_had_accepted_is_past_once_somebody_has(client):
    approach = making.approach()
    one, two = people(approach, "Nn One", "Nn Two")
    making.event(approach, "accepted", people="0", candidates=[one, two])
    address = f"/approaches/{approach.ref}/"
    assert "No one had accepted" in steps(client, address)
    assert "No one had accepted when this was reported" in read(client, "/events/")
    making.event(approach, "accepted", candidates=[one], happened="May 2026")
    assert "No one" not in steps(client, address)
    events = read(client, "/events/")
    assert "No one accepted at first" in events
    assert "No one had accepted" not in events
    link = re.search(r'href="([^"#]+)#([^"]+)">No one accepted at first', events.html)
    assert f'id="{link[2]}"' in read(client, link[1]).html


def test_who_is_denied_to_have_started_is_named_in_the_denial(client):
    approach = making.approach()
    one, two = people(approach, "Nn One", "Nn Two")
    started = making.event(approach, "started", candidates=[one, two])
    making.claim(started, "candidates", stance="disputes", denied=two.ref, informant_company=making.birch())
    assert "Birch denies this of Nn Two" in read(client, f"/approaches/{approach.ref}/")


def test_a_usual_way_of_recruiting_is_named_once_in_the_list(client):
    making.approach(kind="general")
    assert "How Alder usually recruits not reported – One report" in read(client, "/approaches/")


def test_background_says_in_its_list_what_others_say(client):
    fact = making.circumstance(people="55")
    making.claim(fact, "people", "60", source=making.report(2, worth="unsourced"))
    assert "55 also reported: 60" in read(client, "/background/")


def test_a_group_on_whose_size_reports_differ_counts_from_the_lowest_to_the_highest(client):
    approach = making.approach()
    row = making.group(approach, number="5")
    for number, size in enumerate(("5", "6"), 1):
        making.claim(row, "number", size, source=making.report(number))
    making.candidate(approach, person=making.person("Nn One"), part_of=row)
    assert "Approached: 5–6 people." in read(client, f"/approaches/{approach.ref}/")


def test_a_statement_that_denies_is_not_headed_as_if_its_outlet_said_so(client):
    bid = making.offer()
    denial = making.claim(bid, stance="disputes", informant_company=making.alder())
    assert "on the report “Alder reportedly offered" in read(client, f"/statements/{denial.ref}/")


def test_a_new_version_of_a_report_is_no_copy_that_carries_it(client):
    bid = making.offer()
    version = making.source("Report 1, corrected", based_on=[making.report()], based_on_how="new-version")
    making.claim(bid, "amount", "90m USD total", source=version)
    page = read(client, f"/sources/{making.report().ref}/")
    assert "New version Report 1, corrected" in page
    assert "Also carried by" not in page


def test_of_companies_that_say_nothing_each_is_named_once(client):
    making.approach(recruiters=[making.alder()], employers=[making.birch()], ref="two")
    making.approach(recruiters=[making.alder()], employers=[making.alder()], kind="retention", ref="kept")
    assert "No comment from Alder or Birch is reported." in read(client, "/approaches/two/")
    assert "No comment from Alder is reported." in read(client, "/approaches/kept/")


def test_a_step_that_the_rail_leaves_out_is_no_open_question(client):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    making.event(approach, "accepted", people=Count.parse("0"))
    making.event(approach, "signed", candidates=[one], happened=Edtf.parse("2025-06"))
    page = read(client, "/approaches/story/")
    assert "No one had accepted" not in steps(client, "/approaches/story/")
    assert "not reported" not in page.text.partition("Open questions")[2].partition("No comment")[0]
    making.event(approach, "talks")
    assert "The date of one step is not reported." in read(client, "/approaches/story/")


def test_of_steps_whose_dates_begin_alike_the_one_that_is_over_first_comes_first(client):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    making.event(approach, "started", candidates=[one], happened=Edtf.parse("2026-21"))
    making.event(approach, "signed", candidates=[one], happened=Edtf.parse("2026-03"))
    told = steps(client, "/approaches/story/")
    assert told.index("Nn One signed a contract") < told.index("Nn One started work")


def test_a_step_without_a_date_stands_where_it_was_reported_first(client):
    approach = making.approach()
    making.event(approach, "started", happened="7 September 2026")
    making.event(approach, "offered", happened="late November 2025")
    for kind, published in (("declined", "12 November 2025"), ("accepted", "20 January 2026"), ("left", "")):
        told = making.event(approach, kind, claimed=False)
        making.claim(told, source=making.source(kind, published=published))
        making.claim(
            told, source=making.source(f"{kind} again", published="1 October 2026" if published else "")
        )
    page = steps(client, f"/approaches/{approach.ref}/")
    assert re.findall(r"((?:undated|late|\d+ Se)[^.]*)\. Source", page) == [
        "undated, reported 12 November 2025 The offer was declined",
        "late November 2025 An offer was made",
        "undated, reported 20 January 2026 The offer was accepted",
        "7 September 2026 Work began",
        "undated They left the recruiter",
    ]


def test_a_page_that_says_when_somebody_is_expected_does_not_say_that_no_date_is_reported(client):
    approach = making.approach()
    address = f"/approaches/{approach.ref}/"
    assert "No date is reported." in read(client, address)
    making.event(approach, "expected", happened="1 May 2026")
    assert "No date is reported." not in read(client, address)


def test_an_earlier_story_is_named_as_a_later_one_is(client):
    first = making.approach()
    later = making.approach([making.cedar()], follows=first)
    page = read(client, f"/approaches/{later.ref}/")
    assert "Earlier Alder reportedly tried to hire people at Birch" in page


def test_another_end_of_a_term_is_called_so(client):
    leave = making.term("restriction", approach=making.approach(), ends="15 July 2025")
    making.claim(leave, "ends", "15 July 2025", source=making.report(2))
    making.claim(leave, "ends", "30 June 2025", source=making.report(3, worth="unsourced"))
    page = read(client, f"/approaches/{leave.approach.ref}/")
    assert "Also reported as the end: 30 June 2025" in page


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("", "Nn One has left Alder (November 2026). Source: The Hedge 2"),
        ("dismissed", "Nn One was dismissed by Alder (November 2026). Source: The Hedge 2"),
        ("died", "Nn One has died (November 2026). Source: The Hedge 2"),
    ],
)
def test_who_left_the_job_that_a_story_led_to_is_told_where_it_ends(client, ending, said):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    making.event(approach, "started", [one], happened="March 2026")
    job = making.employment(
        one.person, making.alder(), held="former", ended="November 2026", ending=ending, through=one
    )
    making.claim(job, "ended", "2026-11", source=making.report(2, publisher="The Hedge"))
    assert said in steps(client, "/approaches/story/")


def test_what_a_step_tells_of_leaving_is_not_told_twice(client):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    making.employment(one.person, making.alder(), held="former", through=one)
    making.event(approach, "left", [one], happened="November 2026")
    assert steps(client, "/approaches/story/").count("left") == 1


def test_a_job_that_is_held_ended_nothing(client):
    approach = making.approach(ref="story")
    (one,) = people(approach, "Nn One")
    making.employment(one.person, making.alder(), held="current", through=one)
    making.event(approach, "started", [one])
    assert "has left" not in steps(client, "/approaches/story/")


def test_a_company_that_confirms_an_approach_is_named_as_what_confirms_it(client):
    approach = making.approach(ref="story")
    making.claim(approach, stance="confirms", informant_company=making.alder(), source=making.report(2))
    assert "The approach itself is confirmed on record by Alder" in read(client, "/approaches/story/")


def test_a_company_that_goes_to_court_over_it_is_not_said_to_be_silent(client):
    approach = making.approach(ref="story")
    making.event(approach, "legal-step", legal_stage="filed", legal_by_company=making.birch())
    assert "No comment from Alder is reported." in read(client, "/approaches/story/")
