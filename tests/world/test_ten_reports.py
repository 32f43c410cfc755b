"""Ten made-up reports that between them ask all that real reports ask of the tables (demands 1 to 25).

Each is entered through the admin's own forms as an editor would, and read back on the public pages.
Companies are trees, people are numbered, and none of it ever happened.
"""

import pytest

from recruiting.models import (
    Approach,
    Candidate,
    Circumstance,
    Claim,
    Company,
    Employment,
    Event,
    Offer,
    Person,
    Term,
)

pytestmark = pytest.mark.django_db


def test_a_team_is_courted_with_an_open_bound_and_a_group_nobody_counts(newsroom):
    """Early in 2025 Alder wrote to more than a dozen people of Birch's vision team. Nn One was offered
    more than 20 million dollars over four years; several colleagues got offers whose size is not known.
    Who told the paper is not said. (Demands 2, 3, 5, 8, 9, 19.)
    """
    alder, birch = newsroom.company("Alder"), newsroom.company("Birch")
    one = newsroom.person("Nn One")
    report = newsroom.source("Alder fishes in Birch's pond", publisher="The Grove", published="3 July 2025")
    newsroom.approach(report, "¶1", recruiters=[alder], employers=[birch], began="early 2025")
    newsroom.desk.row("candidates", description="the vision team", number="more than a dozen")
    newsroom.desk.row("candidates", person=one)
    newsroom.desk.row("candidates", description="several colleagues", number="several")
    approach = newsroom.desk.save()
    team = Candidate.objects.get(description="the vision team")
    one, colleagues = (
        Candidate.objects.get(person=one),
        Candidate.objects.get(description="several colleagues"),
    )
    newsroom.typed_from(approach, report, "¶2")
    newsroom.desk.at(one, part_of=team).at(colleagues, part_of=team)
    newsroom.desk.row("offers", amount="> 20m USD / 4y", number="1", candidates=[one])
    newsroom.desk.row("offers", amount="undisclosed", number="several", candidates=[colleagues])
    newsroom.desk.row("events", kind="offered", happened="early 2025", candidates=[one, colleagues])
    newsroom.desk.publish()

    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "Alder → the vision team at Birch",
        "some offered",
        "more than a dozen",
        "counted in the vision team",
        "more than US$20m over 4 years",
        "undisclosed",
        "early 2025",
        "The Grove",
        "¶2",
    )
    newsroom.reads("/offers/", "more than US$20m: 1 offer; 1 undisclosed")
    newsroom.reads(f"/researchers/{one.person.ref}/", "more than US$20m", "Courted by", "Alder")
    assert "undisclosed" in newsroom.csv("/offers.csv?currency=undisclosed")


def test_two_reports_contradict_each_other_and_a_third_retells_the_first(newsroom):
    """Report A: Alder offered Nn Two 100 million dollars. Report B, from an informant of its own: 250
    million. Report C retells A. Alder's spokesperson: there was an offer, the details are off. (Demands
    1, 7, 11, 22.)
    """
    alder, birch, two = newsroom.company("Alder"), newsroom.company("Birch"), newsroom.person("Nn Two")
    a = newsroom.source("Report A", worth="own-reporting", published="2025-06-01")
    b = newsroom.source("Report B", worth="own-reporting", published="2025-06-03")
    c = newsroom.source("Report C", worth="retelling", based_on=[a], based_on_how="retelling")
    newsroom.approach(a, "¶2", "somebody close to the talks", recruiters=[alder], employers=[birch])
    newsroom.desk.row("candidates", person=two).row("offers", amount="100m USD total", number="1")
    approach = newsroom.desk.publish()
    offer = approach.offers.get()
    desk = newsroom.desk.change(offer)
    desk.row(
        "claims", source=b, where="p. 3", aspect="amount", value="250m USD total", informant_words="a banker"
    )
    desk.row("claims", source=c, where="¶1", aspect="amount", value="100m USD total")
    desk.row(
        "claims",
        source=b,
        aspect="existence",
        stance="confirms",
        informant_company=alder,
        speaks_for=alder,
        how_known="party",
        paraphrase="There was an offer.",
    )
    desk.row(
        "claims",
        source=b,
        aspect="unclear",
        stance="disputes",
        informant_company=alder,
        speaks_for=alder,
        how_known="party",
        paraphrase="The details are off.",
    )
    desk.publish()

    page = newsroom.reads(
        f"/offers/{offer.ref}/",
        "US$100m",
        "one report",
        "disputed, unclear which",
        "Alder disputes (unclear which): The details are off.",
        "US$250m",
        "rival",
        "a banker",
    )
    assert page.index("US$100m") < page.index("US$250m")
    offer = Offer.objects.get()
    assert (offer.existence_support, offer.existence_challenge) == ("on-record", "none")
    assert (offer.figure_support, offer.figure_challenge) == ("one-report", "disputed")
    newsroom.reads("/offers/?challenged=disputed", "US$100m: 1 offer; US$100m of it disputed")
    newsroom.reads("/offers/?standing=several-reports", "No offer matches")


