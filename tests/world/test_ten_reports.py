"""Ten made-up reports that between them ask all that real reports ask of the tables (demands 1 to 25).

Each is entered through the one form for one report, as an editor would, and read back on the public pages.
Companies are trees, people are numbered, and none of it ever happened.
"""

import pytest

from recruiting.models import Approach, Candidate, Company, Offer, Person, Source, Term

pytestmark = pytest.mark.django_db


def test_a_team_is_courted_with_an_open_bound_and_a_group_nobody_counts(newsroom):
    """Early in 2025 Alder wrote to more than a dozen people of Birch's vision team. Nn One was offered
    more than 20 million dollars over four years; several colleagues got offers whose size is not known.
    Who told the paper is not said. (Demands 2, 3, 5, 8, 9, 19.)
    """
    form = newsroom.report(
        "Alder fishes in Birch's pond", "¶1", publisher="The Grove", published="3 July 2025"
    )
    form.fill("approach", recruiters="Alder", employers="Birch", began="early 2025")
    form.row("candidates", description="the vision team", number="more than a dozen")
    form.row("candidates", person="Nn One", part_of="P1")
    form.row("candidates", description="several colleagues", number="several", part_of="P1")
    form.row("offers", amount="> 20m USD / 4y", number="1", candidates="P2", where="¶2")
    form.row("offers", amount="undisclosed", number="several", candidates="P3", where="¶2")
    form.row("events", kind="offered", happened="early 2025", candidates="P2, P3", where="¶2")
    approach = form.publish()
    one = Candidate.objects.get(person__name="Nn One")

    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "Alder reportedly tried to hire the vision team at Birch",
        "Some received offers",
        "more than a dozen",
        "counted in the vision team",
        "more than US$20m over 4 years",
        "undisclosed",
        "early 2025",
        "The Grove",
        "¶2",
    )
    newsroom.reads(
        "/offers/", "One reported pay offer of more than US$20m", "1 offer of an undisclosed amount"
    )
    newsroom.reads(f"/people/{one.person.ref}/", "more than US$20m", "Who tried to hire them", "Alder")
    assert "undisclosed" in newsroom.csv("/offers.csv?currency=undisclosed")


def test_two_reports_contradict_each_other_and_a_third_retells_the_first(newsroom):
    """Report A: Alder offered Nn Two 100 million dollars. Report B, from an informant of its own: 250
    million. Report C retells A. Alder's spokesperson: there was an offer, the details are off. (Demands
    1, 7, 11, 22.)
    """
    form = newsroom.report(
        "Report A", "¶2", "somebody close to the talks", worth="own-reporting", published="2025-06-01"
    )
    form.fill("approach", recruiters="Alder", employers="Birch")
    form.row("candidates", person="Nn Two").row("offers", amount="100m USD total", number="1")
    approach = form.publish()
    form = newsroom.report("Report B", about=approach, worth="own-reporting", published="2025-06-03")
    form.at("O1", amount="250m USD total", where="p. 3", informant="a banker")
    alder = {"of": "O1", "speaks_for": "Alder", "how_known": "party"}
    form.row("says", stance="confirms", paraphrase="There was an offer.", **alder)
    form.row("says", stance="disputes", aspect="unclear", paraphrase="The details are off.", **alder)
    form.answer_new_source().publish()
    form = newsroom.report(
        "Report C", "¶1", about=approach, worth="retelling", based_on="Report A", based_on_how="retelling"
    )
    form.at("O1", amount="100m USD total").answer_new_source().publish()
    offer = Offer.objects.get()

    page = newsroom.reads(
        f"/offers/{offer.ref}/",
        "US$100m",
        "One report",
        "Alder disputes the details, without saying which",
        "The details are off.",
        "US$250m",
        "different figure",
        "a banker",
    )
    assert page.index("US$100m") < page.index("US$250m")
    offer = Offer.objects.get()
    assert (offer.existence_support, offer.existence_challenge) == ("on-record", "none")
    assert (offer.figure_support, offer.figure_challenge) == ("one-report", "disputed")
    newsroom.reads("/offers/?challenged=disputed", "US$100m or US$250m", "Disputed by Alder")
    newsroom.reads("/offers/?standing=several-reports", "Nothing matches")


