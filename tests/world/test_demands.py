"""Each demand that real reports make has a test by its number: entered as an editor would, read as a reader.

All reports are made up, and so is everybody in them.
"""

import csv
import io

import pytest

from recruiting.models import Approach, Candidate, Offer

pytestmark = pytest.mark.django_db

JUNE = {"worth": "own-reporting", "published": "2025-06-20"}


def begun(newsroom, title="Report A", person="Nn One", **source):
    """Report A: Alder courts Nn One of Birch."""
    form = newsroom.report(title, "¶2", **JUNE | source)
    form.fill("approach", recruiters="Alder", employers="Birch")
    return form.row("candidates", person=person) if person else form


def another(newsroom, approach, title="Tale B", **source):
    return newsroom.report(title, "¶3", about=approach, **JUNE | source)


def bid():
    return Offer.objects.get()


def rows(newsroom, path):
    full = f"{path}{'&' if '?' in path else '?'}full=1"
    return list(csv.DictReader(io.StringIO(newsroom.csv(full))))


def test_1_reports_contradict_each_other(newsroom):
    form = begun(newsroom).row("offers", amount="100m USD total")
    form.row("events", kind="declined", happened="June 2025")
    form.row("employments", person="Nn One", company="Birch", title="engineer")
    birch = {"of": "J1", "speaks_for": "Birch"}
    form.row("says", stance="disputes", aspect="title", value="head of compilers", **birch)
    approach = form.publish()
    form = another(newsroom, approach).at("O1", amount="250m USD total").at("E1", happened="May 2025")
    form.row("events", kind="accepted", happened="May 2025")
    form.publish()
    newsroom.reads(f"/offers/{bid().ref}/", "US$100m or US$250m", "Reports differ", "Report A", "Tale B")
    newsroom.reads(f"/approaches/{approach.ref}/", "declined", "accepted", "June 2025", "May 2025")
    newsroom.reads("/people/nn-one/", "engineer", "head of compilers")
    (row,) = rows(newsroom, "/offers.csv")
    assert (row["amount_low"], row["usd_floor"], row["usd_ceiling"]) == ("", "100000000", "250000000"), row


def test_2_dates_are_imprecise_in_conflict_or_missing(newsroom):
    form = begun(newsroom).fill("approach", began="early 2025")
    form.row("events", kind="message", happened="summer 2025")
    form.row("events", kind="meeting", happened="between June and September 2025")
    form.row("events", kind="call")
    approach = form.publish()
    another(newsroom, approach).at("E1", happened="before July 2025").publish()
    said = ("early 2025", "summer 2025", "some time from June to September 2025", "June 2025 or before")
    newsroom.reads(f"/approaches/{approach.ref}/", *said)


def test_3_no_figure_is_known(newsroom):
    form = begun(newsroom).row("candidates", person="Nn Two")
    form.row("offers", amount="undisclosed", candidates="P1").row("offers", candidates="P2", number="1")
    form.publish()
    newsroom.reads("/offers/", "undisclosed", "not reported")
    told = {row["amount_status"]: row["amount_low"] for row in rows(newsroom, "/offers.csv")}
    assert told == {"undisclosed": "", "unknown": ""}


def test_4_one_offer_has_several_figures_or_one_of_unclear_meaning(newsroom):
    form = begun(newsroom).row("offers", amount="20m USD total")
    form.row("terms", of="O1", kind="signing-bonus", money="1m USD one-off")
    form.row("terms", of="O1", kind="first-year", money="4m USD in the first year")
    form.publish()
    form = newsroom.report("A bare figure", "¶1", **JUNE).fill("approach", recruiters="Cedar")
    form.row("candidates", person="Nn Two").row("offers", amount="7m USD").publish()
    newsroom.reads("/offers/", "One reported pay offer of US$20m")
    first, bare = Offer.objects.order_by("pk")
    newsroom.reads(f"/offers/{first.ref}/", "US$1m one-off", "US$4m in the first year")
    newsroom.reads(f"/offers/{bare.ref}/", "US$7m", "Total or per year? The reports do not say.")
    assert {row["amount_basis"] for row in rows(newsroom, "/offers.csv")} == {"total", "unclear"}