def test_an_offer_is_refused_raised_countered_and_the_hire_leaves_after_weeks(newsroom):
    """Cedar offered Nn Three 5 million euros, was refused and came back with 8 million. The employer,
    Dogwood, bid 9 million and then would not go further. Nn Three signed, started in June 2025 and left
    after three weeks. (Demands 6, 15, 18, 23.)
    """
    cedar, dogwood, three = (
        newsroom.company("Cedar"),
        newsroom.company("Dogwood"),
        newsroom.person("Nn Three"),
    )
    report = newsroom.source("Three weeks at Cedar", published="2025-07-20", worth="own-reporting")
    newsroom.approach(report, "¶2", recruiters=[cedar], employers=[dogwood])
    newsroom.desk.row("candidates", person=three)
    newsroom.desk.row("offers", amount="5m EUR total", number="1")
    approach = newsroom.desk.save()
    row, first = approach.candidates.get(), approach.offers.get()
    newsroom.typed_from(approach, report, "¶3")
    newsroom.desk.row("offers", amount="8m EUR total", number="1", candidates=[row], follows=first)
    newsroom.desk.row(
        "offers", amount="9m EUR total", number="1", candidates=[row], kind="counter-offer", bidder=dogwood
    )
    newsroom.desk.row("events", kind="declined", step="2", candidates=[row], offers=[first])
    newsroom.desk.row("events", kind="will-not-match", step="4", what="Dogwood bids no further.")
    newsroom.desk.row("events", kind="signed", step="5", candidates=[row])
    newsroom.desk.row("events", kind="started", step="6", happened="June 2025", candidates=[row])
    newsroom.desk.row("events", kind="left", step="7", candidates=[row])
    newsroom.desk.publish()
    started, left = Event.objects.get(kind="started"), Event.objects.get(kind="left")
    newsroom.typed_from(left, report, "¶5")
    newsroom.desk.fill(after=started, after_length="3 weeks", change_reason="The report counts the weeks.")
    newsroom.desk.publish()

    page = newsroom.reads(
        f"/approaches/{approach.ref}/",
        "started",
        "€8m: 1 offer (1 earlier bid not added)",
        "counter-offers 1 (€9m)",
        "21 days after: started",
        "employer will not match",
    )
    assert "€13m" not in page
    newsroom.reads(f"/researchers/{three.ref}/", "Cedar (from Dogwood): left", "€8m")
    newsroom.reads(f"/offers/{Offer.objects.get(follows=first).ref}/", "raises €5m")
    assert Candidate.objects.get().outcome == "left"
    assert Approach.objects.get().outcome == "started"


