"""An editor in a real browser enters a report, with the scripts of the admin and its strict policy."""

from playwright.sync_api import expect

from recruiting.models import Approach
from tests import making


def choose(page, name, text):
    """Type into a relation and take what is offered."""
    page.locator(f"#id_{name} + .select2 .select2-selection").click()
    page.locator(".select2-search__field:focus").fill(text)
    page.locator(".select2-results__option", has_text=text).first.click()


def test_a_newly_reported_approach_is_entered_published_and_read(page, publisher, sign_in):
    for name in ("Alder", "Birch"):
        making.company(name)
    making.person("Nn One")
    making.source("The Grove reports")
    sign_in(page, publisher).goto("/admin/recruiting/approach/add/")
    choose(page, "recruiters", "Alder")
    choose(page, "employers", "Birch")
    choose(page, "report_source", "The Grove reports")
    page.locator("#id_report_where").fill("¶2")
    choose(page, "candidates-0-person", "Nn One")
    page.locator("#id_offers-0-amount").fill("> 1bn USD, several years")
    page.locator("#id_events-0-kind").select_option("offered")
    page.locator("#id_events-0-happened").fill("early 2025")
    page.get_by_role("button", name="Add another Candidate").click()
    page.locator("#id_candidates-1-description").fill("two colleagues")
    page.locator("#id_candidates-1-number").fill("2")
    page.get_by_role("button", name="Save and publish").click()
    expect(page.get_by_text("is published")).to_be_visible()
    page.get_by_role("link", name="View on site").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Alder reportedly tried to hire Nn One and two colleagues at Birch"
    )
    expect(page.get_by_text("more than").first).to_be_visible()
    assert Approach.objects.get().state == "published"


def test_what_cannot_be_read_stands_again_with_the_reason(page, publisher, sign_in):
    making.company("Alder")
    sign_in(page, publisher).goto("/admin/recruiting/approach/add/")
    choose(page, "recruiters", "Alder")
    page.locator("#id_offers-0-amount").fill("500-200m USD")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("the lower bound is above the upper")).to_be_visible()
    expect(page.locator("#id_offers-0-amount")).to_have_value("500-200m USD")
