"""Ten more made-up reports, each with a trap: nothing typed is lost, overwritten, or counted twice.

Entered through the one form and read back on the public pages; none of it ever happened.
"""

import pytest

from recruiting.models import Approach, Candidate, Claim, Company, Event, Offer, Person, Source
from tests import making

pytestmark = pytest.mark.django_db


def test_sums_of_other_bases_are_two_offers_and_no_sum(newsroom):
    """Alder bid Nn One 5 million dollars a year, and Nn Two 20 million over four years, half of it if she
    stays. 'Nine figures' went to somebody unnamed.
    """
    form = newsroom.report("Three sums", "¶2", worth="own-reporting")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn One").row("candidates", person="Nn Two")
    form.row("candidates", description="somebody unnamed", number="1")
    form.row("offers", amount="US$5m a year", candidates="P1", number="1")
    form.row("offers", amount="four-year US$20m package", candidates="nn two", number="1")
    form.row("offers", amount="nine figures", candidates="3", number="1")
    form.row("terms", of="O2", kind="condition", share="50%", words="if she stays")
    approach = form.publish()
    newsroom.reads("/offers/", "US$20m", "US$5m a year", "described without a figure")
    newsroom.reads(f"/approaches/{approach.ref}/", "‘nine figures’")
    package = Offer.objects.get(amount_words="four-year US$20m package")
    newsroom.reads(f"/offers/{package.ref}/", "US$20m", "over 4 years", "if she stays", "50%")
    assert "US$25m" not in newsroom.text("/offers/")


def test_reports_that_retell_each_other_in_a_circle_are_refused(newsroom):
    """Report B says that it has the story from A, and A in a new version that it has it from B."""
    form = newsroom.report("Report A", worth="own-reporting")
    form.fill("approach", recruiters="Alder").row("candidates", person="Nn One")
    approach = form.publish()
    form = newsroom.report("Tale B", about=approach, based_on="Report A", based_on_how="retelling")
    form.at("P1", agrees=True).publish()
    form = newsroom.report("Report A", about=approach, based_on="Tale B").at("P1", agrees=True)
    form.press("publish")
    assert "A report is not based on itself, by however many steps." in form.wrong
    assert not Source.objects.get(title="Report A").based_on.exists()


def test_a_denial_is_denied(newsroom):
    """Alder denies the offer; Nn Two, who got it, says on record that the denial is false."""
    form = newsroom.report("An offer", "¶1", worth="own-reporting")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn Two").row("offers", amount="90m USD total", number="1")
    approach = form.publish()
    form = newsroom.report("Alder: no", about=approach, worth="own-reporting")
    form.row("says", of="O1", stance="disputes", aspect="existence", speaks_for="Alder", how_known="party")
    form.publish()
    offer = Offer.objects.get()
    assert offer.existence_challenge == "denied"
    form = newsroom.report("Nn Two: yes", about=approach, worth="own-reporting")
    two = {"of": "O1", "by_person": "Nn Two", "how_known": "party"}
    form.row("says", stance="confirms", aspect="existence", paraphrase="The denial is false.", **two)
    form.publish()
    offer.refresh_from_db()
    assert (offer.existence_challenge, offer.existence_support) == ("denied", "on-record")
    newsroom.reads(f"/offers/{offer.ref}/", "The denial is false.", "Alder", "Nn Two", "US$90m")


def test_of_an_unnamed_group_some_are_named_later_and_nobody_is_counted_twice(newsroom):
    """Report A: eight people of Birch were offered 2 million each. Report B names two of them."""
    form = newsroom.report("Eight", "¶1", worth="own-reporting")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", description="eight engineers", number="8")
    form.row("offers", amount="2m USD each total", number="8")
    approach = form.publish()
    form = newsroom.report("Two of the eight", "¶5", about=approach, worth="own-reporting")
    form.row("candidates", person="Nn One", part_of="P1").row("candidates", person="Nn Two", part_of="P1")
    form.row("events", kind="accepted", candidates="Nn One", happened="June 2025").publish()
    newsroom.reads("/offers/", "US$16m in reported pay offers (offered, not paid): 8 of US$2m each")
    newsroom.reads(f"/approaches/{approach.ref}/", "counted in eight engineers", "Some accepted")
    newsroom.reads("/people/nn-one/", "Accepted")
    assert str(Candidate.objects.get(person=None).number) == "8"


