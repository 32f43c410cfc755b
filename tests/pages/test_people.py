"""The page of a person: who offered what, where they are, and what is denied of it."""

import pytest

from recruiting.desk import publishing
from recruiting.values import Money
from tests import making
from tests.open.reading import body
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

PAGE = "/people/nn-one/"


@making.one_unit
def courting(**columns):
    """Alder courts Nn One of Birch; the row of people."""
    return making.candidate(making.approach(**columns), person=making.person())


def test_how_it_ended_says_where_only_a_page_that_names_nobody_tells_it(client):
    approach = making.approach()
    one = making.candidate(approach, person=making.person())
    signed = making.event(approach, "signed", [one], claimed=False)
    making.claim(signed, source=making.report(2, worth="unsourced"))
    said = "Signed a contract, according to a less reliable report"
    for address in ("/people/nn-one/", f"/approaches/{approach.ref}/", "/approaches/"):
        assert said in read(client, address)
    making.claim(signed, source=making.report(3))
    assert said not in read(client, "/people/nn-one/")


def test_of_recruiters_who_court_together_each_offer_stands_beside_its_bidder(client):
    one = courting(recruiters=[making.alder(), making.cedar()])
    making.offer("70m USD total", approach=one.approach, to=[one])
    making.offer("90m USD total", approach=one.approach, to=[one], bidder=making.cedar())
    assert "Alder and Cedar: US$70m Cedar: US$90m" in read(client, PAGE)


def test_of_an_offer_that_was_reported_and_withdrawn_nobody_says_that_none_is_reported(client):
    one = courting()
    assert "Alder: no offer is reported" in read(client, PAGE)
    offer = making.offer("50m USD total", approach=one.approach, to=[one])
    publishing.retract(making.fresh(offer), "It had no source.")
    page = read(client, PAGE)
    assert "Alder: an offer was reported, and the report has been withdrawn" in page
    assert "US$50m" not in page
    making.offer("2m USD total", approach=one.approach, to=[one])
    assert "withdrawn" not in read(client, PAGE)


def test_of_employers_and_recruiters_who_are_several_each_is_named_as_in_a_sentence(client):
    employers = [making.birch(), making.company("Elm")]
    one = courting(recruiters=[making.alder(), making.cedar()], employers=employers)
    making.offer("9m USD a year", approach=one.approach, to=[one], kind="counter-offer")
    making.candidate(making.approach([making.cedar()], ref="later"), person=one.person)
    page = read(client, PAGE)
    assert "Birch and Elm: US$9m a year" in page
    assert "Alder and Cedar" in page.text.partition("How it ended")[2].partition("Sources")[0]
    assert "counter-offer by the employer, Birch and Elm" in read(client, f"/approaches/{one.approach.ref}/")


def test_a_career_has_a_column_on_how_jobs_ended_only_where_a_report_says_so_of_one(client):
    job = making.employment(making.person("Nn One"), making.birch(), title="team lead", held="former")
    assert "How it ended" not in read(client, PAGE).text
    making.claim(job, "ending", "resigned")
    page = read(client, PAGE)
    assert "Title How it ended" in page
    assert 'data-label="How it ended"' in page.html


def test_what_is_denied_of_a_title_stands_beside_it_and_a_missing_title_is_said_to_be_so(client):
    job = making.employment(making.person("Nn One"), making.birch(), title="team lead")
    making.claim(job, "title", denied="team lead", stance="disputes", informant_company=making.birch())
    making.employment(making.person("Nn One"), making.cedar())
    html = read(client, PAGE).html
    assert "Birch denies" in html.partition('data-label="Title"')[2].partition("</td>")[0]
    assert html.count('<span class="none">not reported</span>') == 1


def test_beside_a_counter_offer_how_it_ended_names_whose_approach_it_was(client):
    one = courting()
    bid = making.offer("9m USD a year", approach=one.approach, to=[one], kind="counter-offer")
    making.event(one.approach, "accepted", candidates=[one], offers=[bid])
    assert "How it ended Declined Alder" in read(client, PAGE)