def test_5_bounds_are_open_or_approximate_each_from_another_source(newsroom):
    approach = begun(newsroom).row("offers", amount="> 200m USD total").publish()
    form = another(newsroom, approach)
    form.row("says", of="O1", stance="limits", value="up to 300m USD total", speaks_for="Alder")
    form.publish()
    another(newsroom, approach, "A third").at("O1", amount="about 250m USD total").publish()
    said = ("more than US$200m", "up to US$300m", "about US$250m", "Alder says it was up to US$300m")
    newsroom.reads(f"/offers/{bid().ref}/", *said)
    (row,) = rows(newsroom, "/offers.csv")
    assert (row["amount_low"], row["amount_low_exclusive"], row["amount_high"]) == ("200000000", "true", "")


def test_6_when_it_happened_is_not_when_it_was_reported(newsroom):
    form = begun(newsroom, published="2025-07-20")
    form.row("events", kind="message", happened="March 2025", said="1 July 2025")
    form.row("employments", person="Nn One", company="Birch", held="former", length="3 years")
    approach = form.publish()
    newsroom.reads(f"/approaches/{approach.ref}/", "March 2025", "1 July 2025", "20 July 2025")
    page = newsroom.reads("/people/nn-one/", "3 years", "past job")
    assert "until" not in page


def test_7_a_report_retells_a_report_copies_one_or_is_updated(newsroom):
    approach = begun(newsroom).row("offers", amount="5m USD total").publish()
    told = {"based_on": "Report A", "worth": "retelling"}
    another(newsroom, approach, "Copy", based_on_how="retelling", **told).at("O1", agrees=True).publish()
    form = another(newsroom, approach, "Report A, updated", based_on="Report A", based_on_how="version")
    form.answer_new_source().at("O1", agrees=True).publish()
    assert bid().independent_reports == 1
    form = another(newsroom, approach, "Own too", **told).at("O1", amount="5m USD total", via="-")
    form.fill("offers-1", informant="a banker").publish()
    assert bid().independent_reports == 2
    newsroom.reads(f"/offers/{bid().ref}/", "Report A", "Copy", "a banker")


def test_8_groups_are_unnamed_counted_exactly_openly_or_in_words(newsroom):
    form = begun(newsroom, person="").row("candidates", description="the team", number="more than a dozen")
    form.row("candidates", description="eight of them", number="8", part_of="P1")
    form.row("candidates", description="some advisers", number="several").row("offers", candidates="P2")
    approach = form.publish()
    form = another(newsroom, approach).row("candidates", person="Nn One", part_of="eight of them")
    form.at("P1", number="about 20").publish()
    said = ("more than a dozen", "counted in the team", "counted in eight of them", "several", "about 20")
    newsroom.reads(f"/approaches/{approach.ref}/", *said)
    assert Candidate.objects.filter(person__isnull=False).count() == 1


def test_9_packages_have_periods_and_conditions(newsroom):
    form = begun(newsroom).row("offers", amount="40m USD over 4 years")
    form.row("terms", of="O1", kind="vesting", length="4 years", words="a quarter each year")
    form.row("terms", of="O1", kind="performance-stock", money="up to 10m USD total", certainty="possible")
    form.row("terms", of="O1", kind="condition", words="if the model ships", share="25%")
    form.publish()
    said = ("US$40m", "over 4 years", "a quarter each year", "up to US$10m", "possible")
    newsroom.reads(f"/offers/{bid().ref}/", *said, "if the model ships", "25%")
    assert rows(newsroom, "/offers.csv")[0]["amount_period_low"] == "48"


