"""Claims that contradict or comment: a denial, a limit, “no comment”, a figure of one's own."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from recruiting.admin.report.names import find_named
from recruiting.admin.report.recorder import Recorder
from recruiting.desk.reporting import notation_of
from recruiting.models import Company, Person, aspects
from recruiting.models.claim import Aspect, Stance

SAYS_NOTHING = (Stance.NO_COMMENT, Stance.NO_ANSWER)
FIGURES = {
    "offer": "amount",
    "candidate": "number",
    "event": "people",
    "term": "money",
    "circumstance": "people",
}
"""The column that a figure is about where the row does not say."""


def save_saying(recorder: Recorder, row, approach) -> None:
    """Save the claim of one row about the row of the page that it names, else about the approach."""
    page = recorder.page
    stance = row.cleaned_data.get("stance")
    if not stance:
        page.refuse(row, "stance", _("What do they do: dispute, limit, confirm, decline to comment …?"))
        return
    subject = recorder.attempt(
        row, "of", _subject, recorder, row.cleaned_data.get("of", "").strip(), approach
    )
    if subject is None:
        return
    aspect = row.cleaned_data.get("aspect") or _implied(row, stance, subject)
    columns = {name: row.cleaned_data[name] for name in row.typed() if name in row.cleaned_data}
    for name in ("value", "denied"):
        if columns.get(name):
            columns[name] = recorder.attempt(row, name, _read, recorder, subject, aspect, columns[name]) or ""
    claim = recorder.report_of(row).claim(subject, **columns | {"aspect": aspect})
    if not row.errors and recorder.store(row, claim):
        recorder.records.remove(claim)
        recorder.claims.append(claim)


def _subject(recorder, text, approach):
    if not text or text.casefold() == _("approach"):
        if approach is None:
            raise LookupError(_("About what? Name a row of this page, such as J1, or a company."))
        return approach
    row = recorder.page.row(text)
    if row is not None:
        section = row.prefix.partition("-")[0]
        return recorder.find.labelled(text, section)[0]
    try:
        return recorder.find.labelled(text, "candidates")[0]
    except LookupError:
        for model in (Company, Person):
            if certain := find_named(model, text).certain:
                return certain
        raise


def _implied(row, stance, subject):
    """What of the subject is meant where the row does not say."""
    if stance in SAYS_NOTHING:
        return ""
    figure = FIGURES.get(subject.table, "")
    if figure and (row.cleaned_data.get("value") or row.cleaned_data.get("denied")):
        return figure
    if stance in (Stance.DISPUTES, Stance.LIMITS):
        return Aspect.UNCLEAR
    return Aspect.CONTEXT if stance == Stance.COMMENTS else Aspect.EXISTENCE


def _read(recorder, subject, aspect, text):
    """What is typed in the notation of the column that it is about. Raises ValidationError, LookupError."""
    related = aspects.related_table(subject.table, aspect)
    if related in ("company", "person"):
        model = {"company": Company, "person": Person}[related]
        return ";".join(record.ref for record in recorder.find.all_named(model, text))
    if related in ("candidate", "offer", "event"):
        return ";".join(record.ref for record in recorder.find.labelled(text, f"{related}s"))
    if aspect not in aspects.aspects_of(subject.table):
        raise ValidationError(_("That is told of another table: choose what of it is meant."))
    value = aspects.read(subject.table, aspect, text)
    if aspects.has_typed_value(subject.table, aspect):
        return notation_of(subject._meta.get_field(aspect), value)
    return text if isinstance(value, bool) else str(value)