def test_titles_that_differ_stand_once(client):
    job = making.employment(making.person("Nn One"), making.birch())
    making.claim(job, "title", "team lead")
    making.claim(job, "title", "chief scientist", source=making.report(2))
    assert "team lead or chief scientist Reports differ." in read(client, PAGE)


def test_a_denied_offer_says_so_beside_its_amount(client):
    one = courting()
    offer = making.offer("70m USD total", approach=one.approach, to=[one])
    making.claim(offer, stance="disputes", informant_company=making.alder())
    assert "US$70m Denied by Alder" in read(client, PAGE)


def test_an_award_for_staying_in_a_company_deal_is_the_recruiters_own_offer(client):
    one = courting(kind="company-deal")
    award = making.offer("4m USD total", approach=one.approach, to=[one], kind="retention-award")
    making.event(one.approach, "accepted", candidates=[one], offers=[award])
    page = read(client, PAGE)
    assert "Who tried to hire them Alder: US$4m award for staying How it ended Accepted" in page
    assert "US$4m" in read(client, "/companies/alder/")


def test_an_award_for_staying_of_an_approach_is_the_employers_though_nobody_says_whose(client):
    one = courting()
    award = making.offer("4m USD total", approach=one.approach, to=[one], kind="retention-award")
    making.event(one.approach, "accepted", candidates=[one], offers=[award])
    page = read(client, PAGE)
    assert "Who tried to keep them Birch: US$4m award for staying How it ended Declined" in page
    assert "Birch reportedly awarded Nn One US$4m for staying" in read(client, f"/offers/{award.ref}/")


@pytest.mark.parametrize(
    ("held", "began", "where"),
    [
        ("", "", "Last known Started at Alder (4 May 2026)"),
        ("current", "", "Last known Started at Alder (4 May 2026)"),
        ("current", "2021", "Last known Started at Alder (4 May 2026)"),
        ("current", "15 June 2026", "Works At Birch, since 15 June 2026"),
    ],
)
def test_who_started_is_with_the_recruiter_though_no_job_there_is_reported(client, held, began, where):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="4 May 2026")
    if held:
        making.employment(one.person, making.birch(), held=held, started=began)
    assert where in read(client, PAGE)


def test_a_part_of_a_deal_that_is_said_to_be_for_somebody_stands_on_their_page(client):
    one = courting(kind="company-deal")
    deal = making.offer("90m USD price", one.approach, kind="takeover-bid", target=making.birch())
    paid = making.term("payout", offer=deal, money=Money.parse("25m USD"), to_people=[one.person])
    making.term("payout", offer=deal, money=Money.parse("7m USD"))
    making.claim(paid, "money", "25m USD", stance="alleges")
    page = read(client, PAGE)
    assert "Payment US$25m for Nn One Alder → Nn One at Birch alleged, not confirmed" in page
    assert "US$7m" not in page


def test_who_was_at_the_recruiter_before_and_started_there_again_is_there(client):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="4 May 2026")
    making.employment(one.person, making.alder(), started="2019", ended="May 2021", held="former")
    making.employment(one.person, making.birch(), started="June 2021", ended="April 2026", held="former")
    assert "Last known Started at Alder (4 May 2026)" in read(client, PAGE)


def test_who_started_and_keeps_a_job_as_a_later_report_says_has_both(client):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="4 May 2026")
    job = making.employment(one.person, making.birch(), title="professor")
    making.claim(job, "held", "current", source=making.report(2, published="10 May 2026"))
    both = "Started at Alder (4 May 2026); professor at Birch, in the job at the time of the report"
    assert both in read(client, PAGE)


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("3 March 2026", "Last known At Alder, until 30 August 2026"),
        ("2 September 2026", "Works At Birch, in the job at the time of the report"),
    ],
)
def test_who_began_elsewhere_and_left_is_back_only_if_a_later_report_says_so(client, told, where):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="1 April 2026")
    making.employment(one.person, making.alder(), ended="30 August 2026", held="former")
    job = making.employment(one.person, making.birch(), held="current")
    making.claim(job, "held", "current", source=making.report(2, published=told))
    assert where in read(client, PAGE)


