"""Made-up stories of several reports each, as plain data, and the clerk who enters them through the form.

Used by the tests and by ``make demo``: nothing here needs pytest. Everybody in it is made up.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from django.apps import apps

from recruiting.desk import publishing
from recruiting.models import Approach, unit_of_work
from recruiting.values import Money
from tests.report.form import ReportForm


@dataclass
class Report:
    """One report as it is typed: the source, the story, and rows by section.

    ``again``: opened from the story that the report before it told; ``story_ref``: from the page of that
    story. ``answers`` are what the clerk says where the form asks, by the beginning of the question's name:
    “known” is the most alike known row, “new” none.
    """

    source: dict[str, str]
    again: bool = False
    story_ref: str = ""
    head: dict[str, str] = field(default_factory=dict)
    story: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    at: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)


@dataclass
class Retraction:
    """What the desk withdraws meanwhile: the row of a table with that amount, and why."""

    table: str
    amount: str
    why: str

    def happen(self, user) -> None:
        """Withdraw it in the name of ``user``."""
        rows = apps.get_model("recruiting", self.table).objects.all()
        withdrawn = next(row for row in rows if row.amount == Money.parse(self.amount))
        with unit_of_work.editing(user=user):
            publishing.retract(withdrawn, self.why)


@dataclass
class Story:
    """Reports in the order in which they came, and what readers must and must not find."""

    name: str
    reports: list[Report | Retraction]
    reads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By address: words that stand on the page."""
    headlines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By address: the headlines to which the claims come, once all reports are in."""
    never: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By address: words that would be false there."""
    rows: dict[str, int] = field(default_factory=dict)
    """How many rows of each table there are in the end: by its model's name."""


MOST_SUBMISSIONS = 6


@dataclass
class Clerk:
    """Somebody who enters reports, one after the other; counts what it takes."""

    client: Any
    fields: list[int] = field(default_factory=list)
    submissions: list[int] = field(default_factory=list)

    def enter(self, story: Story) -> None:
        """Enter all reports of a story. Raises AssertionError with what the form says if one is refused."""
        approach = None
        for report in story.reports:
            if isinstance(report, Retraction):
                report.happen(self.client.user)
                continue
            form = ReportForm(self.client)
            opened = Approach.objects.filter(ref=report.story_ref).first() or (report.again and approach)
            form.open(**({"approach": opened.pk} if opened else {}))
            self._type(form, report)
            approach = self._publish(form, report) or approach
            self.fields.append(form.typed)
            self.submissions.append(form.pressed)

    def _type(self, form: ReportForm, report: Report) -> None:
        form.fill("source", **{"worth": "own-reporting", **report.source})
        for part, values in (("attribution", report.head), ("approach", report.story)):
            if values:
                form.fill(part, **values)
        for label, values in report.at.items():
            form.at(label, **values)
        for section, values in report.rows:
            form.row(section, **values)

    def _publish(self, form: ReportForm, report: Report):
        for _time in range(MOST_SUBMISSIONS):
            form.press("publish")
            if form.response.status_code == 302:
                return form.approach_saved()
            assert not form.wrong, (report.source, form.wrong)
            for name in open_questions(form):
                form.page.values[name] = self._answer(name, form.page.asked[name], report)
        raise AssertionError(f"Not saved after {MOST_SUBMISSIONS} submissions: {report.source} {form.asks}")

    def _answer(self, name: str, options: list[str], report: Report) -> str:
        for beginning, answer in report.answers.items():
            if name.removeprefix("is-").startswith(beginning):
                return options[0] if answer == "known" else answer
        raise AssertionError(f"{report.source}: nobody said what to answer to {name}: {options}")


def open_questions(form: ReportForm) -> list[str]:
    """The names of the questions that have no answer yet."""
    return [name for name in form.page.asked if name not in form.page.values]


def page_text(client, address: str) -> str:
    """What a reader sees at an address, without marks and with single spaces."""
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    text = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body)))
    return re.sub(r" ([,.;:)])", r"\1", text)


def false_words(client, words: dict[str, Iterable[str]]) -> list[str]:
    """The words that stand where they would be false: none, if all is well."""
    pages = {address: page_text(client, address) for address in words}
    return [f"{address}: {text}" for address in words for text in words[address] if text in pages[address]]
