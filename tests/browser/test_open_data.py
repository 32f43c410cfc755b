"""What pages say to machines, and the data's own pages, under the strict policy of a real browser."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests import making

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_the_policy_lets_pages_describe_themselves(page: Page):
    offer = making.offer(ref="one")
    making.claim(offer, "amount", stance="disputes", informant_company=making.alder(), how_known="party")
    page.goto("/offers/one/")
    text = page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(text)["mainEntity"]["@type"] == "Claim"
    expect(page.get_by_role("heading", name="Cite this")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_datas_pages_are_read_without_scrolling_sideways(new_page, width):
    making.offer()
    page = new_page(viewport={"width": width, "height": 800})
    for address in ("/data/", "/api/"):
        page.goto(address)
        for summary in page.locator("details > summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
