"""One record's page: each figure leads to its claim, sources stand side by side, what is open is said."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command

from tests import making
from tests.pages.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeds():
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)


@pytest.mark.parametrize(
    "url",
    [
        "/offers/tml-offers-1/",
        "/offers/tml-offers-2/",
        "/approaches/meta-tml/",
        "/approaches/zuckerberg-messages/",
        "/companies/meta/",
        "/people/murati/",
        "/sources/indonesian-page/",
    ],
)
def test_every_link_within_a_page_and_to_a_claim_elsewhere_arrives(client, seeds, url):
    page = read(client, url)
    links = re.findall(r'href="([^"#?]*)#([^"]+)"', page.html)
    assert links
    for address, place in links:
        assert f'id="{place}"' in client.get(address or url).content.decode(), (address, place)


def test_the_headline_figure_cites_the_place_that_it_is_from(client, seeds):
    page = read(client, "/offers/tml-offers-1/")
    answer = page.html[page.html.index('class="answer"') : page.html.index('class="standing"')]
    assert 'href="#tml-offers-1-amount"' in answer
    assert "¶2" in answer


def test_sources_stand_side_by_side_by_informant_and_aspect(client):
    offer = making.offer("100m USD / 4y", desk_note="Report 1 saw the contract.")
    making.claim(
        offer, "amount", "250m USD total", source=making.report(2), informant_words="a banker", where="p. 3"
    )
    making.claim(
        offer, "unclear", stance="disputes", informant_company=making.alder(), source=making.report(2)
    )
    page = read(client, f"/offers/{offer.ref}/")
    beside = page.html[page.html.index('class="beside"') : page.html.index('id="evidence"')]
    rows = [
        " ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r"<tr.*?</tr>", beside, re.S)
    ]
    assert rows[0] == "Who amount period"
    assert "amount US$100m one report disputed, unclear which period over 4 years" in rows[1]
    assert rows[2] == "Why this one Report 1 saw the contract."
    assert rows[3] == "Report 1"
    assert "reports US$100m" in rows[4]
    assert rows[5] == "Report 2"
    assert rows[6] == "a banker amount reports US$250m p. 3 · rival"
    assert rows[7] == "Alder disputes unclear which"


def test_a_claim_set_aside_is_marked_beside_the_others(client):
    offer = making.offer()
    making.claim(offer, "amount", "900m USD total", set_aside="mistake")
    assert "set aside: mistake" in read(client, f"/offers/{offer.ref}/")


def test_a_retelling_that_adds_nothing_is_folded_under_its_report_and_one_that_differs_is_open(client):
    first = making.report(1)
    offer = making.offer("100m USD total")
    for title, value in (("Echo", "100m USD total"), ("Garbler", "900m USD total")):
        again = making.source(title, ref=title.lower(), based_on=[first], worth="retelling")
        making.claim(offer, "amount", value, source=again)
    page = read(client, f"/offers/{offer.ref}/")
    assert '<details class="again" id="again-echo">' in page.html
    assert '<details class="again" id="again-garbler" open>' in page.html
    beside = page.html[page.html.index('class="beside"') : page.html.index('id="evidence"')]
    assert "told again by" in beside
    assert "read in" in beside
    assert beside.count("Garbler") == 1


def test_the_whole_chain_of_offers_is_told_in_order_on_each_of_its_pages(client):
    approach = making.approach()
    row = making.candidate(approach)
    first = making.offer("1m USD total", approach=approach, to=[row], ref="z-first")
    second = making.offer("2m USD total", approach=approach, to=[row], follows=first, ref="b-second")
    third = making.offer("3m USD total", approach=approach, to=[row], follows=second, ref="a-third")
    making.offer("9m USD total", approach=approach, to=[row], ref="other")
    making.event(approach, "declined", offers=[first], candidates=[row], step=1)
    for offer in (first, second, third):
        html = read(client, f"/offers/{offer.ref}/").html
        chain = html[html.index('<ol class="chain">') : html.index("</ol>", html.index('<ol class="chain">'))]
        told = " ".join(re.sub(r"<[^>]+>", " ", chain).split())
        assert (
            told.index("US$1m : declined")
            < told.index("US$2m , raises US$1m")
            < told.index("US$3m , raises US$2m")
        )
        assert "US$9m" not in told


@pytest.mark.parametrize(
    ("published", "told"), [("3 June 2025", "reported, 3 June 2025"), ("", "reported, date unknown")]
)
def test_that_nobody_accepted_is_as_of_the_report_that_says_so(client, published, told):
    approach = making.approach()
    row = making.group(approach)
    offer = making.offer(approach=approach, to=[row])
    report = making.report(2, published=published)
    event = making.event(approach, "accepted", candidates=[row], people="0", claimed=False)
    making.claim(event, "people", "0", source=report, where="¶3")
    for url in (f"/offers/{offer.ref}/", f"/approaches/{approach.ref}/"):
        assert f"Nobody had accepted Alder's offers when this was {told}." in read(client, url)


def test_an_event_told_of_others_is_not_on_the_offers_page(client):
    approach = making.approach()
    one, other = making.candidate(approach), making.candidate(approach, "another")
    offer = making.offer(approach=approach, to=[one])
    making.event(approach, "declined", candidates=[other], what="Another said no.")
    making.event(approach, "accepted", candidates=[one], what="They said yes.")
    page = read(client, f"/offers/{offer.ref}/")
    assert "They said yes." in page
    assert "Another said no." not in page


def test_open_questions_are_derived_and_go_when_they_are_answered(client):
    approach = making.approach(began="")
    row = making.candidate(approach, "a group", number="several")
    making.offer("undisclosed", approach=approach, to=[row])
    url = f"/approaches/{approach.ref}/"
    for question in (
        "The amount of an offer is undisclosed.",
        "How many offers there were is not reported.",
        "Whether anybody accepted is not reported.",
        "Nobody who was courted is named.",
        "How many people were courted is not reported.",
        "No report gives a date.",
        "All of this goes back to one report: Report 1.",
        "No word of Alder and Birch is reported.",
    ):
        assert question in read(client, url)
    making.claim(approach, "", stance="no-comment", informant_company=making.birch(), source=making.report(2))
    making.event(approach, "declined", happened="2025-06-03", candidates=[row])
    page = read(client, url)
    assert "Birch declined to comment." in page
    assert "No word of Alder is reported." in page
    for answered in ("Whether anybody accepted", "No report gives a date", "goes back to one report"):
        assert answered not in page


def test_a_company_counts_people_once_and_leads_on_to_all_of_a_long_list(client):
    alder, birch = making.alder(), making.birch()
    for number in range(22):
        approach = making.approach([alder], [birch])
        making.group(approach, number=str(number + 1))
    page = read(client, f"/companies/{alder.ref}/")
    assert "at least 22 people in 22 approaches" in page
    assert page.html.count('<td class="first"><a href="/approaches/') == 20
    assert "all 22" in page
    assert 'href="/approaches/?recruiter=alder"' in page.html
    assert "Of its people are courted at least 22 people" in read(client, f"/companies/{birch.ref}/")


def test_a_companys_page_includes_its_units_and_says_so(client):
    lab = making.company("Alder Lab", parent=making.alder())
    making.offer("7m USD total", approach=making.approach([lab]))
    page = read(client, "/companies/alder/")
    assert "Included here: Alder Lab" in page
    assert "US$7m: 1 offer" in page


def test_a_sources_page_leads_to_what_each_claim_is_about(client):
    offer = making.offer("7m USD total")
    row = read(client, "/sources/report-1/")
    assert f'href="/offers/{offer.ref}/#{offer.lead_claim.ref}"' in row.html
    assert "Alder → people at Birch: US$7m" in row[offer.lead_claim.ref]


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("desk@offers.example", "mailto:desk@offers.example?subject=http%3A//testserver/offers/made/"),
        ("https://offers.example/write", "https://offers.example/write"),
    ],
)
def test_a_page_says_how_to_reach_the_desk_where_the_site_has_an_address(client, settings, contact, address):
    making.offer(ref="made")
    settings.DESK_CONTACT = contact
    assert f'<a href="{address}">' in read(client, "/offers/made/").html
    settings.DESK_CONTACT = ""
    assert "Something wrong?" not in read(client, "/offers/made/")


def test_a_shared_link_shows_what_the_page_says(client):
    making.offer("> 7m USD total", ref="made")
    head = client.get("/offers/made/").content.decode()
    assert (
        '<meta property="og:title" content="Alder → people at Birch: more than US$7m · Talent offers">'
        in head
    )
    assert '<meta property="og:image" content="http://testserver/static/card.png">' in head
    assert "<title>Alder → people at Birch: more than US$7m · Talent offers</title>" in head


def test_a_unit_names_the_company_it_is_part_of_only_where_that_is_public(client):
    lab = making.company("Alder Lab", parent=making.alder())
    making.approach([lab])
    quiet = making.company("Quiet Unit", parent=making.company("Secret Holding"))
    making.claim(quiet)
    assert 'href="/companies/alder/"' in read(client, "/companies/alder-lab/").html
    assert client.get("/companies/alder/").status_code == 200
    assert "Secret Holding" not in read(client, "/companies/quiet-unit/")


def test_a_general_habit_is_counted_neither_on_a_companys_page_nor_on_the_first(client):
    making.group(making.approach([making.alder()], [making.birch()]), number="8")
    making.approach([making.alder()], [], kind="general")
    page = read(client, "/companies/alder/")
    assert "8 people in 1 approach" in page
    assert "Alder: how it courts" in page
    assert "1 approach," in read(client, "/")
