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


def test_of_a_term_that_is_alleged_in_part_it_is_said_which_part_is(client):
    offer = making.offer()
    term = making.term("signing-bonus", offer=offer, money="8m EUR", words="half of it at the start")
    making.claim(term, "money", "8m EUR")
    making.claim(term, "words", "half of it at the start", source=making.report(2), stance="alleges")
    for address in ("/terms/", f"/offers/{offer.ref}/"):
        assert "half of it at the start (alleged, not confirmed)" in read(client, address), address


@pytest.mark.parametrize("holder", ["offer", "employment"])
def test_who_disputes_a_figure_of_a_term_stands_in_its_row(client, holder):
    made = making.offer() if holder == "offer" else base_pay()
    term = making.term("signing-bonus", **{holder: made}, money="up to 8m EUR")
    making.claim(term, "money", "up to 8m EUR")
    by = {"stance": "disputes", "denied": "8m EUR", "informant_company": making.alder()}
    making.claim(term, "money", "2m EUR", source=making.report(2), **by)
    assert "Disputed by Alder" in read(client, "/terms/")


@pytest.mark.parametrize(
    ("kind", "ends", "words"),
    [("restriction", "September 2026", "until September 2026"), ("deadline", "30 June 2026", "30 June 2026")],
)
def test_a_term_that_ends_on_a_day_holds_until_then(client, kind, ends, words):
    term = making.term(kind, offer=making.offer(), ends=ends)
    making.claim(term, "ends", term.ends.notation())
    row = read(client, "/terms/").text
    assert words in row
    assert ("until" in row) == ("until" in words)


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
    assert f"which offer it concerned, the outlet's own reporting: the offer shown as {words}" in read(
        client, f"/approaches/{offer.approach.ref}/"
    )


def test_who_says_what_became_of_an_offer_is_not_said_to_give_the_sum_that_is_shown(client):
    bid = making.offer("", kind="takeover-bid", target=making.birch(), published=True)
    making.claim(bid, "amount", "undisclosed", informant_company=making.alder())
    making.claim(bid, "amount", "about 250m USD", source=making.report(2))
    signed = making.event(bid.approach, "signed", offers=[bid])
    making.claim(signed, "offers", bid.ref, informant_company=making.alder())
    page = read(client, f"/approaches/{bid.approach.ref}/")
    assert "reported by Alder: the offer shown as about US$250m" in page
    assert "reported by Alder: about US$250m" not in page


@pytest.mark.parametrize("address", ["/events/", "/approaches/%s/"])
def test_what_is_merely_alleged_to_have_happened_says_so(client, address):
    made = making.event(making.approach(), "statement", what="Nn One took files.", claimed=False)
    making.claim(made, "what", "Nn One took files.", stance="alleges", informant_company=making.birch())
    address = address.replace("%s", made.approach.ref)
    assert "lleged, not confirmed" in read(client, address).text.partition("Every statement")[0]
    making.claim(made, "what", "Nn One took files.", source=making.report(2))
    assert "lleged, not confirmed" not in read(client, address).text.partition("Every statement")[0]


def test_that_a_case_was_filed_is_no_allegation(client):
    made = making.event(making.approach(), "legal-step", legal_stage="filed", claimed=False)
    making.claim(made, "legal_stage", "filed", stance="alleges", informant_company=making.birch())
    assert "lleged, not confirmed" not in read(client, "/events/")


def test_background_in_its_list_says_of_whom_it_holds_and_that_it_is_alleged(client):
    columns = {"company": making.alder(), "words": "half in shares", "staff": "level 7"}
    fact = making.circumstance("going-rate", money="2m USD a year", published=False, **columns)
    told = {"stance": "alleges", "informant_company": making.birch()}
    fact.lead_claim, fact.state = making.claim(fact, "money", "2m USD a year", **told), "published"
    fact.save()
    assert "US$2m a year; half in shares; level 7; alleged, not confirmed" in read(client, "/background/")


