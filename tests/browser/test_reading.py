"""Readers in a real browser: browse, filter, go back, download; without script, on a phone, in the dark."""

import io
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect
from pypdf import PdfReader

from tests import making

PAGES = [
    "/",
    "/how-to-read/",
    "/changes/",
    "/offers/",
    "/approaches/",
    "/researchers/",
    "/companies/",
    "/people/",
    "/sources/",
    "/denials/",
    "/offers/tml-offers-1/",
    "/approaches/meta-tml/",
    "/approaches/zuckerberg-messages/",
    "/companies/meta/",
    "/people/zuckerberg/",
    "/sources/indonesian-page/",
    "/pictures/",
    "/pictures/?recruiter=meta",
]
NO_PAGES = ["/offers/nothing-here/", "/offers/?colour=red"]
MADE_UP = [
    "/offers/raised/",
    "/approaches/told/",
    "/companies/alder/",
    "/researchers/nn-one/",
    "/sources/report-1/",
    "/statements/echoed/",
    "/approaches/unbroken/",
    "/offers/",
    "/pictures/",
    "/",
]


@pytest.fixture(autouse=True)
def _seeds(live_server):
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)


@pytest.fixture
def made_up(_seeds):
    """A made-up offer that was raised, retold, contradicted, garbled and denied, with all that pages show."""
    report = making.report(1, url="https://grove.example/alder")
    approach = making.approach([making.alder()], lab=making.company("Alder Lab"), ref="told", pitch="Come.")
    team = making.group(approach)
    one = making.candidate(approach, person=making.person("Nn One", ref="nn-one"), part_of=team)
    first = making.offer("1m EUR a year", approach=approach, to=[one])
    offer = making.offer("100m USD / 4y", approach=approach, to=[one], follows=first, ref="raised")
    making.claim(offer, "amount", "250m USD total", source=making.report(2), informant_words="a banker")
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder(), how_known="party")
    echo = making.source("Echo", ref="echo", based_on=[report], worth="retelling")
    making.claim(offer, "amount", "100m USD / 4y", source=echo, where="¶9", ref="echoed")
    garbler = making.source("Garbler", based_on=[report], worth="machine-rewriting")
    making.claim(offer, "amount", "9bn USD total", source=garbler, set_aside="mistake")
    making.claim(one, paraphrase="Got a fortune.", source=garbler, set_aside="wrong-person")
    making.claim(making.term("title", offer=offer, words="head of vision"))
    making.event(approach, "offered", happened="June 2025", candidates=[one], offers=[offer])
    making.event(approach, "accepted", people="0")
    making.offer("undisclosed", approach=approach, to=[team])
    making.employment(one.person, making.birch(), title="vision lead")
    making.circumstance(people="about 50")
    unbroken = making.approach([making.company("B" * 190)], ref="unbroken")
    making.offer("1m USD total", unbroken, [making.candidate(unbroken, person=making.person("N" * 90))])


def test_a_reader_finds_the_largest_offer_who_says_so_and_who_denies_it(page):
    page.goto("/")
    page.get_by_role("link", name="Offers", exact=True).click()
    expect(page.get_by_text("At least US$1.2bn in reported pay offers")).to_be_visible()
    page.get_by_role("link", name="more than US$1bn over several years").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Meta reportedly offered one unnamed person at Thinking Machines Lab"
        " more than US$1bn over several years"
    )
    expect(
        page.get_by_text("No one had accepted the offers from Meta at the time of the report (undated).")
    ).to_be_visible()
    denial = page.get_by_text("Andy Stone, for Meta, disputes the details, without saying which").first
    expect(denial).to_be_visible()
    page.get_by_text("Every statement, one by one").click()
    expect(page.get_by_text("somebody who knows the negotiations").first).to_be_visible()


def test_filtering_swaps_the_table_keeps_the_address_and_goes_back(page):
    page.goto("/offers/")
    page.evaluate("document.body.dataset.same = 'yes'")
    page.get_by_text("Evidence", exact=True).click()
    page.get_by_role("link", name="One report 1", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/offers/\?standing=one-report$"))
    assert page.evaluate("document.body.dataset.same") == "yes"
    expect(page.get_by_role("link", name="Evidence: One report")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("1 offer")
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.get_by_role("heading", level=1)).to_have_text("Offers")
    page.go_forward()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.reload()
    expect(page.locator("tbody tr")).to_have_count(1)


def test_a_menu_works_by_keyboard_and_stays_open_for_a_second_value(page):
    page.goto("/offers/")
    summary = page.locator("#open-standing")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(1)
    first = page.locator("#menu-standing a").first
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-current", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"standing=.*standing="))
    page.keyboard.press("Escape")
    expect(first).not_to_be_visible()
    expect(page.locator("#open-standing")).to_be_focused()


def test_a_menu_closes_after_a_search_from_it(page):
    page.goto("/offers/")
    page.locator("#open-money").click()
    page.get_by_label("At least, in US dollars").fill("1bn")
    page.locator("#menu-money").get_by_role("button", name="Search").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.get_by_label("At least, in US dollars")).not_to_be_visible()
    expect(page.locator("#open-money")).to_be_focused()