@pytest.mark.parametrize("is_job_told", [True, False])
def test_who_returned_and_began_there_again_is_there(client, is_job_told):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="1 July 2026")
    making.event(one.approach, "left", candidates=[one], happened="7 August 2026")
    making.event(one.approach, "started", candidates=[one], happened="1 October 2026")
    making.employment(one.person, making.birch(), held="current", started="10 August 2026")
    if is_job_told:
        making.employment(one.person, making.alder(), held="current")
    where = read(client, PAGE).text.partition("Who tried to hire")[0]
    assert "At Alder" in where if is_job_told else "Started at Alder (1 October 2026)" in where
    assert "At Birch" not in where


def test_a_denied_start_says_who_denies_it_of_whom_it_is_denied(client):
    one = courting()
    two = making.candidate(one.approach, person=making.person("Nn Two"))
    start = making.event(one.approach, "started", candidates=[one, two])
    making.claim(start, "candidates", stance="disputes", denied=one.ref, informant_company=making.birch())
    assert "How it ended Started work Birch denies this of Nn One" in read(client, PAGE)
    assert "denies" not in read(client, "/people/nn-two/").text.partition("Every statement")[0]
    assert "Report 1" in read(client, "/people/nn-two/").text.partition("Sources")[2]


def test_a_start_is_not_told_beside_the_job_that_it_led_to(client):
    one = courting()
    making.event(one.approach, "started", candidates=[one], happened="4 May 2026")
    making.employment(one.person, making.alder(), title="chief scientist", held="current")
    assert "Works Chief scientist at Alder" in read(client, PAGE)


@pytest.mark.parametrize(
    ("dates", "is_told"),
    [
        ({"ended": "July 2026", "held": "former"}, True),
        ({"started": "June 2026"}, True),
        ({"started": "2019", "ended": "2021", "held": "former"}, False),
        ({"started": "2019"}, False),
        ({"held": "former"}, False),
    ],
)
def test_who_signed_and_had_a_job_there_that_no_story_tells_of_is_told_with_it(client, dates, is_told):
    one = courting(began="May 2026")
    making.event(one.approach, "signed", candidates=[one], happened="May 2026")
    making.employment(one.person, making.alder(), **dates)
    ended = read(client, PAGE).text.partition("How it ended")[2].partition("Career")[0]
    assert "Signed a contract" in ended
    assert ("A job there is reported: at Alder" in ended) == is_told


def job_through(one, **columns):
    """The job of that candidate at Alder, to which the approach led."""
    return making.employment(one.person, making.alder(), through=one, title="chief scientist", **columns)


def test_the_csv_of_jobs_names_the_person_and_the_company(client):
    job_through(courting())
    lines = body(client.get("/moves.csv")).decode().splitlines()
    assert lines[0].startswith("ref,heading,person,title,company,")
    assert '"Nn One at Alder",nn-one,"chief scientist",alder,' in lines[1]


JOB_PAGES = [PAGE, "/moves/", "/companies/alder/"]


@pytest.mark.parametrize("address", JOB_PAGES)
@pytest.mark.parametrize("held", ["current", "announced"])
def test_the_job_of_who_left_has_ended_though_no_report_says_it_of_the_job(client, address, held):
    one = courting()
    job_through(one, held=held, started="4 May 2026")
    making.event(one.approach, "started", candidates=[one], happened="4 May 2026")
    making.event(one.approach, "left", candidates=[one], happened="15 November 2026")
    assert "4 May 2026 to 15 November 2026" in read(client, address)
    assert "since 4 May 2026" not in read(client, address)


