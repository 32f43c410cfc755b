"""What sources disagree on, and what an outlet corrected."""

import pytest

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db

HEADING = "What sources disagree on"


def tell(offer, amount, title, of=None):
    version = {"based_on": [of], "based_on_how": "new-version"} if of else {}
    source = making.source(title, publisher=title, **version)
    making.claim(offer, "amount", amount, source=source)
    return source


def test_a_figure_that_its_outlet_corrected_is_no_disagreement(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    second = tell(offer, "120m USD total", "The Grove, again", of=first)
    tell(offer, "250m USD total", "The Grove, at last", of=second)
    assert HEADING not in read(client, f"/offers/{offer.ref}/")


def test_what_others_say_disagrees_with_the_correction_alone(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    silent = making.source("The Grove, again", based_on=[first], based_on_how="new-version")
    making.claim(offer, source=silent)
    tell(offer, "250m USD total", "The Grove, at last", of=silent)
    tell(offer, "80m USD total", "The Hedge")
    page = read(client, f"/offers/{offer.ref}/").text.partition(HEADING)[2].partition("Sources")[0]
    assert "US$250m" in page
    assert "US$80m" in page
    assert "US$100m" not in page


def test_a_list_does_not_say_that_a_corrected_figure_is_reported_besides(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    tell(offer, "120m USD total", "The Grove, again", of=first)
    tell(offer, "80m USD total", "The Hedge")
    tell(offer, "120m USD total", "The Moss")
    assert "also reported: US$80m. Taken back by its outlet: US$100m" in read(client, "/offers/")
    assert making.fresh(offer).amount_others == "US$80m"
    assert "US$100m" not in b"".join(client.get("/offers.csv").streaming_content).decode()


def test_an_outlet_that_corrected_itself_first_said_what_it_said(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    tell(offer, "120m USD total", "The Grove, again", of=first)
    tell(offer, "80m USD total", "The Hedge")
    page = read(client, f"/offers/{offer.ref}/")
    assert "The Grove first said US$100m, and corrected it" in page
    assert "The Hedge says US$80m" in page


def test_a_statement_that_its_outlet_corrected_says_so_where_it_is_read_and_cited(client):
    offer = making.offer("", published=True)
    first = tell(offer, "100m USD total", "The Grove")
    newer = making.source(
        "Corrected",
        publisher="The Grove",
        based_on=[first],
        based_on_how="new-version",
        published="2025-08-01",
    )
    making.claim(offer, "amount", "120m USD total", source=newer)
    tell(offer, "80m USD total", "The Hedge")
    wrong, right, others = (offer.claims.get(value__startswith=value) for value in ("100", "120", "80"))
    page = read(client, f"/statements/{wrong.ref}/")
    assert "corrected by this outlet since: US$120m" in page
    assert "reported by The Grove, which has corrected it since: US$120m" in page
    assert "corrected by this outlet since: US$120m" in read(client, f"/offers/{offer.ref}/")
    for one in (right, others):
        assert "corrected by this outlet" not in read(client, f"/statements/{one.ref}/")


def test_an_outlet_that_gives_the_right_figure_by_itself_denies_nothing_of_what_is_shown(client):
    offer = making.offer("", published=True)
    for publisher, amount in (("The Grove", "100m"), ("The Hedge", "120m"), ("The Marsh", "120m")):
        tell(offer, f"{amount} USD total", publisher)
    later = making.source("Correction", publisher="The Grove", published="2025-08-01")
    making.claim(offer, "amount", "120m USD total", source=later, stance="disputes")
    page = read(client, f"/offers/{offer.ref}/")
    assert "The Grove first said US$100m, and corrected it" in page
    assert "No denial is reported" in page
    changed = read(client, "/changes/").text
    assert "New report by The Grove: " in changed
    assert "New denial" not in changed


def test_an_outlet_that_puts_its_figure_right_is_no_word_against_what_others_say(client):
    offer = making.offer("", published=True)
    for publisher, amount in (("The Grove", "100m"), ("The Hedge", "120m"), ("The Marsh", "120m")):
        tell(offer, f"{amount} USD total", publisher)
    later = making.source("Correction", publisher="The Grove", published="2025-08-01")
    making.claim(offer, "amount", "90m USD total", source=later, stance="disputes")
    page = read(client, f"/offers/{offer.ref}/")
    assert "The Grove first said US$100m, and corrected it" in page
    assert "The Grove, 1 August 2025 says US$90m" in page
    assert "No denial is reported" in page


def test_whoever_tells_of_an_offer_and_gives_no_figure_is_no_witness_of_it(client):
    offer = making.offer("", published=True)
    tell(offer, "100m USD total", "The Grove")
    making.claim(offer, "kind", "pay-package", source=making.source("Talks", publisher="The Hedge"))
    page = read(client, f"/offers/{offer.ref}/").text.partition("Who says so")[2]
    assert "The Hedge gives no figure" in page
    assert "The Grove gives no figure" not in page


def test_what_an_outlet_takes_back_is_said_where_it_stands_no_more(client):
    approach = making.approach()
    gale = making.candidate(approach, person=making.person("Nn Gale"))
    first = making.source("First", publisher="The Grove")
    again = making.source("Again", publisher="The Grove", based_on=[first], based_on_how="new-version")
    declined = making.event(approach, "declined", candidates=[gale], claimed=False)
    making.claim(declined, "kind", "declined", source=first)
    making.claim(declined, "candidates", gale.ref, source=first)
    making.claim(declined, stance="disputes", source=again)
    page = read(client, f"/approaches/{approach.ref}/")
    assert "The Grove takes its report back (what happened: declined; to whom it happened: Nn Gale)" in page


def test_who_gives_another_figure_by_own_arithmetic_says_so(client):
    offer = making.offer("20m USD total")
    digest = making.source("Digest", publisher="The Digest")
    making.claim(offer, "amount", "40m USD total", source=digest, how_known="reckoning")
    assert "The Digest says US$40m (own estimate)" in read(client, f"/offers/{offer.ref}/")


@pytest.mark.parametrize(("stance", "how"), [("limits", "partly disputed"), ("disputes", "disputed")])
def test_a_citation_says_how_far_it_is_disputed(client, stance, how):
    offer = making.offer("20m USD total")
    making.claim(offer, "amount", stance=stance, informant_company=making.alder())
    assert f", {how} by Alder, Talent offers" in read(client, f"/offers/{offer.ref}/")


def test_a_citation_of_what_is_denied_says_so(client):
    offer = making.offer("20m USD total")
    making.claim(offer, stance="disputes", informant_company=making.alder())
    assert ", denied by Alder, Talent offers" in read(client, f"/offers/{offer.ref}/")


@pytest.fixture
def taken_back():
    """An offer that The Grove reported, The Fern repeated, and The Grove takes back."""
    grove = making.report(1, publisher="The Grove")
    copy = making.source("Report B", publisher="The Fern", worth="retelling", based_on=[grove])
    offer = making.offer("100m USD total")
    making.claim(offer, "amount", "100m USD total", source=copy, via=grove)
    making.claim(offer, source=making.source("Correction", publisher="The Grove"), stance="disputes")
    return offer


def test_a_citation_of_what_its_outlet_takes_back_says_so(client, taken_back):
    page = read(client, f"/offers/{taken_back.ref}/")
    assert "reported by The Grove, which has taken it back, Talent offers" in page
    assert "denied by The Grove" not in page["cite"]


def test_what_was_taken_back_with_its_copies_stands_once(client, taken_back):
    text = read(client, f"/offers/{taken_back.ref}/").text.partition("Every statement")[0]
    assert text.count("the report was taken back (US$100m)") == 1


def test_what_a_report_says_itself_goes_before_what_a_copy_makes_of_it(client):
    grove = making.source("Report A", publisher="The Grove")
    copy = making.source("Report B", publisher="The Fern", worth="retelling", based_on=[grove])
    offer = making.offer("", published=True)
    making.claim(offer, "amount", "18m-22m USD total", source=making.report(3), how_known="document")
    making.claim(offer, "amount", "> 20m USD total", source=grove)
    making.claim(offer, "amount", "at least 20m USD total", source=copy, via=grove)
    text = read(client, f"/offers/{offer.ref}/").text
    assert "The Grove says more than US$20m" in text


def test_offers_that_may_be_one_are_named_on_the_page_of_each(client):
    first = making.offer("12m USD total")
    second = making.offer("6m USD total", first.approach, perhaps_same_as=first)
    for offer in (first, second):
        assert "perhaps the same offer" in read(client, f"/offers/{offer.ref}/")


def test_a_number_that_its_outlet_corrected_is_not_reported_besides(client):
    approach = making.approach()
    group = making.candidate(approach, "engineers", claimed=False)
    grove = {"publisher": "The Grove"}
    making.claim(group, "number", "5", source=making.source("Five", published="2 June 2025", **grove))
    right = making.source("Correction", published="5 June 2025", **grove)
    making.claim(group, "number", "4", denied="5", source=right, stance="disputes")
    page = read(client, f"/approaches/{approach.ref}/")
    assert "Taken back by its outlet, as the number of people: 5." in page
    assert "Also reported" not in page


def test_a_start_that_came_otherwise_was_expected_before(client):
    job = making.employment(making.person(), making.alder())
    plan = making.source("A plan", published="9 May 2025")
    making.claim(job, "started", "2025-07-01", source=plan)
    making.claim(job, "started", "2025-08-01", source=making.source("A start", published="3 August 2025"))
    text = read(client, "/people/nn-one/").text
    assert "since 1 August 2025 Expected before, as the start: 1 July 2025." in text
