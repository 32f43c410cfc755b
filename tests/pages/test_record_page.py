"""One record's page: each figure leads to its claim, sources stand side by side, what is open is said."""

import re

import pytest
from django.conf import settings
from django.core.management import call_command

from recruiting.models import unit_of_work
from recruiting.models.headlines import settle
from recruiting.pages import company
from recruiting.values import Money
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


def test_who_cites_a_report_that_was_read_in_a_copy_is_told_so(client, seeds):
    for address in ("/offers/tml-offers-1/", "/approaches/meta-tml/"):
        cited = read(client, address)["cite"]
        assert "reported by WIRED (known to us only from a copy), disputed by" in cited


def test_the_headline_figure_cites_the_report_that_it_is_from(client, seeds):
    page = read(client, "/offers/tml-offers-1/")
    answer = page.html[page.html.index('class="answer"') : page.html.index("</dd>")]
    assert 'href="#source-1"' in answer
    assert "WIRED" in page["source-1"]


def test_what_sources_disagree_on_is_set_out_with_who_says_what(client):
    offer = making.offer("100m USD / 4y", desk_note="Report 1 saw the contract.")
    making.claim(offer, "amount", "250m USD total", source=making.report(2), informant_words="a banker")
    making.claim(
        offer, "unclear", stance="disputes", informant_company=making.alder(), source=making.report(2)
    )
    page = read(client, f"/offers/{offer.ref}/")
    assert "Our summary: Report 1 saw the contract." in page
    assert "Alder disputes the details, without saying which" in page
    told = page.html[page.html.index("What sources disagree on") :]
    told = " ".join(re.sub(r"<[^>]+>", " ", told[: told.index("</section>")]).split())
    assert "US$100m over 4 years Report 1" in told
    assert "US$250m Report 2" in told


def test_reports_that_differ_are_both_in_the_sentence_and_neither_leads(client):
    offer = making.offer("")
    making.claim(offer, "amount", "100m USD total")
    making.claim(offer, "amount", "250m USD total", source=making.report(2))
    page = read(client, f"/offers/{offer.ref}/")
    assert "Alder reportedly offered people at Birch US$100m or US$250m" in page
    assert "Reports differ. Who says so" in page


def test_who_gives_the_figure_of_the_heading_stands_before_who_gives_another(client):
    offer = making.offer("")
    making.claim(offer, "amount", "100m USD total", source=making.report(2, publisher="The Grove"))
    for number, outlet in ((3, "The Hedge"), (4, "The Moss")):
        making.claim(offer, "amount", "250m USD total", source=making.report(number, publisher=outlet))
    page = read(client, f"/offers/{offer.ref}/")
    assert "The Hedge The Moss The Grove says US$100m" in page


def test_a_value_of_which_all_claims_are_set_aside_is_not_reported_in_large_type(client):
    offer = making.offer("")
    making.claim(offer, "amount", "100m USD total", set_aside="mistake")
    page = read(client, f"/offers/{offer.ref}/")
    assert "Amount not reported Not counted: a mistake (US$100m)." in page
    heading = page.html[page.html.index("<h1>") : page.html.index("</h1>")]
    assert "US$100m" not in heading


def test_what_an_editor_decided_is_said_with_the_reason(client):
    offer = making.offer("")
    making.claim(offer, "amount", "100m USD total")
    making.claim(offer, "amount", "250m USD total", source=making.report(2))
    offer = making.fresh(offer)
    settle(offer, {"amount"}, "Report 2 saw the contract.")
    offer.amount = Money.parse("250m USD total")
    with unit_of_work.editing():
        offer.save()
    page = read(client, f"/offers/{offer.ref}/")
    assert "Decided by our editors (amount): Report 2 saw the contract." in page
    assert "Also reported: US$100m." in page


def test_a_denial_prints_what_it_denies_and_who(client):
    offer = making.offer("12m USD total")
    making.claim(
        offer, "amount", stance="disputes", denied="> 12m USD", speaks_for=making.birch(),
        informant_person=making.person("Nn Two"), source=making.report(2),
    )  # fmt: skip
    page = read(client, f"/offers/{offer.ref}/")
    assert "Nn Two, for Birch, denies more than US$12m" in page
    assert "Who says so Report 1 Who denies it" in page


def test_a_claim_set_aside_is_marked_beside_the_others(client):
    offer = making.offer()
    claim = making.claim(offer, "amount", "900m USD total", set_aside="mistake")
    assert "Not counted: a mistake" in read(client, f"/offers/{offer.ref}/")[claim.ref]