def test_the_job_of_who_left_on_no_known_day_is_a_past_one(client):
    one = courting()
    job_through(one, held="current", started="4 May 2026")
    making.event(one.approach, "left", candidates=[one])
    assert "from 4 May 2026, past job" in read(client, PAGE)
    assert "Works" not in read(client, PAGE)
    assert "Nn One" not in read(client, "/moves/?held=current")


def test_whom_only_a_page_that_names_nobody_has_leave_is_there(client):
    one = courting()
    job_through(one, held="current", started="4 May 2026")
    gone = making.event(one.approach, "left", candidates=[one], claimed=False)
    making.claim(gone, source=making.report(3, worth="unsourced"))
    assert "Works Chief scientist at Alder, since 4 May 2026" in read(client, PAGE)


@pytest.mark.parametrize("address", JOB_PAGES)
def test_a_job_that_was_announced_is_one_since_the_day_on_which_they_started(client, address):
    one = courting()
    job_through(one, held="announced", started="1 June 2026")
    making.event(one.approach, "started", candidates=[one], happened="15 June 2026")
    assert "since 15 June 2026" in read(client, address)
    assert "to start" not in read(client, address)


def test_a_job_that_a_report_ends_ends_when_that_says(client):
    one = courting()
    job_through(one, held="former", started="4 May 2026", ended="October 2026")
    making.event(one.approach, "left", candidates=[one], happened="15 November 2026")
    assert "4 May 2026 to October 2026" in read(client, PAGE)


def test_a_job_that_is_announced_has_not_begun_on_the_day_on_which_it_is_to(client):
    making.employment(making.person(), making.alder(), held="announced", started="1 May 2026")
    page = read(client, PAGE)
    assert "At Alder, announced, to start: 1 May 2026" in page
    assert "since" not in page.text.partition("Every statement")[0]


@pytest.mark.parametrize(("last_told", "both"), [("2 April 2025", False), ("1 September 2025", True)])
def test_who_keeps_one_job_beside_another_has_both(client, last_told, both):
    chair = making.employment(making.person(), making.birch(), title="professor", held="current")
    making.claim(chair, "held", "current", source=making.source("Chair", published=last_told))
    advice = making.employment(
        making.person(), making.alder(), title="adviser", held="current", started="1 September 2025"
    )
    making.claim(advice, "held", "current", source=making.source("Advice", published="1 September 2025"))
    where = read(client, PAGE).text.partition("Works")[2].partition("Who tried")[0].strip()
    assert where == "Adviser at Alder, since 1 September 2025" + (
        "; professor at Birch, in the job at the time of the report" if both else ""
    )


def test_of_whom_no_job_is_reported_was_with_the_employer_when_approached(client):
    one = courting()
    making.employment(one.person, making.cedar(), ended="2025", held="former")
    assert "Last known At Birch when approached" in read(client, PAGE)


def test_who_is_counted_in_a_group_was_with_its_employer_when_approached(client):
    approach = making.approach(employers=[making.birch(), making.cedar()])
    group = making.group(approach, employer=making.cedar())
    making.candidate(approach, person=making.person("Nn One"), part_of=group)
    assert "Last known At Cedar when approached" in read(client, PAGE)
    assert "Nn One Alder Cedar" in read(client, "/researchers/")
    assert b'"Alder",alder,"Cedar",cedar,' in body(client.get("/researchers.csv"))


def test_a_job_that_ended_since_says_where_somebody_was_last(client):
    one = courting(began="2024")
    making.employment(one.person, making.cedar(), ended="2025", held="former")
    assert "Last known At Cedar, until 2025" in read(client, PAGE)


def test_an_earlier_approach_says_not_where_somebody_was_last(client):
    one = courting()
    later = making.candidate(making.approach([making.cedar()], [making.company("Elm")]), person=one.person)
    making.event(later.approach, "left", candidates=[later])
    assert "when approached" not in read(client, PAGE)