def test_an_offer_is_refused_raised_countered_and_the_hire_leaves_after_weeks(newsroom):
    """Cedar offered Nn Three 5 million euros, was refused and came back with 8 million. The employer,
    Dogwood, bid 9 million and then would not go further. Nn Three signed, started in June 2025 and left
    after three weeks. (Demands 6, 15, 18, 23.)
    """
    form = newsroom.report("Three weeks at Cedar", "¶2", published="2025-07-20", worth="own-reporting")
    form.fill("approach", recruiters="Cedar", employers="Dogwood")
    form.row("candidates", person="Nn Three")
    form.row("offers", amount="5m EUR total", number="1")
    form.row("offers", amount="8m EUR total", number="1", follows="O1", where="¶3")
    form.row("offers", amount="9m EUR total", number="1", kind="counter-offer", bidder="Dogwood")
    form.row("events", kind="declined", step="2", candidates="P1", offers="O1")
    form.row("events", kind="will-not-match", step="4", what="Dogwood bids no further.")
    form.row("events", kind="signed", step="5", candidates="Nn Three")
    form.row("events", kind="started", step="6", happened="June 2025", candidates="P1")
    form.row("events", kind="left", step="7", candidates="P1", after="E4", after_length="3 weeks", where="¶5")
    approach = form.publish()
    three = Person.objects.get()

    page = newsroom.reads(
        f"/approaches/{approach.ref}/",
        "Started",
        "€8m",
        "€9m",
        "3 weeks after:",
        "The employer would not match the offer",
    )
    assert "€13m" not in page
    newsroom.reads(f"/people/{three.ref}/", "Cedar:", "€8m", "Started work and has left again")
    newsroom.reads(
        f"/offers/{Offer.objects.exclude(follows=None).get().ref}/", "Earlier and later offers", "€5m"
    )
    assert Candidate.objects.get().outcome == "left"
    assert Approach.objects.get().outcome == "started"


def test_a_company_bid_fails_and_its_people_are_hired(newsroom):
    """Elm bid 1.5 billion euros for Fir and was turned down; it then licensed Fir's engine for about 900
    million and took on its founder, Nn Four, and a team of 12. Early investors were paid 700 million of
    it. Fir's product 'Cone' is better known than Fir. (Demands 16, 19, 21.)
    """
    told = {"title": "Elm buys the engine and leaves the car", "worth": "own-reporting"}
    form = newsroom.report(where="¶1", **told)
    form.fill("approach", recruiters="Elm", employers="Fir", kind="company-deal")
    form.row("offers", kind="takeover-bid", amount="1.5bn EUR price", target="Fir")
    form.row("events", kind="declined", happened="May 2025")
    form.row("names", name="Cone", kind="product", parent="Fir")
    form.row("names", name="Fir", aliases="Fir Systems")
    bid = form.publish()
    form = newsroom.report(where="¶4", **told)
    form.fill(
        "approach", recruiters="Elm", employers="Fir", lab="Elm Lab", kind="company-deal", follows="elm-fir"
    )
    form.row("candidates", person="Nn Four", leads=True)
    form.row("candidates", description="a team", number="12")
    form.row("offers", kind="licence", amount="about 900m EUR one-off", target="Fir", where="¶5")
    form.row("terms", of="O1", kind="payout", money="700m EUR one-off", to_words="early investors")
    form.row("events", kind="accepted", step="1")
    form.check()
    assert "Which story is it?" in form.asks
    assert "Did you mean" in form.asks
    form.answer(story="new", **{"company-elm lab": "new"}).check()
    deal = form.answer(**{"of-deal-E1": "deal"}).publish()
    licence, fir, four = deal.offers.get(), Company.objects.get(name="Fir"), Person.objects.get()
    lab = Company.objects.get(name="Elm Lab")
    assert (lab.kind, lab.parent.name) == ("unit", "Elm")

    newsroom.reads(f"/approaches/{bid.ref}/", "The bid was declined", "€1.5bn", "takeover bid", "May 2025")
    newsroom.reads(f"/approaches/{deal.ref}/", "Nn Four", "leads the group", "a team", "12", "Elm Lab")
    newsroom.reads(
        f"/offers/{licence.ref}/",
        "Elm reportedly offered about €900m for a licence from Fir",
        "€700m",
        "early investors",
    )
    assert "900m" not in newsroom.text(f"/people/{four.ref}/")
    newsroom.reads("/offers/", "2 company deals")
    newsroom.reads(f"/companies/{fir.ref}/", "Cone", "The bid was declined", "Fir Systems")
    newsroom.reads(f"/offers/?employer={fir.ref}&kind=licence", "about €900m")