def test_a_reader_searches_and_shares_the_address(page, new_page):
    page.goto("/offers/")
    page.get_by_role("searchbox").fill("thin mach largest")
    page.get_by_role("button", name="Search").first.click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/offers/\?q=thin%20mach%20largest$"))
    expect(page.get_by_role("searchbox")).to_have_value("thin mach largest")
    other = new_page()
    other.goto(page.url)
    expect(other.locator("tbody tr")).to_have_count(1)
    page.get_by_role("searchbox").fill("…")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The parameter “q” can't be read")).to_be_visible()


def test_what_hides_all_rows_is_taken_away_by_one_link(page):
    page.goto("/offers/?q=zebra&recruiter=meta")
    page.get_by_role("link", name="Without “Words: zebra” there would be 2.").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"\?recruiter=meta$"))


def test_a_heading_sorts_and_says_so(page):
    page.goto("/offers/")
    page.get_by_role("link", name="Amount", exact=True).click()
    expect(page.get_by_role("columnheader", name="Amount")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("link", name="Amount", exact=True).click()
    expect(page.get_by_role("columnheader", name="Amount")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("tbody tr").first).to_contain_text("US$200m")


def test_a_filter_is_taken_away_by_its_chip(page):
    page.goto("/offers/?standing=one-report&recruiter=meta")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Evidence: One report").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"\?recruiter=meta$"))


def test_a_reader_downloads_what_is_shown_as_csv(page):
    page.goto("/offers/?standing=one-report")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text()
    assert re.fullmatch(r"offers-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    assert text.count("\n") == 2
    assert "more than US$1bn over several years" in text


def test_everything_public_works_without_script(new_page):
    page = new_page(java_script_enabled=False)
    for address in PAGES:
        assert page.goto(address).status == 200
        expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}])
def test_filtering_works_without_script(new_page, viewport):
    page = new_page(java_script_enabled=False, viewport=viewport)
    page.goto("/offers/?recruiter=meta")
    page.get_by_text("Evidence", exact=True).click()
    page.get_by_role("link", name="One report 1", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_text("Money", exact=True).click()
    page.get_by_label("At least, in US dollars").fill("2bn")
    page.locator("#menu-money").get_by_role("button", name="Search").click()
    expect(page.get_by_text("Nothing matches.")).to_be_visible()
    expect(page).to_have_url(re.compile("standing=one-report"))
    expect(page).to_have_url(re.compile("recruiter=meta"))


@pytest.mark.parametrize("locale", ["en-GB", "id-ID"])
def test_on_a_phone_nothing_is_wider_than_the_screen(new_page, made_up, locale):
    page = new_page(viewport={"width": 390, "height": 844}, locale=locale)
    for address in [*PAGES, *NO_PAGES, *MADE_UP]:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address


def test_on_a_phone_an_open_menu_fits_and_axe_finds_nothing_in_it(new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    for menu in ("recruiter", "money", "when", "order"):
        page.goto("/offers/?recruiter=meta")
        page.locator(f"#open-{menu}").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, menu
        assert Axe().run(page).violations_count == 0, menu


@pytest.mark.parametrize(("scheme", "locale"), [("light", "en-GB"), ("dark", "id-ID")])
def test_axe_finds_nothing(new_page, made_up, scheme, locale):
    page = new_page(color_scheme=scheme, locale=locale)
    for address in [*PAGES, *NO_PAGES, *MADE_UP]:
        page.goto(address)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"


def test_one_click_leads_from_a_figure_to_its_claim_though_it_is_folded_and_without_script(new_page, made_up):
    page = new_page(java_script_enabled=False)
    page.goto("/offers/raised/")
    claim = page.locator("#echoed")
    expect(claim).to_be_hidden()
    page.goto("/offers/raised/#echoed")
    expect(claim).to_be_visible()
    page.goto("/offers/raised/")
    page.get_by_role("link", name="Report 1").first.click()
    expect(page.locator("li:target")).to_contain_text("Report 1")


def test_in_print_the_addresses_of_sources_are_written_out(page, made_up):
    page.goto("/offers/raised/")
    address = page.get_by_text("https://grove.example/alder", exact=True).first
    expect(address).to_be_hidden()
    page.emulate_media(media="print")
    expect(address).to_be_visible()
    expect(page.get_by_role("navigation")).to_be_hidden()


def test_each_bar_of_the_chart_leads_to_its_offer(page, made_up):
    page.goto("/")
    page.locator(".bars a", has_text="Nn One").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Alder reportedly offered Nn One")


def test_an_address_that_leads_nowhere_leads_on(page):
    assert page.goto("/offers/nothing-here/").status == 404
    page.get_by_role("main").get_by_role("link", name="Offers").click()
    expect(page.locator("tbody tr")).to_have_count(2)


def test_a_parameter_that_cannot_be_read_is_named(page):
    assert page.goto("/offers/?min_usd=lots").status == 400
    expect(page.get_by_text("min_usd")).to_be_visible()


@pytest.mark.parametrize(("address", "sheets"), [("/offers/tml-offers-1/", 1), ("/approaches/meta-tml/", 2)])
def test_a_record_is_printed_on_few_sheets(page, address, sheets):
    page.goto(address)
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4"))).pages) <= sheets


SIZES = """() => [...new Set([...document.querySelectorAll("body *")]
  .filter(one => one.getClientRects().length
    && [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
  .map(one => getComputedStyle(one).fontSize))]"""


def test_a_page_has_at_most_six_sizes_of_type(page):
    for address in [*PAGES, "/data/offers/"]:
        page.goto(address)
        assert len(page.evaluate(SIZES)) <= 6, address