def test_a_job_that_is_denied_says_who_denies_it_and_rests_on_no_denial(client):
    one = courting()
    job = making.employment(one.person, making.birch(), title="director", held="current")
    making.claim(job, "title", source=making.report(2), stance="disputes", informant_words="a colleague")
    row = read(client, PAGE)[job.ref]
    assert row.endswith(
        "Birch Source: Report 1 1 director A colleague disputes this (title) Source: Report 2 2"
    )


def test_a_detail_without_a_field_is_denied_in_words_and_leaves_the_figure_alone(client):
    one = courting()
    offer = making.offer("70m USD total", approach=one.approach, to=[one])
    words = {"paraphrase": "No stay of three years is demanded.", "informant_words": "a colleague"}
    making.claim(offer, "context", stance="disputes", **words)
    page = read(client, f"/offers/{offer.ref}/")
    assert (
        "A colleague disputes a detail of it Source: Report 1 1 No stay of three years is demanded." in page
    )
    assert "Disputed by" not in read(client, PAGE)


def test_a_case_against_somebody_stands_on_their_page(client):
    one = courting()
    step = {"legal_by_company": making.cedar(), "legal_stage": "settled", "happened": "18 July 2026"}
    case = making.event(one.approach, "legal-step", **step)
    case.legal_against_people.set([one.person])
    case.save()
    assert "Proceedings 18 July 2026: The case was settled. By Cedar, against Nn One." in read(client, PAGE)


def test_a_source_of_another_value_alone_stands_not_behind_the_headline(client):
    one = courting()
    job = making.employment(one.person, making.birch())
    for number, title in ((2, "director"), (3, "director"), (4, "janitor")):
        source = making.report(number, publisher=f"Outlet {number}")
        making.claim(job, "title", title, source=source)
    row = read(client, PAGE)[job.ref]
    assert "Outlet 2" in row
    assert "Outlet 4" not in row


def test_a_source_of_another_figure_stands_not_behind_that_of_a_term(client):
    term = making.term("signing-bonus", offer=making.offer(), money="4m USD total")
    for number, money in ((2, "4m USD total"), (3, "4m USD total"), (4, "30m USD total")):
        source = making.report(number, publisher=f"Outlet {number}")
        making.claim(term, "kind", "signing-bonus", source=source)
        making.claim(term, "money", money, source=source)
    words = read(client, f"/offers/{term.offer.ref}/")[term.ref]
    assert "Outlet 3" in words
    assert "Outlet 4" not in words
    assert "Also reported as the amount: US$30m" in words


def test_what_a_company_answers_names_the_story_and_what_it_will_not_comment_on(client):
    one = courting()
    offer = making.offer("70m USD total", approach=one.approach, to=[one])
    making.claim(offer, "amount", stance="no-comment", informant_company=making.alder())
    page = read(client, "/companies/alder/")
    assert "Alder → Nn One at Birch: US$70m Alder declined to comment on this (amount)" in page


def test_a_release_names_the_only_one_who_is_approached(client):
    one = courting()
    release = making.offer("5m USD total", approach=one.approach, kind="release", target=making.birch())
    assert "to release Nn One" in read(client, f"/offers/{release.ref}/")
    assert "US$5m" not in read(client, PAGE)


@pytest.mark.parametrize(
    ("kind", "words"),
    [("message", "No offer is reported."), ("signed", "No details of an offer are reported.")],
)
def test_an_offer_of_which_nothing_is_told_is_not_said_to_be_unreported(client, kind, words):
    one = courting()
    making.event(one.approach, kind, candidates=[one])
    assert words in read(client, f"/approaches/{one.approach.ref}/")


def test_an_offer_of_no_reported_amount_says_of_what_nothing_is_reported(client):
    one = courting()
    bid = making.offer("", approach=one.approach, to=[one])
    making.event(one.approach, "accepted", [one], [bid])
    assert "Alder: amount not reported" in read(client, PAGE)
    assert "Offer: amount not reported" in read(client, f"/approaches/{one.approach.ref}/")
    assert "amount not reported Nn One (Birch)" in read(client, "/companies/alder/")