def test_a_translation_changes_the_magnitude_and_an_outlet_converts_by_itself(newsroom):
    """一家报纸称，Ginkgo 以年薪一千万元挖角 Nn Five (ten million yuan a year). A translated page
    makes it 100 million, and says itself that this is 14 million dollars. (Demands 4, 13, 14, 17.)
    """
    form = newsroom.report(
        "Ginkgo 挖角", "第2段", language="zh", published="2025-06-10", worth="own-reporting"
    )
    form.fill("approach", recruiters="Ginkgo", employers="Hazel")
    form.row("candidates", person="Nn Five")
    form.row("offers", amount="10m CNY a year", number="1")
    form.row("names", name="Ginkgo", aliases="银杏")
    form.row("names", name="Nn Five", table="person", aliases="五号")
    approach = form.publish()
    form = newsroom.report(
        "Ginkgo poaches",
        about=approach,
        based_on="Ginkgo 挖角",
        based_on_how="translation",
        worth="machine-rewriting",
    )
    form.row(
        "says",
        of="O1",
        stance="reports",
        value="100m CNY a year",
        conversion="14m USD a year",
        set_aside="mistranslation",
        set_aside_note="Ten times the figure of the report that it translates.",
    )
    form.publish()
    offer, five = Offer.objects.get(), Person.objects.get()
    page = Source.objects.get(title="Ginkgo poaches")

    newsroom.reads(
        f"/offers/{offer.ref}/",
        "CN¥10m a year",
        "≈ US$1.39m at the ECB's rate of 10 June 2025",
        "CN¥100m a year",
        "Not counted: mistranslated",
        "converts it itself to 14m USD a year",
        "第2段",
    )
    newsroom.reads("/offers/", "One reported pay offer of CN¥10m a year")
    newsroom.reads(
        f"/sources/{page.ref}/", "rewritten by machine from another report", "Based on", "Ginkgo 挖角"
    )
    newsroom.reads(f"/people/{five.ref}/", "五号")
    newsroom.reads("/offers/?min_usd=1m&basis=total", "Nothing matches")
    newsroom.reads("/offers/?min_usd=1m&basis=per-year", "CN¥10m a year")


def test_law_steps_in(newsroom):
    """Nn Six, head of compilers at Ivy for six years, signed with Juniper. Ivy says that a non-compete of
    12 months binds him in Scotland, naming Juniper and Larch; it sued, and the court refused. A penalty
    of half a million pounds had been threatened. (Demands 6, 20, 25.)
    """
    form = newsroom.report("Ivy v. Six", "p. 2", medium="filing", worth="own-reporting")
    form.fill("approach", recruiters="Juniper", employers="Ivy")
    form.row("candidates", person="Nn Six")
    form.row("events", kind="signed", happened="March 2025", step="1")
    form.row(
        "events",
        kind="legal-step",
        happened="2025-04-14",
        step="2",
        what="Ivy asks for an injunction.",
        legal_by_company="Ivy",
        legal_against_people="Nn Six",
        legal_against_companies="Juniper",
        legal_stage="filed",
        where="p. 3",
    )
    form.row(
        "events",
        kind="legal-step",
        happened="2025-05-02",
        step="3",
        what="The court refuses it.",
        legal_by_company="Court of Sessions of Nowhere",
        legal_stage="refused",
        where="p. 9",
    )
    form.row(
        "employments",
        person="Nn Six",
        company="Ivy",
        title="head of compilers",
        length="6 years",
        held="former",
    )
    form.row(
        "terms",
        of="J1",
        kind="restriction",
        length="12 months",
        place="Scotland",
        companies="Juniper, Larch",
        words="non-compete",
    )
    form.row("terms", of="E2", kind="penalty", certainty="possible", money="500k GBP one-off")
    form.row("names", name="Court of Sessions of Nowhere", kind="court")
    approach = form.publish()
    six = Person.objects.get()

    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "Signed",
        "No details of an offer are reported.",
        "A case was filed",
        "By Ivy, against Juniper and Nn Six",
        "The request was refused",
        "Court of Sessions of Nowhere",
        "Penalty",
        "£500,000",
        "possible",
    )
    newsroom.reads(
        f"/people/{six.ref}/",
        "head of compilers",
        "6 years",
        "past job",
        "Non-compete",
        "1 year",
        "Scotland",
        "Larch",
    )
    newsroom.reads("/offers/", "No offer is published yet")


