"""A clerk who pastes reports: accepts what is proposed and right, types the rest, publishes, and counts.

What is right stands beside a report, story by story, as the rows with which the form should end. Used by the
tests and by ``tools.type_reports``: nothing here needs pytest.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from recruiting.admin.report.acceptance import SECTION_OF, SOURCE_FIELDS, control_of, typed_fields
from recruiting.admin.report.head import ApproachPart, SourcePart
from recruiting.admin.report.names import split_names
from recruiting.admin.report.sections import SECTIONS
from recruiting.models import Source
from recruiting.proposals import StoryRow
from recruiting.values.forms import ValueFormField
from tests.report.paste_form import PasteForm
from tests.stories.story import MOST_SUBMISSIONS, open_questions

NOT_COMPARED = ("candidates",)
"""What a proposal says by name and the form by label: compared once it is accepted."""


ANYTHING = "*"
_LABELS = re.compile(r"[PO]\d+(?:[;,] ?[PO]\d+)*")


@dataclass
class PastedStory:
    """One story of a report as the form should end: controls by their names without the prefix.

    Who says a row is ``by-person`` and so on; rows are labelled in their order, from 1 in each section. “*”
    is whatever stands there.
    """

    source: dict[str, str] = field(default_factory=dict)
    story: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)


@dataclass
class PastedReport:
    """A report's text, and the stories that it tells."""

    name: str
    text: str
    stories: list[PastedStory]


@dataclass
class PastingClerk:
    """Counts, over all reports: the fields typed or put right by hand, each with why; what was accepted."""

    client: Any
    by_hand: list[str] = field(default_factory=list)
    accepted: int = 0
    dismissed: int = 0
    answered: int = 0

    def enter(self, report: PastedReport) -> Source:
        """Enter and publish all stories of a report. Raises AssertionError with what the form says."""
        source = None
        for story in report.stories:
            form = PasteForm(self.client).open(**({"source": source.ref} if source else {}))
            form.page.values["source-worth"] = ""
            form.paste(report.text)
            self._head(form, story)
            self._rows(form, story)
            for row in _pending(form):
                form.decide("dismiss", row.key)
                self.dismissed += 1
            self._publish(form, story)
            source = Source.objects.latest("pk")
        assert source is not None
        return source

    def _head(self, form, story):
        proposed = [row for row in _pending(form) if isinstance(row.row, StoryRow)]
        if proposed:
            self._accept(
                form, min(proposed, key=lambda row: _cost("approach", story.story, _of_story(row.row)))
            )
        shown = form.page.values
        own = {name: shown.get(name, "") for name in shown if name.startswith("approach-")}
        for name in own:
            bare = name.removeprefix("approach-")
            if bare != "by-where" and bare not in story.story:
                self._correct(form, name, "")
        for part, fields in (("source", story.source), ("approach", story.story)):
            for name, text in fields.items():
                self._correct(form, f"{part}-{name}", text)

    def _rows(self, form, story):
        proposed = _nearest(story.rows, _pending(form))
        prefixes: dict[int, str] = {}
        for number, row in sorted(proposed.items()):
            before = dict(form.page.values)
            self._accept(form, row)
            prefixes[number] = _prefix_filled(story.rows[number][0], before, form.page.values)
        for number, (section, fields) in enumerate(story.rows):
            if number not in prefixes:
                # A row that came along with another, the people of an offer, else a row of its own.
                along = _filled_otherwise(form, section, prefixes.values())
                prefixes[number] = along or _empty_row(form, section)
            prefix = prefixes[number]
            own = [name for name in form.page.values if name.startswith(f"{prefix}-")]
            for name in own:
                bare = name.removeprefix(f"{prefix}-")
                if bare not in fields and bare not in ("same", "agrees"):
                    self._correct(form, name, "")
            for name, text in fields.items():
                self._correct(form, f"{prefix}-{name}", _relabelled(text, story.rows, prefixes))

    def _accept(self, form, row):
        form.decide("accept", row.key)
        self.accepted += 1

    def _correct(self, form, control, text):
        """Type into a control what should stand there, if it does not stand there already."""
        if text == ANYTHING:
            return
        shown = form.page.values.get(control, "")
        section, _dash, rest = control.partition("-")
        if is_same(section, rest.lstrip("0123456789").removeprefix("-"), shown, text):
            return
        assert control in form.page.values or control in form.page.unanswered, f"There is no {control}"
        form.page.values[control] = text
        self.by_hand.append(f"{control}: {shown!r} → {text!r}")

    def _publish(self, form, story):
        for _time in range(MOST_SUBMISSIONS):
            form.press("publish")
            if form.response.status_code == 302:
                return
            assert not form.wrong, form.wrong
            for name in open_questions(form):
                form.page.values[name] = _answer(story, name, form.page.asked[name])
                self.answered += 1
        raise AssertionError(f"Not saved after {MOST_SUBMISSIONS} submissions: {form.asks}")


