"""Denials, limits and comments, and figures that an outlet hung on the wrong person: claims, no rows."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from recruiting.admin.report.offers_meant import is_of_offers, offers_meant
from recruiting.admin.report.record_part import RecordPart
from recruiting.admin.report.wording import all_aspects
from recruiting.models import Claim, Company, Person, aspects, columns
from recruiting.models.claim_codes import CHALLENGING, Aspect, Stance
from recruiting.models.record import Record
from recruiting.values import Money

_SEPARATOR = re.compile(r"\s*(?:[,;&]|\b(?:and|dan)\b)\s*", re.IGNORECASE)
_LABEL = re.compile(r"[A-Za-z]\d{1,4}")

WITHOUT_CONTENT = (Stance.NO_COMMENT, Stance.NO_ANSWER)
FIGURE_COLUMNS = {
    "offer": "amount",
    "candidate": "number",
    "event": "people",
    "term": "money",
    "circumstance": "people",
}
"""The column that a figure is about where the row does not say."""

MONEY_COLUMNS = {"candidate": Aspect.FIGURE, "offer": "amount", "term": "money", "circumstance": "money"}
"""What a sum of money is about then: a number of people is no sum."""


class ClaimRow(RecordPart):
    """A row that is saved as claims about a row of the page, a name, or the story as a whole."""

    model = Claim

    def save(self, recorder, approach) -> None:
        """Save its claim, one for each row that it is about and for each who says so."""
        for text in _split_labels(self.cleaned_data.get("of", "").strip()):
            subject = recorder.attempt(self, "of", self.subject, recorder, text, approach)
            if subject is None:
                return
            self._save_about(recorder, subject)

    def _save_about(self, recorder, subject) -> None:
        for report in recorder.reports_of(self):
            for row in recorder.attempt(self, "of", self.subjects_meant, recorder, subject, report) or ():
                columns = self.claim_columns(recorder, row)
                if columns is None or self.errors:
                    return
                claim = report.claim(row, **columns)
                if recorder.store(self, claim):
                    recorder.records.remove(claim)
                    recorder.claims.append(claim)

    def subjects_meant(self, _recorder, subject, _report) -> list[Record]:
        """The rows that the report speaks of where it says this of ``subject``. Raises LookupError."""
        return [subject]

    def subject(self, recorder, text, approach):
        """The record that it is about. Raises LookupError."""
        return _subject(recorder, text, approach)

    def claim_columns(self, recorder, subject) -> dict | None:
        """The columns of the claim; None, with the reason noted, if it can't be made."""
        raise NotImplementedError