def test_a_company_bid_fails_and_its_people_are_hired(newsroom):
    """Elm bid 1.5 billion euros for Fir and was turned down; it then licensed Fir's engine for about 900
    million and took on its founder, Nn Four, and a team of 12. Early investors were paid 700 million of
    it. Fir's product 'Cone' is better known than Fir. (Demands 16, 19, 21.)
    """
    elm, fir = newsroom.company("Elm"), newsroom.company("Fir", aliases="Fir Systems")
    lab = newsroom.company("Elm Lab", kind="unit", parent=elm)
    four = newsroom.person("Nn Four")
    report = newsroom.source("Elm buys the engine and leaves the car", worth="own-reporting")
    newsroom.desk.add(Company).fill(name="Cone", kind="product", parent=fir, report_source=report).publish()
    newsroom.approach(report, "¶1", recruiters=[elm], employers=[fir], kind="company-deal")
    newsroom.desk.row("offers", kind="takeover-bid", amount="1.5bn EUR price")
    newsroom.desk.row("events", kind="declined", happened="May 2025")
    bid = newsroom.desk.save()
    offer = bid.offers.get()
    newsroom.typed_from(offer, report, "¶1").fill(target=fir).save()
    newsroom.desk.change(bid).publish()
    newsroom.approach(
        report,
        "¶4",
        recruiters=[elm],
        employers=[fir],
        lab=lab,
        kind="company-deal",
        follows=bid,
        save_anyway=False,
    )
    newsroom.desk.row("candidates", person=four, leads=True).row(
        "candidates", description="a team", number="12"
    )
    newsroom.desk.row("offers", kind="licence", amount="about 900m EUR one-off")
    newsroom.desk.refused()
    newsroom.desk.fill(save_anyway=True)
    deal = newsroom.desk.save()
    licence = deal.offers.get()
    newsroom.typed_from(licence, report, "¶5").fill(target=fir)
    newsroom.desk.row("terms", kind="payout", money="700m EUR one-off", to_words="early investors")
    newsroom.desk.save()
    newsroom.typed_from(deal, report, "¶4").row("events", kind="accepted", step="1")
    newsroom.desk.publish()

    newsroom.reads(f"/approaches/{bid.ref}/", "bid declined", "€1.5bn", "takeover bid", "May 2025")
    newsroom.reads(f"/approaches/{deal.ref}/", "Nn Four", "leads the group", "a team", "12", "Elm Lab")
    newsroom.reads(f"/offers/{licence.ref}/", "Elm → Fir", "about €900m", "€700m", "early investors")
    assert "900m" not in newsroom.text(f"/researchers/{four.ref}/")
    newsroom.reads("/offers/", "company-level 2")
    newsroom.reads(f"/companies/{fir.ref}/", "Cone", "takeover bid", "Fir Systems")
    newsroom.reads(f"/offers/?employer={fir.ref}&kind=licence", "about €900m")


def test_a_translation_changes_the_magnitude_and_an_outlet_converts_by_itself(newsroom):
    """一家报纸称，Ginkgo 以年薪一千万元挖角 Nn Five (ten million yuan a year). A translated page
    makes it 100 million, and says itself that this is 14 million dollars. (Demands 4, 13, 14, 17.)
    """
    ginkgo, hazel = newsroom.company("Ginkgo", aliases="银杏"), newsroom.company("Hazel")
    five = newsroom.person("Nn Five", aliases="五号")
    report = newsroom.source("Ginkgo 挖角", language="zh", published="2025-06-10", worth="own-reporting")
    page = newsroom.source(
        "Ginkgo poaches", based_on=[report], based_on_how="translation", worth="machine-rewriting"
    )
    newsroom.approach(report, "第2段", recruiters=[ginkgo], employers=[hazel])
    newsroom.desk.row("candidates", person=five)
    newsroom.desk.row("offers", amount="10m CNY a year", number="1")
    approach = newsroom.desk.publish()
    offer = approach.offers.get()
    newsroom.desk.change(offer).row(
        "claims",
        source=page,
        aspect="amount",
        value="100m CNY a year",
        set_aside="mistranslation",
        set_aside_note="Ten times the figure of the report that it translates.",
    )
    newsroom.desk.publish()
    wrong = Claim.objects.get(source=page)
    newsroom.desk.change(wrong).fill(conversion="14m USD a year", change_reason="Left out at first.").save()

    newsroom.reads(
        f"/offers/{offer.ref}/",
        "CN¥10m a year",
        "≈ US$1.39m at the ECB's rate of 10 June 2025",
        "CN¥100m a year",
        "set aside by the desk: mistranslation",
        "converts it itself to 14m USD a year",
        "第2段",
    )
    newsroom.reads("/offers/", "CN¥10m a year: 1 offer")
    newsroom.reads(f"/sources/{page.ref}/", "machine rewriting", "translation", "Ginkgo 挖角")
    newsroom.reads(f"/people/{five.ref}/", "五号")
    newsroom.reads("/offers/?min_usd=1m", "No offer matches")
    newsroom.reads("/offers/?min_usd=1m&basis=per-year", "CN¥10m a year")


