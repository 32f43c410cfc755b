"""What is uploaded, and why it is loaded."""

import io
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.forms import REASON_LENGTH
from recruiting.data import workbooks
from recruiting.data.files import is_zip
from recruiting.data.row_reader import read_header
from recruiting.data.table import TABLES
from recruiting.data.table_recognition import recognize_table


def _tables():
    return [("", _("as the file itself says")), *((name, table.label) for name, table in TABLES.items())]


class UploadForm(forms.Form):
    """One file; ``cleaned_data["table"]`` is the table that it holds, empty for a package."""

    file = forms.FileField(
        label=_("file"),
        max_length=200,
        help_text=_(
            "One table as CSV, or as a spreadsheet program saves it (.xlsx, .ods); a workbook with a sheet "
            "for each table; or a data package (talent-offers.zip), whole or in part."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.zip,.xlsx,.ods,text/csv,application/zip"}),
    )
    table = forms.ChoiceField(label=_("which table it holds"), choices=_tables, required=False)
    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        file = data.get("file")
        if file is None or "table" in self.errors or workbooks.is_workbook(file.file):
            return data
        if is_zip(file.file):
            return data | {"table": ""}
        if not data["table"]:
            table = recognize_table(file.name, read_header(lambda: _RewoundFile(file.file)))
            if table is None:
                self.add_error("table", _("Neither its name nor its columns tell which table it is: choose."))
            return data | {"table": table.name if table else ""}
        return data


class ConfirmForm(forms.Form):
    """Why it is loaded: it stands in each row's history, and readers are told it with what changed."""

    reason = forms.CharField(
        label=_("why"),
        max_length=REASON_LENGTH,
        error_messages={"required": _("Say why: it stands in the history of each row.")},
        help_text=_("It stands in the history of each row; readers see it where something public changes."),
    )
    use_required_attribute = False


class DayOrderForm(forms.Form):
    """Which number of 7/3/2025 is the day, said once for a file."""

    day_order = forms.ChoiceField(
        label=_("which number is the day"),
        choices=[("day", _("the first: 7/3/2025 is 7 March")), ("month", _("the second: it is 3 July"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    use_required_attribute = False


class _RewoundFile(io.BufferedReader):
    """An uploaded file from its start; it stays open when whoever reads it closes it."""

    def __init__(self, uploaded) -> None:
        uploaded.seek(0)
        super().__init__(_UnclosedStream(uploaded))


class _UnclosedStream(io.RawIOBase):
    def __init__(self, stream) -> None:
        self.stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        piece = self.stream.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
