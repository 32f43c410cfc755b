"""A part of the form that becomes one record, or adds claims to a known one: what all of them share."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.attribution import RowAttribution
from recruiting.admin.report.parts import Part
from recruiting.admin.report.question import Question
from recruiting.values.decimals import LARGEST


class RecordPart(Part):
    """One row of a section: its fields, and how it is saved. Of a known ``record`` it makes claims alone."""

    heading: str | Promise
    """What its section is called."""
    section: str
    """The name of its section among a page's, and of its rows among the approach's relations."""
    add_label: str | Promise
    """What the button says that adds a row."""
    letter = ""
    has_empty_row = False
    """Whether an empty row stands ready; of other sections a button adds one."""
    predecessor_column = ""
    """The column by which a row leads to another one of its section, which is saved before it."""
    required_columns: dict[str, object] = {}
    """Columns without which a new row can't be saved, and what is asked where they are missing."""

    may_be_none: tuple[str, ...] = ()
    """The columns of which a dash says that none of the rows is meant."""

    record: Any = None
    is_unseen = False
    """Whether it came with the story after the editor typed: nothing typed can have meant it."""
    line = ""
    label = ""
    question: Question | None = None
    """Whether it is one of the known rows, where that is in doubt."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.attribution = RowAttribution(self.data if self.is_bound else None, prefix=f"{self.prefix}-by")
        self.fields["same"] = forms.IntegerField(
            required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
        )
        self.fields["agrees"] = forms.BooleanField(required=False, label=_("this report says the same"))

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.attribution.is_valid()])

    @property
    def where_cell(self) -> dict:
        """Where in the report it stands: at hand in every row."""
        return {"control": self.attribution["where"]}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed, chosen or ticked in it."""
        own = [name for name in self.fields if name != "same"]
        controls = [self.add_prefix(name) for name in own]
        controls += [self.attribution.add_prefix(name) for name in self.attribution.fields]
        return not any(self.data.get(control, "").strip() for control in controls)

    def take_focus(self) -> None:
        """Let typing begin at its first control."""
        self.fields[self.usual[0]].widget.attrs["autofocus"] = True

    @property
    def has_focus(self) -> bool:
        """Whether typing begins in it."""
        return "autofocus" in self.fields[self.usual[0]].widget.attrs

    def as_html(self) -> SafeString:
        """Its controls: the columns of the record, and who tells them, where that differs.

        Rows of a section in which nothing is typed differ by their names alone. They are most of a page, and
        printing them took half of the time to open it.
        """
        if not self.is_empty or self.has_focus or not self.is_valid():
            return _render_row(self)
        untouched = _render_empty_row(type(self), get_language())
        return mark_safe(untouched.replace(NO_ROW, str(self.prefix)))  # noqa: S308 (a template's)

    @classmethod
    def rows_of(cls, approach) -> list[Any]:
        """The known rows of a story that stand in its section, in order, as they were loaded with it."""
        return approach.rows_by_section.get(cls.section, [])

    # How it is saved

    def extra_values(self, recorder, approach, values: dict) -> dict:
        """What the row says beside its columns. Raises LookupError."""
        return {}

    def possible_matches(self, recorder, approach, values: dict) -> Iterable:
        """The rows that are there already of which this may be one."""
        return ()

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        """The values with which ``record`` is saved, what they belong to among them. May refuse some."""
        return values

    def add_implied_claims(self, recorder, values: dict) -> None:
        """Make claims on other rows that follow from what this one says."""


NO_ROW = "row-0"
"""The prefix of a row that is on no page: they are numbered from 1."""


@cache
def _render_empty_row(kind: type[RecordPart], language: str) -> SafeString:
    return _render_row(kind(QueryDict(), prefix=NO_ROW))


def _render_row(row: RecordPart) -> SafeString:
    return mark_safe(render_to_string("admin/report/_part.html", {"part": row}))  # noqa: S308 (a template's)


class StoryRow(RecordPart):
    """A row that is part of the story."""

    def possible_matches(self, recorder, approach, values: dict) -> Iterable:
        if approach is None or approach in recorder.resolver.new_records:
            return []
        return [row for row in self.rows_of(approach) if row not in recorder.resolver.new_records]

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        record.approach = approach
        return values