def test_10_claims_are_second_hand(newsroom):
    form = begun(newsroom)
    form.row("offers", amount="60m USD total", informant="people in the trade", informants="4")
    form.fill("offers-1", by_how_known="second-hand")
    approach = form.publish()
    form = another(newsroom, approach).at("O1", amount="60m USD total", by_person="Nn Nine")
    form.fill("offers-1", speaks_for="Cedar", interest="rival", by_how_known="second-hand").publish()
    said = ("people in the trade (4)", "heard from others", "Nn Nine, for Cedar", "a rival", "One report")
    newsroom.reads(f"/offers/{bid().ref}/", *said)
    newsroom.reads("/offers/", "No sum can be given: 1 offer known only from hearsay or an estimate")


def test_11_the_move_is_confirmed_the_sum_is_not(newsroom):
    form = begun(newsroom).row("offers", amount="60m USD total").row("events", kind="started")
    approach = form.publish()
    form = another(newsroom, approach, published="2025-08-01")
    form.at("E1", agrees=True, stance="confirms", speaks_for="Alder", how_known="party", said="31 July 2025")
    form.publish()
    newsroom.reads(f"/approaches/{approach.ref}/", "Alder", "Alder confirmed this", "31 July 2025")
    newsroom.reads(f"/offers/{bid().ref}/", "One report")
    assert bid().figure_support == "one-report"


def test_12_a_figure_is_hung_on_the_wrong_person(newsroom):
    form = begun(newsroom).row("candidates", description="somebody unnamed", number="1")
    approach = form.row("offers", amount="30m USD total", candidates="P2").publish()
    form = another(newsroom, approach)
    form.row("says", of="P2", aspect="person", stance="reports", value="Nn One", set_aside="wrong-person")
    form.publish()
    newsroom.reads(f"/approaches/{approach.ref}/", "Not counted: about another person", "Tale B")
    assert "US$30m" not in newsroom.text("/people/nn-one/")
    newsroom.reads("/offers/", "One reported pay offer of US$30m")


def test_13_sources_differ_in_worth(newsroom):
    form = begun(newsroom, worth="interested").row("offers", amount="9m USD total")
    form.fill("source", worth_note="A competitor's newsletter.")
    approach = form.publish()
    another(newsroom, approach, "Joke", worth="satire").at("O1", amount="9bn USD total").publish()
    told = {"based_on": "Report A", "based_on_how": "rewriting", "worth": "machine-rewriting"}
    another(newsroom, approach, "Robot", **told).at("O1", agrees=True).publish()
    assert "US$9bn" not in newsroom.reads(
        f"/offers/{bid().ref}/", "US$9m", "rewritten by machine from another report"
    )
    newsroom.reads("/sources/report-a/", "A competitor's newsletter.")
    newsroom.reads("/sources/joke/", "satire", "US$9bn")
    worths = {row["title"]: row["worth"] for row in rows(newsroom, "/sources.csv")}
    assert worths["Robot"] == "machine-rewriting"


def test_14_the_currency_is_not_the_dollar(newsroom):
    approach = begun(newsroom).row("offers", amount="8m EUR total").publish()
    form = another(newsroom, approach)
    form.row("says", of="O1", stance="reports", value="8m EUR total", conversion="12m USD").publish()
    newsroom.reads(f"/offers/{bid().ref}/", "€8m", "≈ US$9.2", "converts it itself to 12m USD")
    (row,) = rows(newsroom, "/offers.csv")
    assert (row["amount_currency"], row["amount_low"]) == ("EUR", "8000000")
    newsroom.reads("/offers/?min_usd=11m", "Nothing matches")


def test_15_a_persons_state_changes(newsroom):
    form = begun(newsroom).row("offers", amount="undisclosed")
    form.row("events", kind="declined", step="1").row("events", kind="accepted", step="2")
    approach = form.publish()
    newsroom.reads("/people/nn-one/", "Accepted")
    form = another(newsroom, approach).row("events", kind="started", happened="August 2025", step="3")
    form.row("events", kind="left", after="E3", after_length="3 weeks", step="4").publish()
    newsroom.reads("/people/nn-one/", "left again")
    newsroom.reads(f"/approaches/{approach.ref}/", "Started", "3 weeks after: Nn One started")
    assert Approach.objects.get().outcome == "started"