def test_a_translation_multiplies_by_ten_thousand_and_the_desks_line_stays(newsroom):
    """A report has 300 wan yuan a year (3 million); its translation has 300 yuan, another 30 million."""
    form = newsroom.report("三百万", "第1段", language="zh", worth="own-reporting", published="2025-06-10")
    form.fill("approach", recruiters="Ginkgo").row("candidates", person="Nn Five")
    form.row("offers", amount="3m CNY a year", number="1")
    approach = form.publish()
    for title, wrong in (("In English", "300 CNY a year"), ("Auf Deutsch", "30m CNY a year")):
        form = newsroom.report(
            title, about=approach, based_on="三百万", based_on_how="translation", worth="machine-rewriting"
        )
        form.row(
            "says", of="O1", stance="reports", value=wrong, set_aside="mistranslation"
        ).answer_new_source().publish()
    offer = Offer.objects.get()
    newsroom.reads(f"/offers/{offer.ref}/", "CN¥3m a year", "CN¥300 a year", "CN¥30m a year", "mistranslated")
    newsroom.reads("/offers/", "One reported pay offer of CN¥3m a year")
    assert offer.figure_support == "one-report"


def test_a_takeover_bid_fails_and_a_hire_follows_through_another_company(newsroom):
    """Elm bid for Fir and was turned down; its affiliate Elm Ventures then hired the founder."""
    form = newsroom.report("The bid", worth="own-reporting")
    form.fill("approach", recruiters="Elm", employers="Fir", kind="company-deal", began="May 2025")
    form.row("offers", kind="takeover-bid", amount="between 30 and 32bn USD price", target="Fir")
    form.row("events", kind="declined", happened="3–5 May 2025", offers="O1")
    bid = form.publish()
    form = newsroom.report("The hire", worth="own-reporting")
    form.fill("approach", recruiters="Elm Ventures", employers="Fir", began="July 2025", follows=bid.ref)
    form.row("candidates", person="Nn Four").row("events", kind="started", happened="mid-July 2025")
    form.row("names", name="Elm Ventures", kind="affiliate", parent="Elm")
    form.row(
        "employments", person="Nn Four", company="Fir", title="founder", held="former", ended="July 2025"
    )
    form.check().answer(story="new", **{"company-elm ventures": "new"})
    hire = form.publish()
    newsroom.reads(f"/approaches/{bid.ref}/", "The bid was declined", "US$30bn–32bn")
    newsroom.reads(f"/approaches/{hire.ref}/", "No details of an offer are reported.", "mid-July 2025")
    newsroom.reads("/people/nn-four/", "founder", "until July 2025")
    assert "US$30bn" not in newsroom.text("/people/nn-four/")
    assert Company.objects.get(name="Elm Ventures").parent.name == "Elm"


def test_a_non_compete_and_proceedings_against_somebody_and_his_new_employer(newsroom):
    """Ivy threatens and then sues; the claim is settled within weeks; a stint's terms bind for a year."""
    form = newsroom.report("Ivy sues", "p. 1", medium="filing", worth="interested")
    form.fill("approach", recruiters="Juniper", employers="Ivy").row("candidates", person="Nn Six")
    ivy = {"kind": "legal-step", "legal_by_company": "Ivy", "legal_against_people": "Nn Six"}
    form.row("events", legal_stage="threatened", step="1", stance="alleges", **ivy)
    form.row("events", legal_stage="filed", step="2", happened="2025-04-14", **ivy)
    form.row("events", legal_stage="settled", after="E2", after_length="four weeks", step="3", **ivy)
    form.row("employments", person="Nn Six", company="Ivy", held="former")
    form.row("terms", of="J1", kind="restriction", length="a year", words="non-compete", companies="Juniper")
    form.row("terms", of="E2", kind="penalty", money="up to 1m GBP", certainty="possible")
    approach = form.publish()
    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "Legal action was threatened",
        "The case was settled",
        "4 weeks after",
        "up to £1m",
    )
    newsroom.reads("/people/nn-six/", "Non-compete", "1 year")
    assert Claim.objects.filter(stance="alleges", about_event__legal_stage="threatened").exists()


