"""Nothing jumps, nothing is too small to tap or too pale to read, and the keyboard goes as the eye does."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.management import call_command

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
MAIN_PAGES = ["/", "/offers/tml-offers-1/", "/offers/", "/people/murati/"]
PAGES = [
    *MAIN_PAGES,
    *("/approaches/meta-tml/", "/companies/meta/", "/sources/wired-report/", "/events/", "/pictures/"),
    *("/changes/", "/how-to-read/", "/data/", "/data/offers/", "/api/", "/offers/?q=nothing"),
]
SMALLEST_TARGET = 24
"""CSS pixels each way (WCAG 2.2, 2.5.8)."""

SHIFTS = """() => new Promise(resolve => {
  const shifts = [];
  new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(entry.value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)));
})"""
SMALL_TARGETS = """smallest => {
  const isInSentence = one => {
    const block = one.closest("p, li, dd, td, th");
    return getComputedStyle(one).display === "inline" && block
      && block.textContent.trim().length > one.textContent.trim().length + 1;
  };
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
    .filter(one => one.getClientRects().length && !isInSentence(one))
    .map(one => ({ words: one.textContent.trim(), box: one.getBoundingClientRect() }))
    .filter(({ box }) => Math.min(box.width, box.height) < smallest)
    .map(({ words, box }) => `${words}: ${box.width} × ${box.height}`);
}"""
FOCUSED = """() => {
  const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
  const isOnPage = document.activeElement !== document.body;
  return { left, right, top: top + scrollY, bottom: bottom + scrollY, isOnPage,
    words: document.activeElement.textContent.trim().slice(0, 40) };
}"""
MOST_STOPS = 80


@pytest.fixture(autouse=True)
def _seeds(live_server):
    call_command("load", str(settings.BASE_DIR / "seeds"), verbosity=0)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_on_a_page_moves_while_it_loads(new_page, viewport):
    page = new_page(viewport=viewport)
    for address in MAIN_PAGES:
        page.goto(address, wait_until="networkidle")
        assert page.evaluate(SHIFTS) == [], address


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_stands_outside_sentences_is_large_enough_to_tap(new_page, viewport):
    page = new_page(viewport=viewport)
    for address in PAGES:
        page.goto(address)
        assert page.evaluate(SMALL_TARGETS, SMALLEST_TARGET) == [], address


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_keyboard_goes_down_the_page_as_the_eye_does(new_page, viewport):
    page = new_page(viewport=viewport)
    for address in MAIN_PAGES:
        page.goto(address)
        page.keyboard.press("Tab")  # to the link that skips to the content, out of sight until then
        stops = list(_stops(page))
        assert len(stops) > 10, address
        for one, following in pairwise(stops):
            is_above = following["bottom"] <= one["top"]
            is_in_next_column = following["left"] >= one["right"]
            assert not is_above or is_in_next_column, (address, one["words"], following["words"])


def _stops(page):
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused["isOnPage"]:
            return
        yield focused


@pytest.mark.parametrize(("scheme", "locale"), [("light", "id-ID"), ("dark", "en-GB")])
def test_on_a_phone_all_that_is_written_stands_out_from_its_ground(new_page, scheme, locale):
    page = new_page(viewport=PHONE, color_scheme=scheme, locale=locale)
    for address in PAGES:
        page.goto(address)
        found = Axe().run(page, options={"runOnly": ["color-contrast"]})
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"