def test_a_report_and_its_copies_are_one_footnote(client):
    first = making.report(1)
    offer = making.offer("100m USD total")
    for title, value in (("Echo", "100m USD total"), ("Garbler", "900m USD total")):
        again = making.source(title, ref=title.lower(), based_on=[first], worth="retelling")
        making.claim(offer, "amount", value, source=again)
    page = read(client, f"/offers/{offer.ref}/")
    assert "also carried by Echo" in page["source-1"]
    # What a copy gets wrong is its own, and no word of the report that it copies.
    assert page["source-2"].startswith("Garbler")


def test_earlier_and_later_offers_are_linked_to_and_others_are_not(client):
    approach = making.approach()
    row = making.candidate(approach)
    first = making.offer("1m USD total", approach=approach, to=[row], ref="z-first")
    second = making.offer("2m USD total", approach=approach, to=[row], follows=first, ref="b-second")
    making.offer("3m USD total", approach=approach, to=[row], follows=second, ref="a-third")
    making.offer("9m USD total", approach=approach, to=[row], ref="other")
    page = read(client, "/offers/b-second/")
    for linked in ("/offers/z-first/", "/offers/a-third/"):
        assert f'href="{linked}"' in page.html
    assert "US$9m" not in page


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("3 June 2025", "No one had accepted the offers from Alder when this was reported, 3 June 2025."),
        ("", "No one had accepted the offers from Alder at the time of the report (undated)."),
    ],
)
def test_that_nobody_accepted_is_as_of_the_report_that_says_so(client, published, told):
    approach = making.approach()
    row = making.group(approach)
    offer = making.offer(approach=approach, to=[row])
    report = making.report(2, published=published)
    event = making.event(approach, "accepted", candidates=[row], people="0", claimed=False)
    making.claim(event, "people", "0", source=report, where="¶3")
    for url in (f"/offers/{offer.ref}/", f"/approaches/{approach.ref}/"):
        assert told in read(client, url)


def test_an_event_told_of_others_is_not_on_the_offers_page(client):
    approach = making.approach()
    one, other = making.candidate(approach), making.candidate(approach, "another")
    offer = making.offer(approach=approach, to=[one])
    making.event(approach, "declined", candidates=[other])
    making.event(approach, "accepted", candidates=[one])
    page = read(client, f"/offers/{offer.ref}/")
    assert "One person accepted" in page
    assert "Another declined" not in page


def test_open_questions_are_derived_and_go_when_they_are_answered(client):
    approach = making.approach(began="")
    row = making.candidate(approach, "a group", number="several")
    making.offer("undisclosed", approach=approach, to=[row])
    url = f"/approaches/{approach.ref}/"
    for question in (
        "The amount of one offer is undisclosed.",
        "How many offers there were is not reported.",
        "Whether anyone accepted is not reported.",
        "None of those who were approached is named.",
        "The exact number of people who were approached is not reported.",
        "No date is reported.",
        "All of this comes from one report, by Report 1.",
        "No comment from Alder or Birch is reported.",
    ):
        assert question in read(client, url)
    making.claim(approach, "", stance="no-comment", informant_company=making.birch(), source=making.report(2))
    making.event(approach, "declined", happened="2025-06-03", candidates=[row])
    page = read(client, url)
    assert "Birch declined to comment." in page
    assert "No comment from Alder is reported." in page
    for answered in ("Whether anyone accepted", "No date is reported", "comes from one report"):
        assert answered not in page


def test_a_company_leads_on_to_all_of_a_long_list(client):
    alder, birch = making.alder(), making.birch()
    for number in range(14):
        approach = making.approach([alder], [birch])
        making.group(approach, number=str(number + 1))
    page = read(client, f"/companies/{alder.ref}/")
    assert page.html.count('<a href="/approaches/approach-') == company.FIRST
    assert "14 approaches, as a list" in page
    assert 'href="/approaches/?recruiter=alder&amp;' in page.html
    assert "Its staff approached by" in read(client, f"/companies/{birch.ref}/")


def test_a_companys_habits_and_background_lead_on_to_all_of_them(client):
    alder = making.alder()
    for number in range(company.FIRST + 1):
        making.approach([alder], kind="general")
        making.circumstance(people=str(number + 1))
    page = read(client, f"/companies/{alder.ref}/")
    assert page.html.count('<div id="alder-headcount') == company.FIRST
    assert "All background, as a list" in page
    assert 'href="/background/?company=alder"' in page.html
    assert f"{company.FIRST + 1} approaches, as a list" in page


