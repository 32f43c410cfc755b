"""An editor enters a whole report on the one page, with its scripts and its strict policy."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from recruiting.models import Approach, Claim, Offer, Source, UnfinishedReport
from tests import making


def type_in(page, **typed):
    for control, text in typed.items():
        name = control.replace("__", "-")
        field = page.locator(f'[name="{name}"]')
        unfold(field)
        if field.evaluate("element => element.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)


def unfold(control):
    """Open what a control is folded away in, the outermost first."""
    folded = control.locator("xpath=ancestor::details[not(@open)]/summary")
    while folded.count():
        folded.first.click()


def add(page, words):
    """Press a button that adds a row, and wait until the row has the focus."""
    before = page.locator(".row").count()
    button = page.locator("button[name=add]", has_text=words)
    unfold(button)
    button.click()
    expect(page.locator(".row")).to_have_count(before + 1)
    expect(page.locator(".row input:focus, .row select:focus")).to_have_count(1)


def test_a_report_with_two_offers_five_people_a_denial_and_a_retelling(page, publisher, sign_in):
    making.source("Report A", publisher="The Grove")
    making.company("Alder")
    sign_in(page, publisher).goto("/admin/")
    page.get_by_role("link", name="Enter a report").first.click()
    type_in(
        page, source__publisher="The Daily Twig", source__title="Five are courted", attribution__where="¶2"
    )
    type_in(
        page,
        source__worth="retelling",
        source__based_on="The Grove · Report A",
        source__based_on_how="retelling",
    )
    type_in(page, approach__recruiters="alder", approach__employers="Birch")
    type_in(page, candidates__1__person="Nn One")
    add(page, "Add a person or a group")
    type_in(page, candidates__2__person="Nn Two")
    add(page, "Add a person or a group")
    type_in(page, candidates__3__description="three colleagues", candidates__3__number="3")
    type_in(page, offers__1__amount="$1.5 billion", offers__1__candidates="P1")
    page.locator('[name="offers-1-candidates"]').focus()
    expect(page.locator("#id_offers-1-amount_read")).to_contain_text("which currency?")
    type_in(page, offers__1__amount_currency="USD", offers__1__amount_basis="total")
    expect(page.locator("#id_offers-1-amount_read")).to_have_text("US$1.5bn, in total")
    add(page, "Add an offer")
    type_in(page, offers__2__amount="200-500m USD each / 4y", offers__2__candidates="P2, P3")
    add(page, "Add a denial or comment")
    type_in(page, says__1__of="O1", says__1__stance="disputes", says__1__aspect="existence")
    type_in(page, **{"says__1__by-speaks_for": "Alder"})
    with page.expect_response(lambda answer: "such%20offer" in (answer.request.post_data or "")):
        type_in(page, says__1__paraphrase="There was no such offer.")
        page.locator('[name="says-1-of"]').focus()
    expect(page.locator("#kept")).to_contain_text("Kept at")
    page.reload()
    page.get_by_role("link", name=re.compile("Five are courted")).click()
    expect(page.locator('[name="candidates-3-description"]')).to_have_value("three colleagues")
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()
    page.get_by_role("button", name="Save and publish").click()
    expect(page.get_by_text("Published, with")).to_be_visible()

    approach = Approach.objects.get()
    one, others = Offer.objects.order_by("pk")
    assert [str(row) for row in one.candidates.all()] == ["Nn One"]
    assert sorted(str(row) for row in others.candidates.all()) == ["Nn Two", "three colleagues"]
    assert (one.existence_challenge, approach.state) == ("denied", "published")
    assert Source.objects.get(title="Five are courted").root.title == "Report A"
    assert Claim.objects.filter(source__title="Five are courted", where="¶2").exists()
    assert UnfinishedReport.objects.get().saved
    page.goto(f"/offers/{one.ref}/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nn One")
    expect(page.get_by_text("There was no such offer.").first).to_be_visible()


def test_who_is_signed_out_while_typing_signs_in_and_goes_on(page, publisher, sign_in):
    publisher.user.set_password("guards nothing")
    publisher.user.save()
    publisher.force_login(publisher.user, backend="django.contrib.auth.backends.ModelBackend")
    sign_in(page, publisher).goto("/admin/report/")
    publisher.logout()
    type_in(page, source__title="Half a story")
    page.locator('[name="source-publisher"]').focus()
    expect(page.get_by_text("You have been signed out.")).to_be_visible()
    page.get_by_role("link", name="Sign in and go on").click()
    page.get_by_label("Username").fill("publisher")
    page.get_by_label("Password").fill("guards nothing")
    page.get_by_role("button", name="Log in").click()
    expect(page.locator('[name="source-title"]')).to_have_value("Half a story")


def test_on_a_phone_nothing_runs_over_and_a_mistake_has_the_focus(new_page, publisher, sign_in):
    page = new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
    sign_in(page, publisher).goto("/admin/report/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    type_in(page, offers__1__amount="1bn")
    page.get_by_role("button", name="Check", exact=True).last.click()
    expect(page.locator(".summary.wrong")).to_be_focused()
    page.get_by_role("link", name="O1, Amount").click()
    expect(page.locator('[name="offers-1-amount"]')).to_be_focused()
    results = Axe().run(page)
    assert not results.response["violations"], results.generate_report()


def test_any_part_of_a_name_completes_it(page, publisher, sign_in):
    making.person("José Álvarez")
    making.person("Nn One")
    sign_in(page, publisher).goto("/admin/report/")
    unfold(page.locator('[name="candidates-1-person"]'))
    page.locator('[name="candidates-1-person"]').press_sequentially("Nn Two, alva")
    expect(page.locator("#people option")).to_have_count(1)
    expect(page.locator("#people option")).to_have_attribute("value", "Nn Two, José Álvarez")


def test_a_doubtful_sum_is_asked_beside_its_field_without_taking_the_focus(page, publisher, sign_in):
    sign_in(page, publisher).goto("/admin/report/")
    field, understood = page.locator('[name="offers-1-amount"]'), page.locator("#id_offers-1-amount_read")
    unfold(field)
    field.press_sequentially("$10m")
    expect(understood.get_by_role("radio")).to_have_count(5)
    expect(field).to_be_focused()
    field.press_sequentially(" USD")
    expect(understood.get_by_role("radio")).to_have_count(0)
    expect(understood).to_contain_text("US$10m")
    field.fill("$20m")
    understood.get_by_role("radio", name="CA$20m").check()
    expect(understood).to_contain_text("CA$20m; in total, a year, at once?")
    expect(field).to_have_value("$20m")
