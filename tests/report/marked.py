"""A hand-marked report as the rows with which the form should end: its typed fields can be counted."""

import re
from pathlib import Path

from tests.proposals.marking import ExpectedRow, MarkedReport, read_marked
from tests.report.pasted import PastedReport, PastedStory

_SECTIONS = {
    "people": "candidates",
    "offer": "offers",
    "event": "events",
    "term": "terms",
    "denial": "says",
    "post": "employments",
    "circumstance": "circumstances",
    "names": "names",
}
_OF_CIRCUMSTANCE = {"headcount": "people", "departures": "people", "founded": "date"}
_SAID = re.compile(r"(.+) \((\d+)\)")


def pasted_report(text: Path) -> PastedReport:
    """The report of a text with its marks beside it."""
    report = read_marked(text, text.with_suffix(".marks"))
    story = next((row.fields for row in report.rows if row.table == "story"), {})
    rows = [row for row in report.rows if row.table in _SECTIONS]
    rows.sort(key=lambda row: list(_SECTIONS).index(row.table))
    return PastedReport(text.stem, text.read_text(), [_story(report, story, rows)])


def _story(report: MarkedReport, story, rows):
    sides = {name: story[name].replace(",", ";") for name in ("recruiters", "employers") if name in story}
    source = dict(report.source)
    if "based_on" in story:
        source["based_on"] = story["based_on"]
    return PastedStory(source=source, story=sides, rows=[_form_row(report, row, rows) for row in rows])


def _form_row(report, row: ExpectedRow, rows):
    fields = {name: value for name, value in row.fields.items() if value}
    form = _named_as_in_form(report, row.table, fields, rows) | row.form
    if said := _SAID.fullmatch(form.pop("said", "")):
        form |= {"by-informant": said[1], "by-informants": said[2]}
    return _SECTIONS[row.table], form | {"by-where": f"¶{row.paragraph}" if row.paragraph else "title"}


def _named_as_in_form(report, table, fields, rows):
    fields = {name: value.strip('"') for name, value in fields.items()}
    if table == "offer":
        return {"kind": "pay-package"} | fields
    if table == "event":
        persons = fields.pop("person", "")
        labels = persons if persons == "*" else "; ".join(_labels(persons, rows))
        renamed = {"happened" if name == "date" else name: value for name, value in fields.items()}
        return renamed | ({"candidates": labels} if labels else {})
    if table == "denial":
        speaker = fields.pop("by", "")
        is_company = all(part.strip() in _companies(report) for part in speaker.split(","))
        name = "by-speaks_for" if is_company else "by-person"
        return fields | ({name: speaker.replace(",", ";")} if speaker else {})
    if table == "circumstance" and "value" in fields:
        fields[_OF_CIRCUMSTANCE.get(fields["kind"], "money")] = fields.pop("value")
    return fields


def _companies(report):
    return {name.text for name in report.known.names if name.is_company}


def _labels(persons, rows):
    people = [row.fields.get("person", "") for row in rows if row.table == "people"]
    return [f"P{people.index(name.strip()) + 1}" for name in persons.split(",") if name.strip() in people]