def test_a_figure_is_hung_on_the_wrong_person(newsroom):
    """A paper reports that Maple paid somebody unnamed 30 million dollars. A second outlet hangs the
    figure on Nn Seven, whom Maple did court; the paper says that it was somebody else. (Demands 8, 12.)
    """
    form = newsroom.report("The unnamed millionaire", "¶2", worth="own-reporting")
    form.fill("approach", recruiters="Maple", employers="Oak")
    form.row("candidates", description="somebody unnamed", number="1").row("candidates", person="Nn Seven")
    form.row("offers", amount="30m USD total", number="1", candidates="P1")
    approach = form.publish()
    form = newsroom.report(
        "Seven's millions", about=approach, based_on="The unnamed millionaire", worth="retelling"
    )
    form.row(
        "says",
        of="P1",
        stance="reports",
        aspect="person",
        value="Nn Seven",
        set_aside="wrong-person",
        set_aside_note="The paper says that it was somebody else.",
    )
    form.row(
        "says",
        of="Nn Seven",
        stance="reports",
        paraphrase="Hangs the 30 million on Nn Seven.",
        set_aside="wrong-person",
    )
    form.publish()
    seven = Person.objects.get()

    page = newsroom.reads(f"/people/{seven.ref}/", "Not counted: about another person")
    assert "US$30m" not in page
    newsroom.reads(f"/approaches/{approach.ref}/", "somebody unnamed", "Not counted: about another person")
    newsroom.reads("/offers/", "One reported pay offer of US$30m")


def test_a_rival_speaks_at_second_hand_and_a_satire_is_no_source(newsroom):
    """On a podcast the head of Pine says that Rowan hands out 'hundred-million' signing bonuses; he was
    told so. A satirical page has Rowan pay in acorns. Rowan's pay policy and its budget are told beside
    it. (Demands 10, 13, 17.)
    """
    form = newsroom.report("Talking to trees", "12:30", medium="broadcast", worth="interested")
    form.fill("approach", recruiters="Rowan", employers="Pine")
    form.row("candidates", description="people at Pine", number="several")
    form.row(
        "offers",
        amount="'hundred-million signing bonuses'",
        number="several",
        by_person="Nn Eight",
        speaks_for="Pine",
        interest="rival",
        how_known="second-hand",
    )
    form.row("circumstances", company="Rowan", kind="budget", money="about 2bn USD")
    form.row("circumstances", company="Rowan", kind="pay-policy", words="No title above engineer.")
    approach = form.publish()
    form = newsroom.report("Rowan pays in acorns", about=approach, worth="satire")
    form.at("O1", amount="'a sack of acorns'").publish()
    offer, rowan = Offer.objects.get(), Company.objects.get(name="Rowan")
    satire = Source.objects.get(worth="satire")

    page = newsroom.reads(
        f"/offers/{offer.ref}/",
        "‘hundred-million signing bonuses’",
        "Nn Eight, for Pine",
        "heard from others",
        "a rival",
    )
    assert "acorns" not in page
    newsroom.reads(f"/sources/{satire.ref}/", "satire", "acorns")
    newsroom.reads(
        f"/companies/{rowan.ref}/", "Recruiting budget", "about US$2bn", "No title above engineer."
    )
    newsroom.reads("/offers/", "described without a figure")
    assert Offer.objects.get().figure_support == "one-report"