class SayingRow(ClaimRow):
    """A claim that contradicts or comments. What it is about need not be reported by this report."""

    section = "says"
    heading = gettext_lazy("Denials and comments")
    add_label = gettext_lazy("Add a denial or comment")
    letter = "C"
    usual = ("stance", "value", "denied", "paraphrase")
    rare = ("quote", "quote_language", "conversion", "set_aside", "set_aside_note")
    labels = {
        "value": gettext_lazy("what they say instead, or too"),
        "paraphrase": gettext_lazy("in our own words"),
    }
    helps = {
        "stance": gettext_lazy("“disputes”: the figure is wrong. “limits”: it was less than that."),
        "value": gettext_lazy("Typed as reported: “less than 100m USD”."),
        "denied": gettext_lazy("The value that is denied: “100m USD”."),
        "paraphrase": gettext_lazy("“There was one large offer; its details are off.”"),
        "quote": gettext_lazy("A fragment, only where the wording matters: “never happened”."),
        "quote_language": gettext_lazy("“en”."),
        "conversion": gettext_lazy("A second figure that the outlet reckons itself: “14m USD a year”."),
        "set_aside_note": gettext_lazy("“The paper says that it was somebody else.”"),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        stance: Any = self.fields["stance"]
        stance.choices = [("", gettext_lazy("(choose)")), *Stance.choices]
        self.attribution.fields.pop("stance")
        self.fields["of"] = forms.CharField(
            required=False,
            max_length=100,
            label=gettext_lazy("about"),
            help_text=gettext_lazy(
                "“O1”, “O1, O2”, “P2”, “E1” …, or a name. Empty: the story as a whole; with “amount” its "
                "recruiter's offers."
            ),
        )
        self.fields["aspect"] = forms.ChoiceField(
            required=False,
            label=gettext_lazy("what of it"),
            choices=[("", gettext_lazy("(as the rest says)")), *all_aspects()],
            help_text=gettext_lazy(
                "“amount”; “existence” denies all of it; “context”: a detail without a field, in your own "
                "words; “unclear which”: the details are off."
            ),
        )

    def usual_cells(self):
        stance, *others = super().usual_cells()
        return [{"control": self["of"]}, stance, {"control": self["aspect"]}, *others]

    def subjects_meant(self, recorder, subject, report):
        """Of a detail of the story that its offers have, those that the speaker means."""
        if not is_of_offers(subject, self.cleaned_data.get("aspect", "")):
            return [subject]
        said = report.said or (report.via or report.source).published
        offers = offers_meant(recorder, subject, list(filter(None, [report.speaks_for])), said)
        if not offers:
            raise LookupError(_("No offer of the story is meant: name a row of this page, such as O1."))
        if len(offers) > 1 and (self.cleaned_data.get("value") or self.cleaned_data.get("denied")):
            raise LookupError(_("Of which offer is this the figure? Name its row, such as O1."))
        return offers

    def claim_columns(self, recorder, subject) -> dict | None:
        stance = self.cleaned_data.get("stance")
        if not stance:
            why = _("What do they do: dispute, limit, confirm, decline to comment …?")
            recorder.page.refuse(self, "stance", why)
            return None
        aspect = self.cleaned_data.get("aspect") or _default_aspect(self, stance, subject)
        if aspect is None:
            why = _(
                "What of it? All of it (“existence”), one detail such as “amount”, one without a field "
                "(“context”), or “unclear which”."
            )
            recorder.page.refuse(self, "aspect", why)
            return None
        columns = {
            name: self.cleaned_data[name] for name in self.typed_columns() if name in self.cleaned_data
        }
        for name in ("value", "denied"):
            if columns.get(name):
                read = recorder.attempt(self, name, _parse_value, recorder, subject, aspect, columns[name])
                columns[name] = read or ""
        return columns | {"aspect": aspect}


class MisplacedFigureRow(ClaimRow):
    """A figure hung on the wrong person, or on nobody: a claim, set aside, without an offer."""

    section = "figures"
    heading = gettext_lazy("Figures on the wrong person")
    add_label = gettext_lazy("Add such a figure")
    letter = "W"
    usual = ("value", "set_aside", "set_aside_note")
    rare = ("paraphrase", "quote", "quote_language")
    labels = {
        "value": gettext_lazy("the figure"),
        "set_aside": gettext_lazy("why it is not counted"),
        "set_aside_note": gettext_lazy("how we know"),
        "paraphrase": gettext_lazy("in our own words"),
    }
    helps = {
        "value": gettext_lazy("As that outlet has it: “100m USD”."),
        "set_aside": gettext_lazy("“wrong person”."),
        "set_aside_note": gettext_lazy("“The first report says that it was somebody else.”"),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["of"] = forms.CharField(
            required=False,
            max_length=300,
            label=gettext_lazy("whose it is said to be"),
            help_text=gettext_lazy("“Nn Two”, or a row: “P1”. Empty: on nobody, in this story."),
        )

    def usual_cells(self):
        return [{"control": self["of"]}, *super().usual_cells()]

    def subject(self, recorder, text, approach):
        try:
            return super().subject(recorder, text, approach)
        except LookupError:
            if not text or recorder.page.row(text):
                raise
            return recorder.resolver.resolve(Person, text)

    def claim_columns(self, recorder, subject) -> dict | None:
        columns = {
            name: self.cleaned_data[name] for name in self.typed_columns() if name in self.cleaned_data
        }
        for needed, why in (("value", _("Which figure?")), ("set_aside", _("Why is it not counted?"))):
            if not columns.get(needed):
                recorder.page.refuse(self, needed, why)
        if self.errors:
            return None
        money = recorder.attempt(self, "value", _parse_money, columns["value"])
        return money and columns | {"aspect": Aspect.FIGURE.value, "value": money}


def _split_labels(text: str) -> list[str]:
    """“O1, O2 and E1” as three labels; any other text, such as a name, as it is."""
    labels = _SEPARATOR.split(text)
    return labels if all(map(_LABEL.fullmatch, labels)) else [text]


def _parse_money(text):
    try:
        return Money.parse(text).notation()
    except ValueError as unreadable:
        raise ValidationError(str(unreadable)) from unreadable


def _is_sum(text: str) -> bool:
    """Whether a figure is of money, by its currency."""
    try:
        return bool(Money.parse(text).currency)
    except ValueError:
        return False


def _subject(recorder, text, approach):
    """The record that ``text`` means: a row of the page by its label, or a name. Raises LookupError."""
    if not text or text.casefold() in (_("story"), _("approach"), "story", "approach"):
        if approach is None:
            raise LookupError(_("About what? Name a row of this page, such as J1, or a company."))
        return approach
    row = recorder.page.row(text)
    if row is not None:
        section = row.prefix.partition("-")[0]
        return recorder.resolver.records_labelled(text, section)[0]
    try:
        return recorder.resolver.records_labelled(text, "candidates")[0]
    except LookupError:
        for model in (Company, Person):
            if record := recorder.resolver.record_named(model, text):
                return record
        raise


def _default_aspect(row, stance, subject) -> str | None:
    """What of the subject is meant where the row does not say; None where only a person can tell."""
    if stance in WITHOUT_CONTENT:
        return ""
    typed = [text for name in ("value", "denied") if (text := row.cleaned_data.get(name))]
    if typed and subject.table in FIGURE_COLUMNS:
        return (MONEY_COLUMNS if any(map(_is_sum, typed)) else FIGURE_COLUMNS).get(subject.table)
    if stance in CHALLENGING:
        return None
    return Aspect.CONTEXT if stance == Stance.COMMENTS else Aspect.EXISTENCE


def _parse_value(recorder, subject, aspect, text) -> str:
    """What is typed in the notation of the column that it is about. Raises ValidationError, LookupError."""
    if aspect == Aspect.FIGURE:
        return _parse_money(text)
    related = aspects.related_table(subject.table, aspect)
    if related in ("company", "person"):
        model = {"company": Company, "person": Person}[related]
        return ";".join(record.ref for record in recorder.resolver.resolve_all(model, text))
    if related in ("candidate", "offer", "event"):
        return ";".join(record.ref for record in recorder.resolver.records_labelled(text, f"{related}s"))
    if aspect not in aspects.aspects_of(subject.table):
        raise ValidationError(_("That is told of another table: choose what of it is meant."))
    value = aspects.read(subject.table, aspect, text)
    if aspects.has_typed_value(subject.table, aspect):
        return columns.notation(subject._meta.get_field(aspect), value)
    return text if isinstance(value, bool) else str(value)
