"""A part of the page that becomes one record, or tells of one that is there: what all of them share."""

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.parts import Part
from recruiting.admin.report.telling import RowTelling
from recruiting.values.decimals import LARGEST


class RecordPart(Part):
    """A part of the page that is saved as one record, or told of one that is there already (``record``)."""

    record = None
    line = ""
    letter = ""
    label = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.telling = RowTelling(self.data if self.is_bound else None, prefix=f"{self.prefix}-by")
        # The record that it tells of, and the version of it that the page shows.
        for name in ("same", "version"):
            self.fields[name] = forms.IntegerField(
                required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
            )
        self.fields["agrees"] = forms.BooleanField(
            required=False, label=_("this report tells it as the desk does")
        )
        self.fields["as_line"] = forms.BooleanField(
            required=False, label=_("make what is typed here the desk's line")
        )

    def is_valid(self):
        return all([super().is_valid(), self.telling.is_valid()])

    @property
    def where_cell(self):
        """Where in the report it stands: at hand in every row."""
        return {"control": self.telling["where"]}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told in it."""
        ticked = [self.add_prefix(name) for name in ("agrees", "unname", "of")]
        told = [self.telling.add_prefix(name) for name in self.telling.fields]
        return not self.typed() and not any(self.data.get(name, "").strip() for name in (*ticked, *told))
