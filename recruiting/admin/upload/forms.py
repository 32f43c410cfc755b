"""What is uploaded, and why it is loaded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.forms import REASON_LENGTH
from recruiting.admin.upload.storage import is_package
from recruiting.data.reading import header_of
from recruiting.data.recognizing import table_of
from recruiting.data.table import TABLES


def _tables():
    return [("", _("as the file itself says")), *((name, table.label) for name, table in TABLES.items())]


class UploadForm(forms.Form):
    """One file; ``cleaned_data["table"]`` is the table that it holds, empty for a package."""

    file = forms.FileField(
        label=_("file"),
        max_length=200,
        help_text=_("A CSV of one table (offer.csv), or a data package (talent-offers.zip)."),
        widget=forms.FileInput(attrs={"accept": ".csv,.zip,text/csv,application/zip"}),
    )
    table = forms.ChoiceField(label=_("which table a CSV holds"), choices=_tables, required=False)
    use_required_attribute = False

    def clean(self):
        cleaned = super().clean()
        uploaded = cleaned.get("file")
        if uploaded is None or "table" in self.errors or is_package(uploaded.file):
            return cleaned | {"table": ""}
        if not cleaned["table"]:
            header = header_of(_Left(uploaded.file))
            uploaded.file.seek(0)
            found = table_of(uploaded.name, header)
            if found is None:
                self.add_error("table", _("Neither its name nor its columns tell which table it is: choose."))
            return cleaned | {"table": found.name if found else ""}
        return cleaned


class ConfirmForm(forms.Form):
    """Why it is loaded: it stands in the history of each row, and with each correction of what is public."""

    reason = forms.CharField(
        label=_("why"),
        max_length=REASON_LENGTH,
        error_messages={"required": _("Say why: it stands in the history of each row.")},
        help_text=_("It stands in the history of each row; readers see it where something public changes."),
    )
    use_required_attribute = False


class _Left:
    """A stream that whoever reads it leaves open."""

    def __init__(self, stream):
        self.readline = stream.readline

    def __enter__(self):
        return self

    def __exit__(self, *_why):
        return None
