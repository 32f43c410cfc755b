"""An accepted proposal is typed into the form: its next empty row, or the head of report and story."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext as _

from recruiting.admin.report.names import folded
from recruiting.admin.report.page import Page
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.sections import SECTIONS
from recruiting.proposals import DenialRow, Informant, Row, StoryRow

SECTION_OF = {
    "people": "candidates",
    "offers": "offers",
    "events": "events",
    "terms": "terms",
    "denials": "says",
    "posts": "employments",
    "circumstances": "circumstances",
}
"""The section of the form for each table of proposed rows."""
OF_SOURCE = ("title", "publisher", "published", "based_on")
"""What a proposed story says of the report itself."""
WHERE = "by-where"


def typed_fields(row: Row) -> dict[str, str]:
    """What is typed for a proposed row, by the control's name without its prefix."""
    fields = row.field_texts()
    if isinstance(row, DenialRow):
        fields = {f"by-{name}" if name != "stance" else name: text for name, text in fields.items()}
    # That somebody is courted is not said by them because their name stands nearest.
    informant = row.informant if row.informant and row.informant.name != fields.get("person") else None
    speaker = {f"by-{name}": text for name, text in _typed_informant(informant).items()}
    return {**speaker, **fields, WHERE: row.where if row.span.paragraph else _("title")}


def _typed_informant(informant: Informant | None) -> dict[str, str]:
    if informant is None:
        return {}
    texts = {
        "informant": informant.words,
        "informants": informant.number.input_text() if informant.number else "",
        "person": informant.name,
        "speaks_for": informant.speaks_for,
        "how_known": informant.how_known,
    }
    return {name: text for name, text in texts.items() if text}


def control_of(part: forms.Form, name: str) -> forms.Field | None:
    """The control of that name in a part of the form, or in what says who tells it."""
    if name.startswith("by-") and hasattr(part, "telling"):
        return part.telling.fields.get(name.removeprefix("by-"))
    return part.fields.get(name)


def takes(part: forms.Form, name: str, text: str) -> bool:
    """Whether a part has a control for ``text``: one that offers a choice must offer this one."""
    control = control_of(part, name)
    return control is not None and (not isinstance(control, forms.ChoiceField) or control.valid_value(text))


def accept(page: Page, row: Row) -> bool:
    """Type a proposed row into the form, over nothing that is typed; False if the page has no room."""
    fields = typed_fields(row)
    if isinstance(row, StoryRow):
        _fill(page, page.source, {name: text for name, text in fields.items() if name in OF_SOURCE})
        _fill(page, page.about, {name: text for name, text in fields.items() if name not in OF_SOURCE})
        return True
    target = _row_for(page, SECTION_OF[row.TABLE], fields)
    if target is None:
        return False
    if names := getattr(row, "candidates", ()):
        fields["candidates"] = ", ".join(_labelled(page, names))
    _fill(page, target, fields)
    return True


def _row_for(page: Page, name: str, fields: dict[str, str]) -> RecordPart | None:
    """The row of people that has the name already, else the next empty one, else one more."""
    new = [row for row in page.sections[name].rows if row.record is None]
    same = [row for row in new if name == "candidates" and _is_called(row, fields.get("person", ""))]
    empty = [row for row in new if row.is_empty]
    if not same and not empty:
        before = len(page.sections[name].rows)
        page.add_row(name)
        empty = page.sections[name].rows[before:]
    page.data[f"{name}-rows"] = page.sections[name].numbers
    return next(iter([*same, *empty]), None)


def _is_called(row: RecordPart, name: str) -> bool:
    return bool(name) and folded(row["person"].value() or "") == folded(name)


def _labelled(page: Page, names: tuple[str, ...]) -> Iterator[str]:
    """The labels of the rows of people so called; a name of which there is no row stays as it is."""
    rows = page.sections["candidates"].rows
    for name in names:
        called = (row.label for row in rows if folded(name) in _names_of(row))
        yield next(called, name)


def _names_of(row: RecordPart) -> set[str]:
    names = (
        [str(row.record)] if row.record else [row[name].value() or "" for name in ("person", "description")]
    )
    return {folded(name) for name in names if name}


def _fill(page: Page, part: forms.Form, fields: dict[str, str]) -> None:
    for name, text in fields.items():
        control = part.add_prefix(name)
        if takes(part, name, text) and not page.data.get(control, "").strip():
            page.data[control] = text


def heading_of(row: Row) -> str:
    """The section that a proposed row goes to; empty for the story."""
    return "" if isinstance(row, StoryRow) else str(SECTIONS[SECTION_OF[row.TABLE]].heading)