def test_16_units_products_renamed_firms_and_affiliates(newsroom):
    form = begun(newsroom).fill("approach", lab="Juniper Works")
    form.row("offers", amount="undisclosed", bidder="Sequoia Partners")
    form.row("names", name="Sequoia Partners", kind="affiliate", parent="Alder")
    form.row("names", name="Cone", kind="product", parent="Birch")
    form.row("names", name="Birch", aliases="Betula").publish()
    newsroom.reads("/companies/alder/", "Juniper Works", "Sequoia Partners")
    newsroom.reads("/companies/birch/", "Cone", "Betula")
    newsroom.reads(f"/offers/{bid().ref}/", "Sequoia Partners", "for Juniper Works")
    assert len(rows(newsroom, "/offers.csv?recruiter=alder")) == 1


def test_17_pay_is_told_as_words_multiples_percentages_or_grades(newsroom):
    form = begun(newsroom).row("offers", amount="three times present pay")
    form.row("terms", of="O1", kind="base", multiple="1.5")
    form.row("terms", of="O1", kind="stock", share="0.5%")
    form.row("terms", of="O1", kind="grade", words="principal, grade 9").publish()
    newsroom.reads(f"/offers/{bid().ref}/", "‘three times present pay’", "1.5", "0.5%", "grade 9")
    (row,) = rows(newsroom, "/offers.csv")
    assert (row["amount_low"], row["amount_words"]) == ("", "three times present pay")


def test_18_offers_form_chains(newsroom):
    form = begun(newsroom).row("offers", amount="5m USD total").row("events", kind="declined", offers="O1")
    approach = form.publish()
    another(newsroom, approach).row("offers", amount="8m USD total", follows="O1").publish()
    newsroom.reads("/offers/?recruiter=alder", "One reported pay offer of US$8m", "1 earlier bid")
    raised = Offer.objects.get(follows__isnull=False)
    newsroom.reads(f"/offers/{raised.ref}/", "Earlier and later offers", "US$5m")
    form = newsroom.report("The hire", "¶1", **JUNE)
    form.fill("approach", recruiters="Alder", employers="Cedar", follows=approach.ref)
    form.row("candidates", person="Nn Two")
    hire = form.publish()
    assert f"/approaches/{hire.ref}/" in newsroom.reader.get(f"/approaches/{approach.ref}/").content.decode()


def test_19_several_people_move_together(newsroom):
    form = begun(newsroom).row("candidates", person="Nn Two").row("candidates", person="Nn Three")
    form.fill("candidates-1", leads=True)
    form.row("offers", amount="90m USD together total", candidates="all").publish()
    for who in ("one", "two", "three"):
        newsroom.reads(f"/people/nn-{who}/", "US$90m together")
    page = newsroom.reads("/offers/", "One reported pay offer of US$90m")
    assert "US$270m" not in page
    newsroom.reads(f"/approaches/{Approach.objects.get().ref}/", "leads the group")


def test_20_terms_are_not_only_money(newsroom):
    form = begun(newsroom).row("offers", amount="undisclosed")
    terms = {"title": "chief scientist", "authority": "reports to nobody", "team": "a team of 40"}
    terms |= {"compute": "10,000 chips", "visa": "for the family", "forfeited": "two years of stock"}
    for kind, words in terms.items():
        form.row("terms", of="O1", kind=kind, words=words)
    form.row("terms", of="O1", kind="deadline", ends="1 September 2025").publish()
    newsroom.reads(f"/offers/{bid().ref}/", *terms.values(), "until 1 September 2025")


