"""The page of a company: how it answers, and in which order its rows stand."""

import pytest

from recruiting.models import Approach, Company
from tests import making
from tests.pages.reading import read
from tests.pages.test_twins import table

pytestmark = pytest.mark.django_db


def answers(client, company):
    """What the page of a company says of its answers."""
    page = read(client, f"/companies/{company.ref}/")
    return page.text.partition("How it answers")[2].partition("Sources")[0].strip()


def test_an_answer_stands_under_the_offer_that_it_is_about_not_under_the_whole_approach(client):
    approach = making.approach(recruiters=[making.alder()], employers=[making.birch()])
    bid = making.offer("3m USD", approach=approach, kind="takeover-bid", target=making.birch())
    making.offer("2m USD", approach=approach, kind="licence", target=making.birch())
    said = {"stance": "disputes", "informant_company": making.alder(), "how_known": "party"}
    making.claim(bid, source=making.report(2, publisher="The Hedge"), **said)
    assert answers(client, making.alder()) == (
        "Alder → Birch (takeover bid): US$3m Alder denies it (involved party) The Hedge"
    )


def test_a_rivals_bid_in_the_approach_of_another_is_no_offer_of_that_one(client):
    approach = making.approach([making.alder()], [making.birch()])
    one = making.candidate(approach, person=making.person("Nn One"))
    making.offer("3m USD total", approach=approach, to=[one])
    making.offer("5m USD total", approach=approach, to=[one], bidder=making.cedar())
    offers = {name: read(client, f"/companies/{name}/").text for name in ("alder", "cedar")}
    assert [name for name in offers if "US$3m" in offers[name]] == ["alder"]
    assert [name for name in offers if "US$5m" in offers[name]] == ["cedar"]
    assert "US$5m" not in read(client, "/offers/?recruiter=alder")


def test_a_record_with_several_answers_is_named_once(client):
    offer = making.offer("3m USD total", approach=making.approach([making.alder()], [making.birch()]))
    said = {"informant_company": making.alder(), "how_known": "party"}
    making.claim(offer, stance="confirms", **said)
    making.claim(offer, "amount", "3m USD total", stance="disputes", **said)
    assert answers(client, making.alder()).count("Alder → ") == 1


def test_among_all_statements_an_answer_does_not_stand_under_the_background_before_it(client):
    making.circumstance(kind="headcount", company=making.alder(), people="50")
    approach = making.approach(recruiters=[making.alder()], employers=[making.birch()])
    making.claim(approach, stance="no-comment", aspect="unclear", informant_company=making.alder())
    evidence = (
        read(client, "/companies/alder/").text.partition("Every statement")[2].partition("Cite this")[0]
    )
    assert "Headcount" in evidence.partition("Alder → people at Birch")[0]
    assert "declined to comment" in evidence.partition("Alder → people at Birch")[2]


def test_an_answer_about_a_job_names_whose_job_it_is(client):
    job = making.employment(making.person("Nn One"), making.birch(), title="team lead")
    said = {"stance": "disputes", "informant_company": making.birch(), "how_known": "party"}
    making.claim(job, "title", "team lead", source=making.report(2, publisher="The Hedge"), **said)
    assert answers(client, making.birch()).startswith("Nn One Birch")


def test_the_rows_say_their_order_and_how_many_there_are_and_the_list_has_it_too(client):
    for million in (3, 9, 1, 7, 5, 8):
        making.offer(f"{million}m USD total", approach=making.approach([making.alder()], [making.birch()]))
    page = read(client, f"/companies/{making.alder().ref}/")
    assert "Recruiting from 5 of 6, latest first" in page
    assert "Offers and deals it made 5 of 6, largest minimum first US$9m" in page
    assert "sort=-floor" in page.html


def test_where_no_row_is_left_out_all_are_said_to_be_there(client):
    for million in (3, 9):
        making.offer(f"{million}m USD total", approach=making.approach([making.alder()], [making.birch()]))
    assert "Offers and deals it made 2 in all, largest minimum first" in read(client, "/companies/alder/")


def test_one_row_has_no_order(client):
    making.offer("3m USD total", approach=making.approach([making.alder()], [making.birch()]))
    assert "first" not in read(client, f"/companies/{making.alder().ref}/").text.partition("Cite this")[0]


def test_a_company_of_which_nothing_is_reported_says_so(client):
    nothing = "No approach, offer or answer of this company is reported."
    making.claim(making.cedar(), "description", "a laboratory in Oslo")
    making.approach([making.alder()], [making.birch()])
    shown = {one.ref: nothing in read(client, f"/companies/{one.ref}/") for one in Company.objects.all()}
    assert shown == {making.alder().ref: False, making.birch().ref: False, making.cedar().ref: True}


