"""The first two steps of the form: the report itself, and the story that it tells."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from recruiting.admin.archive_copies import AddressInput
from recruiting.admin.report.parts import LONGEST, Part
from recruiting.admin.report.record_part import RecordPart
from recruiting.models import Approach, Source
from recruiting.models.source import BasedOnHow, Worth
from recruiting.values import Edtf, web_pages

RETELLING = (Worth.RETELLING, Worth.MACHINE_REWRITING)
"""Worths that say that somebody else reported it first."""

OLDEST = 1900
"""The year before which nothing is reported that belongs here."""


class SourcePart(Part):
    """The report: a known one is recognised by its address or title."""

    model = Source
    usual = ("url", "publisher", "title", "published", "worth", "based_on")
    rare = (
        "based_on_how",
        "archived_at",
        "worth_note",
        "language",
        "medium",
        "reading",
        "authors",
        "description",
    )
    labels = {
        "worth": _("kind of source"),
        "worth_note": _("why that kind"),
        "based_on_how": _("in which way"),
    }
    helps = {
        "url": _("“https://grove.example/alder”. A known report is recognised by it."),
        "publisher": _("“The Grove”. Empty if not known."),
        "title": _("“Alder fishes in Birch's pond”."),
        "based_on": _(
            "Of a retelling, rewriting or translation: the reports it goes back to, by address, title or "
            "“The Grove · Report A”, separated by semicolons; or “not known”."
        ),
        "worth": _("“own reporting”: it has informants or documents of its own."),
        "worth_note": _("“A competitor's newsletter”."),
        "reading": _("“known only through another”: the desk has not read it."),
        "medium": _("“court filing”."),
        "archived_at": _("The address of a copy that was kept: “https://web.archive.org/web/2025/…”."),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["url"].widget = AddressInput()
        # “Not known” is an answer here, and the empty choice is none.
        worth: Any = self.fields["worth"]
        worth.choices = [("", _("(choose)")), *Worth.choices]

    def clean(self) -> dict:
        cleaned = super().clean()
        self._check_day()
        both = web_pages.copies(cleaned.get("url", ""), cleaned.get("archived_at", ""))
        return cleaned | both._asdict()

    def _check_day(self) -> None:
        """No report is of a day to come, nor of another age: a digit of the year is wrong."""
        published = self.cleaned_data.get("published") or Edtf()
        tomorrow = localdate() + timedelta(days=1)  # where the day begins earlier
        if published.earliest and published.earliest > tomorrow:
            self.add_error("published", _("this day is still to come: is the year right?"))
        elif published.latest and published.latest.year < OLDEST:
            self.add_error("published", _("no report is so old: is the year right?"))

    @property
    def goes_back_to_others(self) -> bool:
        """Whether its kind says that another report was first."""
        cleaned = self.cleaned_data
        return cleaned.get("worth") in RETELLING or cleaned.get("based_on_how") in BasedOnHow.values


class ApproachPart(RecordPart):
    """The story: who wants whom, from where."""

    model = Approach
    label = "approach"
    usual = ("recruiters", "employers", "began", "kind")
    rare = (
        "lab",
        "recruiting_people",
        "moved_first",
        "pitch",
        "place",
        "agency",
        "follows",
        "summary",
    )
    labels = {
        "recruiters": _("who recruits"),
        "employers": _("from where"),
        "lab": _("for which lab"),
        "recruiting_people": _("recruiters (people)"),
        "moved_first": _("who made first contact"),
    }
    helps = {
        "recruiters": _('“Alder”, or several. Not named: in quotation marks, "a rival lab".'),
        "employers": _("“Birch, Cedar”. Empty if no report says."),
        "lab": _("The unit that wants them: “Alder Lab”."),
        "recruiting_people": _("“Nn Nine”."),
        "agency": _("“Hazel Search”."),
        "place": _("“Zurich”."),
        "moved_first": _("“the candidate”, who wrote to the recruiter."),
        "kind": _("“hire” where nothing is chosen; “company deal”: a takeover or licence brings the people."),
        "follows": _("The reference of the earlier story that this one takes up: “alder-birch”."),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["whom"] = forms.CharField(
            required=False,
            max_length=LONGEST,
            label=_("whom"),
            help_text=_("“Nn One; Nn Two”, if the report names them. Groups: below, under People."),
        )

    def usual_cells(self):
        first, second, *others = super().usual_cells()
        return [first, second, {"control": self["whom"]}, *others]
