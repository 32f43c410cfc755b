"""An accepted proposal is typed into the form: its next empty row, or the head of report and story."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext as _

from recruiting.admin.report.links import links_of
from recruiting.admin.report.names import name_key, split_names
from recruiting.admin.report.page import Page
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.sections import SECTIONS
from recruiting.proposals import DenialRow, Informant, OfferRow, Row, StoryRow

SECTION_OF = {
    "people": "candidates",
    "offers": "offers",
    "events": "events",
    "terms": "terms",
    "denials": "says",
    "posts": "employments",
    "circumstances": "circumstances",
    "names": "names",
}
"""The section of the form for each table of proposed rows."""
SOURCE_FIELDS = ("title", "publisher", "published", "based_on")
"""What a proposed story says of the report itself."""
CLAIM_FIELDS = ("stance", "aspect", "value")
"""What a proposed denial says of the claim itself, and not of who makes it."""
WHERE = "by-where"


def typed_fields(row: Row) -> dict[str, str]:
    """What is typed for a proposed row, by the control's name without its prefix."""
    fields = row.field_texts()
    if isinstance(row, DenialRow):
        fields = {name if name in CLAIM_FIELDS else f"by-{name}": text for name, text in fields.items()}
    elif "stance" in fields:
        fields["by-stance"] = fields.pop("stance")
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
    if name.startswith("by-") and hasattr(part, "attribution"):
        return part.attribution.fields.get(name.removeprefix("by-"))
    return part.fields.get(name)


def has_control_for(part: forms.Form, name: str, text: str) -> bool:
    """Whether a part has a control for ``text``: one that offers a choice must offer this one."""
    control = control_of(part, name)
    return control is not None and (not isinstance(control, forms.ChoiceField) or control.valid_value(text))


def accept(page: Page, row: Row) -> bool:
    """Type a proposed row into the form, over nothing that is typed; False if the page has no room."""
    fields = typed_fields(row)
    if isinstance(row, StoryRow):
        _fill(page, page.source, {name: text for name, text in fields.items() if name in SOURCE_FIELDS})
        _fill(page, page.story, {name: text for name, text in fields.items() if name not in SOURCE_FIELDS})
        return True
    target = _row_for(page, SECTION_OF[row.TABLE], fields)
    if target is None:
        return False
    if names := getattr(row, "candidates", ()):
        fields["candidates"] = ", ".join(_row_labels(page, names))
    if isinstance(row, OfferRow) and row.part and not names:
        fields["candidates"] = _part_of_group(page, row.part, fields[WHERE])
    if isinstance(row, DenialRow) and row.about:
        fields["of"] = _row_about(page, row.about)
    fields |= links_of(page, row, fields)
    _fill(page, target, fields)
    return True


def is_of_another_story(page: Page, row: Row) -> bool:
    """Whether a proposed story is not the one that is typed: it has none of its employers."""
    typed = {name_key(name) for name in split_names(page.story["employers"].value() or "")}
    return isinstance(row, StoryRow) and bool(typed) and typed.isdisjoint(map(name_key, row.employers))


def _part_of_group(page: Page, part: str, where: str) -> str:
    """The label of a new row of people for those of the page's one group to whom an offer went.

    Empty, and nothing is added, where the page has no group or several: the desk says who they are.
    """
    groups = [
        row for row in page.filled_rows("candidates") if not (row["person"].value() or row["part_of"].value())
    ]
    words = {"one": "one unnamed person", "others": "the others"}[part]
    target = _row_for(page, "candidates", {}) if len(groups) == 1 and not groups[0].record else None
    if target is None:
        return ""
    number = {"number": "1"} if part == "one" else {}
    _fill(page, target, {"description": words, "part_of": groups[0].label, WHERE: where, **number})
    return target.label


def _row_about(page: Page, about: str) -> str:
    """The label of the row that a claim is about: the offer to one person, or that some were offered."""
    if about == "offered":
        rows = [row for row in page.filled_rows("events") if row["kind"].value() == "offered"]
    else:
        rows = [row for row in page.filled_rows("offers") if row["number"].value() == "1"]
    return rows[0].label if rows else ""


def _row_for(page: Page, name: str, fields: dict[str, str]) -> RecordPart | None:
    """The row of people that has the name already, else the next empty one, else one more."""
    new = [row for row in page.sections[name].rows if row.record is None]
    same = [row for row in new if name == "candidates" and _has_name(row, fields.get("person", ""))]
    empty = [row for row in new if row.is_empty]
    if not same and not empty:
        before = len(page.sections[name].rows)
        page.add_row(name)
        empty = page.sections[name].rows[before:]
    page.data[f"{name}-rows"] = page.sections[name].numbers
    return next(iter([*same, *empty]), None)


def _has_name(row: RecordPart, name: str) -> bool:
    return bool(name) and name_key(row["person"].value() or "") == name_key(name)


def _row_labels(page: Page, names: tuple[str, ...]) -> Iterator[str]:
    """The labels of the rows of people so called; a name of which there is no row stays as it is."""
    rows = page.sections["candidates"].rows
    for name in names:
        called = (row.label for row in rows if name_key(name) in _names_of(row))
        yield next(called, name)


def _names_of(row: RecordPart) -> set[str]:
    names = (
        [str(row.record)] if row.record else [row[name].value() or "" for name in ("person", "description")]
    )
    return {name_key(name) for name in names if name}


def _fill(page: Page, part: forms.Form, fields: dict[str, str]) -> None:
    for name, text in fields.items():
        control = part.add_prefix(name)
        if has_control_for(part, name, text) and not page.data.get(control, "").strip():
            page.data[control] = text


def heading_of(row: Row) -> str:
    """The section that a proposed row goes to; empty for the story."""
    return "" if isinstance(row, StoryRow) else str(SECTIONS[SECTION_OF[row.TABLE]].heading)