def test_a_companys_page_includes_its_units_and_says_so(client):
    lab = making.company("Alder Lab", parent=making.alder())
    making.offer("7m USD total", approach=making.approach([lab]))
    page = read(client, "/companies/alder/")
    assert "Included here: Alder Lab" in page
    assert "US$7m" in page
    assert "1 offer, as a list" in page


def test_a_sources_page_leads_to_what_each_claim_is_about(client):
    offer = making.offer("7m USD total")
    row = read(client, "/sources/report-1/")
    assert f'href="/offers/{offer.ref}/#{offer.lead_claim.ref}"' in row.html
    assert "amount, the outlet's own reporting: US$7m" in row[offer.lead_claim.ref]


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
    assert f'href="{address}"' in read(client, "/offers/made/").html
    settings.DESK_CONTACT = ""
    assert "Something wrong?" not in read(client, "/offers/made/")


def test_a_shared_link_shows_what_the_page_says(client):
    making.offer("> 7m USD total", ref="made")
    head = client.get("/offers/made/").content.decode()
    sentence = "Alder reportedly offered people at Birch more than US$7m · Talent offers"
    assert f'<meta property="og:title" content="{sentence}">' in head
    assert '<meta property="og:image" content="http://testserver/offers/made/card.png">' in head
    assert "<title>Alder reportedly offered people at Birch more than US$7m · Talent offers</title>" in head


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
    assert "1 approach, as a list" in page
    assert "How the company usually recruits (background)" in page
    assert "1 approach ·" in read(client, "/")


def test_the_places_in_a_source_stand_in_its_own_order(client):
    offer, report = making.offer(), making.report()
    for place in ("¶10", "¶2", "¶1"):
        making.claim(offer, "context", "", source=report, where=place, paraphrase=f"Said in {place}.")
    assert "¶1, ¶2, ¶10" in read(client, f"/offers/{offer.ref}/")


def test_a_step_names_the_offer_that_it_concerns(client):
    offer = making.offer("9m USD a year", kind="counter-offer", bidder=making.birch(), ref="counter")
    making.event(offer.approach, "accepted", offers=[offer])
    html = read(client, f"/approaches/{offer.approach.ref}/").html
    rail = html[html.index('<ol class="rail"') : html.index("</ol>")]
    assert 'href="/offers/counter/"' in rail
    assert "counter-offer by the employer" in rail


def test_whether_a_sum_is_in_all_or_a_year_is_asked_of_pay_and_not_of_the_price_of_a_company(client):
    making.offer("9m USD", ref="pay")
    making.offer("9m USD", kind="takeover-bid", target=making.birch(), ref="price")
    assert "Total or per year?" in read(client, "/offers/pay/")
    assert "Total or per year?" not in read(client, "/offers/price/")
    rows = read(client, "/offers/").html.partition("<tbody>")[2]
    assert rows.count("total or per year: not reported") == 1


def test_a_record_or_a_list_leads_to_what_was_known_on_another_day_from_its_top(client):
    making.offer(ref="made")
    html = read(client, "/offers/made/").html
    assert html.index('href="#as-of"') < html.index("<h1")
    assert 'id="as-of"' in html
    assert 'href="#as-of"' not in read(client, "/offers/made/?edition=1").html
    assert 'href="#as-of"' in read(client, "/offers/").html


def test_the_front_page_leads_to_non_competes_and_to_disputed_offers_before_the_chart(client):
    making.offer(ref="made")
    html = read(client, "/").html
    places = [html.index(mark) for mark in ('href="/terms/"', "min_usd=100m", 'class="bars')]
    assert places == sorted(places)


def test_of_many_statements_about_one_record_a_source_shows_the_first_and_folds_the_rest(client):
    offer = making.offer("70m USD total")
    source = offer.claims.first().source
    for text in ("One.", "Two.", "Three."):
        making.claim(offer, "context", paraphrase=text, source=source)
    html = read(client, f"/sources/{source.ref}/").html
    shown, _details, folded = html[html.index(f'href="/offers/{offer.ref}/"') :].partition(
        '<details class="more">'
    )
    assert folded.count("<li id=") == len(offer.claims.all()) - 2
    assert shown.count("<li id=") == 2


def test_a_title_in_quotation_marks_stands_in_two_kinds_of_them(client):
    offer = making.offer("2m USD total", ref="bid")
    making.claim(offer, source=making.source("“I had ten offers”", publisher="The Hedge"))
    assert "The Hedge “‘I had ten offers’”" in read(client, "/offers/bid/")
