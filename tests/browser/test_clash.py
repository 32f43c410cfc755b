"""The second of two editors, in a real browser: by keyboard, without script, on a phone, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests import making


def meet(page, alder):
    """Open the form, let somebody else save, type something else and save."""
    page.goto(f"/admin/recruiting/company/{alder.pk}/change/")
    stored = making.fresh(alder)
    stored.description = "a chip maker"
    stored.save()
    page.locator("#id_description").fill("a toy maker")
    page.get_by_role("button", name="Save and continue editing").first.click()
    expect(page.get_by_role("heading", name="Somebody else saved it meanwhile")).to_be_visible()


def test_without_script_and_by_keyboard_one_chooses_and_saves(new_page, publisher, sign_in):
    alder = making.company("Alder")
    page = sign_in(new_page(java_script_enabled=False), publisher)
    meet(page, alder)
    page.get_by_role("radio", name="Theirs, stored now a chip maker").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Yours, as typed a toy maker")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert making.fresh(alder).description == "a toy maker"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_is_wider_than_the_screen_and_axe_finds_nothing(
    new_page, publisher, sign_in, scheme
):
    # Axe sets styles of its own on this page; that the policy holds without it, the test above shows.
    phone = {"viewport": {"width": 390, "height": 844}, "bypass_csp": True}
    page = sign_in(new_page(color_scheme=scheme, **phone), publisher)
    meet(page, making.company("Alder"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page, context="#content")
    assert found.violations_count == 0, found.generate_report()