def test_somebody_returns_and_others_are_paid_to_stay(newsroom):
    """Nn Nine left Spruce in 2023 after about three years for Tamarack, and is back at Spruce since June
    2025 as a fellow, reporting to Nn Ten. Spruce gave a group of at least 24 retention awards of 3
    million dollars each. (Demands 6, 8, 15, 23, 24.)
    """
    form = newsroom.report("The way back", "¶3", worth="own-reporting", published="July 2025")
    form.fill("approach", recruiters="Spruce", kind="retention", where="¶7")
    form.row("candidates", description="a group of engineers", number="at least 24", where="¶7")
    form.row("offers", kind="retention-award", amount="3m USD each total", number="at least 24", where="¶7")
    form.row(
        "employments",
        person="Nn Nine",
        company="Spruce",
        title="engineer",
        length="about 3 years",
        ended="2023",
        held="former",
        ending="recruited",
    )
    form.row("employments", person="Nn Nine", company="Tamarack", started="2023", held="former")
    form.row(
        "employments",
        person="Nn Nine",
        company="Spruce",
        title="fellow",
        started="since June 2025",
        held="current",
        reports_to="Nn Ten",
    )
    form.publish()
    nine = Person.objects.get(name="Nn Nine")

    page = newsroom.reads(
        f"/people/{nine.ref}/",
        "engineer",
        "about 3 years",
        "until 2023",
        "recruited away",
        "Tamarack",
        "fellow",
        "since June 2025",
        "reports to Nn Ten",
    )
    assert page.count("Spruce") >= 2
    newsroom.reads("/offers/", "1 retention award (US$3m each")
    newsroom.reads("/offers/?kind=retention-award", "award for staying")


def test_terms_are_not_only_money(newsroom):
    """Walnut offered Nn Eleven 'three times present pay': a grade 9 post as chief scientist, a team of 40,
    10,000 accelerators, a visa and a flat, half a million dollars on signing and 1 to 2 million
    guaranteed in the first year, stock of 5 million a year that vests over four, if she says yes by 1
    September 2025; she would forfeit 2 million at Yew. (Demands 4, 9, 17, 20.)
    """
    form = newsroom.report("What money can't hold", "¶4", worth="own-reporting")
    form.fill("approach", recruiters="Walnut", employers="Yew")
    form.row("candidates", person="Nn Eleven")
    form.row("offers", amount="three times present pay", number="1")
    for term in (
        {"kind": "title", "words": "chief scientist"},
        {"kind": "grade", "words": "grade 9"},
        {"kind": "team", "words": "a team of 40"},
        {"kind": "compute", "words": "10,000 accelerators"},
        {"kind": "visa", "words": "visa for the family"},
        {"kind": "housing", "words": "a flat"},
        {"kind": "signing-bonus", "money": "500k USD one-off"},
        {"kind": "first-year", "money": "1-2m USD in the first year", "certainty": "guaranteed"},
        {"kind": "stock", "money": "5m USD a year", "length": "4 years"},
        {"kind": "deadline", "ends": "1 September 2025"},
        {"kind": "forfeited", "money": "2m USD total"},
    ):
        form.row("terms", of="O1", where="¶5", **term)
    form.publish()
    offer = Offer.objects.get()

    newsroom.reads(
        f"/offers/{offer.ref}/",
        "‘three times present pay’",
        "chief scientist",
        "grade 9",
        "a team of 40",
        "10,000 accelerators",
        "visa for the family",
        "a flat",
        "US$500,000 one-off",
        "US$1m–2m in the first year",
        "guaranteed",
        "US$5m a year 4 years",
        "until 1 September 2025",
        "Forfeited on leaving",
        "US$2m",
    )
    newsroom.reads("/offers/", "described without a figure")
    assert Term.objects.count() == 11
    assert Person.objects.count() == 1
