"""The rows that belong to people and companies by themselves: jobs, circumstances, names."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from recruiting.admin.report.record_part import RecordPart
from recruiting.desk import matching, reporting
from recruiting.models import Candidate, Circumstance, Company, Employment, Event
from recruiting.models.approach import COURTING
from recruiting.models.employment import Held
from recruiting.models.event import EventKind
from recruiting.models.person import Naming
from recruiting.values import Edtf

REFUSAL_EVENTS = (EventKind.DECLINED, EventKind.STAYED)
"""The events by which somebody does not come."""


class EmploymentRow(RecordPart):
    model = Employment
    section = "employments"
    heading = _("Jobs, past and new")
    add_label = _("Add a job")
    letter = "J"
    may_be_none = ("through",)
    required_columns = {"person": _("Whose job is it?"), "company": _("A job at which company?")}
    usual = ("person", "company", "title", "held")
    rare = (
        "started",
        "ended",
        "length",
        "length_covers",
        "ending",
        "reason",
        "reports_to",
        "place",
        "through",
    )
    helps = {
        "person": _("“Nn One”."),
        "company": _("“Birch”."),
        "held": _("“former”: of a past role."),
        "through": _("The row of people that led to this job: “P1”. A dash: none of them did."),
        "ending": _("“recruited away”."),
        "reason": _("“wanted to publish”."),
        "reports_to": _("“Nn Nine”."),
        "place": _("“Zurich”."),
        "length_covers": _("“all stints” of somebody who returned."),
    }

    def possible_matches(self, recorder, approach, values: dict) -> Iterable:
        person, company = values.get("person"), values.get("company")
        if not (person and company) or person in recorder.resolver.new_records:
            return ()
        return [
            row
            for row in matching.known_employments(person, company)
            if row not in recorder.resolver.new_records
        ]

    def extra_values(self, recorder, approach, values: dict) -> dict:
        person = getattr(values.get("through"), "person", None)
        return {"person": person} if person and "person" not in values else {}

    def row_values(self, recorder, approach, record, values: dict) -> dict:
        """Adds ``through``: the story led to a job at its recruiter or a subsidiary of it.

        A past job counts only if it ended after the person started, by the story's events. No job counts of
        somebody who, by the same report, does not come: they advise, say, and keep their job.
        """
        is_said = "through" in values or bool(self.cleaned_data.get("through"))
        if approach is None or is_said or approach.kind not in COURTING:
            return values
        company = values.get("company")
        recruiters = [*recorder.related(approach, "recruiters"), approach.lab]
        is_theirs = any(each in recruiters for each in _with_parents(company))
        if not is_theirs or company in recorder.related(approach, "employers"):
            return values
        row = _candidate_of(recorder, values.get("person"))
        is_past = values.get("held") == Held.FORMER or values.get("ended") or values.get("ending")
        if row and _refuses(recorder, row):
            return values
        is_led_to = row and (not is_past or _started_before(recorder, row, values.get("ended")))
        return values | {"through": row} if is_led_to else values

    def add_implied_claims(self, recorder, values: dict) -> None:
        """Claim the candidate's employer: of the story's several the one at which the person has a job."""
        approach, row = (
            recorder.resolver.records_by_label.get("approach"),
            _candidate_of(recorder, values.get("person")),
        )
        if approach is None or row is None or row.employer_id or values.get("held") != Held.CURRENT:
            return
        company, employers = values.get("company"), recorder.related(approach, "employers")
        if company is not None and company in employers and len(employers) > 1:
            for report in recorder.reports_of(self):
                recorder.claims += reporting.value_claims(row, {"employer": company.ref}, report)


def _with_parents(company: Company | None) -> Iterator[Company]:
    """A company, its parent, and so on up; parents form no circle."""
    while company is not None:
        yield company
        company = company.parent


def _refuses(recorder, row: Candidate) -> bool:
    """Whether this report says that somebody declined, or stayed where they were."""
    refusals = [
        one for one in recorder.resolver.new_records if isinstance(one, Event) and one.kind in REFUSAL_EVENTS
    ]
    return any(row in recorder.related(event, "candidates") for event in refusals)


def _started_before(recorder, row: Candidate, ended: Edtf | None) -> bool:
    """Whether the story has their start, on a known day no later than the end of a job."""
    events: list[Any] = [
        event for event in recorder.resolver.records_by_label.values() if isinstance(event, Event)
    ]
    started = [event for event in events if event.kind == EventKind.STARTED and event.happened_latest]
    theirs = [event for event in started if row in recorder.related(event, "candidates")]
    return any(ended and ended.earliest and event.happened_latest <= ended.earliest for event in theirs)


def _candidate_of(recorder, person) -> Candidate | None:
    """The one row of the story's people that names a person; None if there is none, or several."""
    saved = [row for row in recorder.resolver.records_by_label.values() if isinstance(row, Candidate)]
    rows = [row for row in saved if person is not None and row.person_id == person.pk]
    return rows[0] if len(rows) == 1 else None


class CircumstanceRow(RecordPart):
    model = Circumstance
    section = "circumstances"
    heading = _("Background: what is reported of a company or a market")
    add_label = _("Add background")
    letter = "F"
    required_columns = {"kind": _("Which kind is it?")}
    usual = ("kind", "company", "people", "words")
    rare = ("money", "share", "date", "as_of", "other_company", "market", "staff", "place")
    helps = {
        "kind": _("“headcount”."),
        "company": _("“Birch”."),
        "other_company": _("Of what holds between two: “Cedar”, invested in."),
        "place": _("“London”."),
    }

    def possible_matches(self, recorder, approach, values: dict) -> Iterable:
        kind, company, market = (values.get(name) for name in ("kind", "company", "market"))
        if not kind or not (company or market) or company in recorder.resolver.new_records:
            return ()
        rows = matching.known_circumstances(kind, company, market or "")
        return [row for row in rows if row not in recorder.resolver.new_records]


class NameRow(RecordPart):
    """What the report says of a company or a person themselves: kind, owner, other names."""

    model = Company
    section = "names"
    heading = _("Companies and people: kind, owner, other names")
    add_label = _("Add a company or person")
    letter = "N"
    usual = ("name", "kind", "parent", "aliases")
    rare = ("description", "number")
    helps = {
        "name": _("“Alder Lab”, as you typed it elsewhere on this page, or another."),
        "kind": _("“lab or unit of a firm”."),
        "parent": _("The company that it belongs to: “Alder”."),
        "aliases": _("Former names, spellings, short forms, one a line: “AL”."),
    }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["table"] = forms.ChoiceField(
            required=False,
            label=_("company or person"),
            choices=[("", _("(a company)")), ("person", _("person"))],
            help_text=_("“person”: then only name, other names and description count."),
        )
        self.fields["naming"] = forms.ChoiceField(
            required=False,
            label=_("naming of a person"),
            choices=[("", _("(not said)")), *Naming.choices],
            help_text=_("“assumed name”."),
        )

    def usual_cells(self):
        first, *others = super().usual_cells()
        return [first, {"control": self["table"]}, *others]

    def rare_cells(self):
        return [*super().rare_cells(), {"control": self["naming"]}]