def _answer(story, name, options):
    for beginning, answer in story.answers.items():
        if name.removeprefix("is-").startswith(beginning):
            return options[0] if answer == "known" else answer
    raise AssertionError(f"Nobody said what to answer to {name}: {options}")


def _pending(form):
    text = form.response.context["text"]
    return [row for row in text.rows if row.is_pending] if text else []


def _nearest(rows, pending):
    """For each row by its number the proposal that takes the fewest corrections, if that saves any."""
    costs = []
    for number, (section, fields) in enumerate(rows):
        for place, row in enumerate(pending):
            if SECTION_OF.get(row.row.TABLE) == section:
                cost = _cost(section, fields, typed_fields(row.row))
                if cost < len(fields):
                    costs.append((cost, number, place))
    chosen: dict[int, Any] = {}
    taken: set[int] = set()
    for _cost_of_it, number, place in sorted(costs):
        if number not in chosen and place not in taken:
            chosen[number] = pending[place]
            taken.add(place)
    return chosen


def _cost(section, fields, proposed):
    names = {*fields, *proposed} - {*NOT_COMPARED}
    names = {name for name in names if fields.get(name) != ANYTHING}
    return sum(not is_same(section, name, fields.get(name, ""), proposed.get(name, "")) for name in names)


PARTS = {**SECTIONS, "source": SourcePart, "approach": ApproachPart}


def is_same(section: str, name: str, text: str, other: str) -> bool:
    """Whether a control reads two texts as the same: “5m USD” and “US$5m”, in whatever case."""
    if text.casefold() == other.casefold():
        return True
    control = control_of(PARTS[section](prefix=section), name)
    if not text or not other:
        return False
    if not isinstance(control, ValueFormField):
        return control is not None and split_names(text) == split_names(other)
    return control.clean(text) == control.clean(other)


def _of_story(row):
    fields = typed_fields(row)
    return {name: text for name, text in fields.items() if name not in SOURCE_FIELDS}


def _relabelled(text, rows, prefixes):
    """Labels of rows, counted in the order of what is right, as those that the form gave them."""
    if not _LABELS.fullmatch(text):
        return text
    return re.sub(r"[PO]\d+", lambda label: _label_in_form(label[0], rows, prefixes), text)


def _label_in_form(label, rows, prefixes):
    section = {"P": "candidates", "O": "offers"}[label[0]]
    of_section = [number for number, (name, _fields) in enumerate(rows) if name == section]
    number = of_section[int(label[1:]) - 1]
    return label[0] + prefixes[number].rpartition("-")[2] if number in prefixes else label


def _prefix_filled(section, before, after):
    changed = {
        name.split("-")[1]
        for name, value in after.items()
        if name.startswith(f"{section}-") and name.split("-")[1].isdecimal() and value != before.get(name, "")
    }
    filled = [
        number
        for number in changed
        if any(
            after[name]
            for name in after
            if name.startswith(f"{section}-{number}-") and after[name] != before.get(name, "")
        )
    ]
    assert len(filled) == 1, (section, filled)
    return f"{section}-{filled[0]}"


def _filled_otherwise(form, section, prefixes):
    """The prefix of the first row of a section that is filled and stands for none of the rows yet."""
    for number in form.page.values[f"{section}-rows"].split():
        prefix = f"{section}-{number}"
        names = (name for name in form.page.values if name.startswith(f"{prefix}-"))
        if prefix not in prefixes and any(form.page.values[name] for name in names):
            return prefix
    return ""


def _empty_row(form, section):
    """The prefix of the first row of a section in which nothing stands; one is added if none is left."""
    numbers = form.page.values[f"{section}-rows"].split()
    for number in numbers:
        prefix = f"{section}-{number}-"
        if not any(value for name, value in form.page.values.items() if name.startswith(prefix)):
            return prefix.removesuffix("-")
    return f"{section}-{form._grow(section, numbers)}"