def test_a_job_that_its_outlet_takes_back_says_nowhere_where_somebody_is(client):
    making.report(1, publisher="The Grove")
    job = making.employment(courting().person, making.alder(), title="chief scientist")
    assert "Chief scientist at Alder" in read(client, PAGE)
    making.claim(job, stance="disputes", source=making.report(2, publisher="The Grove"))
    page = read(client, PAGE)
    assert "The Grove takes its report back" in page
    assert "Last known At Birch when approached" in page


def test_how_a_case_over_somebody_ended_stands_on_their_page_whoever_the_parties_are(client):
    one = courting()
    step = {"legal_by_company": making.birch(), "legal_stage": "granted", "what": "An injunction."}
    held = making.event(one.approach, "legal-step", [one], happened="27 May 2026", **step)
    held.legal_against_people.set([one.person])
    settled = {"legal_by_company": making.birch(), "legal_stage": "settled"}
    made = making.event(one.approach, "legal-step", [one], happened="3 July 2026", **settled)
    made.legal_against_companies.set([making.alder()])
    making.event(one.approach, "legal-step", legal_stage="ended", happened="9 July 2026")
    proceedings = read(client, PAGE).text.partition("Proceedings")[2].partition("Sources")[0]
    assert "27 May 2026: The request was granted. By Birch, against Nn One. An injunction." in proceedings
    assert "3 July 2026: The case was settled. By Birch, against Alder" in proceedings
    assert "9 July" not in proceedings


def test_who_denies_a_figure_that_is_hung_on_them_is_heard_beside_the_offer_to_their_group(client):
    approach = making.approach()
    whole = making.group(approach)
    one = making.candidate(approach, person=making.person(), part_of=whole)
    making.offer("> 100m USD a year each", approach=approach, to=[whole])
    making.claim(
        one,
        "figure",
        stance="disputes",
        denied="100000000 USD",
        informant_person=making.person(),
        how_known="party",
    )
    top = read(client, PAGE).text.partition("Who tried to hire them")[2].partition("How it ended")[0]
    assert "to a group" in top
    assert "Nn One denies US$100m" in top


def test_who_was_courted_away_and_has_a_job_there_was_there_last(client):
    one = courting()
    making.employment(one.person, making.birch(), held="former")
    making.employment(one.person, making.alder(), held="former", length="8 months", through=one)
    making.event(one.approach, "left", candidates=[one])
    assert "Last known At Alder, for 8 months, past job" in read(client, PAGE)


def test_who_started_and_left_was_last_at_the_recruiter(client):
    one = courting()
    making.employment(one.person, making.birch(), held="former")
    making.event(one.approach, "left", candidates=[one])
    assert "Last known Started at Alder and has left again" in read(client, PAGE)


def test_who_left_again_and_has_a_job_elsewhere_is_there(client):
    one = courting()
    making.employment(one.person, making.birch(), held="current")
    making.event(one.approach, "left", candidates=[one])
    assert "Works At Birch" in read(client, PAGE)


def test_a_verdict_is_no_request_that_was_granted(client):
    one = courting()
    for day, stage in (("1 May 2025", "arrested"), ("2 May 2025", "convicted"), ("3 May 2025", "ruled")):
        step = making.event(one.approach, "legal-step", [one], happened=day, legal_stage=stage)
        step.legal_against_people.set([one.person])
        step.save()
    page = read(client, PAGE)
    assert "2 May 2025: The verdict was guilty. Against Nn One." in page
    assert "1 May 2025: An arrest was made. Against Nn One." in page
    assert "3 May 2025: A court ruled. Against Nn One." in page


@pytest.mark.parametrize(
    ("last_told", "where"),
    [("3 May 2025", "Last known"), ("9 August 2025", "Works")],
)
def test_who_accepted_elsewhere_is_not_said_to_work_where_they_did_before(client, last_told, where):
    one = courting()
    job = making.employment(one.person, making.birch(), title="team lead", held="current")
    making.claim(job, "held", "current", source=making.report(2, published=last_told))
    assert "Works Team lead at Birch" in read(client, PAGE)
    making.event(one.approach, "accepted", [one], happened="July 2025")
    assert f"{where} Team lead at Birch" in read(client, PAGE)