@pytest.fixture
@making.one_unit
def named_in_passing():
    """A story of Alder and Birch in which each other company has another part."""
    parts = ("Agency", "Payee", "Regulator", "Sued", "Host", "Rival", "Investor", "Old Employer")
    named = {part: making.company(f"Nn {part}", ref=part.lower().replace(" ", "-")) for part in parts}
    approach = making.approach(agency=named["Agency"])
    making.offer("3m USD", approach=approach, kind="licence", target=making.birch(), seller=named["Payee"])
    legal_step = making.event(
        approach, "legal-step", legal_stage="investigated", legal_by_company=named["Regulator"]
    )
    legal_step.legal_against_companies.set([named["Sued"]])
    making.event(approach, "talks").with_companies.set([named["Host"]])
    for kind, column, part in (("restriction", "companies", "Rival"), ("payout", "to_companies", "Investor")):
        term = making.term(kind, approach=approach)
        getattr(term, column).set([named[part]])
        making.claim(term)
    making.employment(making.person("Nn One"), named["Old Employer"], title="engineer")
    return named


@pytest.mark.parametrize(
    ("ref", "says", "path"),
    [
        ("agency", "Other approaches that name it Alder → people at Birch", "/approaches/?company=agency"),
        ("payee", "Other offers and deals that name it US$3m licence", "/offers/?company=payee&sort=-floor"),
        (
            "regulator",
            "Events that name it An investigation was opened By Nn Regulator, against Nn Sued.",
            "/events/?company=regulator",
        ),
        (
            "sued",
            "Events that name it An investigation was opened By Nn Regulator, against Nn Sued.",
            "/events/?company=sued",
        ),
        ("host", "Events that name it Talks took place With Nn Host.", "/events/?company=host"),
        ("rival", "Terms that name it", "/terms/?company=rival"),
        ("investor", "Terms that name it", "/terms/?company=investor"),
        ("old-employer", "Jobs there Nn One: engineer at Nn Old Employer", "/moves/?employer=old-employer"),
    ],
)
def test_a_company_that_is_named_in_passing_has_what_names_it_on_its_page(
    client, named_in_passing, ref, says, path
):
    page = read(client, f"/companies/{ref}/")
    assert says in page
    assert f'href="{path.replace("&", "&amp;")}"' in page.html
    assert "1 " in page.text.partition(says)[2].partition(", as a list")[0]
    assert list(table(client, path.replace("/?", ".csv?")))


def test_who_recruits_and_who_is_courted_is_named_once(client, named_in_passing):
    making.offer("2m USD", approach=Approach.objects.get(), kind="counter-offer")
    for ref in (making.alder().ref, making.birch().ref):
        assert "that name it" not in read(client, f"/companies/{ref}/")
        assert not table(client, f"/offers.csv?company={ref}")


def test_background_of_another_company_says_whose_it_is(client):
    making.circumstance(kind="departures", company=making.alder(), people="8", other_company=making.birch())
    of_own, of_other = (
        read(client, f"/companies/{name}/").text.partition("Background (1)")[2] for name in ("alder", "birch")
    )
    assert of_own.strip().startswith("Departures 8 Birch")
    assert of_other.strip().startswith("Alder: Departures 8 One report")
    assert "Alder: Departures" in of_other.partition("Every statement")[2]


def test_who_confirms_a_job_says_no_more_than_what_is_told_of_it(client):
    one = making.candidate(making.approach(), person=making.person())
    job = making.employment(one.person, making.birch(), title="engineer")
    said = {"stance": "confirms", "informant_company": making.birch()}
    making.claim(job, "title", "engineer", **said)
    making.claim(job, "company", "birch", **said)
    making.claim(job, "through", one.ref, **said)
    text = answers(client, making.birch())
    assert "title, confirmed by Birch: engineer" in text
    assert "company, confirmed" not in text
    assert "the approach that led to it, confirmed" not in text


def test_a_recruiter_says_how_many_of_its_offers_were_accepted_and_have_not_fallen_through(client):
    courted = making.approach(recruiters=[making.alder()], employers=[making.birch()])
    one, two = making.candidate(courted, person=making.person()), making.candidate(courted, "another person")
    taken = making.offer("3m USD total", approach=courted, to=[one])
    making.offer("5m USD total", approach=courted, to=[two])
    assert "Accepted, as things stand" not in read(client, "/companies/alder/")
    making.event(courted, "accepted", [one], [taken], happened="June 2025")
    page = read(client, "/companies/alder/").text
    assert "Accepted, as things stand: 1 of 2." in page
    assert "Accepted, as things stand" not in read(client, "/companies/birch/")
    making.event(courted, "never-started", [one], [taken], happened="July 2025")
    assert "Accepted, as things stand" not in read(client, "/companies/alder/")
