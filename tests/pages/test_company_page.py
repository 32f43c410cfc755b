"""The page of a company: how it answers, and in which order its rows stand."""

import pytest

from recruiting.models import Company
from tests import making
from tests.pages.reading import read

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


def test_a_record_with_several_answers_is_named_once(client):
    offer = making.offer("3m USD total", approach=making.approach([making.alder()], [making.birch()]))
    said = {"informant_company": making.alder(), "how_known": "party"}
    making.claim(offer, stance="confirms", **said)
    making.claim(offer, "amount", "3m USD total", stance="disputes", **said)
    assert answers(client, making.alder()).count("Alder → ") == 1


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


def test_one_row_has_no_order(client):
    making.offer("3m USD total", approach=making.approach([making.alder()], [making.birch()]))
    assert "first" not in read(client, f"/companies/{making.alder().ref}/").text.partition("Cite this")[0]


def test_a_company_of_which_nothing_is_reported_says_so(client):
    nothing = "No approach, offer or answer of this company is reported."
    making.employment(making.person("Nn One"), making.cedar())
    making.approach([making.alder()], [making.birch()])
    shown = {one.ref: nothing in read(client, f"/companies/{one.ref}/") for one in Company.objects.all()}
    assert shown == {making.alder().ref: False, making.birch().ref: False, making.cedar().ref: True}


@pytest.mark.parametrize("name", ["Hazel Search", "Nowhere Competition Office"])
def test_an_agency_and_an_authority_lead_to_the_story_of_which_they_are_part(client, name):
    approach = making.approach(agency=making.company("Hazel Search"))
    office = making.company("Nowhere Competition Office")
    making.event(approach, "legal-step", legal_stage="refused", legal_by_company=office)
    company = making.company(name)
    page = read(client, f"/companies/{company.ref}/")
    assert "Agency, or party to proceedings, in Alder →" in page
    assert "No approach" not in page
    assert "Alder" in read(client, f"/approaches/?party={company.ref}")


def test_an_employer_that_goes_to_law_has_its_story_once(client):
    approach = making.approach()
    making.event(approach, "legal-step", legal_stage="filed", legal_by_company=making.birch())
    assert "Agency, or party" not in read(client, f"/companies/{making.birch().ref}/")