def test_law_steps_in(newsroom):
    """Nn Six, head of compilers at Ivy for six years, signed with Juniper. Ivy says that a non-compete of
    12 months binds him in Scotland, naming Juniper and Larch; it sued, and the court refused. A penalty
    of half a million pounds had been threatened. (Demands 6, 20, 25.)
    """
    ivy, juniper, larch = (newsroom.company(name) for name in ("Ivy", "Juniper", "Larch"))
    court = newsroom.company("Court of Sessions of Nowhere", kind="court")
    six = newsroom.person("Nn Six")
    report = newsroom.source("Ivy v. Six", medium="filing", worth="own-reporting")
    stint = newsroom.desk.add(Employment).fill(
        person=six,
        company=ivy,
        title="head of compilers",
        length="6 years",
        held="former",
        report_source=report,
    )
    stint.row(
        "terms",
        kind="restriction",
        length="12 months",
        place="Scotland",
        companies=[juniper, larch],
        words="non-compete",
    )
    stint = stint.publish()
    newsroom.approach(report, "p. 2", recruiters=[juniper], employers=[ivy])
    newsroom.desk.row("candidates", person=six)
    newsroom.desk.row("events", kind="signed", happened="March 2025", step="1")
    newsroom.desk.row(
        "events", kind="legal-step", happened="2025-04-14", step="2", what="Ivy asks for an injunction."
    )
    newsroom.desk.row(
        "events", kind="legal-step", happened="2025-05-02", step="3", what="The court refuses it."
    )
    approach = newsroom.desk.save()
    filed, refused = approach.events.filter(kind="legal-step").order_by("step")
    newsroom.typed_from(filed, report, "p. 3").fill(
        legal_by_company=ivy,
        legal_against_people=[six],
        legal_against_companies=[juniper],
        legal_stage="filed",
    )
    newsroom.desk.row("terms", kind="penalty", certainty="possible", money="500k GBP one-off").save()
    newsroom.typed_from(refused, report, "p. 9").fill(legal_by_company=court, legal_stage="refused").save()
    newsroom.desk.change(approach).publish()

    newsroom.reads(
        f"/approaches/{approach.ref}/",
        "signed; no offer reported",
        "legal step (filed)",
        "by Ivy",
        "against Juniper Nn Six",
        "legal step (refused)",
        "Court of Sessions of Nowhere",
        "penalty",
        "£500,000",
        "possible",
    )
    newsroom.reads(
        f"/people/{six.ref}/",
        "head of compilers",
        "6 years",
        "former",
        "restriction",
        "1 year",
        "Scotland",
        "Larch",
    )
    newsroom.reads("/offers/", "No offer is published yet")


def test_a_figure_is_hung_on_the_wrong_person(newsroom):
    """A paper reports that Maple paid somebody unnamed 30 million dollars. A second outlet hangs the
    figure on Nn Seven, whom Maple did court; the paper says that it was somebody else. (Demands 8, 12.)
    """
    maple, oak, seven = newsroom.company("Maple"), newsroom.company("Oak"), newsroom.person("Nn Seven")
    paper = newsroom.source("The unnamed millionaire", worth="own-reporting")
    outlet = newsroom.source("Seven's millions", based_on=[paper], worth="retelling")
    newsroom.approach(paper, "¶2", recruiters=[maple], employers=[oak])
    newsroom.desk.row("candidates", description="somebody unnamed", number="1").row(
        "candidates", person=seven
    )
    approach = newsroom.desk.save()
    unnamed = approach.candidates.get(person=None)
    newsroom.typed_from(approach, paper, "¶2")
    newsroom.desk.row("offers", amount="30m USD total", number="1", candidates=[unnamed])
    newsroom.desk.publish()
    newsroom.desk.change(unnamed).row(
        "claims",
        source=outlet,
        aspect="person",
        value=seven.ref,
        set_aside="wrong-person",
        set_aside_note="The paper says that it was somebody else.",
    )
    newsroom.desk.publish()
    newsroom.desk.change(approach.candidates.get(person=seven)).row(
        "claims",
        source=outlet,
        aspect="existence",
        paraphrase="Hangs the 30 million on Nn Seven.",
        set_aside="wrong-person",
    )
    newsroom.desk.publish()

    page = newsroom.reads(
        f"/researchers/{seven.ref}/", "1 figure that an outlet hung on this person is set aside"
    )
    assert "US$30m" not in page
    newsroom.reads(f"/approaches/{approach.ref}/", "somebody unnamed", "set aside by the desk: wrong person")
    newsroom.reads("/offers/", "US$30m: 1 offer")


