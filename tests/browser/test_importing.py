"""A publisher uploads a table in a real browser: sees what it changes, and loads it or not."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from recruiting.models import Company
from tests import making

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture(autouse=True)
def _var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def look(page, content):
    page.goto("/admin/import/")
    file = {"name": "company.csv", "mimeType": "text/csv", "buffer": content.encode()}
    page.get_by_label("File").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    expect(page.locator(".result")).to_be_visible()


def test_a_change_is_looked_at_then_loaded(page, publisher, sign_in):
    alder = making.alder()
    sign_in(page, publisher)
    look(page, f"ref,name\n{alder.ref},Alder Works\nelm,Elm\n")
    expect(page.get_by_text("Added: 1. Changed: 1.")).to_be_visible()
    expect(page.locator(".steps")).to_be_hidden()
    expect(page.get_by_role("row", name="name name Alder Alder Works")).to_be_visible()
    page.get_by_role("button", name="Load it").click()
    expect(page.get_by_text("Say why")).to_be_visible()
    page.get_by_label("Why").fill("Renamed.")
    page.get_by_role("button", name="Load it").click()
    expect(page.get_by_text("Loaded.")).to_be_visible()
    assert {company.name for company in Company.objects.all()} == {"Alder Works", "Elm"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_runs_over_and_axe_finds_nothing(new_page, publisher, sign_in, scheme):
    page = sign_in(new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme), publisher)
    page.goto("/admin/import/")
    for content in ("", f"ref,name\nelm,Elm\noak,{'Oak' * 90}\n", "ref,nam\nelm,Elm\n"):
        if content:
            look(page, content)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        found = Axe().run(page, context="#content")
        assert found.violations_count == 0, found.generate_report()
