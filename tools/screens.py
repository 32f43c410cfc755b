"""``python -m tools.screens``: takes the pictures of the pages that lie in ``docs/screens/``, anew.

Pages of the seeds on a desktop, a phone and in the dark; the desk's on the first two.
``--language id`` takes them in another language of the site, ``--whole`` to their ends, ``--into`` elsewhere.
With Pillow at hand the pictures are of few colours, a third in size; it is no requirement of the project.
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools import machine

ROOT = Path(__file__).resolve().parent.parent
PORTS = {"seeds": 8766, "desk": 8768}
COLOURS = 32

WAYS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}},
}
"""How a page is looked at; on paper an A4 sheet wide."""

USUAL = {"seeds": ("desktop", "phone", "dark"), "desk": ("desktop", "phone")}
"""How the pages are looked at, unless other ways are asked for."""

PAGES = {
    "seeds": {
        "home": "/",
        "offers": "/offers/",
        "offer": "/offers/tml-offers-1/",
        "approach": "/approaches/meta-tml/",
        "person": "/people/murati/",
        "company": "/companies/meta/",
        "source": "/sources/wired-report/",
        "changes": "/changes/",
        "moves": "/moves/",
    },
    "desk": {
        "admin": "/admin/",
        "admin-report": "/admin/report/",
        "admin-import": "/admin/import/",
    },
}


@contextmanager
def site(data: str, folder: Path) -> Iterator[tuple[str, str]]:
    """A site of its own with that data: its address, and its publisher's password."""
    environment = os.environ | {"VAR_DIR": str(folder), "DATABASE_URL": "", "SECRET_KEY": "screens"}
    environment |= {"DESK_CONTACT": "desk@example.org"}

    port = str(PORTS[data])
    served = subprocess.Popen(
        [sys.executable, "manage.py", "start", "--port", port],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        told = iter(served.stdout.readline, "")
        password = next(line.partition(": ")[2].strip() for line in told if line.startswith("password"))
        yield _answering(f"http://127.0.0.1:{port}"), password
    finally:
        served.terminate()
        served.wait()


def _answering(address):
    for _again in range(300):
        try:
            with urllib.request.urlopen(address):  # noqa: S310 (an address of our own)
                return address
        except urllib.error.URLError:
            time.sleep(0.1)
    raise SystemExit(f"Nothing answers at {address}.")


def take(browser: Browser, address: str, way: str, language: str, whole: bool, password: str) -> bytes:
    """One page looked at in one way, as PNG; one of the desk's with its publisher's ``password``."""
    context = browser.new_context(locale=language, reduced_motion="reduce", **WAYS[way])
    page = context.new_page()
    page.goto(address)
    if "/admin/" in address:
        page.locator("[name=username]").fill("publisher")
        page.locator("[name=password]").fill(password)
        page.locator("[type=submit]").first.click()
        page.wait_for_load_state("networkidle")
    if way == "print":
        page.emulate_media(media="print")
    wide = page.evaluate("document.documentElement.scrollWidth") - WAYS[way]["viewport"]["width"]
    if wide > 0:
        print(f"{address} is {wide} pixels too wide ({way})")
    png = page.screenshot(full_page=whole)
    context.close()
    return png


def small(png: bytes) -> bytes:
    """The picture in few colours, where Pillow is at hand."""
    try:
        from PIL import Image
    except ImportError:
        return png
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return min(out.getvalue(), png, key=len)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("pages", nargs="*", help="names of pages; all, if none is given")
    asked.add_argument("--into", type=Path, default=ROOT / "docs" / "screens")
    asked.add_argument("--language", default="en")
    asked.add_argument("--whole", action="store_true")
    asked.add_argument("--ways", nargs="*", choices=WAYS)
    given = asked.parse_args()
    ending = "" if given.language == "en" else f"-{given.language}"
    given.into.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=machine.chromium(), args=["--disable-gpu", "--disable-background-networking"]
        )
        for data, pages in PAGES.items():
            wanted = {name: path for name, path in pages.items() if not given.pages or name in given.pages}
            if not wanted:
                continue
            with tempfile.TemporaryDirectory() as folder, site(data, Path(folder)) as (address, password):
                for name, path in wanted.items():
                    for way in given.ways or USUAL[data]:
                        png = take(browser, address + path, way, given.language, given.whole, password)
                        (given.into / f"{name}-{way}{ending}.png").write_bytes(small(png))
        browser.close()


if __name__ == "__main__":
    main()
