"""Readers in a real browser: browse, filter, go back, download; without script, on a phone, in the dark."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import expect

PAGES = [
    "/",
    "/how-to-read/",
    "/corrections/",
    "/offers/",
    "/approaches/",
    "/researchers/",
    "/companies/",
    "/people/",
    "/sources/",
    "/offers/tml-offers-1/",
    "/approaches/meta-tml/",
    "/approaches/zuckerberg-messages/",
    "/companies/meta/",
    "/people/zuckerberg/",
    "/sources/indonesian-page/",
]


@pytest.fixture(autouse=True)
def _seeds(live_server):
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)


def test_a_reader_finds_the_largest_offer_who_says_so_and_who_denies_it(page):
    page.goto("/")
    page.get_by_role("link", name="Offers", exact=True).click()
    expect(page.get_by_text("more than US$1.2bn: 1 offer and a group of unknown number")).to_be_visible()
    page.get_by_role("link", name="more than US$1bn over several years").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Meta → one unnamed person at Thinking Machines Lab"
    )
    expect(page.get_by_text("Nobody had accepted when this was reported.")).to_be_visible()
    expect(page.get_by_text("somebody who knows the negotiations")).to_be_visible()
    expect(page.get_by_role("link", name="Andy Stone, for Meta")).to_be_visible()


def test_filtering_swaps_the_table_keeps_the_address_and_goes_back(page):
    page.goto("/offers/")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Challenged").select_option("disputed")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    assert "challenged=disputed" in page.url
    expect(page.get_by_role("link", name="Challenged: disputed")).to_be_visible()
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(2)
    expect(page.get_by_role("heading", level=1)).to_have_text("Offers")
    page.go_forward()
    expect(page.locator("tbody tr")).to_have_count(1)


def test_a_filter_is_taken_away_by_its_chip(page):
    page.goto("/offers/?challenged=disputed&recruiter=meta")
    page.get_by_role("link", name="Challenged: disputed").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    assert page.url.endswith("?recruiter=meta")


def test_a_reader_downloads_what_is_shown_as_csv(page):
    page.goto("/offers/?challenged=disputed")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    text = Path(download.value.path()).read_text()
    assert re.fullmatch(r"offers-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    assert text.count("\n") == 2
    assert "more than US$1bn over several years" in text


@pytest.mark.parametrize("address", PAGES)
def test_everything_public_works_without_script(new_page, address):
    page = new_page(java_script_enabled=False)
    assert page.goto(address).status == 200
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_filtering_works_without_script(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/offers/?recruiter=meta")
    page.get_by_label("Challenged").select_option("disputed")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("tbody tr")).to_have_count(1)


@pytest.mark.parametrize("address", PAGES)
def test_on_a_phone_nothing_is_wider_than_the_screen(new_page, address):
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(new_page, address, scheme):
    page = new_page(color_scheme=scheme)
    page.goto(address)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_an_address_that_leads_nowhere_leads_on(page):
    assert page.goto("/offers/nothing-here/").status == 404
    page.get_by_role("main").get_by_role("link", name="Offers").click()
    expect(page.locator("tbody tr")).to_have_count(2)


def test_a_parameter_that_cannot_be_read_is_named(page):
    assert page.goto("/offers/?min_usd=lots").status == 400
    expect(page.get_by_text("min_usd")).to_be_visible()