def test_a_rival_speaks_at_second_hand_and_a_satire_is_no_source(newsroom):
    """On a podcast the head of Pine says that Rowan hands out 'hundred-million' signing bonuses; he was
    told so. A satirical page has Rowan pay in acorns. Rowan's pay policy and its budget are told beside
    it. (Demands 10, 13, 17.)
    """
    rowan, pine, head = newsroom.company("Rowan"), newsroom.company("Pine"), newsroom.person("Nn Eight")
    podcast = newsroom.source("Talking to trees", medium="broadcast", worth="interested")
    satire = newsroom.source("Rowan pays in acorns", worth="satire")
    newsroom.approach(podcast, "12:30", recruiters=[rowan], employers=[pine])
    newsroom.desk.row("candidates", description="people at Pine", number="several")
    newsroom.desk.row("offers", amount="'hundred-million signing bonuses'", number="several")
    approach = newsroom.desk.save()
    offer = approach.offers.get()
    for claim in Claim.objects.filter(about_offer=offer):
        newsroom.desk.change(claim).fill(
            informant_person=head, speaks_for=pine, interest="rival", how_known="second-hand"
        ).save()
    newsroom.desk.change(approach).publish()
    newsroom.desk.change(offer).row("claims", source=satire, aspect="amount", value="'a sack of acorns'")
    newsroom.desk.publish()
    for kind, value in (
        ("budget", {"money": "about 2bn USD"}),
        ("pay-policy", {"words": "No title above engineer."}),
    ):
        newsroom.desk.add(Circumstance).fill(
            company=rowan, kind=kind, report_source=podcast, **value
        ).publish()

    page = newsroom.reads(
        f"/offers/{offer.ref}/",
        "‘hundred-million signing bonuses’",
        "Nn Eight, for Pine",
        "second-hand",
        "rival",
    )
    assert "acorns" not in page
    newsroom.reads(f"/sources/{satire.ref}/", "satire", "acorns")
    newsroom.reads(
        f"/companies/{rowan.ref}/", "recruiting budget", "about US$2bn", "No title above engineer."
    )
    newsroom.reads("/offers/", "1 in words")
    assert Offer.objects.get().figure_support == "one-report"


def test_somebody_returns_and_others_are_paid_to_stay(newsroom):
    """Nn Nine left Spruce in 2023 after about three years for Tamarack, and is back at Spruce since June
    2025 as a fellow, reporting to Nn Ten. Spruce gave a group of at least 24 retention awards of 3
    million dollars each. (Demands 6, 8, 15, 23, 24.)
    """
    spruce, tamarack = newsroom.company("Spruce"), newsroom.company("Tamarack")
    nine, ten = newsroom.person("Nn Nine"), newsroom.person("Nn Ten")
    report = newsroom.source("The way back", worth="own-reporting", published="July 2025")
    stint = {"person": nine, "report_source": report, "report_where": "¶3"}
    newsroom.desk.add(Employment).fill(
        company=spruce,
        title="engineer",
        length="about 3 years",
        ended="2023",
        held="former",
        ending="recruited",
        **stint,
    ).publish()
    newsroom.desk.add(Employment).fill(company=tamarack, started="2023", held="former", **stint).publish()
    newsroom.desk.add(Employment).fill(
        company=spruce, title="fellow", started="since June 2025", held="current", reports_to=ten, **stint
    ).publish()
    newsroom.approach(report, "¶7", recruiters=[spruce], kind="retention")
    newsroom.desk.row("candidates", description="a group of engineers", number="at least 24")
    newsroom.desk.row("offers", kind="retention-award", amount="3m USD each total", number="at least 24")
    newsroom.desk.publish()

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
    newsroom.reads("/offers/", "Apart: retention 1 (US$3m each")
    newsroom.reads("/offers/?kind=retention-award", "retention award")


def test_terms_are_not_only_money(newsroom):
    """Walnut offered Nn Eleven 'three times present pay': a grade 9 post as chief scientist, a team of 40,
    10,000 accelerators, a visa and a flat, half a million dollars on signing and 1 to 2 million
    guaranteed in the first year, stock of 5 million a year that vests over four, if she says yes by 1
    September 2025; she would forfeit 2 million at Yew. (Demands 4, 9, 17, 20.)
    """
    walnut, yew, eleven = newsroom.company("Walnut"), newsroom.company("Yew"), newsroom.person("Nn Eleven")
    report = newsroom.source("What money can't hold", worth="own-reporting")
    newsroom.approach(report, "¶4", recruiters=[walnut], employers=[yew])
    newsroom.desk.row("candidates", person=eleven)
    newsroom.desk.row("offers", amount="three times present pay", number="1")
    approach = newsroom.desk.save()
    offer = approach.offers.get()
    newsroom.typed_from(offer, report, "¶5")
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
        newsroom.desk.row("terms", **term)
    newsroom.desk.save()
    newsroom.desk.change(approach).publish()

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
        "what is forfeited",
        "US$2m",
    )
    newsroom.reads("/offers/", "1 in words")
    assert Term.objects.count() == 11
    assert Person.objects.count() == 1