def test_two_stints_at_one_company_are_two_rows(newsroom):
    """Nn Nine was at Spruce twice, in all about seven years; nothing is courted and nothing is bid."""
    form = newsroom.report("There and back", "¶4", worth="own-reporting")
    spruce = {"person": "Nn Nine", "company": "Spruce"}
    form.row("employments", started="2015", ended="2019", held="former", **spruce)
    form.row("employments", started="early 2022", held="current", length="about 7 years", **spruce)
    form.fill("employments-2", length_covers="in-all")
    form.row("circumstances", company="Spruce", kind="headcount", people="at least 24 engineers")
    assert form.publish() is None
    page = newsroom.reads("/people/nn-nine/", "2015 to 2019", "since early 2022", "about 7 years in all")
    assert page.count("Spruce") >= 2
    newsroom.reads("/companies/spruce/", "Headcount", "at least 24 engineers")
    assert not Approach.objects.exists()


def test_the_employer_counters_raises_and_then_refuses_to_match(newsroom):
    """Alder 5m; Birch counters with 6m; Alder raises to 8m; Birch will not match; nobody had signed."""
    form = newsroom.report("A duel", "¶2", worth="own-reporting")
    form.fill("approach", recruiters="Alder", employers="Birch").row("candidates", person="Nn One")
    form.row("offers", amount="8m EUR total", number="1", follows="O2")
    form.row("offers", amount="5m EUR total", number="1")
    form.row("offers", amount="6m EUR total", number="1", kind="counter-offer", bidder="Birch")
    form.row("events", kind="will-not-match", step="4", what="Birch will not match the second offer.")
    form.row("events", kind="signed", people="nobody", step="5")
    approach = form.publish()
    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "€8m",
        "€6m",
        "The employer would not match the offer",
    )
    assert str(Event.objects.get(kind="signed").people) == "nobody"
    assert Approach.objects.get().outcome == "offered"


def test_a_copy_a_rewriting_and_a_second_story_join_the_first_and_count_once_or_twice(newsroom):
    """Five pages tell one offer: a copy and a rewriting of A, A itself, and B that has its own informant."""
    form = newsroom.report("Report A", "¶1", "a banker", worth="own-reporting", url="https://a.example/1")
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", description="one person", number="1").row("offers", amount="50m USD total")
    form.publish()

    def tell(title, **source):
        form = newsroom.report(title, "¶2", **source).fill("approach", recruiters="Alder", employers="Birch")
        form.row("candidates", description="one person", number="1").row("offers", amount="50m USD total")
        form.press("publish").answer(story=Approach.objects.get().pk)
        if "is-source" in form.page.asked:
            form.answer(source="new")
        # Of the offer it is asked anew whether it is that of the story that was chosen.
        form.press("publish").answer(**{"row-O1": Offer.objects.get().pk}).publish()
        return Offer.objects.get()

    tell("A copy", based_on="Report A", based_on_how="retelling", worth="retelling")
    offer = tell("A rewriting", based_on="https://www.a.example/1/", worth="machine-rewriting")
    assert offer.figure_support == "one-report"
    offer = tell("The other paper", informant="somebody at Birch", worth="own-reporting")
    assert offer.figure_support == "several-reports"
    assert (Approach.objects.count(), Candidate.objects.count(), Person.objects.count()) == (1, 1, 0)
    newsroom.reads("/offers/", "US$50m")
    assert making.fresh(offer).claims.filter(aspect="amount").count() == 4
