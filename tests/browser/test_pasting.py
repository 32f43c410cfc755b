"""The text of a report beside the form, with the keyboard alone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from recruiting.models import Offer, UnfinishedReport
from tests import making
from tests.report.test_pasting import REPORT


def paste(page, text):
    page.get_by_label("Its text, pasted").fill(text)
    page.get_by_role("button", name="Show it beside the form").click()
    expect(page.locator("#paragraph-2")).to_be_visible()


def test_proposals_are_accepted_and_dismissed_with_keys(page, publisher, sign_in):
    making.company("Alder")
    making.company("Birch")
    sign_in(page, publisher).goto("/admin/report/")
    page.locator('[name="source-publisher"]').fill("The Grove")
    paste(page, REPORT)
    expect(page.locator("#id_pasted")).to_have_value("")
    expect(page.locator("#paste-failed")).to_be_hidden()
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
    page.locator("[id^=proposal-story] [name=accept]").focus()
    page.keyboard.press("Enter")
    expect(page.locator('[name="approach-recruiters"]')).to_have_value("Alder")
    offer = page.locator("[id^=proposal-offers]")
    offer.locator("[name=accept]").focus()
    page.keyboard.press("Enter")
    expect(page.locator('[name="offers-1-by-where"]')).to_have_value("¶1")
    expect(offer.locator(".state")).to_have_text("accepted")
    denial = page.locator("[id^=proposal-denials]")
    denial.locator("[name=accept]").focus()
    page.keyboard.press("Delete")
    expect(denial.locator(".state")).to_have_text("dismissed")
    expect(page.locator('[name="says-1-stance"]')).to_have_count(0)
    assert not Offer.objects.exists()
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
    page.locator('[name="source-worth"]').select_option("own-reporting")
    page.get_by_role("button", name="Save draft").click()
    expect(page.get_by_text("Saved as a draft")).to_be_visible()
    assert str(Offer.objects.get().amount) == "more than US$250m over 4 years"
    assert not UnfinishedReport.objects.get().paragraphs


def test_words_are_selected_and_sent_to_a_field_with_keys(page, publisher, sign_in):
    sign_in(page, publisher).goto("/admin/report/")
    paste(page, REPORT)
    page.locator("section.text").focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    page.keyboard.press("Shift+ArrowRight")
    assert page.evaluate("getSelection().toString()") == "has offered"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator(".send q")).to_have_text("Alder")
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
    page.keyboard.type("who recruits")
    page.keyboard.press("Enter")
    expect(page.locator('[name="approach-recruiters"]')).to_have_value("Alder")
    expect(page.locator('[name="approach-by-where"]')).to_have_value("¶1")
    expect(page.locator("section.text")).to_be_focused()
    expect(page.locator(".send")).to_have_count(0)


def test_words_that_the_mouse_selects_go_into_a_row_that_is_added_for_them(page, publisher, sign_in):
    sign_in(page, publisher).goto("/admin/report/")
    paste(page, REPORT)
    expect(page.locator("[name=says-1-stance]")).to_have_count(0)
    page.locator("#paragraph-2 mark", has_text="1 July 2025").select_text()
    page.locator("#paragraph-2").dispatch_event("mouseup")
    expect(page.locator(".send q")).to_have_text("on 1 July 2025")
    field = page.get_by_label("Which field gets these words?").and_(page.locator("input"))
    adding = page.locator("#says button[name=add]").text_content().strip()
    field.fill(adding)
    expect(page.locator("#send-fields option")).to_have_count(1)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("[name=says-1-stance]")).to_have_count(1)
    expect(page.locator("#send-fields option")).not_to_have_count(1)  # its fields are there to choose from
    expect(field).to_be_focused()
    field.press("Enter")
    expect(page.locator("[name=says-1-by-where]")).to_have_value("¶2")


def test_tab_leads_from_one_proposal_to_the_next_and_a_key_too(page, publisher, sign_in):
    sign_in(page, publisher).goto("/admin/report/")
    paste(page, REPORT)
    buttons = page.locator(".proposal [name=accept]")
    buttons.nth(0).focus()
    page.keyboard.press("Tab")
    expect(buttons.nth(1)).to_be_focused()
    third = buttons.nth(2).get_attribute("value")
    page.keyboard.press("Enter")
    expect(page.locator(f'[name=accept][value="{third}"]')).to_be_focused()


def test_on_a_phone_the_text_stands_above_what_it_says(new_page, publisher, sign_in):
    page = new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
    sign_in(page, publisher).goto("/admin/report/")
    paste(page, REPORT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    tops = [page.locator(part).bounding_box()["y"] for part in ("#approach", "#beside", "#content-of-report")]
    assert tops == sorted(tops)
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
