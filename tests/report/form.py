"""An editor at the one form for one report: types into what the page shows, adds rows, presses a button.

What is posted is what the page shows with what was typed, as a browser without script posts it.
"""

import re
from urllib.parse import urlencode

from selectolax.lexbor import LexborHTMLParser

from recruiting.admin.report.sections import SECTIONS
from recruiting.models import Approach
from tests.desk import Form, text_in

URL = "/admin/report/"


class _Page(Form):
    """The controls of the page, what is to be put right, what is asked, and how it was understood."""

    def __init__(self, html):
        self.html = html.partition('<form method="post" action="/admin/report/"')[2]
        super().__init__(self.html)
        self.pressed: set[tuple[str, str]] = set()
        self.asked: dict[str, list[str]] = {}
        there: set[str | None] = set()
        for button in self.tree.css("button[name]"):
            self.pressed.add((button.attributes["name"], button.attributes.get("value", "")))
        for control in self.tree.css("input, select, textarea"):
            given = control.attributes
            if given.get("type") == "radio":
                self.asked.setdefault(given["name"], []).append(given["value"])
            elif given.get("type") != "submit":
                assert given.get("name") not in there, f"two controls are named {given.get('name')}"
                there.add(given.get("name"))

    def block(self, kind):
        """The text of the summary of that kind: wrong, asks, read."""
        found = re.search(rf'<div class="summary {kind}".*?</div>', self.html, re.DOTALL)
        return text_of(found[0]) if found else ""


def text_of(html):
    return " ".join(text_in(LexborHTMLParser(html).root).split())


class ReportForm:
    """The page as one editor has it open. ``typed`` counts the controls that were filled in."""

    def __init__(self, client):
        self.client = client
        self.typed = 0
        self.pressed = 0

    def open(self, **query):
        response = self.client.get(URL, query)
        assert response.status_code == 200, response.status_code
        self._read(response)
        # What kind of source it is has to be said: most of the made-up ones report by themselves.
        self.page.values["source-worth"] = "own-reporting"
        return self

    def _read(self, response):
        self.response = response
        self.page = _Page(response.content.decode())
        self.used: dict[str, int] = {}
        return self

    def fill(self, prefix, **typed):
        """Type into the controls of a part: ``fill("source", title="Report A")``.

        Who tells a row: ``where``, ``informant``, ``by_person`` … are those beside it.
        """
        there = {*self.page.values, *self.page.unanswered}
        for name, value in typed.items():
            beside = f"{prefix}-by-{name.removeprefix('by_')}"
            own = f"{prefix}-{name}"
            control = own if own in there else beside
            assert control in there, f"There is no control {own}"
            self.page.values[control] = "on" if value is True else str(value)
            self.typed += 1
        return self

    def row(self, section, **typed):
        """Type into the next row of a section that nothing was typed into yet, adding one if none is left."""
        numbers = self.page.values[f"{section}-rows"].split()
        fresh = [n for n in numbers if not self.page.values.get(f"{section}-{n}-same")]
        at = self.used.get(section, 0)
        if at >= len(fresh):
            fresh.append(self._grow(section, numbers))
        self.used[section] = at + 1
        return self.fill(f"{section}-{fresh[at]}", **typed)

    def _grow(self, section, numbers):
        """One more row, as the button adds it, without asking the server each time: its number."""
        number = str(max(map(int, numbers), default=0) + 1)
        form = SECTIONS[section](prefix=f"{section}-{number}")
        added = [*(form.add_prefix(name) for name in form.fields)]
        added += [form.attribution.add_prefix(name) for name in form.attribution.fields]
        self.page.unanswered.update(added)
        self.page.values[f"{section}-rows"] = " ".join([*numbers, number])
        return number

    def at(self, label, **typed):
        """Type into the row of that label."""
        section = next(name for name, form in SECTIONS.items() if form.letter == label[0])
        return self.fill(f"{section}-{label[1:]}", **typed)

    def press(self, button, value="1"):
        """Post the page with a button of it; what comes back is open then."""
        assert (button, value) in self.page.pressed, (button, value, self.page.pressed)
        self.pressed += 1
        # As browsers send it, but where a file is pasted.
        posted = urlencode(self.page.values | {button: value}, doseq=True)
        response = self.client.post(URL, posted, content_type="application/x-www-form-urlencoded")
        assert response.status_code in (200, 302), response.status_code
        if response.status_code == 200:
            self._read(response)
        else:
            self.response = response
        return self

    def check(self):
        return self.press("check")

    def answer(self, **chosen):
        """Choose among what is asked: “story”, or a question by the beginning of its name, without “is-”."""
        for name, value in chosen.items():
            control = "story" if name == "story" else self._asked(f"is-{name}")
            assert str(value) in self.page.asked.get(control, ()), (name, value, self.page.asked)
            self.page.values[control] = str(value)
        return self

    def _asked(self, name):
        found = [asked for asked in self.page.asked if asked.startswith(name)]
        assert found, (name, self.page.asked)
        return found[0]

    def answer_new_source(self):
        """Say, on a second look, that the report is none of those with a like title."""
        self.check()
        return self.answer(source="new") if "is-source" in self.page.asked else self

    def save(self, button="save"):
        """Save; the approach where the page leads. Fails with what the page says if it comes back."""
        self.press(button)
        assert self.response.status_code == 302, (self.wrong, self.asks)
        return self.approach_saved()

    def approach_saved(self):
        """The approach for which the report was saved last; None where it is about none."""
        found = re.search(r"story=(\d+)", self.response["Location"])
        return Approach.objects.get(pk=found[1]) if found else None

    def publish(self):
        return self.save("publish")

    @property
    def wrong(self):
        return self.page.block("wrong")

    @property
    def asks(self):
        return self.page.block("asks")

    @property
    def understood(self):
        return self.page.block("read")