def test_21_a_deal_is_the_vehicle_of_a_hire(newsroom):
    form = begun(newsroom).fill("approach", kind="company-deal")
    form.row("offers", kind="licence", amount="2bn USD one-off", target="Birch", seller_words="its owners")
    form.row("terms", of="O1", kind="payout", money="1bn USD one-off", to_words="early investors")
    form.row("events", kind="collapsed").check().answer(**{"of-deal-E1": "deal"}).publish()
    newsroom.reads(
        f"/offers/{bid().ref}/", "for a licence from Birch", "US$2bn", "early investors", "its owners"
    )
    assert "US$2bn" not in newsroom.text("/people/nn-one/")
    newsroom.reads("/offers/", "1 company deal (US$2bn")
    newsroom.reads(f"/approaches/{Approach.objects.get().ref}/", "fell through")


def test_22_a_denials_scope_is_unclear(newsroom):
    approach = begun(newsroom).row("offers", amount="100m USD total").publish()
    form = another(newsroom, approach)
    form.row(
        "says",
        of="O1",
        stance="disputes",
        aspect="unclear",
        speaks_for="Alder",
        paraphrase="The details are off.",
    )
    form.row("says", of="O1", stance="confirms", speaks_for="Alder", how_known="party").publish()
    assert (bid().existence_challenge, bid().figure_challenge) == ("none", "disputed")
    newsroom.reads(
        f"/offers/{bid().ref}/", "Alder disputes the details, without saying which", "The details are off."
    )
    form = another(newsroom, approach, "Limits")
    form.row("says", of="O1", stance="limits", value="less than 100m USD", speaks_for="Birch").publish()
    newsroom.reads(f"/offers/{bid().ref}/", "less than US$100m")


def test_23_employers_keep_people(newsroom):
    form = begun(newsroom).row("offers", amount="5m USD total")
    form.row("offers", amount="6m USD total", kind="counter-offer", bidder="Birch")
    form.row("events", kind="will-not-match", what="Birch bids no further.", step="2")
    approach = form.publish()
    form = newsroom.report("Kept", "¶1", **JUNE)
    form.fill("approach", recruiters="Birch", kind="retention")
    form.row("candidates", description="the engineers who stayed", number="at least 24")
    form.row("offers", kind="retention-award", amount="3m USD each total").publish()
    newsroom.reads(f"/approaches/{approach.ref}/", "The employer would not match the offer", "US$6m")
    newsroom.reads(
        "/offers/",
        "One reported pay offer of US$5m",
        "1 counter-offer (US$6m)",
        "1 retention award (US$3m each",
    )


def test_24_people_return(newsroom):
    form = newsroom.report("There and back", "¶4", **JUNE)
    stint = {"person": "Nn One", "company": "Birch"}
    form.row("employments", ended="2019", held="former", ending="recruited", **stint)
    form.row("employments", started="2022", ended="June 2025", held="former", **stint)
    form.publish()
    page = newsroom.reads("/people/nn-one/", "until 2019", "2022", "June 2025")
    assert page.count("Birch") >= 2


def test_25_law_steps_in(newsroom):
    form = begun(newsroom)
    form.row("employments", person="Nn One", company="Birch", held="former")
    binds = {"kind": "restriction", "length": "12 months", "place": "Scotland", "companies": "Alder"}
    form.row("terms", of="J1", words="non-compete", **binds)
    step = {"kind": "legal-step", "legal_by_company": "Birch", "legal_against_people": "Nn One"}
    form.row("events", legal_stage="filed", happened="2025-04-14", **step)
    form.row("terms", of="E1", kind="penalty", money="500k GBP one-off", certainty="possible")
    approach = form.publish()
    newsroom.reads("/people/nn-one/", "Non-compete", "1 year", "Scotland")
    newsroom.reads(
        f"/approaches/{approach.ref}/", "A case was filed", "By Birch, against Nn One", "Penalty", "£500,000"
    )
    newsroom.reads("/offers/", "No offer is published yet")