def test_a_start_is_at_the_company_of_the_job_that_it_led_to_whoever_recruited(client):
    one = courting(recruiters=[making.alder()])
    making.event(one.approach, "started", [one], happened="January 2026")
    making.employment(one.person, making.cedar(), held="announced", started="January 2026", through=one)
    page = read(client, PAGE)
    assert "At Cedar, since January 2026" in page
    assert "Started at Alder" not in page


def test_who_took_a_counter_offer_and_left_later_stayed_at_first(client):
    one = courting()
    counter = making.offer("6m USD", approach=one.approach, to=[one], kind="counter-offer")
    making.event(one.approach, "stayed", [one], [counter], happened="July 2025")
    address = f"/offers/{counter.ref}/"
    assert "What came of it Stayed after all." in read(client, address)
    making.event(one.approach, "accepted", [one], happened="August 2025")
    assert "What came of it Stayed at first; left later." in read(client, address)
    assert "Stayed at first; left later" in read(client, "/offers/")
    assert "Accepted" in read(client, PAGE).text.partition("How it ended")[2]


def test_how_a_job_ended_is_told_in_all_ways_in_which_reports_tell_it(client):
    job = making.employment(courting().person, making.birch(), ending="resigned", reason="to teach")
    making.claim(job, "ending", "resigned")
    making.claim(job, "ending", "dismissed", source=making.report(2), stance="alleges")
    career = read(client, PAGE).text.partition("Career")[2].partition("Sources")[0]
    assert "resigned to teach Also reported: dismissed" in career


def test_two_of_one_name_of_whom_no_job_is_told_are_told_apart_by_where_they_were(client):
    for ref, employer in (("first", "Iris"), ("second", "Juniper")):
        person = making.Person(name="Nn Dorn", ref=ref)
        person.save()
        making.candidate(making.approach(employers=[making.company(employer)]), person=person)
    page = read(client, "/people/")
    assert "Nn Dorn at Iris when approached Nn Dorn at Juniper when approached" in page


def answers(client):
    """What the page says of how the person answers."""
    return read(client, PAGE).text.partition("How they answer")[2].partition("Sources")[0].strip()


def test_what_somebody_says_of_an_approach_stands_on_their_page_under_its_heading(client):
    one = courting(recruiters=[making.alder()], employers=[making.birch()])
    said = {"informant_person": one.person, "how_known": "party", "source": making.report(2)}
    making.claim(one.approach, stance="disputes", **said)
    making.claim(one.approach, aspect="unclear", stance="comments", paraphrase="I stay.", **said)
    text = answers(client)
    assert text.startswith("Alder → Nn One at Birch Nn One denies it")
    assert "I stay." in text


@pytest.mark.parametrize(
    "columns",
    [
        {"stance": "reports"},
        {"stance": "comments", "paraphrase": "No.", "speaks_for": "alder"},
        {"stance": "confirms", "aspect": "person", "value": "nn-one"},
    ],
)
def test_who_tells_of_it_or_speaks_for_a_company_answers_nothing(client, columns):
    one = courting()
    if "speaks_for" in columns:
        columns = {**columns, "speaks_for": making.alder()}
    making.claim(one, informant_person=one.person, source=making.report(2), **columns)
    assert answers(client) == ""


def test_of_a_job_without_a_date_it_is_told_when_it_was_reported(client):
    making.report(published="2025-07-01")
    making.employment(making.person(), making.alder(), held="current")
    making.employment(making.person(), making.birch(), started="2024-05")
    table = read(client, PAGE).text.partition("Career")[2].partition("Sources")[0]
    assert "in the job at the time of the report reported 1 July 2025 Alder" in table
    assert "since May 2024 Birch" in table
