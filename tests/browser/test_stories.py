"""A story of ten reports, entered in a browser as somebody does who knows the page and nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_report import type_in, unfold
from tests.stories.licence import LICENCE
from tests.stories.story import Report, false_words, page_text


def fresh_rows(page: Page, section: str) -> list[str]:
    """The numbers of the rows of a section that nothing is known of yet."""
    numbers = page.locator(f'[name="{section}-rows"]').input_value().split()
    return [n for n in numbers if not page.locator(f'[name="{section}-{n}-same"]').input_value()]


def new_row(page: Page, section: str, used: dict[str, int]) -> str:
    """The number of the next row that is empty, one being added where none is left."""
    place = used.get(section, 0)
    if len(fresh_rows(page, section)) <= place:
        button = page.locator(f'button[name=add][value="{section}"]')
        unfold(button)
        before = page.locator(".row").count()
        button.click()
        expect(page.locator(".row")).to_have_count(before + 1)
    used[section] = place + 1
    return fresh_rows(page, section)[place]


def control_of(page: Page, prefix: str, name: str) -> str:
    own = f"{prefix}-{name}"
    beside = f"{prefix}-by-{name.removeprefix('by_')}"
    return own if page.locator(f'[name="{own}"]').count() else beside


def fill(page: Page, prefix: str, values: dict[str, Any]) -> None:
    for name, value in values.items():
        control = control_of(page, prefix, name)
        if value is True:
            box = page.locator(f'[name="{control}"]')
            unfold(box)
            box.check()
        else:
            type_in(page, **{control.replace("-", "__"): value})


def enter(page: Page, report: Report) -> int:
    """Type a report and publish it; how often it took."""
    fill(page, "source", {"worth": "own-reporting", **report.source})
    fill(page, "attribution", report.head)
    fill(page, "approach", report.story)
    for label, values in report.at.items():
        section = {"P": "candidates", "O": "offers", "E": "events"}[label[0]]
        fill(page, f"{section}-{label[1:]}", values)
    used: dict[str, int] = {}
    for section, values in report.rows:
        fill(page, f"{section}-{new_row(page, section, used)}", values)
    for submission in range(1, 6):
        answer_questions(page, report)
        with page.expect_navigation():
            page.locator('button[name="publish"]').first.click()
        if "/saved/" in page.url:
            return submission
    raise AssertionError((report.source, page.locator(".summary").all_inner_texts()))


def answer_questions(page: Page, report: Report) -> None:
    """Choose what the clerk knows, wherever the page asks by now."""
    names = page.locator("form input[type=radio]").evaluate_all(
        "all => [...new Set(all.map(one => one.name))]"
    )
    for name in names:
        for beginning, answer in report.answers.items():
            if name.removeprefix("is-").startswith(beginning) or name == beginning == "story":
                radios = page.locator(f'input[type=radio][name="{name}"]')
                chosen = (
                    radios.first
                    if answer == "known"
                    else page.locator(f'input[name="{name}"][value="{answer}"]')
                )
                unfold(chosen)
                chosen.check()


@pytest.fixture
def hasty_page(browser, live_server, django_db_serialized_rollback) -> Iterator[Page]:
    """A page whose console nobody reads: who presses a button at once breaks off what the page was asking."""
    with browser.new_context(base_url=live_server.url) as context:
        yield context.new_page()


def test_ten_reports_typed_in_a_browser_leave_no_false_sentence(hasty_page, publisher, client, sign_in):
    page = sign_in(hasty_page, publisher)
    submissions = []
    for report in LICENCE.reports:
        if report.again:
            with page.expect_navigation():
                page.get_by_role("link", name="Another report of this story").click()
        else:
            page.goto("/admin/report/")
        submissions.append(enter(page, report))
    for address, words in LICENCE.reads.items():
        text = page_text(client, address)
        assert not [word for word in words if word not in text], (address, text)
    assert false_words(client, LICENCE.never) == []
    assert sum(submissions) <= 12, submissions
