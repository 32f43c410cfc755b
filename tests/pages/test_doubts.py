"""What is merely alleged, reckoned or heard says so beside its figure; a term of a job says of which."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


def base_pay(**columns):
    """Base pay of Nn One at Birch, as a filing tells it."""
    job = making.employment(making.person(), making.birch(), held="current")
    term = making.term("base", employment=job, money="7m USD a year")
    making.claim(term, "money", "7m USD a year", **columns)
    return job


@pytest.mark.parametrize("address", ["/people/nn-one/", "/terms/"])
def test_pay_in_a_job_says_in_which_and_that_it_is_alleged(client, address):
    base_pay(stance="alleges", informant_company=making.birch())
    assert "in the job at Birch" in read(client, address)
    assert "alleged, not confirmed" in read(client, address)


@pytest.mark.parametrize("address", ["/people/nn-one/", "/terms/"])
def test_what_a_serious_report_tells_of_a_term_is_no_allegation(client, address):
    job = base_pay(stance="alleges", informant_company=making.birch())
    making.claim(job.terms.get(), "money", "7m USD a year", source=making.report(2))
    assert "alleged, not confirmed" not in read(client, address).text.partition("Every statement")[0]


@pytest.mark.parametrize(
    ("how_known", "words"), [("reckoning", "One report, an estimate"), ("second-hand", "heard from others")]
)
def test_a_sum_that_nobody_reports_as_such_says_so_wherever_it_is_shown(client, how_known, words):
    offer = making.offer("", published=True)
    making.claim(offer, "amount", "about 9m USD total", how_known=how_known)
    for address in (
        "/",
        "/offers/",
        f"/offers/{offer.ref}/",
        "/pictures/",
        f"/approaches/{offer.approach.ref}/",
    ):
        assert words in read(client, address), address


def test_a_sum_that_somebody_knows_is_no_estimate(client):
    offer = making.offer("", published=True)
    making.claim(offer, "amount", "9m USD total", how_known="reckoning")
    making.claim(offer, "amount", "9m USD total", source=making.report(2))
    assert "an estimate" not in read(client, "/offers/")


@pytest.mark.parametrize(
    ("amount", "words"), [("5m USD total", "US$5m"), ("1.1% of the firm", "‘1.1% of the firm’")]
)
def test_a_statement_of_what_happened_names_the_offer_by_its_sum_or_its_words(client, amount, words):
    offer = making.offer(amount)
    accepted = making.event(offer.approach, "accepted", offers=[offer])
    making.claim(accepted, "offers", offer.ref)
    assert f"which offer it concerned, the outlet's own reporting: {words}" in read(
        client, f"/approaches/{offer.approach.ref}/"
    )