def test_a_stake_in_a_company_is_no_bid_for_the_employer(client):
    courting = making.approach()
    making.offer("80m USD", courting, kind="stake", target=making.cedar())
    other = making.offer("90m USD", courting, kind="stake")
    assert "Bids and deals for it" not in read(client, "/companies/birch/")
    assert "US$80m" in read(client, "/companies/cedar/").text.partition("Bids and deals for it")[2]
    assert "US$90m for a stake in an unnamed company" in read(client, f"/offers/{other.ref}/")


def test_a_stake_in_one_of_several_employers_is_none_in_the_others(client):
    courting = making.approach(employers=[making.birch(), making.cedar()], kind="company-deal")
    making.candidate(courting, person=making.person())
    making.offer("", courting, kind="stake", target=making.cedar())
    assert "tried to buy a stake in Cedar" in read(client, f"/approaches/{courting.ref}/")


@pytest.mark.parametrize("amount", ["2bn KRW a year, including sign-on", "5m USD a year before tax"])
def test_what_a_report_says_of_a_sum_beside_its_figure_is_told_with_it(client, amount):
    offer = making.offer(amount)
    for address in ("/offers/", f"/offers/{offer.ref}/"):
        assert f"in full: “{amount}”" in read(client, address), address


def test_a_sum_that_its_figure_tells_whole_is_told_once(client):
    making.offer("5m USD a year")
    assert "in full" not in read(client, "/offers/")


@pytest.mark.parametrize("address", ["/events/", "/approaches/%s/"])
def test_what_only_pages_tell_that_name_nobody_says_so(client, address):
    made = making.event(making.approach(), "left", claimed=False)
    making.claim(made, source=making.report(2, worth="unsourced"))
    address = address.replace("%s", made.approach.ref)
    assert "o source named" in read(client, address).text.partition("Every statement")[0]
    making.claim(made, source=making.report(3))
    assert "o source named" not in read(client, address).text.partition("Every statement")[0]


def test_a_term_that_only_a_copy_adds_says_that_it_names_no_source(client):
    offer = making.offer(published=True)
    term = making.term("signing-bonus", offer=offer, money="5m USD")
    making.claim(term, "money", "5m USD", source=making.report(2, worth="unsourced"))
    assert "no source named" in read(client, "/terms/")
    assert "no source named" in read(client, f"/offers/{offer.ref}/").text.partition("Every statement")[0]


def repeated(**columns):
    """What The Hedge repeats of an offer that Report 1 tells, or would tell if the desk had read it."""
    report = making.report(1, publisher="The Grove", **columns)
    offer = making.offer("7m USD total")
    copy = making.report(2, publisher="The Hedge", worth="retelling", based_on=[report])
    return offer, copy, making.claim(offer, "amount", "7m USD total", source=copy, via=report)


def test_what_a_copy_repeats_is_not_said_to_name_nobody_in_the_report_that_it_repeats(client):
    offer, copy, claim = repeated()
    assert "The Grove — amount, as The Hedge repeats it: US$7m" in read(client, f"/offers/{offer.ref}/")
    for address in (f"/offers/{offer.ref}/", f"/sources/{copy.ref}/", f"/statements/{claim.ref}/"):
        page = read(client, address)
        assert "as The Hedge repeats it: US$7m" in page
        assert "no source named" not in page


def test_what_only_a_copy_has_names_nobody(client):
    offer, _copy, _claim = repeated(reading="through")
    assert "The Grove — amount, no source named: US$7m" in read(client, f"/offers/{offer.ref}/")


def test_what_is_known_of_a_named_informant_is_said_beside_the_name(client):
    offer = making.offer("7m USD total")
    by = {"informant_person": making.person("Nn Two"), "informant_words": "in a recording of a meeting"}
    making.claim(offer, "number", "2", speaks_for=making.alder(), **by)
    told = "number of offers, reported by Nn Two, in a recording of a meeting, for Alder: 2"
    assert told in read(client, f"/offers/{offer.ref}/")
