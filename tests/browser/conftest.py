"""A real Chromium before a live server. What the console complains of, CSP included, fails the test."""

import os
import time
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tools import machine

# Playwright's loop runs in the thread of the tests, and Django takes that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MILLISECONDS_TO_WAIT = 30_000
expect.set_options(timeout=MILLISECONDS_TO_WAIT)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    with sync_playwright() as playwright:
        program = machine.chromium()
        assert program, "Chromium is needed: please install, or name it by CHROMIUM."
        with playwright.chromium.launch(executable_path=program, args=FLAGS) as browser:
            yield browser


@pytest.fixture
def new_page(browser, live_server, django_db_serialized_rollback) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own; its arguments are Playwright's: ``color_scheme="dark"`` …

    Addresses are the site's own: ``page.goto("/offers/")``. What migrations put into the database is there.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**options) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, **options}
        context = browser.new_context(base_url=live_server.url, **options)
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: _note(message, page))
        return page

    def _note(message, page):
        # That the page itself was refused, to htmx too, is the test's own affair; the icon nobody linked to.
        not_loaded = message.text.startswith("Failed to load resource")
        url = message.location["url"]
        of_page = url.split("?")[0] == page.url.split("?")[0]
        if message.type == "error" and not (not_loaded and (of_page or url.endswith("/favicon.ico"))):
            complaints.append(f"{page.url}: {message.text}")

    yield open_page
    for context in contexts:
        context.close()
    _wait_for_answers()
    assert not complaints, complaints


def _wait_for_answers() -> None:
    """Wait until the server is done with what a closed page had asked: then the tables can be emptied."""
    at_work = (
        "SELECT COUNT(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
    )
    end = time.monotonic() + MILLISECONDS_TO_WAIT / 1000
    while connection.vendor == "postgresql" and time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute(at_work)
            if not cursor.fetchone()[0]:
                return


@pytest.fixture
def page(new_page) -> Page:
    """A page on a desktop, nobody signed in."""
    return new_page()


@pytest.fixture
def sign_in(live_server) -> Callable[[Page, Client], Page]:
    """Puts the session of one of the cast into a page: ``sign_in(page, editor)``."""

    def put(page: Page, client: Client) -> Page:
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies(
            [{"name": name, "value": client.cookies[name].value, "url": live_server.url}]
        )
        return page

    return put
